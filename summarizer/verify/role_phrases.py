"""Who plays a part where no clause says so: by the place of its name, or as the only one left.

Such answers infer and never support.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.records.atoms import Party
from summarizer.records.fields import Role
from summarizer.text.spans import Sentence, inside
from summarizer.values.mentions import NameKind
from summarizer.verify.anchors import anchors_of
from summarizer.verify.context import Context
from summarizer.verify.finding import ACCEPTED, Finding, inferred, review
from summarizer.verify.party_names import stands_for
from summarizer.verify.paths import markers
from summarizer.verify.positions import Placed, Position, positions_in
from summarizer.verify.role_actions import by_action
from summarizer.verify.role_clauses import DOES, OTHER, by_clauses
from summarizer.verify.words import listed

FITTING = {
    Role.GIVER: frozenset({Position.MAKER, Position.SOURCE}),
    Role.RECEIVER: frozenset({Position.END}),
    Role.AUTHORITY: frozenset({Position.ACTOR, Position.SOURCE, Position.AGENT, Position.ISSUER}),
}
"""Where each part stands in its phrase."""


def by_position(
    party: Party, partner: Party | None, role: Role, sentences: Sequence[Sentence], context: Context
) -> Finding | None:
    """The answer of the phrases in which the party stands; `None` when they fit both parts or none."""
    placed = [one for sentence in sentences for one in positions_in(sentence, context)]
    own = [one for one in placed if stands_for(one.name, party, context)]
    fits = [one for one in own if one.position in FITTING[role]]
    wrong = [one for one in own if one.position in FITTING[OTHER[role]] or one.position is Position.OPPONENT]
    if not fits and not wrong and role is Role.RECEIVER and not getattr(context.record, "items", ()):
        fits = [one for one in own if one.position is Position.PLACE]
    rivals = [
        one for one in placed if one.position in FITTING[role] and one not in own and not _is(one, partner, context)
    ]
    rivals = [one for one in rivals if not any(_together(one, other, context) for other in fits)]
    if fits and not wrong and not rivals:
        return inferred("role_by_phrase", f"“{phrase_of(fits[0], context)}”", fits[0].name)
    if wrong and not fits:
        reason = f"claimed that {party.name} {DOES[role]}; “{phrase_of(wrong[0], context)}” does not say so"
        return review("role_by_phrase", reason, wrong[0].name)
    return None


_THE = r"(?:the\s{1,3})?"
_JOINT = re.compile(
    rf"\s{{0,3}},?\s{{0,3}}(?:(?:and|or|&|as well as)\s{{1,3}})?{_THE}"
    rf"(?:[A-Z][\w.]{{1,20}},?\s{{1,3}}(?:and\s{{1,3}})?{_THE}){{0,6}}"
)
"""What stands between two names of one list: commas, "and", and the names between them."""


def _together(one: Placed, other: Placed, context: Context) -> bool:
    """True for names of one list ("the United States, Germany, and Romania"), which play their part together."""
    first, last = sorted((one.name, other.name), key=lambda name: name.start)
    return last.start - first.end <= 120 and _JOINT.fullmatch(context.text, first.end, last.start) is not None


def _is(placed: Placed, party: Party | None, context: Context) -> bool:
    return party is not None and stands_for(placed.name, party, context)


def phrase_of(placed: Placed, context: Context) -> str:
    """The name with a few words around it."""
    start, end = max(0, placed.name.start - 24), min(len(context.text), placed.name.end + 32)
    first = context.text.find(" ", start, placed.name.start)
    last = context.text.rfind(" ", placed.name.end, end)
    return " ".join(context.text[first + 1 if first >= 0 else start : last if last >= 0 else end].split())


def by_elimination(
    party: Party, partner: Party | None, role: Role, sentences: Sequence[Sentence], context: Context
) -> Finding | None:
    """The party is the only one left: the partner's part is clear, and nobody else is named beside it.

    Nobody else may be named where the party is, or stand as if in its part where the record's things are.
    """
    if partner is None:
        return None
    field = field_with(role, context)
    placed = [one for sentence in sentences for one in positions_in(sentence, context)]
    placed = [one for one in placed if context.distance(one.name, field) == 0]
    own = [one for one in placed if stands_for(one.name, party, context)]
    others = [one for one in placed if one not in own and not _is(one, partner, context)]
    others = [one for one in others if not _is_agency(one) and not _is_people(one, context)]
    if not own or others or any(one.position in FITTING[OTHER[role]] for one in own):
        return None
    if any(_could_play(one, role) for one in _others_at_things(party, partner, context)):
        return None
    for cited in (sentences, context.sentences):
        for answer in (
            by_clauses(partner, None, OTHER[role], cited, context),
            by_position(partner, party, OTHER[role], cited, context),
            by_action(partner, party, OTHER[role], cited, context),
        ):
            if answer is not None and answer.verdict in ACCEPTED:
                reason = f"{partner.name} is at the other end, and only {party.name} is left"
                return inferred("role_by_elimination", f"“{phrase_of(own[0], context)}”: {reason}", own[0].name)
    return None


def field_with(role: Role, context: Context) -> str:
    """The field of the record that holds who plays a part."""
    fields = type(context.record).model_fields
    return next((name for name in fields if markers(type(context.record), name)[0] is role), "")


def _is_agency(placed: Placed) -> bool:
    """True for a body of many states, which hands on what others give."""
    return placed.name.country is None and placed.name.party is not None


def _is_people(placed: Placed, context: Context) -> bool:
    """True for "Sudanese refugees": people who come from a state do not act for it."""
    after = _NEXT_WORD.match(context.text, placed.name.end)
    return placed.name.kind is NameKind.DEMONYM and after is not None and after[1] in listed("people")


_NEXT_WORD = re.compile(r"\s([a-z]{3,20})\b")


def _others_at_things(party: Party, partner: Party, context: Context) -> list[Placed]:
    """The names of other parties in the sentences that hold the record's items, sums and numbers."""
    anchors = anchors_of(context)
    sentences = [one for one in context.sentences if any(inside(anchor, one) for anchor in anchors)]
    placed = [one for sentence in sentences for one in positions_in(sentence, context)]
    return [
        one
        for one in placed
        if not stands_for(one.name, party, context)
        and not _is(one, partner, context)
        and not _is_agency(one)
        and not _is_people(one, context)
    ]


def _could_play(placed: Placed, role: Role) -> bool:
    return placed.position in FITTING[role] or (role is Role.GIVER and placed.position is Position.ACTOR)


def by_continuity(
    party: Party, partner: Party | None, role: Role, sentences: Sequence[Sentence], context: Context
) -> Finding | None:
    """The part that the sentence leaves open is played by who played it last: "a loan to Kenya. It adds to …".

    Nobody but the partner may be named in the cited sentences as if in this part.
    """
    if not sentences or any(
        _could_play(one, role) and not _is(one, partner, context) and not stands_for(one.name, party, context)
        for sentence in sentences
        for one in positions_in(sentence, context)
    ):
        return None
    first = sentences[0].index
    for sentence in reversed(context.reading.sentences[max(0, first - CONTINUITY) : first]):
        answer = by_clauses(party, partner, role, [sentence], context) or by_position(
            party, partner, role, [sentence], context
        )
        if answer is not None and answer.verdict in ACCEPTED:
            return inferred("role_by_continuity", f"a sentence before tells it: {answer.reason}", answer.at)
        if any(_could_play(one, role) and not _is(one, partner, context) for one in positions_in(sentence, context)):
            return None
    return None


CONTINUITY = 3
"""Sentences before the cited ones in which a party may have been named last."""
