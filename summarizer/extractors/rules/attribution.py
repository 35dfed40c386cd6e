"""The claims of a record: who asserts, hedges, admits or denies what its sentences say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from summarizer.clauses.attribution import find_attributions
from summarizer.clauses.readings import Attribution
from summarizer.extractors.rules.views import View
from summarizer.reading import Reading
from summarizer.records.atoms import Claim
from summarizer.records.vocabulary import SourceType, Stance
from summarizer.text.spans import Span, overlaps

_DENIAL_REACH = 2
"""Sentences after a record in which a party may deny it."""
_AGAINST = frozenset({Stance.DENIES, Stance.PARTLY_ADMITS, Stance.ADMITS, Stance.NO_COMMENT})
_BEFORE_DATE = re.compile(r"\s(?:on|late|early|earlier|late on|early on)$")
_MAX_CLAIMS = 8
"""Claims kept for one record."""


def claims_of(reading: Reading, views: Sequence[View]) -> tuple[Claim, ...]:
    """One claim for each attribution in the sentences, and the article's own voice where a sentence has none."""
    claims: list[Claim] = []
    for view in views:
        if view.heading and len(views) > 1:
            continue
        found = [one for one in find_attributions(reading, view.start, view.end) if overlaps(one.scope, view)]
        claims += [_claim(reading, view, one) for one in _sourced(found)] or [_own_voice(view)]
    return tuple(_distinct(claims)[:_MAX_CLAIMS])


def denials_of(
    reading: Reading, views: Sequence[View], after: Sequence[View], parties: Sequence[str]
) -> tuple[Claim, ...]:
    """Denials and doubts by the parties themselves in the sentences right after a record's own."""
    known = {view.index for view in views}
    found: list[Claim] = []
    for view in after:
        if view.index in known or not 0 < view.index - views[-1].index <= _DENIAL_REACH:
            continue
        for one in find_attributions(reading, view.start, view.end):
            if one.stance not in _AGAINST or one.source is None:
                continue
            named = [name for name in view.names if one.source.start <= name.start and name.end <= one.source.end]
            if any(name.party in parties for name in named):
                found.append(_claim(reading, view, one))
    return tuple(found)


def _sourced(found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions with a source; what stands without one inside them says how sure that source is."""
    named = [one for one in found if one.source is not None]
    if not named:
        return list(found)
    hedged = any(one.source is None and one.stance is Stance.SUGGESTS for one in found)
    if not hedged:
        return named
    return [replace(one, stance=Stance.SUGGESTS) if one.stance is Stance.ASSERTS else one for one in named]


def _claim(reading: Reading, view: View, one: Attribution) -> Claim:
    source = _without_date(reading, view, one.source) if one.source else None
    kind = one.source_type if source else SourceType.OUTLET
    return Claim(source=source, source_type=kind, stance=one.stance, quote=view.text, start=view.start, end=view.end)


def _without_date(reading: Reading, view: View, source: Span) -> str:
    """The source without the day on which it spoke: "Canada on Monday" is Canada."""
    dates = [one for one in view.dates if source.start < one.start and one.end == source.end]
    end = dates[0].start if dates else source.end
    words = reading.text[source.start : end].rstrip()
    return _BEFORE_DATE.sub("", words) if dates else words


def _own_voice(view: View) -> Claim:
    return Claim(source_type=SourceType.OUTLET, stance=Stance.ASSERTS, quote=view.text, start=view.start, end=view.end)


def _distinct(claims: Sequence[Claim]) -> list[Claim]:
    """Without second claims of the same source and stance."""
    seen: dict[tuple[str | None, Stance], Claim] = {}
    for one in claims:
        seen.setdefault((one.source, one.stance), one)
    return list(seen.values())
