"""Ways to tell who supplies whom that are no clause of giving: thanks, help in making, works on the soil of one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from summarizer.clauses.closed_class import construction_words
from summarizer.clauses.complements import phrases
from summarizer.clauses.grammar import coordinated, is_origin, noun_table
from summarizer.clauses.inflections import class_forms, forms
from summarizer.clauses.pairing import paired
from summarizer.clauses.readings import Direction
from summarizer.clauses.role_nouns import by_role
from summarizer.clauses.subjects import find_subject
from summarizer.clauses.tokens import Token, words
from summarizer.clauses.verb_forms import verb_here

_REACH = 14
"""Tokens within which the parts of a construction stand."""


def find_constructions(tokens: list[Token], start: int = 0) -> Iterator[Direction]:
    """The directions that the constructions of a passage state; an end that is not told is `None`."""
    if not any(token.arms or token.word in words("things") for token in tokens):
        return
    for at in range(start, len(tokens)):
        token = tokens[at]
        if token.word in construction_words("thanks"):
            yield from _thanked(tokens, at)
        elif token.word in _help():
            yield from _helped(tokens, at)
        elif token.arms and token.word in construction_words("works"):
            yield from _on_soil(tokens, at)
        elif token.word in construction_words("suppliers") or token.word in construction_words("customers"):
            yield from by_role(tokens, at)
        elif token.word in construction_words("origins") and at + 1 < len(tokens) and tokens[at + 1].word == "from":
            yield from _coming_from(tokens, at)
        elif token.word in construction_words("leaving"):
            yield from _left_for(tokens, at)
        elif token.word in construction_words("ways"):
            yield from _on_the_way(tokens, at)
        elif token.word == "service" and at and tokens[at - 1].word in ("in", "into", "entered"):
            yield from _in_service(tokens, at)
        elif token.word == "available":
            yield from _made_available(tokens, at)
        elif token.word in construction_words("paying"):
            yield from _paid(tokens, at)
        elif token.word in construction_words("letting"):
            yield from _let_have(tokens, at)


def _thanked(tokens: list[Token], at: int) -> Iterator[Direction]:
    """ "We are grateful to Belgium and Norway for providing aircraft": each of those who are thanked gives."""
    first = _first_name(tokens, at + 1, at + 6)
    if first is None:
        return
    givers = coordinated(tokens, first, 1)
    last = tokens.index(givers[-1])
    for here in range(last + 1, min(len(tokens) - 1, last + 5)):
        if tokens[here].word == "for":
            if _gives(tokens, here + 1):
                yield from paired(tokens[here + 1], givers, [], "who is thanked for giving gives", strong=True)
            elif _names_gift(tokens, here + 1):
                thanking = find_subject(tokens, at).subject
                yield from paired(tokens[here], givers, thanking, "who is thanked for help gives", strong=False)
            return


def _names_gift(tokens: list[Token], at: int) -> bool:
    """True for "for the howitzers", "for its generous help", not for "for its stance on arms"."""
    for token in tokens[at : at + 6]:
        if token.arms or noun_table().get(token.word) == "give" or token.word in words("things"):
            return True
        if token.word in words("prepositions") or token.stops:
            return False
    return False


def _gives(tokens: list[Token], at: int) -> bool:
    """True for "providing", and for "committing to provide"."""
    if tokens[at].word in class_forms("give", "ing"):
        return True
    promises = tokens[at].word in class_forms("promise", "ing")
    return promises and any(token.word in class_forms("give", "inf") for token in tokens[at + 2 : at + 3])


def _helped(tokens: list[Token], at: int) -> Iterator[Direction]:
    """ "Iran will help Russia build drones": who helps to make supplies knowledge."""
    receiver = _first_name(tokens, at + 1, at + 3)
    if receiver is None:
        return
    later = tokens[receiver + 1 : receiver + 7]
    making = next((token for token in later if token.word in construction_words("making")), None)
    goods = any(token.arms for token in tokens[receiver + 1 : receiver + _REACH])
    subject = find_subject(tokens, at).subject if making is not None and goods else []
    if subject:
        yield from paired(tokens[at], subject, [tokens[receiver]], "who helps to make supplies knowledge", strong=False)


def _on_soil(tokens: list[Token], at: int) -> Iterator[Direction]:
    """ "Prague and Hanoi want to open a rifle works in Vietnam": the other one supplies."""
    host = _first_name(tokens, at + 1, at + 5)
    if host is None or not any(token.word in construction_words("on_soil") for token in tokens[at + 1 : host]):
        return
    before = [token for token in tokens[max(0, at - 2 * _REACH) : at] if token.name is not None]
    owners = [token for token in before if token.party == tokens[host].party]
    partners = [token for token in before if token.party not in (None, tokens[host].party)]
    if owners and partners:
        pattern = "works planned by two on the soil of one"
        yield from paired(tokens[at], partners[:1], owners[:1], pattern, strong=False)


def _coming_from(tokens: list[Token], at: int) -> Iterator[Direction]:
    """ "Russian forces are firing shells that came from North Korea"."""
    goods = next((here for here in range(at - 1, max(-1, at - 7), -1) if tokens[here].arms), None)
    givers = phrases(tokens, at).get("from", []) if goods is not None else []
    if goods is None or not givers:
        return
    users = [tokens[goods - 2]] if goods > 1 and tokens[goods - 1].word == "'s" and tokens[goods - 2].name else []
    for here in range(goods - 1, max(-1, goods - 5), -1):
        if not tokens[here].arms and verb_here(tokens, here, frozenset({"use", "get"})) is not None:
            users = find_subject(tokens, here).subject
            break
    yield from paired(tokens[at], givers, users, "goods that came from there", strong=True)


def _left_for(tokens: list[Token], at: int) -> Iterator[Direction]:
    """ "Seven helicopters left Slovakia for Ukraine"."""
    after = phrases(tokens, at)
    goods = any(token.arms for token in tokens[max(0, at - 4) : at])
    if goods and after.get("") and after.get("for"):
        yield from paired(tokens[at], after[""], after["for"], "goods left one for the other", strong=False)


def _on_the_way(tokens: list[Token], at: int) -> Iterator[Direction]:
    """ "Rifles on their way from Iran to Yemen", "en route to the Houthis"."""
    if not any(token.arms for token in tokens[max(0, at - 12) : at]):
        return
    after = phrases(tokens, at, noun=True)
    receivers = after.get("to", [])
    if receivers and at + 1 < len(tokens) and tokens[at + 1].word in ("from", "to"):
        named = after.get("from", [])
        makers = [tokens[here] for here in range(max(0, at - 12), at) if tokens[here].name and is_origin(tokens, here)]
        yield from paired(tokens[at], named or makers, receivers, "goods on the way", strong=bool(named) or not makers)


def _made_available(tokens: list[Token], at: int) -> Iterator[Direction]:
    """ "London is making 3 billion pounds available to Ukraine"."""
    making = next((here for here in range(at - 1, max(-1, at - 12), -1) if tokens[here].word in forms("make")), None)
    after = phrases(tokens, at)
    receivers = after.get("to", []) or after.get("for", [])
    if making is not None and receivers:
        yield from paired(tokens[at], find_subject(tokens, making).subject, receivers, "made available to", strong=True)


def _in_service(tokens: list[Token], at: int) -> Iterator[Direction]:
    """ "Chinese tanks are in service with the Nigerian army"."""
    makers = [tokens[here] for here in range(max(0, at - 12), at) if tokens[here].name and is_origin(tokens, here)]
    users = phrases(tokens, at, noun=True).get("with", [])
    if users:
        yield from paired(tokens[at], makers, users, "in service with", strong=False)


def _paid(tokens: list[Token], at: int) -> Iterator[Direction]:
    """ "Baku paid Pakistan $1.6 billion for jets": who is paid for goods gives them."""
    receivers = find_subject(tokens, at).subject
    seller = _first_name(tokens, at + 1, at + 3)
    if not receivers or seller is None:
        return
    for here in range(seller + 1, min(len(tokens), seller + 9)):
        if tokens[here].stops:
            return
        if tokens[here].word == "for" and any(token.arms for token in tokens[here + 1 : here + 6]):
            yield from paired(tokens[at], [tokens[seller]], receivers, "who is paid for goods gives them", strong=True)
            return


def _let_have(tokens: list[Token], at: int) -> Iterator[Direction]:
    """ "Moscow let Minsk have a division of S-400s"."""
    receiver = _first_name(tokens, at + 1, at + 3)
    if receiver is None:
        return
    having = next((here for here in range(receiver + 1, min(len(tokens), receiver + 3)) if _has(tokens, here)), None)
    if having is not None and any(token.arms for token in tokens[having + 1 : having + 8]):
        givers = find_subject(tokens, at).subject
        yield from paired(tokens[at], givers, [tokens[receiver]], "who is let have goods receives", strong=False)


def _has(tokens: list[Token], at: int) -> bool:
    return tokens[at].word in construction_words("having")


def _first_name(tokens: list[Token], start: int, end: int) -> int | None:
    return next((here for here in range(start, min(end, len(tokens))) if tokens[here].name is not None), None)


@cache
def _help() -> frozenset[str]:
    return frozenset((*forms("help"), *forms("assist")))
