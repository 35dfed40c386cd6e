"""Stretches of a text, and the one question asked of them: which does a span touch?"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

from summarizer.text.spans import S, Span, Spanned


@dataclass(frozen=True, slots=True)
class Passage:
    """A cited stretch of the article, with the names of the fields it is cited for (empty: for all)."""

    start: int
    end: int
    fields: frozenset[str] = frozenset()

    def names(self, field: str) -> bool:
        """True when the passage is cited for the field."""
        return not self.fields or field in self.fields


class Stretches:
    """Some stretches of a text, joined where they overlap, so that one question takes the time of a binary search."""

    def __init__(self, spans: Iterable[Spanned]) -> None:
        joined: list[Span] = []
        for one in sorted((Span(one.start, one.end) for one in spans), key=lambda one: one.start):
            if joined and one.start < joined[-1].end:
                joined[-1] = Span(joined[-1].start, max(joined[-1].end, one.end))
            else:
                joined.append(one)
        self._joined = tuple(joined)
        self._ends = [one.end for one in joined]

    def touches(self, span: Spanned) -> bool:
        """True when the span shares a code point with a stretch."""
        at = bisect_right(self._ends, span.start)
        return at < len(self._ends) and self._joined[at].start < span.end

    def holds(self, span: Spanned) -> bool:
        """True when one stretch has all of the span."""
        found = next(touching(self._joined, span), None)
        return found is not None and found.start <= span.start and span.end <= found.end


def touching(found: Sequence[S], passage: Spanned) -> Iterator[S]:
    """Those of `found` (sorted, without overlaps) that share a code point with the passage."""
    at = bisect_right(found, passage.start, key=_end) if found else 0
    while at < len(found) and found[at].start < passage.end:
        yield found[at]
        at += 1


_end = attrgetter("end")
