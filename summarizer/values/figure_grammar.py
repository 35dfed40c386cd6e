"""What a numeral is, and the words and signs that numerals are made of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

from summarizer.lexicon import any_of, load

_WORDS = load("numbers.toml")
CARDINALS: dict[str, int] = _WORDS["cardinals"]
SCALES: dict[str, int] = _WORDS["scales"]
SHORT_SCALES: dict[str, int] = _WORDS["short_scales"]
PLURALS: dict[str, int] = _WORDS["plurals"]
FRACTIONS: dict[str, int] = _WORDS["fractions"]
ORDINALS: dict[str, int] = _WORDS["ordinals"]
GLYPHS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}

_LONG = [*SCALES, *(one for one in SHORT_SCALES if len(one) > 1)]
_LETTERS = "".join(one for one in SHORT_SCALES if len(one) == 1)
SCALE = re.compile(
    rf"(?P<and>[ -]and[ -]a[ -]half)?(?P<scale>(?:[ -](?:{any_of(_LONG)})(?![a-z])){{1,2}}"
    rf"|(?:{any_of(_LONG)})(?![a-z0-9])"
    rf"|[{_LETTERS}](?![a-z0-9]|\.[a-z]|/[a-z0-9]|-(?!a-|dollar|euro|pound|plus|worth)[a-z0-9]))"
)
"""The scale after digits: " and a half million", " thousand crore", "bn", "m"; a letter only where no name goes on."""


class Form(Enum):
    """How a numeral is written."""

    DIGITS = auto()
    WORDS = auto()
    PLURAL = auto()
    """A plural scale word, or a scale word after "several" or "a few": it stands for a multiple."""
    FRACTION = auto()
    ORDINAL = auto()


@dataclass(frozen=True, slots=True)
class Figure:
    """One numeral at `start:end`, scale included: "1.2 billion", "two dozen", "tens of thousands", "27th"."""

    start: int
    end: int
    value: float
    form: Form
    scale: float = 1
    """Product of its scale words, 1 when there is none."""
    loose: bool = False
    """True for "a couple": the number is not meant exactly."""
