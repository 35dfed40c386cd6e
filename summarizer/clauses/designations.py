"""Who sanctions whom in a passage: the authority as the giver and the target as the receiver of a direction."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from summarizer.clauses.grammar import coordinated, find_subject, governor, is_verb, phrases, verb_table
from summarizer.clauses.readings import Direction, Strength
from summarizer.clauses.tokens import Token, tokens_of, words
from summarizer.lexicon import load
from summarizer.reading import Reading
from summarizer.text.spans import Span

_ACTING = frozenset(
    {"impose", "undo", "prolong", "widen", "soften", "ponder", "intend", "propose", "restrict", "order"}
)
_DIRECT = frozenset({"sanction", "restrict"})
_ON = ("on", "against", "targeting", "upon", "towards", "toward", "for", "over")


def find_designations(reading: Reading, start: int, end: int) -> tuple[Direction, ...]:
    """Every act of sanctioning, easing or lifting that a clause of `text[start:end]` states, by place.

    `giver` is the authority and `receiver` a named target; one of them may be missing.
    """
    tokens = tokens_of(reading, start, end)
    found: dict[tuple[Span | None, Span | None], Direction] = {}
    for at, token in enumerate(tokens):
        if token.name is not None:
            continue
        for one in _at_word(tokens, at):
            found.setdefault((one.giver, one.receiver), one)
    return tuple(sorted(found.values(), key=lambda one: (one.start, one.end)))


@cache
def _nouns() -> frozenset[str]:
    return frozenset(load("sanction_words.toml")["nouns"])


def _at_word(tokens: list[Token], at: int) -> Iterator[Direction]:
    if tokens[at].word in _nouns():
        yield from _nominal(tokens, at)
        return
    for name, form, rest, _ in verb_table().get(tokens[at].word, ()):
        if name not in _DIRECT or rest:
            continue
        passive = form in ("past", "pp") and at and tokens[_before(tokens, at)].word in words("be")
        after = phrases(tokens, at)
        if passive or (form in ("past", "pp") and after.get("by")):
            yield from _pairs(tokens, at, after.get("by", []), find_subject(tokens, at).subject, "designated by", True)
        else:
            targets = after.get("", []) or (after.get("origin", []) if name == "sanction" else [])
            yield from _pairs(tokens, at, find_subject(tokens, at).subject, targets, "designates", True)
        return


def _before(tokens: list[Token], at: int) -> int:
    here = at - 1
    while here > 0 and (tokens[here].word in words("adverbs") or tokens[here].word.endswith("ly")):
        here -= 1
    return here


def _nominal(tokens: list[Token], at: int) -> Iterator[Direction]:
    """ "EU sanctions on Iran", "sanctions against Iran by the EU", "Washington lifted sanctions on the bank"."""
    after = phrases(tokens, at)
    targets = [one for key in _ON[:4] for one in after.get(key, [])] or after.get("origin", [])
    authority = after.get("by", []) or after.get("from", []) or _owner(tokens, at) or _actor(tokens, at)
    if not targets and not authority:
        return
    strong = bool(targets and authority)
    yield from _pairs(tokens, at, authority, targets, f"{tokens[at].word} on or against", strong)


def _owner(tokens: list[Token], at: int) -> list[Token]:
    """The name before the noun ("EU sanctions", "Washington's new sanctions")."""
    here = at - 1
    while here >= 0 and at - here <= 5:
        token = tokens[here]
        if token.name is not None:
            return [] if governor(tokens, here)[0] in ("against", "on") else coordinated(tokens, here, -1)
        if token.stops or token.word == "," or token.word in words("prepositions") or is_verb(token):
            return []
        here -= 1
    return []


def _actor(tokens: list[Token], at: int) -> list[Token]:
    """The subject of the verb that imposes, lifts or considers them."""
    here = at - 1
    while here >= 0 and at - here <= 14:
        token = tokens[here]
        if token.stops:
            return []
        if token.name is None and any(
            name in _ACTING for name, _, rest, _ in verb_table().get(token.word, ()) if not rest
        ):
            return find_subject(tokens, here).subject
        here -= 1
    after = at + 1
    while after < len(tokens) and after - at <= 12 and not tokens[after].stops:
        if tokens[after].word == "imposed" and after + 1 < len(tokens):
            return phrases(tokens, after).get("by", [])
        after += 1
    return []


def _pairs(
    tokens: list[Token], at: int, givers: list[Token], receivers: list[Token], pattern: str, strong: bool
) -> Iterator[Direction]:
    left: list[Token | None] = list(givers)
    right: list[Token | None] = [one for one in receivers if one not in givers]
    for giver in left or [None]:
        for receiver in right or [None]:
            if giver is None and receiver is None:
                continue
            touched = [one for one in (tokens[at], giver, receiver) if one is not None]
            yield Direction(
                min(one.start for one in touched),
                max(one.end for one in touched),
                None if giver is None else Span(giver.start, giver.end),
                None if receiver is None else Span(receiver.start, receiver.end),
                pattern,
                Strength.STRONG if strong else Strength.WEAK,
            )
