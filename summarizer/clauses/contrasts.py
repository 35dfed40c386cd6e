"""Names that a sentence sets aside ("the Netherlands, not Germany, will …", "instead of tanks from Spain"), left out.

What is denied by such a contrast is the name alone and not the deed, so that the clause reads on without it.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from summarizer.clauses.closed_class import words
from summarizer.lexicon import load

if TYPE_CHECKING:
    from summarizer.clauses.tokens import Token

_PLAIN_WORDS = 4
"""Plain words before the name or goods in what "instead of" sets aside ("instead of the older jets of Spain")."""


def without_contrasts(tokens: list[Token]) -> list[Token]:
    """The tokens of a sentence without the phrases that a contrast sets aside."""
    if not any(token.word in _words("openers") for token in tokens):
        return tokens
    kept: list[Token] = []
    at = 0
    while at < len(tokens):
        end = _contrast_end(tokens, at)
        if end is None:
            kept.append(tokens[at])
            at += 1
            continue
        while kept and kept[-1].word in ("and", "but"):
            kept.pop()
        if kept and kept[-1].word == "," and end < len(tokens) and tokens[end].word in (",", ".", ";"):
            kept.pop()
            end += tokens[end].word == ","
        elif not kept and end < len(tokens) and tokens[end].word == ",":
            end += 1
        at = end
    return kept


def _contrast_end(tokens: list[Token], at: int) -> int | None:
    """Where the phrase ends that the contrast at `at` sets aside; `None` where no contrast begins."""
    word = tokens[at].word
    before = tokens[at - 1].word if at else ""
    following = tokens[at + 1].word if at + 1 < len(tokens) else ""
    if f"{word} {following}" in _words("double"):
        return _phrase_end(tokens, at + 2, plain=_PLAIN_WORDS)
    if word in _words("single"):
        return _phrase_end(tokens, at + 1, plain=0)
    if word == "not" and before not in _words("doubting"):
        return _phrase_end(tokens, at + 1, plain=0)
    return None


def _phrase_end(tokens: list[Token], start: int, plain: int) -> int | None:
    """Where the noun phrase at `start` ends, with the "from X" and "or X" that belong to it; `None` without a name."""
    here = start
    if here < len(tokens) and tokens[here].word in _words("governing"):
        here += 1
    end: int | None = None
    while here < len(tokens):
        token = tokens[here]
        owns = here + 1 < len(tokens) and tokens[here + 1].word == "'s"
        if token.name is not None and owns and not plain:
            return end
        if token.name is not None or token.arms or (end == here and token.word in _words("heads")):
            end = here + 1
        elif not (_links(tokens, here, end) or (end is None and not token.stops and here - start < plain)):
            break
        here += 1
    return end if any(token.name is not None for token in tokens[start:end]) else None


def _links(tokens: list[Token], here: int, end: int | None) -> bool:
    """True for the small words inside a noun phrase: "the", and the "or" and "from" between its nouns."""
    word = tokens[here].word
    if word in _words("linking"):
        return end == here
    return word in words("determiners") and (end is None or tokens[here - 1].name is None)


@cache
def _words(group: str) -> frozenset[str]:
    return frozenset(load("clause_words.toml")["contrasts"][group])
