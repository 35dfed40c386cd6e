"""Subjects that are no plain name before their verb: noun phrases, pronouns, relative words, insertions."""

from __future__ import annotations

from dataclasses import dataclass, field

from summarizer.clauses.grammar import (
    REACH,
    coordinated,
    governor,
    is_object,
    is_origin,
    is_verb,
    verb_table,
)
from summarizer.clauses.tokens import Token, words
from summarizer.values.mentions import NameKind


@dataclass(slots=True)
class Ends:
    """The names around a verb or noun, by the part they play."""

    subject: list[Token] = field(default_factory=list)
    partner: list[Token] = field(default_factory=list)
    """Named by "with" on the way to the subject ("a deal with Iran to buy")."""
    open_subject: bool = False
    """True when the subject is there but is no name (a pronoun, "the company")."""
    relative: bool = False
    guessed: bool = False
    """True when a pronoun was taken for the main subject of its sentence: enough for a weak reading only."""


def noun_subject(tokens: list[Token], here: int, ends: Ends) -> Ends:
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
            return relative_subject(tokens, here, ends)
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


def before_insertion(tokens: list[Token], comma: int) -> int | None:
    """The name before words between commas: "Riyadh, long a buyer of jets, is", "Kyiv, where Bratislava sent"."""
    for here in range(comma - 1, max(0, comma - 25), -1):
        if tokens[here].stops:
            return None
        if tokens[here].word == "," and here + 1 < comma and _opens_insertion(tokens, here + 1):
            head = here - 1
            is_head = tokens[head].name is not None and governor(tokens, head)[0] is None
            return head if is_head and not is_origin(tokens, head) else None
    return None


def _opens_insertion(tokens: list[Token], at: int) -> bool:
    token = tokens[at]
    if token.name is not None:
        return tokens[at + 1].word == "'s"  # "Egypt, France's best client, ordered"
    return (
        any(token.word in words(group) for group in ("relatives", "insertions", "determiners"))
        or token.word.endswith("ed")
        or any(form == "pp" for _, form, _, _ in verb_table().get(token.word, ()))
    )


def relative_subject(tokens: list[Token], here: int, ends: Ends) -> Ends:
    """ "Iran, which supplied …": the name right before the relative word."""
    before = here - 1
    if before >= 0 and tokens[before].word == ",":
        before -= 1
    ends.relative = True
    if before >= 0 and tokens[before].name is None:
        before = _explained(tokens, before)
    if before >= 0 and tokens[before].name is not None:
        ends.subject = coordinated(tokens, before, -1)
    else:
        ends.open_subject = True
    return ends


def _explained(tokens: list[Token], noun: int) -> int:
    """The place of the name that "Venezuela, a client that …" explains; -1 where none is."""
    for here in range(noun, max(0, noun - 6), -1):
        token = tokens[here]
        if token.word == ",":
            opens = tokens[here + 1].word in ("a", "an", "the", "one")
            head = here - 1
            is_head = tokens[head].name is not None and governor(tokens, head)[0] is None
            return head if opens and is_head and not is_origin(tokens, head) else -1
        if token.name is not None or token.stops or token.word in words("prepositions") or is_verb(token):
            return -1
    return -1


def speaking_verb(tokens: list[Token], pronoun: int) -> int | None:
    """Where the verb of saying stands in "X said it would supply", whose subject is meant by the pronoun."""
    before = _before_that(tokens, pronoun)
    reported = before >= 0 and any(found[0] == "say" for found in verb_table().get(tokens[before].word, ()))
    return before if reported and tokens[pronoun].word in words("anaphors") else None


def _before_that(tokens: list[Token], pronoun: int) -> int:
    before = pronoun - 1
    while before >= 0 and (tokens[before].word in ("that", "on") or tokens[before].word in words("days")):
        before -= 1
    return before


def pronoun_subject(tokens: list[Token], here: int, ends: Ends) -> Ends:
    """Whom the pronoun at `here` means, where no verb of saying tells."""
    before = _before_that(tokens, here)
    if before >= 0 and tokens[before].arms and tokens[here].word in ("it", "they"):
        return _before_goods(tokens, before, ends)
    if tokens[here].word in words("anaphors"):
        return _main_subject(tokens, here, ends)
    ends.open_subject = True
    return ends


def _main_subject(tokens: list[Token], pronoun: int, ends: Ends) -> Ends:
    """ "Canberra let it be known that it would not": the one party before the pronoun that no preposition governs."""
    heads = [
        here
        for here in range(max(0, pronoun - REACH), pronoun)
        if tokens[here].name is not None
        and governor(tokens, here)[0] is None
        and not is_origin(tokens, here)
        and not is_object(tokens, here)
        and not _is_adjective(tokens, here)
    ]
    stopped = any(token.word in ('"', ";", ".", "?", "!") for token in tokens[max(0, pronoun - REACH) : pronoun])
    if len(heads) == 1 and not stopped:
        ends.subject, ends.guessed = [tokens[heads[0]]], True
    else:
        ends.open_subject = True
    return ends


def _is_adjective(tokens: list[Token], here: int) -> bool:
    """True for "American" before a plain noun ("an American suggestion")."""
    name = tokens[here].name
    return name is not None and name.kind is NameKind.DEMONYM and plain_noun(tokens, here + 1)


def _before_goods(tokens: list[Token], here: int, ends: Ends) -> Ends:
    """ "the missiles it ordered": the nearest party before the goods that no preposition governs."""
    found: list[Token] = []
    others = set()
    for place in range(here, max(-1, here - REACH), -1):
        token = tokens[place]
        if token.stops or token.word in words("subordinators"):
            break
        if token.name is not None and not is_origin(tokens, place):
            preposition = governor(tokens, place)[0]
            others |= {token.party} if preposition in (None, "to", "from", "of") else set()
            found += [token] if preposition is None else []
    if found and len(others) == 1:
        ends.subject = found[:1]
    else:
        ends.open_subject = True
    return ends


def plain_noun(tokens: list[Token], here: int) -> bool:
    """True for a common noun, which must then be the subject."""
    if not 0 <= here < len(tokens):
        return False
    token = tokens[here]
    known = any(token.word in words(group) for group in ("prepositions", "relatives", "pronouns", "subordinators"))
    return not (token.name or token.stops or known or token.word in (",", "and", "or", "but", "to") or is_verb(token))
