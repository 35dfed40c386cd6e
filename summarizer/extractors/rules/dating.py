"""Which of a sentence's dates belongs to an act: the one beside its verb or at the head of its clause."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

from summarizer.extractors.rules.phrases import one_of
from summarizer.extractors.rules.views import View
from summarizer.text.spans import Spanned
from summarizer.values.mentions import DateMention

_NEAR = 70
"""Code points between an act and its date, unless the date opens the sentence."""
_WHO = re.compile(r",\s(?:who|whose|which)\b[^,;]{0,60}$")
"""Between an act and a date: the date tells of somebody in a relative clause ("…, who died in January")."""
_YEAR = re.compile(r"[0-9]{4}")


def act_date(view: View, act: Spanned) -> DateMention | None:
    """The date of an act; `None` when the sentence dates it not, or dates something else."""
    best: tuple[int, DateMention] | None = None
    for date in view.dates:
        if _belongs_elsewhere(view, date) or _WHO.search(view.lower(act.end, date.start)):
            continue
        distance = max(0, act.start - date.end, date.start - act.end)
        if distance > _NEAR and date.start - view.start > 6:
            continue
        if best is None or distance < best[0]:
            best = distance, date
    return best[1] if best else None


def _belongs_elsewhere(view: View, date: DateMention) -> bool:
    """True for the date of a report, of another event, for a span, and for a bare year without "in"."""
    before, own = view.lower(view.start, date.start), view.words(date).lower()
    if _of_other().search(before) or _of_report().search(before) or _span().match(own):
        return True
    if _owned().match(view.lower(date.end, date.end + 60)):
        return True
    return bool(_YEAR.fullmatch(own)) and not before.endswith("in ")


def is_news(date: DateMention | None, published: dt.date | None, days: int = 4) -> bool:
    """True when a date is at most some days before the article, or when nothing is known."""
    latest = date.latest or date.earliest if date else None
    if latest is None or published is None:
        return True
    if len(latest) < len("2022-12-09"):
        return latest == published.isoformat()[: len(latest)] and len(latest) == len("2022-12")
    return dt.date.fromisoformat(latest) >= published - dt.timedelta(days=days)


def period_of(view: View) -> DateMention | None:
    """The span that a running total covers: the date that "since", "over" or "in the last" opens."""
    for date in view.dates:
        if _opens_period().search(view.lower(view.start, date.start)) or _span().match(view.words(date).lower()):
            return date
    return None


@cache
def _of_other() -> re.Pattern[str]:
    lead = r"(?:in\s+|on\s+)?(?:the\s+|early\s+|late\s+|last\s+|end of\s+)?"
    return re.compile(rf"\b(?:{one_of('dates', 'of_other')})\s+{lead}$")


@cache
def _of_report() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{one_of('dates', 'of_report')}|told\s\w+)\s(?:in\s\w+\s)?(?:on\s|late\s|early\s)?$")


@cache
def _span() -> re.Pattern[str]:
    return re.compile(rf"(?:{one_of('dates', 'spans')})\b")


@cache
def _owned() -> re.Pattern[str]:
    """ "Feb. 24 invasion": the date names another event."""
    return re.compile(rf"['’]?s?\s+(?:(?:{one_of('dates', 'event_adjectives')})\s)?(?:{one_of('dates', 'events')})\b")


@cache
def _opens_period() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{one_of('dates', 'opens_period')})\s+(?:the\s+)?$")
