from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.chunk import Chunk, split
from summarizer.text.marks import find_marks
from summarizer.text.sentences import split_sentences
from summarizer.text.spans import Mark

ANY_TEXT = st.text(st.characters(blacklist_categories=()), max_size=300)
NEWSY = st.text("AbU. \n1$,5!“”-\u2028é", max_size=300)


def chunks_of(text: str, max_chars: int) -> tuple[Chunk, ...]:
    sentences = split_sentences(text)
    return split(text, sentences, find_marks(text, sentences), max_chars)


@given(st.one_of(ANY_TEXT, NEWSY), st.integers(1, 120))
def test_chunks_tile_the_text(text: str, max_chars: int) -> None:
    chunks = chunks_of(text, max_chars)
    assert chunks[0].start == 0
    assert chunks[-1].end == len(text)
    assert "".join(text[one.start : one.end] for one in chunks) == text
    assert all(one.end - one.start <= max_chars for one in chunks)
    assert all(one.start < one.end for one in chunks) or text == ""
    assert [one.index for one in chunks] == list(range(len(chunks)))


@given(st.one_of(ANY_TEXT, NEWSY), st.integers(1, 120))
def test_every_sentence_belongs_to_one_chunk(text: str, max_chars: int) -> None:
    sentences = split_sentences(text)
    chunks = chunks_of(text, max_chars)
    assert [index for one in chunks for index in one.sentences] == list(range(len(sentences)))
    for one in chunks:
        assert all(one.start <= sentences[index].start < one.end for index in one.sentences)
        assert all(sentences[index].start < one.start for index in one.context)
        assert not set(one.context) & set(one.sentences)


@given(NEWSY)
def test_border_never_cuts_a_sentence_that_fits(text: str) -> None:
    sentences = split_sentences(text)
    longest = max((one.end - one.start for one in sentences), default=1)
    gaps = max((b.start - a.end for a, b in pairwise(sentences)), default=0)
    lead = sentences[0].start if sentences else 0
    tail = len(text) - sentences[-1].end if sentences else len(text)
    for chunk in chunks_of(text, longest + max(gaps, lead) + tail + 1)[1:]:
        assert chunk.start in {one.start for one in sentences}


def article(paragraphs: int, sentences: int = 4) -> str:
    return "\n\n".join(
        " ".join(
            f"Sentence {number} of part {part} costs $1.5 billion in the U.S. Senate." for number in range(sentences)
        )
        for part in range(paragraphs)
    )


def test_normal_article_is_one_chunk() -> None:
    text = article(64)
    assert 2_800 < len(text.split()) < 3_300
    chunks = split(text, split_sentences(text))
    assert [(one.start, one.end) for one in chunks] == [(0, len(text))]
    assert chunks[0].context == ()


def test_long_article_is_split_evenly_at_paragraphs_with_marked_context() -> None:
    text = article(100)
    sentences = split_sentences(text)
    first, second = split(text, sentences)
    assert abs((first.end - first.start) - (second.end - second.start)) < 600
    assert text[second.start :].startswith("Sentence 0 of")
    assert text[second.start - 2 : second.start] == "\n\n"
    assert second.context[0] == 0
    assert second.context[1:] == tuple(range(second.sentences[0] - 3, second.sentences[0]))


def test_marked_sentences_are_not_context() -> None:
    text = "Advertisement\n\nThe headline\n\n" + article(4) + "\n\nAdvertisement\n\n" + article(4)
    sentences = split_sentences(text)
    marks = find_marks(text, sentences)
    for chunk in split(text, sentences, marks, 700)[1:]:
        assert chunk.context[0] == 1
        assert all(
            not any(mark.start <= sentences[index].start < mark.end for mark in marks) for index in chunk.context
        )


def test_single_long_sentence_is_cut_at_a_blank_outside_numbers_and_abbreviations() -> None:
    text = "It cost $1.5 billion and Gen. Berg of the U.S. Army said " * 30
    for chunk in split(text, split_sentences(text), (), 100)[:-1]:
        assert text[chunk.end - 1] == " "
        assert not text[: chunk.end].rstrip().endswith(("Gen.", "$1", "U.S."))


def test_text_without_sentences() -> None:
    assert split("", ()) == (Chunk(0, 0, 0, ()),)
    assert split("  \n", ()) == (Chunk(0, 0, 3, ()),)


def test_max_chars_must_be_positive() -> None:
    with pytest.raises(ValueError, match="max_chars"):
        split("text", (), (), 0)


def test_mark_type_is_accepted_from_anywhere() -> None:
    text = "One. Two. Three."
    sentences = split_sentences(text)
    chunks = split(text, sentences, (Mark(0, 4, "boilerplate"),), 6)
    assert all(0 not in one.context for one in chunks)
