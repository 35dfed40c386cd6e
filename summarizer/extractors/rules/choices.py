"""Enum values of a record: what the cues of its sentences speak for, the nearest and clearest first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import TypeVar

from summarizer.clauses.readings import Cue, Strength
from summarizer.clauses.stages import find_cues
from summarizer.extractors.rules.views import View
from summarizer.reading import Reading
from summarizer.text.spans import Spanned

E = TypeVar("E", bound=StrEnum)


def choose(reading: Reading, kind: str, field: str, views: Sequence[View], anchor: Spanned, values: type[E]) -> E:
    """The value that the cues of the sentences speak for; of several the strong one nearest to `anchor`."""
    cues = [one for one in cues_of(reading, kind, field, views) if not one.negated]
    best = min(cues, key=lambda one: (one.strength is not Strength.STRONG, _distance(one, anchor)), default=None)
    return values(best.value) if best else values("unspecified")


def choose_many(reading: Reading, kind: str, field: str, views: Sequence[View], values: type[E]) -> tuple[E, ...]:
    """All values that strong cues speak for, in order of first mention."""
    cues = [one for one in cues_of(reading, kind, field, views) if one.strength is Strength.STRONG and not one.negated]
    return tuple(dict.fromkeys(values(one.value) for one in cues))


def cues_of(reading: Reading, kind: str, field: str, views: Iterable[View]) -> list[Cue]:
    """The cues for one field in the sentences; a status is named with its record kind."""
    return [
        one
        for view in views
        for one in find_cues(reading, view.start, view.end, kind)
        if one.field in (field, f"{kind}.{field}")
    ]


def _distance(cue: Cue, anchor: Spanned) -> int:
    return max(0, anchor.start - cue.end, cue.start - anchor.end)
