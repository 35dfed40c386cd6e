"""Does the party play this part: does it give or receive, as the clauses of the cited passages have it?

Clause patterns answer where they can. Where none applies, the place of the name in its phrase is weighed, then whether
anybody else could play the part; and where that says nothing either, a person should look.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summarizer.clauses.grammar import governor
from summarizer.clauses.tokens import Token, words
from summarizer.lexicon import load
from summarizer.records.atoms import Party, Target
from summarizer.records.fields import Role
from summarizer.records.vocabulary import Verdict
from summarizer.text.spans import Sentence, Span
from summarizer.verify.context import Context, touching
from summarizer.verify.exchange import Ends, acts_in
from summarizer.verify.finding import Finding, contradicted, review, supported, worst
from summarizer.verify.identity import state_of
from summarizer.verify.party_names import members_of, named, stands_for
from summarizer.verify.paths import Slot, markers
from summarizer.verify.positions import Placed, Position, positions_in
from summarizer.verify.role_actions import by_action, by_double_object
from summarizer.verify.role_clauses import DOES, OTHER, by_clauses
from summarizer.verify.role_phrases import (
    FITTING,
    by_continuity,
    by_elimination,
    by_position,
    phrase_of,
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


def check_authority(party: Party, slot: Slot, context: Context) -> Finding:
    """Does the body act, or is it acted on, in the cited passages?"""
    body = party.text or party.name or ""
    if any(one in load("verify.toml")["judging_bodies"] for one in body.lower().split()):
        return review("authority", f"“{body}” judges what others impose")
    acted_on = is_target(party, context)
    own_words = context.places(party.text) if party.text else ()
    for sentences in (context.sentences_for(slot.path), context.sentences):
        placed = [one for sentence in sentences for one in positions_in(sentence, context)]
        named = [one for one in placed if stands_for(one.name, party, context)]
        acting = [one for one in named if one.position in FITTING[Role.AUTHORITY]]
        acts = [one for sentence in sentences for one in acts_in(sentence, context)]
        own = [one for one in acts if one.giver in [placed.name for placed in acting]]
        if own:
            return supported("authority", f"“{context.words(own[0].direction)}”", own[0].direction)
        done = [] if acted_on else [deed for one in sentences for deed in _deeds(one, own_words, named, context)]
        if done:
            return supported("authority", f"the passage says “{context.words(done[0])}”", done[0])
        bare = acting and all(one.position is Position.ACTOR for one in acting)
        if bare and (rival := _other_act(party, acts, context)) is not None:
            reason = f"claimed that {party.name} acts; the passage says “{context.words(rival)}”"
            return review("authority", reason, rival)
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


def _other_act(party: Party, acts: Sequence[Ends], context: Context) -> Span | None:
    """A clause in which somebody else sanctions, when none says so of the party."""
    for one in acts:
        if one.giver is not None and one.giver.party and not stands_for(one.giver, party, context):
            return Span(one.direction.start, one.direction.end)
    return None


DEED_CHARS = 60
"""Characters between a subject and the words of its deed ("the Council today prolonged")."""


def _deeds(sentence: Sentence, own_words: Sequence[Span], named: Sequence[Placed], context: Context) -> Iterator[Span]:
    """Stretches from a name of the authority, as the subject, to the words that say what it did."""
    cues = [one for one in context.cues(sentence) if one.field.endswith(".status") and not one.negated]
    tokens = context.tokens(sentence)
    for start in {*(one.start for one in touching(own_words, sentence)), *(one.name.start for one in named)}:
        at = next((at for at, one in enumerate(tokens) if one.start <= start < one.end), None)
        if at is None or _is_governed(tokens, at):
            continue
        for cue in cues:
            between = [one for one in tokens[at + 1 :] if one.start < cue.start]
            reacts = any(one.word in load("verify.toml")["reactions"] for one in tokens if start < one.start < cue.end)
            if (
                not reacts
                and start < cue.start <= tokens[at].end + DEED_CHARS
                and not any(_parts(one) for one in between)
            ):
                yield Span(start, cue.end)


def _is_governed(tokens: list[Token], at: int) -> bool:
    """True for the object of a preposition; "In a separate decision the Council" begins a phrase of its own."""
    preposition, place = governor(tokens, at)
    own_phrase = tokens[at - 1].word in words("determiners") and at - 1 - place > 1
    return preposition is not None and not own_phrase


def _parts(token: Token) -> bool:
    """True for a word that parts a subject from the verb of somebody else, or makes the verb passive."""
    return (
        token.stops
        or token.word in (",", "and", "or", "'s")
        or token.word in words("be")
        or token.word in words("relatives")
        or (token.word in words("prepositions") and token.word != "on")
    )


def is_target(party: Party, context: Context) -> bool:
    """True when the record itself has the party, or its country, among those acted on."""
    published = context.reading.article.published
    state = state_of(party.name or "", published)
    targets = [one for one in getattr(context.record, "targets", ()) if isinstance(one, Target)]
    namings = [words for one in targets for words in (one.name, one.country) if words]
    return state is not None and any(state_of(words, published) == state for words in namings)


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
