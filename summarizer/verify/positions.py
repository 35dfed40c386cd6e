"""What the place of a name in its phrase says about its part, where no clause pattern applies.

"Iranian missiles" and "U.S. assistance" name a maker or giver, "help for Ukraine" a receiver, "against Ukraine"
neither. Such places prove less than a clause, so they infer and never support.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from summarizer.clauses.grammar import governor, is_verb, noun_table, verb_table
from summarizer.clauses.tokens import Token, words
from summarizer.text.spans import Sentence
from summarizer.values.mentions import NameKind, NameMention
from summarizer.verify.context import Context
from summarizer.verify.memory import memory_of
from summarizer.verify.words import listed

_GIFT_REACH = 7
"""Tokens before "to" or "for" within which a word of giving, goods or help makes it the end of a gift."""


class Position(StrEnum):
    """Where a name stands in its phrase."""

    MAKER = "maker"
    """An adjective or owner before goods, help or a word of giving."""
    ISSUER = "issuer"
    """An owner of sanctions, measures or decisions ("EU sanctions")."""
    SOURCE = "source"
    """After the "from" or "by" of goods, help or a word of giving."""
    AGENT = "agent"
    """After another "by"."""
    END = "end"
    """After the "to" or "for" of goods, help or a word of giving."""
    PLACE = "place"
    """After "in"."""
    OPPONENT = "opponent"
    """After "against"."""
    ACTOR = "actor"
    """Subject of a verb that is no mere reaction."""
    OTHER = "other"


_BY_PREPOSITION = {
    "from": Position.OTHER,
    "by": Position.AGENT,
    "in": Position.PLACE,
    "inside": Position.PLACE,
    "against": Position.OPPONENT,
}


@dataclass(frozen=True, slots=True)
class Placed:
    """A name with its position."""

    name: NameMention
    position: Position


def positions_in(sentence: Sentence, context: Context) -> tuple[Placed, ...]:
    """The positions of all names of a sentence that could be a party."""
    memory = memory_of(context.named).positions
    if sentence.index not in memory:
        memory[sentence.index] = tuple(_positions(sentence, context))
    return memory[sentence.index]


def _positions(sentence: Sentence, context: Context) -> Iterator[Placed]:
    tokens = context.tokens(sentence)
    for at, token in enumerate(tokens):
        if token.name is not None and could_be_party(token.name):
            yield Placed(token.name, position_of(tokens, at))


def could_be_party(name: NameMention) -> bool:
    """True for states and what stands for one, and for bodies and groups that act for themselves."""
    return name.party is not None or name.kind in _SELVES or name.rule == "claimed"


_SELVES = frozenset({NameKind.NON_STATE, NameKind.BLOC, NameKind.BODY})


def position_of(tokens: list[Token], at: int) -> Position:
    """The position of the name at `at`."""
    name = tokens[at].name
    joined = tokens[at + 1].word if at + 1 < len(tokens) else ""
    if joined.startswith("-") and len(joined) > 1 and joined not in words("made"):
        return Position.OTHER  # "a Czech-led initiative", "a London-based company"
    owned = _owned(tokens, at)
    if owned is not None:
        return owned
    preposition, place = governor(tokens, at)
    if preposition is None or _opens_clause(tokens, at):
        adjective = name is not None and name.kind is NameKind.DEMONYM
        return Position.ACTOR if not adjective and _acts(tokens, at) else Position.OTHER
    if preposition in _ENDS and _is_gift(tokens[max(0, place - _GIFT_REACH) : place]):
        return _ENDS[preposition]
    return _BY_PREPOSITION.get(preposition, Position.OTHER)


_ENDS = {"to": Position.END, "for": Position.END, "from": Position.SOURCE, "by": Position.SOURCE}


_BREAKS = frozenset({",", "and", "or", "but"})


def _owned(tokens: list[Token], at: int) -> Position | None:
    """What the name owns: "Iranian missiles", "U.S. military assistance", "Poland's donation", "EU sanctions"."""
    name = tokens[at].name
    if name is None or name.kind is NameKind.PERSON:
        return None
    for token in tokens[at + 1 : at + 6]:
        if token.name is not None or token.stops or token.word in _BREAKS or token.word in words("prepositions"):
            return None
        if token.word in words("determiners") or token.word in listed("reactions"):
            return None
        if token.word == "'s" and token is not tokens[at + 1]:
            return None  # "the American envoy's charge" is the envoy's
        if token.arms or noun_table().get(token.word) in ("give", "deal"):
            return Position.MAKER
        if token.word in listed("sanction_nouns"):
            return Position.ISSUER
        if token.word != "'s" and is_verb(token):
            return None
    return None


def _is_gift(before: list[Token]) -> bool:
    """True when goods, help, money or a verb of giving stand before "to" or "for"."""
    for token in before:
        if token.arms or token.word in noun_table() or token.word in ("million", "billion", "bn"):
            return True
        for name, _, _, lemma in verb_table().get(token.word, ()):
            if name in ("give", "promise", "equip") and lemma not in words("gives_many_things"):
                return True  # "sent from", but not "flew from"
    return False


def _opens_clause(tokens: list[Token], at: int) -> bool:
    """True for a name right after a comma and right before its verb: "in Kabul, President Biden signed"."""
    here = at - 1
    while here >= 0 and tokens[here].name is None and tokens[here].word in listed("titles"):
        here -= 1
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return here >= 0 and tokens[here].word == "," and after is not None and is_verb(after)


_NO_VERB = frozenset({"be", "been", "not", "n't", "never", "have", "no", ","})


def _acts(tokens: list[Token], at: int) -> bool:
    """True when the name, or the phrase it heads, is followed by a verb that says more than a reaction."""
    if at and is_verb(tokens[at - 1]) and tokens[at - 1].word not in words("auxiliaries"):
        return False  # the object of the verb before: "suspended Niger and froze its accounts"
    depth, before, earlier = 0, tokens[at], tokens[at]
    for token in tokens[at + 1 : at + 14]:
        depth += {"(": 1, ")": -1}.get(token.word, 0)
        if depth or token.word == ")":
            continue
        if token.stops:
            return False
        if token.name is None and token.word in listed("reactions"):
            return False
        if is_verb(token) and token.word not in words("auxiliaries") and before.word != "to":
            return True
        if before.word in listed("modals") and token.word not in _NO_VERB and token.word not in words("determiners"):
            return token.name is None and token.word not in words("adverbs")
        if before.word == "to" and earlier.word in listed("upcoming") and token.name is None:
            return True
        earlier, before = before, token
    return False
