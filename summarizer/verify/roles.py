"""Does the party play this part: does it give or receive, as the clauses of the cited passages have it?

Clause patterns answer where they can. Where none applies, the place of the name in its phrase is weighed, then whether
anybody else could play the part; and where that says nothing either, a person should look.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.records.atoms import Party, Target
from summarizer.records.fields import Role
from summarizer.records.vocabulary import Verdict
from summarizer.text.spans import Sentence
from summarizer.verify.context import Context
from summarizer.verify.exchange import Weighed, acts_in, ends_in, weigh
from summarizer.verify.finding import ACCEPTED, Finding, contradicted, inferred, review, supported
from summarizer.verify.identity import resolve, state_of
from summarizer.verify.party_names import stands_for
from summarizer.verify.paths import Slot, markers
from summarizer.verify.positions import Placed, Position, positions_in

CLEARLY_AGAINST = -3
"""Balance of clauses at which a vague one for the claim counts no more against a clear one with both ends."""
_DOES = {Role.GIVER: "gives", Role.RECEIVER: "receives"}
_FOR = {
    Role.GIVER: frozenset({Position.MAKER, Position.SOURCE}),
    Role.RECEIVER: frozenset({Position.END}),
    Role.AUTHORITY: frozenset({Position.ACTOR, Position.SOURCE, Position.AGENT, Position.ISSUER}),
}
"""Where each part stands in its phrase."""
_OTHER = {Role.GIVER: Role.RECEIVER, Role.RECEIVER: Role.GIVER}


def check_role(party: Party, slot: Slot, context: Context) -> Finding:
    """The judgement of a party's part in the act."""
    match slot.role:
        case Role.GIVER | Role.RECEIVER:
            return check_exchange(party, slot.role, slot, context)
        case Role.AUTHORITY:
            return check_authority(party, slot, context)
        case Role.TARGET | None:
            return supported("role", f"{party.name} has no part that a clause could deny")


def check_authority(party: Party, slot: Slot, context: Context) -> Finding:
    """Does the body act, or is it acted on, in the cited passages?"""
    acted_on = is_target(party, context)
    for sentences in (context.sentences_for(slot.path), context.sentences):
        placed = [one for sentence in sentences for one in positions_in(sentence, context)]
        named = [one for one in placed if stands_for(one.name, party, context)]
        acting = [one for one in named if one.position in _FOR[Role.AUTHORITY]]
        acts = [one for sentence in sentences for one in acts_in(sentence, context)]
        own = [one for one in acts if one.giver in [placed.name for placed in acting]]
        if own:
            return supported("authority", f"“{context.words(own[0].direction)}”", own[0].direction)
        if acting and not acted_on:
            return supported("authority", f"“{_phrase(acting[0], context)}”", acting[0].name)
        others = [one for one in placed if one.position in _FOR[Role.AUTHORITY] and one not in named]
        if named and others:
            reason = f"claimed that {party.name} acts; the passage says “{_phrase(others[0], context)}”"
            return (contradicted if acted_on else review)("authority", reason, others[0].name)
        if named:
            reason = f"“{_phrase(named[0], context)}” does not say that {party.name} acts"
            return review("authority", reason, named[0].name)
    return review("authority", f"the cited passages do not say that {party.name} acts")


def is_target(party: Party, context: Context) -> bool:
    """True when the record itself has the party, or its country, among those acted on."""
    published = context.reading.article.published
    state = state_of(party.name or "", published)
    targets = [one for one in getattr(context.record, "targets", ()) if isinstance(one, Target)]
    namings = [words for one in targets for words in (one.name, one.country) if words]
    return state is not None and any(state_of(words, published) == state for words in namings)


def check_exchange(party: Party, role: Role, slot: Slot, context: Context) -> Finding:
    """Does the party give, or receive, in the cited passages?"""
    partner = partner_of(role, context)
    named, cited = context.sentences_for(slot.path), context.sentences
    doubt: Finding | None = None
    for question, sentences in (
        (by_clauses, named),
        (by_position, named),
        (by_clauses, cited),
        (by_position, cited),
        (by_elimination, named),
    ):
        if doubt is not None and question is not by_clauses:
            continue  # a phrase does not overrule a clause
        answer = question(party, partner, role, sentences, context)
        if answer is not None and answer.verdict is not Verdict.REVIEW:
            return answer
        doubt = doubt or answer
    return doubt or review("role", f"no clause says whether {party.name} {_DOES[role]}")


def partner_of(role: Role, context: Context) -> Party | None:
    """The record's party at the other end."""
    for name in type(context.record).model_fields:
        value = getattr(context.record, name)
        if isinstance(value, Party) and markers(type(context.record), name)[0] is _OTHER[role]:
            return _named(value, context)
    return None


def _named(party: Party, context: Context) -> Party:
    """The party under the name that its words stand for: a draft has only the words."""
    resolved = resolve(party.text, context.reading.article.published) if party.text and not party.name else None
    if resolved is None:
        return party if party.name else party.model_copy(update={"name": party.text})
    return party.model_copy(update={"name": resolved.party or resolved.name})


def by_clauses(
    party: Party, partner: Party | None, role: Role, sentences: Sequence[Sentence], context: Context
) -> Finding | None:
    """The answer of the clause patterns; `None` when none of them speaks of the party or of its partner."""
    found = [one for sentence in sentences for one in ends_in(sentence, context)]
    weighed = weigh(party, partner, role, found, context)
    if not weighed.fits and not weighed.against:
        return None
    best = weighed.best
    words = context.words(best.direction)
    if weighed.balance > 0:
        answer = supported if best.weight > 1 and not weighed.against else inferred
        return answer("role", f"“{words}” ({best.direction.pattern})", best.direction)
    return _against(party, role, weighed, context)


def _against(party: Party, role: Role, weighed: Weighed, context: Context) -> Finding:
    """What the passage says instead; to review when it says both."""
    best = weighed.best
    words, other = context.words(best.direction), best.at(role)
    if weighed.fits and weighed.balance > CLEARLY_AGAINST:
        return review("role", f"the passages differ on whether {party.name} {_DOES[role]}: “{words}”", best.direction)
    who = other.party or other.name if other is not None else None
    instead = f"where {who} does" if who else f"where it {_DOES[_OTHER[role]]}"
    known = other is None or other.party is not None
    answer = contradicted if best.weight > 2 and known else review
    reason = f"claimed that {party.name} {_DOES[role]}; the passage says “{words}”, {instead}"
    return answer("role", reason, best.direction)


def by_position(
    party: Party, partner: Party | None, role: Role, sentences: Sequence[Sentence], context: Context
) -> Finding | None:
    """The answer of the phrases in which the party stands; `None` when they fit both parts or none."""
    placed = [one for sentence in sentences for one in positions_in(sentence, context)]
    own = [one for one in placed if stands_for(one.name, party, context)]
    fits = [one for one in own if one.position in _FOR[role]]
    wrong = [one for one in own if one.position in _FOR[_OTHER[role]] or one.position is Position.OPPONENT]
    if not fits and not wrong and role is Role.RECEIVER and not getattr(context.record, "items", ()):
        fits = [one for one in own if one.position is Position.PLACE]
    rivals = [one for one in placed if one.position in _FOR[role] and one not in own and not _is(one, partner, context)]
    rivals = [one for one in rivals if not any(_together(one, other, context) for other in fits)]
    if fits and not wrong and not rivals:
        return inferred("role_by_phrase", f"“{_phrase(fits[0], context)}”", fits[0].name)
    if wrong and not fits:
        reason = f"claimed that {party.name} {_DOES[role]}; “{_phrase(wrong[0], context)}” does not say so"
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


def _phrase(placed: Placed, context: Context) -> str:
    """The name with a few words around it."""
    start, end = max(0, placed.name.start - 24), min(len(context.text), placed.name.end + 32)
    first = context.text.find(" ", start, placed.name.start)
    last = context.text.rfind(" ", placed.name.end, end)
    return " ".join(context.text[first + 1 if first >= 0 else start : last if last >= 0 else end].split())


def by_elimination(
    party: Party, partner: Party | None, role: Role, sentences: Sequence[Sentence], context: Context
) -> Finding | None:
    """The party is the only one left: the partner's part is clear, and nobody else is named beside it."""
    if partner is None:
        return None
    placed = [one for sentence in sentences for one in positions_in(sentence, context)]
    own = [one for one in placed if stands_for(one.name, party, context)]
    others = [one for one in placed if one not in own and not _is(one, partner, context)]
    if not own or others:
        return None
    for answer in (
        by_clauses(partner, None, _OTHER[role], sentences, context),
        by_position(partner, party, _OTHER[role], sentences, context),
    ):
        if answer is not None and answer.verdict in ACCEPTED:
            reason = f"{partner.name} is at the other end, and only {party.name} is left"
            return inferred("role_by_elimination", reason, own[0].name)
    return None
