"""Who plays a part by what is done with the record's own things: puts its sum into something, is given its goods.

Such answers infer and never support.
"""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.clauses.grammar import governor, is_verb, verb_table
from summarizer.clauses.tokens import Token, words
from summarizer.records.atoms import Money, Party
from summarizer.records.fields import Role
from summarizer.text.spans import Sentence, Span, inside
from summarizer.verify.anchors import anchors_of
from summarizer.verify.context import Context
from summarizer.verify.finding import Finding, inferred
from summarizer.verify.party_names import stands_for
from summarizer.verify.positions import could_be_party
from summarizer.verify.role_clauses import DOES
from summarizer.verify.words import listed


def by_action(
    party: Party, partner: Party | None, role: Role, sentences: Sequence[Sentence], context: Context
) -> Finding | None:
    """Who does something with the record's own sum of aid gives it: "Canada will put C$72 million into the mission"."""
    sums = [
        place
        for name in ("total_value",)
        if role is Role.GIVER and isinstance(value := getattr(context.record, name, None), Money)
        for place in context.nearest(context.places(value.text), name, limit=2)
    ]
    for sentence in sentences:
        tokens = context.tokens(sentence) if any(inside(one, sentence) for one in sums) else []
        for at, token in enumerate(tokens):
            if token.name is None or not could_be_party(token.name) or not stands_for(token.name, party, context):
                continue
            place = next((one for one in sums if inside(one, sentence) and one.start >= token.end), None)
            if place is not None and _acts_on(tokens, at, place, partner, context):
                span = Span(token.start, place.end)
                reason = f"the passage says “{context.words(span)}”, where {party.name} {DOES[role]}"
                return inferred("role_by_action", reason, span)
    return None


def by_double_object(
    party: Party, partner: Party | None, role: Role, sentences: Sequence[Sentence], context: Context
) -> Finding | None:
    """Who is named right before the record's own sum or goods, behind a verb of giving, receives: "gives Chad $4"."""
    if role is not Role.RECEIVER:
        return None
    things = anchors_of(context)
    for sentence in sentences:
        tokens = context.tokens(sentence)
        for at, token in enumerate(tokens):
            if token.name is None or not stands_for(token.name, party, context) or governor(tokens, at)[0] is not None:
                continue
            after = token.end + _DOUBLE_OBJECT_CHARS
            thing = next((one for one in things if token.end < one.start <= after and inside(one, sentence)), None)
            plain = thing is not None and not any(
                is_verb(one) or one.word in ("'s", ",") for one in _between(tokens, at, thing)
            )
            verb = next((one for one in reversed(tokens[:at]) if "give" in _classes(one)), None)
            if plain and thing is not None and verb is not None:
                reason = f"the passage says “{context.words(Span(token.start, thing.end))}” behind “{verb.word}”"
                return inferred("role_by_double_object", reason, Span(token.start, thing.end))
    return None


_DOUBLE_OBJECT_CHARS = 24
"""Characters between a receiver and what it is given ("the Georgian army up to 60 trucks")."""


def _between(tokens: list[Token], at: int, place: Span) -> list[Token]:
    """The tokens between the one at `at` and a place behind it."""
    return [one for one in tokens[at + 1 :] if one.start < place.start]


def _classes(token: Token) -> set[str]:
    """The classes of verbs to which a word may belong."""
    return {one[0] for one in verb_table().get(token.word, ())} if token.name is None else set()


def _acts_on(tokens: list[Token], at: int, place: Span, partner: Party | None, context: Context) -> bool:
    """True when one clause leads from the subject at `at` to the sum, over a verb that takes nothing in."""
    if governor(tokens, at)[0] is not None:
        return False
    between = [one for one in tokens[at + 1 :] if one.start < place.start]
    if not between or between[0].word in ("'s", ",", "and", "or"):
        return False
    for one in between:
        if one.stops or one.word == "," or one.word in words("be") or one.word in words("relatives"):
            return False
        if (
            one.name is not None
            and could_be_party(one.name)
            and (partner is None or not stands_for(one.name, partner, context))
        ):
            return False
        if one.word in listed("taking") or any(found[0] in _TAKING for found in verb_table().get(one.word, ())):
            return False
    return any(one.word in words("auxiliaries") or one.word in verb_table() for one in between)


_TAKING = frozenset({"get", "ask", "seek", "use"})
