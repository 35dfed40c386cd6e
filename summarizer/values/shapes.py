"""Read names by their shape: persons by title or given name, companies by legal form, bodies by their head noun."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from summarizer.lexicon import load
from summarizer.values.friends import name_words
from summarizer.values.levelled import Levelled
from summarizer.values.mentions import NameKind, NameMention
from summarizer.values.persons import person_start, state_beside
from summarizer.values.sequences import SEQUENCE, ends_with, roles, trimmed

_HEADING = 160
"""The longest line, in characters, that may be a heading."""


def find_shapes(even: Levelled, taken: list[tuple[int, int]], known: list[NameMention]) -> Iterator[NameMention]:
    """Persons, companies, organisations and vessels outside the spans `taken` (sorted); offsets are levelled."""
    starts = [start for start, _ in taken]
    for sequence in SEQUENCE.finditer(even.cased):
        start, end = sequence.span()
        if " " not in sequence.group() and not _announced(even.text, start):
            continue
        for left, right in _free(start, end, taken, starts):
            if right - left > 2 and (" " in even.text[left:right].strip() or _announced(even.text, left)):
                yield from _read(even, left, right, known)


@cache
def _last_words() -> frozenset[str]:
    """The words right before a name that one word may have: the last of a title, or what leads a vessel."""
    kinds = ("titles", "strong_titles", "vessels")
    return frozenset(word.split()[-1].rstrip(".") for kind in kinds for word in roles()[kind])


def _announced(lower: str, start: int) -> bool:
    """True when a title or a kind of vessel stands right before."""
    before = lower[max(0, start - 24) : start].rstrip(" \"'").rpartition(" ")[2]
    return before.rstrip(".") in _last_words() or before in ("named", "called")


def _free(start: int, end: int, taken: list[tuple[int, int]], starts: list[int]) -> Iterator[tuple[int, int]]:
    """The parts of `[start, end)` that no known name covers."""
    at = max(0, bisect_right(starts, start) - 1)
    while at < len(taken) and taken[at][0] < end:
        left, right = taken[at]
        if right > start:
            if left > start:
                yield start, left
            start = max(start, right)
        at += 1
    if start < end:
        yield start, end


def _read(even: Levelled, start: int, end: int, known: list[NameMention]) -> Iterator[NameMention]:
    """What the capitalised words at `start:end` are, nothing when their shape does not say."""
    cased = even.cased
    start, end = trimmed(cased, start, end)
    if start >= end:
        return
    words = cased[start:end].split(" ")
    lowered = [word.lower().strip(".,") for word in words]
    before = even.text[max(0, start - 40) : start]
    kind = _kind(lowered, words, before, cased, start)
    if lowered[0] in name_words("vessel_prefixes") and 1 < len(words) <= 4:
        yield NameMention(
            start + len(words[0]) + 1, end, NameKind.VESSEL, cased[start + len(words[0]) + 1 : end], None, None, "shape"
        )
        return
    cut = _joint(words, lowered, kind, before, cased, start)
    if cut:
        yield from _read(even, start, cut - 1, known)
        yield from _read(even, cut + 4, end, known)
        return
    if kind is not None:
        yield _with_state(cased, start, end, kind, known)
        return
    first = person_start(even, start, end, lowered, before)
    if first is not None:
        party, country = state_beside(even.text, first, known)
        yield NameMention(first, end, NameKind.PERSON, cased[first:end], party, country, "shape")


def _joint(words: list[str], lowered: list[str], kind: NameKind | None, before: str, cased: str, start: int) -> int:
    """Where the "and" between two names stands; 0 where there is none, or where it is part of one name."""
    if "and" not in lowered[1:-1] or (
        kind is NameKind.COMPANY and (_has_form(lowered) or lowered[0] in roles()["company_before"])
    ):
        return 0
    at = lowered.index("and", 1)
    cut = start + len(" ".join(words[:at])) + 1
    left = words[0] if at == 1 else ""
    if (
        kind is None
        or lowered[at + 1] == "the"
        or left.isupper()
        or _kind(lowered[:at], words[:at], before, cased, start) is not None
    ):
        return cut
    return 0


def _with_state(cased: str, start: int, end: int, kind: NameKind, known: list[NameMention]) -> NameMention:
    """The mention, with the state that begins or ends it ("Saudi Space Agency", "Central Bank of Iran")."""
    party = country = None
    at = bisect_right(known, start, key=lambda one: one.start)
    if at and kind is not NameKind.VESSEL:
        left = known[at - 1]
        if left.kind in (NameKind.DEMONYM, NameKind.COUNTRY, NameKind.CAPITAL):
            between = cased[left.end : start]
            if between in (" ", "'s ", "' ", "-based ", "-registered ", "-headquartered "):
                party, country = left.party, left.country
            start = left.start if between == " " else start
    if at < len(known) and kind is NameKind.ORGANISATION:
        right = known[at]
        if right.kind is NameKind.COUNTRY and cased[end : right.start] in (" of ", " of the ", " for "):
            end, party, country = right.end, right.party, right.country
    return NameMention(start, end, kind, cased[start:end], party, country, "shape")


@cache
def _long_forms() -> tuple[str, ...]:
    return tuple(load("name_words.toml")["long_forms"])


def _has_form(lowered: list[str]) -> bool:
    """True for a legal form of several words at either end ("Joint Stock Company Vympel")."""
    name = " ".join(lowered)
    return name.startswith(_long_forms()) or name.endswith(_long_forms())


def _kind(lowered: list[str], words: list[str], before: str, cased: str, start: int) -> NameKind | None:
    """Vessel, company or organisation by the words around and at the edges; `None` when it may be a person."""
    known = roles()
    last, first = lowered[-1], lowered[0]
    if (
        len(words) <= 4
        and ends_with(before.removesuffix("named ").removesuffix("called "), "vessels")
        and last not in known["organisation"]
        and last not in known["company"]
    ):
        return NameKind.VESSEL
    if (
        len(words) > 1
        and not set(lowered) <= name_words("forms")
        and (last in known["company_only"] or first in known["company_before"] or _has_form(lowered))
    ):
        return NameKind.COMPANY
    if len(words) < 2 or len(words) > 9 or first in known["titles"]:
        return None
    if first.replace("'", "") in name_words("group_words"):
        return NameKind.NON_STATE
    kind = None
    if first in known["organisation"] and "of" in lowered:
        kind = NameKind.ORGANISATION
    elif last in known["company"] and "for" not in lowered and not (set(lowered[:-1]) <= known["plain"]):
        kind = NameKind.COMPANY
    elif last in known["organisation"] and not set(lowered) & name_words("dates"):
        kind = NameKind.ORGANISATION
    return None if kind is not None and in_heading(cased, start) else kind


def in_heading(cased: str, start: int) -> bool:
    """True in a line that is all in capitalised words and has no full stop: there every word looks like a name."""
    left = cased.rfind("\n", max(0, start - _HEADING), start) + 1
    right = cased.find("\n", start, start + _HEADING)
    line = cased[left : right if right >= 0 else len(cased)] if left or start < _HEADING else ""
    if not line or len(line) > _HEADING or line.rstrip().endswith((".", '."')):
        return False
    words = [word for word in line.split() if word[:1].isalpha() and len(word) > 3]
    return len(words) >= 4 and sum(word[0].isupper() for word in words) >= 0.8 * len(words)
