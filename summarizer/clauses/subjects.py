"""Who does what a verb says: the walk from an active verb to its subject.

No parser is needed: the walk goes left over the words of the clause and stops where the clause begins. Where it meets
something that it does not understand (a pronoun, a common noun as subject), it says nothing rather than guess.
"""

from __future__ import annotations

from summarizer.clauses.companions import joined_by, with_companions
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
from summarizer.clauses.subject_phrases import (
    Ends,
    before_insertion,
    noun_subject,
    plain_noun,
    pronoun_subject,
    relative_subject,
    speaking_verb,
)
from summarizer.clauses.tokens import Token, words


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
    if tokens[here].word == "," and (head := before_insertion(tokens, here)) is not None:
        ends.subject = with_companions(tokens, head)
        return ends
    linked = tokens[here].word in ("and", "but", "or", ",")
    pronoun = tokens[here].word in words("pronouns") or tokens[here].word in words("relatives")
    chained = infinitive or linked or pronoun or is_verb(tokens[here])
    if tokens[here].word in words("acts") and tokens[at].word.endswith("ing"):
        linked = chained = True  # "signed a decree authorizing the transfer": its author does
    if not chained and tokens[here].name is None:
        return noun_subject(tokens, here, ends)
    steps = 0
    while here >= 0 and steps < REACH:
        token = tokens[here]
        if token.name is not None:
            if _takes(tokens, here, at, ends, joined=linked):
                ends.subject = coordinated(tokens, here, -1)
                joining = joined_by(tokens, here) if depth == 0 else None
                if joining is not None:
                    ends.subject += find_subject(tokens, joining, depth + 1).subject
                return ends
        elif token.word in words("pleas") and infinitive:
            return ends
        elif token.word in words("leave"):
            linked = True  # "asked Berlin for permission to send": who asks would send
        elif token.stops or (token.word in words("subordinators") and tokens[here + 1].word != "to"):
            return ends
        elif token.word in words("pronouns"):
            said = speaking_verb(tokens, here) if depth == 0 else None
            return find_subject(tokens, said, depth + 1) if said is not None else pronoun_subject(tokens, here, ends)
        elif token.word in words("relatives"):
            return relative_subject(tokens, here, ends)
        elif _finite(token) and here and plain_noun(tokens, _over_auxiliaries(tokens, here - 1)):
            return noun_subject(tokens, _over_auxiliaries(tokens, here - 1), ends)
        here -= 1
        steps += 1
    return ends


def _takes(tokens: list[Token], here: int, verb: int, ends: Ends, *, joined: bool) -> bool:
    """True when the name at `here` can be the subject of the verb; a partner ("with Iran") is noted on the way."""
    if is_origin(tokens, here, verb):
        return False
    preposition, place = governor(tokens, here)
    gerund = tokens[verb].word.endswith("ing")
    kept_from = here + 1 < verb <= here + 4 and tokens[here + 1].word in ("for", "of", "over", "from") and gerund
    if preposition is None:
        return kept_from or not is_object(tokens, here, joined=joined)
    if gerund and (here + 1 == verb or kept_from):
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


def _finite(token: Token) -> bool:
    """True for an auxiliary, whose subject must stand right before it."""
    return token.word in words("finite")


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
