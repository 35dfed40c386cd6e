"""Does the party play this part: does it give or receive, as the clauses of the cited passages have it?

Clause patterns answer where they can. Where none applies, the place of the name in its phrase is weighed (the maker of
the goods, the end of a "to" or "for"), and where that says nothing either, the answer is that a person should look.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from summarizer.clauses.readings import Direction, Strength
from summarizer.records.atoms import Party
from summarizer.records.fields import Role
from summarizer.text.spans import Sentence, Span
from summarizer.values.mentions import NameMention
from summarizer.verify.context import Context
from summarizer.verify.finding import Finding, contradicted, inferred, review, supported
from summarizer.verify.party_names import stands_for
from summarizer.verify.paths import Slot, markers


@dataclass(frozen=True, slots=True)
class Ends:
    """One direction with the parties at its ends, as far as names fill them."""

    giver: NameMention | None
    receiver: NameMention | None
    direction: Direction

    def at(self, role: Role) -> NameMention | None:
        """Who plays the role in this clause."""
        return self.giver if role is Role.GIVER else self.receiver

    def opposite(self, role: Role) -> NameMention | None:
        """Who stands at the other end."""
        return self.receiver if role is Role.GIVER else self.giver

    @property
    def strong(self) -> bool:
        """True when the clause pattern is clear."""
        return self.direction.strength is Strength.STRONG


def check_role(party: Party, slot: Slot, context: Context) -> Finding:
    """The judgement of a party's part in the act."""
    match slot.role:
        case Role.GIVER | Role.RECEIVER:
            return check_exchange(party, slot.role, slot, context)
        case Role.AUTHORITY | Role.TARGET | None:
            return supported("role", "the part of a sanctioning body is judged with the status")


def check_exchange(party: Party, role: Role, slot: Slot, context: Context) -> Finding:
    """Does the party give, or receive, in the clauses of the cited passages?"""
    partner = partner_of(role, context)
    for sentences in (context.sentences_for(slot.path), context.sentences):
        found = [one for sentence in sentences for one in ends_in(sentence, context)]
        answer = by_clauses(party, partner, role, found, context)
        if answer is not None:
            return answer
    return review("role", f"no clause says whether {party.name} {_ROLE_WORDS[role]}")


_ROLE_WORDS = {Role.GIVER: "gives", Role.RECEIVER: "receives"}


def partner_of(role: Role, context: Context) -> Party | None:
    """The record's party at the other end."""
    wanted = Role.RECEIVER if role is Role.GIVER else Role.GIVER
    for name in type(context.record).model_fields:
        value = getattr(context.record, name)
        if isinstance(value, Party) and markers(type(context.record), name)[0] is wanted:
            return value
    return None


def ends_in(sentence: Sentence, context: Context) -> Iterator[Ends]:
    """The directions of a sentence with their parties."""
    for one in context.directions(sentence):
        giver, receiver = name_at(one.giver, context), name_at(one.receiver, context)
        if giver is not None or receiver is not None:
            yield Ends(giver, receiver, one)


def name_at(span: Span | None, context: Context) -> NameMention | None:
    """The name mention that fills an end of a direction."""
    if span is None:
        return None
    return next((one for one in context.reading.names if one.start == span.start), None)


def by_clauses(
    party: Party, partner: Party | None, role: Role, found: Iterable[Ends], context: Context
) -> Finding | None:
    """The answer of the clause patterns; `None` when none of them speaks of the party or of its partner."""
    found = tuple(found)
    fits = [one for one in found if _fits(one, party, partner, role, context)]
    against = [one for one in found if _speaks_against(one, party, partner, role, context)]
    if fits and not against:
        best = max(fits, key=lambda one: one.strong)
        words = context.words(best.direction)
        return (supported if best.strong else inferred)("role", f"“{words}”: {best.direction.pattern}", best.direction)
    if against:
        worst = max(against, key=lambda one: one.strong)
        words = context.words(worst.direction)
        other = worst.at(role)
        named = f"{other.party or other.name}" if other is not None else f"not {party.name}"
        reason = f"claimed that {party.name} {_ROLE_WORDS[role]}; the passage says “{words}”, where {named} does"
        if fits and max(one.strong for one in fits) >= worst.strong:
            return review(
                "role", f"the passages differ on whether {party.name} {_ROLE_WORDS[role]}: “{words}”", worst.direction
            )
        return (contradicted if worst.strong else review)("role", reason, worst.direction)
    return None


def _fits(one: Ends, party: Party, partner: Party | None, role: Role, context: Context) -> bool:
    own, other = one.at(role), one.opposite(role)
    if own is None or not stands_for(own, party, context):
        return False
    return other is None or partner is None or stands_for(other, partner, context)


def _speaks_against(one: Ends, party: Party, partner: Party | None, role: Role, context: Context) -> bool:
    """The party stands at the wrong end, or its partner deals with somebody else."""
    own, other = one.at(role), one.opposite(role)
    if other is not None and stands_for(other, party, context):
        return (
            own is None or partner is None or stands_for(own, partner, context) or not stands_for(own, party, context)
        )
    if own is None or stands_for(own, party, context):
        return False
    return other is not None and partner is not None and stands_for(other, partner, context)
