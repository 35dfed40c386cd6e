"""Does the party play this part: does it give or receive, as the clauses of the cited passages have it?

Clause patterns answer where they can. Where none applies, the place of the name in its phrase is weighed, then whether
anybody else could play the part; and where that says nothing either, a person should look.
"""

from __future__ import annotations

from summarizer.records.atoms import Party
from summarizer.records.fields import Role
from summarizer.records.vocabulary import Verdict
from summarizer.verify.authority import check_authority
from summarizer.verify.context import Context
from summarizer.verify.finding import Finding, review, supported, worst
from summarizer.verify.party_names import members_of, named
from summarizer.verify.paths import Slot, markers
from summarizer.verify.role_actions import by_action, by_double_object
from summarizer.verify.role_clauses import DOES, OTHER, by_clauses
from summarizer.verify.role_phrases import (
    by_continuity,
    by_elimination,
    by_position,
)


def check_role(party: Party, slot: Slot, context: Context) -> Finding:
    """The judgement of a party's part in the act."""
    match slot.role:
        case Role.GIVER | Role.RECEIVER:
            return check_exchange(party, slot.role, slot, context)
        case Role.AUTHORITY:
            return check_authority(party, slot, context)
        case Role.TARGET | None:
            return supported("role", f"{party.name} has no part that a clause could deny")


def check_exchange(party: Party, role: Role, slot: Slot, context: Context) -> Finding:
    """Does the party give, or receive, in the cited passages? Of a joint party every member has to."""
    members = members_of(party.name or "", context.reading.article.published)
    if members:
        return worst(check_exchange(Party(name=one, text=one), role, slot, context) for one in members)
    partner = partner_of(role, context)
    own, cited = context.sentences_for(slot.path), context.sentences
    doubt: Finding | None = None
    for question, sentences in (
        (by_clauses, own),
        (by_position, own),
        (by_clauses, cited),
        (by_position, cited),
        (by_action, cited),
        (by_double_object, cited),
        (by_elimination, own),
        (by_continuity, cited),
    ):
        if doubt is not None and question not in (by_clauses, by_action):
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
            return named(value, name, context)
    return None
