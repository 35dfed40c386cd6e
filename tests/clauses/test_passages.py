from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from summarizer.clauses.passages import cut_at_sentences, sentences_in
from summarizer.text.spans import Span, overlaps
from tests.clauses.read import read

TEXT = "One came. Two went home. Three stayed.\n\nFour sang."


@given(st.integers(0, len(TEXT)), st.integers(0, len(TEXT)))
def test_touched_sentences_are_found(one: int, other: int) -> None:
    start, end = min(one, other), max(one, other)
    reading = read(TEXT)
    expected = [sentence for sentence in reading.sentences if overlaps(sentence, Span(start, end))]
    if start < end:
        assert list(sentences_in(reading, start, end)) == expected


def test_passage_is_cut_at_sentence_borders() -> None:
    reading = read(TEXT)
    parts = cut_at_sentences(reading, 4, 15)
    assert [part.of(TEXT) for part in parts] == ["came.", "Two w"]
