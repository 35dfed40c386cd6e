"""What the search for a quote gives, and how it chooses among passages that fit equally well."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz import fuzz

from summarizer.text.differences import Difference
from summarizer.text.fold import Folded
from summarizer.text.kinds import HARMLESS
from summarizer.text.spans import Span

EDGES = " \t\"'.,;:!?…-()[]*_"
"""Characters at the ends of a quote that say nothing about where it is from."""

_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]"
)
"""Letters of scripts that put no blanks between words."""
_POINT = re.compile(r"[0-9][.,][0-9]")
_DIGITS = frozenset("0123456789")


class Tier(StrEnum):
    """How a quote was found, from the strictest way to the loosest."""

    EXACT = "exact"
    """Character for character."""
    FOLDED = "folded"
    """But for typography."""
    FRAGMENTS = "fragments"
    """In pieces and in order, where the quote has … or […]."""
    EDITORIAL = "editorial"
    """But for words that the quote puts in [square brackets]."""
    SKELETON = "skeleton"
    """Letter for letter, with other punctuation."""
    NEAR = "near"
    """In other words; see the differences."""
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class Located:
    """Where a quote stands in a text, if it does."""

    span: Span | None
    """In the original text; `None` when absent."""
    tier: Tier
    verbatim: bool
    """True when quote and passage differ in typography, editorial brackets and marked omissions at most."""
    differences: tuple[Difference, ...] = ()
    repeats: int = 1
    """How many passages fit equally well."""
    clipped: str = ""
    """The negation, hedge or "up to" that stands right before the quote and that it leaves out, as in "[not] sent"."""

    @property
    def changes_no_fact(self) -> bool:
        """True when the differences are articles, misspellings and punctuation only."""
        return self.span is not None and all(one.kind in HARMLESS for one in self.differences)


@dataclass(frozen=True, slots=True)
class Choice:
    """How to choose among passages that fit equally well."""

    folded: Folded
    hint: Span | None
    prefix: str
    suffix: str

    def of(self, places: Sequence[tuple[int, int]]) -> tuple[int, int]:
        """The best of some half-open stretches of the folded text, given in order."""
        if len(places) == 1 or not (self.hint or self.prefix or self.suffix):
            return places[0]
        return min(places, key=lambda place: (-self._likeness(*place), self._distance(*place)))

    def _likeness(self, start: int, end: int) -> float:
        before, after = self.prefix.strip(), self.suffix.strip()
        text = self.folded.text
        likeness = 0.0
        if before:
            likeness += fuzz.ratio(before, text[max(0, start - len(before) - 1) : start].strip())
        if after:
            likeness += fuzz.ratio(after, text[end : end + len(after) + 1].strip())
        return likeness

    def _distance(self, start: int, end: int) -> int:
        if self.hint is None:
            return 0
        near = self.folded.folded(self.hint.start, self.hint.end)
        return max(near.start - end, start - near.end, 0) * 2 + (start < near.start or end > near.end)


_MOST_COMPARED = 50_000_000
"""Characters compared in one search, at most: a long quote of one letter is not tried at every letter of a text."""


def occurrences(wanted: str, text: str) -> Iterator[int]:
    """Where `wanted` stands in `text`, in order; they may overlap, and for a long string not all are looked up."""
    start = text.find(wanted) if wanted else -1
    for _ in range(_MOST_COMPARED // max(1, len(wanted)) + 1):
        if start < 0:
            return
        yield start
        start = text.find(wanted, start + 1)


def places(wanted: str, text: str) -> Iterator[int]:
    """Where `wanted` stands in `text` as whole words and whole numbers; passages may overlap."""
    return (start for start in occurrences(wanted, text) if is_whole(text, start, start + len(wanted)))


def is_whole(text: str, start: int, end: int) -> bool:
    """True when a stretch cuts no word and no number at its edges: "up to 6" is not in "up to 6.5"."""
    if start > 0 and _continues(text[start - 1], text[start]):
        return False
    if end < len(text) and _continues(text[end - 1], text[end]):
        return False
    return not (_in_number(text, start) or _in_number(text, end))


def _in_number(text: str, at: int) -> bool:
    """True when a border at `at` lies within a number like 6.5, on either side of its point."""
    near = (at > 0 and text[at - 1] in _DIGITS) or (at > 1 and text[at - 2] in _DIGITS)
    return near and any(_POINT.match(text, before) for before in (at - 1, at - 2) if before >= 0)


def _continues(one: str, other: str) -> bool:
    if not (_in_word(one) and _in_word(other)):
        return False
    return not (_UNSPACED.match(one) or _UNSPACED.match(other)) or unicodedata.category(other).startswith("M")


def _in_word(one: str) -> bool:
    return one.isalnum() or unicodedata.category(one).startswith("M")


def widened(text: str, start: int, end: int) -> tuple[int, int]:
    """The same stretch with whole words at its edges, and no blanks or commas."""
    while 0 < start < len(text) and (_continues(text[start - 1], text[start]) or _in_number(text, start)):
        start -= 1
    while 0 < end < len(text) and (_continues(text[end - 1], text[end]) or _in_number(text, end)):
        end += 1
    while start < end and text[start] in EDGES:
        start += 1
    while start < end and text[end - 1] in EDGES:
        end -= 1
    return start, end
