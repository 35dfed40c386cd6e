"""How far apart two acts lie: by their dates, else by when the articles that report them as news came out."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from summarizer.digest.comparison import SAME, Comparison, different, possibly
from summarizer.records.atoms import DateValue
from summarizer.records.record import Record
from summarizer.records.vocabulary import NewsRole
from summarizer.values.intervals import days

STORY_DAYS = 60
"""The codebook's window of one deal, and of one process from threat to act."""

NEWS_DAYS = 3
"""How long after the act an article that gives no date still reports it as new; the codebook's window for packages."""


class Basis(StrEnum):
    """What a window of time rests on."""

    STATED = "stated"
    """The article dates the act."""
    REPORTED = "reported"
    """It reports the act as new on its day of publication."""
    RECALLED = "recalled"
    """It recalls the act: it happened before."""
    UNKNOWN = "unknown"
    """Neither the act nor the article has a date."""


@dataclass(frozen=True, slots=True)
class Window:
    """The days on which an act may have happened, both included."""

    basis: Basis
    first: dt.date = dt.date.min
    last: dt.date = dt.date.max

    def gap(self, other: Window) -> int:
        """Days between the two; 0 when they share one."""
        return max((other.first - self.last).days, (self.first - other.last).days, 0)


def window(record: Record, date: DateValue | None, published: dt.date | None) -> Window:
    """When an act may have happened, of which a record gives `date` and its article came out on `published`."""
    if date is not None and (date.earliest or date.latest):
        return Window(Basis.STATED, *days(date.earliest, date.latest))
    if published is None:
        return Window(Basis.UNKNOWN)
    if record.news_role is NewsRole.BACKGROUND:
        return Window(Basis.RECALLED, last=published)
    return Window(Basis.REPORTED, published - dt.timedelta(NEWS_DAYS), published)


def compare_times(what: str, one: Window, other: Window, limit_days: int) -> Comparison:
    """Whether two acts can be one by their time; what is unknown tells nothing apart.

    Without two stated dates the answer is softer: an act that is reported later than the limit, but within STORY_DAYS,
    and one that an article merely recalls, are possibly the same.
    """
    bases = {one.basis, other.basis}
    if Basis.UNKNOWN in bases:
        return SAME
    gap = one.gap(other)
    if gap > limit_days:
        if bases == {Basis.STATED}:
            return different(f"the {what} lie {gap} days apart")
        if Basis.RECALLED in bases:
            return different(f"one recalls what the other dates {gap} days later")
        reason = f"they are reported {gap} days apart, and not both dated"
        return possibly(reason) if gap <= STORY_DAYS else different(reason)
    if Basis.RECALLED in bases:
        return possibly("one only recalls it, without a date")
    return SAME
