"""The answer to one question about two records: an outcome with a reason, and the worst of several answers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from summarizer.digest.model import Outcome

RANK = (Outcome.SAME, Outcome.POSSIBLY_SAME, Outcome.RELATED, Outcome.DIFFERENT)
"""Outcomes from nothing in the way to everything."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """An outcome and, in one sentence, why."""

    outcome: Outcome
    reason: str

    @property
    def rank(self) -> int:
        """How much stands in the way, from 0."""
        return RANK.index(self.outcome)


SAME = Comparison(Outcome.SAME, "nothing tells them apart")


def possibly(reason: str) -> Comparison:
    """For a person to decide."""
    return Comparison(Outcome.POSSIBLY_SAME, reason)


def related(reason: str) -> Comparison:
    """Another episode of one story."""
    return Comparison(Outcome.RELATED, reason)


def different(reason: str) -> Comparison:
    """Two things."""
    return Comparison(Outcome.DIFFERENT, reason)


def worst(parts: Iterable[Comparison]) -> Comparison:
    """The answer that stands in the way the most; SAME when nothing does. Stops at the first difference."""
    found = SAME
    for part in parts:
        if part.rank > found.rank:
            found = part
        if found.outcome is Outcome.DIFFERENT:
            break
    return found
