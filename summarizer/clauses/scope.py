"""Whether a cue is negated or hedged: the words before it in its clause, by the lists of `lexicon/scope.toml`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from summarizer.lexicon import load

_WORD = re.compile(r"[^\s]+")
_CLAUSE_END = re.compile(r"[;:]|\.\s|\s--?\s|[?!]")


@dataclass(frozen=True, slots=True)
class Scope:
    """What the words before a cue do to it."""

    negated: bool
    hedged: bool


def scope_of(low: str, start: int, end: int) -> Scope:
    """How the cue at `low[start:end]` stands in its clause; `low` is one sentence as `patterns.lowered` makes it.

    A negator inside the cue counts too ("agreed not to supply").
    """
    data = load("scope.toml")
    before = low[max(0, start - 90) : start]
    cut = 0
    for match in _CLAUSE_END.finditer(before):
        cut = match.end()
    before = before[cut:]
    negated = _reaches(before, _expression("negators"), int(data["reach"])) or bool(_inner().search(low, start, end))
    hedged = _reaches(before, _expression("modals"), int(data["modal_reach"])) or _reaches(
        before, _expression("hedges"), int(data["hedge_reach"])
    )
    return Scope(negated, hedged)


@cache
def _expression(group: str) -> re.Pattern[str]:
    found = sorted(load("scope.toml")[group], key=len, reverse=True)
    return re.compile(r"(?:(?<!\w)|(?<=\w)(?=n't))(?:" + "|".join(re.escape(one) for one in found) + r")(?!\w)")


@cache
def _inner() -> re.Pattern[str]:
    undecided = "|".join(re.escape(one) for one in load("scope.toml")["undecided"])
    yet = rf"yet to(?! (?:{undecided}))"
    return re.compile(rf"(?<!\w)(?:not|never|no longer|{yet})(?!\w)(?! only)|n't(?!\w)")


@cache
def _breaks() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:" + "|".join(re.escape(one) for one in load("scope.toml")["breaks"]) + r")(?!\w)")


def _reaches(before: str, operators: re.Pattern[str], reach: int) -> bool:
    """True when an operator stands at most `reach` words before the end of `before`, with no breaking word between."""
    for match in operators.finditer(before):
        rest = before[match.end() :]
        if len(_WORD.findall(rest)) <= reach and not _breaks().search(rest) and not rest.startswith(" only"):
            return True
    return False
