"""One target of an act of sanctions as printed, before it becomes a target of a draft."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from summarizer.records.vocabulary import EntityType
from summarizer.text.spans import Span, overlaps
from summarizer.values.mentions import NumberMention


@dataclass(frozen=True, slots=True)
class TargetFind:
    """One target as printed."""

    start: int
    end: int
    text: str
    named: bool
    entity_type: EntityType
    count: NumberMention | None = None
    name: str | None = None
    """The target's name where its words are an adjective ("Russian diamonds")."""


def hidden(one: TargetFind | Span, skipped: Iterable[Span]) -> bool:
    """True for what stands in a stretch that names no targets."""
    return any(overlaps(one, span) for span in skipped)
