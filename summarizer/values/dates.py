"""Finds dates and periods, and resolves relative ones against the publication date."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

from summarizer.values.date_bounds import date_bounds
from summarizer.values.date_grammar import Phrase
from summarizer.values.date_phrases import find_phrases
from summarizer.values.mentions import DateMention
from summarizer.values.plain import even_blanks


@lru_cache(maxsize=16)
def find_dates(text: str, published: dt.date | None = None) -> tuple[DateMention, ...]:
    """All dates and periods of `text`, sorted and without overlaps.

    A weekday, or a day or month without a year, is the last one up to `published`, and the next one when the verb
    beside it looks ahead. "Since" and "from" leave `latest` open, "until" and "by" `earliest`; "recently" and "in
    recent weeks" end on `published`. "Early", "mid" and "late" are thirds, seasons are whole months, and a fiscal year
    is the year as printed. Without `published` a relative date keeps only its span.
    """
    even = even_blanks(text)
    mentions = []
    for phrase in find_phrases(even.text):
        try:
            earliest, latest = date_bounds(phrase, published)
        except (ValueError, OverflowError):
            continue
        start, end = even.span(phrase.start, phrase.end)
        mentions.append(DateMention(start, end, earliest, latest, _relative(phrase)))
    return tuple(mentions)


def _relative(phrase: Phrase) -> bool:
    return phrase.year is None and (phrase.until is None or phrase.until.year is None)
