"""Who carries, brokers or insures for others, and so neither gives nor receives."""

from __future__ import annotations

from dataclasses import replace

from summarizer.clauses.readings import Direction, Strength
from summarizer.clauses.tokens import Token, words
from summarizer.text.spans import Span


def go_betweens(tokens: list[Token]) -> frozenset[Span]:
    """Names that only say where a broker or carrier comes from ("a Ukrainian broker", "a bank in Germany")."""
    found = set()
    for at, token in enumerate(tokens):
        if token.word in words("go_betweens"):
            near = [*tokens[max(0, at - 3) : at], *(tokens[at + 1 : at + 3] if _is_located(tokens, at) else ())]
            found |= {one.place for one in near if one.name is not None}
    return frozenset(found)


def _is_located(tokens: list[Token], at: int) -> bool:
    """True for "a broker from Poland", "a bank in Germany"."""
    return at + 2 < len(tokens) and tokens[at + 1].word in ("in", "from", "of") and tokens[at + 2].name is not None


def without_giver(one: Direction, idle: frozenset[Span]) -> Direction | None:
    """The direction without a giver that is only a go-between; `None` when nothing is left."""
    if one.giver not in idle:
        return one
    return replace(one, giver=None, strength=Strength.WEAK) if one.receiver is not None else None
