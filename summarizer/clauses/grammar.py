"""Small grammar of English clauses: what a word does, who its subject is, and which names stand in its phrases.

It needs no parser: it walks the tokens to the left and right of a verb and stops where a clause ends. Where the walk meets
something that it does not understand (a pronoun, a common noun as subject), it says nothing rather than guess.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

from summarizer.clauses.inflections import Form, forms, verb_class
from summarizer.clauses.tokens import Token, words
from summarizer.lexicon import load
from summarizer.values.mentions import NameKind

_FORMS: tuple[Form, ...] = ("inf", "s", "ing", "past", "pp")
_REACH = 40
"""Tokens that a walk may cover: longer than nearly all clauses of news English."""


@cache
def verb_table() -> dict[str, tuple[tuple[str, Form, str, str], ...]]:
    """First word of a verb form → (class, form, remaining words, lemma) of each verb it may be."""
    table: dict[str, list[tuple[str, Form, str, str]]] = {}
    classes: dict[str, Iterable[str]] = {name: verb_class(name) for name in load("verbs.toml")["classes"]}
    for name, lemmas in (classes | load("clause_words.toml")["classes"]).items():
        for lemma in lemmas:
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


@dataclass(slots=True)
class Ends:
    """The names around a verb or noun, by the part they play."""

    subject: list[Token] = field(default_factory=list)
    partner: list[Token] = field(default_factory=list)
    """Named by "with" on the way to the subject ("a deal with Iran to buy")."""
    open_subject: bool = False
    """True when the subject is there but is no name (a pronoun, "the company")."""
    relative: bool = False


def coordinated(tokens: list[Token], at: int, step: int) -> list[Token]:
    """The name at `at` with those joined to it by commas, "and" or "or", going left (-1) or right (+1)."""
    found = [tokens[at]]
    here = at
    while True:
        there = here + step
        seen_join = False
        while 0 <= there < len(tokens) and abs(there - here) <= 4:
            word = tokens[there].word
            if word in (",", "and", "or", "as", "well", "&") and tokens[there].name is None:
                seen_join = True
            elif not (tokens[there].word in words("determiners") and tokens[there].name is None):
                break
            there += step
        if not (seen_join and 0 <= there < len(tokens) and tokens[there].name is not None) or abs(there - here) > 4:
            return found
        if is_origin(tokens, there) != is_origin(tokens, at):
            return found
        found.append(tokens[there])
        here = there


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
    for number, token in enumerate(after):
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


def governor(tokens: list[Token], at: int) -> tuple[str | None, int]:
    """The preposition that governs the name at `at`, with its place: (`None`, -1) when there is none within its phrase."""
    here = at - 1
    steps = 0
    while here >= 0 and steps < 6:
        token = tokens[here]
        if token.name is None and token.word in words("prepositions"):
            if token.word == "of" and here and tokens[here - 1].word in words("state_heads"):
                here -= 1
                steps += 1
                continue
            return token.word, here
        if (
            token.name
            or token.stops
            or token.word in (",", "and", "or")
            or is_verb(token)
            or token.word in words("relatives")
            or token.word in words("pronouns")
        ):
            if token.word in ("and", "or", ",") and here and tokens[here - 1].name is not None:
                return governor(tokens, here - 1)
            if token.name and here + 1 < at and tokens[here + 1].word == "'s":
                here -= 1
                steps += 1
                continue
            return None, -1
        here -= 1
        steps += 1
    return None, -1


def find_subject(tokens: list[Token], at: int, depth: int = 0) -> Ends:
    """Who does what the verb at `at` says, for an active verb."""
    ends = Ends()
    here = _over_auxiliaries(tokens, at - 1)
    if here < 0:
        return ends
    infinitive = tokens[here].word in ("to", "not") or (
        tokens[here].name is None and tokens[here].word in words("prepositions")
    )
    linked = tokens[here].word in ("and", "but", "or", ",")
    pronoun = tokens[here].word in words("pronouns") or tokens[here].word in words("relatives")
    chained = infinitive or linked or pronoun or is_verb(tokens[here])
    if not chained and tokens[here].name is None:
        return _noun_subject(tokens, here, ends)
    steps = 0
    while here >= 0 and steps < _REACH:
        token = tokens[here]
        if token.name is not None:
            if _takes(tokens, here, at, ends):
                ends.subject = coordinated(tokens, here, -1)
                return ends
        elif token.stops or token.word in words("subordinators"):
            return ends
        elif token.word in words("pronouns"):
            return _pronoun_subject(tokens, here, ends, depth)
        elif token.word in words("relatives"):
            return _relative_subject(tokens, here, ends)
        here -= 1
        steps += 1
    return ends


def _over_auxiliaries(tokens: list[Token], here: int) -> int:
    """Steps left over auxiliaries, adverbs and days ("Biden on Friday authorized")."""
    while (
        here >= 0
        and tokens[here].name is None
        and (
            tokens[here].word in words("auxiliaries")
            or tokens[here].word in words("adverbs")
            or tokens[here].word in words("days")
            or (tokens[here].word.endswith("ly") and tokens[here].word not in ("supply", "ally"))
        )
    ):
        here -= 2 if tokens[here].word in words("days") and tokens[here - 1].word == "on" else 1
    return here


def _takes(tokens: list[Token], here: int, verb: int, ends: Ends) -> bool:
    """True when the name at `here` can be the subject of the verb; a partner ("with Iran") is noted on the way."""
    if is_origin(tokens, here, verb):
        return False
    preposition, place = governor(tokens, here)
    if preposition is None:
        return True
    if (
        here + 1 < verb <= here + 4
        and tokens[here + 1].word in ("for", "of", "over", "from")
        and tokens[verb].word.endswith("ing")
    ):
        return True
    if preposition == "for" and here + 1 < len(tokens) and tokens[here + 1].word == "to" and verb - here <= 4:
        return True
    if preposition == "with":
        ends.partner = ends.partner or coordinated(tokens, here, -1)
    return False


def _noun_subject(tokens: list[Token], here: int, ends: Ends) -> Ends:
    """The subject is a noun phrase that ends at `here`: its name when it has one ("Ukraine's military"), else open."""
    start = here
    while here >= 0 and start - here < 7:
        token = tokens[here]
        if token.name is not None:
            if is_origin(tokens, here, start + 1):
                break
            ends.subject = coordinated(tokens, here, -1)
            return ends
        if token.word == ",":
            return _before_comma(tokens, here, ends)
        if token.word in words("relatives"):
            return _relative_subject(tokens, here, ends)
        if (
            token.stops
            or token.word in words("pronouns")
            or is_verb(token)
            or (token.word in words("prepositions") and token.word != "of")
        ):
            break
        here -= 1
    ends.open_subject = True
    return ends


def _before_comma(tokens: list[Token], comma: int, ends: Ends) -> Ends:
    """An appositive stands before the verb ("Iran, a close ally, supplied"): the name right before the first comma."""
    here = comma - 1
    if (
        here >= 0
        and tokens[here].name is not None
        and governor(tokens, here)[0] is None
        and not is_origin(tokens, here)
    ):
        ends.subject = coordinated(tokens, here, -1)
    else:
        ends.open_subject = True
    return ends


def _pronoun_subject(tokens: list[Token], here: int, ends: Ends, depth: int) -> Ends:
    """ "X said it would supply": the pronoun of a reported clause is the speaker."""
    before = here - 1
    if before >= 0 and tokens[before].word == "that":
        before -= 1
    reported = before >= 0 and any(found[0] == "say" for found in verb_table().get(tokens[before].word, ()))
    if reported and tokens[here].word in ("it", "they", "he", "she") and depth == 0:
        return find_subject(tokens, before, depth + 1)
    ends.open_subject = True
    return ends


def _relative_subject(tokens: list[Token], here: int, ends: Ends) -> Ends:
    """ "Iran, which supplied …": the name right before the relative word."""
    before = here - 1
    if before >= 0 and tokens[before].word == ",":
        before -= 1
    ends.relative = True
    if before >= 0 and tokens[before].name is not None:
        ends.subject = coordinated(tokens, before, -1)
    else:
        ends.open_subject = True
    return ends


def phrases(tokens: list[Token], at: int) -> dict[str, list[Token]]:
    """Names to the right of the verb or noun at `at`, up to the end of its clause, by the preposition that governs them.

    The key "" holds the direct object: a name with no preposition before it, right after the verb.
    """
    found: dict[str, list[Token]] = {}
    here = at + 1
    crossed = False
    while here < len(tokens) and here - at < _REACH:
        token = tokens[here]
        if (
            token.stops
            or token.word in words("subordinators")
            or (token.word in words("relatives") and token.word != "that")
        ):
            break
        if (
            token.word == "that"
            and here + 1 < len(tokens)
            and (tokens[here + 1].name or is_verb(tokens[here + 1]) or tokens[here + 1].word in words("pronouns"))
        ):
            break
        if token.name is not None:
            preposition, place = governor(tokens, here)
            object_first = here == at + 1 and token.name.kind is not NameKind.DEMONYM
            if is_origin(tokens, here) and not object_first:
                found.setdefault("origin", []).append(token)
            elif preposition is not None and place > at:
                if preposition == "with" and noun_table().get(tokens[place - 1].word) == "deal":
                    preposition = "deal with"
                found.setdefault(preposition, []).extend(coordinated(tokens, here, 1))
                crossed = True
            elif not crossed and here - at <= 5:
                found.setdefault("", []).extend(coordinated(tokens, here, 1))
                crossed = True
        elif here > at + 1 and _new_clause(tokens, here):
            break
        here += 1
    return {key: list(dict.fromkeys(value)) for key, value in found.items()}


def _new_clause(tokens: list[Token], here: int) -> bool:
    """True at a verb that has taken over: its own "to X" and "by X" follow."""
    for name, form, _, _ in verb_table().get(tokens[here].word, ()):
        if name in ("give", "get", "use", "equip", "say", "sanction") and form in ("ing", "past", "pp"):
            return True
        if name in ("give", "get", "use", "equip") and tokens[here - 1].word in (
            "to",
            "will",
            "would",
            "can",
            "could",
            "may",
            "might",
        ):
            return True
    return False
