"""Directions of orders, which go the other way than the goods: "awarded Saab a contract"."""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.clauses.complements import Complements
from summarizer.clauses.pairing import paired
from summarizer.clauses.readings import Direction
from summarizer.clauses.subject_phrases import Ends
from summarizer.clauses.tokens import Token, words
from summarizer.clauses.verb_forms import VerbHere, is_passive


def wins_order(tokens: list[Token], at: int) -> bool:
    """True for "secured a contract from Hungary", not for "received tanks"."""
    for here in range(at + 1, min(len(tokens), at + 7)):
        if tokens[here].arms or tokens[here].stops or tokens[here].word == ",":
            return False
        if tokens[here].word in words("orders_given"):
            return any(token.word in ("from", "by", "to") for token in tokens[here + 1 : here + 4])
    return False


def is_contract(tokens: list[Token], at: int, verb: VerbHere) -> bool:
    """True for awarding a contract, which goes the other way than the goods ("awarded Kongsberg a contract")."""
    if verb.lemma not in words("awarding"):
        return False
    reach = 12 if is_passive(tokens, at) else 4
    around = [*tokens[max(0, at - reach) : at], *tokens[at + 1 : at + 7]]
    return any(token.word in words("orders_given") and not token.arms for token in around)


def awarding(tokens: list[Token], at: int, verb: VerbHere, ends: Ends, after: Complements) -> Iterator[Direction]:
    """ "Poland awarded Kongsberg a contract", "a contract was placed with Kongsberg by Poland"."""
    makers = after.get("to", []) or after.get("with", []) or after.get("deal with", []) or after.get("", [])
    orderers = ends.subject
    reduced = tokens[at + 1].word in ("to", "by") if at + 1 < len(tokens) else False
    if verb.form in ("past", "pp") and (is_passive(tokens, at) or reduced):
        makers, orderers = makers or ends.subject, after.get("by", [])
    if not makers:
        return
    goods = any(token.arms for token in tokens[max(0, at - 14) : at + 16])
    pattern = f"{tokens[at].word} a contract: who gets it gives the goods"
    yield from paired(tokens[at], makers, orderers, pattern, strong=goods and bool(orderers))


def _owns_goods(tokens: list[Token], maker: Token) -> bool:
    """True for "chose Sweden's Gripen"."""
    at = tokens.index(maker)
    return at + 2 < len(tokens) and tokens[at + 1].word == "'s" and any(one.arms for one in tokens[at + 2 : at + 4])


def picking(tokens: list[Token], at: int, orderer: list[Token], maker: list[Token]) -> Iterator[Direction]:
    """ "Poland picked Kongsberg to deliver missiles": who is chosen to supply gives."""
    after = tokens[at + 1 : at + 16]
    if orderer and maker and (_owns_goods(tokens, maker[0]) or any(one.word in words("orders") for one in after)):
        goods = any(token.arms for token in after)
        yield from paired(tokens[at], maker, orderer, f"{tokens[at].word}: who is chosen to supply gives", strong=goods)
