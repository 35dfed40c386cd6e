"""Which verbs and nouns of a sentence tell of an act that may be dated, and of what kind is it?"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import Any

from summarizer.clauses.grammar import verb_table
from summarizer.clauses.inflections import Form, forms
from summarizer.clauses.tokens import Token, words
from summarizer.lexicon import load

_FORMS: tuple[Form, ...] = ("past", "inf", "s", "ing")
_YEAR_DIGITS = 4
_GAP = "…"
_WIDEST_GAP = 10
OF_NOUN = "of_noun"
"""The kind of verbs that tell of the noun before them ("the agreement, reached in April")."""
LIGHT = "light"
"""The kind of verbs that tell of their subject or object only ("deliveries begin")."""


@dataclass(frozen=True, slots=True)
class Act:
    """A verb, or a noun for an act, with the kinds of act that it may be; none for a verb of no listed kind."""

    kinds: frozenset[str]
    at: int
    """Its place among the tokens of the sentence."""
    is_noun: bool = False
    decisive: bool = False
    """True when the date can belong to nothing else ("the 2021 coup")."""


def act_at(tokens: list[Token], at: int) -> Act | None:
    """The act that a verb or adjective tells at a token; `None` for other words and for auxiliaries."""
    token = tokens[at]
    if token.name is not None or not token.word[:1].isalpha():
        return None
    found = [
        (len(rest), kind)
        for rest, form, kind in _verbs().get(token.word, ())
        if _follows(rest, tokens, at) and (_is_verb(form, tokens, at) or (form == "inf" and rest))
    ]
    longest = max((size for size, _ in found), default=0)
    kinds = frozenset(kind for size, kind in found if size == longest)
    kinds = kinds or _kinds_of_class(tokens, at) or _adjectives().get(token.word, frozenset())
    if kinds:
        return Act(kinds, at)
    return Act(frozenset(), at) if _is_other_verb(tokens, at) else None


def noun_kinds(word: str) -> frozenset[str]:
    """The kinds of act that a noun stands for; empty for other words."""
    return _nouns().get(word, frozenset())


def _follows(rest: tuple[str, ...], tokens: list[Token], at: int) -> bool:
    """True when the other words of a verb stand behind its first, those after a gap near it ("hold … accountable")."""
    if rest[:1] == (_GAP,):
        return rest[1] in [one.word for one in tokens[at + 1 : at + 1 + _WIDEST_GAP]]
    return [one.word for one in tokens[at + 1 : at + 1 + len(rest)]] == list(rest)


@cache
def scope(name: str) -> frozenset[str]:
    """A group of words that say how far an act reaches."""
    return frozenset(load("date_events.toml")["scope"][name])


def is_time_word(token: Token) -> bool:
    """True for what stands between a date and what it belongs to: prepositions of time, articles, "early"."""
    return token.name is None and token.word in scope("before_date")


def _is_verb(form: Form, tokens: list[Token], at: int) -> bool:
    """False for words that are verbs elsewhere: "the order", "military supplies", "a shipping firm"."""
    before = tokens[at - 1] if at else None
    word = before.word if before is not None else ""
    match form:
        case "past":
            return word not in words("determiners") or word in words("relatives")
        case "inf":
            opens = word == "to" or word in words("auxiliaries") | words("adverbs") | words("subject_pronouns")
            return opens or _is_plural(before) or _is_dated(tokens, at)
        case "ing":
            return (
                word in words("be")
                or word in scope("before_gerund")
                or word == ","
                or (before is not None and before.stops)
            )
        case _:
            return before is not None and (
                before.name is not None
                or word in words("relatives") | words("subject_pronouns")
                or before.arms
                or _is_dated(tokens, at)
            )


def _is_plural(before: Token | None) -> bool:
    """True for what may be the subject of a verb without an ending: "the jets arrive", "the first six arrive"."""
    if before is None or before.name is not None:
        return False
    is_count = before.word.isdigit() and len(before.word) < _YEAR_DIGITS
    return is_count or before.word in _numbers() or (before.arms and before.word.endswith("s"))


def _is_dated(tokens: list[Token], at: int) -> bool:
    """True for a verb without an ending right before its date: "the sanctions on Rostec expire on 30 June"."""
    after, before = tokens[at + 1] if at + 1 < len(tokens) else None, tokens[at - 1].word if at else ""
    closed = words("determiners") | words("prepositions") | _irregular()
    return after is not None and is_time_word(after) and before not in closed and not noun_kinds(tokens[at].word)


@cache
def _numbers() -> frozenset[str]:
    return frozenset(one for one in load("dates.toml")["numbers"] if len(one) > 2)


def _kinds_of_class(tokens: list[Token], at: int) -> frozenset[str]:
    """The kinds of a verb that only the clause grammar lists, by its classes there."""
    return frozenset(
        kind
        for name, form, rest, _ in verb_table().get(tokens[at].word, ())
        if _is_verb("past" if form == "pp" else form, tokens, at)
        and [one.word for one in tokens[at + 1 : at + 1 + len(rest.split())]] == rest.split()
        for kind in _classes().get(name, ())
    )


def _is_other_verb(tokens: list[Token], at: int) -> bool:
    """True for other past forms, and for other verbs that the clause grammar knows."""
    word, before = tokens[at].word, tokens[at - 1].word if at else ""
    if word in words("auxiliaries") or before in words("determiners") or tokens[at].arms:
        return False
    if (word.endswith("ed") and len(word) > 4 and not _describes(tokens, at)) or word in _irregular():
        return True
    return any(
        _is_verb("past" if form == "pp" else form, tokens, at)
        for _, form, rest, _ in verb_table().get(word, ())
        if not rest
    )


def _describes(tokens: list[Token], at: int) -> bool:
    """True for a participle before its noun ("three armoured boats")."""
    before, after = tokens[at - 1] if at else None, tokens[at + 1] if at + 1 < len(tokens) else None
    if after is None or before is None or before.name is not None or before.word in words("auxiliaries"):
        return False
    closed = words("prepositions") | words("determiners") | words("relatives") | words("pronouns")
    return after.arms or (after.name is None and after.word.isalpha() and after.word not in closed | _numbers())


@cache
def _irregular() -> frozenset[str]:
    """Forms of irregular verbs in the past."""
    return frozenset(load("dates.toml")["tense"]["past"])


@cache
def _nouns() -> dict[str, frozenset[str]]:
    return _by_word(load("date_events.toml")["nouns"])


@cache
def _classes() -> dict[str, frozenset[str]]:
    return _by_word(load("date_events.toml")["classes"])


@cache
def _adjectives() -> dict[str, frozenset[str]]:
    return _by_word(load("date_events.toml")["adjectives"])


def _by_word(groups: dict[str, Any]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for kind, listed in groups.items():
        for word in listed:
            found.setdefault(word, set()).add(kind)
    return {word: frozenset(kinds) for word, kinds in found.items()}


@cache
def _verbs() -> dict[str, tuple[tuple[tuple[str, ...], Form, str], ...]]:
    """First word of a form → (remaining words, form, kind)."""
    table: dict[str, list[tuple[tuple[str, ...], Form, str]]] = {}
    for kind, lemmas in load("date_events.toml")["verbs"].items():
        for lemma, form in product(lemmas, _FORMS):
            for words_of_form in forms(lemma, form):
                head, *rest = words_of_form.split(" ")
                table.setdefault(head, []).append((tuple(rest), form, kind))
    return {head: tuple(found) for head, found in table.items()}
