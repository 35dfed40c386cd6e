"""Markers beside a field's type that tell the stages what it means: which party, which event, or copied words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """The part that a party, or a list of targets, plays in the act that a record describes."""

    GIVER = "giver"
    """Supplies, gives or sells (supplier, donor)."""
    RECEIVER = "receiver"
    """Receives or buys (recipient)."""
    AUTHORITY = "authority"
    """Acts in its own name, and is not rolled up to its state (a sanctioning body)."""
    TARGET = "target"
    """Is acted on."""


class Event(StrEnum):
    """What happened on a date."""

    AGREEMENT = "agreement"
    ANNOUNCEMENT = "announcement"
    DELIVERY = "delivery"
    TAKES_EFFECT = "takes_effect"
    ENDS = "ends"
    PERIOD = "period"


@dataclass(frozen=True, slots=True)
class Copied:
    """A text field whose value is words of the article, compared letter by letter after folding."""


COPIED = Copied()
