"""What kind of source a phrase names ("One senior official", "Reuters", "drone wreckage"), by the words in it."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from summarizer.clauses.patterns import lowered
from summarizer.lexicon import any_of, load
from summarizer.records.vocabulary import SourceType

_NAMED = re.compile(r"[A-Z][\w’'.-]+\s+(?:[A-Z][\w’'.-]*\s+)?[A-Z][\w’'-]+")


@lru_cache(maxsize=4096)
def source_type_of(phrase: str | None) -> SourceType | None:
    """The kind of source; the article's own voice for `None`, and `None` when the words do not tell.

    A title with a proper name is an official, also where a list of anonymous sources would match ("defense official
    Mira Olsen"); a bare proper name tells nothing.
    """
    if phrase is None:
        return SourceType.OUTLET
    low = lowered(phrase)
    for kind, expression in _kinds():
        if not expression.search(low):
            continue
        if kind is SourceType.ANONYMOUS_OFFICIAL and _names_official(phrase, low):
            return SourceType.OFFICIAL
        return kind
    return None


def _names_official(phrase: str, low: str) -> bool:
    """True for one official with a name ("White House official John Kirby")."""
    match = re.search(r"(?<!\w)official\s+(?=\w)", low)
    return match is not None and bool(_NAMED.match(phrase[match.end() :]))


@cache
def _kinds() -> tuple[tuple[SourceType, re.Pattern[str]], ...]:
    return tuple((SourceType(entry["type"]), _any_of(entry["words"])) for entry in load("attribution.toml")["kind"])


def _any_of(words: list[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{any_of(words)})(?!\w)")
