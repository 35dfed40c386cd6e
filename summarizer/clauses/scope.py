"""Whether a cue is negated or hedged: the words before it in its clause, by the lists of `lexicon/scope.toml`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from summarizer.lexicon import any_of, load

_WORD = re.compile(r"[^\s]+")
_CLAUSE_END = re.compile(r"[;:]|\.\s|\s--?\s|[?!]")
_LOOK_BACK = 160
"""Characters before a cue that are read for a condition on which it depends."""
_NEAR, _NEXT = 80, 45
"""Characters before a cue that its operators, and its modals, may stand in."""
_MAX_INSERT = 70
"""Characters of an insert between two commas."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What the words before a cue do to it."""

    negated: bool
    hedged: bool


def scope_of(low: str, start: int, end: int) -> Scope:
    """How the cue at `low[start:end]` stands in its clause; `low` is one sentence as `patterns.lowered` makes it.

    A negator inside the cue counts too ("agreed not to supply"). What is set between commas says nothing of the cue
    ("Denmark, not Norway, will send"), and a contrast only of its own words ("rather than Norway").
    """
    before = low[max(0, start - _LOOK_BACK) : start]
    cut = 0
    for match in _CLAUSE_END.finditer(before):
        cut = match.end()
    before = _inserts().sub(" ", before[cut:])
    near = before[-_NEAR:]
    negated = _is_negated(near) or bool(_inner().search(low, start, end))
    hedged = _is_hedged(near) or _condition().match(before) is not None or _depends(low, start, end)
    return Scope(negated, hedged)


def _depends(low: str, start: int, end: int) -> bool:
    """True for what will be, with a condition behind it: "will sell them jets, unless Congress objects"."""
    if low[start:end].split(maxsplit=1)[:1] not in ([one] for one in load("scope.toml")["future"]):
        return False
    behind = low[end : end + _LOOK_BACK]
    close = _CLAUSE_END.search(behind)
    return _condition_behind().search(behind[: close.start()] if close is not None else behind) is not None


def _is_negated(before: str) -> bool:
    data = load("scope.toml")
    if any(not rest.strip() for _, rest in _after(before, _expression("contrasts"))):
        return True
    for match, rest in _after(before, _expression("negators")):
        if match.group() == "not" and _is_contrast(before[: match.start()], rest):
            continue
        first, comma, _ = rest.partition(", ")
        if comma and len(_WORD.findall(first)) > 1:
            continue  # "without an industry of its own, Kuwait will buy"
        if len(_WORD.findall(rest)) <= int(data["reach"]):
            return True
    return False


def _is_hedged(before: str) -> bool:
    data = load("scope.toml")
    return _reaches(before[-_NEXT:], _expression("modals"), int(data["modal_reach"])) or _reaches(
        before, _expression("hedges"), int(data["hedge_reach"])
    )


def _reaches(before: str, operators: re.Pattern[str], reach: int) -> bool:
    """True when an operator stands at most `reach` words before the end of `before`, with no breaking word between."""
    return any(len(_WORD.findall(rest)) <= reach for _, rest in _after(before, operators))


def _after(before: str, operators: re.Pattern[str]) -> Iterator[tuple[re.Match[str], str]]:
    """Each operator with what stands between it and the cue, where no breaking word does."""
    for match in operators.finditer(before):
        rest = before[match.end() :]
        if not _breaks().search(rest) and not rest.startswith(" only"):
            yield match, rest


def _is_contrast(left: str, rest: str) -> bool:
    """True for a "not" that denies a name or noun and no verb: "Germany and not Norway will send"."""
    first = rest.split(maxsplit=1)[:1]
    if not first or first[0] in load("scope.toml")["verbal"] or first[0].endswith(("ing", "ed", "en")):
        return False
    return left.split()[-1:] != [] and left.split()[-1] not in load("scope.toml")["auxiliaries"]


@cache
def _expression(group: str) -> re.Pattern[str]:
    month = "".join(rf"(?<!(?<!\w){word} may)" for word in load("scope.toml")["before_may"])
    words = any_of(one for one in load("scope.toml")[group] if one != "may")
    may = rf"|may(?! \d){month}" if "may" in load("scope.toml")[group] else ""
    return re.compile(rf"(?:(?<!\w)|(?<=\w)(?=n't))(?:{words}{may})(?!\w)")


@cache
def _inner() -> re.Pattern[str]:
    undecided = any_of(load("scope.toml")["undecided"])
    yet = rf"yet to(?! (?:{undecided}))"
    return re.compile(rf"(?<!\w)(?:not|never|no longer|{yet})(?!\w)(?! only)|n't(?!\w)")


@cache
def _breaks() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(load('scope.toml')['breaks'])})(?!\w)")


@cache
def _inserts() -> re.Pattern[str]:
    """What is set between two commas: a relative clause, a contrast, or up to three words that negate nothing."""
    opening = any_of(load("scope.toml")["inserts"])
    plain = any_of(one for one in load("scope.toml")["negators"] if one != "n't")
    word = rf"(?!(?:{plain})(?!\w))(?![^\s,]*n't)[^\s,]+"
    return re.compile(rf",\s(?:(?:{opening})(?!\w)[^,;]{{0,{_MAX_INSERT}}}|{word}(?:\s{word}){{0,2}}),(?=\s)")


@cache
def _condition_behind() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(load('scope.toml')['conditions_behind'])})(?!\w)")


@cache
def _condition() -> re.Pattern[str]:
    """A clause that opens with a condition, and the beginning of the one that depends on it."""
    opening = any_of(load("scope.toml")["conditions"])
    return re.compile(rf"\W*(?:(?:and|but|so)\s)?(?:{opening})(?!\w)[^,]+,\s[^,]*$")
