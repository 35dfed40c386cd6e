"""The publication date that an article's own head states, with the passage that states it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from summarizer.article import Article, DateSource
from summarizer.lexicon import load
from summarizer.values.dates import find_dates
from summarizer.values.mentions import DateMention

HEAD_CHARS = 2_000
"""How far into a text its dateline is looked for: title, byline, share bar and the first paragraph."""

_TIME = re.compile(r"\b\d{1,2}[:.h]\d{2}(?::\d{2})?\b|\b\d{1,2} ?(?=[ap]\.?m\b)", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_][\w.'’-]{0,40}")
_WIRE = re.compile(r"\s{0,3}(?:[,:]\s{0,2})?(?:\([^()\n]{2,40}\)|/[\w. ]{2,30}/)?\s{0,3}(?:--|[-–—])")
_NUMERIC = re.compile(r"0?(\d{1,2})/0?(\d{1,2})/\d{4}")
_FULL = re.compile(r"\d{4}-\d{2}-\d{2}")

_MOST_CITY_CHARS = 60
"""Longest place before the date of a wire dateline ("NEW YORK/LONDON, Dec. 9, 2022 (Agency) -")."""


class _Kind(IntEnum):
    """How a date stands in the head, best first."""

    LABELLED = 0
    WIRE = 1
    ALONE = 2
    BESIDE = 3
    UPDATED = 4


@dataclass(frozen=True, slots=True)
class Dateline:
    """A publication date and the words that state it, at `text[start:end]`."""

    day: dt.date
    start: int
    end: int


def dated(article: Article) -> Article:
    """The article with the date of its own dateline, unless it has a date; itself when there is no dateline."""
    if article.published is not None:
        return article
    found = find_dateline(article.text)
    if found is None:
        return article
    return article.model_copy(update={"published": found.day, "published_from": DateSource.TEXT})


def find_dateline(text: str) -> Dateline | None:
    """The date that the head of a text gives as its own; `None` when there is none, or only one within a sentence.

    A date counts when a label says so ("Published: …", "For immediate release …"), when it opens wire copy and has a
    year ("WASHINGTON, Dec. 9, 2022 (Agency) - …"), when it stands alone in its line, or beside a name or a place only.
    """
    head = text[:HEAD_CHARS]
    found = []
    for mention in find_dates(head, None):
        day = _day(mention)
        if day is None or _could_be_either(head[mention.start : mention.end]):
            continue
        kind = _kind(head, mention)
        if kind is not None:
            found.append((kind, mention.start, Dateline(day, mention.start, mention.end)))
    return min(found, key=lambda one: one[:2])[2] if found else None


def read_words(words: str) -> dt.date | None:
    """The one full date in the words of a metadata field ("March 3, 2023, 12:36 PM").

    `None` when there is not just one, or when it is one day to some and another to others ("04/03/2022").
    """
    found = [one for one in find_dates(words, None) if not _could_be_either(words[one.start : one.end])]
    days = {day for mention in found if (day := _day(mention))}
    return days.pop() if len(days) == 1 else None


def _day(mention: DateMention) -> dt.date | None:
    """The day of a mention that is one day and needs no other date; `None` for the rest."""
    if mention.relative or mention.earliest != mention.latest or not _FULL.fullmatch(mention.earliest or ""):
        return None
    return dt.date.fromisoformat(mention.earliest or "")


def _could_be_either(words: str) -> bool:
    """True for "04/03/2022", which is a day in March to some and in April to others."""
    match = _NUMERIC.fullmatch(words.strip())
    return match is not None and match[1] != match[2] and int(match[1]) <= 12 and int(match[2]) <= 12


def _kind(head: str, mention: DateMention) -> _Kind | None:
    """How the date stands in its line; `None` when it belongs to a sentence."""
    words = load("datelines.toml")
    line_start = head.rfind("\n", 0, mention.start) + 1
    line_end = head.find("\n", mention.end)
    before, after = head[line_start : mention.start], head[mention.end : line_end if line_end >= 0 else len(head)]
    label = " ".join(_WORD.findall(before)).casefold()
    if not label:
        label = _line_above(head, line_start)
        if label not in words["published"] and label not in words["updated"]:
            label = ""
    for kind, labels in ((_Kind.UPDATED, words["updated"]), (_Kind.LABELLED, words["published"])):
        if any(label == one or label.endswith(" " + one) for one in labels) and len(before) <= _MOST_CITY_CHARS:
            return kind
    beside = list(_beside(before, words["beside"])), list(_beside(after, words["beside"]))
    if beside[0] and beside[0][-1].casefold() in words["prepositions"]:
        return None
    if len(before) <= _MOST_CITY_CHARS and _WIRE.match(after) and "." not in before.rstrip(". ").replace(". ", " "):
        return _Kind.WIRE
    if not beside[0] and not beside[1]:
        return _Kind.ALONE
    return _Kind.BESIDE if len(beside[0]) + len(beside[1]) <= 4 and not (beside[0] and beside[1]) else None


def _line_above(head: str, line_start: int) -> str:
    """The words of the last line with any above an offset, without case."""
    above = head[:line_start].rstrip()
    return " ".join(_WORD.findall(above[above.rfind("\n") + 1 :][-80:])).casefold()


def _beside(part: str, harmless: list[str]) -> Iterator[str]:
    """The words of a part of a line that are neither a time nor a weekday nor a zone."""
    for word in _WORD.findall(_TIME.sub(" ", part)):
        if word.casefold() not in harmless:
            yield word
