"""Which matches of cue patterns stand: none that runs from one clause into the next, none that another one governs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TypeVar

from summarizer.clauses.patterns import Hit, containing
from summarizer.lexicon import any_of, load

T = TypeVar("T")

_COMMA = re.compile(r",\s")
_MAX_BEHIND = 4
"""Matches behind one that may begin inside it."""


def whole_hits(low: str, hits: Sequence[Hit[T]]) -> list[Hit[T]]:
    """The matches whose words stand in one clause; a gap may run over a list, not over the border of a clause."""
    return [hit for hit in hits if not _is_torn(low, hit.start, hit.end)]


def _is_torn(low: str, start: int, end: int) -> bool:
    """True for "approves, Washington would transfer" and "backed Moscow, aid"; not for "sent guns, shells and jets"."""
    if _borders().search(low, start, end):
        return True
    commas = [match.end() for match in _COMMA.finditer(low, start, end)]
    if len(commas) != 1:
        return False
    if _finite().search(low, commas[0], end):
        return True
    return _list_goes_on().match(low, commas[0], commas[0] + 90) is None


@cache
def _borders() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{any_of(load('scope.toml')['clause_borders'])})\s")


@cache
def _finite() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(load('scope.toml')['finite'])})(?!\w)")


@cache
def _list_goes_on() -> re.Pattern[str]:
    adjunct = any_of(load("scope.toml")["adjuncts"])
    joint = any_of(load("scope.toml")["joints"])
    return re.compile(rf"(?:{adjunct})\s|(?:[^\s,;]+\s){{0,6}}?(?:[^\s,;]+,\s|(?:{joint})\s)")


def governing(hits: Sequence[Hit[T]]) -> Iterator[tuple[Hit[T], list[Hit[T]]]]:
    """Every match with those that decide over it: the longer ones around it, and one that begins before and ends in it.

    In "open to handing over tanks" the "open to handing over" decides, and not "handing over tanks".
    """
    for at, (hit, around) in enumerate(containing(hits)):
        before = (
            other for other in hits[max(0, at - _MAX_BEHIND) : at] if other.start < hit.start < other.end < hit.end
        )
        yield hit, [*around, *before]
