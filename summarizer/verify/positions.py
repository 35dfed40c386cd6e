"""What the place of a name in its phrase says about its part, where no clause pattern applies.

"Iranian missiles" and "U.S. assistance" name a maker or giver, "for Ukraine" and "crisis in Syria" a receiver, "against
Ukraine" neither. Such places prove less than a clause, so they infer and never support.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from summarizer.clauses.grammar import governor, is_origin, is_verb, noun_table
from summarizer.clauses.tokens import Token, tokens_of, words
from summarizer.reading import Reading
from summarizer.text.spans import Sentence
from summarizer.values.mentions import NameKind, NameMention


class Position(StrEnum):
    """Where a name stands in its phrase."""

    MAKER = "maker"
    """An adjective of origin before goods, help or a word of giving."""
    SOURCE = "source"
    """After "from" or "by"."""
    END = "end"
    """After "to" or "for"."""
    PLACE = "place"
    """After "in"."""
    OPPONENT = "opponent"
    """After "against"."""
    SUBJECT = "subject"
    """Before the verb, with no preposition."""
    OTHER = "other"


_BY_PREPOSITION = {
    "from": Position.SOURCE,
    "by": Position.SOURCE,
    "to": Position.END,
    "for": Position.END,
    "in": Position.PLACE,
    "inside": Position.PLACE,
    "against": Position.OPPONENT,
    "with": Position.OTHER,
}


@dataclass(frozen=True, slots=True)
class Placed:
    """A name with its position."""

    name: NameMention
    position: Position


def positions_in(sentence: Sentence, reading: Reading) -> Iterator[Placed]:
    """The positions of all names of a sentence that could be a party."""
    tokens = tokens_of(reading, sentence.start, sentence.end)
    for at, token in enumerate(tokens):
        if token.name is not None and token.name.party is not None:
            yield Placed(token.name, position_of(tokens, at))


def position_of(tokens: list[Token], at: int) -> Position:
    """The position of the name at `at`."""
    name = tokens[at].name
    if name is not None and (is_origin(tokens, at) or _owns_gift(tokens, at)):
        return Position.MAKER
    preposition, _ = governor(tokens, at)
    if preposition is not None:
        return _BY_PREPOSITION.get(preposition, Position.OTHER)
    return Position.SUBJECT if _verb_follows(tokens, at) else Position.OTHER


def _owns_gift(tokens: list[Token], at: int) -> bool:
    """True for "U.S. military assistance", "Poland's donation" and "the U.S. government's aid"."""
    name = tokens[at].name
    if name is None or name.kind in (NameKind.PERSON, NameKind.COMPANY):
        return False
    for token in tokens[at + 1 : at + 6]:
        if token.name is not None or token.stops or token.word in words("prepositions") or token.word == ",":
            return False
        if noun_table().get(token.word) == "give" or token.arms:
            return True
        if token.word != "'s" and is_verb(token):
            return False
    return False


def _verb_follows(tokens: list[Token], at: int) -> bool:
    """True when a verb stands after the name before the clause ends."""
    for token in tokens[at + 1 : at + 9]:
        if token.stops:
            return False
        if is_verb(token):
            return True
    return False
