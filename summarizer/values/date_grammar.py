"""What a date is before it has its place in the calendar, and the words that dates are made of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from summarizer.lexicon import any_of, load

WORDS: dict[str, Any] = load("dates.toml")
MONTHS: dict[str, int] = WORDS["months"]
WEEKDAYS: dict[str, int] = WORDS["weekdays"]
SEASONS: dict[str, list[int]] = WORDS["seasons"]
NUMBERS: dict[str, int] = WORDS["numbers"]
_PARTS: dict[str, str] = WORDS["parts"]
_WHICHES: dict[str, str] = WORDS["which"]


class Kind(Enum):
    """What a date phrase names."""

    DAY = auto()
    MONTH = auto()
    YEAR = auto()
    QUARTER = auto()
    HALF = auto()
    SEASON = auto()
    DECADE = auto()
    WEEKDAY = auto()
    SHIFT = auto()
    """Days from publication: today, yesterday."""
    UNIT = auto()
    """This, last or next week, month, quarter, year, decade, weekend."""
    AGO = auto()
    PAST = auto()
    """The last or next so many units, up to or from publication."""
    RECENT = auto()
    COMING = auto()


@dataclass(frozen=True, slots=True)
class Phrase:
    """One date as written at `start:end`; `number` is the quarter, half, weekday, shift or count, by kind."""

    start: int
    end: int
    kind: Kind
    year: int | None = None
    month: int | None = None
    day: int | None = None
    number: int = 0
    unit: str = ""
    which: str = ""
    """"last", "this", "next", "the" or "" before a weekday, season, month or unit."""
    part: str = ""
    """"early", "mid", "late", "end", "earlier" or "later" within the period."""
    side: str = ""
    """"earliest" when the phrase gives only that bound ("since"), "latest" for the other ("until")."""
    future: bool | None = None
    """Whether the words around it look ahead; `None` when they do not tell, or when nobody needs to know."""
    until: Phrase | None = None
    """The second date of a range."""
    swappable: bool = False
    """True for digits of which nobody knows whether the month or the day comes first ("12/03/2023")."""


SHORT_MONTHS = [name for name in MONTHS if len(name) <= 4 and name not in ("may", "june", "july")]
"""Abbreviated names of months."""
_LONG_MONTHS = [name for name in MONTHS if name not in SHORT_MONTHS]
MONTH = rf"(?:(?:{any_of(_LONG_MONTHS)})(?![a-z])|(?:{any_of(SHORT_MONTHS)})(?![a-z])\.?)"
DAY = r"(?:3[01]|[12][0-9]|0?[1-9])(?![0-9])(?:st|nd|rd|th)?(?![a-z%])"
YEAR = r"(?:19|20)[0-9]{2}(?![0-9])"
TO = r" ?(?:-|–|—|\bto\b|\band\b|\bthrough\b|\buntil\b|\btill\b) ?"
COUNT = rf"(?:[0-9]{{1,3}}|{any_of(NUMBERS)})"

OF_WHICH_YEAR = re.compile(r" (?:of )?(?P<which>last|this|next|the same) year\b")
"""The year of a day, month or season, told from the publication date: "March of last year", "3 March this year"."""

_DIGITS = re.compile(r"[0-9]+")
_PART = re.compile(
    r"(?<![a-z-])(?P<part>early|mid|late|earlier|later|end(?=-)"
    r"|(?:the )?(?:very )?(?:beginning|start|middle|end|close) of"
    r"|(?:the )?(?:early|middle|latter|later) part of)(?:[ -](?:in|of|on))?(?:[ -]the)?[ -]$"
)
_WHICH = re.compile(rf"(?<![a-z-])(?:the )?(?P<which>{any_of(_WHICHES)})[ -]$")


def month_number(name: str) -> int:
    """Number of a month by its lower-case name, with or without a point."""
    return MONTHS[name.rstrip(".")]


def leading_number(words: str) -> int:
    """The digits that begin `words`: 17 in "17th"."""
    found = _DIGITS.match(words)
    return int(found.group()) if found else 0


def counted(words: str) -> int:
    """The number that a count stands for; 0 for a vague one ("several")."""
    return NUMBERS.get(words) or (int(words) if words.isdigit() else 0)


def previous_word(low: str, start: int) -> str:
    """The word that ends right before `start`, without blanks, hyphens and opening quotes between."""
    words = low[max(0, start - 18) : start].rstrip(" -\"'(").split()
    return words[-1] if words and not low[max(0, start - 18) : start].endswith(("\r", "\n")) else ""


def part_before(low: str, start: int, last: int) -> tuple[int, str]:
    """Start and name of the part ("early", "the end of") of the period at `start`; `last` bounds the search."""
    if low[start - 1 : start] not in (" ", "-"):
        return start, ""
    found = _PART.search(low, max(last, start - 26), start)
    if found is None:
        return start, ""
    return found.start(), next((_PARTS[word] for word in found["part"].split() if word in _PARTS), "")


def which_before(low: str, start: int, last: int) -> tuple[int, str]:
    """Start and kind of the word that says which period is meant: "last", "this", "next", "the"; "" for none."""
    if low[start - 1 : start] not in (" ", "-"):
        return start, ""
    found = _WHICH.search(low, max(last, start - 13), start)
    return (found.start(), _WHICHES[found["which"]]) if found else (start, "")
