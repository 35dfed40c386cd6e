"""Read ministries, forces and parliaments with the country beside them ("Russian Defence Ministry")."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache

from summarizer.lexicon import load
from summarizer.values.aliases import exact_index
from summarizer.values.friends import name_words
from summarizer.values.levelled import Levelled
from summarizer.values.mentions import NameKind, NameMention

_END = re.compile(
    r" (?:is|was|were|are|has|had|have|said|says|will|would|and|in|that|which|who|to|of|on|for|at|by|did|may|could)\b"
    r"| [a-z]{3,12}ed\b|[.,;:)'\"]|\n|$"
)

_OWN_STATE = frozenset({"US", "GB", "EU"})


@cache
def _words(key: str) -> str:
    """The patterns of one list, as alternatives."""
    return "|".join(load("institutions.toml")[key])


@cache
def _institution_pattern() -> str:
    topic = f"(?:{_words('topics')})"
    return (
        r"(?:(?:ministry|ministries|department) (?:of|for) "
        rf"(?:{topic}(?:,? (?:and )?{topic}){{0,3}}|(?:the )?[a-z]{{4,14}})"
        rf"|(?:{_words('named_by_topic')})(?: affairs| and [a-z]{{4,12}})? (?:{_words('offices')})"
        rf"|{_words('plain')}|{_words('whole')})\b"
    )


@cache
def _after() -> re.Pattern[str]:
    return re.compile(rf"(?:'s?)? (?:(?:{_words('between')}) )?({_institution_pattern()})")


@cache
def _before() -> re.Pattern[str]:
    realm = r"(?:(?:islamic|federal|united|people's) )?(?:republic of |kingdom of |state of )?(?:the )?"
    return re.compile(rf"\b({_institution_pattern()}) of (?:the )?{realm}$")


@cache
def _alone_pattern() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_words('alone')})\b")


@cache
def _plain() -> frozenset[str]:
    return frozenset(load("institutions.toml")["plain"])


def with_institutions(even: Levelled, known: list[NameMention]) -> list[NameMention]:
    """The mentions, a country or its people widened to the institution beside it, and ministries named alone added.

    An institution of one state after another state's adjective ("Turkish National Security Council") goes to the other.
    """
    lower = even.text
    wider: list[NameMention] = []
    for at, one in enumerate(known):
        if one.kind in (NameKind.COUNTRY, NameKind.DEMONYM):
            wide = _beside(even, one)
            after = known[at + 1] if at + 1 < len(known) else one
            cuts = wide is not None and after.start < wide.end < after.end
            wider.append(one if wide is None or cuts else wide)
        elif one.kind is NameKind.GOVERNMENT and one.rule == "government" and at and _leads(lower, known[at - 1], one):
            owner = known[at - 1]
            wider.append(
                NameMention(
                    owner.start,
                    one.end,
                    one.kind,
                    f"{lower[one.start : one.end].title()} of {owner.party}",
                    owner.party,
                    owner.country,
                    "government",
                )
            )
        elif (
            one.rule != "abbreviation" and (own := _own_institution(lower[one.start : one.end], one, wider)) is not None
        ):
            wider.append(own)
        else:
            wider.append(one)
    wider.sort(key=lambda one: one.start)
    taken = [(one.start, one.end) for one in wider]
    alone: list[NameMention] = []
    for found in _alone_pattern().finditer(lower) if "ministry" in lower else ():
        if even.cased[found.start()].isupper() or lower[max(0, found.start() - 4) : found.start()] == "the ":
            alone.extend(_alone(even, found.start(), found.end(), wider, taken))
    return [*wider, *alone, *_again(even, wider)]


def _own_institution(words: str, one: NameMention, before: list[NameMention]) -> NameMention | None:
    """A plain "Security Council" or "Congress" after "Russia's Security Council": the one of that state."""
    if words not in name_words("shared_institutions"):
        return None
    for other in reversed(before):
        if other.name == f"{words} of {other.party}":
            return NameMention(one.start, one.end, NameKind.GOVERNMENT, other.name, other.party, other.country, "again")
        if other.name == one.name:
            return None
    return None


def _leads(lower: str, owner: NameMention, one: NameMention) -> bool:
    """True when another state's name or adjective stands right before a seat of government."""
    if owner.kind not in (NameKind.DEMONYM, NameKind.COUNTRY) or owner.country == one.country:
        return False
    between = lower[owner.end : one.start]
    return between in (" ", "'s ", "' ") and not (between == " " and owner.kind is NameKind.COUNTRY)


def _beside(even: Levelled, one: NameMention) -> NameMention | None:
    """The institution that follows an adjective or a possessive, or stands before "of" and the country."""
    lower = even.text
    if one.kind is NameKind.DEMONYM or one.country in _OWN_STATE or lower.startswith(("'s ", "' "), one.end):
        after = _after().match(lower, one.end)
        if after and not (
            after.group(1) in _plain() and even.cased[after.start(1)].islower() and not _END.match(lower, after.end())
        ):
            return _institution(lower[one.start : after.end()], after.group(1), one, one.start, after.end())
    if one.kind is NameKind.COUNTRY and lower.endswith(("of ", "of the "), 0, one.start):
        before = _before().search(lower, max(0, one.start - 90), one.start)
        if before:
            return _institution(lower[before.start() : one.end], before.group(1), one, before.start(), one.end)
    return None


def _institution(phrase: str, words: str, owner: NameMention, start: int, end: int) -> NameMention:
    """The mention, under the name that the lexicon has for it, or else "defence ministry of Poland"."""
    for spelling in (phrase, words):
        alias = exact_index().get(spelling)
        if (
            alias is not None
            and alias.meanings[0].country == owner.country
            and alias.meanings[0].kind is NameKind.GOVERNMENT
        ):
            return NameMention(
                start, end, NameKind.GOVERNMENT, alias.meanings[0].name, owner.party, owner.country, "government"
            )
    return NameMention(
        start, end, NameKind.GOVERNMENT, f"{words} of {owner.party}", owner.party, owner.country, "government"
    )


def _alone(
    even: Levelled, start: int, end: int, known: list[NameMention], taken: list[tuple[int, int]]
) -> list[NameMention]:
    """A ministry named without its country: it belongs to the state named last before it in the paragraph."""
    at = bisect_right(taken, (start, start))
    if (at and taken[at - 1][1] > start) or (at < len(taken) and taken[at][0] < end):
        return []
    floor = max(even.text.rfind("\n", max(0, start - 300), start), start - 300)
    owner: NameMention | None = None
    first = bisect_left(known, floor, key=lambda one: one.start)
    for one in known[first : first + 60]:
        if one.kind is NameKind.CAPITAL and even.text[end : one.start] == " in ":
            owner = one
            break
        if floor <= one.start < start and one.country and one.rule not in ("place", "dateline"):
            owner = one
    party, country = (owner.party, owner.country) if owner else (None, None)
    name = even.cased[start:end] + (f" of {party}" if party else "")
    return [NameMention(start, end, NameKind.GOVERNMENT, name, party, country, "government")]


def _uses(even: Levelled) -> Iterator[tuple[int, int]]:
    """Where "the administration" or "the Department" stands alone; all but the administration have a capital."""
    for word in ("administration", "department", "treasury", "commission", "council"):
        start = even.text.find(word)
        while start >= 0:
            end = start + len(word)
            alone = even.text.endswith("the ", 0, start) and not even.text[end : end + 1].isalnum()
            if (
                alone
                and not even.text.startswith(" of", end)
                and (word == "administration" or even.cased[start].isupper())
            ):
                yield start, end
            start = even.text.find(word, end)


def _again(even: Levelled, known: list[NameMention]) -> Iterator[NameMention]:
    """The administration, the Department or the Commission without its name: the last one that was named before."""
    for start, end in _uses(even):
        word = even.text[start:end]
        owner: NameMention | None = None
        for one in known:
            if one.start >= start:
                break
            if one.kind in (NameKind.GOVERNMENT, NameKind.BODY) and word in one.name.lower():
                owner = one
        if owner is not None:
            yield NameMention(start, end, owner.kind, owner.name, owner.party, owner.country, "again")
