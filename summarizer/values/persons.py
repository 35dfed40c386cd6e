"""Read persons by their shape: after a title, by a given name or a particle, or before a role in apposition."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache

from summarizer.values.friends import given_names, name_words
from summarizer.values.levelled import Levelled
from summarizer.values.mentions import NameKind, NameMention
from summarizer.values.sequences import ends_with, roles, trimmed

_NOT_IN_PERSON = frozenset({"of", "and", "for", "the"})


@cache
def _described() -> re.Pattern[str]:
    """A role in apposition after the name: ", the group's leader", ", a businessman"."""
    role = _alternatives(roles()["titles"])
    lead = r"(?:a|an|the|its|his|her|their|who is|who was)(?: [a-z'-]{2,14}){0,3}"
    return re.compile(rf", (?:{lead} )?(?:{role})\b|, (?:aged? )?\d\d,")


def person_start(even: Levelled, start: int, end: int, lowered: list[str], before: str) -> int | None:
    """Where a person's name begins in the capitalised words; `None` when nothing says person."""
    title = _leading_titles().match(even.cased, start, end) if lowered[0] in _first_title_words() else None
    if title and title.end() < end:
        return _after_title(even, title.end(), end)
    if len(lowered) > 6 or not _may_be_person(lowered):
        return None
    if lowered[0] not in roles()["titles"] and ends_with(before, "strong_titles" if len(lowered) == 1 else "titles"):
        return start
    role = max((at for at, word in enumerate(lowered[:-1]) if word in roles()["titles"]), default=None)
    if role is not None and 1 < len(lowered) - role - 1 <= 3:
        return start + len(" ".join(even.cased[start:end].split(" ")[: role + 1])) + 1
    if len(lowered) > 1 and (_is_named(lowered) or _described().match(even.text, end)):
        return start
    return None


def _after_title(even: Levelled, start: int, end: int) -> int | None:
    """Where the name after a title begins; one word needs a title that only persons have."""
    first, last = trimmed(even.cased, start, end)
    if " " not in even.cased[first:last] and not ends_with(even.text[max(0, first - 30) : first], "strong_titles"):
        return None
    return first if first < last == end and _may_be_person(even.text[first:end].split(" ")) else None


def _is_named(lowered: list[str]) -> bool:
    """True for words with a given name, or with a particle that only persons' names have."""
    words = [word.strip("'").split("-")[0].replace("'", "") for word in lowered]
    if words[0] in name_words("places"):
        return False
    return bool(
        given_names().intersection(words[:3] if len(words) > 2 else words[:1])
        or name_words("person_particles").intersection(words)
    )


def _may_be_person(lowered: list[str]) -> bool:
    known = roles()
    return (
        0 < len(lowered) <= 6
        and not set(lowered) & name_words("dates")
        and not set(lowered) & _NOT_IN_PERSON
        and lowered[-1] not in known["organisation"]
        and lowered[-1] not in known["titles"]
        and lowered[-1] not in known["not_person"]
        and not any(c.isdigit() for word in lowered for c in word)
    )


@cache
def _first_title_words() -> frozenset[str]:
    return frozenset(title.replace("-", " ").split()[0].strip(".") for title in roles()["titles"]) | roles()["titles"]


def _alternatives(words: frozenset[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


@cache
def _leading_titles() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?i:{_alternatives(roles()['titles'])})\.?"
        r"(?: (?:of|for)(?: the)? [A-Z][a-z]+(?:,? and [A-Z][a-z]+| [A-Z][a-z]+ Affairs| Affairs)?)?,? )+(?=[A-Z])"
    )


def state_beside(lower: str, start: int, known: list[NameMention]) -> tuple[str | None, str | None]:
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
    return (
        frozenset(part for title in roles()["titles"] for part in title.replace("-", " ").split())
        | roles()["in_titles"]
    )


def _is_role(between: str) -> bool:
    words = between.replace("'s", " ").replace("-", " ").split()
    return bool(words) and all(word.strip(".") in _role_words() for word in words)
