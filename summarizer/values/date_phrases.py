"""Reads dates and periods as they are written, before the publication date gives them their place in the calendar."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import lru_cache

import ahocorasick_rs

from summarizer.lexicon import load
from summarizer.values.plain import plain

_WORDS = load("dates.toml")
MONTHS: dict[str, int] = _WORDS["months"]
WEEKDAYS: dict[str, int] = _WORDS["weekdays"]
SEASONS: dict[str, list[int]] = _WORDS["seasons"]
_DAYS: dict[str, int] = _WORDS["days"]
_NUMBERS: dict[str, int] = _WORDS["numbers"]
_EARLIEST = frozenset(_WORDS["open"]["earliest"])
_LATEST = frozenset(_WORDS["open"]["latest"])
_FUTURE = frozenset(_WORDS["tense"]["future"])
_PAST = frozenset(_WORDS["tense"]["past"])
_MONTH_CUES = frozenset(_WORDS["month_cues"]["words"])


class Kind(Enum):
    """What a date phrase names."""

    DAY = auto()
    MONTH = auto()
    YEAR = auto()
    QUARTER = auto()
    HALF = auto()
    SEASON = auto()
    DECADE = auto()
    WEEKDAY = auto()
    SHIFT = auto()
    """Days from publication: today, yesterday."""
    UNIT = auto()
    """This, last or next week, month, quarter, year, decade, weekend."""
    AGO = auto()
    PAST = auto()
    """The last or next so many units, up to or from publication."""
    RECENT = auto()
    COMING = auto()


@dataclass(frozen=True, slots=True)
class Phrase:
    """One date as written at `start:end`; `number` is the quarter, half, weekday, shift or count, by kind."""

    start: int
    end: int
    kind: Kind
    year: int | None = None
    month: int | None = None
    day: int | None = None
    number: int = 0
    unit: str = ""
    which: str = ""
    """"last", "this", "next" or "" before a weekday, season or unit."""
    part: str = ""
    """"early", "mid", "late", "start", "end", "earlier" or "later" within the period."""
    side: str = ""
    """"earliest" when the phrase gives only that bound ("since"), "latest" for the other ("until")."""
    future: bool = False
    """True when the words around it look ahead."""
    until: Phrase | None = None
    """The second date of a range."""


def _any(words: dict[str, int] | dict[str, list[int]] | list[str]) -> str:
    return "|".join(re.escape(one) for one in sorted(words, key=len, reverse=True))


_MON = rf"(?:{_any(MONTHS)})(?![a-z])\.?"
_DAY = r"(?:3[01]|[12][0-9]|0?[1-9])(?![0-9])(?:st|nd|rd|th)?(?![a-z%])"
_YEAR = r"(?:19|20)[0-9]{2}(?![0-9])"
_TO = r" ?(?:-|–|—|to|and|through|until|till) ?"
_NUM = rf"(?:[0-9]{{1,3}}|{_any(_NUMBERS)})"
_SPAN = "day|week|month|year|decade|quarter|century|hour|weekend"

_MONTH_FIRST = re.compile(
    rf"(?P<m>{_MON})(?:"
    rf" (?P<d>{_DAY})(?!,[0-9]{{3}}(?![0-9])|[.:][0-9]| ?(?:percent|per cent|million|billion|%))"
    rf"(?:{_TO}(?:(?P<m2>{_MON}) )?(?P<d2>{_DAY})(?![.,:]?[0-9]))?(?:,? (?P<y>{_YEAR}))?"
    rf"|(?:,? of |,? )(?P<my>{_YEAR})"
    rf"|{_TO}(?P<to>{_MON})(?:,? (?P<toy>{_YEAR}))?"
    rf"|)"
)
_DAY_BEFORE = re.compile(rf"(?<![0-9a-z.,:$€£-])(?P<d>{_DAY})(?:{_TO}(?P<d2>{_DAY}))?(?: of|-)? ?$")
_YEAR_AFTER = re.compile(rf",? (?P<y>{_YEAR})")
_RANGE_AFTER = re.compile(
    rf"{_TO}(?:{_any(WEEKDAYS)})?,? ?(?:(?P<d>{_DAY}) (?P<m>{_MON})|(?P<m1>{_MON}) (?P<d1>{_DAY})(?![.,:]?[0-9]))(?:,? (?P<y>{_YEAR}))?"
)
_MONTH_RANGE_AFTER = re.compile(rf"{_TO}(?P<part>(?:early|mid|late)[ -])?(?P<m>{_MON})(?: (?P<y>{_YEAR}))?")
_WEEKDAY_BEFORE = re.compile(
    rf"\b(?P<w>{_any(WEEKDAYS)}|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)\.?(?:,? (?:the )?| \()$"
)
_ISO = re.compile(r"(?P<y>(?:19|20)[0-9]{2})-(?P<m>0[1-9]|1[0-2])-(?P<d>0[1-9]|[12][0-9]|3[01])(?![0-9-])")
_NUMERIC = re.compile(r"(?P<a>[0-9]{1,2})(?P<s>[/.])(?P<b>[0-9]{1,2})(?P=s)(?P<y>(?:19|20)[0-9]{2})(?![0-9/.]?[0-9])")
_YEAR_HERE = re.compile(rf"(?P<y>{_YEAR})(?P<decade>'?s(?![a-z]))?")
_YEAR_RANGE = re.compile(rf"(?:-|–|/| to | through | until |-to-)(?P<y>{_YEAR}|[0-9]{{2}}(?![0-9a-z]))(?![-,/.]?[0-9])")
_YEAR_AND = re.compile(rf" and (?P<y>{_YEAR})(?![-,/.]?[0-9])")
_DIGITS = re.compile(r"[0-9]+")
_PART = re.compile(
    r"(?<![a-z-])(?P<part>early|mid|late|earlier|later|(?:the )?(?:very )?(?:beginning|start|middle|end|close) of|(?:the )?(?:early|middle|latter|later) part of)"
    r"(?:[ -](?:in|of))?(?:[ -]the)?[ -]$"
)
_PARTS = {"early": "early", "mid": "mid", "late": "late", "earlier": "earlier", "later": "later", "beginning": "early", "start": "early", "middle": "mid",
          "end": "end", "close": "end", "latter": "late"}  # fmt: skip
_WHICH = re.compile(
    r"(?<![a-z-])(?:the )?(?P<which>last|past|previous|this|current|same|next|coming|following|the)[ -]$"
)
_WHICHES = {
    "last": "last",
    "past": "last",
    "previous": "last",
    "this": "this",
    "current": "this",
    "next": "next",
    "coming": "next",
    "following": "",
    "the": "the",
    "same": "",
}
_AGO = re.compile(rf"(?<![a-z0-9-])(?P<n>{_NUM})(?:-| |(?: or so )| and a half )$")
_AGO_AFTER = re.compile(
    r" (?:(?P<ago>ago)|(?P<earlier>earlier|previously|before)|(?P<now>from now|from today)|(?P<hence>hence))(?![a-z])"
)
_PAST_BEFORE = re.compile(
    rf"(?<![a-z-])(?P<dir>last|past|previous|next|coming|recent|preceding)(?: (?P<n>{_NUM}|few|several|couple of|many))?[ -]$"
)
_IN_SPAN = re.compile(r"(?:in|over|during|within|for|throughout|across) the (?P<dir>past|last|next|coming) $")
_OPEN = re.compile(
    rf"(?<![a-z-])(?P<word>{_any([*_EARLIEST, *_LATEST])})(?: (?:in|on|the|at|about|around|as early as|as late as|at least|early|roughly)){{0,2}} ?(?:[a-z]+[’']s? )?$"
)
_QUARTER_BEFORE = re.compile(
    r"(?<![a-z-])(?:the )?(?P<n>first|second|third|fourth|last|final|1st|2nd|3rd|4th|next|this|current)[ -]$"
)
_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "final": 4}
_OF_YEAR = re.compile(
    rf"(?:,? (?:of )?| of (?:the )?(?:fiscal |financial )?(?:year )?)(?:(?P<y>{_YEAR})|(?P<rel>this|last|next|the) year\b)"
)
_FISCAL = re.compile(
    rf"(?:fy|fiscal(?: year)?|financial year)[ -]?(?:(?P<y>{_YEAR})|'?(?P<short>[0-9]{{2}})(?![0-9]))(?:[-/–](?P<y2>{_YEAR}|[0-9]{{2}}(?![0-9])))?"
)
_Q_HERE = re.compile(rf"[qh](?P<n>[1-4])(?: of)?[ -]?(?P<y>{_YEAR})")
_PERIOD_OF_DAY = re.compile(r" (?:morning|afternoon|evening|night|noon)\b")
_NOT_A_YEAR = re.compile(
    r" (?:[a-z-]+ ){0,2}?(?!sanctions|elections|talks|hostilities|protests|olympics|games)[a-z]{3,}s\b"
)
_YEAR_CUES = frozenset(
    "in since by until till before after during of from through to for early mid late and between year fiscal around the its their his a an this that russia's - – ( or as spring summer autumn fall winter"
    " ending ended starting beginning circa throughout over back".split()
)

_TRIGGERS = [*MONTHS, *WEEKDAYS, *SEASONS, "yesterday", "today", "tonight", "tomorrow", "this morning", "this afternoon", "this evening", "week", "weekend", "month",
             "year", "decade", "century", "quarter", "day", "hour", "fiscal", "fy", "financial year", "recently", "q1", "q2", "q3", "q4", "h1", "h2", "half of"]  # fmt: skip
_TRIGGERS = list(dict.fromkeys(_TRIGGERS))
_FINDER = ahocorasick_rs.AhoCorasick(_TRIGGERS, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
_FOUR_DIGITS = re.compile(
    r"(?<![0-9.,])(?:[0-9]{4}(?![0-9])|[0-9]{1,2}[/.][0-9]{1,2}[/.][0-9]{4})|(?<![a-z0-9])'[0-9]0s"
)


@lru_cache(maxsize=16)
def find_phrases(text: str) -> tuple[Phrase, ...]:
    """All dates and periods of `text` as written, sorted and without overlaps."""
    low = plain(text)
    found: list[Phrase] = []
    last = 0
    for start, word in sorted(_triggers(low)):
        if start < last:
            continue
        phrase = _read(text, low, start, word, last)
        if phrase is None:
            continue
        phrase = _open(low, phrase, last)
        found.append(phrase)
        last = phrase.end
    return tuple(found)


def _triggers(low: str) -> Iterator[tuple[int, str]]:
    size = len(low)
    for pattern, start, end in _FINDER.find_matches_as_indexes(low):
        if start and (low[start - 1].isalnum()):
            continue
        if end < size and low[end].isalpha() and not (low[end] == "s" and not low[end + 1 : end + 2].isalpha()):
            continue
        yield start, _TRIGGERS[pattern]
    for found in _FOUR_DIGITS.finditer(low):
        yield found.start(), ""


def _read(text: str, low: str, start: int, word: str, last: int) -> Phrase | None:
    if not word:
        return _numeric(low, start, last)
    if word in MONTHS:
        return _month(text, low, start, last)
    if word in WEEKDAYS:
        return _weekday(text, low, start, word, last)
    if word in SEASONS:
        return _season(low, start, word, last)
    if word in _DAYS:
        return _shift(low, start, word)
    if word == "recently":
        return Phrase(start, start + len(word), Kind.RECENT)
    if word in ("fiscal", "fy", "financial year"):
        return _fiscal(low, start)
    if word[0] in "qh" and word[1:].isdigit():
        found = _Q_HERE.match(low, start)
        kind = Kind.QUARTER if word[0] == "q" else Kind.HALF
        return Phrase(start, found.end(), kind, year=int(found["y"]), number=int(found["n"])) if found else None
    if word in ("quarter", "half of"):
        return _quarter(low, start, word, last)
    return _unit(low, start, word, last)


def _part(low: str, start: int, last: int) -> tuple[int, str]:
    found = _PART.search(low, max(last, start - 26), start)
    if found is None:
        return start, ""
    name = next((_PARTS[key] for key in found["part"].split() if key in _PARTS), "")
    return found.start(), name


def _month(text: str, low: str, start: int, last: int) -> Phrase | None:
    found = _MONTH_FIRST.match(low, start)
    if found is None or not text[start].isupper():
        return None
    month = MONTHS[found["m"].rstrip(".")]
    if found["d"]:
        return _month_day(low, found, month, last)
    before = _DAY_BEFORE.search(low, max(last, start - 20), start)
    if before:
        return _day_month(low, start, before, month, last)
    end = found.end()
    if not found["my"] and not found["to"] and low[end - 1] == "." and found["m"].rstrip(".") in ("may", "march", "june", "july", "april", "august", "january", "february",
                                                                   "september", "october", "november", "december"):  # fmt: skip
        end -= 1
    begin, part = _part(low, start, last)
    which = ""
    if (
        not part
        and (named := _WHICH.search(low, max(last, start - 14), start))
        and named["which"] in ("last", "this", "next")
    ):
        begin, which = named.start(), _WHICHES[named["which"]]
    if not (found["my"] or found["to"] or part or which) and _previous_word(low, start) not in _MONTH_CUES:
        return None
    if (
        found["to"]
        and not found["toy"]
        and low[found.end("m") : found.start("to")].strip() in ("and", "to")
        and _previous_word(low, start) not in ("between", "from")
    ):
        end = found.end("m")
        found = None
    year = int(found["my"]) if found and found["my"] else None
    phrase = Phrase(
        begin, end, Kind.MONTH, year=year, month=month, part=part, which=which, future=_looks_ahead(low, begin, end)
    )
    if found and found["to"]:
        other = Phrase(
            found.start("to"),
            end,
            Kind.MONTH,
            year=int(found["toy"]) if found["toy"] else None,
            month=MONTHS[found["to"].rstrip(".")],
        )
        return replace(phrase, start=_range_start(low, begin, last), until=other)
    if (
        (year or part)
        and _previous_word(low, begin) in ("between", "from")
        and (more := _MONTH_RANGE_AFTER.match(low, end))
    ):
        other = Phrase(more.start("m"), more.end(), Kind.MONTH, year=int(more["y"]) if more["y"] else None, month=MONTHS[more["m"].rstrip(".")],
                       part=_PARTS[more["part"].strip(" -")] if more["part"] else "")  # fmt: skip
        return replace(phrase, start=_range_start(low, begin, last), end=more.end(), until=other)
    return phrase


def _month_day(low: str, found: re.Match[str], month: int, last: int) -> Phrase:
    start = found.start()
    year = int(found["y"]) if found["y"] else None
    weekday = _WEEKDAY_BEFORE.search(low, max(last, start - 16), start)
    begin = weekday.start() if weekday and not weekday.group().endswith("(") else start
    phrase = Phrase(
        begin,
        found.end(),
        Kind.DAY,
        year=year,
        month=month,
        day=_number(found["d"]),
        future=_looks_ahead(low, begin, found.end()),
    )
    if found["d2"]:
        second = MONTHS[found["m2"].rstrip(".")] if found["m2"] else month
        other = Phrase(found.start("d2"), found.end(), Kind.DAY, year=year, month=second, day=_number(found["d2"]))
        return replace(phrase, start=_range_start(low, begin, last), until=other)
    if _previous_word(low, begin) in ("between", "from") and (more := _RANGE_AFTER.match(low, found.end())):
        return _until_day(low, phrase, more, last)
    return phrase


def _day_month(low: str, start: int, before: re.Match[str], month: int, last: int) -> Phrase:
    found = _MONTH_FIRST.match(low, start)
    end = found.end("m") if found else start
    year = None
    if after := _YEAR_AFTER.match(low, end):
        year, end = int(after["y"]), after.end()
    elif low[end - 1] == "." and not low[end : end + 1].strip():
        end -= 1 if MONTHS.get(low[start : end - 1]) and end - 1 - start > 4 else 0
    begin = before.start()
    weekday = _WEEKDAY_BEFORE.search(low, max(last, begin - 16), begin)
    if weekday:
        begin = weekday.start()
    phrase = Phrase(
        begin, end, Kind.DAY, year=year, month=month, day=_number(before["d"]), future=_looks_ahead(low, begin, end)
    )
    if before["d2"]:
        other = Phrase(before.start("d2"), end, Kind.DAY, year=year, month=month, day=_number(before["d2"]))
        return replace(phrase, start=_range_start(low, begin, last), until=other)
    if _previous_word(low, begin) in ("between", "from") and (more := _RANGE_AFTER.match(low, end)):
        return _until_day(low, phrase, more, last)
    return phrase


def _until_day(low: str, phrase: Phrase, more: re.Match[str], last: int) -> Phrase:
    year = int(more["y"]) if more["y"] else None
    month, day = (more["m"], more["d"]) if more["m"] else (more["m1"], more["d1"])
    other = Phrase(more.start(), more.end(), Kind.DAY, year=year, month=MONTHS[month.rstrip(".")], day=_number(day))
    return replace(
        phrase, start=_range_start(low, phrase.start, last), end=more.end(), year=phrase.year or year, until=other
    )


def _number(words: str) -> int:
    found = _DIGITS.match(words)
    return int(found.group()) if found else 0


def _previous_word(low: str, start: int) -> str:
    left = low[max(0, start - 16) : start].rstrip(" -\"'(")
    return left[left.rfind(" ") + 1 :]


def _range_start(low: str, start: int, last: int) -> int:
    """Start of the "from" or "between" that opens a range of dates."""
    for word in ("from ", "between "):
        if low.startswith(word, max(last, start - len(word))) and start - len(word) >= last:
            return start - len(word)
    return start


def _weekday(text: str, low: str, start: int, word: str, last: int) -> Phrase | None:
    end = start + len(word)
    if not text[start].isupper():
        return None
    after = re.match(r",? (?:the )?", low[end : end + 6])
    following = end + (after.end() if after else 0)
    month = _MONTH_FIRST.match(low, following)
    if month and month["d"] and text[following].isupper():
        return _month_day(low, month, MONTHS[month["m"].rstrip(".")], last)
    if re.match(rf"{_DAY}(?: of)? {_MON}", low[following : following + 24]):
        return None
    if period := _PERIOD_OF_DAY.match(low, end):
        end = period.end()
    which = ""
    begin = start
    if (named := _WHICH.search(low, max(last, start - 12), start)) and named["which"] in (
        "last",
        "next",
        "this",
        "coming",
        "past",
    ):
        begin, which = named.start(), _WHICHES[named["which"]]
    elif named := re.search(r"(?:early|late) (?:on )?$", low[max(last, start - 9) : start]):
        begin = start - len(named.group())
    return Phrase(begin, end, Kind.WEEKDAY, number=WEEKDAYS[word], which=which, future=_looks_ahead(low, begin, end))


def _season(low: str, start: int, word: str, last: int) -> Phrase | None:
    end = start + len(word)
    year = None
    if after := re.match(rf"(?: of|,)? (?P<y>{_YEAR})", low[end : end + 10]):
        year, end = int(after["y"]), end + after.end()
    begin, part = _part(low, start, last)
    which = ""
    if named := _WHICH.search(low, max(last, begin - 13), begin):
        begin, which = named.start(), _WHICHES[named["which"]]
    elif begin > 3 and low.startswith(("in ", "by "), begin - 3):
        which = "the" if word != "fall" else ""
    if not (year or which or part) or (
        which == "the"
        and not year
        and word in ("fall", "spring")
        and not part
        and not re.match(r"(?:[,.;:)]|$| of\b)", low[end : end + 4])
    ):
        return None
    if which == "the" and word in ("fall", "spring") and low.startswith(" of ", end):
        return None
    return Phrase(
        begin,
        end,
        Kind.SEASON,
        year=year,
        month=SEASONS[word][0],
        number=SEASONS[word][1],
        which=which,
        part=part,
        future=_looks_ahead(low, begin, end),
    )


def _shift(low: str, start: int, word: str) -> Phrase:
    for longer in ("the day before yesterday", "the day after tomorrow"):
        if (
            longer.endswith(word)
            and start >= len(longer) - len(word)
            and low.startswith(longer, start - len(longer) + len(word))
        ):
            return Phrase(start - len(longer) + len(word), start + len(word), Kind.SHIFT, number=_DAYS[longer])
    return Phrase(start, start + len(word), Kind.SHIFT, number=_DAYS[word])


def _fiscal(low: str, start: int) -> Phrase | None:
    found = _FISCAL.match(low, start)
    if found is None:
        return None
    year = int(found["y"]) if found["y"] else 2000 + int(found["short"])
    phrase = Phrase(start, found.end(), Kind.YEAR, year=year)
    if found["y2"]:
        second = int(found["y2"]) if len(found["y2"]) == 4 else year // 100 * 100 + int(found["y2"])
        if second > year:
            return replace(phrase, until=Phrase(found.start("y2"), found.end(), Kind.YEAR, year=second))
    return phrase


def _quarter(low: str, start: int, word: str, last: int) -> Phrase | None:
    before = _QUARTER_BEFORE.search(low, max(last, start - 13), start)
    if before is None:
        return None
    end = start + len(word) - (3 if word == "half of" else 0)
    year, which = None, ""
    if after := _OF_YEAR.match(low, end):
        end = after.end()
        year, which = (int(after["y"]) if after["y"] else None), after["rel"] or ""
    elif word == "half of":
        return None
    if before["n"] in _QUARTERS:
        kind = Kind.QUARTER if word == "quarter" else Kind.HALF
        return Phrase(
            before.start(),
            end,
            kind,
            year=year,
            number=_QUARTERS[before["n"]],
            which=which,
            future=_looks_ahead(low, before.start(), end),
        )
    return (
        None
        if year
        else Phrase(
            before.start(),
            end,
            Kind.UNIT,
            unit="quarter",
            which={"last": "last", "next": "next"}.get(before["n"], "this"),
        )
    )


def _unit(low: str, start: int, word: str, last: int) -> Phrase | None:
    end = start + len(word)
    plural = low[end : end + 1] == "s"
    end += plural
    after = _AGO_AFTER.match(low, end)
    if after and (counted := _AGO.search(low, max(last, start - 18), start)) and word != "weekend":
        if after["earlier"]:
            return None
        number = (
            _NUMBERS.get(counted["n"]) or int(counted["n"]) if counted["n"] in _NUMBERS or counted["n"].isdigit() else 1
        )
        return Phrase(counted.start(), after.end(), Kind.AGO, unit=word, number=-number if after["ago"] else number)
    if plural:
        return _several(low, start, end, word, last)
    if word in ("day", "hour"):
        return None
    named = _WHICH.search(low, max(last, start - 13), start)
    if named is None:
        return None
    which, begin = _WHICHES[named["which"]], named.start()
    if (span := _IN_SPAN.search(low, max(last, start - 22), start)) and word != "weekend":
        begin = span.start()
        return Phrase(begin, end, Kind.PAST, unit=word, number=1 if span["dir"] in ("next", "coming") else -1)
    begin, part = _part(low, begin, last) if which != "the" else _part_of(low, begin, start, last)
    if not which or (which == "the" and not (part or word == "weekend")):
        return None
    return Phrase(
        begin,
        end,
        Kind.UNIT,
        unit=word,
        which="this" if which == "the" else which,
        part=part,
        future=_looks_ahead(low, begin, end),
    )


def _part_of(low: str, begin: int, start: int, last: int) -> tuple[int, str]:
    """ "the end of the year": the article belongs to the part."""
    found, part = _part(low, start, last)
    return (found, part) if part else (begin, "")


def _several(low: str, start: int, end: int, word: str, last: int) -> Phrase | None:
    before = _PAST_BEFORE.search(low, max(last, start - 28), start)
    if before is None:
        return None
    direction, counted = before["dir"], before["n"]
    begin = before.start()
    if opened := re.search(
        r"(?:in|over|during|within|for|throughout|across) (?:just |only |about )?(?:the )?$",
        low[max(last, begin - 22) : begin],
    ):
        begin = begin - len(opened.group())
    number = _NUMBERS.get(counted, 0) or (int(counted) if counted and counted.isdigit() else 0) if counted else 0
    if counted == "couple of":
        number = 2
    if direction in ("next", "coming"):
        return Phrase(begin, end, Kind.COMING, unit=word, number=number)
    if direction == "recent" or not number:
        return Phrase(begin, end, Kind.RECENT, unit=word)
    return Phrase(begin, end, Kind.PAST, unit=word, number=-number)


def _numeric(low: str, start: int, last: int) -> Phrase | None:
    if low[start] == "'":
        return Phrase(start, start + 4, Kind.DECADE, year=1900 + int(low[start + 1 : start + 3]))
    if found := _ISO.match(low, start):
        return Phrase(start, found.end(), Kind.DAY, year=int(found["y"]), month=int(found["m"]), day=int(found["d"]))
    if found := _NUMERIC.match(low, start):
        first, second = int(found["a"]), int(found["b"])
        month, day = (first, second) if found["s"] == "/" and first <= 12 else (second, first)
        return (
            Phrase(start, found.end(), Kind.DAY, year=int(found["y"]), month=month, day=day)
            if month <= 12 and 0 < day <= 31
            else None
        )
    found = _YEAR_HERE.match(low, start)
    if found is None or (start and (low[start - 1].isalpha() or low[start - 1] in "$€£#_/+" or (low[start - 1] == "-" and low[start - 2 : start - 1].isalnum()
                                                                                    and not low.endswith("mid-", 0, start)))):  # fmt: skip
        return None
    year = int(found["y"])
    if found["decade"]:
        begin, part = _part(low, start, last)
        return (
            Phrase(_the(low, begin, last), found.end(), Kind.DECADE, year=year, part=part) if year % 10 == 0 else None
        )
    return _year(low, start, found.end(), year, last)


def _the(low: str, start: int, last: int) -> int:
    return start - 4 if start - 4 >= last and low.startswith("the ", start - 4) else start


def _year(low: str, start: int, end: int, year: int, last: int) -> Phrase | None:
    if re.match(
        r"[-–][a-z]|%|[.:,][0-9]| ?(?:mm|km|million|billion|percent|miles|dollars|euros|meters|metres)\b|(?:st|nd|rd|th)\b",
        low[end : end + 10],
    ) and not re.match(r"[-–][a-z]", low[end : end + 2]):
        return None
    begin, part = _part(low, start, last)
    cue = _previous_word(low, start)
    if (
        not part
        and cue not in _YEAR_CUES
        and low[start - 1 : start] not in ("(", "")
        and not cue.endswith("'s")
        and not cue.endswith(",")
    ):
        if _NOT_A_YEAR.match(low, end) or not 1900 <= year <= 2049:
            return None
    if (
        not part
        and cue not in _YEAR_CUES
        and re.search(
            r"(?:than|least|to|about|some|nearly|almost|over|as many as|under|around|resolution|no\.|section|unit|order) ?$",
            low[max(0, start - 12) : start],
        )
    ):
        return None
    phrase = Phrase(begin, end, Kind.YEAR, year=year, part=part)
    for joined in (_YEAR_RANGE.match(low, end), _YEAR_AND.match(low, end) if cue == "between" else None):
        if joined:
            second = int(joined["y"]) if len(joined["y"]) == 4 else year // 100 * 100 + int(joined["y"])
            if second > year:
                return replace(
                    phrase,
                    start=_range_start(low, begin, last),
                    end=joined.end(),
                    until=Phrase(joined.start("y"), joined.end(), Kind.YEAR, year=second),
                )
    return phrase


def _open(low: str, phrase: Phrase, last: int) -> Phrase:
    """The phrase with the word before it that leaves one side open ("since", "by")."""
    if phrase.until or phrase.kind in (Kind.RECENT, Kind.COMING, Kind.PAST):
        return phrase
    found = _OPEN.search(low, max(last, phrase.start - 34), phrase.start)
    if found is None:
        return phrase
    word = found["word"]
    if word == "to" or (word == "up to" and phrase.kind is not Kind.YEAR):
        return phrase
    side = "earliest" if word in _EARLIEST else "latest"
    return replace(phrase, start=found.start(), side=side)


def _looks_ahead(low: str, start: int, end: int) -> bool:
    """True when the verb next to a date is about the future: the nearest one before it, else the first one after it."""
    before = re.split(r"[.;!?\r]|, (?=and\b)", low[max(0, start - 90) : start])[-1]
    words = re.findall(r"[a-z']+", before)
    for place in range(len(words) - 1, max(-1, len(words) - 16), -1):
        tense = _tense(words[place], words[place - 1] if place else "")
        if tense is not None:
            return tense
    after = re.split(r"[.;!?\r]", low[end : end + 70])[0]
    words = re.findall(r"[a-z']+", after)
    for place, word in enumerate(words):
        tense = _tense(word, words[place - 1] if place else "")
        if tense is not None:
            return tense
    return False


def _tense(word: str, before: str) -> bool | None:
    if word in _FUTURE:
        return True
    if word in _PAST or (word.endswith("ed") and before not in ("be", "to", "the", "a", "its", "of") and len(word) > 4):
        return None if before in ("be", "being") else False
    return None
