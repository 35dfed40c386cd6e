"""Who gives and who receives, as the clause patterns of the cited sentences have it."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.records.atoms import Party
from summarizer.records.fields import Role
from summarizer.text.spans import Sentence, Span, overlaps
from summarizer.verify.cohesion import with_figures
from summarizer.verify.context import Context
from summarizer.verify.exchange import Weighed, about_own_goods, ends_in, holds_things, weigh
from summarizer.verify.finding import Finding, contradicted, inferred, review, supported
from summarizer.verify.party_names import stands_for
from summarizer.verify.positions import Position, positions_in

CLEARLY_AGAINST = -3
"""Balance of clauses at which a vague one for the claim counts no more against a clear one with both ends."""
DOES = {Role.GIVER: "gives", Role.RECEIVER: "receives"}
OTHER = {Role.GIVER: Role.RECEIVER, Role.RECEIVER: Role.GIVER}


def by_clauses(
    party: Party, partner: Party | None, role: Role, sentences: Sequence[Sentence], context: Context
) -> Finding | None:
    """The answer of the clause patterns; `None` when none of them speaks of the party or of its partner."""
    every = [one for sentence in sentences for one in ends_in(sentence, context)]
    own = [one for one in sentences if holds_things(one, context)]
    found = with_figures(every, party, role, context) or about_own_goods(every, context)
    weighed = weigh(party, partner, role, found, context, own)
    if not weighed.fits and not weighed.against:
        return None
    best = weighed.best
    words = context.words(best.direction)
    if weighed.balance > 0 and (other := _other_actor(party, partner, role, weighed, own, context)) is not None:
        reason = f"“{words}” is about other things; of those of the record the passage says “{context.words(other)}”"
        return review("role", reason, other)
    if weighed.balance > 0:
        answer = supported if best.weight > 1 and not weighed.against else inferred
        reason = f"the passage says “{words}”, where {party.name} {DOES[role]} ({best.direction.pattern})"
        return answer("role", reason, best.direction)
    return _against(party, role, weighed, context)


def _other_actor(
    party: Party,
    partner: Party | None,
    role: Role,
    weighed: Weighed,
    own: Sequence[Sentence],
    context: Context,
) -> Span | None:
    """Who else acts where the record's things stand, when the clauses for a giver all stand elsewhere."""
    if role is not Role.GIVER or any(overlaps(one.direction, sentence) for one in weighed.fits for sentence in own):
        return None
    placed = [one for sentence in own for one in positions_in(sentence, context)]
    if any(stands_for(one.name, party, context) for one in placed):
        return None
    for one in placed:
        acts = one.position in (Position.ACTOR, Position.MAKER, Position.SOURCE) and one.name.country
        if acts and not (partner is not None and stands_for(one.name, partner, context)):
            return Span(one.name.start, one.name.end)
    return None


def _against(party: Party, role: Role, weighed: Weighed, context: Context) -> Finding:
    """What the passage says instead; to review when it says both."""
    best = weighed.best
    words, other = context.words(best.direction), best.at(role)
    if weighed.fits and weighed.balance > CLEARLY_AGAINST:
        return review("role", f"the passages differ on whether {party.name} {DOES[role]}: “{words}”", best.direction)
    who = other.party or other.name if other is not None else None
    instead = f"where {who} does" if who else f"where it {DOES[OTHER[role]]}"
    known = other is None or other.party is not None
    answer = contradicted if best.weight > 2 and known else review
    reason = f"claimed that {party.name} {DOES[role]}; the passage says “{words}”, {instead}"
    return answer("role", reason, best.direction)
