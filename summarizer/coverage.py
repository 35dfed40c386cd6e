"""What looks like news of the field and is in no record: sums of money, numbers of arms, and sanctions with a name."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from summarizer.lexicon import load
from summarizer.reading import Reading
from summarizer.records.atoms import Check, Claim, Evidence
from summarizer.records.record import Record
from summarizer.text.spans import Sentence, Span, Spanned, overlaps, within
from summarizer.values.mentions import NameKind

MONEY = "amount of money in no record"
ARMS = "number of arms in no record"
SANCTION = "sanction in no record"

_NOT_ARMS = frozenset({"services", "technology", "relief_supplies", "funds", "unspecified"})
"""Item categories whose numbers say nothing of arms."""

_NAMED = frozenset(
    {
        NameKind.COUNTRY,
        NameKind.DEMONYM,
        NameKind.BODY,
        NameKind.BLOC,
        NameKind.ORGANISATION,
        NameKind.COMPANY,
        NameKind.PERSON,
        NameKind.VESSEL,
        NameKind.NON_STATE,
    }
)

_NEAR = 24
"""Most characters between a number and the arms that it counts."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A sentence that no record accounts for, and why one might."""

    start: int
    end: int
    why: str


def find_uncovered(reading: Reading, records: Iterable[Record]) -> tuple[Gap, ...]:
    """The sentences with such signs that no record's evidence or deciding passage touches, in the order of the text.

    Rejected records count as well: what they rest on is shown with them. Marked stretches are passed over.
    """
    taken = _joined(_passages(records))
    gaps = []
    for sentence in reading.sentences:
        if reading.marked(sentence) or _touches(taken, sentence):
            continue
        signs = _signs(sentence, reading)
        if signs:
            gaps.append(Gap(sentence.start, sentence.end, ", ".join(signs)))
    return tuple(gaps)


def _passages(records: Iterable[Record]) -> list[Span]:
    """All places that records rest on."""
    found: list[Span] = []
    for record in records:
        parts: tuple[Evidence | Claim | Check, ...] = (*record.evidence, *record.claims, *record.checks)
        found += [Span(one.start, one.end) for one in parts if one.start is not None and one.end is not None]
    return found


def _joined(passages: Iterable[Span]) -> list[Span]:
    """The same places as stretches that do not overlap, sorted."""
    joined: list[Span] = []
    for one in sorted(passages, key=lambda one: one.start):
        if joined and one.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, one.end))
        else:
            joined.append(one)
    return joined


def _touches(taken: Sequence[Span], sentence: Sentence) -> bool:
    """True when one of the sorted stretches shares a code point with the sentence."""
    at = bisect_right(taken, sentence.start, key=lambda one: one.end)
    return at < len(taken) and taken[at].start < sentence.end


def _signs(sentence: Sentence, reading: Reading) -> list[str]:
    """What in a sentence may be news of the field."""
    start, end = sentence.start, sentence.end
    names = any(one.kind in _NAMED for one in within(reading.names, start, end))
    signs = []
    if names and within(reading.money, start, end):
        signs.append(MONEY)
    if names and _counted_arms(sentence, reading):
        signs.append(ARMS)
    if names and _sanction_verb().search(reading.text, start, end):
        signs.append(SANCTION)
    return signs


def _counted_arms(sentence: Sentence, reading: Reading) -> bool:
    numbers = [one for one in within(reading.numbers, sentence.start, sentence.end) if one.trap is None]
    arms = [one for one in within(reading.arms, sentence.start, sentence.end) if one.category.value not in _NOT_ARMS]
    return any(_counts(number, one) for number in numbers for one in arms)


def _counts(number: Spanned, arms: Spanned) -> bool:
    return 0 <= arms.start - number.end <= _NEAR or overlaps(number, arms)


@cache
def _sanction_verb() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, load('sanction_signs.txt')))})\b", re.IGNORECASE)
