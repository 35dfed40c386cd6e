"""Directions that a noun states: "Turkey's sale of drones to Ukraine", "the purchase of jets from France"."""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.clauses.complements import phrases
from summarizer.clauses.grammar import coordinated, noun_table
from summarizer.clauses.noun_deals import dealing
from summarizer.clauses.noun_parties import (
    accepting,
    answered_by,
    answering,
    goes_to,
    handler_of,
    handling_owner,
    is_agency,
    owner_of,
    partner_before,
)
from summarizer.clauses.pairing import paired
from summarizer.clauses.readings import Direction
from summarizer.clauses.tokens import Token, words
from summarizer.clauses.verb_forms import verb_here


def noun_directions(tokens: list[Token], at: int, group: str) -> Iterator[Direction]:
    """The directions of the noun at `at`, which belongs to a group of `lexicon/clause_words.toml`."""
    after = phrases(tokens, at, noun=True)
    owner = owner_of(tokens, at)
    if group == "give":
        yield from _giving(tokens, at, owner, after)
    elif group == "get" and tokens[at].word in words("orders_given") and not after.get("from"):
        yield from dealing(tokens, at, owner, after)
    elif group == "get":
        partner = partner_before(tokens, at)
        receivers = owner or after.get("by", []) or handler_of(tokens, partner if partner is not None else at)
        receivers = receivers or handling_owner(tokens, at)
        givers = after.get("from", []) or ([] if partner is None else coordinated(tokens, partner, -1))
        if not givers and len(receivers) == 2 and (end := after.get("for", [])):
            givers = [one for one in receivers if one.party != end[0].party][:1]
            receivers = [one for one in receivers if one not in givers]
        makers = after.get("origin", []) if not givers else []
        if givers or makers:
            pattern = f"{tokens[at].word} from or by"
            yield from paired(tokens[at], givers or makers, receivers, pattern, strong=bool(givers))
    elif group == "offer":
        receivers = after.get("to", []) or answering(tokens, at)
        givers = owner or after.get("from", []) or after.get("by", [])
        if givers and (receivers or not owner):
            clear = bool(owner and receivers)
            yield from paired(
                tokens[at], givers, receivers, f"{tokens[at].word}: who offers is the giver", strong=clear
            )
    elif group == "deal":
        yield from dealing(tokens, at, owner, after)
    elif group == "ask":
        receivers = owner or after.get("from", []) or after.get("by", []) or handler_of(tokens, at)
        if _asks_to_give(tokens, at):
            return
        asked = [] if _opens_infinitive(tokens, at) else after.get("to", [])
        givers = asked or (answering(tokens, at) if owner else []) or answered_by(tokens, at)
        pattern = f"{tokens[at].word}: who asks is the receiver"
        yield from paired(tokens[at], givers, receivers, pattern, strong=bool(givers))


def _giving(tokens: list[Token], at: int, owner: list[Token], after: dict[str, list[Token]]) -> Iterator[Direction]:
    word = tokens[at].word
    if at + 1 < len(tokens) and noun_table().get(tokens[at + 1].word) == "deal":
        return  # "a licence agreement with": the deal tells, not the licence
    named = after.get("by", []) or after.get("from", [])
    receivers = after.get("to", []) or after.get("for", []) or after.get("deal with", [])
    givers = owner or named or (handler_of(tokens, at) if receivers else [])
    handling = handling_owner(tokens, at) if receivers and not givers else []
    givers = givers or handling or after.get("origin", [])
    pattern = f"{word} to or by"
    if named and not receivers and (takers := accepting(tokens, at)):
        takers = [one for one in takers if not is_agency(one)]
        yield from paired(tokens[at], named, takers, f"{word} from: who takes it is the receiver", strong=True)
        return
    if (named or owner) and not receivers and (ends := goes_to(tokens, at)):
        yield from paired(tokens[at], owner or named, ends, f"{word} that helps", strong=False)
        return
    if receivers or (givers and named):
        yield from paired(tokens[at], givers, receivers, pattern, strong=not handling)
    elif word in words("help") and (owner or handler_of(tokens, at)):
        yield from paired(tokens[at], owner or handler_of(tokens, at), after.get("in", []), pattern, strong=False)


def _asks_to_give(tokens: list[Token], at: int) -> bool:
    """True for "Germany's request to send shells", which is no request for them."""
    if at + 2 >= len(tokens) or tokens[at + 1].word != "to":
        return False
    verb = verb_here(tokens, at + 2, frozenset({"give", "get"}))
    return verb is not None and verb.form == "inf" and "get" not in verb.classes


def _opens_infinitive(tokens: list[Token], at: int) -> bool:
    """True for "a bid to block the sale to", where nobody is asked."""
    follows = tokens[at + 2] if at + 2 < len(tokens) and tokens[at + 1].word == "to" else None
    return follows is not None and follows.name is None and follows.word not in words("determiners")
