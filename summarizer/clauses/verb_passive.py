"""Directions of passive verbs: "the tanks were sent to Kyiv by Berlin", "used by Russia"."""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.clauses.complements import Complements
from summarizer.clauses.grammar import is_origin
from summarizer.clauses.pairing import paired
from summarizer.clauses.readings import Direction
from summarizer.clauses.subject_phrases import Ends
from summarizer.clauses.subjects import find_subject
from summarizer.clauses.tokens import Token, words
from summarizer.clauses.verb_forms import VerbHere, verb_here
from summarizer.clauses.verb_orders import picking


def passive(tokens: list[Token], at: int, verb: VerbHere, ends: Ends, after: Complements) -> Iterator[Direction]:
    """ "Ukraine was given tanks by Germany", "drones supplied to Russia", "used by Russia"."""
    agents, sources = after.get("by", []), after.get("from", [])
    moving = verb.classes & {"give", "promise", "equip"}
    if "pick" in verb.classes and not verb.classes & {"give", "get", "promise"}:
        yield from picking(tokens, at, agents, ends.subject)
    elif "use" in verb.classes and not verb.classes & {"give", "get"}:
        makers = makers_before(tokens, at)
        pattern = "goods made by one, used by the other"
        yield from paired(tokens[at], makers, agents, pattern, strong=bool(makers and agents))
    elif "produce" in verb.classes and agents:
        yield from paired(tokens[at], agents, _owners_before(tokens, at), "goods made by another", strong=False)
    elif "get" in verb.classes and "equip" not in verb.classes:
        givers = sources or makers_before(tokens, at)
        getters = agents or (after.get("into", []) if verb.lemma == "commission" else [])
        getters = getters or (_owners_before(tokens, at) if sources else [])
        clear = bool(sources or agents)
        yield from paired(tokens[at], givers, getters, f"{tokens[at].word} by: who gets is the receiver", strong=clear)
    elif moving:
        receivers = after.get("to", []) or (after.get("for", []) if not agents else [])
        takes = verb.lemma in words("gives_somebody") or "equip" in verb.classes
        if takes and not receivers and not _goods_before(tokens, at):
            receivers = ends.subject
        pattern = f"{tokens[at].word} to or by"
        if agents or sources or not receivers:
            yield from paired(tokens[at], agents or sources, receivers, pattern, strong=True)
        else:
            makers = makers_before(tokens, at)
            yield from paired(tokens[at], makers, receivers, pattern, strong=not makers)


def _owners_before(tokens: list[Token], at: int) -> list[Token]:
    """Who has the goods: "Peru will have two frigates built by Hyundai"."""
    for here in range(at - 1, max(-1, at - 10), -1):
        if tokens[here].stops or tokens[here].name is not None or tokens[here].word in words("prepositions"):
            return []
        held = verb_here(tokens, here, frozenset({"get", "use"})) if not tokens[here].arms else None
        if held is not None or tokens[here].word in ("have", "has", "having"):
            return find_subject(tokens, here).subject
    return []


def makers_before(tokens: list[Token], at: int) -> list[Token]:
    """Names that say where the goods before the verb come from ("South Korean howitzers were shipped")."""
    return [tokens[here] for here in range(max(0, at - 12), at) if tokens[here].name and is_origin(tokens, here)]


def _goods_before(tokens: list[Token], at: int) -> bool:
    """True when a common noun stands right before the passive verb: it is what is given, not who gets."""
    here = at - 1
    while here >= 0 and any(tokens[here].word in words(group) for group in ("auxiliaries", "adverbs", "infinitive")):
        here -= 1
    return here >= 0 and tokens[here].name is None and tokens[here].word not in words("state_heads")
