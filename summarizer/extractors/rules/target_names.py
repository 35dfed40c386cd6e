"""The names that an act of sanctions targets: runs of capitalised words, known names, states that stand alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from summarizer.extractors.rules.name_runs import PLACES, bare_name, entity_of, is_no_name, name_runs, names_inside
from summarizer.extractors.rules.phrases import before_end, one_of
from summarizer.extractors.rules.target_finds import TargetFind, hidden
from summarizer.extractors.rules.views import View
from summarizer.records.vocabulary import EntityType
from summarizer.text.spans import Span, overlaps
from summarizer.values.mentions import NameKind, NameMention

_APPOSITION = re.compile(r",\s(?:an?|the)$")
"""Before a name: ", a Houthi associate" says more of the target before."""
_POSSESSIVE = re.compile(r"['’ʼ]s?$")
_OWNER = re.compile(r"['’ʼ]s\b|s['’ʼ]\s|-\w")


def named_targets(view: View, start: int, end: int, skipped: Sequence[Span]) -> list[TargetFind]:
    """The names that are targets: runs of capitalised words, in a headline known names, and states that stand alone."""
    found: list[TargetFind] = []
    for run in _runs(view, start, end):
        before, after = view.lower(start, run.start).rstrip(), view.lower(run.end, end)
        if hidden(run, skipped) or _OWNER.match(after) or _POSSESSIVE.search(view.words(run).lower()):
            continue
        place = next((one for one in names_inside(view, run) if one.kind in PLACES and one.end == run.end), None)
        if place is not None and place.start == run.start:
            if _is_place_target(place, before, after):
                found.append(TargetFind(run.start, run.end, view.words(run), True, EntityType.COUNTRY))
            continue
        if before_end("grounds", "belongs").search(before) or _APPOSITION.search(before):
            continue
        whole = _with_head(view, run, after)
        find = None if _modifies().match(after) else as_target(view, whole)
        if find is not None:
            found.append(find)
    return found


def _with_head(view: View, run: Span, after: str) -> Span:
    """A single name with the plain noun that it owns: "the Haqqani network"."""
    head = _own_head().match(after) if " " not in view.words(run) else None
    return Span(run.start, run.end + head.end()) if head else run


def _runs(view: View, start: int, end: int) -> list[Span]:
    if view.heading:
        return [
            Span(one.start, one.end)
            for one in view.names
            if start <= one.start and one.end <= end and one.rule != "shape"
        ]
    runs = name_runs(view, start, end)
    known = [one for one in view.names if start <= one.start and one.end <= end and one.kind not in PLACES]
    for one in known:
        touched = [run for run in runs if overlaps(run, one)]
        if len(touched) > 1:
            whole = Span(min(one.start, touched[0].start), max(one.end, touched[-1].end))
            runs = sorted([run for run in runs if run not in touched] + [whole], key=lambda run: run.start)
    return runs


def as_target(view: View, run: Span) -> TargetFind | None:
    """A run of capitalised words as a target, without the titles before a person's name; `None` when it is no name."""
    text, inside = view.words(run), names_inside(view, run)
    bare = bare_name(text)
    only_place = bool(inside) and all(one.kind in PLACES for one in inside) and len(bare.split()) == 1
    if is_no_name(bare) or only_place:
        return None
    if len(bare) < 3:
        return None
    return TargetFind(run.end - len(bare), run.end, bare, True, entity_of(bare, bare != text, inside))


def _is_place_target(name: NameMention, before: str, after: str) -> bool:
    """True for a state that is restricted itself, not one that only says whose banks are."""
    if name.kind is NameKind.DEMONYM or not _element_end().match(after):
        return False
    return not before_end("grounds", "belongs").search(before) or bool(_trade_with().search(before))


@cache
def _element_end() -> re.Pattern[str]:
    return re.compile(rf"\s*$|[,;:.()\"]|\s(?:{one_of('grounds', 'after_element')})\b")


@cache
def _modifies() -> re.Pattern[str]:
    """A plain noun behind a name that the name only qualifies: "an IRGC associate"."""
    return re.compile(rf"\s(?:{one_of('grounds', 'qualified')})\b")


@cache
def _own_head() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{one_of('grounds', 'own_heads')})\b")


@cache
def _trade_with() -> re.Pattern[str]:
    """Restricted dealings before a state: "flights to Cuba"."""
    return re.compile(rf"\b(?:{one_of('grounds', 'dealings')})\b[a-z\s]{{0,30}}\b(?:to|from|with|in|into)(?:\sthe)?$")
