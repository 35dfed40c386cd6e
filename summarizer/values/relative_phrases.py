"""Reads dates that only the publication date can place: "Friday", "last month", "two weeks ago", "this summer"."""

from __future__ import annotations

import re
from dataclasses import replace

from summarizer.values.calendar_phrases import month_day_at
from summarizer.values.date_grammar import (
    COUNT,
    DAY,
    MONTH,
    OF_WHICH_YEAR,
    SEASONS,
    WEEKDAYS,
    WORDS,
    YEAR,
    Kind,
    Phrase,
    counted,
    part_before,
    previous_word,
    which_before,
)
from summarizer.values.tense import looks_ahead

_DEADLINES = frozenset(WORDS["open"]["latest"])
_DAYS: dict[str, int] = WORDS["days"]
_LONG_DAYS = tuple(name for name in _DAYS if name.startswith("the "))
_TO_MONTH = re.compile(r",? (?:the )?")
_DAY_MONTH = re.compile(rf"{DAY}(?: of)? {MONTH}")
_PERIOD_OF_DAY = re.compile(r" (?:morning|afternoon|evening|night|noon)\b")
_OF_WEEK = re.compile(r" (?:of )?(?P<which>last|this|next) week\b")
_EARLY_ON = re.compile(r"(?<![a-z])(?:early|late|earlier|later) (?:on )?$")
_SEASON_YEAR = re.compile(rf"(?: of|,)? (?P<y>{YEAR})(?:[-–/](?:{YEAR}|[0-9]{{2}})(?![0-9]))?")
_YEARS_BEFORE = re.compile(rf"(?<![0-9])(?P<y>{YEAR})[-–/](?:{YEAR}|[0-9]{{2}}) $")
_NO_NOUN = re.compile(r"(?:[,.;:)\"]|$| (?:of|and|as|when|but|after|before|in|that|to)\b)")
_AGO = re.compile(rf"(?<![a-z0-9-])(?P<n>{COUNT}|(?:a )?(?:few|several|many)|some)(?:-| | or so | and a half )$")
_AGO_AFTER = re.compile(r" (?:(?P<ago>ago)|(?P<now>from now|from today|hence))(?![a-z])")
_SEVERAL = re.compile(
    rf"(?<![a-z-])(?P<dir>last|past|previous|next|coming|recent|preceding)"
    rf"(?: (?P<n>{COUNT}|few|several|couple of|many))?[ -]$"
)
_FRAME = re.compile(r"(?<![a-z])(?:in|over|during|within|for|throughout|across) (?:just |only |about )?(?:the )?$")
_ONE_SPAN = re.compile(
    r"(?<![a-z])(?:in|over|during|within|for|throughout|across) (?:just |only )?the (?P<dir>past|last|next|coming) $"
)
_WITHIN = re.compile(rf"(?<![a-z])(?P<in>in|within) (?:just |only |about |the next )?(?:(?P<n>{COUNT})(?: |-))?$")
_MORE_THAN = re.compile(r"(?<![a-z])(?:more than|over) $")
_YEAR_END = re.compile(r"(?:'s|-| )?(?:-| )?end\b")
_OF_PERIOD = re.compile(rf" of (?:the )?(?:{MONTH}|{YEAR}|last|this|next|month|year)")
_AND_A_HALF = " and a half"
_HALF = "half "
_FORWARD = ("next", "coming")


def read_weekday(text: str, low: str, start: int, word: str, last: int) -> Phrase | None:
    """A weekday at `start`, or the full date that it begins ("Friday, December 9")."""
    end = start + len(word)
    if not text[start].isupper() or low[end : end + 1] == "s":
        return None
    following = _TO_MONTH.match(low, end)
    if (
        following
        and text[following.end() : following.end() + 1].isupper()
        and (day := month_day_at(low, following.end(), last))
    ):
        return day
    if following and _DAY_MONTH.match(low, following.end()):
        return None
    if period := _PERIOD_OF_DAY.match(low, end):
        end = period.end()
    begin, which = which_before(low, start, last)
    if which not in ("last", "this", "next"):
        begin, which = start, ""
    if not which and (early := _EARLY_ON.search(low, max(last, start - 11), start)):
        begin = early.start()
    if not which and (week := _OF_WEEK.match(low, end)):
        which, end = f"{week['which']} week", week.end()
    return Phrase(begin, end, Kind.WEEKDAY, number=WEEKDAYS[word], which=which, future=looks_ahead(low, begin, end))


def read_season(low: str, start: int, word: str, last: int) -> Phrase | None:
    """A season that a year or a word like "last" or "the" marks as a time; "fall" and "spring" are verbs otherwise."""
    end = start + len(word)
    year = None
    if after := _SEASON_YEAR.match(low, end):
        year, end = int(after["y"]), after.end()
    elif before := _YEARS_BEFORE.search(low, max(last, start - 10), start):
        first, final = SEASONS[word]
        return Phrase(before.start(), end, Kind.SEASON, year=int(before["y"]), month=first, number=final)
    begin, part = part_before(low, start, last)
    which = ""
    if not part:
        begin, which = which_before(low, start, last)
        which = which or ("the" if low.endswith((" in ", " by ", " since "), 0, start) else "")
    if (after := OF_WHICH_YEAR.match(low, end)) and after["which"] != "the same":
        which, end = f"{after['which']} year", after.end()
    doubtful = word in ("fall", "spring") and which == "the" and year is None and not _NO_NOUN.match(low, end)
    if not (year or which or part) or doubtful or (word == "fall" and not year and low.startswith(" of", end)):
        return None
    first, final = SEASONS[word]
    future = looks_ahead(low, begin, end) if year is None else None
    return Phrase(begin, end, Kind.SEASON, year=year, month=first, number=final, which=which, part=part, future=future)


def read_shift(low: str, start: int, word: str, last: int) -> Phrase:
    """ "Today", "yesterday", "the day after tomorrow"."""
    end = start + len(word)
    for name in _LONG_DAYS:
        if name.endswith(word) and end - len(name) >= last and low.startswith(name, end - len(name)):
            return Phrase(end - len(name), end, Kind.SHIFT, number=_DAYS[name])
    return Phrase(start, end, Kind.SHIFT, number=_DAYS[word])


def read_unit(low: str, start: int, word: str, last: int) -> Phrase | None:
    """A week, month, year or the like: "last month", "two weeks ago", "over the past five years", "in recent days"."""
    end = start + len(word)
    plural = low[end : end + 1] == "s"
    end += plural
    if (after := _AGO_AFTER.match(low, end)) and word != "weekend":
        return _ago(low, start, after, word, last)
    if (
        word == "year"
        and (close := _YEAR_END.match(low, start + len(word)))
        and previous_word(low, start) in _DEADLINES
    ):
        return Phrase(start, close.end(), Kind.UNIT, unit=word, which="this", part="end")
    if (opened := _WITHIN.search(low, max(last, start - 22), start)) and looks_ahead(low, opened.start(), end):
        return _within(opened, end, word)
    if plural:
        return _several(low, start, end, word, last)
    if word in ("day", "hour"):
        return None
    if _OF_PERIOD.match(low, end):
        return None  # "the last week of April" is a part of April
    span = _ONE_SPAN.search(low, max(last, start - 27), start)
    if span and word != "weekend":
        return _span(low, span.start(), end, word, 1 if span["dir"] in _FORWARD else -1)
    begin, which = which_before(low, start, last)
    if not which:
        return None
    if which == "the":
        begin, part = part_before(low, start, last)
        if not part and word != "weekend":
            return None
        begin = begin if part else start - 4
        which = "this"
    else:
        begin, part = part_before(low, begin, last)
    return Phrase(begin, end, Kind.UNIT, unit=word, which=which, part=part, future=looks_ahead(low, begin, end))


def _within(opened: re.Match[str], end: int, word: str) -> Phrase | None:
    """ "Will arrive within six months", "in two weeks"; without a number only how soon."""
    number = counted(opened["n"]) if opened["n"] else 0
    if opened["in"] == "within":
        return Phrase(opened.start(), end, Kind.COMING, unit=word, number=number)
    return Phrase(opened.start(), end, Kind.AGO, unit=word, number=number) if number else None


def _ago(low: str, start: int, after: re.Match[str], word: str, last: int) -> Phrase | None:
    """ "Two weeks ago", "six months from now"; "more than a year ago" leaves the far side open."""
    found = _AGO.search(low, max(last, start - 18), start)
    number = counted(found["n"]) if found else 0
    begin = found.start() if found else start
    if not number:
        return Phrase(begin, after.end(), Kind.RECENT, unit=word) if after["ago"] else None
    if word == "year" and found and found.group().endswith(_AND_A_HALF + " "):
        number, word = 12 * number + 6, "month"
    elif word == "year" and low.endswith(_HALF, last, begin):
        begin, number, word = begin - len(_HALF), 6, "month"
    phrase = Phrase(begin, after.end(), Kind.AGO, unit=word, number=-number if after["ago"] else number)
    if longer := _MORE_THAN.search(low, max(last, begin - 10), begin):
        return replace(phrase, start=longer.start(), side="latest" if after["ago"] else "earliest")
    return phrase


def _span(low: str, begin: int, end: int, word: str, number: int) -> Phrase:
    if word == "year" and low.startswith(_AND_A_HALF, end):
        return Phrase(begin, end + len(_AND_A_HALF), Kind.PAST, unit="month", number=18 * number)
    return Phrase(begin, end, Kind.PAST, unit=word, number=number)


def _several(low: str, start: int, end: int, word: str, last: int) -> Phrase | None:
    before = _SEVERAL.search(low, max(last, start - 28), start)
    if before is None:
        return None
    begin = before.start()
    if opened := _FRAME.search(low, max(last, begin - 24), begin):
        begin = opened.start()
    number = 2 if before["n"] == "couple of" else counted(before["n"] or "")
    if before["dir"] in _FORWARD:
        return Phrase(begin, end, Kind.COMING, unit=word, number=number)
    if not number:
        return Phrase(begin, end, Kind.RECENT, unit=word)
    return Phrase(begin, end, Kind.PAST, unit=word, number=-number)
