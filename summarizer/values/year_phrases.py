"""Reads dates in digits and whole years with their parts: "2022-12-09", "late 2021", "FY2023", "the first quarter"."""

from __future__ import annotations

import re
from dataclasses import replace

from summarizer.lexicon import any_of
from summarizer.values.date_grammar import SEASONS, WORDS, YEAR, Kind, Phrase, part_before, previous_word
from summarizer.values.tense import looks_ahead

_YEAR_CUES = frozenset(WORDS["year_cues"]["words"])
_QUARTERS: dict[str, int] = WORDS["quarters"]
_ISO = re.compile(
    r"(?P<y>(?:19|20)[0-9]{2})(?P<s>[-/])(?P<m>0[1-9]|1[0-2])(?:(?P=s)(?P<d>0[1-9]|[12][0-9]|3[01]))?(?![0-9/-]|[.,][0-9])"
)
_NUMERIC = re.compile(
    r"(?P<a>[0-9]{1,2})(?P<s>[/-]|\. ?)(?P<b>[0-9]{1,2})(?P=s)(?P<y>(?:19|20)?[0-9]{2})(?![0-9/-]|\.[0-9])"
)
_YEAR_HERE = re.compile(rf"(?P<y>{YEAR})(?P<decade>'?s(?![a-z]))?")
_SHORT_RANGE = re.compile(r"(?P<dash>[-–/])(?P<y>(?:19|20)[0-9]{2}|[0-9]{2})(?![0-9a-z]|[-,/.][0-9]|/[a-z])")
_NO_YEAR_AFTER = re.compile(
    rf"%|[.:,][0-9]|[-–][a-z]|[-–/][0-9]| ?(?:{any_of(WORDS['year_traps']['after'])})\b|(?:st|nd|rd|th)\b"
)
_PLURAL_AFTER = re.compile(rf" (?:[a-z-]+ ){{0,2}}?(?:[a-z]{{3,}}s|{any_of(WORDS['year_traps']['counted'])})\b")
_NO_YEAR_BEFORE = re.compile(rf"(?:{any_of(WORDS['year_traps']['before'])}) ?$")
_OPENED = re.compile(
    rf"(?<![a-z])(?:{any_of(one for side in WORDS['open'].values() for one in side if one != 'up to')})"
    r"(?: (?:at least|about|around|roughly))? ?$"
)
"""What opens a side of a period, also where its last word is a trap: "no later than 2025", "until at least 2030"."""
_MOST_SHORT_YEARS = 15
"""Years that a period with two digits for its end spans at most ("2021-23"): "2023-45" numbers a case."""
_PREFIXES = tuple(WORDS["year_traps"]["prefixes"])
_OF_YEAR = re.compile(
    rf"(?:,? (?:of )?| of (?:the )?(?:fiscal |financial )?(?:year )?)"
    rf"(?:(?P<y>{YEAR})|(?P<rel>this|last|next|the) year\b)"
)
_FISCAL = re.compile(
    rf"(?:fy|fiscal(?: year)?|financial year)[ -]?(?:(?P<y>{YEAR})|'?(?P<short>[0-9]{{2}})(?![0-9]))"
    rf"(?:[-/–](?P<y2>{YEAR}|[0-9]{{2}}(?![0-9])))?"
)
_FISCAL_AFTER = re.compile(r" (?:fiscal|financial)(?: year)?\b")
_NUMBERED = re.compile(rf"(?P<kind>[qh])(?P<n>[1-4])(?:(?: of)?[ -]?(?P<y>{YEAR}))?(?![0-9a-z])")
_PART_AFTER = re.compile(rf" (?:(?P<season>{any_of(SEASONS)})(?! of)|(?P<kind>[qh])(?P<n>[1-4]))(?![a-z0-9])")
_ORDINAL_BEFORE = re.compile(rf"(?<![a-z-])(?:the )?(?P<n>{any_of(_QUARTERS)})[ -]$")


def read_fiscal(low: str, start: int, last: int) -> Phrase | None:
    """ "FY2023", "fiscal year 2023-24": the year as printed, since no text says when its fiscal year begins."""
    found = _FISCAL.match(low, start)
    if found is None:
        return None
    year = int(found["y"]) if found["y"] else 2000 + int(found["short"])
    begin, part = part_before(low, start, last)
    phrase = Phrase(begin, found.end(), Kind.YEAR, year=year, part=part)
    second = _second_year(year, found["y2"]) if found["y2"] else None
    return replace(phrase, until=Phrase(found.start("y2"), found.end(), Kind.YEAR, year=second)) if second else phrase


def _second_year(first: int, digits: str) -> int | None:
    second = int(digits) if len(digits) == 4 else first // 100 * 100 + int(digits)
    return second if first < second <= first + (60 if len(digits) == 4 else _MOST_SHORT_YEARS) else None


def read_quarter(low: str, start: int, word: str, last: int) -> Phrase | None:
    """ "the first quarter of 2023", "Q1 2023", "the second half of last year"."""
    if word[1:].isdigit():
        found = _NUMBERED.match(low, start)
        if found is None or (found["kind"] == "h" and found["n"] > "2"):
            return None
        return _numbered(low, start, found)
    before = _ORDINAL_BEFORE.search(low, max(last, start - 13), start)
    if before is None:
        return None
    end = start + len(word.removesuffix(" of"))
    after = _OF_YEAR.match(low, end)
    number = _QUARTERS[before["n"]]
    if number <= 0 and not after and word == "quarter":
        return Phrase(before.start(), end, Kind.UNIT, unit="quarter", which=("this", "next", "last")[-number])
    if number <= 0 or (word.startswith("half") and (after is None or number > 2)):
        return None
    end = after.end() if after else end
    year = int(after["y"]) if after and after["y"] else None
    which = (after["rel"] or "") if after else ""
    kind = Kind.QUARTER if word == "quarter" else Kind.HALF
    return Phrase(
        before.start(), end, kind, year=year, number=number, which=which, future=looks_ahead(low, before.start(), end)
    )


def _numbered(low: str, start: int, found: re.Match[str]) -> Phrase | None:
    """ "Q3 2025", and "in Q3" without a year."""
    kind = Kind.QUARTER if found["kind"] == "q" else Kind.HALF
    phrase = Phrase(start, found.end(), kind, number=int(found["n"]))
    if found["y"]:
        return replace(phrase, year=int(found["y"]))
    if previous_word(low, start) not in _YEAR_CUES:
        return None
    return replace(phrase, future=looks_ahead(low, start, found.end()))


def read_digits(low: str, start: int, last: int) -> Phrase | None:
    """A date in digits at `start`: ISO, numeric, a decade, or a year that its surroundings show to be one."""
    if low[start] == "'":
        return Phrase(start, start + 4, Kind.DECADE, year=1900 + int(low[start + 1 : start + 3]))
    if found := _ISO.match(low, start):
        return _iso(low, start, found)
    if found := _NUMERIC.match(low, start):
        return _numeric(found)
    found = _YEAR_HERE.match(low, start)
    if found is None or not _stands_free(low, start):
        return None
    year = int(found["y"])
    if found["decade"] and year % 10 == 0:
        begin, part = part_before(low, start, last)
        begin = begin - 4 if begin - 4 >= last and low.startswith("the ", begin - 4) else begin
        return Phrase(begin, found.end(), Kind.DECADE, year=year, part=part)
    return None if found["decade"] == "s" else _year(low, start, found.end("y"), year, last)


def _iso(low: str, start: int, found: re.Match[str]) -> Phrase | None:
    """ "2022-12-09" and "2022/12/09"; "2022-12" is a month, but "2011-12" two years, and "2022/12" an act."""
    year, month = int(found["y"]), int(found["m"])
    if found["d"]:
        return Phrase(start, found.end(), Kind.DAY, year=year, month=month, day=int(found["d"]))
    if found["s"] == "/" or _second_year(year, found["m"]):
        return _year(low, start, found.end("y"), year, start)
    return Phrase(start, found.end(), Kind.MONTH, year=year, month=month) if _stands_free(low, start) else None


def _numeric(found: re.Match[str]) -> Phrase | None:
    """ "09.12.2022" is day first; of "12/09/2022" only the day of publication may tell which comes first."""
    first, second = int(found["a"]), int(found["b"])
    month, day = (first, second) if "." not in found["s"] and first <= 12 else (second, first)
    year = int(found["y"])
    if len(found["y"]) == 2:
        if found["s"] != "/":
            return None
        year += 2000 if year < 70 else 1900
    if not (0 < month <= 12 and 0 < day <= 31):
        return None
    swappable = "." not in found["s"] and max(first, second) <= 12 and first != second
    return Phrase(found.start(), found.end(), Kind.DAY, year=year, month=month, day=day, swappable=swappable)


def _stands_free(low: str, start: int) -> bool:
    """False inside a word, a sum of money, a path or a designation."""
    if not start:
        return True
    before = low[start - 1]
    if before == "-":
        return not low[start - 2 : start - 1].isalnum() or low.endswith(_PREFIXES, 0, start)
    return not (before.isalpha() or before in "$€£#_/+.=")


def _is_count(low: str, start: int, end: int, year: int) -> bool:
    """True for "2000 tanks", "up to 2022 drones", "more than 2022" and "resolution 2015"."""
    if low.endswith("up to ", 0, start):
        return _PLURAL_AFTER.match(low, end) is not None
    cue = previous_word(low, start)
    if cue in _YEAR_CUES or low[start - 1 : start] in ("(", "", "\r"):
        return False
    if not 1900 <= year <= 2049:
        return True
    if not cue.endswith(("'s", "s'", ",")) and _PLURAL_AFTER.match(low, end):
        return True
    bounded = _NO_YEAR_BEFORE.search(low, max(0, start - 12), start)
    return bounded is not None and _OPENED.search(low, max(0, start - 32), start) is None


def _year(low: str, start: int, end: int, year: int, last: int) -> Phrase | None:
    joined = _SHORT_RANGE.match(low, end)
    if not joined and _NO_YEAR_AFTER.match(low, end):
        return None
    begin, part = part_before(low, start, last)
    if not part and _is_count(low, start, end, year):
        return None
    phrase = Phrase(begin, end, Kind.YEAR, year=year, part=part)
    if joined and (second := _second_year(year, joined["y"])):
        phrase = replace(
            phrase, end=joined.end(), until=Phrase(joined.start("y"), joined.end(), Kind.YEAR, year=second)
        )
        if fiscal := _FISCAL_AFTER.match(low, phrase.end):
            phrase = replace(phrase, end=fiscal.end())
    elif joined:
        return None
    return _part_of_year(low, phrase)


def _part_of_year(low: str, phrase: Phrase) -> Phrase:
    """The season or quarter behind its year: "the 2022-2023 winter", "2025 Q3"."""
    found = None if phrase.part else _PART_AFTER.match(low, phrase.end)
    if found is None:
        return phrase
    if found["season"]:
        first, last = SEASONS[found["season"]]
        return replace(phrase, end=found.end(), kind=Kind.SEASON, month=first, number=last, until=None)
    kind = Kind.QUARTER if found["kind"] == "q" else Kind.HALF
    return replace(phrase, end=found.end(), kind=kind, number=int(found["n"]))
