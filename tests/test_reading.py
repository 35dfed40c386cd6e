"""All parsers agree on one article: sorted mentions, and the sentence and the mark at a place."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.article import Article
from summarizer.reading import Reading
from summarizer.text.spans import Span

TEXT = "Oman sold Kenya 12 radars for $4 million on Friday. It denied that.\n\nAdvertisement\n\nKenya paid."
READING = Reading(Article(text=TEXT, published="2022-12-09"))
KINDS = ("sentences", "marks", "numbers", "money", "dates", "names", "arms")


def test_mentions_of_all_kinds_are_found_at_their_words() -> None:
    assert [TEXT[one.start : one.end] for one in READING.money] == ["$4 million"]
    assert [TEXT[one.start : one.end] for one in READING.numbers if one.trap is None] == ["12"]
    assert [(one.earliest, TEXT[one.start : one.end]) for one in READING.dates] == [("2022-12-09", "Friday")]
    assert {one.name for one in READING.names} == {"Oman", "Kenya"}
    assert READING.folded.source == TEXT


@settings(deadline=None)
@given(st.text(st.characters(blacklist_categories=()), min_size=1, max_size=120).filter(str.strip))
def test_mentions_of_one_kind_are_sorted_and_apart_in_any_text(text: str) -> None:
    reading = Reading(Article(text=text, published=dt.date(2022, 12, 9)))
    for kind in KINDS:
        last = 0
        for one in getattr(reading, kind):
            assert last <= one.start < one.end <= len(text), kind
            last = one.end


@pytest.mark.parametrize(
    ("words", "begins"), [("Oman", "Oman"), ("Friday.", "Oman"), ("It", "It"), ("paid", "Kenya paid")]
)
def test_sentence_at_a_place(words: str, begins: str) -> None:
    sentence = READING.sentence_at(TEXT.index(words))

    assert sentence is not None
    assert TEXT[sentence.start :].startswith(begins)


@pytest.mark.parametrize("offset", [TEXT.index(" It denied"), TEXT.index("\n\n"), len(TEXT), len(TEXT) + 5])
def test_no_sentence_between_sentences_and_beyond_the_text(offset: int) -> None:
    assert READING.sentence_at(offset) is None


def test_mark_at_a_passage() -> None:
    at = TEXT.index("Advertisement")
    mark = READING.marked(Span(at + 2, at + 3))

    assert mark is not None and mark.why.startswith("boilerplate")
    assert READING.marked(Span(0, at)) is None
    assert READING.marked(Span(at + len("Advertisement"), len(TEXT))) is None
