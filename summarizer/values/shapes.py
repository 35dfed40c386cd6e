"""Read names by their shape: persons by title or given name, companies by legal form, bodies by their head noun."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from summarizer.lexicon import load
from summarizer.values.friends import given_names, name_words
from summarizer.values.levelled import Levelled
from summarizer.values.mentions import NameKind, NameMention

_FORM = r"(?:Ltd|LLC|Inc|Corp|Co|JSC|PJSC|PLC|plc|GmbH|FZE|FZCO|LLP|S\.A|SARL|AG|DMCC|Limited|L\.L\.C)"
_CAPITALISED = r"(?:[A-Z]\.(?=[ A-Z])|[A-Z][\w'&/]{0,30})"
_LINK = r"(?: (?:of|de|bin|ben|van|von|der|den|da|dos|du|la|ibn|abu|for|and|al|el)(?: the)?(?= )|-(?=\w)| &| )"
_SEQUENCE = re.compile(
    rf"(?<![\w.])(?:al-|el-)?{_CAPITALISED}(?:{_LINK}(?: |(?<=-))?(?:al-|el-|d'|ul-)?{_CAPITALISED}){{0,11}}"
    rf"(?:,? {_FORM}\b\.?(?:,? (?:Ltd|LLC)\b\.?)?)?"
)
_NOT_IN_PERSON = frozenset({"of", "and", "for", "the"})
_EDGE = " -,.'&/"


@cache
def roles() -> dict[str, frozenset[str]]:
    """The words that announce a person, a company, an organisation or a vessel, by kind."""
    return {key: frozenset(words) for key, words in load("roles.toml").items()}


def _alternatives(words: frozenset[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


@cache
def _bare(kind: str) -> frozenset[str]:
    """The words of a kind without full stops."""
    return frozenset(word.replace(".", "") for word in roles()[kind])


def _ends_with(before: str, kind: str) -> bool:
    """True when the text before ends with one of the words of a kind and a blank."""
    if not before.endswith((" ", ' "', " '")):
        return False
    words = before.rstrip(" \"'").replace(".", "").split(" ")
    known = _bare(kind)
    return words[-1] in known or " ".join(words[-2:]) in known or " ".join(words[-3:]) in known


@cache
def _first_title_words() -> frozenset[str]:
    return frozenset(title.replace("-", " ").split()[0].strip(".") for title in roles()["titles"]) | roles()["titles"]


@cache
def _leading_titles() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?i:{_alternatives(roles()['titles'])})\.?"
        r"(?: (?:of|for)(?: the)? [A-Z][a-z]+(?:,? and [A-Z][a-z]+| [A-Z][a-z]+ Affairs| Affairs)?)?,? )+(?=[A-Z])"
    )


def find_shapes(even: Levelled, taken: list[tuple[int, int]], known: list[NameMention]) -> Iterator[NameMention]:
    """Persons, companies, organisations and vessels outside the spans `taken` (sorted); offsets are levelled."""
    starts = [start for start, _ in taken]
    for sequence in _SEQUENCE.finditer(even.cased):
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
    start, end = _trimmed(cased, start, end)
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
    first = _person_start(even, start, end, lowered, before)
    if first is not None:
        party, country = _state_beside(even.text, first, known)
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
        if left.kind in (NameKind.DEMONYM, NameKind.COUNTRY, NameKind.CAPITAL) and cased[left.end : start] == " ":
            start, party, country = left.start, left.party, left.country
    if at < len(known) and kind is NameKind.ORGANISATION:
        right = known[at]
        if right.kind is NameKind.COUNTRY and cased[end : right.start] in (" of ", " of the ", " for "):
            end, party, country = right.end, right.party, right.country
    return NameMention(start, end, kind, cased[start:end], party, country, "shape")


def _trimmed(cased: str, start: int, end: int) -> tuple[int, int]:
    """Without blanks, stops, small words and sentence openers at the edges, and without a possessive at the end."""
    while True:
        while start < end and cased[start] in _EDGE:
            start += 2 if cased.startswith("'s ", start) else 1
        stop = cased.find(" ", start, end)
        word = cased[start : stop if stop >= 0 else end].lower().strip("'.,")
        if start >= end or (word not in name_words("openers") and word not in name_words("small")):
            break
        start = stop if stop >= 0 else end
    while end > start:
        if cased[end - 1] in _EDGE and not re.search(rf"\b{_FORM}\.$", cased[max(start, end - 8) : end]):
            end -= 1
            continue
        if cased.startswith("'s", end - 2) and end - 2 > start:
            end -= 2
            continue
        cut = cased.rfind(" ", start, end) + 1
        if cut > start and cased[cut:end] in name_words("small"):
            end = cut
            continue
        break
    return start, end


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
        and _ends_with(before.removesuffix("named ").removesuffix("called "), "vessels")
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
    if len(words) < 2 or len(words) > 9 or first in known["titles"] or in_heading(cased, start):
        return None
    if first in known["organisation"] and "of" in lowered:
        return NameKind.ORGANISATION
    if last in known["company"] and "for" not in lowered and not (set(lowered[:-1]) <= known["plain"]):
        return NameKind.COMPANY
    if last in known["organisation"] and not set(lowered) & name_words("dates"):
        return NameKind.ORGANISATION
    return None


def in_heading(cased: str, start: int) -> bool:
    """True in a line that is all in capitalised words and has no full stop: there every word looks like a name."""
    left = cased.rfind("\n", 0, start) + 1
    right = cased.find("\n", start)
    line = cased[left : right if right >= 0 else len(cased)]
    if len(line) > 160 or line.rstrip().endswith((".", '."')):
        return False
    words = [word for word in line.split() if word[:1].isalpha() and len(word) > 3]
    return len(words) >= 4 and sum(word[0].isupper() for word in words) >= 0.8 * len(words)


def _person_start(even: Levelled, start: int, end: int, lowered: list[str], before: str) -> int | None:
    """Where a person's name begins: after a title, or with a given name; `None` when nothing says person."""
    title = _leading_titles().match(even.cased, start, end) if lowered[0] in _first_title_words() else None
    if title and title.end() < end:
        first, last = _trimmed(even.cased, title.end(), end)
        if " " not in even.cased[first:last] and not _ends_with(even.text[max(0, first - 30) : first], "strong_titles"):
            return None
        return first if first < last == end and _may_be_person(even.text[first:end].split(" ")) else None
    if len(lowered) > 5 or not _may_be_person(lowered):
        return None
    if lowered[0] not in roles()["titles"] and _ends_with(before, "strong_titles" if len(lowered) == 1 else "titles"):
        return start
    if len(lowered) > 1 and lowered[0].split("-")[0] in given_names() and "of" not in lowered:
        return start
    return None


def _may_be_person(lowered: list[str]) -> bool:
    known = roles()
    return (
        0 < len(lowered) <= 5
        and not set(lowered) & name_words("dates")
        and not set(lowered) & _NOT_IN_PERSON
        and lowered[-1] not in known["organisation"]
        and lowered[-1] not in known["titles"]
        and lowered[-1] not in known["not_person"]
        and not any(c.isdigit() for word in lowered for c in word)
    )


def _state_beside(lower: str, start: int, known: list[NameMention]) -> tuple[str | None, str | None]:
    """The state whose adjective or name stands before a person's role ("Russian Defense Minister Sergei Shoigu")."""
    at = bisect_right(known, start, key=lambda one: one.start) - 1
    if at < 0:
        return None, None
    one = known[at]
    between = lower[one.end : start]
    if (
        one.country
        and one.kind is not NameKind.PERSON
        and one.rule not in ("place", "dateline")
        and len(between) <= 70
        and _is_role(between)
    ):
        return one.party, one.country
    return None, None


@cache
def _role_words() -> frozenset[str]:
    small = {
        "of",
        "the",
        "for",
        "and",
        "affairs",
        "senior",
        "top",
        "defense",
        "defence",
        "state",
        "then",
        "acting",
        "first",
        "chief",
        "press",
        "military",
    }
    return frozenset(part for title in roles()["titles"] for part in title.replace("-", " ").split()) | small


def _is_role(between: str) -> bool:
    words = between.replace("'s", " ").replace("-", " ").split()
    return bool(words) and all(word.strip(".") in _role_words() for word in words)
