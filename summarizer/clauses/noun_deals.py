"""Directions of deals: "Warsaw clinched a deal with Seoul for tanks", "a contract from Hungary for vehicles"."""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.clauses.grammar import (
    is_verb,
)
from summarizer.clauses.noun_parties import handler_of, in_talks, placed_with
from summarizer.clauses.pairing import paired
from summarizer.clauses.readings import Direction
from summarizer.clauses.tokens import Token, words
from summarizer.values.mentions import NameKind

ORDERED = "with … for: who orders is the receiver"
"""The end of the pattern of deals that do not say who orders: the subject does, unless it is told to be a supplier."""


def dealing(tokens: list[Token], at: int, owner: list[Token], after: dict[str, list[Token]]) -> Iterator[Direction]:
    """ "Warsaw clinched a deal with Seoul for tanks", "a contract from Hungary for 209 Lynx vehicles"."""
    word = tokens[at].word
    if not _is_for_goods(tokens, at):
        return
    subject = owner or handler_of(tokens, at) or in_talks(tokens, at)
    orderers = (after.get("from", []) or after.get("by", [])) if _next_is_from(tokens, at) else []
    if orderers and subject and word in words("orders_given"):
        yield from paired(tokens[at], subject, orderers, f"{word} from: who orders is the receiver", strong=False)
        return
    partners = after.get("deal with", []) or after.get("with", []) or placed_with(tokens, at)
    partners = partners or ([] if orderers else after.get("from", []))
    buyers = [one for one in subject if one.name and one.name.kind is not NameKind.COMPANY]
    if not partners and len(buyers) == 2 and (armed := _armed_end(tokens, at, after)):
        partners = [one for one in buyers if one.party != armed.party][:1]
        buyers = [one for one in buyers if one.party == armed.party]
        if not buyers:
            return
    if partners:
        yield from paired(tokens[at], partners, buyers, f"{word} {ORDERED}", strong=False)


def _next_is_from(tokens: list[Token], at: int) -> bool:
    """True for "a contract from Hungary", not for "a deal for missiles from India"."""
    return any(token.word in ("from", "by") for token in tokens[at + 1 : at + 3])


def _armed_end(tokens: list[Token], at: int, after: dict[str, list[Token]]) -> Token | None:
    """The first of "an agreement covering 26 fighters for the Indian Navy"."""
    named = [*after.get("for", []), *after.get("to", [])]
    if not named:
        named = [one for one in tokens[at + 1 : at + 20] if one.name is not None]
    return named[0] if named else None


def _is_for_goods(tokens: list[Token], at: int) -> bool:
    """True for "a contract with South Korea for 180 tanks", "talks with Paris over missiles"."""
    for here in range(at + 1, min(len(tokens), at + 16)):
        if tokens[here].stops or (here > at + 1 and is_verb(tokens[here]) and not tokens[here].arms):
            return tokens[here].word == "covering"
        if tokens[here].word in ("for", "on", "over", "about", "covering"):
            goods = tokens[here + 1 : here + 9]
            if any(token.arms for token in goods):
                return True
    return False
