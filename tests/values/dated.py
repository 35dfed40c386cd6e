"""The dates of a text that a test writes itself, and the two days of publication that most tests use."""

from __future__ import annotations

import datetime as dt

from summarizer.values.dates import find_dates
from summarizer.values.mentions import DateMention

FRIDAY = dt.date(2022, 12, 9)
MONDAY = dt.date(2023, 5, 15)


def at(text: str, words: str, published: dt.date | None) -> DateMention:
    """The date at these words."""
    hits = [one for one in find_dates(text, published) if text[one.start : one.end] == words]
    assert hits, [(text[one.start : one.end], one) for one in find_dates(text, published)]
    return hits[0]


def bounds(text: str, words: str, published: dt.date | None) -> tuple[str | None, str | None]:
    """First and last day of the date at these words."""
    found = at(text, words, published)
    return found.earliest, found.latest


def assert_relative(text: str, words: str, published: dt.date, earliest: str | None, latest: str | None) -> None:
    """These words are a date relative to publication: placed with its day, open without it."""
    found, unplaced = at(text, words, published), at(text, words, None)
    assert (found.earliest, found.latest, found.relative) == (earliest, latest, True)
    assert (unplaced.earliest, unplaced.latest, unplaced.relative) == (None, None, True)
