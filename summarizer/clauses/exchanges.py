"""What goes the other way in a barter: "In exchange for jets, Chad is to send Mali rounds"."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.clauses.grammar import is_verb
from summarizer.clauses.readings import Direction, Strength
from summarizer.clauses.tokens import Token, words

EXCHANGED = "given in exchange"
"""The pattern of these directions."""
_PHRASE = 12
"""Tokens that the goods given in exchange may take."""


def find_exchanged(found: Sequence[Direction], tokens: list[Token]) -> list[Direction]:
    """The goods given in exchange go from the receiver to the giver of the only deal that the sentence tells."""
    deals = {(one.giver, one.receiver) for one in found if one.giver is not None and one.receiver is not None}
    if len(deals) != 1:
        return []
    giver, receiver = next(iter(deals))
    return [
        Direction(tokens[at].start, goods[-1].end, receiver, giver, EXCHANGED, Strength.WEAK)
        for at in range(len(tokens) - 3)
        if tokens[at].word == "in" and tokens[at + 1].word in words("exchange") and tokens[at + 2].word == "for"
        if (goods := _goods(tokens, at + 3))
    ]


def _goods(tokens: list[Token], start: int) -> list[Token]:
    """The goods of the phrase at `start`."""
    goods = []
    for token in tokens[start : start + _PHRASE]:
        if token.stops or token.word == "," or (is_verb(token) and not token.arms):
            break
        goods += [token] if token.arms else []
    return goods
