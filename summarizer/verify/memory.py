"""What was found in one article while its records were verified, kept for its next record."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any
from weakref import WeakKeyDictionary

from summarizer.clauses.readings import Cue, Direction
from summarizer.clauses.tokens import Token
from summarizer.reading import Reading
from summarizer.text.spans import Span


@dataclass(slots=True)
class Memory:
    """Results that depend on the article alone, by the sentence's index or by the words that were looked for."""

    places: dict[str, tuple[Span, ...]] = field(default_factory=dict)
    tokens: dict[int, list[Token]] = field(default_factory=dict)
    directions: dict[int, tuple[Direction, ...]] = field(default_factory=dict)
    positions: dict[int, tuple[Any, ...]] = field(default_factory=dict)
    frames: dict[int, tuple[Any, ...]] = field(default_factory=dict)
    designations: dict[int, tuple[Direction, ...]] = field(default_factory=dict)
    cues: dict[tuple[str, int], tuple[Cue, ...]] = field(default_factory=dict)


_MEMORIES: WeakKeyDictionary[Reading, Memory] = WeakKeyDictionary()


def memory_of(reading: Reading) -> Memory:
    """The memory of a reading; it goes when the reading goes."""
    found = _MEMORIES.get(reading)
    if found is None:
        found = _MEMORIES[reading] = Memory()
    return found
