"""Ways to tell who supplies whom that are no clause of giving: thanks, help in making, works on the soil of one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from summarizer.clauses.grammar import coordinated, noun_table
from summarizer.clauses.inflections import class_forms, forms
from summarizer.clauses.pairing import paired
from summarizer.clauses.readings import Direction
from summarizer.clauses.subjects import find_subject
from summarizer.clauses.tokens import Token
from summarizer.lexicon import load

_REACH = 14
"""Tokens within which the parts of a construction stand."""


def find_constructions(tokens: list[Token]) -> Iterator[Direction]:
    """The directions that the constructions of a passage state; an end that is not told is `None`."""
    if not any(token.arms for token in tokens):
        return
    for at, token in enumerate(tokens):
        if token.word in _words("thanks"):
            yield from _thanked(tokens, at)
        elif token.word in _help():
            yield from _helped(tokens, at)
        elif token.arms and token.word in _words("works"):
            yield from _on_soil(tokens, at)


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
            elif any(noun_table().get(token.word) == "give" for token in tokens[here + 1 : here + 7]):
                thanking = find_subject(tokens, at).subject
                yield from paired(tokens[here], givers, thanking, "who is thanked for help gives", strong=False)
            return


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
    making = next((token for token in later if token.word in _words("making")), None)
    goods = any(token.arms for token in tokens[receiver + 1 : receiver + _REACH])
    subject = find_subject(tokens, at).subject if making is not None and goods else []
    if subject:
        yield from paired(tokens[at], subject, [tokens[receiver]], "who helps to make supplies knowledge", strong=False)


def _on_soil(tokens: list[Token], at: int) -> Iterator[Direction]:
    """ "Moscow and Tehran plan to build a drone factory inside Russia": the other one supplies."""
    host = _first_name(tokens, at + 1, at + 5)
    if host is None or not any(token.word in _words("on_soil") for token in tokens[at + 1 : host]):
        return
    before = [token for token in tokens[max(0, at - 2 * _REACH) : at] if token.name is not None]
    owners = [token for token in before if _party(token) == _party(tokens[host])]
    partners = [token for token in before if _party(token) not in (None, _party(tokens[host]))]
    if owners and partners:
        pattern = "works planned by two on the soil of one"
        yield from paired(tokens[at], partners[:1], owners[:1], pattern, strong=False)


def _first_name(tokens: list[Token], start: int, end: int) -> int | None:
    return next((here for here in range(start, min(end, len(tokens))) if tokens[here].name is not None), None)


def _party(token: Token) -> str | None:
    return token.name.party if token.name is not None else None


@cache
def _help() -> frozenset[str]:
    return frozenset((*forms("help"), *forms("assist")))


@cache
def _words(group: str) -> frozenset[str]:
    return frozenset(load("clause_words.toml")["constructions"][group])
