"""A date given as a value, without the article's words: "2023-06-01", "2023-06", 2023."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from summarizer.records.atoms import DateValue
from summarizer.records.vocabulary import Verdict
from summarizer.values.mentions import DateMention
from summarizer.verify.context import Context
from summarizer.verify.finding import Finding, best, not_found, worst
from summarizer.verify.paths import Slot

_ISO = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?(?:[T ]\d{2}:.{0,20}| to \d{4}(?:-\d{2}(?:-\d{2})?)?)?$")
MAX_MENTIONS = 8
"""Dates of the article that are judged, the nearest to the record's passages first."""

Judge = Callable[[DateMention], Finding]


def is_value(claimed: DateValue) -> bool:
    """True for a date that is written as a value, with the days that it means."""
    return bool(_ISO.match(claimed.text)) and bool(claimed.earliest or claimed.latest)


def check_value(claimed: DateValue, slot: Slot, context: Context, judges: tuple[Judge, ...]) -> Finding:
    """The best judgement of the article's dates that fall on these days; not found when none does."""
    fitting = sorted(_fitting(claimed, context), key=lambda one: (context.distance(one, slot.path), one.start))
    if not fitting:
        return not_found("date", f"no date of the article means {claimed.text}")
    return best(_judged(claimed, one, judges, context) for one in fitting[:MAX_MENTIONS])


def _judged(claimed: DateValue, mention: DateMention, judges: tuple[Judge, ...], context: Context) -> Finding:
    """All questions about one date; it supports a value that it prints, and lets one be inferred that it means."""
    answer = worst(judge(mention) for judge in judges)
    if answer.verdict is not Verdict.SUPPORTED:
        return answer if answer.at is not None else replace(answer, at=mention)
    verdict = Verdict.SUPPORTED if context.words(mention) == claimed.text else Verdict.INFERRED
    reason = f"the passage says “{context.words(mention)}”, which is {claimed.text}"
    return Finding(verdict, "same_date", reason, mention)


def _fitting(claimed: DateValue, context: Context) -> Iterator[DateMention]:
    """The dates that end or begin on the claimed days, or lie within them."""
    first, last = claimed.earliest or claimed.latest, claimed.latest or claimed.earliest
    for one in context.reading.dates:
        ends = [end for end in (one.earliest, one.latest) if end]
        if ends and all(first <= end[: len(first)] and end[: len(last)] <= last for end in ends if first and last):
            yield one
