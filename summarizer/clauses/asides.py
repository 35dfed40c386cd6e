"""A sentence with dashes or brackets as its main line and its asides, so that each is read as a clause of its own.

"Norway – a small country – has given Ukraine launchers" is one clause, and "the drones (supplied by Iran)" another
behind the words that it explains.
"""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.clauses.tokens import Token

_MAX_ASIDE = 20
"""Tokens that an aside may have; what is longer is a sentence of its own."""
_HEAD = 8
"""Tokens before an aside that it may explain."""
_CLOSING = {"-": "-", "--": "--", "(": ")"}


def strands(tokens: list[Token]) -> Iterator[tuple[list[Token], int]]:
    """The main line, then every aside behind its head; the number is where the strand's own words begin."""
    asides = list(_asides(tokens))
    main = tokens
    for start, end in reversed(asides):
        main = main[:start] + main[end:]
    yield _without_dash_before_preposition(main), 0
    for start, end in asides:
        head = tokens[max(0, start - _HEAD) : start]
        last = end if end >= len(tokens) and tokens[-1].word not in _CLOSING.values() else end - 1
        comma = tokens[start]._replace(word=",")
        yield [*head, comma, *tokens[start + 1 : last]], len(head) + 1


def _asides(tokens: list[Token]) -> Iterator[tuple[int, int]]:
    """Half-open ranges of the tokens between two dashes or brackets, marks included."""
    at = 0
    while at < len(tokens):
        closing = _CLOSING.get(tokens[at].word)
        end = _closing(tokens, at, closing) if closing is not None and at else None
        if end is None:
            at += 1
            continue
        yield at, end + 1
        at = end + 1


def _closing(tokens: list[Token], at: int, closing: str) -> int | None:
    for here in range(at + 1, min(len(tokens), at + _MAX_ASIDE)):
        if tokens[here].word == closing:
            return here
        if tokens[here].word in (".", "!", "?", ";"):
            return None
    return None


def _without_dash_before_preposition(tokens: list[Token]) -> list[Token]:
    """The tokens without a dash that only delays a phrase ("seeking arms – from Georgia to begin with")."""
    return [
        token
        for at, token in enumerate(tokens)
        if token.word not in ("-", "--") or at + 1 >= len(tokens) or tokens[at + 1].word not in _DELAYED or not at
    ]


_DELAYED = frozenset({"from", "to", "by", "for"})
