"""The names that the lexicon knows, and one pass over a text that finds them all.

An alias is one spelling of a name with all that it may stand for: a country, its people or capital, a seat of
government, a body, a bloc, an armed group, an office holder with the dates of office, or a false friend.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from summarizer.lexicon import load
from summarizer.values.levelled import Levelled, level_word
from summarizer.values.mentions import NameKind

FALSE_FRIEND = "false friend"
LEADER = "leader"
SURNAME = "surname"


@dataclass(frozen=True, slots=True)
class Meaning:
    """One thing that an alias may stand for. `kind` is `None` for a false friend; dates are those of an office."""

    kind: NameKind | None
    name: str
    party: str | None
    country: str | None
    rule: str
    since: str = ""
    until: str = ""
    guarded: bool = False


@dataclass(frozen=True, slots=True)
class Alias:
    """One spelling: `exact` when its case matters (US, WHO), `meanings` in order of preference."""

    spelling: str
    exact: bool
    meanings: tuple[Meaning, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """An alias at `start:end` of the levelled text."""

    start: int
    end: int
    alias: Alias


@cache
def countries() -> dict[str, dict[str, Any]]:
    """All countries by their code."""
    return {one["code"]: one for one in load("countries.json")["countries"]}


def name_of(code: str) -> tuple[str, str | None]:
    """Name and country code of the state or bloc that a code of the lexicon stands for."""
    if code == "EU":
        return "European Union", "EU"
    if code == "UN":
        return "United Nations", None
    if code in countries():
        return countries()[code]["name"], code
    return code, None


def _aliases() -> Iterator[tuple[str, Meaning]]:
    yield from _country_aliases()
    for code, groups in load("governments.toml").items():
        party, country = name_of(code)
        for names in groups:
            for spelling in names:
                yield spelling, Meaning(NameKind.GOVERNMENT, names[0], party, country, "government")
    yield from _body_aliases()
    for names in load("armed_groups.toml")["groups"]:
        for spelling in names:
            yield spelling, Meaning(NameKind.NON_STATE, names[0], None, None, "name")
    yield from _leader_aliases()
    for line in load("companies.toml")["companies"]:
        _, name, *others = (cell.strip() for cell in line.split("|"))
        for spelling in (name, *(part.strip() for cell in others for part in cell.split(","))):
            if len(spelling) > 3:
                yield spelling, Meaning(NameKind.COMPANY, name, None, None, "name")
    friends = load("false_friends.toml")
    for spelling in friends["outlets"]:
        yield spelling, Meaning(NameKind.ORGANISATION, spelling, None, None, "outlet")
    for spelling in friends["others"]:
        yield spelling, Meaning(None, spelling, None, None, FALSE_FRIEND)


def _country_aliases() -> Iterator[tuple[str, Meaning]]:
    for code, one in countries().items():
        name, guarded = one["name"], set(one["guarded"])
        for kind, words in (
            (NameKind.COUNTRY, [name, *one["aliases"]]),
            (NameKind.DEMONYM, one["people"]),
            (NameKind.CAPITAL, one["capitals"]),
        ):
            rule = "name" if kind is NameKind.COUNTRY else kind.value
            for spelling in words:
                yield spelling, Meaning(kind, name, name, code, rule, guarded=spelling in guarded)
    yield "Brussels", Meaning(NameKind.CAPITAL, "European Union", "European Union", "EU", "capital")


def _body_aliases() -> Iterator[tuple[str, Meaning]]:
    tables = load("bodies.toml")
    for one in tables["bloc"]:
        for spelling in (one["name"], *one["aliases"]):
            yield spelling, Meaning(NameKind.BLOC, one["name"], one["name"], one.get("code"), "name")
    for one in tables["body"]:
        party, country = _state_of(one["state"])
        for spelling in (one["name"], *one["aliases"]):
            yield spelling, Meaning(NameKind.BODY, one["name"], party, country, "name")


def _state_of(state: str) -> tuple[str | None, str | None]:
    return name_of(state) if state else (None, None)


def _leader_aliases() -> Iterator[tuple[str, Meaning]]:
    for code, lines in load("leaders.toml").items():
        party, country = name_of(code)
        for line in lines:
            cells = [cell.strip() for cell in line.split(";")]
            surnames = [part.strip() for part in cells[2].split("=") if part.strip()]
            meaning = Meaning(NameKind.GOVERNMENT, cells[0], party, country, LEADER, cells[3], cells[4])
            for spelling in (cells[0], *(part.strip() for part in cells[1].split(",") if part.strip())):
                yield spelling, meaning
                if re.search(r" [ae]l-", spelling):
                    yield re.sub(r" ([ae])l-", r" \1l ", spelling), meaning
            for spelling in surnames:
                yield spelling, Meaning(NameKind.GOVERNMENT, cells[0], party, country, SURNAME, cells[3], cells[4])


@cache
def table() -> tuple[AhoCorasick, tuple[Alias, ...]]:
    """The automaton over all spellings and the aliases in its order; built once, at first use."""
    merged: dict[str, list[tuple[str, Meaning]]] = {}
    for spelling, meaning in _aliases():
        merged.setdefault(level_word(spelling), []).append((spelling, meaning))
    found = tuple(
        Alias(
            many[0][0],
            all(_case_matters(spelling) or one.rule == "outlet" for spelling, one in many),
            _unique(meaning for _, meaning in many),
        )
        for many in merged.values()
    )
    automaton = AhoCorasick(
        list(merged),
        matchkind=MatchKind.LeftmostLongest,
        implementation=Implementation.ContiguousNFA,
        store_patterns=False,
    )
    return automaton, found


def _unique(meanings: Iterator[Meaning]) -> tuple[Meaning, ...]:
    return tuple(dict.fromkeys(meanings))


@cache
def exact_index() -> dict[str, Alias]:
    """Every alias by its levelled spelling."""
    return {level_word(alias.spelling): alias for alias in table()[1]}


def _case_matters(spelling: str) -> bool:
    """True for acronyms: in another case the letters are a word, or part of one."""
    letters = re.sub(r"[^A-Za-z]", "", spelling)
    return len(letters) <= 6 and sum(one.isupper() for one in letters) >= 2 and " " not in spelling


def find_aliases(even: Levelled) -> Iterator[Hit]:
    """All aliases in a text, leftmost and longest, at word borders and in a case that fits."""
    automaton, aliases = table()
    lower = even.text
    for index, start, end in automaton.find_matches_as_indexes(lower):
        if start and (lower[start - 1].isalnum() or lower[start - 1] == "_"):
            continue
        stop, alias = _fitting(even, start, end, aliases[index])
        if alias is not None:
            yield Hit(start, stop, alias)


def _fitting(even: Levelled, start: int, end: int, alias: Alias | None) -> tuple[int, Alias | None]:
    """The longest alias from `start` that ends a word in a case that fits, with its end."""
    while alias is not None and not (_ends_word(even.text, end) and _printed_fits(even.cased[start:end], alias)):
        end, alias = _shorter(even.text, start, end)
    return end, alias


def _shorter(lower: str, start: int, end: int) -> tuple[int, Alias | None]:
    """The next shorter alias at `start`, where the longest goes on into a word ("Polish off" in "Polish officials")."""
    index = exact_index()
    while (
        end := max(lower.rfind(" ", start, end), lower.rfind("-", start, end), lower.rfind("'", start, end))
    ) > start:
        alias = index.get(lower[start:end])
        if alias is not None:
            return end, alias
    return start, None


def _ends_word(lower: str, end: int) -> bool:
    return end >= len(lower) or lower[end - 1] == "." or not (lower[end].isalnum() or lower[end] == "_")


def _printed_fits(printed: str, alias: Alias) -> bool:
    """True when the case fits: exactly for acronyms, a capital or a digit in front for the others."""
    if alias.exact:
        return printed == alias.spelling
    return not printed[0].islower() or alias.spelling[0].islower() or printed[1:2].isupper()
