"""Which of a sentence's dates belongs to an act: the one beside its verb or at the head of its clause."""

from __future__ import annotations

import datetime as dt
import re

from summarizer.extractors.rules.views import View
from summarizer.text.spans import Spanned
from summarizer.values.mentions import DateMention

_NEAR = 70
"""Code points between an act and its date, unless the date opens the sentence."""
_OTHER = re.compile(
    r"\b(?:since|until|through|between|from|ending|by|before|after|starting|beginning|in the|began|born|dated|approved|passed|enacted|invasion|of|as of|over|for)"
    r"\s+(?:in\s+|on\s+)?(?:the\s+|early\s+|late\s+|last\s+|end of\s+)?$"
)
_SPAN = re.compile(
    r"(?:over|for|since|during|through|until|by|within|in the (?:next|coming|past|last)|from|between)\b|fy\b|fiscal"
)
_SAID = re.compile(r"\b(?:said|says|told\s\w+|reported|wrote|tweeted|added)\s(?:in\s\w+\s)?(?:on\s|late\s|early\s)?$")
"""The date of a report, not of what is reported."""
_OWNED = re.compile(
    r"['’]?s?\s+(?:full-scale |brutal |unprovoked |further |terrorist )?"
    r"(?:invasion|attack|attacks|war|coup|election|elections|summit|massacre|strike|strikes|protests|meeting|visit|conflict|crisis)\b"
)


def act_date(view: View, act: Spanned) -> DateMention | None:
    """The date of an act; `None` when the sentence dates it not, or dates something else."""
    best: tuple[int, DateMention] | None = None
    for date in view.dates:
        if _OTHER.search(view.lower(view.start, date.start)) or _OWNED.match(view.lower(date.end, date.end + 60)):
            continue
        if _SAID.search(view.lower(view.start, date.start)) or _SPAN.match(view.words(date).lower()):
            continue
        if re.fullmatch(r"[0-9]{4}", view.words(date)) and not view.lower(view.start, date.start).endswith("in "):
            continue
        distance = max(0, act.start - date.end, date.start - act.end)
        if distance > _NEAR and date.start - view.start > 6:
            continue
        if best is None or distance < best[0]:
            best = distance, date
    return best[1] if best else None


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
        before = view.lower(view.start, date.start)
        own = view.words(date).lower()
        if re.search(r"\b(?:since|over|during|in|for|from)\s+(?:the\s+)?$", before) or re.match(
            r"(?:since|over|in the (?:last|past)|during|for)\b", own
        ):
            return date
    return None
