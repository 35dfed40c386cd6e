"""The words of `lexicon/rules.toml`: lists, patterns and expressions, each compiled once by section and group."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from summarizer.clauses.patterns import Hit, PatternSet
from summarizer.lexicon import load

PhraseHit = Hit[str]


def find_phrases(section: str, group: str, low: str) -> list[PhraseHit]:
    """All matches of a group of patterns in a lower-cased text, in order; each says the name of its subgroup, or "".

    A group is a list of patterns, or a table of lists whose keys are the names of its subgroups.
    """
    hits = sorted(_patterns(section, group).find(low), key=lambda one: (one.start, -one.end))
    kept: list[PhraseHit] = []
    for hit in hits:
        if not kept or hit.start >= kept[-1].end or hit.meaning != kept[-1].meaning:
            kept.append(hit)
    return kept


@cache
def words(section: str, group: str) -> tuple[str, ...]:
    """A list of plain words."""
    return tuple(load("rules.toml")[section][group])


@cache
def table(section: str, group: str) -> dict[str, frozenset[str]]:
    """A table of lists of plain words."""
    return {name: frozenset(found) for name, found in load("rules.toml")[section][group].items()}


@cache
def any_word(section: str, group: str) -> re.Pattern[str]:
    """An expression that finds any of a list's words, whole and the longest first."""
    return re.compile(rf"\b(?:{one_of(section, group)})\b")


@cache
def one_of(section: str, group: str) -> str:
    """The alternatives of a list of words, or of all lists of a table, for use inside a larger expression."""
    found: Any = load("rules.toml")[section][group]
    every = [word for part in found.values() for word in part] if isinstance(found, dict) else list(found)
    return "|".join(re.escape(one).replace(r"\ ", r"\s") for one in sorted(every, key=len, reverse=True))


@cache
def before_end(section: str, group: str, tail: str = "") -> re.Pattern[str]:
    """An expression that finds any of a list's words at the end of a text, perhaps with an article behind it."""
    return re.compile(rf"\b(?:{one_of(section, group)})(?:\s(?:the|its|his|her|their|an|a))?{tail}$")


@cache
def _patterns(section: str, group: str) -> PatternSet[str]:
    found = load("rules.toml")[section][group]
    if isinstance(found, dict):
        return PatternSet((line, name) for name, lines in found.items() for line in lines)
    return PatternSet((line, "") for line in found)
