"""Is a place where goods are handled, and not where papers are signed or something else happens?"""

from __future__ import annotations

from functools import cache

from summarizer.clauses.grammar import noun_table
from summarizer.clauses.inflections import forms
from summarizer.clauses.tokens import Token, words
from summarizer.lexicon import load
from summarizer.verify.date_acts import act_at
from summarizer.verify.words import listed

REACH = 30
"""Words before a place within which its verb stands."""
_GOODS_REACH = 8
"""Words before a place within which goods stand that are there ("the battery that is in Luzon")."""
_BODY_REACH = 3
"""Words behind a place among which the body stands that sits there ("the Tokyo district court")."""
_DEAL_REACH = 12
"""Words before goods within which a noun of dealing has them as its object."""
_PARTICLE = 6
"""Words behind a verb among which its particle stands ("handed the two boats over")."""


def why_no_location(tokens: list[Token], first: int, last: int) -> str | None:
    """A place belongs to a verb of making, delivering, basing or seizing in its clause, or to a noun for a site."""
    nouns = listed("location_nouns")
    if first and tokens[first - 1].word in load("belonging.toml")["passed"]:
        return f"behind “{tokens[first - 1].word}”"
    judging = _judging_body(tokens, first, last)
    if judging is not None:
        return f"with “{judging}”"
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
        if _is_other_verb(tokens, at):
            return f"with “{tokens[at].word}”"
    return "without a verb of making, delivering, basing or seizing"


def _judging_body(tokens: list[Token], first: int, last: int) -> str | None:
    """The court or prosecutor whose seat a place is: "the Tokyo district court", "prosecutors in Milan"."""
    bodies = load("verify.toml")["judging_bodies"]
    if first > 1 and tokens[first - 1].word == "in" and tokens[first - 2].word in bodies:
        return tokens[first - 2].word
    for one in tokens[last : last + _BODY_REACH]:
        if one.stops or one.name is not None or one.word in words("prepositions") or not one.word[:1].isalpha():
            return None
        if one.word in bodies:
            return one.word
    return None


def _is_dealt(tokens: list[Token], at: int) -> bool:
    """True for goods of a deal: "talks on drones in Oslo" tells where the talks are."""
    return any(noun_table().get(one.word) for one in tokens[max(0, at - _DEAL_REACH) : at])


def _is_act(tokens: list[Token], at: int, nouns: frozenset[str]) -> bool:
    token = tokens[at]
    if token.name is not None:
        return False
    if token.word in nouns:
        return True
    following = {one.word for one in tokens[at + 1 : at + 1 + _PARTICLE]}
    return any(not rest or rest in following for rest in _location_verbs().get(token.word, ()))


def _is_other_verb(tokens: list[Token], at: int) -> bool:
    """True for a verb that is no act of handling goods, such as "signed", "insured" and "to fight"."""
    token = tokens[at]
    before = tokens[at - 1].word if at else ""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    closes = after is None or after.stops or after.name is not None or after.word in _AFTER_VERB
    plain = token.word.endswith("ed") and len(token.word) > 4 and before not in words("determiners") and closes
    act = act_at(tokens, at) if token.name is None and before in ("to", "that") else None
    occurs = act is not None and "occur" in act.kinds
    return token.name is None and (plain or occurs or token.word in listed("location_other_verbs"))


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
