"""Reads dates that name a day, month, quarter, year or decade: "9 December 2022", "late 2021", "2022-12-09"."""

from __future__ import annotations

import re
from dataclasses import replace

from summarizer.values.date_grammar import (
    DAY, MONTH, TO, WEEKDAYS, WORDS, YEAR, Kind, Phrase, any_of, leading_number, month_number, part_before, previous_word, which_before,
)  # fmt: skip
from summarizer.values.tense import looks_ahead

_CUES = frozenset(WORDS["month_cues"]["words"])
_AMBIGUOUS = frozenset(WORDS["month_cues"]["ambiguous"])
_YEAR_CUES = frozenset(WORDS["year_cues"]["words"])
_QUARTERS: dict[str, int] = WORDS["quarters"]
_MONTH_DAY = re.compile(
    rf" (?P<d>{DAY})(?!,[0-9]{{3}}(?![0-9])|[.:][0-9]| ?(?:percent|per cent|million|billion|%))"
    rf"(?:{TO}(?:(?P<m2>{MONTH}) )?(?P<d2>{DAY})(?![.,:]?[0-9]))?(?:,? (?P<y>{YEAR}))?"
)
_NAME = re.compile(MONTH)
_MONTH_YEAR = re.compile(rf"(?:,? of |,? )(?P<y>{YEAR})")
_MONTH_TO_MONTH = re.compile(rf"[-–](?P<m>{MONTH})(?:,? (?P<y>{YEAR}))?")
_OF_WHICH_YEAR = re.compile(r" (?:of )?(?P<which>last|this|next|the same) year\b")
_DAY_BEFORE = re.compile(rf"(?<![0-9a-z.,:$€£/-])(?P<d>{DAY})(?:{TO}(?P<d2>{DAY}))?(?: of|-)? ?$")
_YEAR_AFTER = re.compile(rf",? (?P<y>{YEAR})")
_WEEKDAY_BEFORE = re.compile(rf"(?<![a-z])(?:{any_of(WEEKDAYS)}|mon|tues?|wed|thurs?|fri|sat|sun)\.?,? (?:the )?$")
_ISO = re.compile(r"(?P<y>(?:19|20)[0-9]{2})-(?P<m>0[1-9]|1[0-2])-(?P<d>0[1-9]|[12][0-9]|3[01])(?![0-9-])")
_NUMERIC = re.compile(r"(?P<a>[0-9]{1,2})(?P<s>[/.])(?P<b>[0-9]{1,2})(?P=s)(?P<y>(?:19|20)?[0-9]{2})(?![0-9/]|\.[0-9])")
_YEAR_HERE = re.compile(rf"(?P<y>{YEAR})(?P<decade>'?s(?![a-z]))?")
_SHORT_RANGE = re.compile(r"(?P<dash>[-–/])(?P<y>(?:19|20)[0-9]{2}|[0-9]{2})(?![0-9a-z]|[-,/.][0-9])")
_NO_YEAR_AFTER = re.compile(
    r"%|[.:,][0-9]|[-–][a-z]| ?(?:mm|km|million|billion|percent|miles|dollars|euros|meters|metres)\b|(?:st|nd|rd|th)\b"
)
_PLURAL_AFTER = re.compile(r" (?:[a-z-]+ ){0,2}?[a-z]{3,}s\b")
_BOUND_BEFORE = re.compile(
    r"(?:than|least|up to|about|some|nearly|almost|over|many as|under|around|resolution|no\.|section|unit|order|vision|agenda|sections) ?$"
)
_OF_YEAR = re.compile(
    rf"(?:,? (?:of )?| of (?:the )?(?:fiscal |financial )?(?:year )?)(?:(?P<y>{YEAR})|(?P<rel>this|last|next|the) year\b)"
)
_FISCAL = re.compile(
    rf"(?:fy|fiscal(?: year)?|financial year)[ -]?(?:(?P<y>{YEAR})|'?(?P<short>[0-9]{{2}})(?![0-9]))(?:[-/–](?P<y2>{YEAR}|[0-9]{{2}}(?![0-9])))?"
)
_FISCAL_AFTER = re.compile(r" (?:fiscal|financial)(?: year)?\b")
_NUMBERED = re.compile(rf"(?P<kind>[qh])(?P<n>[1-4])(?: of)?[ -]?(?P<y>{YEAR})")
_ORDINAL_BEFORE = re.compile(rf"(?<![a-z-])(?:the )?(?P<n>{any_of(_QUARTERS)})[ -]$")


def read_month(text: str, low: str, start: int, last: int) -> Phrase | None:
    """The date around a month name at `start`: "Dec. 9, 2022", "9 December", "mid-October", "last May"."""
    name = _NAME.match(low, start)
    if name is None or not text[start].isupper():
        return None
    month = month_number(name.group())
    if found := _MONTH_DAY.match(low, name.end()):
        return _month_day(low, start, month, found, last)
    if before := _DAY_BEFORE.search(low, max(last, start - 20), start):
        return _day_month(low, month, name, before, last)
    end = name.end() if low[name.end() - 1] != "." or name.end() - start <= 5 else name.end() - 1
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
    if found := _OF_WHICH_YEAR.match(low, end):
        return replace(phrase, end=found.end(), which={"the same": ""}.get(found["which"], found["which"] + " year"))
    if not (part or which) and not _stands_for_month(text, low, start, end, name.group().rstrip(".")):
        return None
    return replace(phrase, future=looks_ahead(low, begin, end))


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
    elif low[end - 1] == "." and len(name.group()) > 5:
        end -= 1
    begin = _with_weekday(low, before.start(), last)
    future = looks_ahead(low, begin, end) if year is None else None
    phrase = Phrase(begin, end, Kind.DAY, year=year, month=month, day=leading_number(before["d"]), future=future)
    if not before["d2"]:
        return phrase
    if leading_number(before["d2"]) <= leading_number(before["d"]):
        return replace(phrase, start=before.start("d2"), day=leading_number(before["d2"]))
    return replace(phrase, until=replace(phrase, start=before.start("d2"), day=leading_number(before["d2"])))


def read_fiscal(low: str, start: int) -> Phrase | None:
    """ "FY2023", "fiscal year 2023-24": the year as printed, since no text says when its fiscal year begins."""
    found = _FISCAL.match(low, start)
    if found is None:
        return None
    year = int(found["y"]) if found["y"] else 2000 + int(found["short"])
    phrase = Phrase(start, found.end(), Kind.YEAR, year=year)
    second = _second_year(year, found["y2"]) if found["y2"] else None
    return replace(phrase, until=Phrase(found.start("y2"), found.end(), Kind.YEAR, year=second)) if second else phrase


def _second_year(first: int, digits: str) -> int | None:
    second = int(digits) if len(digits) == 4 else first // 100 * 100 + int(digits)
    return second if first < second <= first + 60 else None


def read_quarter(low: str, start: int, word: str, last: int) -> Phrase | None:
    """ "the first quarter of 2023", "Q1 2023", "the second half of last year"."""
    if word[1:].isdigit():
        found = _NUMBERED.match(low, start)
        if found is None or (found["kind"] == "h" and found["n"] > "2"):
            return None
        kind = Kind.QUARTER if found["kind"] == "q" else Kind.HALF
        return Phrase(start, found.end(), kind, year=int(found["y"]), number=int(found["n"]))
    before = _ORDINAL_BEFORE.search(low, max(last, start - 13), start)
    if before is None:
        return None
    end = start + len(word.removesuffix(" of"))
    after = _OF_YEAR.match(low, end)
    number = _QUARTERS[before["n"]]
    if number <= 0 or (word.startswith("half") and (after is None or number > 2)):
        return (
            Phrase(before.start(), end, Kind.UNIT, unit="quarter", which=("this", "next", "last")[-number])
            if number <= 0 and not after
            else None
        )
    end = after.end() if after else end
    year = int(after["y"]) if after and after["y"] else None
    which = (after["rel"] or "") if after else ""
    kind = Kind.QUARTER if word == "quarter" else Kind.HALF
    return Phrase(
        before.start(), end, kind, year=year, number=number, which=which, future=looks_ahead(low, before.start(), end)
    )


def read_digits(low: str, start: int, last: int) -> Phrase | None:
    """A date in digits at `start`: ISO, numeric, a decade, or a year that its surroundings show to be one."""
    if low[start] == "'":
        return Phrase(start, start + 4, Kind.DECADE, year=1900 + int(low[start + 1 : start + 3]))
    if found := _ISO.match(low, start):
        return Phrase(start, found.end(), Kind.DAY, year=int(found["y"]), month=int(found["m"]), day=int(found["d"]))
    if found := _NUMERIC.match(low, start):
        return _numeric(found)
    found = _YEAR_HERE.match(low, start)
    if found is None or not _stands_free(low, start):
        return None
    year = int(found["y"])
    if found["decade"]:
        begin, part = part_before(low, start, last)
        begin = begin - 4 if begin - 4 >= last and low.startswith("the ", begin - 4) else begin
        return Phrase(begin, found.end(), Kind.DECADE, year=year, part=part) if year % 10 == 0 else None
    return _year(low, start, found.end(), year, last)


def _numeric(found: re.Match[str]) -> Phrase | None:
    """ "12/09/2022" is month first unless that is impossible, "09.12.2022" day first."""
    first, second = int(found["a"]), int(found["b"])
    month, day = (first, second) if found["s"] == "/" and first <= 12 else (second, first)
    year = int(found["y"])
    if len(found["y"]) == 2:
        if found["s"] == ".":
            return None
        year += 2000 if year < 70 else 1900
    if not (0 < month <= 12 and 0 < day <= 31):
        return None
    return Phrase(found.start(), found.end(), Kind.DAY, year=year, month=month, day=day)


def _stands_free(low: str, start: int) -> bool:
    """False inside a word, a sum of money, a path or a designation."""
    if not start:
        return True
    before = low[start - 1]
    if before == "-":
        return not low[start - 2 : start - 1].isalnum() or low.endswith(("mid-", "pre-", "post-"), 0, start)
    return not (before.isalpha() or before in "$€£#_/+.=")


def _year(low: str, start: int, end: int, year: int, last: int) -> Phrase | None:
    joined = _SHORT_RANGE.match(low, end)
    if not joined and _NO_YEAR_AFTER.match(low, end):
        return None
    begin, part = part_before(low, start, last)
    cue = previous_word(low, start)
    if not part and cue not in _YEAR_CUES and low[start - 1 : start] not in ("(", "", "\r"):
        possessive = cue.endswith(("'s", "s'", ","))
        if (
            not 1900 <= year <= 2049
            or (not possessive and _PLURAL_AFTER.match(low, end))
            or _BOUND_BEFORE.search(low, max(0, start - 12), start)
        ):
            return None
    phrase = Phrase(begin, end, Kind.YEAR, year=year, part=part)
    if joined and (second := _second_year(year, joined["y"])):
        phrase = replace(
            phrase, end=joined.end(), until=Phrase(joined.start("y"), joined.end(), Kind.YEAR, year=second)
        )
        if fiscal := _FISCAL_AFTER.match(low, phrase.end):
            phrase = replace(phrase, end=fiscal.end())
    elif joined and low[end] != "-" and low[end] != "–":
        return None
    return phrase
