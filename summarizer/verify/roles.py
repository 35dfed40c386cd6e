"""Does the party play this part: does it give or receive, as the clauses of the cited passages have it?

Clause patterns answer where they can. Where none applies, the place of the name in its phrase is weighed, then whether
anybody else could play the part; and where that says nothing either, a person should look.
"""

from __future__ import annotations

from summarizer.records.atoms import Party, Target
from summarizer.records.fields import Role
from summarizer.records.vocabulary import Verdict
from summarizer.verify.context import Context
from summarizer.verify.exchange import acts_in
from summarizer.verify.finding import Finding, contradicted, review, supported
from summarizer.verify.identity import resolve, state_of
from summarizer.verify.party_names import stands_for
from summarizer.verify.paths import Slot, markers
from summarizer.verify.positions import positions_in
from summarizer.verify.role_clauses import DOES, OTHER, by_clauses
from summarizer.verify.role_phrases import FITTING, by_action, by_elimination, by_position, phrase_of


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
        acting = [one for one in named if one.position in FITTING[Role.AUTHORITY]]
        acts = [one for sentence in sentences for one in acts_in(sentence, context)]
        own = [one for one in acts if one.giver in [placed.name for placed in acting]]
        if own:
            return supported("authority", f"“{context.words(own[0].direction)}”", own[0].direction)
        if acting and not acted_on:
            return supported("authority", f"“{phrase_of(acting[0], context)}”", acting[0].name)
        others = [one for one in placed if one.position in FITTING[Role.AUTHORITY] and one not in named]
        if named and others:
            reason = f"claimed that {party.name} acts; the passage says “{phrase_of(others[0], context)}”"
            return (contradicted if acted_on else review)("authority", reason, others[0].name)
        if named:
            reason = f"“{phrase_of(named[0], context)}” does not say that {party.name} acts"
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
        (by_action, cited),
        (by_elimination, named),
    ):
        if doubt is not None and question is not by_clauses:
            continue  # a phrase does not overrule a clause
        answer = question(party, partner, role, sentences, context)
        if answer is not None and answer.verdict is not Verdict.REVIEW:
            return answer
        doubt = doubt or answer
    return doubt or review("role", f"no clause says whether {party.name} {DOES[role]}")


def partner_of(role: Role, context: Context) -> Party | None:
    """The record's party at the other end."""
    for name in type(context.record).model_fields:
        value = getattr(context.record, name)
        if isinstance(value, Party) and markers(type(context.record), name)[0] is OTHER[role]:
            return _named(value, context)
    return None


def _named(party: Party, context: Context) -> Party:
    """The party under the name that its words stand for: a draft has only the words."""
    resolved = resolve(party.text, context.reading.article.published) if party.text and not party.name else None
    if resolved is None:
        return party if party.name else party.model_copy(update={"name": party.text})
    return party.model_copy(update={"name": resolved.party or resolved.name})
