"""The words of a passage for the clause grammar: names as one token each, everything else a word or a mark."""

from __future__ import annotations

import re
from typing import NamedTuple

from summarizer.clauses.closed_class import words as words
from summarizer.clauses.contrasts import without_contrasts
from summarizer.clauses.homes import with_homes
from summarizer.clauses.patterns import lowered
from summarizer.reading import Reading
from summarizer.text.spans import Span, overlaps, within
from summarizer.values.mentions import ArmsMention, NameKind, NameMention

_WORD = re.compile(
    r"n't\b|[^\W_]+(?:[-.&/][^\W_]+)*?(?=n't\b)|[^\W_]+(?:[-.&/][^\W_]+)*|(?<=\w)-[^\W_]+|'(?:s|re|ve|ll|d|m)\b|[,;:().\"!?]|--?|…"
)
_STOPS = frozenset({";", ":", ".", "!", "?", "(", ")", "-", "--", "…"})
_PARTY_KINDS = frozenset(NameKind) - {NameKind.VESSEL}


class Token(NamedTuple):
    """A word in lower case, a punctuation mark, or a whole name."""

    start: int
    end: int
    word: str
    name: NameMention | None = None
    arms: bool = False
    """True inside a mention of arms."""
    home: Span | None = None
    """Where the text names the state of a firm or person ("the Turkish company Baykar")."""

    @property
    def place(self) -> Span:
        """What fills an end of a direction: the state of the firm or person where it is told, else the name itself."""
        return self.home or Span(self.start, self.end)

    @property
    def party(self) -> str | None:
        """The party that the name stands for, as far as the tables know."""
        return self.name.party if self.name is not None else None

    @property
    def stops(self) -> bool:
        """True for a mark that ends a clause."""
        return self.word in _STOPS


def tokens_of(reading: Reading, start: int, end: int, *, vessels: bool = False) -> list[Token]:
    """The tokens of a passage, in order; a name that could be a party is one token, and so is a vessel if wanted.

    They are kept on the reading, for several readers ask for the same sentence, so nobody may change the list.
    """
    key = ("tokens", start, end, vessels)
    if key not in reading.memory:
        reading.memory[key] = _tokens_of(reading, start, end, vessels=vessels)
    found: list[Token] = reading.memory[key]
    return found


def _tokens_of(reading: Reading, start: int, end: int, *, vessels: bool) -> list[Token]:
    low = lowered(reading.text[start:end])
    sums = within(reading.money, start, end)
    names = [
        one
        for one in within(reading.names, start, end)
        if (vessels or one.kind in _PARTY_KINDS) and not any(overlaps(one, money) for money in sums)
    ]
    arms = list(within(reading.arms, start, end))[::-1]
    found: list[Token] = []
    at = 0
    for name in names:
        _add(found, low, start, at, name.start - start, arms)
        found.append(Token(name.start, name.end, low[name.start - start : name.end - start], name))
        at = name.end - start
    _add(found, low, start, at, len(low), arms)
    return with_homes(without_contrasts(_without_parentheses(found)))


def _without_parentheses(tokens: list[Token]) -> list[Token]:
    """The tokens without short parentheses: "the bank (DAB) was sanctioned" is one clause."""
    if not any(token.word == "(" for token in tokens):
        return tokens
    kept: list[Token] = []
    at = 0
    while at < len(tokens):
        if tokens[at].word == "(":
            closing = next((end for end in range(at + 1, min(at + 9, len(tokens))) if tokens[end].word == ")"), None)
            if closing is not None:
                at = closing + 1
                continue
        kept.append(tokens[at])
        at += 1
    return kept


def _add(found: list[Token], low: str, offset: int, start: int, end: int, arms: list[ArmsMention]) -> None:
    """Appends the plain words of `low[start:end]`; `arms` has the next goods last, and loses those that are passed."""
    for match in _WORD.finditer(low, start, end):
        if match.group() == '"':
            continue  # a clause runs on through quotation marks: intends to "provide Iran with …"
        first, last = match.start() + offset, match.end() + offset
        while arms and arms[-1].end < last:
            arms.pop()
        in_arms = bool(arms) and arms[-1].start <= first
        found.append(Token(first, last, match.group(), arms=in_arms))
