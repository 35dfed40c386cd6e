"""Directions of verbs whose subject gets or asks: "Poland bought tanks from Seoul", "Kyiv asked Berlin for shells"."""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.clauses.complements import Complements, phrases
from summarizer.clauses.grammar import REACH
from summarizer.clauses.pairing import paired
from summarizer.clauses.readings import Direction
from summarizer.clauses.subject_phrases import Ends
from summarizer.clauses.tokens import Token, words
from summarizer.clauses.verb_forms import VerbHere, verb_here


def takes_in(verb: VerbHere, after: Complements) -> bool:
    """ "Leased planes from Italy" takes, "leased planes to Italy" gives."""
    return "give" not in verb.classes or not after.get("to")


def getting(tokens: list[Token], at: int, verb: VerbHere, ends: Ends, after: Complements) -> Iterator[Direction]:
    """ "Poland bought tanks from South Korea", "a deal with Iran to buy drones"."""
    named = after.get("from", []) or ends.partner or after.get("deal with", []) or _donors_after(tokens, at)
    givers = named or after.get("origin", [])
    pattern = f"{tokens[at].word}: who gets is the receiver"
    strong = bool(named) or not givers
    if verb.lemma == "order" and not any(token.arms for token in tokens[max(0, at - 8) : at + 10]):
        return  # "ordered $10 million in relief"
    if named and _pays_for(tokens, at, named[0]):
        return  # "what Pyongyang gets for its shells from Moscow"
    bought_for = [one for one in after.get("for", []) if one.name is not None and one.name.country]
    if bought_for and not named and verb.lemma in words("buys") and any(one.arms for one in tokens[at + 1 : at + 9]):
        others = {one.party for one in ends.subject} - {one.party for one in bought_for}
        if others or not ends.subject:
            yield from paired(tokens[at], ends.subject, bought_for, "bought for another", strong=False)
            return
    if verb.lemma in words("gets_many_things"):
        goods = any(token.arms for token in tokens[at + 1 : at + 9])
        if not named or not goods or tokens[at + 1].word == "away":
            return
        strong = verb.lemma != "take"
    yield from paired(tokens[at], givers, ends.subject, pattern, strong=strong)


def _pays_for(tokens: list[Token], at: int, giver: Token) -> bool:
    """True when goods given in return stand between the verb and who pays."""
    end = next((here for here in range(at, min(len(tokens), at + REACH)) if tokens[here] is giver), at)
    between = tokens[at + 1 : end]
    return bool(between) and between[0].word == "for" and any(token.arms for token in between)


def _donors_after(tokens: list[Token], at: int) -> list[Token]:
    """ "received vehicles donated by Germany": who is named by the participle on the goods."""
    for here in range(at + 1, min(at + 14, len(tokens) - 1)):
        if tokens[here].stops:
            break
        if tokens[here + 1].word == "by" and verb_here(tokens, here, frozenset({"give", "produce"})) is not None:
            return phrases(tokens, here).get("by", [])
    return []


def asking(tokens: list[Token], at: int, ends: Ends, after: Complements) -> Iterator[Direction]:
    """ "Kyiv asked Berlin for missiles", "Russia turned to North Korea for artillery"."""
    if any(token.word in words("leave") for token in tokens[at + 1 : at + 6]):
        return  # "asked Berlin for permission to give"
    if not any(token.word in ("for", "from") for token in tokens[at + 1 : at + 14]) and not _to_give(tokens, at):
        return
    asked = after.get("to", []) + after.get("on", []) + after.get("upon", [])
    givers = after.get("", []) or after.get("from", []) or asked
    pattern = f"{tokens[at].word}: who asks is the receiver"
    yield from paired(tokens[at], givers, ends.subject, pattern, strong=bool(givers))


def _to_give(tokens: list[Token], at: int) -> bool:
    """True for "asked Kuwait to bankroll", "asked Berlin to let it have"."""
    giving = frozenset({"give", "equip"})
    for here in range(at + 2, min(len(tokens) - 1, at + 6)):
        if tokens[here].word == "to":
            return tokens[here + 1].word in ("let", "allow") or verb_here(tokens, here + 1, giving) is not None
    return False
