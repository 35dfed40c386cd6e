"""Gives a date phrase its place in the calendar: the earliest and latest ISO date, at the precision given."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import assert_never

from summarizer.values.date_days import day_in_digits, day_of, year_of
from summarizer.values.date_grammar import Kind, Phrase
from summarizer.values.date_units import (
    Bounds,
    ago,
    decade,
    month,
    month_name,
    moved,
    season_year,
    share_of_year,
    unit,
    year,
)


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
            day = day_in_digits(phrase, published) if phrase.swappable else day_of(phrase, anchor)
            return (day.isoformat(), day.isoformat()) if day is not None else (None, None)
        case Kind.MONTH:
            return month(phrase.year or year_of(phrase, anchor), phrase.month or 1, phrase.part)
        case Kind.YEAR:
            return year(phrase.year or anchor.year, phrase.part, phrase.side)
        case Kind.QUARTER:
            return share_of_year(phrase, 3, anchor)
        case Kind.HALF:
            return share_of_year(phrase, 6, anchor)
        case Kind.SEASON:
            first = phrase.year or season_year(phrase, anchor)
            return month_name(first, phrase.month or 1), month_name(first, phrase.number)
        case Kind.DECADE:
            return decade(phrase.year or 0, phrase.part)
        case Kind.UNIT:
            return unit(phrase, anchor)
        case Kind.AGO:
            return ago(phrase, anchor)
        case Kind.PAST:
            other = moved(anchor, phrase.unit, phrase.number).isoformat()
            return (other, anchor.isoformat()) if phrase.number < 0 else (anchor.isoformat(), other)
        case Kind.RECENT:
            return None, anchor.isoformat()
        case Kind.COMING:
            last_day = moved(anchor, phrase.unit, phrase.number).isoformat() if phrase.number else None
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
            its_year = first.year or (year_of(second, published) if published else 0)
            if first.year and _place(second) < _place(first):
                its_year += 1
            second = replace(second, year=its_year)
        if first.year is None and second.year is not None:
            first = replace(first, year=second.year if _place(first) <= _place(second) else second.year - 1)
    if first.kind is second.kind is Kind.WEEKDAY and published is not None:
        return _weekdays(first, second, published)
    return _period(replace(first, until=None), published)[0], _period(second, published)[1]


def _weekdays(first: Phrase, second: Phrase, published: dt.date) -> Bounds:
    """ "Monday through Friday": the days of one week, the coming one when the text looks ahead."""
    begin, end = day_of(first, published), day_of(second, published)
    if begin > end and (first.future or second.future):
        end += dt.timedelta(7)
    elif begin > end:
        begin -= dt.timedelta(7)
    return begin.isoformat(), end.isoformat()


def _place(phrase: Phrase) -> tuple[int, int]:
    return phrase.month or 1, phrase.day or 1
