"""What the words of a clause do: verbs and nouns of handing over, and what governs a name."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from summarizer.clauses.inflections import Form, forms, verb_class
from summarizer.clauses.tokens import Token, words
from summarizer.lexicon import load
from summarizer.values.mentions import NameKind

_FORMS: tuple[Form, ...] = ("inf", "s", "ing", "past", "pp")
REACH = 40
"""Tokens that a walk may cover: longer than nearly all clauses of news English."""


MAX_LIST = 25
"""Names that a list may have at most."""


_STATES = frozenset({NameKind.COUNTRY, NameKind.CAPITAL, NameKind.BLOC})


@cache
def verb_table() -> dict[str, tuple[tuple[str, Form, str, str], ...]]:
    """First word of a verb form → (class, form, remaining words, lemma) of each verb it may be.

    A word that is far more often a noun ("arms") is none here; `verb_forms` knows where it is a verb.
    """
    return {word: found for word, found in all_verbs().items() if word not in words("rather_goods")}


@cache
def all_verbs() -> dict[str, tuple[tuple[str, Form, str, str], ...]]:
    """The same with those that are far more often nouns."""
    table: dict[str, list[tuple[str, Form, str, str]]] = {}
    classes: dict[str, Iterable[str]] = {name: verb_class(name) for name in load("verbs.toml")["classes"]}
    own = load("clause_words.toml")["classes"]
    for name in classes | own:
        for lemma in (*classes.get(name, ()), *own.get(name, ())):
            for form in _FORMS:
                for word in forms(lemma, form):
                    head, _, rest = word.partition(" ")
                    table.setdefault(head, []).append((name, form, rest, lemma))
    return {word: tuple(dict.fromkeys(found)) for word, found in table.items()}


@cache
def noun_table() -> dict[str, str]:
    """Noun of handing over → "give", "get", "ask" or "deal"; the first group that lists it wins."""
    return {word: group for group, found in reversed(load("clause_words.toml")["nominals"].items()) for word in found}


def is_verb(token: Token) -> bool:
    """True for a form of any verb that the tables know."""
    return token.name is None and (token.word in verb_table() or token.word in words("auxiliaries"))


def coordinated(tokens: list[Token], at: int, step: int) -> list[Token]:
    """The name at `at` with those joined to it by "and" or "or", going left (-1) or right (+1).

    Commas join only in a list that has an "and" or "or" somewhere: in "to Ukraine, Vilnius said" they part.
    """
    found, certain = [tokens[at]], 1
    here = at
    while len(found) <= MAX_LIST:
        there = here + step
        joints: list[str] = []
        while 0 <= there < len(tokens) and abs(there - here) <= 4 and tokens[there].name is None:
            word = tokens[there].word
            if word not in ("and", "or", ",", "as", "well", "&") and word not in words("determiners"):
                break
            joints.append(word)
            there += step
        joined = any(word in (",", "and", "or", "&") or word == "well" for word in joints)
        if not joined or not 0 <= there < len(tokens) or tokens[there].name is None:
            closed = step > 0 and "and" in joints and there < len(tokens) and tokens[there].word in words("list_ends")
            return found if closed else found[:certain]
        if is_origin(tokens, there) != is_origin(tokens, at):
            return found[:certain]
        governed = at > 0 and tokens[at - 1].word in words("prepositions")
        if step > 0 and len(found) == 1 and _begins_clause(tokens, there, apart="," in joints, governed=governed):
            return found
        found.append(tokens[there])
        if any(word in ("and", "or", "&", "well") for word in joints) or (step < 0 and certain > 1):
            certain = len(found)
        here = there
    return found[:certain]


def _begins_clause(tokens: list[Token], at: int, *, apart: bool, governed: bool) -> bool:
    """True for Spain in "to Chad, and Spain has sent" and in "to Chad and Spain 14 trucks".

    The first needs the comma that sets the name `apart`, the second a preposition that has `governed` the name before.
    """
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is None or after.word == "'s" or after.arms:
        return False
    return (governed and after.word[0].isdigit()) or (apart and is_verb(after))


def is_origin(tokens: list[Token], at: int, verb: int = -1) -> bool:
    """True when the name only says where goods come from ("Iranian drones", "Iranian-made").

    `verb` is the place of a verb that may look like goods ("Iran arms Hezbollah").
    """
    name = tokens[at].name
    after = tokens[at + 1 : verb if at < verb < at + 5 else at + 5]
    if after and after[0].word.startswith("-") and len(after[0].word) > 1:
        return True
    if name is None or name.kind not in (NameKind.DEMONYM, NameKind.COMPANY, NameKind.COUNTRY):
        return False
    if len(after) > 1 and after[0].word in ("and", "or", ",") and after[1].name is not None:
        return name.kind is NameKind.DEMONYM and is_origin(tokens, at + 2)
    for number, token in enumerate(after):
        if token.arms and name.kind is NameKind.DEMONYM and _is_firm(tokens, at + 1 + number):
            return False  # "the Turkish drone maker" is no drone
        if token.arms:
            return name.kind is NameKind.DEMONYM or number == 0
        if (
            token.name
            or token.stops
            or token.word in words("prepositions")
            or is_verb(token)
            or token.word in (",", "and", "'s")
        ):
            return False
    return False


def _is_firm(tokens: list[Token], at: int) -> bool:
    """True for goods that only say what a firm makes ("drone maker")."""
    return any(token.word in words("firms") for token in tokens[at : at + 3])


_HEADS = {"of": "state_heads", "in": "inhabitants"}
"""After these nouns a preposition only names the state: "the army of Chad", "those in Chad"."""


def governor(tokens: list[Token], at: int, depth: int = 0) -> tuple[str | None, int]:
    """The preposition that governs the name at `at`, with its place: (`None`, -1) when its phrase has none."""
    here = at - 1
    steps = 0
    inner: tuple[str | None, int] = (None, -1)
    while here >= 0 and steps < 6:
        token = tokens[here]
        if token.name is None and token.word in words("prepositions"):
            heads = _HEADS.get(token.word)
            if heads is not None and here and tokens[here - 1].word in words(heads):
                inner = (token.word, here) if token.word == "in" else inner
                here -= 1
                steps += 1
                continue
            return (token.word, here) if inner[0] is None or token.word in ("to", "for") else inner
        if (
            token.name
            or token.word in words("times")
            or token.word in words("days")
            or (token.word.isdigit() and len(token.word) == 4)
            or token.stops
            or token.word in (",", "and", "or", "as")
            or is_verb(token)
            or any(token.word in words(group) for group in ("relatives", "pronouns", "subordinators"))
        ):
            if (
                here
                and tokens[here - 1].name is not None
                and (token.word in ("and", "or") or _in_list(tokens, at, here))
            ):
                listed = governor(tokens, here - 1, depth + 1) if depth < MAX_LIST else inner
                own = depth == 0 and _begins_clause(tokens, at, apart=False, governed=listed[0] is not None)
                return inner if own else listed
            if token.name and here + 1 < at and tokens[here + 1].word == "'s":
                name = tokens[at].name
                if here + 2 < at and name is not None and name.kind in _STATES:
                    return inner  # "Under Japan's scheme Fiji will": a phrase of its own begins
                here -= 1
                steps += 1
                continue
            return inner
        here -= 1
        steps += 1
    return inner


def _in_list(tokens: list[Token], at: int, comma: int) -> bool:
    """True for a comma inside a list of names ("from A, B and C"), not after a phrase ("from A, B and C agreed")."""
    if tokens[comma].word != "," or at + 1 >= len(tokens) or tokens[at + 1].word not in (",", "and", "or"):
        return False
    end = at + 1
    while end < min(len(tokens), at + 2 * MAX_LIST) and (
        tokens[end].name is not None
        or tokens[end].word in (",", "and", "or")
        or tokens[end].word in words("determiners")
    ):
        end += 1
    return end >= len(tokens) or not is_verb(tokens[end])


def is_object(tokens: list[Token], at: int, *, joined: bool = False) -> bool:
    """True when the name at `at` is what the verb right before its phrase acts on ("sell Australia three submarines").

    Verbs after which a name starts a clause of its own ("said Iran", "let Poland", "asked Berlin") do not count; for a
    verb `joined` by "and" only those of saying ("urged Berlin to act, and sent tanks").
    """
    if at + 1 < len(tokens) and tokens[at + 1].word == "'s" and not joined:
        return False
    here = at - 1
    while here >= 0 and at - here <= 3:
        token = tokens[here]
        if token.name is not None or token.stops or token.arms or token.word in words("conjunctive"):
            return False
        if token.word in words("prepositions") or token.word == ",":
            return False
        classes = {name for name, _, _, _ in verb_table().get(token.word, ())}
        if classes:
            opens = classes & ({"say"} if joined else {"say", "control", "ask", "seek", "intend", "pick"})
            return not opens and token.word not in words("determiners") and token.word not in noun_table()
        if token.word not in words("determiners"):
            return joined and here > 0 and tokens[here - 1].word in words("modals")  # "will train Ukraine's pilots and"
        here -= 1
    return False
