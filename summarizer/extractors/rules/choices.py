"""Enum values of a record: what the cues of its sentences settle on, by the reader that verification uses too."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import TypeVar

from summarizer.clauses.readings import Strength
from summarizer.clauses.stages import Support, read_field
from summarizer.extractors.rules.views import View
from summarizer.reading import Reading
from summarizer.text.spans import Span, Spanned

E = TypeVar("E", bound=StrEnum)


def choose(reading: Reading, kind: str, field: str, views: Sequence[View], near: Spanned, values: type[E]) -> E:
    """The value that the cues of the sentences settle on, those nearest to `near` first; unspecified without a cue."""
    name = f"{kind}.{field}" if field == "status" else field
    best = _finite_first(reading, read_field(reading, views, kind, name, [near]))
    return values(best.value if best else "unspecified")


def choose_in(
    reading: Reading, kind: str, field: str, passages: Sequence[Span], views: Sequence[View], values: type[E]
) -> E:
    """The value that the first passage with a clear cue settles on, the closest first; then that of the sentences."""
    name = f"{kind}.{field}" if field == "status" else field
    for passage in passages:
        best = _finite_first(reading, read_field(reading, [passage], kind, name, passages[:1]))
        if best is not None and best.strength is Strength.STRONG:
            return values(best.value)
    return choose(reading, kind, field, views, passages[0], values)


def _finite_first(reading: Reading, supports: Sequence[Support]) -> Support | None:
    """The best supported value; a participle that follows on ("signed a deal, providing …") gives way to another."""
    best = supports[0] if supports else None
    others = [one for one in supports[1:] if best is not None and one.strength is best.strength]
    if best is None or not others:
        return best
    follows_on = reading.text[: best.cue.start].rstrip().endswith((",", "—"))
    participle = reading.text[best.cue.start : best.cue.end].split()[0].endswith("ing")
    return others[0] if follows_on and participle else best
