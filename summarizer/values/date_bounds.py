"""Gives a date phrase its place in the calendar: the earliest and latest ISO date, at the precision given."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from dataclasses import replace
from typing import assert_never

from summarizer.values.date_grammar import Kind, Phrase

Bounds = tuple[str | None, str | None]
_STEP = {"last": -1, "this": 0, "next": 1}
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
_SOON_DAYS = 45
"""How far ahead a day or month without a year may lie when no verb says whether it is past ("take effect on May 1")."""


def date_bounds(phrase: Phrase, published: dt.date | None) -> Bounds:
    """Both bounds of a phrase; (None, None) when only a publication date could tell.

    Raises:
        ValueError: the phrase names a day that the calendar does not have ("Feb. 30").
        OverflowError: the date lies outside the years 1 to 9999.
    """
    bounds = _period(phrase, published)
    if phrase.side == "earliest":
        return bounds[0], None
    return (None, bounds[1]) if phrase.side == "latest" else bounds


def _period(phrase: Phrase, published: dt.date | None) -> Bounds:
    if phrase.until is not None:
        return _range(phrase, phrase.until, published)
    if phrase.year is None and published is None:
        return None, None
    anchor = published or dt.date.min
    match phrase.kind:
        case Kind.DAY | Kind.WEEKDAY | Kind.SHIFT:
            day = _day(phrase, anchor).isoformat()
            return day, day
        case Kind.MONTH:
            return _month(phrase.year or _year_of(phrase, anchor), phrase.month or 1, phrase.part)
        case Kind.YEAR:
            return _year(phrase.year or anchor.year, phrase.part, phrase.side)
        case Kind.QUARTER:
            return _share_of_year(phrase, 3, anchor)
        case Kind.HALF:
            return _share_of_year(phrase, 6, anchor)
        case Kind.SEASON:
            year = phrase.year or _season_year(phrase, anchor)
            return _month_name(year, phrase.month or 1), _month_name(year, phrase.number)
        case Kind.DECADE:
            first, last = _THIRD_OF_DECADE[phrase.part]
            return _year_name((phrase.year or 0) + first), _year_name((phrase.year or 0) + last)
        case Kind.UNIT:
            return _unit(phrase, anchor)
        case Kind.AGO:
            return _ago(phrase, anchor)
        case Kind.PAST:
            other = _moved(anchor, phrase.unit, phrase.number).isoformat()
            return (other, anchor.isoformat()) if phrase.number < 0 else (anchor.isoformat(), other)
        case Kind.RECENT:
            return None, anchor.isoformat()
        case Kind.COMING:
            last_day = _moved(anchor, phrase.unit, phrase.number).isoformat() if phrase.number else None
            return anchor.isoformat(), last_day
        case _:
            assert_never(phrase.kind)


def _range(first: Phrase, second: Phrase, published: dt.date | None) -> Bounds:
    """A year is written once: with the second date, or with the first when the second lies after it."""
    dated = {Kind.DAY, Kind.MONTH}
    if first.kind in dated and second.kind in dated:
        if second.year is None:
            if first.year is None and published is None:
                return None, None
            year = first.year or (_year_of(second, published) if published else 0)
            if first.year and _place(second) < _place(first):
                year += 1
            second = replace(second, year=year)
        if first.year is None and second.year is not None:
            first = replace(first, year=second.year if _place(first) <= _place(second) else second.year - 1)
    return _period(replace(first, until=None), published)[0], _period(second, published)[1]


def _place(phrase: Phrase) -> tuple[int, int]:
    return phrase.month or 1, phrase.day or 1


def _day(phrase: Phrase, anchor: dt.date) -> dt.date:
    if phrase.kind is Kind.SHIFT:
        return anchor + dt.timedelta(phrase.number)
    if phrase.kind is Kind.WEEKDAY:
        return _weekday(phrase, anchor)
    return dt.date(phrase.year or _year_of(phrase, anchor), phrase.month or 1, phrase.day or 1)


def _weekday(phrase: Phrase, anchor: dt.date) -> dt.date:
    back = (anchor.weekday() - phrase.number) % 7
    ahead = (phrase.number - anchor.weekday()) % 7
    if phrase.which == "last":
        return anchor - dt.timedelta(back or 7)
    if phrase.which == "next":
        return anchor + dt.timedelta(ahead or 7)
    if phrase.which == "this":
        return anchor + dt.timedelta(phrase.number - anchor.weekday())
    return anchor + dt.timedelta(ahead) if phrase.future else anchor - dt.timedelta(back)


def _year_of(phrase: Phrase, anchor: dt.date) -> int:
    """Year of a month or day without one: the last such up to publication, the next one when the text looks ahead."""
    if phrase.which.endswith(" year"):
        return anchor.year + _STEP[phrase.which.removesuffix(" year")]
    month, day = phrase.month or 1, phrase.day
    if phrase.which == "last":
        return anchor.year if month < anchor.month else anchor.year - 1
    if phrase.which == "next":
        return anchor.year if month > anchor.month else anchor.year + 1
    if phrase.which == "this":
        return anchor.year
    this, now = (month, day or 0), (anchor.month, anchor.day if day else 0)
    if phrase.future:
        return anchor.year if this >= now else anchor.year + 1
    if this <= now:
        return anchor.year
    soon = dt.date(anchor.year, month, min(day or 1, 28)) <= anchor + dt.timedelta(_SOON_DAYS)
    return anchor.year if phrase.future is None and soon else anchor.year - 1


def _month(year: int, month: int, part: str) -> Bounds:
    name = _month_name(year, month)
    if not part:
        return name, name
    days = monthrange(year, month)[1]
    thirds = {"early": (1, 10), "mid": (11, 20), "earlier": (1, 10)}
    first, last = thirds.get(part, (21, days))
    return f"{name}-{first:02}", f"{name}-{last:02}"


def _year(year: int, part: str, side: str) -> Bounds:
    if not part or (part == "end" and side == "latest"):
        return _year_name(year), _year_name(year)
    first, last = _THIRD_OF_YEAR[part]
    return _month_name(year, first), _month_name(year, last)


def _share_of_year(phrase: Phrase, months: int, anchor: dt.date) -> Bounds:
    first = months * (phrase.number - 1) + 1
    year = phrase.year
    if year is None and phrase.which:
        year = anchor.year + _STEP.get(phrase.which, 0)
    if year is None:
        year = anchor.year if phrase.future or first <= anchor.month else anchor.year - 1
    return _month_name(year, first), _month_name(year, first + months - 1)


def _season_year(phrase: Phrase, anchor: dt.date) -> int:
    """ "Last summer" is the one that is over, "this summer" this year's, "the summer" the last that has begun."""
    if phrase.which.endswith(" year"):
        return anchor.year + _STEP[phrase.which.removesuffix(" year")]
    first, last, now = phrase.month or 1, phrase.number, anchor.month
    year = anchor.year
    if phrase.which == "next":
        return year if first > now else year + 1
    if phrase.which == "last":
        return year if last < now else year - 1
    if last > 12 and now <= last - 12 and not phrase.future:
        return year - 1
    if phrase.which == "this" or phrase.future:
        return year if phrase.which == "this" or last >= now else year + 1
    return year if first <= now else year - 1


def _year_name(year: int) -> str:
    if not dt.MINYEAR <= year <= dt.MAXYEAR:
        raise OverflowError("outside the calendar")
    return f"{year:04}"


def _month_name(year: int, month: int) -> str:
    return f"{_year_name(year + (month - 1) // 12)}-{(month - 1) % 12 + 1:02}"


def _add_months(anchor: dt.date, count: int) -> tuple[int, int]:
    months = anchor.year * 12 + anchor.month - 1 + count
    if not 12 <= months < 120_000:
        raise OverflowError("outside the calendar")
    return months // 12, months % 12 + 1


def _moved(anchor: dt.date, unit: str, count: int) -> dt.date:
    if unit in _DAYS:
        return anchor + dt.timedelta(days=count * _DAYS[unit])
    if unit == "hour":
        return anchor + dt.timedelta(days=count // 24 if count < 0 else -(-count // 24))
    year, month = _add_months(anchor, count * _MONTHS[unit])
    return dt.date(year, month, min(anchor.day, monthrange(year, month)[1]))


def _ago(phrase: Phrase, anchor: dt.date) -> Bounds:
    """As precise as people are: "two weeks ago" is a day, "nine months ago" a month, "three years ago" a year."""
    moved = _moved(anchor, phrase.unit, phrase.number).isoformat()
    if phrase.unit in _DAYS or phrase.unit == "hour":
        return moved, moved
    by_month = phrase.unit in ("month", "quarter") or (abs(phrase.number) == 1 and phrase.unit == "year")
    name = moved[:7] if by_month else moved[:4]
    return name, name


def _unit(phrase: Phrase, anchor: dt.date) -> Bounds:
    step = _STEP[phrase.which]
    narrowed = phrase.part in ("earlier", "later") and step == 0
    match phrase.unit:
        case "week":
            monday = anchor + dt.timedelta(7 * step - anchor.weekday())
            return _clipped(monday.isoformat(), (monday + dt.timedelta(6)).isoformat(), phrase, anchor)
        case "weekend":
            return _weekend(phrase, step, anchor)
        case "month":
            year, month = _add_months(anchor, step)
            name = _month_name(year, month)
            if narrowed:
                return _clipped(f"{name}-01", f"{name}-{monthrange(year, month)[1]:02}", phrase, anchor)
            return _month(year, month, phrase.part)
        case "quarter":
            year, month = _add_months(anchor, 3 * step)
            first = (month - 1) // 3 * 3 + 1
            return _month_name(year, first), _month_name(year, first + 2)
        case "year":
            year = anchor.year + step
            if narrowed:
                return _clipped(f"{_year_name(year)}-01-01", f"{_year_name(year)}-12-31", phrase, anchor)
            return _year(year, phrase.part, phrase.side)
        case _:
            length = 10 if phrase.unit == "decade" else 100
            year = anchor.year // length * length + length * step
            return _year_name(year), _year_name(year + length - 1)


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
