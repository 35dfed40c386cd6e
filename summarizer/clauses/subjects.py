"""Who does what a verb says: the walk from an active verb to its subject.

No parser is needed: the walk goes left over the words of the clause and stops where the clause begins. Where it meets
something that it does not understand (a pronoun, a common noun as subject), it says nothing rather than guess.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from summarizer.clauses.grammar import (
    REACH,
    coordinated,
    governor,
    is_object,
    is_origin,
    is_verb,
    noun_table,
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


def find_subject(tokens: list[Token], at: int, depth: int = 0) -> Ends:
    """Who does what the verb at `at` says, for an active verb."""
    ends = Ends()
    here = _over_auxiliaries(tokens, at - 1)
    if here > 0 and tokens[here].word in words("particles") and is_verb(tokens[here - 1]):
        here -= 1  # "ruled out giving"
    elif here > 0 and tokens[here].word == "the" and tokens[at].word.endswith("ing"):
        here -= 1  # "consented to the handing over of"
    if here < 0:
        return ends
    infinitive = tokens[here].word in ("to", "not") or (
        tokens[here].name is None and tokens[here].word in words("prepositions")
    )
    if tokens[here].word == "," and (head := _before_insertion(tokens, here)) is not None:
        ends.subject = coordinated(tokens, head, -1)
        return ends
    linked = tokens[here].word in ("and", "but", "or", ",")
    pronoun = tokens[here].word in words("pronouns") or tokens[here].word in words("relatives")
    chained = infinitive or linked or pronoun or is_verb(tokens[here])
    if not chained and tokens[here].name is None:
        return _noun_subject(tokens, here, ends)
    steps = 0
    while here >= 0 and steps < REACH:
        token = tokens[here]
        if token.name is not None:
            if _takes(tokens, here, at, ends, joined=linked):
                ends.subject = coordinated(tokens, here, -1)
                return ends
        elif token.stops or (token.word in words("subordinators") and tokens[here + 1].word != "to"):
            return ends
        elif token.word in words("pronouns"):
            return _pronoun_subject(tokens, here, ends, depth)
        elif token.word in words("relatives"):
            return _relative_subject(tokens, here, ends)
        elif _finite(token) and here and _plain_noun(tokens, _over_auxiliaries(tokens, here - 1)):
            return _noun_subject(tokens, _over_auxiliaries(tokens, here - 1), ends)
        here -= 1
        steps += 1
    return ends


def _finite(token: Token) -> bool:
    """True for an auxiliary, whose subject must stand right before it."""
    return token.word in ("is", "are", "was", "were", "has", "have", "had", "will", "would")


def _plain_noun(tokens: list[Token], here: int) -> bool:
    """True for a common noun, which must then be the subject."""
    if not 0 <= here < len(tokens):
        return False
    token = tokens[here]
    known = any(token.word in words(group) for group in ("prepositions", "relatives", "pronouns", "subordinators"))
    return not (token.name or token.stops or known or token.word in (",", "and", "or", "but", "to") or is_verb(token))


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


def _takes(tokens: list[Token], here: int, verb: int, ends: Ends, *, joined: bool) -> bool:
    """True when the name at `here` can be the subject of the verb; a partner ("with Iran") is noted on the way."""
    if is_origin(tokens, here, verb):
        return False
    preposition, place = governor(tokens, here)
    gerund = tokens[verb].word.endswith("ing")
    if preposition is None:
        return not is_object(tokens, here, joined=joined)
    if gerund and here + 1 == verb:
        return True
    if here + 1 < verb <= here + 4 and tokens[here + 1].word in ("for", "of", "over", "from") and gerund:
        return True
    agent = preposition in ("for", "of") or (preposition == "by" and not _is_agent_of_passive(tokens, here))
    # "for Iran to supply", "the decision of Berlin to send", "a move by Berlin to send"
    if agent and here + 1 < len(tokens) and tokens[here + 1].word == "to" and verb - here <= 4:
        return True
    if preposition == "with" and noun_table().get(tokens[place - 1].word) == "deal":
        ends.partner = ends.partner or coordinated(tokens, here, -1)
    return False


def _is_agent_of_passive(tokens: list[Token], here: int) -> bool:
    """True for Poland in "has been picked by Poland to deliver"."""
    return any(form in ("past", "pp") for _, form, _, _ in _verbs_before_by(tokens, here))


def _verbs_before_by(tokens: list[Token], here: int) -> tuple[tuple[str, str, str, str], ...]:
    _, by = governor(tokens, here)
    return verb_table().get(tokens[by - 1].word, ()) if by > 0 else ()


def _before_insertion(tokens: list[Token], comma: int) -> int | None:
    """The name before words between commas: "Riyadh, long a buyer of jets, is", "Kyiv, where Bratislava sent"."""
    for here in range(comma - 1, max(0, comma - 25), -1):
        if tokens[here].stops:
            return None
        if tokens[here].word == "," and here + 1 < comma and _opens_insertion(tokens[here + 1]):
            head = here - 1
            is_head = tokens[head].name is not None and governor(tokens, head)[0] is None
            return head if is_head and not is_origin(tokens, head) else None
    return None


def _opens_insertion(token: Token) -> bool:
    return token.name is None and (
        any(token.word in words(group) for group in ("relatives", "insertions", "determiners"))
        or token.word.endswith("ed")
        or any(form == "pp" for _, form, _, _ in verb_table().get(token.word, ()))
    )


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
    while before >= 0 and (tokens[before].word in ("that", "on") or tokens[before].word in words("days")):
        before -= 1
    reported = before >= 0 and any(found[0] == "say" for found in verb_table().get(tokens[before].word, ()))
    if reported and tokens[here].word in ("it", "they", "he", "she") and depth == 0:
        return find_subject(tokens, before, depth + 1)
    if before >= 0 and tokens[before].arms and tokens[here].word in ("it", "they"):
        return _before_goods(tokens, before, ends)
    if tokens[here].word in ("it", "they", "he", "she"):
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
    return name is not None and name.kind is NameKind.DEMONYM and _plain_noun(tokens, here + 1)


def _before_goods(tokens: list[Token], here: int, ends: Ends) -> Ends:
    """ "the missiles it ordered": the nearest party before the goods that no preposition governs."""
    for place in range(here, max(-1, here - REACH), -1):
        token = tokens[place]
        if token.stops or token.word in words("subordinators"):
            break
        if token.name is not None and not is_origin(tokens, place) and governor(tokens, place)[0] is None:
            ends.subject = [token]
            return ends
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
