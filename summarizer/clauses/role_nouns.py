"""Nouns that say who supplies whom: "Russia is the main supplier of arms to Mali", "Cuba, a customer of France"."""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.clauses.closed_class import construction_words
from summarizer.clauses.complements import phrases
from summarizer.clauses.grammar import coordinated, governor, is_verb
from summarizer.clauses.pairing import paired
from summarizer.clauses.readings import Direction
from summarizer.clauses.subjects import find_subject
from summarizer.clauses.tokens import Token

_REACH = 10


def by_role(tokens: list[Token], at: int) -> Iterator[Direction]:
    """The directions of the supplier or customer at `at`."""
    after = phrases(tokens, at, noun=True)
    owner = next((token for token in tokens[max(0, at - 4) : at] if token.name is not None), None)
    subject = _subject_of_be(tokens, at) or _apposed(tokens, at)
    if tokens[at].word in construction_words("suppliers"):
        receivers = after.get("to", []) or after.get("for", []) or ([owner] if owner and owner not in subject else [])
        if subject and receivers:
            yield from paired(tokens[at], subject, receivers, "supplier of the receiver", strong=bool(after.get("to")))
        return
    makers = after.get("by", []) or after.get("from", []) or after.get("origin", [])
    if not makers and owner is not None and owner not in subject:
        makers = [owner]
    if subject and makers:
        yield from paired(tokens[at], makers, subject, "customer of the giver", strong=False)


def _subject_of_be(tokens: list[Token], at: int) -> list[Token]:
    """Who is the supplier or customer: the subject of "is", "became" or "remains" before the noun."""
    for here in range(at - 1, max(-1, at - _REACH), -1):
        if tokens[here].word in construction_words("being"):
            return find_subject(tokens, here).subject
        if tokens[here].stops or tokens[here].word == ",":
            return []
    return []


def _apposed(tokens: list[Token], at: int) -> list[Token]:
    """Who is named beside the noun: "Mali's main supplier of arms, Russia, …", "Russia, Mali's main supplier, …"."""
    for here in range(at + 1, min(len(tokens) - 1, at + _REACH)):
        if tokens[here].word == ",":
            name, closed = tokens[here + 1], tokens[here + 2 : here + 3]
            if name.name is not None and closed and (closed[0].word == "," or closed[0].stops):
                return [name]
            break
        if tokens[here].stops or (is_verb(tokens[here]) and not tokens[here].arms):
            break
    for here in range(at - 1, max(0, at - _REACH), -1):
        if tokens[here].word == ",":
            named = tokens[here - 1].name is not None and governor(tokens, here - 1)[0] is None
            return coordinated(tokens, here - 1, -1) if named else []
        if tokens[here].stops or (is_verb(tokens[here]) and not tokens[here].arms and tokens[here].word != "'s"):
            return []
    return []
