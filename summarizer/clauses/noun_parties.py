"""Who stands behind a noun of handing over: its owner, whose verb handles it, and who answers or takes it."""

from __future__ import annotations

from summarizer.clauses.complements import phrases
from summarizer.clauses.grammar import coordinated, governor, is_origin, is_verb, noun_table, verb_table
from summarizer.clauses.subjects import find_subject
from summarizer.clauses.tokens import Token, words
from summarizer.clauses.verb_forms import is_passive
from summarizer.values.mentions import NameKind

_PARTICLES = words("particles") | {"on", "in"}


def owner_of(tokens: list[Token], at: int) -> list[Token]:
    """The name that owns the noun ("Turkey's sale", "U.S. military assistance", "Iranian drone shipments")."""
    here = at - 1
    while here >= 0 and at - here <= 8:
        token = tokens[here]
        if token.name is not None:
            return [] if governor(tokens, here)[0] in ("against", "between") else coordinated(tokens, here, -1)
        apart = (
            token.stops
            or token.word == ","
            or any(
                token.word in words(group) for group in ("prepositions", "relatives", "possessive_pronouns", "articles")
            )
        )
        verb = token.word != "'s" and is_verb(token) and not token.arms and token.word not in noun_table()
        adjective = token.word.endswith("ed") and tokens[here + 1].word not in words("determiners")
        if apart or (verb and not adjective):  # "the planned sale", but not "Zambia secured a loan"
            return []
        here -= 1
    return []


def handling_owner(tokens: list[Token], at: int) -> list[Token]:
    """The state that owns the handling of the noun ("Washington's approval of a $2 billion sale")."""
    for here in range(at - 1, max(0, at - 9), -1):
        token = tokens[here]
        if token.word in ("of", "on", "for", "to") and tokens[here - 1].word in words("handling_nouns"):
            found = owner_of(tokens, here - 1)
            return [one for one in found if one.name is not None and one.name.country]
        if token.name is not None or token.stops or token.word == "," or token.word in words("prepositions"):
            return []
        if is_verb(token) and not token.arms and token.word not in noun_table():
            return []
    return []


def handler_of(tokens: list[Token], at: int) -> list[Token]:
    """The subject of a verb right before the noun whose subject gives or gets ("Washington approved a sale to")."""
    here = at - 1
    while here >= 0 and at - here <= 12:
        token = tokens[here]
        if token.stops or (token.name is not None and not is_origin(tokens, here)):
            return []
        found = verb_table().get(token.word, ()) if token.name is None else ()
        if token.word in noun_table() and here > 0 and tokens[here - 1].word in words("determiners"):
            here -= 1
            continue
        if token.word in _PARTICLES and verb_table().get(tokens[here - 1].word if here else ""):
            here -= 1
            continue
        if any(name == "handle" and (form != "pp" or not is_passive(tokens, here)) for name, form, _, _ in found):
            return find_subject(tokens, here).subject
        neutral = ("handle", "intend", "produce", "seek")
        if not token.arms and any(name not in neutral for name, _, _, _ in found):
            return []
        here -= 1
    return []


def in_talks(tokens: list[Token], at: int) -> list[Token]:
    """The subject of "is in talks with", "are at odds over", "has a contract with"."""
    here = at - 1
    while here >= 0 and at - here <= 4:
        if tokens[here].word in ("in", "into") or tokens[here].word in ("has", "have", "had"):
            return find_subject(tokens, here).subject
        if tokens[here].name is not None or tokens[here].stops or is_verb(tokens[here]):
            return []
        here -= 1
    return []


def accepting(tokens: list[Token], at: int) -> list[Token]:
    """The subject of "accepted a donation from China"."""
    for here in range(at - 1, max(-1, at - 7), -1):
        token = tokens[here]
        if token.name is not None or token.stops:
            return []
        found = verb_table().get(token.word, ())
        if any(name == "accept" for name, _, _, _ in found) and not is_passive(tokens, here):
            return find_subject(tokens, here).subject
    return []


def answering(tokens: list[Token], at: int) -> list[Token]:
    """Who answers a request ("Washington approved Taiwan's request")."""
    for here in range(at - 1, max(-1, at - 7), -1):
        if tokens[here].name is None and any(found[0] == "handle" for found in verb_table().get(tokens[here].word, ())):
            return find_subject(tokens, here).subject
    return []


def answered_by(tokens: list[Token], at: int) -> list[Token]:
    """ "A request by Taiwan for 66 jets was granted by Washington"."""
    for here in range(at + 1, min(len(tokens), at + 18)):
        if tokens[here].stops:
            return []
        if any(found[0] == "handle" for found in verb_table().get(tokens[here].word, ())) and is_passive(tokens, here):
            return phrases(tokens, here).get("by", [])
    return []


def placed_with(tokens: list[Token], at: int) -> list[Token]:
    """ "Pakistan's order for submarines was placed with China"."""
    for here in range(at + 1, min(len(tokens), at + 16)):
        if tokens[here].stops:
            return []
        if tokens[here].word in words("placing") and is_passive(tokens, here):
            found = phrases(tokens, here)
            return found.get("with", []) or found.get("to", []) or found.get("deal with", [])
    return []


def partner_before(tokens: list[Token], at: int) -> int | None:
    """Where the name stands in "talks with Washington on the purchase"."""
    for here in range(at - 1, max(0, at - 8), -1):
        if tokens[here].name is not None and governor(tokens, here)[0] == "with":
            return here
    return None


def goes_to(tokens: list[Token], at: int) -> list[Token]:
    """Whom "a grant from Britain will fund generators for" names."""
    for here in range(at + 1, min(len(tokens), at + 18)):
        if tokens[here].stops or tokens[here].word in words("relatives"):
            return []
        if any(
            name == "goes_to" and form in ("inf", "s") for name, form, _, _ in verb_table().get(tokens[here].word, ())
        ):
            found = phrases(tokens, here)
            return found.get("for", []) or found.get("to", []) or found.get("", []) or found.get("in", [])
    return []


def is_agency(token: Token) -> bool:
    """True for who carries out the help of others and receives none of it ("WFP welcomed a contribution from")."""
    return token.name is not None and (token.name.kind is NameKind.ORGANISATION or token.name.party == "United Nations")
