"""Who sanctions whom in a passage: the authority as the giver and the target as the receiver of a direction."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from summarizer.clauses.complements import phrases
from summarizer.clauses.designation_frames import frame_markers, frame_table, framed
from summarizer.clauses.grammar import coordinated, governor, is_verb, verb_table
from summarizer.clauses.pairing import paired, without_halves
from summarizer.clauses.patterns import lowered
from summarizer.clauses.readings import Direction
from summarizer.clauses.subjects import find_subject
from summarizer.clauses.tokens import Token, tokens_of, words
from summarizer.clauses.verb_forms import is_passive
from summarizer.lexicon import load
from summarizer.reading import Reading
from summarizer.text.spans import Span
from summarizer.values.mentions import NameKind

_ACTING = frozenset(
    {"impose", "undo", "prolong", "widen", "soften", "ponder", "intend", "propose", "restrict", "order", "handle"}
)
_DIRECT = frozenset({"sanction", "restrict"})
_AUTHORITIES = frozenset(
    {NameKind.COUNTRY, NameKind.CAPITAL, NameKind.DEMONYM, NameKind.GOVERNMENT, NameKind.BODY, NameKind.BLOC}
)
_OWN = frozenset({NameKind.PERSON, NameKind.COMPANY, NameKind.ORGANISATION, NameKind.VESSEL, NameKind.NON_STATE})
"""Kinds of names that are targets rather than the state they belong to."""
_ON = ("on", "against", "targeting", "upon", "towards", "toward", "for", "over")


def find_designations(reading: Reading, start: int, end: int) -> tuple[Direction, ...]:
    """Every act of sanctioning, easing or lifting that a clause of `text[start:end]` states, by place.

    `giver` is the authority and `receiver` a named target; one of them may be missing.
    """
    if not _gate().search(lowered(reading.text[start:end])):
        return ()
    tokens = tokens_of(reading, start, end, vessels=True)
    found: dict[tuple[Span | None, Span | None], Direction] = {}
    for at, token in enumerate(tokens):
        if token.name is not None or token.word not in _openers():
            continue
        for one in (*_at_word(tokens, at), *framed(tokens, at)):
            found.setdefault((one.giver, one.receiver), one)
    places = {token.place: here for here, token in enumerate(tokens)}
    whole = [_with_whole_target(one, tokens, places) for one in found.values()]
    return tuple(sorted(without_halves(whole), key=lambda one: (one.start, one.end)))


def _with_whole_target(one: Direction, tokens: list[Token], places: dict[Span, int]) -> Direction:
    """The direction with the person or firm that an adjective or owner introduces ("the Georgian judge Levan X")."""
    if one.receiver is None:
        return one
    at = places.get(one.receiver)
    if at is None or at + 1 >= len(tokens):
        return one
    name = tokens[at].name
    if name is None or (name.kind is not NameKind.DEMONYM and tokens[at + 1].word != "'s"):
        return one
    for token in tokens[at + 1 : at + 6]:
        if token.name is not None:
            own = token.name.kind in _OWN or token.name.rule == "leader"
            return replace(one, receiver=token.place, end=max(one.end, token.end)) if own else one
        if token.stops or token.word == "," or token.word in words("prepositions") or token.word == "and":
            return one
    return one


@cache
def _openers() -> frozenset[str]:
    """All words at which `_at_word` or a frame may begin."""
    verbs = {word for word, found in verb_table().items() if any(name in _DIRECT for name, _, _, _ in found)}
    return frozenset(verbs) | frame_table().keys() | _group("nouns") | _group("property") | _group("orders")


@cache
def _gate() -> re.Pattern[str]:
    """Any word at which a designation may be stated."""
    verbs = {word for word, found in verb_table().items() if any(name in _DIRECT for name, _, _, _ in found)}
    every = verbs | frame_markers() | _group("nouns") | _group("property") | _group("orders")
    return re.compile(r"(?<!\w)(?:" + "|".join(sorted(map(re.escape, every), key=len, reverse=True)) + r")(?!\w)")


@cache
def _group(name: str) -> frozenset[str]:
    return frozenset(load("sanction_words.toml")[name])


def _at_word(tokens: list[Token], at: int) -> Iterator[Direction]:
    word = tokens[at].word
    if word in _group("nouns") and not _acts(tokens, at):
        yield from _nominal(tokens, at)
        return
    if word in _group("property"):
        yield from _property(tokens, at)
        return
    if word in _group("orders") and at and tokens[at - 1].word in _group("order_kinds"):
        yield from paired(tokens[at], _actor(tokens, at), [], f"{word} signed or issued", strong=False)
        return
    for name, form, rest, _ in verb_table().get(tokens[at].word, ()):
        if name not in _DIRECT or rest or _is_noun(tokens, at, form):
            continue
        passive = form in ("past", "pp") and at and tokens[_before(tokens, at)].word in words("be")
        after = phrases(tokens, at)
        if passive or (form in ("past", "pp") and after.get("by")):
            yield from paired(
                tokens[at], after.get("by", []), find_subject(tokens, at).subject, "designated by", strong=True
            )
        else:
            targets = after.get("", []) or (after.get("origin", []) if name == "sanction" else [])
            yield from paired(tokens[at], find_subject(tokens, at).subject, targets, "designates", strong=True)
        return


def _acts(tokens: list[Token], at: int) -> bool:
    """True for a noun that stands as a verb: "to blacklist", "London today sanctions the tanker"."""
    before, after = tokens[at - 1] if at else None, tokens[at + 1] if at + 1 < len(tokens) else None
    if (
        before is None
        or after is None
        or not any(found[0] in _DIRECT for found in verb_table().get(tokens[at].word, ()))
    ):
        return False
    if before.word == "to" or before.word in words("auxiliaries") - frozenset({"has", "have", "had"}):
        return True
    if tokens[at].word != "sanctions":
        return False
    named = before.name is not None and before.name.kind is not NameKind.DEMONYM
    objected = after.name is not None or after.word in words("determiners") or after.word[:1].isdigit()
    return objected and (named or before.word in words("adverbs") or before.word in words("days"))


def _is_noun(tokens: list[Token], at: int, form: str) -> bool:
    """True for a noun or adjective that looks like a verb ("the EU's list of", "the sanctioned bank")."""
    before = tokens[at - 1] if at else None
    after = tokens[at + 1].word if at + 1 < len(tokens) else ""
    owned = before is not None and (before.word == "'s" or before.word in words("determiners"))
    if form in ("past", "pp"):
        return owned and after != "by"
    governed = before is not None and (
        before.word in words("prepositions") - {"to"}
        or before.word in _group("nouns")
        or before.word in ("entity", "visa")
    )
    return form != "ing" and (owned or governed or after == "of")


def _before(tokens: list[Token], at: int) -> int:
    here = at - 1
    while here > 0 and (tokens[here].word in words("adverbs") or tokens[here].word.endswith("ly")):
        here -= 1
    return here


def _nominal(tokens: list[Token], at: int) -> Iterator[Direction]:
    """ "EU sanctions on Iran", "sanctions against Iran by the EU", "Washington lifted sanctions on the bank"."""
    after = phrases(tokens, at, noun=True)
    targets = [one for key in _ON[:4] for one in after.get(key, [])] or after.get("origin", [])
    if not targets and tokens[at].word == "suspension":
        targets = after.get("of", [])
    sent = after.get("from", []) if any(token.word == "from" for token in tokens[at + 1 : at + 3]) else []
    if not targets and at and (facing := _facing(tokens, at)) is not None:
        targets = find_subject(tokens, facing).subject
    authority = after.get("by", []) or sent or _owner(tokens, at) or _actor(tokens, at)
    if not targets and not authority:
        return
    strong = bool(targets and authority)
    yield from paired(tokens[at], authority, targets, f"{tokens[at].word} on or against", strong=strong)


def _facing(tokens: list[Token], at: int) -> int | None:
    """Where the verb stands in "Uzbek firms face secondary sanctions"."""
    return next((here for here in range(at - 1, max(-1, at - 4), -1) if tokens[here].word in _group("facing")), None)


def _property(tokens: list[Token], at: int) -> Iterator[Direction]:
    """ "Japan froze assets of the bank", "blocked the property of three companies"."""
    for here in range(at - 1, max(-1, at - 7), -1):
        if tokens[here].name is None and tokens[here].word in _group("freezing"):
            after = phrases(tokens, at, noun=True)
            targets = after.get("of", []) or after.get("to", []) or after.get("by", [])
            yield from paired(tokens[at], find_subject(tokens, here).subject, targets, "assets frozen", strong=True)
            return


def _owner(tokens: list[Token], at: int) -> list[Token]:
    """The name before the noun ("EU sanctions", "Washington's new sanctions")."""
    here = at - 1
    while here >= 0 and at - here <= 5:
        token = tokens[here]
        if token.name is not None and token.name.kind in _AUTHORITIES:
            if _is_target(tokens, here):
                return []
            return [] if governor(tokens, here)[0] in ("against", "on") else coordinated(tokens, here, -1)
        if token.name is not None:
            return []
        if (
            token.stops
            or token.word == ","
            or any(
                token.word in words(group)
                for group in ("prepositions", "possessive_pronouns", "relatives", "particles")
            )
            or (is_verb(token) and not token.word.endswith("ed"))
        ):
            return []
        here -= 1
    return []


def _is_target(tokens: list[Token], here: int) -> bool:
    """True for "the Zimbabwe sanctions": a country's full name before the noun is on its receiving end."""
    name = tokens[here].name
    full = name is not None and name.kind is NameKind.COUNTRY and len(tokens[here].word) > 4
    return full and tokens[here + 1].word != "'s"


def _actor(tokens: list[Token], at: int) -> list[Token]:
    """The subject of the verb that imposes, lifts or considers them."""
    here = at - 1
    while here >= 0 and at - here <= 14:
        token = tokens[here]
        if token.stops:
            return []
        found = [
            form for name, form, _, _ in verb_table().get(token.word, ()) if name in _ACTING and token.word != "list"
        ]
        if found or token.word in _group("acting"):
            passive = "pp" in found and is_passive(tokens, here)
            return _agent_of(tokens, here) if passive else find_subject(tokens, here).subject
        here -= 1
    after = at + 1
    while after < len(tokens) and after - at <= 12 and not tokens[after].stops:
        later = verb_table().get(tokens[after].word, ())
        if any(name in _ACTING and form in ("past", "pp") for name, form, _, _ in later):
            return _agent_of(tokens, after)
        after += 1
    return []


def _agent_of(tokens: list[Token], at: int) -> list[Token]:
    """Who did what a participle says: "sanctions imposed by Ottawa"."""
    return phrases(tokens, at).get("by", [])
