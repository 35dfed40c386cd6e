"""Half-open spans of code points into an article's unaltered text, and the types that carry one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Protocol, TypeVar


class Spanned(Protocol):
    """Anything that lies at `text[start:end]`."""

    @property
    def start(self) -> int:
        """Offset of its first code point."""
        ...

    @property
    def end(self) -> int:
        """Offset after its last code point."""
        ...


S = TypeVar("S", bound=Spanned)


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open range of code points, `text[start:end]`."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words at this span."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence (or heading, or list line) of an article, without surrounding white space."""

    index: int
    """Its place among all sentences, from 0."""
    start: int
    end: int
    paragraph: int
    """The same number for all sentences between two breaks; it grows, from 0."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of an article from which no record may come, with the reason: it is marked, never removed."""

    start: int
    end: int
    why: str
    """What is marked, for people: "boilerplate: a photo caption"."""


_start = attrgetter("start")


def overlaps(one: Spanned, other: Spanned) -> bool:
    """True when the two share at least one code point."""
    return one.start < other.end and other.start < one.end


def inside(inner: Spanned, outer: Spanned) -> bool:
    """True when `inner` lies wholly within `outer`."""
    return outer.start <= inner.start and inner.end <= outer.end


def within(found: Sequence[S], start: int, end: int) -> Sequence[S]:
    """Those of `found` (sorted by start, not overlapping) that lie wholly in `[start, end)`."""
    low = bisect_left(found, start, key=_start)
    high = bisect_left(found, end, low, key=_start)
    while high > low and found[high - 1].end > end:
        high -= 1
    return found[low:high]
