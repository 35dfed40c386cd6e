"""The state that a firm or a person acts for, where the words around the name tell it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.clauses.closed_class import words
from summarizer.text.spans import Span
from summarizer.values.mentions import NameKind

if TYPE_CHECKING:
    from summarizer.clauses.tokens import Token

_TITLE_REACH = 9
"""Tokens of a title before the name ("U.S. Permanent Representative to the United Nations Linda Hall")."""


def with_homes(tokens: list[Token]) -> list[Token]:
    """The tokens with the state of each firm and person whose table entry has none."""
    return [
        token._replace(home=_home(tokens, at)) if _is_stateless(token) else token for at, token in enumerate(tokens)
    ]


def _is_stateless(token: Token) -> bool:
    name = token.name
    return name is not None and name.kind in (NameKind.COMPANY, NameKind.PERSON) and name.party is None


def _home(tokens: list[Token], at: int) -> Span | None:
    name = tokens[at].name
    if name is not None and name.kind is NameKind.PERSON:
        return _state_before_title(tokens, at) or _state_behind(tokens, at, "titles")
    return _owner(tokens, at) or _state_behind(tokens, at, "firms")


def _state_before_title(tokens: list[Token], at: int) -> Span | None:
    """ "Norwegian Foreign Minister Espen Lund", "Norway's Espen Lund", "U.S. Ambassador to Ghana Peter Hall"."""
    titled = False
    for here in range(at - 1, max(-1, at - _TITLE_REACH), -1):
        token = tokens[here]
        if token.name is not None:
            if here and tokens[here - 1].word in ("to", "in", "for"):
                continue  # where the ambassador is sent
            owns = here + 2 == at and tokens[here + 1].word == "'s"
            return token.place if (titled or owns) and _is_state(token) else None
        if token.stops or token.word == "," or token.word in ("and", "or"):
            return None
        if token.word in words("prepositions") and token.word not in ("to", "in", "for", "of"):
            return None
        titled = titled or token.word in words("titles")
    return None


def _owner(tokens: list[Token], at: int) -> Span | None:
    """ "Brazil's Embraer", "the Turkish firm Baykar"."""
    for here in range(at - 1, max(-1, at - 6), -1):
        token = tokens[here]
        if token.name is not None:
            owns = tokens[here + 1].word == "'s" or token.name.kind is NameKind.DEMONYM
            return token.place if owns and token.party else None
        if token.stops or token.word == "," or token.word in words("prepositions"):
            return None
    return None


def _state_behind(tokens: list[Token], at: int, kinds: str) -> Span | None:
    """ "Kongsberg of Norway", "Rheinmetall, the German arms maker", "Espen Lund, the Norwegian defence minister"."""
    after = [token.word for token in tokens[at + 1 : at + 3]]
    if after[:1] == ["of"] and at + 2 < len(tokens) and _is_state(tokens[at + 2]):
        return tokens[at + 2].place
    if after[:1] == [","]:
        for here in range(at + 2, min(len(tokens), at + 9)):
            if tokens[here].word in words(kinds):
                return next((one.place for one in tokens[at + 2 : here] if _is_state(one)), None)
            if tokens[here].stops or tokens[here].word == ",":
                return None
    return None


def _is_state(token: Token) -> bool:
    return token.party is not None and token.name is not None and token.name.kind is not NameKind.COMPANY
