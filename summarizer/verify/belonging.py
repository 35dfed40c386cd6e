"""Do copied words belong to the record: a place to the handling of its goods, a reason to its act?"""

from __future__ import annotations

from functools import cache

from summarizer.clauses.grammar import noun_table
from summarizer.clauses.inflections import forms
from summarizer.clauses.tokens import Token, words
from summarizer.lexicon import load
from summarizer.text.spans import Span
from summarizer.verify.context import Context

REACH = 30
"""Words before a place within which its verb stands."""
_GOODS_REACH = 8
"""Words before a place within which goods stand that are there ("the battery that is in Luzon")."""
_DEAL_REACH = 12
"""Words before goods within which a noun of dealing has them as its object."""
_PARTICLE = 6
"""Words behind a verb among which its particle stands ("handed the two boats over")."""


def why_not(field: str, place: Span, context: Context) -> str | None:
    """Why the words at a place may belong to something else; `None` when they belong to the record."""
    match field:
        case "location":
            return _why_no_location(place, context)
        case "reason":
            return _why_no_reason(place, context)
        case _:
            return None


def _why_no_location(place: Span, context: Context) -> str | None:
    """A place belongs to a verb of making, delivering, basing or seizing in its clause, or to a noun for a site."""
    sentence = context.reading.sentence_at(place.start)
    tokens = context.tokens(sentence) if sentence is not None else []
    first = next((at for at, one in enumerate(tokens) if one.end > place.start), len(tokens))
    last = next((at for at, one in enumerate(tokens) if one.start >= place.end), len(tokens))
    nouns = load("verify.toml")["location_nouns"]
    if any(one.word in nouns for one in tokens[first:last]):
        return None
    for at in range(first - 1, max(-1, first - REACH), -1):
        if tokens[at].stops:
            break
        if _is_act(tokens, at, nouns):
            return None
        if first - at <= _GOODS_REACH and tokens[at].arms and not _is_dealt(tokens, at):
            return None
        if _is_other_verb(tokens, at):
            return f"with “{tokens[at].word}”"
    for at in range(last, min(len(tokens), last + REACH)):
        if tokens[at].stops:
            break
        if _is_act(tokens, at, nouns):
            return None
    return "without a verb of making, delivering, basing or seizing"


def _is_dealt(tokens: list[Token], at: int) -> bool:
    """True for goods of a deal: "talks on drones in Oslo" tells where the talks are."""
    return any(noun_table().get(one.word) for one in tokens[max(0, at - _DEAL_REACH) : at])


def _is_act(tokens: list[Token], at: int, nouns: list[str]) -> bool:
    token = tokens[at]
    if token.name is not None:
        return False
    if token.word in nouns:
        return True
    following = {one.word for one in tokens[at + 1 : at + 1 + _PARTICLE]}
    return any(not rest or rest in following for rest in _location_verbs().get(token.word, ()))


def _is_other_verb(tokens: list[Token], at: int) -> bool:
    """True for a verb in the past that is no act of handling goods, such as "signed" and "insured"."""
    token = tokens[at]
    before = tokens[at - 1].word if at else ""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    closes = after is None or after.stops or after.name is not None or after.word in _AFTER_VERB
    plain = token.word.endswith("ed") and len(token.word) > 4 and before not in words("determiners") and closes
    return token.name is None and (plain or token.word in ("said", "told", "met", "held"))


_AFTER_VERB = words("prepositions") | words("determiners") | words("pronouns") | frozenset({",", "and"})


@cache
def _location_verbs() -> dict[str, tuple[str, ...]]:
    """First word of a form → what follows it ("" for nothing)."""
    table: dict[str, list[str]] = {}
    for lemma in load("verify.toml")["location_verbs"]:
        for form in forms(lemma):
            head, _, rest = form.partition(" ")
            table.setdefault(head, []).append(rest)
    return {head: tuple(rests) for head, rests in table.items()}


def _why_no_reason(place: Span, context: Context) -> str | None:
    """A reason is neither a condition nor what somebody called the act."""
    sentence = context.reading.sentence_at(place.start)
    tokens = [one for one in context.tokens(sentence) if one.end <= place.start] if sentence is not None else []
    near = [one.word for one in tokens[-4:] if one.name is None]
    stop = next((word for word in reversed(near) if word in load("verify.toml")["no_reason"]), None)
    return f"behind “{stop}”" if stop is not None else None
