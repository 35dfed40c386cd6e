"""Interval algebra of numbers and dates: what a bound means, how two values relate, and how a value is written out."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from dataclasses import dataclass
from enum import StrEnum
from math import inf, isclose

from summarizer.records.vocabulary import Modifier

Interval = tuple[float, float]
_SAME = 1e-6
"""Relative difference below which two numbers are the same: "4.3 million" against 4300000.0000001."""
_APPROXIMATE = (0.8, 1.2)
_NEARLY = 0.85
_DOZEN = 12.0
_DOZENS = (24.0, 99.0)


class Relation(StrEnum):
    """How a claimed quantity relates to the one that was found."""

    EQUAL = "equal"
    """Same number and same bound."""
    COMPATIBLE = "compatible"
    """Not the same words, but nothing that one says excludes the other ("about 400" and "412")."""
    MODIFIER_DIFFERS = "modifier_differs"
    """Same number, but another bound: "400" for "up to 400"."""
    DISJOINT = "disjoint"
    """Both cannot be true."""


class DateRelation(StrEnum):
    """How one period lies to another."""

    EQUAL = "equal"
    CONTAINS = "contains"
    INSIDE = "inside"
    OVERLAPS = "overlaps"
    DISJOINT = "disjoint"


@dataclass(frozen=True, slots=True)
class Bounded:
    """A number with its bound, as mentions, quantities and amounts of money all have it."""

    modifier: Modifier
    number: float
    number_max: float | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """How two quantities relate, with a reason that names both."""

    relation: Relation
    reason: str


def number_interval(modifier: Modifier, number: float, number_max: float | None = None) -> Interval:
    """The values that a bounded number allows, by the codebook's table; both ends are included.

    "Dozens" are 24 to 99, "hundreds" 200 to 999: twice the number up to just below ten times it. An unspecified
    bound is exact.
    """
    match modifier:
        case Modifier.EXACT | Modifier.UNSPECIFIED:
            return number, number if number_max is None else max(number, number_max)
        case Modifier.APPROXIMATELY:
            return _APPROXIMATE[0] * number, _APPROXIMATE[1] * (number if number_max is None else number_max)
        case Modifier.MORE_THAN | Modifier.AT_LEAST:
            return number, inf
        case Modifier.UP_TO | Modifier.LESS_THAN:
            return 0.0, number if number_max is None else max(number, number_max)
        case Modifier.NEARLY:
            return _NEARLY * number, number
        case Modifier.MULTIPLES_OF:
            return _DOZENS if number == _DOZEN else (2 * number, 10 * number - 1)
        case Modifier.RANGE:
            return number, number if number_max is None else max(number, number_max)


def same_quantity(claimed: Bounded, found: Bounded) -> Comparison:
    """How a claimed number relates to the one that the text states; a wider bound never counts as the same."""
    both = f"{render_number(claimed)} and {render_number(found)}"
    numbers_agree = same_number(claimed.number, found.number) and _same_top(claimed, found)
    if numbers_agree and _kind(claimed.modifier) is _kind(found.modifier):
        return Comparison(Relation.EQUAL, f"both say {render_number(found)}")
    if numbers_agree:
        return Comparison(Relation.MODIFIER_DIFFERS, f"the number agrees, its bound does not: {both}")
    first = number_interval(claimed.modifier, claimed.number, claimed.number_max)
    second = number_interval(found.modifier, found.number, found.number_max)
    if first[0] <= second[1] and second[0] <= first[1]:
        return Comparison(Relation.COMPATIBLE, f"the numbers differ, but do not exclude each other: {both}")
    return Comparison(Relation.DISJOINT, f"the numbers exclude each other: {both}")


def same_number(one: float, other: float) -> bool:
    """True when the two differ by no more than rounding in the arithmetic."""
    return isclose(one, other, rel_tol=_SAME, abs_tol=1e-9)


def _same_top(one: Bounded, other: Bounded) -> bool:
    if one.number_max is None or other.number_max is None:
        return one.number_max is other.number_max
    return same_number(one.number_max, other.number_max)


def _kind(modifier: Modifier) -> Modifier:
    return Modifier.EXACT if modifier is Modifier.UNSPECIFIED else modifier


def first_day(date: str) -> dt.date:
    """First day of an ISO date of any precision: "2022-11" begins on 2022-11-01."""
    year, month, day = _parts(date)
    return dt.date(year, month or 1, day or 1)


def last_day(date: str) -> dt.date:
    """Last day of an ISO date of any precision: "2022-11" ends on 2022-11-30."""
    year, month, day = _parts(date)
    month = month or 12
    return dt.date(year, month, day or monthrange(year, month)[1])


def _parts(date: str) -> tuple[int, int, int]:
    year, _, rest = date.partition("-")
    month, _, day = rest.partition("-")
    return int(year), int(month or 0), int(day or 0)


def days(earliest: str | None, latest: str | None) -> tuple[dt.date, dt.date]:
    """First and last day of a period; an open side reaches to the end of the calendar."""
    return (first_day(earliest) if earliest else dt.date.min, last_day(latest) if latest else dt.date.max)


def date_relation(one: tuple[str | None, str | None], other: tuple[str | None, str | None]) -> DateRelation:
    """How period `one` lies to period `other`; each is (earliest, latest) in ISO dates of any precision."""
    first, second = days(*one), days(*other)
    if first == second:
        return DateRelation.EQUAL
    if first[1] < second[0] or second[1] < first[0]:
        return DateRelation.DISJOINT
    if first[0] <= second[0] and first[1] >= second[1]:
        return DateRelation.CONTAINS
    if second[0] <= first[0] and second[1] >= first[1]:
        return DateRelation.INSIDE
    return DateRelation.OVERLAPS


_PREFIX = {
    Modifier.EXACT: "",
    Modifier.UNSPECIFIED: "",
    Modifier.RANGE: "",
    Modifier.APPROXIMATELY: "about ",
    Modifier.MORE_THAN: "more than ",
    Modifier.AT_LEAST: "at least ",
    Modifier.UP_TO: "up to ",
    Modifier.LESS_THAN: "fewer than ",
    Modifier.NEARLY: "nearly ",
}
_MULTIPLES = {
    10.0: "tens",
    12.0: "dozens",
    20.0: "scores of",
    100.0: "hundreds",
    1e3: "thousands",
    1e4: "tens of thousands",
    1e5: "hundreds of thousands",
    1e6: "millions",
    1e7: "tens of millions",
    1e8: "hundreds of millions",
    1e9: "billions",
    1e10: "tens of billions",
    1e11: "hundreds of billions",
    1e12: "trillions",
}


def render_number(value: Bounded) -> str:
    """The number in words that parse back to it: "up to 6,000", "20 to 30", "hundreds"."""
    if value.modifier is Modifier.MULTIPLES_OF:
        return _MULTIPLES.get(value.number, f"multiples of {_plain(value.number)}")
    if value.number_max is not None and value.number_max > value.number:
        return f"{_PREFIX[value.modifier]}{_plain(value.number)} to {_plain(value.number_max)}"
    return _PREFIX[value.modifier] + _plain(value.number)


def render_money(value: Bounded, currency: str | None) -> str:
    """The amount in words that parse back to it: "up to USD 1,000,000,000"."""
    if not currency:
        return render_number(value)
    if value.modifier is Modifier.MULTIPLES_OF:
        return f"{render_number(value)} {currency}"
    if value.number_max is not None and value.number_max > value.number:
        prefix = _PREFIX[value.modifier]
        return f"{prefix}{currency} {_plain(value.number)} to {currency} {_plain(value.number_max)}"
    return f"{_PREFIX[value.modifier]}{currency} {_plain(value.number)}"


def render_date(earliest: str | None, latest: str | None) -> str:
    """The period in words that parse back to it: "2022-12-09", "November 2022", "since 2022-02-24", "from … to …"."""
    if earliest and latest:
        return _date(earliest) if earliest == latest else f"from {_date(earliest)} to {_date(latest)}"
    if earliest:
        return f"since {_date(earliest)}"
    return f"until {_date(latest)}" if latest else ""


_MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def _date(date: str) -> str:
    year, month, day = _parts(date)
    if day:
        return date
    return f"{_MONTH_NAMES[month - 1]} {year}" if month else str(year)


def _plain(number: float) -> str:
    return f"{int(number):,}" if number == int(number) else f"{number:,.9f}".rstrip("0").rstrip(".")
