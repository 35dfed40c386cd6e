"""What a passage touches: its sentences, and the name over a place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from summarizer.reading import Reading
from summarizer.text.spans import Sentence, Span
from summarizer.values.mentions import NameMention


def sentences_in(reading: Reading, start: int, end: int) -> Sequence[Sentence]:
    """The sentences that share at least one code point with `[start, end)`, in order."""
    every = reading.sentences
    first = max(0, bisect_right(every, start, key=lambda one: one.start) - 1)
    last = bisect_right(every, end - 1, key=lambda one: one.start) if end > start else first
    return [one for one in every[first:last] if one.end > start]


def cut_at_sentences(reading: Reading, start: int, end: int) -> Sequence[Span]:
    """The passage in parts that lie in one sentence each; the whole passage where there is no sentence."""
    parts = [Span(max(start, one.start), min(end, one.end)) for one in sentences_in(reading, start, end)]
    return parts or [Span(start, end)]


def name_over(reading: Reading, place: int) -> NameMention | None:
    """The name mention that covers the code point at `place`."""
    before = bisect_right(reading.names, place, key=lambda name: name.start) - 1
    return reading.names[before] if before >= 0 and place < reading.names[before].end else None
