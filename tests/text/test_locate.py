from __future__ import annotations

import time

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from summarizer.text.fold import fold
from summarizer.text.kinds import DifferenceKind
from summarizer.text.locate import Tier, find_all, locate
from summarizer.text.spans import Span

TEXT = (
    "ORVIK (AN) — “We are concerned,” minister Berg said. The U.S. will not send 6,000 Kestrel‑136 drones to Boreal-\n"
    "backed groups, officials said on Friday. The full-scale deal is worth up to $1.2 billion, trans-\n"
    "ferred in 20–30 days. Türkiye may supply 1.5 tons. He gave US weapons to them. The army bought 40 tanks from "
    "Arden and 40 guns from Sorland. It was the largest purchase of the year. The army bought 40 trucks too."
)
FOLDED = fold(TEXT)


@pytest.mark.parametrize(
    ("quote", "passage"),
    [
        ("minister Berg said", "minister Berg said"),
        ("“We are concerned,” minister Berg said.", "“We are concerned,” minister Berg said."),
        ('"We are concerned," minister Berg said', "“We are concerned,” minister Berg said"),
        ("'We are concerned', minister Berg said", "We are concerned,” minister Berg said"),
        ("We are concerned, minister Berg said.", "We are concerned,” minister Berg said"),
        ("THE U.S. WILL NOT SEND 6,000", "The U.S. will not send 6,000"),
        ("will not send 6000 Kestrel-136 drones", "will not send 6,000 Kestrel‑136 drones"),
        ("will not send 6 000 Kestrel–136 drones", "will not send 6,000 Kestrel‑136 drones"),
        ("The US will not send", "The U.S. will not send"),
        ("Boreal-backed groups", "Boreal-\nbacked groups"),
        ("$1.2 billion, transferred in 20-30 days", "$1.2 billion, trans-\nferred in 20–30 days"),
        ("Turkiye may supply", "Türkiye may supply"),
        ("Tu\u0308rkiye may sup\u00adply", "Türkiye may supply"),
        ("gave US weapons", "gave US weapons"),
        ("Türkiye may supply 1.5 tons!", "Türkiye may supply 1.5 tons"),
        ("“Türkiye may supply 1.5 tons", "Türkiye may supply 1.5 tons"),
    ],
)
def test_typography_alone_leaves_a_quote_verbatim(quote: str, passage: str) -> None:
    found = locate(quote, FOLDED)
    assert found.verbatim
    assert found.span is not None
    assert found.span.of(TEXT) == passage
    assert found.differences == ()


@pytest.mark.parametrize(
    ("quote", "kind"),
    [
        ("will not send 600 Kestrel-136 drones", DifferenceKind.NUMBER),
        ("will not send 6,000 Kestrel-131 drones", DifferenceKind.NUMBER),
        ("worth up to $1.2 million", DifferenceKind.SCALE),
        ("worth up to €1.2 billion", DifferenceKind.UNIT),
        ("may supply 1.5 pounds", DifferenceKind.UNIT),
        ("The U.S. will send 6,000 Kestrel-136 drones", DifferenceKind.NEGATION),
        ("Türkiye will supply 1.5 tons", DifferenceKind.MODAL),
        ("Türkiye supply 1.5 tons", DifferenceKind.MODAL),
        ("Arden may supply 1.5 tons", DifferenceKind.NAME),
        ("minister Bergen said", DifferenceKind.NAME),
        ("The army sold 40 tanks from Arden", DifferenceKind.CONTENT),
        ("The army bought 40 tanks for Arden", DifferenceKind.CONTENT),
        ("may supply 15 tons", DifferenceKind.NUMBER),
        ("in 2030 days", DifferenceKind.NUMBER),
        ("worth $1.2 billion, transferred", DifferenceKind.NUMBER),
        ("gave us weapons", DifferenceKind.NAME),
        ("the largest purchase of a year", DifferenceKind.FUNCTION),
        ("it was largest purchase of the year", DifferenceKind.FUNCTION),
        ("the largest purcbase of the year", DifferenceKind.NOISE),
        ("the full scale deal is worth", DifferenceKind.PUNCTUATION),
        ("in 20 30 days", DifferenceKind.NUMBER),
        ("It was the larges", DifferenceKind.CONTENT),
        ("is worth up to $1", DifferenceKind.NUMBER),
    ],
)
def test_changed_word_is_located_and_never_verbatim(quote: str, kind: DifferenceKind) -> None:
    found = locate(quote, FOLDED)
    assert found.span is not None
    assert not found.verbatim
    assert kind in {one.kind for one in found.differences}


def test_only_small_words_and_slips_change_no_fact() -> None:
    assert locate("it was largest purchase of the year", FOLDED).changes_no_fact
    assert locate("the largest purcbase of the year", FOLDED).changes_no_fact
    assert not locate("the smallest purchase of the year", FOLDED).changes_no_fact
    assert not locate("a theme park in Lindholm", FOLDED).changes_no_fact


@pytest.mark.parametrize(
    "quote",
    ["", "  ", "...", "“”", "[…]", "penicillin", "Sorland bought nine ships last summer", "a", "Iran", "?"],
)
def test_absent_quote_has_no_span(quote: str) -> None:
    found = locate(quote, FOLDED)
    assert found.span is None
    assert found.tier is Tier.ABSENT
    assert not found.verbatim


@pytest.mark.parametrize(
    ("quote", "text"),
    [("Mali", "A small inquiry in Somalia"), ("2", "12 tanks"), ("1", "$1.2 billion"), ("000", "6,000"), ("5", "3.5")],
)
def test_short_quote_inside_a_word_or_number_is_not_found(quote: str, text: str) -> None:
    assert not locate(quote, fold(text)).verbatim
    assert find_all(quote, fold(text)) == ()


def test_letters_lost_by_a_pdf_program_do_not_hide_a_quote() -> None:
    text = "The O\x00ice of Arms put o\ufffden used so\x00ware and 40 ri\x00es on its list."
    folded = fold(text)
    assert locate("The Office of Arms put often used software and 40 rifles", folded).verbatim
    assert not locate("The Office of Arms put often used software and 41 rifles", folded).verbatim
    assert not locate("The Orifice of Arms put", folded).verbatim
    assert locate("put o\ufffden used", folded).tier is Tier.EXACT


def test_name_that_looks_like_another_is_absent() -> None:
    assert locate("Iran", fold("Iraq bought tanks from Mali.")).span is None
    assert locate("Oman", fold("A woman spoke.")).span is None


def test_scripts_without_blanks_need_no_word_borders() -> None:
    text = "政府は戦車を購入した。"
    found = locate("戦車を購入", fold(text))
    assert found.verbatim
    assert found.span is not None
    assert found.span.of(text) == "戦車を購入"


def test_tier_says_how_the_quote_was_found() -> None:
    assert locate("Türkiye may supply", FOLDED).tier is Tier.EXACT
    assert locate("Turkiye may supply", FOLDED).tier is Tier.FOLDED
    assert locate("We are concerned, minister Berg", FOLDED).tier is Tier.SKELETON
    assert locate("Türkiye will supply", FOLDED).tier is Tier.NEAR


def test_repeated_passage_is_chosen_by_hint_and_by_context() -> None:
    second, first = TEXT.rindex("The army bought 40"), TEXT.index("The army bought 40")
    quote = "The army bought 40"
    assert locate(quote, FOLDED).span == Span(first, first + len(quote))
    assert locate(quote, FOLDED, Span(len(TEXT) - 5, len(TEXT))).span == Span(second, second + len(quote))
    assert locate(quote, FOLDED, Span(first + 3, first + 5)).span == Span(first, first + len(quote))
    assert locate(quote, FOLDED, suffix=" trucks").span == Span(second, second + len(quote))
    assert locate(quote, FOLDED, prefix="purchase of the year. ").span == Span(second, second + len(quote))
    assert locate(quote, FOLDED).repeats == 2


def test_repeated_near_passage_is_chosen_by_hint() -> None:
    text = "we had everything before us, we had nothing before us"
    found = locate("befor us", fold(text), Span(45, 46))
    assert found.span == Span(text.rindex("before us"), len(text))
    assert locate("befor us", fold(text)).span == Span(text.index("before us"), text.index("before us") + 9)


def test_find_all_gives_every_whole_occurrence() -> None:
    text = "Orvik Port opened in Orvik. Orviks came; ORVIK grew."
    assert [span.of(text) for span in find_all("Orvik", fold(text))] == ["Orvik", "Orvik", "ORVIK"]
    assert find_all("", fold(text)) == ()
    assert [(span.start, span.end) for span in find_all("so so", fold("so so so so so"))] == [(0, 5), (6, 11)]


def test_quote_longer_than_the_text() -> None:
    assert locate("one two three four five six seven", fold("one two")).span is None
    assert not locate("one two three", fold("one two")).verbatim


@pytest.mark.parametrize(
    ("quote", "clipped"),
    [
        ("send 6,000 Kestrel-136 drones", "not"),
        ("not send 6,000", "will"),
        ("supply 1.5 tons", "may"),
        ("$1.2 billion", "up to"),
        ("6,000 Kestrel-136 drones", ""),
        ("The army bought 40 tanks", ""),
        ("40 tanks", ""),
        ("days", ""),
        ("We are concerned", ""),
    ],
)
def test_quote_tells_which_turning_word_stands_right_before_it(quote: str, clipped: str) -> None:
    found = locate(quote, FOLDED)
    assert found.verbatim
    assert found.clipped == clipped


@given(st.data())
def test_copied_words_are_found_where_they_came_from(data: st.DataObject) -> None:
    words = data.draw(st.lists(st.text("abcdéüß1234567890.,-’“$", min_size=1, max_size=6), min_size=3, max_size=25))
    text = " ".join(words)
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first + 1, len(words)))
    quote = " ".join(words[first:last])
    assume(any(one.isalnum() for one in quote))
    assume(fold(text).text.count(" ") == text.count(" "))  # "1 000" is one number
    start = len(" ".join(words[:first])) + bool(first)
    found = locate(quote, fold(text), Span(start, start + len(quote)))
    assert found.verbatim
    assert found.span is not None
    assert found.span.start >= start and found.span.end <= start + len(quote)
    assert fold(found.span.of(text)).text in fold(quote).text


@given(
    st.text(st.characters(blacklist_categories=()), max_size=30),
    st.text(st.characters(blacklist_categories=()), max_size=90),
)
def test_any_quote_and_text_give_true_offsets(quote: str, text: str) -> None:
    found = locate(quote, fold(text))
    assert (found.span is None) == (found.tier is Tier.ABSENT)
    if found.span is not None:
        assert 0 <= found.span.start < found.span.end <= len(text)


@pytest.mark.parametrize("piece", ["a", "1", "a ", "1-"])
def test_very_long_quote_of_one_letter_ends_in_time(piece: str) -> None:
    folded = fold(piece * (1_000_000 // len(piece)))
    began = time.process_time()
    for length in (15_000, 100_000):
        locate(piece * length, folded)
        locate(piece * length + "b", folded)
    assert time.process_time() - began < 30


@pytest.mark.parametrize("piece", ["1", "[", "a ", "…", "1,", "(", "no "])
def test_much_of_anything_is_searched_in_linear_time(piece: str) -> None:
    folded = fold(piece * (200_000 // len(piece)))
    began = time.process_time()
    for quote in (piece * 3, piece * 100, piece * 2000 + "x", "[a] … 400 tanks [b] …"):
        locate(quote, folded)
    assert time.process_time() - began < 30
