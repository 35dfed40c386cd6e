import io

import pytest

from summarizer import digest
from summarizer.outputs.digest_brief import write_digest_brief
from summarizer.summary import Summary

from ..digest.made import claim, deal, item, number, summary


def shown(*summaries: Summary, width: str = "100") -> str:
    stream = io.StringIO()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COLUMNS", width)
        write_digest_brief(digest(summaries), stream)
    return stream.getvalue()


FIVE = deal(
    headline="Brazil agreed to sell Portugal five KC-390",
    items=item(designation="KC-390", number_ordered=number("five", "exact", 5)),
    claims=claim("official", "Ana Prado"),
)
SIX = FIVE | {"headline": "Six planes", "items": item(number_ordered=number("six", "exact", 6))}


def test_clusters_are_newest_first_with_backing_and_disputes() -> None:
    denied = deal(headline="Denied", recipient={"name": "Chile"}, claims=claim("expert", "a clerk", "denies"))
    flat = " ".join(shown(summary("a", "2024-01-01", FIVE), summary("b", "2024-02-02", denied)).split())
    assert flat.index("1 Transfer: Denied") < flat.index("2 Transfer: Brazil agreed")
    assert "agreed, said by Ana Prado" in flat
    assert "disputed: denied by a clerk" in flat


def test_links_name_both_clusters_and_the_reason() -> None:
    text = shown(summary("a", "2024-01-01", FIVE), summary("b", "2024-01-02", SIX))
    related = text[text.index("related: other episodes") :]
    assert "1 Six planes" in related
    assert "2 Brazil agreed to sell Portugal five KC-390" in related
    assert "the numbers ordered exclude each other" in related


def test_conflict_has_value_source_outlet_date_and_passage() -> None:
    older = summary("a", "2024-01-01", deal(status="negotiating", claims=claim("expert", "a clerk")))
    proof = [{"quote": "Lisbon has the planes.", "fields": ["status"]}]
    newer = summary("b", "2024-02-01", deal(status="delivered", evidence=proof), publisher="The Courier")
    flat = " ".join(shown(older, newer, width="140").split())
    assert "they disagree on status" in flat
    assert "delivered outlet The Courier 2024-02-01 Lisbon has the planes." in flat
    assert "negotiating a clerk (expert) a 2024-01-01" in flat


@pytest.mark.parametrize("width", ["60", "100", "200"])
def test_brief_keeps_to_the_width(width: str) -> None:
    older = summary("a", "2024-01-01", deal(status="negotiating", claims=claim("expert", "x" * 90)))
    text = shown(older, summary("b", "2024-01-02", FIVE | {"headline": "word " * 60}), width=width)
    assert max(map(len, text.splitlines())) <= int(width)


def test_control_characters_and_markup_are_words() -> None:
    odd = "[red]\x1b[31mPlanes\u202e[/red]"
    text = shown(summary("a", "2024-01-01", FIVE | {"headline": odd}))
    assert "[red]" in text
    assert not {"\x1b", "\u202e"} & set(text)


def test_no_records_say_so() -> None:
    assert "No record in these summaries." in shown(summary("a", None))
