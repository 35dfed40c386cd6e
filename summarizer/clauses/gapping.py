"""Clauses that leave out the verb of the one before: "Canada pledged $30 million and Japan $50 million"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from summarizer.clauses.grammar import governor
from summarizer.clauses.readings import Direction, Strength
from summarizer.clauses.tokens import Token, words
from summarizer.reading import Reading
from summarizer.text.spans import Span, within
from summarizer.values.mentions import NameKind

GAPPED = "the verb is that of the clause before"
"""The pattern of these directions."""
_JOINTS = frozenset({",", "and", ";", "while", "but", ":"})
_TO_FIGURE = 3
"""Words between a name and its figure ("Gaza's civilians $1 billion", "Japan another $50 million")."""


def find_gapped(found: Sequence[Direction], tokens: list[Token], reading: Reading) -> list[Direction]:
    """What clauses without a verb state, read like the whole clause before them.

    Who stands in place of the receiver right before its figure receives ("gives Chad $5 million, Mali $3 million"), who
    stands in place of the giver gives; the receiver of several givers may stand behind the last of them.
    """
    if not found:
        return []
    figures = _starts_in(figures_in(reading, tokens[0].start, tokens[-1].end), tokens)
    head = min((one for one in found if one.strength is Strength.STRONG), key=lambda one: one.start, default=None)
    pieces = list(_pieces(head, tokens, figures)) if head is not None and figures else []
    if head is None or not pieces:
        return []
    if head.receiver is not None and _before_figure(head.receiver, tokens, figures):
        found = [_made(head.giver, tokens[at].place, head.start, tokens[at].end) for at in pieces]
        # "Japan gave Chad 60 trucks and Mali 14": another receiver or another giver
        two_senses = len(found) == 1 and head.giver is not None and head.giver.start < head.receiver.start
        return [replace(one, strength=Strength.WEAK) for one in found] if two_senses else found
    if head.giver is None or head.giver.start > tokens[pieces[0]].start:
        return []
    receiver = _receiver_behind(tokens, pieces[-1]) or head.receiver
    return [_made(tokens[at].place, receiver, tokens[at].start, tokens[at].end) for at in pieces]


def figures_in(reading: Reading, start: int, end: int) -> list[Span]:
    """The sums and counts of a stretch."""
    sums = [Span(one.start, one.end) for one in within(reading.money, start, end)]
    return sums + [Span(one.start, one.end) for one in within(reading.numbers, start, end) if one.trap is None]


def _starts_in(figures: Sequence[Span], tokens: list[Token]) -> frozenset[int]:
    """Where the words of the figures start."""
    starts = [one.start for one in tokens]
    return frozenset(
        start for one in figures for start in starts[bisect_left(starts, one.start) : bisect_left(starts, one.end)]
    )


def _pieces(head: Direction, tokens: list[Token], figures: frozenset[int]) -> Iterator[int]:
    """The names that have a figure of their own and no verb, behind one that has both."""
    filled = False
    for at, token in enumerate(tokens):
        if token.start <= head.start:
            continue
        if token.name is not None:
            joined = tokens[at - 1].word in (_JOINTS if filled else (":",))
            if joined and token.name.kind is not NameKind.DEMONYM and _has_figure(tokens, at, figures):
                yield at
                filled = False
        elif token.arms or token.start in figures:
            filled = True


def _has_figure(tokens: list[Token], at: int, figures: frozenset[int]) -> bool:
    """True when a figure follows the name, over no verb, preposition or mark."""
    for step, token in enumerate(tokens[at + 1 : at + 2 + _TO_FIGURE]):
        if token.start in figures:
            return True
        if token.name or token.stops or token.word == "," or token.word in _JOINTS or _leads_on(token):
            return False
        if step and not token.word.isalpha():
            return False
    return False


def _leads_on(token: Token) -> bool:
    return token.word in words("prepositions") or token.word in words("auxiliaries") or token.word in words("relatives")


def _before_figure(name: Span, tokens: list[Token], figures: frozenset[int]) -> bool:
    at = next((at for at, one in enumerate(tokens) if one.start <= name.start < one.end), None)
    return at is not None and governor(tokens, at)[0] is None and _has_figure(tokens, at, figures)


def _receiver_behind(tokens: list[Token], last: int) -> Span | None:
    """The name behind "to" or "for" after the last of several givers."""
    for at in range(last + 1, len(tokens)):
        if tokens[at].stops:
            return None
        if tokens[at].name is not None:
            return tokens[at].place if governor(tokens, at)[0] in ("to", "for") else None
    return None


def _made(giver: Span | None, receiver: Span | None, start: int, end: int) -> Direction:
    return Direction(start, end, giver, receiver, GAPPED, Strength.STRONG)
