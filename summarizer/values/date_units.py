"""Gives months, years and their parts, seasons, and units around publication their place in the calendar."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange

from summarizer.values.date_days import STEP
from summarizer.values.date_grammar import Phrase

Bounds = tuple[str | None, str | None]
"""Earliest and latest ISO date, at the precision given."""
_DAYS = {"day": 1, "week": 7, "weekend": 7}
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
_THIRD_OF_YEAR = {"early": (1, 4), "mid": (5, 8), "late": (9, 12), "end": (12, 12), "earlier": (1, 4), "later": (9, 12)}
_THIRD_OF_DECADE = {
    "": (0, 9),
    "early": (0, 3),
    "mid": (4, 6),
    "late": (7, 9),
    "end": (9, 9),
    "earlier": (0, 3),
    "later": (7, 9),
}


def month(year: int, number: int, part: str) -> Bounds:
    """A month, or a third of it."""
    name = month_name(year, number)
    if not part:
        return name, name
    days = monthrange(year, number)[1]
    thirds = {"early": (1, 10), "mid": (11, 20), "earlier": (1, 10)}
    first, last = thirds.get(part, (21, days))
    return f"{name}-{first:02}", f"{name}-{last:02}"


def year(number: int, part: str, side: str) -> Bounds:
    """A year, or a third of it; "by the end of 2025" is the whole year's end."""
    if not part or (part == "end" and side == "latest"):
        return _year_name(number), _year_name(number)
    first, last = _THIRD_OF_YEAR[part]
    return month_name(number, first), month_name(number, last)


def decade(first_year: int, part: str) -> Bounds:
    """A decade, or a third of it."""
    first, last = _THIRD_OF_DECADE[part]
    return _year_name(first_year + first), _year_name(first_year + last)


def share_of_year(phrase: Phrase, months: int, anchor: dt.date) -> Bounds:
    """A quarter or a half of a year."""
    first = months * (phrase.number - 1) + 1
    its_year = phrase.year
    if its_year is None and phrase.which:
        its_year = anchor.year + STEP.get(phrase.which, 0)
    if its_year is None:
        ahead = phrase.future and first + months > anchor.month
        its_year = anchor.year if ahead or first <= anchor.month else anchor.year - 1
        its_year += bool(phrase.future and not ahead)
    return month_name(its_year, first), month_name(its_year, first + months - 1)


def season_year(phrase: Phrase, anchor: dt.date) -> int:
    """ "Last summer" is the one that is over, "this summer" this year's, "the summer" the last that has begun."""
    if phrase.which.endswith(" year"):
        return anchor.year + STEP[phrase.which.removesuffix(" year")]
    first, last, now = phrase.month or 1, phrase.number, anchor.month
    this = anchor.year
    is_under_way = last > 12 and now <= last - 12
    if phrase.which == "next":
        return this if first > now else this + 1
    if phrase.which == "last":
        return this - is_under_way - (last >= now)
    if is_under_way and not phrase.future:
        return this - 1
    if phrase.which == "this" or phrase.future:
        return this if phrase.which == "this" or last >= now else this + 1
    return this if first <= now else this - 1


def _year_name(year: int) -> str:
    if not dt.MINYEAR <= year <= dt.MAXYEAR:
        raise OverflowError("outside the calendar")
    return f"{year:04}"


def month_name(year: int, number: int) -> str:
    """The ISO name of a month; the thirteenth is the first of the next year."""
    return f"{_year_name(year + (number - 1) // 12)}-{(number - 1) % 12 + 1:02}"


def _add_months(anchor: dt.date, count: int) -> tuple[int, int]:
    months = anchor.year * 12 + anchor.month - 1 + count
    if not 12 <= months < 120_000:
        raise OverflowError("outside the calendar")
    return months // 12, months % 12 + 1


def moved(anchor: dt.date, length: str, count: int) -> dt.date:
    """The day so many units before or after the anchor."""
    if length in _DAYS:
        return anchor + dt.timedelta(days=count * _DAYS[length])
    if length == "hour":
        return anchor + dt.timedelta(days=count // 24 if count < 0 else -(-count // 24))
    there = _add_months(anchor, count * _MONTHS[length])
    return dt.date(*there, min(anchor.day, monthrange(*there)[1]))


def ago(phrase: Phrase, anchor: dt.date) -> Bounds:
    """As precise as people are: "two weeks ago" is a day, "nine months ago" a month, "three years ago" a year."""
    day = moved(anchor, phrase.unit, phrase.number).isoformat()
    if phrase.unit in _DAYS or phrase.unit == "hour":
        return day, day
    by_month = phrase.unit in ("month", "quarter") or (abs(phrase.number) == 1 and phrase.unit == "year")
    name = day[:7] if by_month else day[:4]
    return name, name


def unit(phrase: Phrase, anchor: dt.date) -> Bounds:
    """This, the last or the next week, weekend, month, quarter, year, decade or century, or a part of it."""
    step = STEP[phrase.which]
    narrowed = phrase.part in ("earlier", "later") and step == 0
    match phrase.unit:
        case "week":
            monday = anchor + dt.timedelta(7 * step - anchor.weekday())
            return _clipped(monday.isoformat(), (monday + dt.timedelta(6)).isoformat(), phrase, anchor)
        case "weekend":
            return _weekend(phrase, step, anchor)
        case "month":
            there = _add_months(anchor, step)
            if narrowed:
                name = month_name(*there)
                return _clipped(f"{name}-01", f"{name}-{monthrange(*there)[1]:02}", phrase, anchor)
            return month(*there, phrase.part)
        case "quarter":
            its_year, middle = _add_months(anchor, 3 * step)
            first = (middle - 1) // 3 * 3 + 1
            return month_name(its_year, first), month_name(its_year, first + 2)
        case "year":
            name = _year_name(anchor.year + step)
            if narrowed:
                return _clipped(f"{name}-01-01", f"{name}-12-31", phrase, anchor)
            return year(anchor.year + step, phrase.part, phrase.side)
        case _:
            length = 10 if phrase.unit == "decade" else 100
            begin = anchor.year // length * length + length * step
            return _year_name(begin), _year_name(begin + length - 1)


def _weekend(phrase: Phrase, step: int, anchor: dt.date) -> Bounds:
    """The last weekend until Thursday, the coming one from Friday on, unless the text says otherwise."""
    saturday = anchor + dt.timedelta(5 + 7 * step - anchor.weekday())
    if step == 0 and anchor.weekday() < 4 and not phrase.future:
        saturday -= dt.timedelta(7)
    return saturday.isoformat(), (saturday + dt.timedelta(1)).isoformat()


def _clipped(first: str, last: str, phrase: Phrase, anchor: dt.date) -> Bounds:
    """ "Earlier this year" ends, and "later this year" begins, on the day of publication."""
    if phrase.which == "this" and phrase.part == "earlier":
        return first, anchor.isoformat()
    if phrase.which == "this" and phrase.part == "later":
        return anchor.isoformat(), last
    return first, last
