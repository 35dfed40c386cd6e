"""Read names by their shape: persons by titles and given names, companies by their suffix, bodies by their head noun, vessels by what leads them."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache

from summarizer.lexicon import load
from summarizer.values.friends import given_names
from summarizer.values.mentions import NameKind, NameMention

_CAPITALISED = r"(?:[A-Z][\w'’&-]{0,30}|[A-Z]\.)"
_LINK = r"(?: (?:of|de|al|el|bin|ben|van|von|der|den|da|dos|du|la|ibn|abu|for) (?:the )?| & | and (?=[A-Z]\w+ (?:Ltd|LLC|Co|Company|Industries|Corporation|Group)\b)|[ -])"
_SEQUENCE = re.compile(_CAPITALISED + r"(?:" + _LINK + r"(?:" + _CAPITALISED + r"|al-[A-Z]\w{1,20}|el-[A-Z]\w{1,20})){0,9}(?:,? (?:Ltd|LLC|Inc|Corp|Co|JSC|PLC|GmbH)\b\.?(?:, (?:Ltd|LLC)\.?)?)?")
_STARTERS = frozenset(
    ["the", "a", "an", "in", "on", "at", "but", "and", "or", "if", "it", "its", "as", "by", "for", "from", "to", "of", "with", "when", "while", "after", "before", "since", "this", "that", "these", "those", "there", "he", "she", "they", "we", "his", "her", "their", "our", "i", "you", "who", "what", "how", "why", "some", "many", "most", "several", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "last", "next", "now", "then", "also", "yet", "so", "no", "not", "all", "any", "both", "each", "other", "another", "under", "over", "during", "despite", "although", "though", "because", "however", "meanwhile", "according", "asked", "more", "earlier", "later", "such", "one", "new", "read", "see", "advertisement", "related", "share", "listen", "comment", "gift", "article", "photo", "image", "source", "sources", "officials", "experts", "us", "you're", "it's", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "q", "a"]
)
_ABBREVIATED = re.compile(r" {0,2}\(([A-Z][A-Za-z&.-]{1,9})(?:['’]s)?\)")


@cache
def _roles() -> dict[str, frozenset[str]]:
    return {key: frozenset(words) for key, words in load("roles.toml").items()}


@cache
def _title_before() -> re.Pattern[str]:
    titles = sorted(_roles()["titles"], key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(re.escape(title) for title in titles) + r")\.?(?: [a-z]{2,3})? $")


@cache
def _leading_titles() -> re.Pattern[str]:
    titles = sorted(_roles()["titles"], key=len, reverse=True)
    return re.compile(r"(?:(?:" + "|".join(re.escape(title) for title in titles) + r")\.? )+", re.IGNORECASE)


@cache
def _vessel_before() -> re.Pattern[str]:
    words = sorted(_roles()["vessels"], key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(re.escape(word) for word in words) + r")(?: named| called| the)? [\"“'‘]?$")


def find_shapes(text: str, taken: list[tuple[int, int]], known: list[NameMention]) -> list[NameMention]:
    """Persons, companies, organisations and vessels outside the spans `taken` (sorted)."""
    found: list[NameMention] = []
    starts = [start for start, _ in taken]
    for sequence in _SEQUENCE.finditer(text):
        for start, end in _free(sequence.start(), sequence.end(), taken, starts):
            one = _read(text, start, end, known)
            if one is not None:
                found.append(one)
    return found


def _free(start: int, end: int, taken: list[tuple[int, int]], starts: list[int]) -> list[tuple[int, int]]:
    """The parts of `[start, end)` that no known name covers."""
    parts: list[tuple[int, int]] = []
    at = max(0, bisect_right(starts, start) - 1)
    while at < len(taken) and taken[at][0] < end:
        left, right = taken[at]
        if right > start:
            if left > start:
                parts.append((start, left))
            start = max(start, right)
        at += 1
    if start < end:
        parts.append((start, end))
    return parts


def _read(text: str, start: int, end: int, known: list[NameMention]) -> NameMention | None:
    """What the capitalised words at `start:end` are, `None` when their shape does not say."""
    while start < end and text[start] in " -,.'’&":
        start += 1
    while end > start and text[end - 1] in " -,.'’&" and not text[start:end].endswith(("Co.", "Ltd.", "Inc.", "Corp.")):
        end -= 1
    words = text[start:end].split()
    while words and words[0].lower().strip("'’.") in _STARTERS:
        start += len(words[0])
        start += len(text[start:end]) - len(text[start:end].lstrip())
        words = words[1:]
    if not words:
        return None
    for ending in ("'s", "’s"):
        if text[start:end].endswith(ending):
            end -= 2
    words = text[start:end].split()
    if not words:
        return None
    lowered = [word.lower().strip(".,") for word in words]
    roles = _roles()
    before = text[max(0, start - 40) : start].lower()
    if _vessel_before().search(before) and len(words) <= 4 and lowered[-1] not in roles["organisation"]:
        return _mention(text, start, end, NameKind.VESSEL)
    if len(words) > 1 and (lowered[-1] in roles["company"] or lowered[-1] in roles["company_only"] or lowered[0] in roles["company_before"]):
        return _mention(text, start, end, NameKind.COMPANY)
    if len(words) > 1 and (lowered[-1] in roles["organisation"] or (lowered[0] in roles["organisation"] and " of " in text[start:end])):
        return _mention(text, start, end, NameKind.ORGANISATION)
    return _person(text, start, end, lowered, before, known)


def _person(text: str, start: int, end: int, lowered: list[str], before: str, known: list[NameMention]) -> NameMention | None:
    """A person: after a title, or led by a given name."""
    title = _leading_titles().match(text, start, end)
    if title and title.end() < end:
        return _mention(text, title.end(), end, NameKind.PERSON, known)
    titled = _title_before().search(before) is not None
    if titled and len(lowered) <= 4 and not lowered[0].isdigit() and lowered[0] not in _roles()["titles"]:
        return _mention(text, start, end, NameKind.PERSON, known)
    if 2 <= len(lowered) <= 5 and lowered[0].split("-")[0] in given_names():
        return _mention(text, start, end, NameKind.PERSON, known)
    return None


def _mention(text: str, start: int, end: int, kind: NameKind, known: list[NameMention] | None = None) -> NameMention:
    party = country = None
    if kind is NameKind.PERSON and known:
        party, country = _state_beside(text, start, known)
    return NameMention(start, end, kind, " ".join(text[start:end].split()), party, country, "shape")


def _state_beside(text: str, start: int, known: list[NameMention]) -> tuple[str | None, str | None]:
    """The state whose adjective or name stands before a person's role ("Russian Defense Minister Sergei Shoigu")."""
    at = bisect_right(known, start, key=lambda one: one.start) - 1
    if at < 0:
        return None, None
    one = known[at]
    between = text[one.end : start]
    if one.kind in (NameKind.DEMONYM, NameKind.COUNTRY, NameKind.GOVERNMENT, NameKind.BODY, NameKind.BLOC) and one.country and len(between) <= 60 and _is_role(between):
        return one.party, one.country
    return None, None


def _is_role(between: str) -> bool:
    words = between.replace("’s", " ").replace("'s", " ").lower().replace("-", " ").split()
    known = {part for title in _roles()["titles"] for part in title.replace("-", " ").split()}
    return bool(words) and all(word.strip(".,") in known or word in ("deputy", "of", "the", "for", "and", "affairs", "senior", "top", "defense", "defence", "state") for word in words)


def introduced(text: str, known: list[NameMention]) -> list[NameMention]:
    """Abbreviations that the article introduces in brackets after the long name, and every later use of them."""
    found: list[NameMention] = []
    for bracket in _ABBREVIATED.finditer(text):
        short = bracket.group(1)
        owner = _owner(text, bracket.start(), short, known)
        if owner is None:
            continue
        for use in re.finditer(r"(?<![\w-])" + re.escape(short) + r"(?!\w)", text[bracket.start() :]):
            start = bracket.start() + use.start()
            found.append(NameMention(start, start + len(short), owner.kind, owner.name, owner.party, owner.country, "abbreviation"))
    return found


def _owner(text: str, end: int, short: str, known: list[NameMention]) -> NameMention | None:
    """The name right before the bracket, when the letters of `short` are its initials."""
    at = bisect_right(known, end, key=lambda one: one.start) - 1
    while at >= 0 and known[at].end > end:
        at -= 1
    if at >= 0 and known[at].end == end and fits_initials(short, text[known[at].start : end]):
        return known[at]
    words = re.findall(r"\S+", text[max(0, end - 120) : end])
    for count in range(2, min(len(words), 9) + 1):
        long = " ".join(words[-count:])
        if long[0].isupper() and fits_initials(short, long):
            start = text.rfind(words[-count], 0, end)
            inner = [one for one in known if start <= one.start and one.end <= end and one.country]
            kind = NameKind.COMPANY if words[-1].lower().strip(".") in _roles()["company"] else NameKind.ORGANISATION
            party, country = (inner[0].party, inner[0].country) if inner else (None, None)
            return NameMention(start, end, kind, long, party, country, "abbreviation")
    return None


def fits_initials(short: str, long: str) -> bool:
    """True when the capitals of `short` are the initials of `long`, small words skipped or not."""
    letters = [one.lower() for one in short if one.isalpha()]
    words = [word for word in re.split(r"[\s-]+", long) if word[:1].isalpha()]
    if len(letters) < 2 or not words:
        return False
    full = [word[0].lower() for word in words]
    main = [word[0].lower() for word in words if word[0].isupper()]
    return letters in (full, main) or (letters[: len(main)] == main and len(letters) - len(main) <= 1 and len(main) > 2)


def later_names(text: str, known: list[NameMention], abbreviations: list[NameMention]) -> list[NameMention]:
    """Later uses of a person's surname alone ("Shoigu" after "Sergei Shoigu")."""
    del abbreviations
    found: list[NameMention] = []
    seen: set[str] = set()
    for one in known:
        if one.kind is not NameKind.PERSON or " " not in one.name:
            continue
        surname = one.name.split()[-1]
        if surname in seen or len(surname) < 3 or not surname[0].isupper() or surname.endswith("."):
            continue
        seen.add(surname)
        at = text.find(surname, one.end)
        while at >= 0:
            end = at + len(surname)
            if not text[at - 1].isalnum() and text[at - 1] != "-" and not text[end : end + 1].isalnum():
                found.append(NameMention(at, end, NameKind.PERSON, one.name, one.party, one.country, "surname"))
            at = text.find(surname, end)
    return found
