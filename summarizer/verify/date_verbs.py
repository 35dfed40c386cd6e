"""Which verbs of its clause may a date belong to? Those before it, behind it, or around it, as English places them."""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.clauses.tokens import Token, words
from summarizer.verify.date_acts import Act, act_at, noun_kinds, scope

REACH = 45
"""Tokens that are looked at on either side of a date."""
DAYS = words("days") | scope("days")
"""Words in the date of a day or week, which English puts between a subject and its verb."""
EVENTS = frozenset({"occur", "birth"})
"""Kinds of nouns for what is no act of the record."""
JOINTS = frozenset({",", "and", "or", "then"})
_INSERTION = 20
"""Tokens between two commas that part a clause ("Kyiv, blacklisted in 2019, …")."""


def verbs_of(tokens: list[Token], start: int, last: int) -> Iterator[Act]:
    """The verbs that may govern the time phrase at `tokens[start:last]`, the likeliest first."""
    before = tokens[start - 1] if start else None
    if before is None or before.stops or is_boundary(before) or (start == 1 and before.word[:1].isdigit()):
        yield from _right(tokens, last)
        return
    if (when := _when_behind(tokens, last)) is not None:
        yield from _right(tokens, when)
    follows = last < len(tokens) and (tokens[last].word in words("auxiliaries") or act_at(tokens, last) is not None)
    if before.name is None and before.word in words("auxiliaries"):
        yield from _right(tokens, last)  # "were on Friday hit"
        return
    if before.word in JOINTS and _opens_clause(tokens, last):
        yield from _right(tokens, last)
        return
    apart = before.word in words("particles") or before.word == ","
    inserted = follows and not apart and act_at(tokens, start - 1) is None
    between = before.word == "," and last < len(tokens) and tokens[last].word == ","
    names_day = any(one.word in DAYS for one in tokens[start:last])
    left = list(_left(tokens, start, names_day=names_day))
    if between or (inserted and (names_day or not left)):
        yield from _right(tokens, last)
        if inserted:
            return
    yield from left
    parted = last + 1 < len(tokens) and tokens[last].word == ","
    if parted and not left and (_opens_clause(tokens, last) or act_at(tokens, last + 1) is not None):
        yield from _right(tokens, last + 1)  # "At a summit in Oslo on 3 May, Norway pledged"
    if last < len(tokens) and tokens[last].word == "," and _has_when(tokens, start) and _opens_clause(tokens, last):
        yield from _right(tokens, last)  # "when he visited Oslo in May, he announced"


def _when_behind(tokens: list[Token], last: int) -> int | None:
    """The place behind a "when" that follows the date: "in May, when the contract was signed"."""
    at = last + (last < len(tokens) and tokens[last].word == ",")
    return at + 1 if at < len(tokens) and tokens[at].word == "when" else None


def _has_when(tokens: list[Token], start: int) -> bool:
    """True for a date in a clause that "when" opens."""
    for at in range(start - 1, max(-1, start - REACH), -1):
        if tokens[at].stops or is_boundary(tokens[at]):
            return tokens[at].word == "when"
    return False


def _opens_clause(tokens: list[Token], last: int) -> bool:
    """True when a subject and its verb follow: "…, and on Friday Oslo said"."""
    at = last + (last < len(tokens) and tokens[last].word == ",")
    if at >= len(tokens) or not (
        tokens[at].name is not None or tokens[at].word in words("determiners") | words("pronouns") or tokens[at].arms
    ):
        return False
    return next(_right(tokens, at), None) is not None


def _left(tokens: list[Token], start: int, *, names_day: bool) -> Iterator[Act]:
    """The nearest verb before a date in its clause, and the one above an infinitive.

    A month or a year belongs to the event that stands nearer ("over the murder of a judge in 2018").
    """
    at = start - 1
    steps = 0
    while at >= 0 and steps < REACH:
        steps += 1
        if tokens[at].stops:
            return
        if is_boundary(tokens[at]):
            if at < start - 1:
                yield Act(frozenset(), at)  # a clause whose verb nobody lists ("who fled in March")
            return
        if tokens[at].word == "," and (comma := _opening_comma(tokens, at)) is not None:
            at = comma - 1
            continue
        if not names_day and noun_kinds(tokens[at].word) & EVENTS and tokens[at].name is None:
            yield Act(noun_kinds(tokens[at].word), at, is_noun=True)
            return
        act = act_at(tokens, at)
        if act is not None:
            yield act
            if at and tokens[at - 1].word == "to":
                yield from _above(tokens, at - 1)
                return
            if not (_is_participle(tokens, at) and at < start - 1):
                return
        at -= 1


def _above(tokens: list[Token], to: int) -> Iterator[Act]:
    """The verb on which an infinitive hangs: "agreed to send"."""
    for at in range(to - 1, max(-1, to - REACH), -1):
        if tokens[at].stops or is_boundary(tokens[at]):
            return
        act = act_at(tokens, at)
        if act is not None:
            yield act
            return


def _opening_comma(tokens: list[Token], comma: int) -> int | None:
    """The comma that opens what the one at `comma` closes: ", designated in 2019,"."""
    for at in range(comma - 1, max(-1, comma - _INSERTION), -1):
        if tokens[at].stops:
            return None
        if tokens[at].word == ",":
            opener = tokens[at + 1]
            inserted = opener.word in words("relatives") | words("insertions") | words("determiners") | {
                "where",
                "when",
            }
            return at if inserted or opener.word.endswith("ed") else None
    return None


def _right(tokens: list[Token], last: int) -> Iterator[Act]:
    """The first verb behind a date with what is joined to it; behind a mere participle the next one too."""
    found = 0
    at = last
    while at < min(len(tokens), last + REACH):
        if tokens[at].stops or (is_boundary(tokens[at]) and at > last):
            return
        if tokens[at].word == "," and not found and (close := _closing_comma(tokens, at)) is not None:
            at = close + 1
            continue
        act = act_at(tokens, at)
        if act is None or (found and not _is_joined(tokens, at)):
            at += 1
            continue
        yield act
        if "say" in act.kinds:
            return
        found += not _is_participle(tokens, at)
        at += 1


def _is_participle(tokens: list[Token], at: int) -> bool:
    """True for "ordered" in "the jets ordered from Norway arrived"."""
    before, after = tokens[at - 1] if at else None, tokens[at + 1] if at + 1 < len(tokens) else None
    finite = before is None or before.name is not None or before.word in words("auxiliaries") | words("pronouns")
    return not finite and after is not None and after.word in words("prepositions")


def _is_joined(tokens: list[Token], at: int) -> bool:
    """True for a verb joined to the one before: "met with the minister and announced", "intends to sell"."""
    return at > 0 and tokens[at - 1].word in ("and", "then", "to", "by")


def _closing_comma(tokens: list[Token], comma: int) -> int | None:
    """The comma that closes an aside: "Today, as the war drags on, Oslo sent"."""
    opener = tokens[comma + 1] if comma + 1 < len(tokens) else None
    if opener is None or opener.name is not None or opener.word not in scope("asides") | words("relatives"):
        return None
    for at in range(comma + 2, min(len(tokens), comma + REACH)):
        if tokens[at].stops:
            return None
        if tokens[at].word == ",":
            return at
    return None


def is_boundary(token: Token) -> bool:
    """True for a word that opens a clause of its own."""
    return token.name is None and token.word in scope("boundaries")
