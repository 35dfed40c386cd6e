"""Does a place of the article tell of the record's deal, or of somebody else's?

A place belongs to the frames of its sentence (`frames`). Where its sentence says nothing of who gives to whom, the
sentences before it tell whose deal goes on.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeGuard

from summarizer.records.atoms import Party
from summarizer.records.fields import Role
from summarizer.text.spans import Sentence, Span, Spanned
from summarizer.values.mentions import NameMention
from summarizer.verify.context import Context, touching
from summarizer.verify.frames import Frame, frames_at, frames_in
from summarizer.verify.identity import state_of
from summarizer.verify.party_names import members_of, named, stands_for
from summarizer.verify.paths import markers
from summarizer.verify.positions import Position, positions_in

CARRIED = 3
"""Sentences over which a deal goes on without being named again."""


class Bond(StrEnum):
    """How a place is tied to the record."""

    OWN = "own"
    """A clause with a party of the record, and with nobody else in its part."""
    NAMED = "named"
    """No clause says who gives to whom; a party of the record is named there."""
    BESIDE = "beside"
    """The same, but somebody else stands there as if in its part."""
    CARRIED = "carried"
    """The sentence names nobody, and the one before it tells of the record's deal."""
    OPEN = "open"
    """Nothing says whose deal it is."""
    OTHERS_BEFORE = "others_before"
    """The sentence names nobody, and the one before it tells of somebody else's deal."""
    OTHERS = "others"
    """A clause with somebody else in the part that a party of the record has."""


TIED = (Bond.OWN, Bond.CARRIED)
"""The bonds of a place that tells of the record's deal wherever it stands."""


@dataclass(frozen=True, slots=True)
class Tie:
    """How a place is tied to the record, with the name of whose deal it is otherwise."""

    bond: Bond
    rival: NameMention | None = None


Pair = tuple[Party | None, Party | None]
"""A giver and a receiver."""


def tie_of(place: Spanned, context: Context, ends: Pair | None = None) -> Tie:
    """The tie of a place to the record's deal, or to the deal of other ends."""
    sentence = context.reading.sentence_at(place.start)
    giver, receiver = ends or ends_of(context)
    if sentence is None or (giver is None and receiver is None):
        return Tie(Bond.OPEN)
    here = frames_at(place, context)
    if here:
        return _tie(here, giver, receiver, context)
    if _names_own(sentence, giver, receiver, context):
        return _named_here(sentence, giver, receiver, context)
    if _names_others(sentence, context):
        return Tie(Bond.OPEN)
    for before in reversed(context.reading.sentences[max(0, sentence.index - CARRIED) : sentence.index]):
        frames = frames_in(before, context)
        if frames:
            tie = _tie(frames, giver, receiver, context)
            return {Bond.OWN: Tie(Bond.CARRIED), Bond.OTHERS: Tie(Bond.OTHERS_BEFORE, tie.rival)}.get(tie.bond, tie)
        if _names_own(before, giver, receiver, context):
            return Tie(Bond.CARRIED)
    return Tie(Bond.OPEN)


def ends_of(context: Context) -> Pair:
    """The record's giver and receiver, under the names that their words stand for.

    One whom the article never names is left out: it is wrong by itself, and no reason to look for its deal.
    """
    if context.ends is None:
        found: dict[Role | None, Party] = {}
        for name in type(context.record).model_fields:
            value = getattr(context.record, name)
            if isinstance(value, Party) and _is_mentioned(party := named(value, name, context), context):
                found[markers(type(context.record), name)[0]] = party
        context.ends = found.get(Role.GIVER), found.get(Role.RECEIVER)
    return context.ends


def _is_mentioned(party: Party, context: Context) -> bool:
    in_words = any(words and context.places(words) for words in (party.text, party.name))
    return in_words or any(stands_for(one, party, context) for one in context.named.names)


def tie_of_goods(place: Spanned, context: Context) -> Tie:
    """The tie of goods, which a clause may leave out: "Spain sent ten howitzers; Norway has sent three"."""
    tie = tie_of(place, context)
    sentence = context.reading.sentence_at(place.start)
    if tie.bond is not Bond.OTHERS or sentence is None:
        return tie
    for frame in frames_in(sentence, context):
        bare = next(touching(context.reading.arms, Span(frame.start, frame.end)), None) is None
        if bare and frame.start > place.start and _tie((frame,), *ends_of(context), context).bond is Bond.OWN:
            return Tie(Bond.OWN)
    return tie


def _tie(frames: tuple[Frame, ...], giver: Party | None, receiver: Party | None, context: Context) -> Tie:
    rivals = [rival_in(one, giver, receiver, context) for one in frames]
    for one, rival in zip(frames, rivals, strict=True):
        if rival is None and _fits(one, giver, receiver, context):
            return Tie(Bond.OWN)
    if None in rivals:
        return Tie(Bond.OPEN)
    return Tie(Bond.OTHERS, rivals[0])


def _fits(frame: Frame, giver: Party | None, receiver: Party | None, context: Context) -> bool:
    return any(
        party is not None and any(stands_for(name, party, context) for name in names)
        for names, party in ((frame.givers, giver), (frame.receivers, receiver))
    )


def rival_in(frame: Frame, giver: Party | None, receiver: Party | None, context: Context) -> NameMention | None:
    """Who stands where a party of the record should; `None` when nobody does.

    A body of many states that receives hands on what it is given. The record's own other party is a rival only in a
    clear frame, and a frame that only fits has no rival where the party itself is named in it.
    """
    for names, party, partner, passes_on in (
        (frame.givers, giver, receiver, False),
        (frame.receivers, receiver, giver, True),
    ):
        known = [one for one in names if one.party is not None and not (passes_on and one.country is None)]
        if not known or not _is_known(party, context) or any(stands_for(one, party, context) for one in names):
            continue
        if partner is not None and stands_for(known[0], partner, context):
            if frame.clear and ((frame.givers and frame.receivers) or not _plays(party, passes_on, frame, context)):
                return known[0]
        elif frame.clear or not _is_named(party, frame, context):
            return known[0]
    return None


def _plays(party: Party, receives: bool, frame: Frame, context: Context) -> bool:
    """True when a phrase of the frame has the party at its end, or as its subject."""
    sentence = context.reading.sentence_at(frame.start)
    fitting = Position.END if receives else Position.ACTOR
    return sentence is not None and any(
        one.position is fitting and frame.start <= one.name.start < frame.end and stands_for(one.name, party, context)
        for one in positions_in(sentence, context)
    )


def _is_named(party: Party, stretch: Spanned, context: Context) -> bool:
    return any(stands_for(one, party, context) for one in touching(context.named.names, stretch))


def _is_known(party: Party | None, context: Context) -> TypeGuard[Party]:
    """False for words such as "the administration", which may mean whoever is named."""
    words, published = (party.name or party.text) if party is not None else None, context.reading.article.published
    return words is not None and (state_of(words, published) is not None or bool(members_of(words, published)))


def _names_own(sentence: Sentence, giver: Party | None, receiver: Party | None, context: Context) -> bool:
    parties = [one for one in (giver, receiver) if one is not None]
    return any(
        stands_for(placed.name, party, context) for placed in positions_in(sentence, context) for party in parties
    )


def payer_aside(rival: NameMention | None, context: Context) -> NameMention | None:
    """The rival for a sum; `None` for a party of the record, for the price goes the other way than the goods."""
    if rival is None or any(party is not None and stands_for(rival, party, context) for party in ends_of(context)):
        return None
    return rival


def _named_here(sentence: Sentence, giver: Party | None, receiver: Party | None, context: Context) -> Tie:
    """The tie where no clause says who gives to whom: do only others stand as if giving, or receiving?"""
    placed = positions_in(sentence, context)
    for party, fitting in ((giver, _GIVING), (receiver, _RECEIVING)):
        others = [one.name for one in placed if one.position in fitting and one.name.country is not None]
        if not others or not _is_known(party, context) or any(stands_for(one, party, context) for one in others):
            continue
        partner = receiver if party is giver else giver
        others = [one for one in others if partner is None or not stands_for(one, partner, context)]
        if others:
            return Tie(Bond.BESIDE, others[0])
    return Tie(Bond.NAMED)


_GIVING = frozenset({Position.ACTOR, Position.SOURCE, Position.MAKER})
_RECEIVING = frozenset({Position.END})


def _names_others(sentence: Sentence, context: Context) -> bool:
    """True when somebody stands in the sentence as if giving or receiving."""
    return any(placed.position in _IN_DEALS for placed in positions_in(sentence, context))


_IN_DEALS = frozenset({Position.ACTOR, Position.SOURCE, Position.END, Position.MAKER})
