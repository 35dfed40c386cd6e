"""Finds the dates and periods of a text as they are written, before the publication date gives them their place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

import ahocorasick_rs

from summarizer.lexicon import any_of
from summarizer.values.calendar_phrases import read_feast, read_month
from summarizer.values.date_grammar import MONTHS, SEASONS, TO, WEEKDAYS, WORDS, Kind, Phrase, previous_word
from summarizer.values.plain import plain
from summarizer.values.relative_phrases import read_season, read_shift, read_unit, read_weekday
from summarizer.values.tense import lasted
from summarizer.values.year_phrases import read_digits, read_fiscal, read_quarter

_EARLIEST = frozenset(WORDS["open"]["earliest"])
_LATEST = frozenset(WORDS["open"]["latest"])
_OPEN = re.compile(
    rf"(?<![a-z-])(?P<word>{any_of([*_EARLIEST, *_LATEST])})"
    r"(?: (?:in|on|the|at|about|around|as early as|as late as|at least|roughly|its|his|their)){0,2}"
    r"(?: (?:[a-z]{1,15} )?[a-z]{1,15}'s?)?(?: full-scale)? $"
)
_DEADLINES = frozenset({"by", "through", "no later than", "not later than"})
_JOINT = re.compile(TO)
_OPENED_RANGE = re.compile(r"(?<![a-z])(?P<word>from|between|the years|years) (?:the |about |around )?$")
_COUNTED_FROM = re.compile(r"(?:day|week|month|year|decade|hour)s? $")
_SAME_KIND = (Kind.DAY, Kind.MONTH, Kind.YEAR, Kind.WEEKDAY, Kind.QUARTER, Kind.SEASON)
_QUARTER_WORDS = frozenset({"quarter", "half of", "q1", "q2", "q3", "q4", "h1", "h2"})
_FISCAL_WORDS = frozenset({"fiscal", "fy", "financial year"})
_FEASTS = frozenset(WORDS["feasts"])
_SHIFTS = frozenset(word for word in WORDS["days"] if not word.startswith("the "))
_DECADES = tuple(f"'{decade}0s" for decade in range(2, 10))
_TRIGGERS = tuple(
    dict.fromkeys(
        [
            *MONTHS,
            *WEEKDAYS,
            *SEASONS,
            *_SHIFTS,
            *_QUARTER_WORDS,
            *_FISCAL_WORDS,
            *WORDS["units"]["words"],
            *_DECADES,
            *_FEASTS,
            "recently",
        ]
    )
)
_FINDER = ahocorasick_rs.AhoCorasick(list(_TRIGGERS), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
_DIGITS = re.compile(r"[0-9]++(?:(?:[/-]|\. ?)[0-9]++(?:[/-]|\. ?)[0-9]++)?")
_NAMED_BEFORE = frozenset(WORDS["named_before"]["words"])
_NAMED_AFTER = frozenset(WORDS["named_after"]["words"])
_WORD = re.compile(r" (?P<word>[a-z]{1,12})(?![a-z])")


@lru_cache(maxsize=16)
def find_phrases(text: str) -> tuple[Phrase, ...]:
    """All dates and periods of `text` as written, sorted and without overlaps."""
    low = plain(text)
    raw: list[Phrase] = []
    last = 0
    for start, word in sorted(_triggers(low)):
        if start < last:
            continue
        phrase = _read(text, low, start, word, last)
        if phrase is not None and not _is_part_of_name(text, low, phrase):
            raw.append(phrase)
            last = phrase.end
    found: list[Phrase] = []
    index = last = 0
    while index < len(raw):
        joined = _joined(low, raw[index], raw[index + 1], last) if index + 1 < len(raw) else None
        found.append(joined or _open(low, raw[index], last))
        index += 2 if joined else 1
        last = found[-1].end
    return tuple(found)


def _triggers(low: str) -> Iterator[tuple[int, str]]:
    size = len(low)
    for pattern, start, end in _FINDER.find_matches_as_indexes(low):
        if start and low[start - 1].isalnum():
            continue
        if end < size and low[end].isalpha() and not (low[end] == "s" and not low[end + 1 : end + 2].isalpha()):
            continue
        yield start, _TRIGGERS[pattern]
    for found in _DIGITS.finditer(low):
        start, end = found.span()
        if (
            end - start >= 4
            and (low[start : start + 2] in ("19", "20") or end - start > 5)
            and low[start - 1 : start] not in (".", ",")
        ):
            yield start, ""


def _read(text: str, low: str, start: int, word: str, last: int) -> Phrase | None:
    if not word or word in _DECADES:
        return read_digits(low, start, last)
    if word in MONTHS:
        return read_month(text, low, start, last)
    if word in WEEKDAYS:
        return read_weekday(text, low, start, word, last)
    if word in SEASONS:
        return read_season(low, start, word, last)
    if word in _SHIFTS:
        return read_shift(low, start, word, last)
    if word in _FEASTS:
        return read_feast(text, low, start, word)
    if word == "recently":
        end = start + len(word)
        return None if low.startswith(("-", " as "), end) else Phrase(start, end, Kind.RECENT)
    if word in _FISCAL_WORDS:
        return read_fiscal(low, start, last)
    if word in _QUARTER_WORDS:
        return read_quarter(low, start, word, last)
    return read_unit(low, start, word, last)


def _is_part_of_name(text: str, low: str, phrase: Phrase) -> bool:
    """True for "17 November Street", "Black September" and an alias "17 November", which are names."""
    if phrase.kind is Kind.YEAR:
        return False
    if phrase.year is None and (low[phrase.start - 1 : phrase.start] == low[phrase.end : phrase.end + 1] == '"'):
        return True
    if phrase.day is None and previous_word(low, phrase.start) in _NAMED_BEFORE:
        return True
    found = _WORD.match(low, phrase.end) if text[phrase.end + 1 : phrase.end + 2].isupper() else None
    return found is not None and found["word"] in _NAMED_AFTER


def _joined(low: str, first: Phrase, second: Phrase, last: int) -> Phrase | None:
    """One range of two dates: "from Oct. 17 to Oct. 20", "between 2021 and 2023", "Aug. 5 – Sept. 3"."""
    between = low[first.end : second.start]
    if first.until or second.until or len(between) > 9 or not _JOINT.fullmatch(between):
        return None
    opened = _OPENED_RANGE.search(low, max(last, first.start - 16), first.start)
    word = between.strip()
    if opened is None and (word in ("to", "and") or first.kind is not second.kind or first.kind not in _SAME_KIND):
        return None
    if word == "and" and (opened is None or opened["word"] != "between"):
        return None
    return replace(first, start=opened.start() if opened else first.start, end=second.end, until=second)


def _looks(low: str, phrase: Phrase, word: str, start: int) -> bool | None:
    """ "Since" looks back, and "until" ahead, whatever the verb ("extended until 1 May"), but for "lasted until"."""
    if word.endswith("since"):
        return False
    if word.endswith(("until", "till")):
        return not lasted(low, start)
    if word in _DEADLINES and phrase.future is None:
        return True
    return phrase.future


def _open(low: str, phrase: Phrase, last: int) -> Phrase:
    """The phrase with the word before it that leaves one side open ("since", "by")."""
    if low[phrase.start - 1 : phrase.start] != " " or phrase.kind in (Kind.RECENT, Kind.COMING, Kind.PAST):
        return phrase
    if phrase.until:
        opened = _OPENED_RANGE.search(low, max(last, phrase.start - 16), phrase.start)
        return replace(phrase, start=opened.start()) if opened else phrase
    found = _OPEN.search(low, max(last, phrase.start - 40), phrase.start)
    if found is None:
        return phrase
    word = found["word"]
    if word in ("after", "before", "from") and _COUNTED_FROM.search(low, max(last, found.start() - 10), found.start()):
        return phrase
    if word in ("by", "from", "through") and phrase.kind is Kind.YEAR and low.startswith("the ", phrase.start - 4):
        return phrase
    if word == "up to" and phrase.kind is not Kind.YEAR:
        return phrase
    future = _looks(low, phrase, word, found.start())
    return replace(phrase, start=found.start(), side="earliest" if word in _EARLIEST else "latest", future=future)
