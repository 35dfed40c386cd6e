"""Two parties of a deal that no clause pattern has both of: talks over goods, an offer from somebody."""

from __future__ import annotations

import re
from functools import cache

from summarizer.clauses.readings import Direction, Strength
from summarizer.extractors.rules.parties import Party
from summarizer.extractors.rules.phrases import one_of
from summarizer.extractors.rules.scenes import Pair, Scene
from summarizer.extractors.rules.subjects import subjects_of
from summarizer.values.mentions import NameKind

_TO_GOODS = 90
"""Code points between the partner of talks and the goods that they are about."""


def loose_pairs(scene: Scene) -> list[Pair]:
    """The pair that talks or an offer tell; at most one."""
    view = scene.view
    if not view.arms:
        return []
    for found in _partner_before().finditer(view.low):
        at = view.start + found.end()
        supplier = next((one for one in scene.parties() if one.start == at), None)
        if supplier is None or supplier.person:
            continue
        after = view.lower(supplier.end, view.end)
        talks = found.group("talks") is not None
        goods = next((one for one in view.arms if supplier.end <= one.start <= supplier.end + _TO_GOODS), None)
        if goods is None or (talks and not _about().match(after)) or (not talks and not _answered().search(view.low)):
            continue
        recipient = _other_end(scene, view.start + found.start(), supplier)
        if recipient is not None:
            pattern = "talks over goods" if talks else "offer from somebody"
            core = Direction(view.start + found.start(), goods.end, None, None, pattern, Strength.STRONG)
            return [Pair(core, supplier, recipient)]
    return []


def _other_end(scene: Scene, verb: int, supplier: Party) -> Party | None:
    """Who talks, or was offered the goods: the subject, else the buyer of the deals told before."""
    named = [one for one in subjects_of(scene.reading, scene.view, verb, scene.cast) if one.party != supplier.party]
    if named and named[0].kind is not NameKind.DEMONYM:
        return named[0]
    known = scene.buyer or (scene.told.recipient if scene.told else None)
    others = {one.party for one in scene.parties()} - {supplier.party}
    fits = known is not None and known.party != supplier.party and not others - {known.party}
    return known if fits else None


@cache
def _partner_before() -> re.Pattern[str]:
    """What stands right before the supplier."""
    return re.compile(
        rf"\b(?:(?P<talks>(?:{one_of('loose', 'talks')})\swith)|(?:{one_of('loose', 'offers')})\s(?:from"
        rf"|by))\s(?:the\s)?"
    )


@cache
def _about() -> re.Pattern[str]:
    return re.compile(
        r"[^;.]{0,30}?\s(?:over|on|about|for|regarding|to (?:buy|acquire|purchase|procure|obtain|lease|get))\b"
    )


@cache
def _answered() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{one_of('loose', 'answers')})\b")
