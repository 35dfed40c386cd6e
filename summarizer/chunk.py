"""Split an article into chunks that tile it, at paragraph or sentence borders, each with the sentences it may cite."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from summarizer.text.spans import Mark, Sentence, Spanned, inside

MAX_CHARS = 20_000
"""Default size of a chunk: an article of about 3,000 words fits into one."""
_CONTEXT_SENTENCES = 3
"""Sentences of the text before a chunk that go along as context."""
_BLANKS = re.compile(r"\s{1,64}")
_HANGS = re.compile(r"(?:\.|[0-9$€£])\s{1,8}$")
"""After a full stop that ended no sentence comes what it abbreviates; after a number, what it counts."""
_NUMBER = re.compile(r"[0-9.,][0-9.,]")
_LONGEST_NUMBER = 24
"""Characters to step back from within a number, when there is no blank at all."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """A stretch `article.text[start:end]`; the chunks of an article touch and leave nothing out."""

    index: int
    start: int
    end: int
    sentences: tuple[int, ...]
    """Indices of the sentences that begin in this chunk: records come from these, and only these."""
    context: tuple[int, ...] = ()
    """Indices of earlier sentences to read along: the headline and the last ones before the chunk."""


def split(
    text: str, sentences: Sequence[Sentence], marks: Sequence[Mark] = (), max_chars: int = MAX_CHARS
) -> tuple[Chunk, ...]:
    """Chunks of at most `max_chars` code points that tile `text` exactly and are about equally long.

    A border lies before a paragraph when one begins near the even division, else before a sentence. Only a sentence
    that is longer than a chunk is cut itself: at a blank, or at the limit when it has none. Marked sentences are not
    context.
    """
    if max_chars < 1:
        raise ValueError(f"max_chars must be at least 1, not {max_chars}")
    borders = _borders(text, sentences, max_chars)
    chunks: list[Chunk] = []
    at = 0
    for index, (start, end) in enumerate(pairwise(borders)):
        first = at
        while at < len(sentences) and sentences[at].start < end:
            at += 1
        own = tuple(range(first, at))
        chunks.append(Chunk(index, start, end, own, _context(sentences, marks, first) if index else ()))
    return tuple(chunks)


def _borders(text: str, sentences: Sequence[Sentence], max_chars: int) -> list[int]:
    """Offsets of all chunk borders, with 0 and the end of the text; a text without characters has one empty chunk."""
    borders = [0]
    at = 0
    while len(text) - borders[-1] > max_chars:
        start = borders[-1]
        parts = -(-(len(text) - start) // max_chars)
        aim = start + -(-(len(text) - start) // parts)
        while at < len(sentences) and sentences[at].start <= start:
            at += 1
        borders.append(_border(text, sentences, at, start, aim, start + max_chars))
    return [*borders, len(text)]


def _border(text: str, sentences: Sequence[Sentence], at: int, start: int, aim: int, limit: int) -> int:
    """The best border in `(start, limit]`: a paragraph near `aim`, else a sentence near it, else a blank."""
    paragraph = sentence = None
    while at < len(sentences) and sentences[at].start <= limit:
        here = sentences[at].start
        if sentence is None or abs(here - aim) <= abs(sentence - aim):
            sentence = here
        opens = at == 0 or sentences[at].paragraph != sentences[at - 1].paragraph
        if opens and (paragraph is None or abs(here - aim) <= abs(paragraph - aim)):
            paragraph = here
        at += 1
    if paragraph is not None and 2 * (paragraph - start) >= aim - start:
        return paragraph
    return sentence if sentence is not None else _cut(text, start, limit)


def _cut(text: str, start: int, limit: int) -> int:
    """Where to cut a sentence that fits into no chunk: after the last word before `limit` that no word hangs on."""
    blanks = [found.end() for found in _BLANKS.finditer(text, start + 1, limit) if found.end() <= limit]
    late = [
        at for at in blanks if 2 * (at - start) > limit - start and not _HANGS.search(text, max(start, at - 16), at)
    ]
    if late or blanks:
        return (late or blanks)[-1]
    for at in range(limit, max(start + 1, limit - _LONGEST_NUMBER), -1):
        if not _NUMBER.match(text, at - 1) and not unicodedata.combining(text[at : at + 1] or " "):
            return at
    return limit


def _context(sentences: Sequence[Sentence], marks: Sequence[Mark], first: int) -> tuple[int, ...]:
    """The headline and the last sentences before the one at `first`, without marked ones."""
    before: list[int] = []
    for index in range(first - 1, 0, -1):
        if len(before) == _CONTEXT_SENTENCES:
            break
        if not _is_marked(sentences[index], marks):
            before.append(index)
    headline = next((index for index in range(first) if not _is_marked(sentences[index], marks)), None)
    chosen = {*before} if headline is None else {headline, *before}
    return tuple(sorted(chosen))


def _is_marked(sentence: Spanned, marks: Sequence[Mark]) -> bool:
    return any(inside(sentence, mark) for mark in marks)
