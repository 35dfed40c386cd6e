"""Directions that a noun states: "Turkey's sale of drones to Ukraine", "the purchase of jets from France"."""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.clauses.complements import phrases
from summarizer.clauses.grammar import coordinated, governor, is_origin, is_passive, is_verb, noun_table, verb_table
from summarizer.clauses.pairing import paired
from summarizer.clauses.readings import Direction
from summarizer.clauses.subjects import find_subject
from summarizer.clauses.tokens import Token, words
from summarizer.values.mentions import NameKind

_HELP = frozenset({"aid", "assistance", "help", "relief", "support"})


def noun_directions(tokens: list[Token], at: int, group: str) -> Iterator[Direction]:
    """The directions of the noun at `at`, which belongs to a group of `lexicon/clause_words.toml`."""
    after = phrases(tokens, at, noun=True)
    owner = _owner(tokens, at)
    if group == "give":
        yield from _giving(tokens, at, owner, after)
    elif group == "get":
        partner = _partner(tokens, at)
        receivers = owner or after.get("by", []) or _handler(tokens, partner if partner is not None else at)
        givers = after.get("from", []) or ([] if partner is None else coordinated(tokens, partner, -1))
        makers = after.get("origin", []) if not givers else []
        if givers or makers:
            pattern = f"{tokens[at].word} from or by"
            yield from paired(tokens[at], givers or makers, receivers, pattern, strong=bool(givers))
    elif group == "offer":
        receivers = after.get("to", []) or _answering(tokens, at)
        if owner and receivers:
            yield from paired(tokens[at], owner, receivers, f"{tokens[at].word}: who offers is the giver", strong=True)
    elif group == "deal":
        partners = after.get("deal with", [])
        buyers = [one for one in owner or _handler(tokens, at) if one.name and one.name.kind is not NameKind.COMPANY]
        if partners and buyers and _is_for_goods(tokens, at):
            pattern = f"{tokens[at].word} with … for: who orders is the receiver"
            yield from paired(tokens[at], partners, buyers, pattern, strong=False)
    elif group == "ask":
        receivers = owner or after.get("from", []) or after.get("by", []) or _handler(tokens, at)
        givers = after.get("to", []) or (_answering(tokens, at) if owner else [])
        pattern = f"{tokens[at].word}: who asks is the receiver"
        yield from paired(tokens[at], givers, receivers, pattern, strong=bool(givers))


def _is_for_goods(tokens: list[Token], at: int) -> bool:
    """True for "a contract with South Korea for 180 tanks"."""
    for here in range(at + 1, min(len(tokens), at + 16)):
        if tokens[here].stops or (here > at + 1 and is_verb(tokens[here]) and not tokens[here].arms):
            return False
        if tokens[here].word == "for":
            return any(token.arms for token in tokens[here + 1 : here + 7])
    return False


def _giving(tokens: list[Token], at: int, owner: list[Token], after: dict[str, list[Token]]) -> Iterator[Direction]:
    word = tokens[at].word
    named = after.get("by", []) or after.get("from", [])
    receivers = after.get("to", []) or after.get("for", []) or after.get("deal with", [])
    givers = owner or named or (_handler(tokens, at) if receivers else []) or after.get("origin", [])
    pattern = f"{word} to or by"
    if receivers or (givers and named):
        yield from paired(tokens[at], givers, receivers, pattern, strong=True)
    elif word in _HELP and (owner or _handler(tokens, at)):
        yield from paired(tokens[at], owner or _handler(tokens, at), after.get("in", []), pattern, strong=False)


def _owner(tokens: list[Token], at: int) -> list[Token]:
    """The name that owns the noun ("Turkey's sale", "U.S. military assistance", "Iranian drone shipments")."""
    here = at - 1
    while here >= 0 and at - here <= 8:
        token = tokens[here]
        if token.name is not None:
            return [] if governor(tokens, here)[0] in ("against", "between") else coordinated(tokens, here, -1)
        apart = (
            token.stops
            or token.word == ","
            or any(token.word in words(group) for group in ("prepositions", "relatives", "possessive_pronouns"))
        )
        verb = token.word != "'s" and is_verb(token) and not token.arms and token.word not in noun_table()
        adjective = token.word.endswith("ed") and tokens[here + 1].word not in words("determiners")
        if apart or (verb and not adjective):  # "the planned sale", but not "Zambia secured a loan"
            return []
        here -= 1
    return []


def _handler(tokens: list[Token], at: int) -> list[Token]:
    """The subject of a verb right before the noun whose subject gives or gets ("Washington approved a sale to")."""
    here = at - 1
    while here >= 0 and at - here <= 12:
        token = tokens[here]
        if token.stops or (token.name is not None and not is_origin(tokens, here)):
            return []
        found = verb_table().get(token.word, ()) if token.name is None else ()
        if any(name == "handle" and (form != "pp" or not is_passive(tokens, here)) for name, form, _, _ in found):
            return find_subject(tokens, here).subject
        neutral = ("handle", "intend", "produce", "seek")
        if not token.arms and any(name not in neutral for name, _, _, _ in found):
            return []
        here -= 1
    return []


def _partner(tokens: list[Token], at: int) -> int | None:
    """Where the name stands in "talks with Washington on the purchase"."""
    for here in range(at - 1, max(0, at - 8), -1):
        if tokens[here].name is not None and governor(tokens, here)[0] == "with":
            return here
    return None


def _answering(tokens: list[Token], at: int) -> list[Token]:
    """Who answers a request ("Washington approved Taiwan's request")."""
    for here in range(at - 1, max(-1, at - 7), -1):
        if tokens[here].name is None and any(found[0] == "handle" for found in verb_table().get(tokens[here].word, ())):
            return find_subject(tokens, here).subject
    return []
