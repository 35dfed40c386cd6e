"""Which cues speak for a claimed value, which against it, and which rival outweighs the best of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.clauses.readings import Cue, Strength
from summarizer.lexicon import load
from summarizer.text.spans import Spanned
from summarizer.verify.anchors import anchors_of, gap
from summarizer.verify.context import Context
from summarizer.verify.words import listed

MARKED_REACH = 40
"""Characters by which a rival that takes the claimed value for granted may stand further from the record's things."""
_ORDER = {Strength.STRONG: 1, Strength.WEAK: 0}


@dataclass(frozen=True, slots=True)
class Cues:
    """Cues sorted by what they say of a claimed value."""

    pro: tuple[Cue, ...]
    negated: tuple[Cue, ...]
    rivals: tuple[Cue, ...]


def sort_cues(claimed: str, cues: Sequence[Cue], context: Context) -> Cues:
    """Which cues speak for the value, deny it, or speak for another one; the clearest first, then the nearest."""
    anchors = anchors_of(context)
    ranked = sorted(cues, key=lambda one: (-_ORDER[one.strength], one.hedged, distance(one, anchors)))
    return Cues(
        tuple(one for one in ranked if one.value == claimed and not one.negated),
        tuple(one for one in ranked if one.value == claimed and one.negated),
        tuple(one for one in ranked if one.value != claimed and not one.negated),
    )


def strongest_rival(claimed: str, found: Cues, context: Context) -> Cue | None:
    """A cue for another value that outweighs the best one for the claimed value; `None` when there is none."""
    anchors = anchors_of(context)
    strength = found.pro[0].strength
    own = min(distance(one, anchors) for one in found.pro if one.strength is strength)
    for rival in found.rivals:
        if rival.strength is Strength.WEAK or rival.value in listed("general"):
            continue
        if rival.hedged and rival.value in listed("settled"):
            continue
        if claimed in listed("ending") and rival.value not in listed("ending"):
            continue  # what is cancelled was planned, or agreed, before
        reach = own + MARKED_REACH if _takes_for_granted(rival.value, claimed) else own
        if strength is Strength.WEAK or (
            distance(rival, anchors) < reach and not neighbours(claimed, rival.value, context.record.kind)
        ):
            return rival
    return None


def _takes_for_granted(rival: str, claimed: str) -> bool:
    """True when the rival speaks of the claimed value as given, ends it, or says the same more exactly."""
    ends = rival in listed("ending") and claimed not in listed("ending")
    return ends or (rival in listed("marked") and claimed not in listed("marked"))


def neighbours(one: str, other: str, kind: str) -> bool:
    """True for stages next to each other ("announced" and "authorized"): their words shade into each other."""
    order = load("stages.toml").get(kind, [])
    return one in order and other in order and abs(order.index(one) - order.index(other)) == 1


def distance(cue: Cue, anchors: Sequence[Spanned]) -> int:
    """Characters between a cue and the nearest of the record's things; 0 where none is known."""
    return min((gap(cue, one) for one in anchors), default=0)
