"""The groups of small words that the clause grammar goes by, from `lexicon/clause_words.toml`."""

from __future__ import annotations

from functools import cache

from summarizer.lexicon import load


@cache
def words(group: str) -> frozenset[str]:
    """A group of closed-class words."""
    return frozenset(load("clause_words.toml")[group])


@cache
def construction_words(group: str) -> frozenset[str]:
    """A group of words by which a construction is known, such as the nouns for a supplier."""
    return frozenset(load("clause_words.toml")["constructions"][group])
