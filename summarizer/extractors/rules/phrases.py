"""The word patterns of `lexicon/rules.toml`, compiled once by section and group."""

from __future__ import annotations

from functools import cache

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
def _patterns(section: str, group: str) -> PatternSet[str]:
    table = load("rules.toml")[section][group]
    if isinstance(table, dict):
        return PatternSet((line, name) for name, lines in table.items() for line in lines)
    return PatternSet((line, "") for line in table)
