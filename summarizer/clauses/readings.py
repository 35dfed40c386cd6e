"""What the clause readers find: directions, stages, attributions and other cues, each with its span and strength."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from summarizer.records.vocabulary import SourceType, Stance
from summarizer.text.spans import Span


class Strength(StrEnum):
    """How much a cue proves on its own."""

    STRONG = "strong"
    """States the value: a rival claim is contradicted."""
    WEAK = "weak"
    """Fits the value and some others: a rival claim needs a person."""


@dataclass(frozen=True, slots=True)
class Direction:
    """Who gives (or acts on) whom, as one clause pattern read it.

    `giver` and `receiver` are spans of the name mentions that fill the two ends; one may be missing. `pattern` names
    the clause pattern, for the reason shown to the reader.
    """

    start: int
    end: int
    giver: Span | None
    receiver: Span | None
    pattern: str
    strength: Strength


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that speak for one value of one enum ("signed" for a transfer's status `agreed`)."""

    start: int
    end: int
    field: str
    """The enum field, with the record kind in front where kinds differ: "transfer.status", "aid_type"."""
    value: str
    strength: Strength
    negated: bool = False
    hedged: bool = False
    """In the scope of a modal, condition, intention or belief ("may", "plans to", "if")."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who asserts, hedges or denies what stands at `scope`; `source` is `None` for the article's own voice."""

    source: Span | None
    source_type: SourceType
    stance: Stance
    scope: Span
