"""Which enum values the words of a passage speak for: its cues, and for one field the value that they settle on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from summarizer.clauses.patterns import PatternSet, lowered
from summarizer.clauses.readings import Cue, Strength
from summarizer.clauses.scope import scope_of
from summarizer.lexicon import load
from summarizer.reading import Reading
from summarizer.text.spans import Span, Spanned, overlaps

LEXICONS = {
    "transfer": ("cues_transfer.toml", "cues_news_role.toml"),
    "sanction": ("cues_sanction.toml", "cues_news_role.toml"),
    "aid_package": ("cues_aid.toml", "cues_news_role.toml"),
}
"""Data files with the cues of each record kind."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a cue pattern stands for; an empty value only shadows the shorter cues inside it."""

    field: str
    value: str
    strength: Strength


@cache
def cue_patterns(kind: str) -> PatternSet[Meaning]:
    """All cue patterns of a record kind, compiled."""
    return PatternSet(
        (pattern, Meaning(entry["field"], entry["value"], Strength(entry["strength"])))
        for name in LEXICONS[kind]
        for entry in load(name)["cue"]
        for pattern in entry["patterns"]
    )


def find_cues(reading: Reading, start: int, end: int, kind: str) -> tuple[Cue, ...]:
    """The cues in `text[start:end]` for all enum fields of a record kind, by place.

    Each sentence of the passage is read on its own. A cue inside a longer one of the same field is dropped ("delivering"
    in "plans to begin delivering"), unless both say the same.
    """
    if kind not in LEXICONS:
        return ()
    found: list[Cue] = []
    for part in _parts(reading, start, end):
        found += _cues_of(lowered(reading.text[part.start : part.end]), part.start, kind)
    return tuple(found)


def _parts(reading: Reading, start: int, end: int) -> list[Span]:
    """The passage cut at its sentence borders."""
    passage = Span(start, end)
    inner = [Span(max(start, one.start), min(end, one.end)) for one in reading.sentences if overlaps(one, passage)]
    return inner or [passage]


def _cues_of(low: str, offset: int, kind: str) -> list[Cue]:
    hits = list(cue_patterns(kind).find(low))
    kept: dict[tuple[int, int, str, str], Cue] = {}
    for hit in hits:
        meaning = hit.meaning
        if not meaning.value or any(
            other.meaning.field == meaning.field
            and other.start <= hit.start
            and hit.end <= other.end
            and other.end - other.start > hit.end - hit.start
            and other.meaning.value != meaning.value
            for other in hits
        ):
            continue
        scope = scope_of(low, hit.start, hit.end)
        cue = Cue(
            hit.start + offset,
            hit.end + offset,
            meaning.field,
            meaning.value,
            meaning.strength,
            scope.negated,
            scope.hedged,
        )
        key = (cue.start, cue.end, cue.field, cue.value)
        if key not in kept or cue.strength is Strength.STRONG:
            kept[key] = cue
    return sorted(kept.values(), key=lambda cue: (cue.start, cue.end))
