"""Who acts together with a subject: "Norway, along with Italy, is sending", "Norway joins Italy in sending"."""

from __future__ import annotations

from summarizer.clauses.grammar import coordinated
from summarizer.clauses.inflections import forms
from summarizer.clauses.tokens import Token, words


def with_companions(tokens: list[Token], at: int) -> list[Token]:
    """The subject whose last name is at `at`, with those that the words right behind it add."""
    subject = coordinated(tokens, at, -1)
    first = _companion(tokens, at)
    return [*subject, *coordinated(tokens, first, 1)] if first is not None else subject


def _companion(tokens: list[Token], at: int) -> int | None:
    """The first name of ", along with Italy," and ", with the United States,"."""
    if at + 3 >= len(tokens) or tokens[at + 1].word != ",":
        return None
    here = at + 2
    together = tokens[here].word in words("together")
    while here < len(tokens) and (tokens[here].word in words("together") or tokens[here].word in words("determiners")):
        here += 1
    if not together and tokens[at + 2].word == "with":
        here = at + 3 + (tokens[at + 3].word in words("determiners"))
        closed = here + 1 < len(tokens) and tokens[here + 1].word == ","
        return here if closed and tokens[here].name is not None else None
    return here if together and here < len(tokens) and tokens[here].name is not None else None


def joined_by(tokens: list[Token], at: int) -> int | None:
    """Where the verb of joining stands in "Norway joins Italy in sending", for the name at `at`."""
    here = at - 1
    while here > 0 and tokens[here].word in words("determiners"):
        here -= 1
    after = tokens[at + 1].word if at + 1 < len(tokens) else ""
    return here if here > 0 and after == "in" and tokens[here].word in forms("join") else None
