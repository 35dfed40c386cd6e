"""Read abbreviations as what the article says they stand for, and a surname alone as the person named before."""

from __future__ import annotations

import re
from bisect import bisect_right

from summarizer.values.levelled import Levelled
from summarizer.values.mentions import NameKind, NameMention
from summarizer.values.sequences import roles

_BRACKET = re.compile(r"\(\"?([A-Z][A-Za-z&.-]{1,9})\"?(?:'s)?\)")


def find_abbreviations(even: Levelled, known: list[NameMention]) -> list[NameMention]:
    """Abbreviations in brackets after the long name whose initials they are, and every later use of them."""
    found: list[NameMention] = []
    read: set[str] = set()
    for bracket in _BRACKET.finditer(even.cased):
        short = bracket.group(1)
        end = bracket.start() - (even.cased[bracket.start() - 1 : bracket.start()] == " ")
        owner = _owner(even.cased, end, short, known)
        if owner is None or short in read:
            continue
        read.add(short)
        if owner.rule == "abbreviation":
            found.append(owner)
        start = even.cased.find(short, bracket.start())
        while start >= 0:
            end = start + len(short)
            if not even.cased[start - 1].isalnum() and not even.cased[end : end + 1].isalnum():
                found.append(
                    NameMention(start, end, owner.kind, owner.name, owner.party, owner.country, "abbreviation")
                )
            start = even.cased.find(short, end)
    return found


def _owner(cased: str, end: int, short: str, known: list[NameMention]) -> NameMention | None:
    """The name right before the bracket, when the letters of `short` are its initials."""
    at = bisect_right(known, end, key=lambda one: one.start) - 1
    while at >= 0 and known[at].end > end:
        at -= 1
    if at >= 0 and known[at].end == end and fits_initials(short, cased[known[at].start : end]):
        return known[at]
    words = re.findall(r"\S+", cased[max(0, end - 120) : end])
    for count in range(2, min(len(words), 9) + 1):
        long = " ".join(words[-count:])
        if not (long[0].isupper() and fits_initials(short, long)):
            continue
        start, last = cased.rfind(long, 0, end), words[-1].lower().strip(".")
        if start < 0 or last not in roles()["organisation"] | roles()["company"]:
            return None
        inner = [one for one in known if start <= one.start and one.end <= end and one.country]
        kind = NameKind.COMPANY if last in roles()["company"] else NameKind.ORGANISATION
        party, country = (inner[0].party, inner[0].country) if inner else (None, None)
        return NameMention(start, start + len(long), kind, long, party, country, "abbreviation")
    return None


def fits_initials(short: str, long: str) -> bool:
    """True when the capitals of `short` are the initials of `long`, small words counted or not."""
    letters = [one.lower() for one in short if one.isalpha()]
    words = [word for word in re.split(r"[\s-]+", long) if word[:1].isalpha()]
    if len(letters) < 2 or not words:
        return False
    full = [word[0].lower() for word in words]
    main = [word[0].lower() for word in words if word[0].isupper()]
    if letters in (full, main):
        return True
    capitals = [one.lower() for one in short if one.isupper()]
    return len(main) > 2 and (capitals == main or (letters[: len(main)] == main and len(letters) - len(main) <= 1))


def find_surnames(even: Levelled, known: list[NameMention]) -> list[NameMention]:
    """Later uses of a person's surname alone ("Shoigu" after "Sergei Shoigu")."""
    found: list[NameMention] = []
    seen: set[str] = set()
    cased = even.cased
    for one in known:
        if one.kind is not NameKind.PERSON or " " not in one.name:
            continue
        surname = one.name.split()[-1]
        if surname in seen or len(surname) < 3 or not surname[0].isupper() or surname.endswith("."):
            continue
        seen.add(surname)
        at = cased.find(surname, one.end)
        while at >= 0:
            end = at + len(surname)
            if not cased[at - 1].isalnum() and cased[at - 1] != "-" and not cased[end : end + 1].isalnum():
                found.append(NameMention(at, end, NameKind.PERSON, one.name, one.party, one.country, "surname"))
            at = cased.find(surname, end)
    return found
