"""Does the article date the event so, and do the ISO dates follow from its words?"""

from __future__ import annotations

import datetime as dt

from summarizer.records.atoms import DateValue
from summarizer.records.fields import Event
from summarizer.records.vocabulary import NewsRole
from summarizer.text.spans import Span
from summarizer.values.dates import find_dates
from summarizer.values.intervals import days, render_date
from summarizer.values.mentions import DateMention
from summarizer.verify.context import Context, touching
from summarizer.verify.date_acts import scope
from summarizer.verify.date_events import names_time, other_event
from summarizer.verify.deals import Bond, tie_of
from summarizer.verify.finding import (
    ACCEPTED,
    Finding,
    best,
    contradicted,
    inferred,
    not_found,
    review,
    supported,
    worst,
)
from summarizer.verify.iso_dates import check_value, is_value
from summarizer.verify.paths import Slot
from summarizer.verify.words import tokens

MAX_PLACES = 8
"""Places of the same date that are judged, the nearest to what is cited first."""

Days = tuple[dt.date, dt.date]
"""First and last day, both inclusive; an open side reaches to the end of the calendar."""


def check_date(slot: Slot, context: Context) -> tuple[Finding, DateValue]:
    """The judgement of a date, and the date with what its words state filled in."""
    claimed: DateValue = slot.value
    if is_value(claimed):
        return _check_value(slot, context), claimed
    places = context.nearest(context.places(claimed.text), slot.path)
    mention = _mention_at(places, context)
    stated = mention or next(iter(find_dates(claimed.text, context.reading.article.published)), None)
    filled = _filled(claimed, stated)
    if stated is None and not names_time(claimed.text):
        return not_found("date", f"“{claimed.text}” names no time"), filled
    words = interval_follows(filled, stated, context.reading.article.published, slot.event)
    if not places:
        return worst((_elsewhere(filled, claimed, slot, context), words)), filled
    near = [one for one in places[:MAX_PLACES] if context.distance(one, slot.path) <= 2] or places[:1]
    return worst((best(bound_to_event(one, filled, slot, context) for one in near), words)), filled


def _check_value(slot: Slot, context: Context) -> Finding:
    """A date without words of the article: one that means it must be bound to the event."""
    claimed: DateValue = slot.value
    published = context.reading.article.published
    return check_value(
        claimed,
        slot,
        context,
        (
            lambda one: bound_to_event(Span(one.start, one.end), claimed, slot, context),
            lambda one: interval_follows(claimed, one, published, slot.event),
        ),
    )


def _mention_at(places: tuple[Span, ...], context: Context) -> DateMention | None:
    """The date that stands where the claimed words stand, nearest to what is cited."""
    for place in places:
        for mention in touching(context.reading.dates, place):
            return mention
    return None


def _filled(claimed: DateValue, stated: DateMention | None) -> DateValue:
    if stated is None or claimed.earliest or claimed.latest:
        return claimed
    return claimed.model_copy(update={"earliest": stated.earliest, "latest": stated.latest})


def interval_follows(
    claimed: DateValue, stated: DateMention | None, published: dt.date | None, event: Event | None = None
) -> Finding:
    """Do the ISO dates agree with what the words mean on the day of publication?"""
    if not claimed.earliest and not claimed.latest:
        return supported("date_words", f"“{claimed.text}” is kept as words")
    said = interval(claimed)
    if said is None:
        return contradicted("date", f"{claimed.earliest} to {claimed.latest} is no period of the calendar")
    if stated is None and claimed.earliest is None and published is not None and said[1] == published:
        return inferred("open_side", f"the day of publication bounds “{claimed.text}”")
    if stated is None and said[0] == said[1] == published and set(tokens(claimed.text)) & scope("same_day"):
        return inferred("same_day", f"“{claimed.text}” gives the day of the act beside it, {shown(claimed)}")
    if stated is None or (meant := interval(stated)) is None:
        return review("date_words", f"“{claimed.text}” is not read as a date, so {shown(claimed)} cannot be derived")
    if said == meant:
        return supported("relative_date" if stated.relative else "date_words", f"“{claimed.text}” is {shown(claimed)}")
    words = f"claimed {shown(claimed)}; “{claimed.text}” means {shown(stated)}"
    if said[1] < meant[0] or meant[1] < said[0]:
        return contradicted("date", words)
    if _moves_open_end(claimed, stated):
        return contradicted("date", words)
    if _closes_wrong_side(said, meant, published, event):
        return review("open_side", words)
    return near_interval(said, meant, words)


def _moves_open_end(claimed: DateValue, stated: DateMention) -> bool:
    """True for "until 28 June" given as until 28 July: the end that the words state is another day, month or year."""
    if stated.earliest is None and stated.latest and claimed.latest:
        return claimed.earliest is None and not _same_precision_aside(claimed.latest, stated.latest)
    if stated.latest is None and stated.earliest and claimed.earliest:
        return claimed.latest is None and not _same_precision_aside(claimed.earliest, stated.earliest)
    return False


def _same_precision_aside(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


def _closes_wrong_side(said: Days, meant: Days, published: dt.date | None, event: Event | None) -> bool:
    """True for "by 15 June" given as 15 June: what ends or begins on a day may be given so, what lies before it not."""
    if meant[0] == dt.date.min and said[0] != dt.date.min:
        return event is not Event.ENDS and said[0] not in (published, None) and said[0] >= dt.date(meant[1].year, 1, 1)
    if meant[1] == dt.date.max and said[1] != dt.date.max:
        return event is Event.ENDS and said[1] != published
    return False


def near_interval(said: Days, meant: Days, words: str) -> Finding:
    """Two overlapping periods: a difference in precision is inferred, an end in another year is not."""
    ends = list(zip(said, meant, strict=True))
    if any(one.year != other.year for one, other in ends if not {one, other} & {dt.date.min, dt.date.max}):
        return contradicted("date", words)
    return inferred("date_precision", words)


def interval(date: DateValue | DateMention) -> Days | None:
    """The days that a date covers; `None` when it has no ends, or none that the calendar knows."""
    if date.earliest is None and date.latest is None:
        return None
    try:
        first, last = days(date.earliest, date.latest)
    except ValueError:
        return None
    return (first, last) if first <= last else None


def shown(date: DateValue | DateMention) -> str:
    """A period for a reader: "2022-12-09", "since February 2022"."""
    if date.earliest is None and date.latest is None:
        return "no period"
    try:
        return render_date(date.earliest, date.latest)
    except (ValueError, IndexError):
        return f"{date.earliest} to {date.latest}"


def _elsewhere(filled: DateValue, claimed: DateValue, slot: Slot, context: Context) -> Finding:
    """The words are not in the article: does a date of the cited passages mean the same days?"""
    said = interval(filled)
    for mention in context.reading.dates:
        if said is not None and context.distance(mention, slot.path) <= 2 and interval(mention) == said:
            found = bound_to_event(Span(mention.start, mention.end), filled, slot, context)
            words = f"the passage says “{context.words(mention)}”, which is {shown(filled)}"
            return inferred("same_date", words, mention) if found.verdict in ACCEPTED else found
    return not_found("date", f"the words “{claimed.text}” are not in the article")


def bound_to_event(place: Span, date: DateValue, slot: Slot, context: Context) -> Finding:
    """Does the date stand with the event that it is said to date?"""
    words = context.words(place)
    other = other_event(place, slot.event, context) if slot.event is not None else None
    if other is not None and other.certain:
        return contradicted("date_of_other_event", f"{other.reason}, which is another event", place)
    reason = other.reason if other is not None else _out_of_time(words, date, slot, context)
    if reason is not None:
        return review("date_of_other_event", f"{reason}, which may be another event", place)
    if context.distance(place, slot.path) <= 2:
        meaning = f", which is {shown(date)}" if date.earliest or date.latest else ""
        return supported("date", f"the passage says “{words}”{meaning}", place)
    if not context.cited and _is_tied(place, date, slot, context):
        return inferred("date_of_act", f"the article says “{words}” of the same act", place)
    return review("date_elsewhere", f"“{words}” stands outside the cited passages", place)


def _is_tied(place: Span, date: DateValue, slot: Slot, context: Context) -> bool:
    """True for a date of the record's deal in another sentence, and for the day of publication that dates news."""
    if tie_of(place, context).bond is Bond.OWN:
        return True
    said, published = interval(date), context.reading.article.published
    today = published is not None and said == (published, published)
    return today and slot.event is Event.ANNOUNCEMENT and context.record.news_role is NewsRole.NEW


def _out_of_time(words: str, date: DateValue, slot: Slot, context: Context) -> str | None:
    """Why days like these cannot be those of the event: a done deal lies not ahead, a period is no single day."""
    said, published = interval(date), context.reading.article.published
    if said is None:
        return None
    done = str(getattr(context.record, "status", "")) in scope("done")
    if slot.event in (Event.AGREEMENT, Event.ANNOUNCEMENT) and published is not None and done and said[0] > published:
        return f"“{words}” lies ahead"
    return f"“{words}” is a single day" if slot.event is Event.PERIOD and said[0] == said[1] else None
