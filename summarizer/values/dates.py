"""Finds dates and periods, and resolves relative ones against the publication date."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from functools import lru_cache
from typing import assert_never

from summarizer.values.date_phrases import Kind, Phrase, find_phrases
from summarizer.values.mentions import DateMention

Bounds = tuple[str | None, str | None]


@lru_cache(maxsize=16)
def find_dates(text: str, published: dt.date | None = None) -> tuple[DateMention, ...]:
    """All dates and periods of `text`, sorted and without overlaps.

    A weekday or a day without a year is the last one up to `published`, and the next one when the verb beside it looks
    ahead. "Since" and "from" leave `latest` open, "until" and "by" `earliest`. "Early", "mid" and "late" are thirds;
    seasons are whole months. Without `published` a relative date keeps only its span.
    """
    mentions = []
    for phrase in find_phrases(text):
        try:
            bounds = _resolve(phrase, published)
        except (ValueError, OverflowError):
            continue
        relative = _relative(phrase)
        earliest, latest = (None, None) if bounds is None else bounds
        if phrase.side == "earliest":
            latest = None
        elif phrase.side == "latest":
            earliest = None
        mentions.append(DateMention(phrase.start, phrase.end, earliest, latest, relative))
    return tuple(mentions)


def date_of(words: str, published: dt.date | None = None) -> DateMention | None:
    """The date that `words` state as a whole ("since mid-August"); `None` when they state none, or several."""
    found = find_dates(words, published)
    return found[0] if len(found) == 1 else None


def _relative(phrase: Phrase) -> bool:
    if phrase.until is not None and _relative(phrase.until) is False and phrase.kind is not Kind.WEEKDAY:
        return False
    return phrase.year is None


def _resolve(phrase: Phrase, published: dt.date | None) -> Bounds | None:
    """Both bounds at the precision given; `None` when only a publication date could tell."""
    if phrase.until is not None:
        return _resolve_range(phrase, phrase.until, published)
    if phrase.year is None and published is None:
        return None
    anchor = published or dt.date.min
    match phrase.kind:
        case Kind.DAY:
            day = dt.date(phrase.year or _year_of(phrase, anchor), phrase.month or 1, phrase.day or 1).isoformat()
            return day, day
        case Kind.MONTH:
            return _month(phrase.year or _year_of(phrase, anchor), phrase.month or 1, phrase.part)
        case Kind.YEAR:
            return _year(phrase.year or anchor.year, phrase.part, phrase.side)
        case Kind.QUARTER:
            first = 3 * phrase.number - 2
            year = phrase.year or _year_of_period(phrase, first, anchor)
            return f"{year}-{first:02}", f"{year}-{first + 2:02}"
        case Kind.HALF:
            first = 6 * phrase.number - 5
            year = phrase.year or _year_of_period(phrase, first, anchor)
            return f"{year}-{first:02}", f"{year}-{first + 5:02}"
        case Kind.SEASON:
            return _season(phrase, anchor)
        case Kind.DECADE:
            return _decade(phrase)
        case Kind.WEEKDAY:
            day = _weekday(phrase, anchor).isoformat()
            return day, day
        case Kind.SHIFT:
            day = (anchor + dt.timedelta(phrase.number)).isoformat()
            return day, day
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
            return anchor.isoformat(), (
                _moved(anchor, phrase.unit, phrase.number).isoformat() if phrase.number else None
            )
        case _:
            assert_never(phrase.kind)


def _resolve_range(first: Phrase, second: Phrase, published: dt.date | None) -> Bounds | None:
    from dataclasses import replace

    year = second.year
    if year is None and first.year is None and published is None:
        return None
    if year is None and published is not None:
        year = first.year or _year_of(second, published)
    second = replace(second, year=year)
    if first.year is None and year is not None:
        earlier = (first.month or 1, first.day or 1) <= (second.month or 12, second.day or 31)
        first = replace(first, year=year if earlier else year - 1)
    start = _resolve(replace(first, until=None), published)
    stop = _resolve(second, published)
    return (start[0] if start else None, stop[1] if stop else None)


def _year_of(phrase: Phrase, anchor: dt.date) -> int:
    """Year of a month or day without one: the last such one up to publication, the next one when the text looks ahead."""
    month, day = phrase.month or 1, phrase.day
    if phrase.which == "last":
        return anchor.year if month < anchor.month else anchor.year - 1
    if phrase.which == "next":
        return anchor.year if month > anchor.month else anchor.year + 1
    if phrase.which == "this":
        return anchor.year
    this = (month, day or 0)
    now = (anchor.month, anchor.day if day else 0)
    if phrase.future:
        return anchor.year if this >= now else anchor.year + 1
    return anchor.year if this <= now else anchor.year - 1


def _month(year: int, month: int, part: str) -> Bounds:
    name = f"{year}-{month:02}"
    if not part:
        return name, name
    days = monthrange(year, month)[1]
    first, last = {
        "early": (1, 10),
        "mid": (11, 20),
        "late": (21, days),
        "end": (21, days),
        "earlier": (1, 10),
        "later": (21, days),
    }[part]
    return f"{name}-{first:02}", f"{name}-{last:02}"


def _year(year: int, part: str, side: str) -> Bounds:
    if not part or (part == "end" and side == "latest"):
        return str(year), str(year)
    first, last = {
        "early": (1, 4),
        "mid": (5, 8),
        "late": (9, 12),
        "end": (12, 12),
        "earlier": (1, 4),
        "later": (9, 12),
    }[part]
    return f"{year}-{first:02}", f"{year}-{last:02}"


def _year_of_period(phrase: Phrase, first: int, anchor: dt.date) -> int:
    if phrase.which in ("last", "next", "this", "the"):
        return anchor.year + {"last": -1, "next": 1}.get(phrase.which, 0)
    begun = dt.date(anchor.year, first, 1) <= anchor
    if phrase.future:
        return anchor.year
    return anchor.year if begun else anchor.year - 1


def _season(phrase: Phrase, anchor: dt.date) -> Bounds:
    first, last = phrase.month or 1, phrase.number
    year = phrase.year
    if year is None:
        year = anchor.year
        now = anchor.month
        if phrase.which == "last":
            year -= 1 if last <= 12 and last >= now or last > 12 else 0
            if last <= 12 and last < now:
                year = anchor.year - 1 if _same_year_is_this(first, now) else anchor.year
        elif phrase.which == "next":
            year += 1 if first <= now else 0
        elif phrase.which == "this":
            pass
        elif phrase.future:
            year += 1 if last < now else 0
        elif first > now:
            year -= 1
    return _month_text(year, first), _month_text(year, last)


def _same_year_is_this(first: int, now: int) -> bool:
    """ "Last summer" in the autumn is this year's, "last spring" in December too: only before its start is it the year before."""
    return first > now


def _month_text(year: int, month: int) -> str:
    return f"{year + (month - 1) // 12}-{(month - 1) % 12 + 1:02}"


def _decade(phrase: Phrase) -> Bounds:
    year = phrase.year or 0
    first, last = {
        "": (0, 9),
        "early": (0, 3),
        "mid": (4, 6),
        "late": (6, 9),
        "end": (9, 9),
        "earlier": (0, 3),
        "later": (6, 9),
    }[phrase.part]
    return str(year + first), str(year + last)


def _weekday(phrase: Phrase, anchor: dt.date) -> dt.date:
    back = (anchor.weekday() - phrase.number) % 7
    ahead = (phrase.number - anchor.weekday()) % 7
    if phrase.which == "last":
        return anchor - dt.timedelta(back or 7)
    if phrase.which == "next":
        return anchor + dt.timedelta(ahead or 7)
    if phrase.future or (phrase.side == "latest" and phrase.future):
        return anchor + dt.timedelta(ahead)
    return anchor - dt.timedelta(back)


def _add_months(anchor: dt.date, count: int) -> tuple[int, int]:
    months = anchor.year * 12 + anchor.month - 1 + count
    if months < 12 or months >= 120000:
        raise OverflowError
    return months // 12, months % 12 + 1


def _moved(anchor: dt.date, unit: str, count: int) -> dt.date:
    if unit in ("day", "week", "hour", "weekend"):
        return anchor + dt.timedelta(days=count * {"day": 1, "week": 7, "weekend": 7, "hour": 0}[unit])
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[unit]
    year, month = _add_months(anchor, count * months)
    return dt.date(year, month, min(anchor.day, monthrange(year, month)[1]))


def _ago(phrase: Phrase, anchor: dt.date) -> Bounds:
    moved = _moved(anchor, phrase.unit, phrase.number)
    if phrase.unit in ("day", "week", "hour"):
        return moved.isoformat(), moved.isoformat()
    if phrase.unit in ("month", "quarter") or abs(phrase.number) == 1 and phrase.unit == "year":
        text = moved.isoformat()[:7]
        return text, text
    return moved.isoformat()[:4], moved.isoformat()[:4]


def _unit(phrase: Phrase, anchor: dt.date) -> Bounds:
    step = {"last": -1, "this": 0, "next": 1}[phrase.which]
    match phrase.unit:
        case "week" | "weekend":
            first = anchor - dt.timedelta(anchor.weekday()) + dt.timedelta(7 * step)
            if phrase.unit == "weekend":
                if step == 0 and anchor.weekday() < 4 and not phrase.future:
                    first -= dt.timedelta(7)
                bounds = (first + dt.timedelta(5), first + dt.timedelta(6))
            else:
                bounds = (first, first + dt.timedelta(6))
            return _clipped(bounds[0].isoformat(), bounds[1].isoformat(), phrase, anchor)
        case "month":
            year, month = _add_months(anchor, step)
            if phrase.part in ("earlier", "later") and step == 0:
                name = f"{year}-{month:02}"
                return _clipped(f"{name}-01", f"{name}-{monthrange(year, month)[1]:02}", phrase, anchor)
            return _month(year, month, phrase.part)
        case "quarter":
            year, month = _add_months(anchor.replace(day=1), 3 * step)
            first_month = (month - 1) // 3 * 3 + 1
            return f"{year}-{first_month:02}", f"{year}-{first_month + 2:02}"
        case "year":
            year = anchor.year + step
            if phrase.part in ("earlier", "later") and step == 0:
                return _clipped(f"{year}-01-01", f"{year}-12-31", phrase, anchor)
            return _year(year, phrase.part if phrase.part not in ("earlier", "later") else "", phrase.side)
        case "decade":
            year = anchor.year // 10 * 10 + 10 * step
            return str(year), str(year + 9)
        case _:
            year = anchor.year // 100 * 100 + 100 * step
            return str(year), str(year + 99)


def _clipped(first: str, last: str, phrase: Phrase, anchor: dt.date) -> Bounds:
    """ "Earlier this year" ends, and "later this year" begins, on the day of publication."""
    if phrase.part == "earlier" and phrase.which == "this":
        return first, anchor.isoformat()
    if phrase.part == "later" and phrase.which == "this":
        return anchor.isoformat(), last
    return first, last
