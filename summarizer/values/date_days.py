"""Finds the day that a date phrase names: its year where none is written, its weekday, its day in digits."""

from __future__ import annotations

import datetime as dt

from summarizer.values.date_grammar import Kind, Phrase

STEP = {"last": -1, "this": 0, "next": 1}
"""Steps from the period of publication."""
_SOON_DAYS = 45
"""How far ahead a day or month without a year may lie when no verb says whether it is past ("take effect on May 1")."""


def day_of(phrase: Phrase, anchor: dt.date) -> dt.date:
    """The day of a phrase that names one."""
    if phrase.kind is Kind.SHIFT:
        return anchor + dt.timedelta(phrase.number)
    if phrase.kind is Kind.WEEKDAY:
        return _weekday(phrase, anchor)
    return dt.date(phrase.year or year_of(phrase, anchor), phrase.month or 1, phrase.day or 1)


def day_in_digits(phrase: Phrase, published: dt.date | None) -> dt.date | None:
    """ "12/03/2023": the order of the other digits that the day of publication leaves open, else `None`.

    One of the two days must be that of publication, or lie before it while the other lies after it.
    """
    year, first, second = phrase.year or 0, phrase.month or 1, phrase.day or 1
    days = (dt.date(year, first, second), dt.date(year, second, first))
    if published is None:
        return None
    past = [one for one in days if one <= published]
    return published if published in past else past[0] if len(past) == 1 else None


def _weekday(phrase: Phrase, anchor: dt.date) -> dt.date:
    if phrase.which.endswith(" week"):
        monday = anchor + dt.timedelta(7 * STEP[phrase.which.removesuffix(" week")] - anchor.weekday())
        return monday + dt.timedelta(phrase.number)
    back = (anchor.weekday() - phrase.number) % 7
    ahead = (phrase.number - anchor.weekday()) % 7
    if phrase.which == "last":
        return anchor - dt.timedelta(back or 7)
    if phrase.which == "next":
        return anchor + dt.timedelta(ahead or 7)
    if phrase.which == "this":
        return anchor + dt.timedelta(phrase.number - anchor.weekday())
    return anchor + dt.timedelta(ahead) if phrase.future else anchor - dt.timedelta(back)


def year_of(phrase: Phrase, anchor: dt.date) -> int:
    """Year of a month or day without one: the last such up to publication, the next one when the text looks ahead."""
    if phrase.which.endswith(" year"):
        return anchor.year + STEP[phrase.which.removesuffix(" year")]
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
