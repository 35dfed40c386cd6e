"""Which enum values the words of a passage speak for: its cues, and for one field the value that they settle on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from summarizer.clauses.cue_hits import governing, whole_hits
from summarizer.clauses.passages import cut_at_sentences, name_over
from summarizer.clauses.patterns import Hit, PatternSet, lowered
from summarizer.clauses.readings import Cue, Strength
from summarizer.clauses.scope import scope_of
from summarizer.lexicon import any_of, load
from summarizer.reading import Reading
from summarizer.text.spans import Spanned, overlaps
from summarizer.values.mentions import NameKind

LEXICONS = {
    "transfer": ("cues_transfer.toml", "cues_news_role.toml"),
    "sanction": ("cues_sanction.toml", "cues_news_role.toml"),
    "aid_package": ("cues_aid.toml", "cues_news_role.toml"),
}
"""Data files with the cues of each record kind."""


_PROPER = frozenset({NameKind.PERSON, NameKind.COMPANY, NameKind.ORGANISATION, NameKind.VESSEL})
_FAR = 400
"""Characters beyond which two places are not in one sentence."""
_BORDERS_FAR = 20


@cache
def _taken_up() -> re.Pattern[str]:
    """Right before a cue: a pronoun that takes up what stood before, so that the clause is about the same thing."""
    data = load("scope.toml")
    return re.compile(rf"(?:^|[\s,;])(?:{any_of(data['taking_up'])})(?:\s(?:{any_of(data['auxiliaries'])}))?\s$")


@cache
def _denial() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w<])(?:{any_of(load('scope.toml')['denials'])})(?![\w>])")


@cache
def _border() -> re.Pattern[str]:
    words = any_of(load("scope.toml")["distance_borders"])
    return re.compile(rf"[,;:]\s|[.!?]\s|\s--?\s|(?<!\w)(?:{words})(?!\w)")


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a cue pattern stands for; an empty value only shadows the shorter cues inside it."""

    field: str
    value: str
    strength: Strength
    denies: bool = False
    """True when the pattern has its own negation ("will not send" for `refused`)."""


@cache
def cue_patterns(kind: str) -> PatternSet[Meaning]:
    """All cue patterns of a record kind, compiled."""
    return PatternSet(
        (pattern, Meaning(entry["field"], entry["value"], Strength(entry["strength"]), _denies(pattern, entry)))
        for name in LEXICONS[kind]
        for entry in load(name)["cue"]
        for pattern in entry["patterns"]
    )


def _denies(pattern: str, entry: Mapping[str, Any]) -> bool:
    return bool(entry.get("denies", _denial().search(pattern)))


def find_cues(reading: Reading, start: int, end: int, kind: str) -> tuple[Cue, ...]:
    """The cues in `text[start:end]` for all enum fields of a record kind, by place.

    Each sentence of the passage is read on its own. A cue inside a longer one of the same field is dropped
    ("delivering" in "plans to begin delivering"), unless both say the same.
    """
    if kind not in LEXICONS:
        return ()
    found: list[Cue] = []
    for part in cut_at_sentences(reading, start, end):
        cues = _cues_of(lowered(reading.text[part.start : part.end]), part.start, kind)
        found += [cue for cue in cues if not _in_proper_name(reading, cue)]
    return tuple(found)


def _in_proper_name(reading: Reading, cue: Cue) -> bool:
    """True for "Price" in a person's name and "Export" in a company's."""
    name = name_over(reading, cue.start)
    return name is not None and name.kind in _PROPER and name.end >= cue.end


def _cues_of(low: str, offset: int, kind: str) -> list[Cue]:
    kept: dict[tuple[int, int, str, str], Cue] = {}
    for hit, around in governing(whole_hits(low, list(cue_patterns(kind).find(low)))):
        meaning = hit.meaning
        if not meaning.value or any(_overrules(one, hit, low) for one in around):
            continue
        scope = scope_of(low, hit.start, hit.start if meaning.denies else hit.end)
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


def _overrules(one: Hit[Meaning], hit: Hit[Meaning], low: str) -> bool:
    """True for a longer match that says something else; of stages, for one that only begins before, too.

    Of two measures under one verb both stand: "barred from dealings with banks and from entering the country".
    """
    if one.meaning.field != hit.meaning.field or one.meaning.value == hit.meaning.value:
        return False
    if hit.meaning.field == "measures" and one.start == hit.start and _joins().search(low, hit.end, one.end):
        return False
    return one.end >= hit.end or hit.meaning.field.endswith(".status")


@cache
def _joins() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(load('scope.toml')['joints'])})(?!\w)")


@dataclass(frozen=True, slots=True)
class Support:
    """How well the cues of a passage speak for one value: its best cue, how clear that is, and how near."""

    value: str
    strength: Strength
    distance: int
    """Clause borders between the cue and the words that the question is about; 0 when none were named."""
    cue: Cue


def read_field(
    reading: Reading, spans: Iterable[Spanned], kind: str, field: str, near: Sequence[Spanned] = ()
) -> tuple[Support, ...]:
    """Every value of one enum field, such as `transfer.status`, that a cue of the passages supports, best first.

    A clear cue beats a vague one, then a near cue a distant one (`near` are the words that the question is about), then
    the order of `lexicon/choices.toml` decides. A denied value has no support; a hedged one supports what it hedges.
    """
    cues = [cue for span in spans for cue in find_cues(reading, span.start, span.end, kind) if cue.field == field]
    plain: dict[str, list[tuple[Strength, int, Cue]]] = {}
    instead: dict[str, str] = load("choices.toml")["hedged"].get(field, {})
    for cue in dict.fromkeys(cues):
        distance = _distance(reading, cue, near, pronouns=field.endswith(".status"))
        if cue.negated:
            continue
        if cue.hedged and cue.value in instead:
            plain.setdefault(instead[cue.value], []).append((Strength.WEAK, distance, cue))
        else:
            plain.setdefault(cue.value, []).append((cue.strength, distance, cue))
    supports = [_support(value, found) for value, found in plain.items()]
    order: list[str] = load("choices.toml")["order"].get(field, [])
    supports.sort(key=lambda one: (one.strength is Strength.WEAK, one.distance, _rank(order, one.value)))
    return tuple(supports)


def _support(value: str, found: list[tuple[Strength, int, Cue]]) -> Support:
    strength, distance, cue = min(found, key=lambda one: (one[0] is Strength.WEAK, one[1]))
    return Support(value, strength, distance, cue)


def _rank(order: list[str], value: str) -> int:
    return order.index(value) if value in order else len(order)


def _distance(reading: Reading, cue: Cue, near: Sequence[Spanned], *, pronouns: bool) -> int:
    """Clause borders between a cue and the nearest of the words that the question is about."""
    if not near:
        return 0
    return min(_borders(reading, cue, one, pronouns=pronouns) for one in near)


def _borders(reading: Reading, one: Spanned, other: Spanned, *, pronouns: bool) -> int:
    if overlaps(one, other):
        return 0
    first, last = (one, other) if one.start < other.start else (other, one)
    if last.start - first.end > _FAR:
        return _BORDERS_FAR
    between = lowered(reading.text[first.end : last.start])
    taken_up = pronouns and last is one and _taken_up().search(between) is not None
    return max(0, len(_border().findall(between)) - taken_up)
