"""How far an act of sanctions has come: done, planned, scheduled or asked for, from the words before its verb."""

from __future__ import annotations

import re
from functools import cache

from summarizer.extractors.rules.phrases import one_of, words
from summarizer.records.vocabulary import SanctionStatus

_OPEN = frozenset({SanctionStatus.CONSIDERED, SanctionStatus.PROPOSED, SanctionStatus.EXPECTED, SanctionStatus.BLOCKED})
_REACH = 80
"""Code points before a verb in which a modal or an intention governs it."""


def stage_of(status: SanctionStatus, before: str) -> SanctionStatus:
    """The stage of an act whose verb says `status`; `before` is the sentence up to the verb, in lower case."""
    if status in _OPEN or is_done(before):
        return status
    found = _ahead().search(before[-_REACH:])
    if found is None:
        return status
    if _scheduled().search(before[-_REACH:]):
        return SanctionStatus.EXPECTED
    first = found.group("word").split()[0]
    if first in words("acts", "asking"):
        return SanctionStatus.PROPOSED
    return SanctionStatus.EXPECTED if first == "will" else SanctionStatus.CONSIDERED


def is_done(before: str) -> bool:
    """True when the words before an infinitive say that it was done ("agreed to", "this order will")."""
    return bool(_decided().search(before) or is_this_act(before))


def is_enabled(before: str) -> bool:
    """True when the words only say that it could be done ("allows the imposition of")."""
    return bool(_enabling().search(before[-_REACH:]))


def is_ahead(before: str) -> bool:
    """True when a modal, an intention or a condition governs the verb."""
    return bool(_ahead().search(before[-_REACH:]))


def is_this_act(before: str) -> bool:
    """True when the subject is the act itself: "These actions will block …"."""
    return bool(_this_act().search(before))


@cache
def _ahead() -> re.Pattern[str]:
    return re.compile(rf"\b(?P<word>{one_of('acts', 'ahead')})\s+(?:\w+\s+){{0,3}}$")


@cache
def _scheduled() -> re.Pattern[str]:
    """ "is expected to", "is to": it is certain enough to be on the calendar."""
    return re.compile(rf"\b(?:(?:{one_of('acts', 'scheduled')})\s+to|(?:is|are)\s+to)\s+(?:\w+\s+){{0,2}}$")


@cache
def _enabling() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{one_of('acts', 'enabling')})\s+(?:\w+\s+){{0,3}}$")


@cache
def _decided() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{one_of('acts', 'decided')})\b[^,;.]{{0,40}}\bto\s+(?:\w+\s+){{0,2}}$")


@cache
def _this_act() -> re.Pattern[str]:
    itself = rf"(?:these|this|today's|the)\s(?:new\s|latest\s)?(?:{one_of('acts', 'itself')})(?!\w)"
    return re.compile(rf"^\W{{0,4}}{itself}|\b{itself}[^,;]{{0,60}}$")
