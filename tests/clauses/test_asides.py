"""A sentence with asides is read as its main line, and each aside behind the words that it explains."""

from __future__ import annotations

from summarizer.clauses.asides import strands
from summarizer.clauses.tokens import tokens_of
from tests.clauses.read import read


def strands_of(text: str) -> list[str]:
    return [" ".join(one.word for one in tokens) for tokens, _ in strands(tokens_of(read(text), 0, len(text)))]


def test_main_line_reads_on_over_its_aside() -> None:
    main, aside = strands_of("Norway – a small country – has given Chad boats.")
    assert main == "norway has given chad boats ."
    assert aside == "norway , a small country"


def test_aside_that_never_closes_is_part_of_the_line() -> None:
    assert len(strands_of("Norway has given Chad boats – a first.")) == 1


def test_dash_that_only_delays_a_phrase_is_left_out() -> None:
    assert strands_of("Chad is seeking boats – from Norway to begin with.")[0].endswith(
        "boats from norway to begin with ."
    )
