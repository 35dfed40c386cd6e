"""Reads dates that name a day or a month: "9 December 2022", "Dec. 9-11", "mid-October", "last May"."""

from __future__ import annotations

import re
from dataclasses import replace

from summarizer.lexicon import any_of
from summarizer.values.date_grammar import (
    DAY,
    MONTH,
    OF_WHICH_YEAR,
    SHORT_MONTHS,
    TO,
    WEEKDAYS,
    WORDS,
    YEAR,
    Kind,
    Phrase,
    leading_number,
    month_number,
    part_before,
    previous_word,
    which_before,
)
from summarizer.values.tense import looks_ahead

_FEASTS: dict[str, list[int]] = WORDS["feasts"]
_FEAST_CUES = frozenset(WORDS["feast_cues"]["words"])
_FEAST_NOUNS = frozenset(WORDS["feast_cues"]["not_before"])
_CUES = frozenset(WORDS["month_cues"]["words"])
_AMBIGUOUS = frozenset(WORDS["month_cues"]["ambiguous"])
_MONTH_DAY = re.compile(
    rf" (?:the (?=[0-9]{{1,2}}[a-z]))?(?P<d>{DAY})"
    rf"(?!,[0-9]{{3}}(?![0-9])|[.:][0-9]| ?(?:percent|per cent|million|billion|%))"
    rf"(?:{TO}(?:(?P<m2>{MONTH}) )?(?P<d2>{DAY})(?![.,:]?[0-9]))?(?:,? (?P<y>{YEAR}))?"
)
_NAME = re.compile(MONTH)
_MONTH_YEAR = re.compile(rf"(?:,? of |,? )(?P<y>{YEAR})")
_MONTH_TO_MONTH = re.compile(rf"[-–](?P<m>{MONTH})(?:,? (?P<y>{YEAR}))?")
_DAY_BEFORE = re.compile(rf"(?<![0-9a-z.,:$€£/-])(?P<d>{DAY})(?:{TO}(?P<d2>{DAY}))?(?: of|-)? ?$")
_SHORT_YEAR = re.compile(r"(?P<mark> |-|'| ')(?P<y>[0-4][0-9])(?![0-9a-z]|[.:,][0-9])")
_YEAR_AFTER = re.compile(rf"(?:,? |-)(?P<y>{YEAR})")
_WEEKDAY_BEFORE = re.compile(rf"(?<![a-z])(?:{any_of(WEEKDAYS)}|mon|tues?|wed|thurs?|fri|sat|sun)\.?,? (?:the )?$")


def read_month(text: str, low: str, start: int, last: int) -> Phrase | None:
    """The date around a month name at `start`: "Dec. 9, 2022", "9 December", "mid-October", "last May"."""
    name = _NAME.match(low, start)
    if name is None or not text[start].isupper():
        return None
    month = month_number(name.group())
    before = _DAY_BEFORE.search(low, max(last, start - 20), start)
    found = _MONTH_DAY.match(low, name.end())
    if found and (found["y"] or not before):
        return _in_year(low, _month_day(low, start, month, found, last))
    if before:
        return _in_year(low, _day_month(low, month, name, before, last))
    end = name.end()
    begin, part = part_before(low, start, last)
    which = ""
    if not part:
        begin, which = which_before(low, start, last)
        begin, which = (begin, which) if which in ("last", "this", "next") else (start, "")
    phrase = Phrase(begin, end, Kind.MONTH, month=month, part=part, which=which)
    if found := _MONTH_TO_MONTH.match(low, end):
        return _months(phrase, found)
    if found := _MONTH_YEAR.match(low, end):
        return replace(phrase, end=found.end(), year=int(found["y"]))
    if OF_WHICH_YEAR.match(low, end):
        return _in_year(low, phrase)
    if not (part or which) and not _stands_for_month(text, low, start, end, name.group().rstrip(".")):
        return None
    return replace(phrase, future=looks_ahead(low, begin, end))


def read_feast(text: str, low: str, start: int, name: str) -> Phrase | None:
    """Christmas and the like behind a word of time: "before Christmas", but not "a Christmas tree"."""
    end = start + len(name)
    follows = low[end : end + 2].strip()
    if (
        not text[start].isupper()
        or previous_word(low, start) not in _FEAST_CUES
        or text[end : end + 2].strip().isupper()
    ):
        return None
    if follows.isalnum() and low[end + 1 : end + 9].split(" ")[0] in _FEAST_NOUNS:
        return None
    month, day = _FEASTS[name]
    return Phrase(start, end, Kind.DAY, month=month, day=day, future=looks_ahead(low, start, end))


def _short_year(low: str, name: re.Match[str]) -> re.Match[str] | None:
    """The year of "12 Mar 23" and "12 March '23"; in "on 12 March 20 drones" the number counts something."""
    found = _SHORT_YEAR.match(low, name.end())
    bare = found is not None and found["mark"] == " " and name.group().rstrip(".") not in SHORT_MONTHS
    return None if bare else found


def _in_year(low: str, phrase: Phrase) -> Phrase:
    """The phrase with the year that "last year" and the like behind it tell."""
    found = OF_WHICH_YEAR.match(low, phrase.end) if phrase.year is None and phrase.until is None else None
    if found is None:
        return phrase
    which = "" if found["which"] == "the same" else f"{found['which']} year"
    return replace(phrase, end=found.end(), which=which)


def _stands_for_month(text: str, low: str, start: int, end: int, name: str) -> bool:
    """False for a name ("Theresa May", "June Carter") and for a verb that begins a sentence ("March on", "May I")."""
    before = previous_word(low, start)
    if before in _CUES or before.endswith("'s"):
        return True
    if name in _AMBIGUOUS:
        return (
            bool(before)
            and text[start - len(before) - 1 : start].strip()[:1].islower()
            and not text[end : end + 2].strip().isupper()
        )
    return not (
        text[start - 1 : start] == " "
        and before
        and text[start - 1 - len(before)].isupper()
        and text[end : end + 2].strip().isupper()
    )


def _months(phrase: Phrase, found: re.Match[str]) -> Phrase:
    year = int(found["y"]) if found["y"] else None
    other = Phrase(found.start("m"), found.end(), Kind.MONTH, year=year, month=month_number(found["m"]))
    return replace(phrase, end=found.end(), until=other)


def month_day_at(low: str, start: int, last: int) -> Phrase | None:
    """ "December 9, 2022" at `start`, with a weekday before it; `None` when no day follows the month."""
    name = _NAME.match(low, start)
    found = _MONTH_DAY.match(low, name.end()) if name else None
    return _month_day(low, start, month_number(name.group()), found, last) if name and found else None


def _month_day(low: str, start: int, month: int, found: re.Match[str], last: int) -> Phrase:
    year = int(found["y"]) if found["y"] else None
    begin = _with_weekday(low, start, last)
    future = looks_ahead(low, begin, found.end()) if year is None else None
    phrase = Phrase(begin, found.end(), Kind.DAY, year=year, month=month, day=leading_number(found["d"]), future=future)
    if not found["d2"] or (not found["m2"] and leading_number(found["d2"]) <= leading_number(found["d"])):
        return phrase if not found["d2"] else replace(phrase, end=found.end("d"), year=None)
    second = month_number(found["m2"]) if found["m2"] else month
    other = Phrase(
        found.start("d2"),
        found.end(),
        Kind.DAY,
        year=year,
        month=second,
        day=leading_number(found["d2"]),
        future=future,
    )
    return replace(phrase, until=other)


def _with_weekday(low: str, start: int, last: int) -> int:
    weekday = _WEEKDAY_BEFORE.search(low, max(last, start - 16), start)
    return weekday.start() if weekday else start


def _day_month(low: str, month: int, name: re.Match[str], before: re.Match[str], last: int) -> Phrase:
    end, year = name.end(), None
    if after := _YEAR_AFTER.match(low, end):
        year, end = int(after["y"]), after.end()
    elif after := _short_year(low, name):
        year, end = 2000 + int(after["y"]), after.end()
    begin = _with_weekday(low, before.start(), last)
    future = looks_ahead(low, begin, end) if year is None else None
    phrase = Phrase(begin, end, Kind.DAY, year=year, month=month, day=leading_number(before["d"]), future=future)
    if not before["d2"]:
        return phrase
    if leading_number(before["d2"]) <= leading_number(before["d"]):
        return replace(phrase, start=before.start("d2"), day=leading_number(before["d2"]))
    return replace(phrase, until=replace(phrase, start=before.start("d2"), day=leading_number(before["d2"])))
