"""Directions that a noun states: "Turkey's sale of drones to Ukraine", "the purchase of jets from France"."""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.clauses.complements import phrases
from summarizer.clauses.grammar import coordinated, governor, is_origin, is_passive, is_verb, noun_table, verb_table
from summarizer.clauses.pairing import paired
from summarizer.clauses.readings import Direction
from summarizer.clauses.subjects import find_subject
from summarizer.clauses.tokens import Token, words
from summarizer.values.mentions import NameKind

_PARTICLES = frozenset({"back", "up", "off", "out", "over", "down", "on", "in", "through", "ahead"})
_HELP = frozenset({"aid", "assistance", "help", "relief", "support"})


def noun_directions(tokens: list[Token], at: int, group: str) -> Iterator[Direction]:
    """The directions of the noun at `at`, which belongs to a group of `lexicon/clause_words.toml`."""
    after = phrases(tokens, at, noun=True)
    owner = _owner(tokens, at)
    if group == "give":
        yield from _giving(tokens, at, owner, after)
    elif group == "get" and tokens[at].word in words("orders_given") and not after.get("from"):
        yield from _dealing(tokens, at, owner, after)
    elif group == "get":
        partner = _partner(tokens, at)
        receivers = owner or after.get("by", []) or _handler(tokens, partner if partner is not None else at)
        givers = after.get("from", []) or ([] if partner is None else coordinated(tokens, partner, -1))
        if not givers and len(receivers) == 2 and (end := after.get("for", [])):
            givers = [one for one in receivers if _party(one) != _party(end[0])][:1]
            receivers = [one for one in receivers if one not in givers]
        makers = after.get("origin", []) if not givers else []
        if givers or makers:
            pattern = f"{tokens[at].word} from or by"
            yield from paired(tokens[at], givers or makers, receivers, pattern, strong=bool(givers))
    elif group == "offer":
        receivers = after.get("to", []) or _answering(tokens, at)
        givers = owner or after.get("from", []) or after.get("by", [])
        if givers and (receivers or not owner):
            clear = bool(owner and receivers)
            yield from paired(
                tokens[at], givers, receivers, f"{tokens[at].word}: who offers is the giver", strong=clear
            )
    elif group == "deal":
        yield from _dealing(tokens, at, owner, after)
    elif group == "ask":
        receivers = owner or after.get("from", []) or after.get("by", []) or _handler(tokens, at)
        asked = [] if _opens_infinitive(tokens, at) else after.get("to", [])
        givers = asked or (_answering(tokens, at) if owner else []) or _answered_by(tokens, at)
        pattern = f"{tokens[at].word}: who asks is the receiver"
        yield from paired(tokens[at], givers, receivers, pattern, strong=bool(givers))


def _opens_infinitive(tokens: list[Token], at: int) -> bool:
    """True for "a bid to block the sale to", where nobody is asked."""
    follows = tokens[at + 2] if at + 2 < len(tokens) and tokens[at + 1].word == "to" else None
    return follows is not None and follows.name is None and follows.word not in words("determiners")


def _dealing(tokens: list[Token], at: int, owner: list[Token], after: dict[str, list[Token]]) -> Iterator[Direction]:
    """ "Warsaw clinched a deal with Seoul for tanks", "a contract from Hungary for 209 Lynx vehicles"."""
    word = tokens[at].word
    if not _is_for_goods(tokens, at):
        return
    subject = owner or _handler(tokens, at) or _in_talks(tokens, at)
    orderers = (after.get("from", []) or after.get("by", [])) if _next_is_from(tokens, at) else []
    if orderers and subject and word in words("orders_given"):
        yield from paired(tokens[at], subject, orderers, f"{word} from: who orders is the receiver", strong=False)
        return
    partners = after.get("deal with", []) or after.get("with", []) or _placed_with(tokens, at)
    partners = partners or ([] if orderers else after.get("from", []))
    buyers = [one for one in subject if one.name and one.name.kind is not NameKind.COMPANY]
    if not partners and len(buyers) == 2 and (armed := _armed_end(tokens, at, after)):
        partners = [one for one in buyers if _party(one) != _party(armed)]
        buyers = [one for one in buyers if _party(one) == _party(armed)]
    if partners:
        pattern = f"{word} with … for: who orders is the receiver"
        yield from paired(tokens[at], partners, buyers, pattern, strong=False)


def _next_is_from(tokens: list[Token], at: int) -> bool:
    """True for "a contract from Hungary", not for "a deal for missiles from India"."""
    return any(token.word in ("from", "by") for token in tokens[at + 1 : at + 3])


def _party(token: Token) -> str | None:
    return token.name.party if token.name is not None else None


def _armed_end(tokens: list[Token], at: int, after: dict[str, list[Token]]) -> Token | None:
    """The first of "an agreement covering 26 fighters for the Indian Navy"."""
    named = [*after.get("for", []), *after.get("to", [])]
    if not named:
        named = [one for one in tokens[at + 1 : at + 20] if one.name is not None]
    return named[0] if named else None


def _in_talks(tokens: list[Token], at: int) -> list[Token]:
    """The subject of "is in talks with", "are at odds over", "has a contract with"."""
    here = at - 1
    while here >= 0 and at - here <= 4:
        if tokens[here].word in ("in", "into") or tokens[here].word in ("has", "have", "had"):
            return find_subject(tokens, here).subject
        if tokens[here].name is not None or tokens[here].stops or is_verb(tokens[here]):
            return []
        here -= 1
    return []


def _placed_with(tokens: list[Token], at: int) -> list[Token]:
    """ "Pakistan's order for submarines was placed with China"."""
    for here in range(at + 1, min(len(tokens), at + 16)):
        if tokens[here].stops:
            return []
        if tokens[here].word in ("placed", "signed", "awarded", "concluded", "made", "agreed") and is_passive(
            tokens, here
        ):
            found = phrases(tokens, here)
            return found.get("with", []) or found.get("to", []) or found.get("deal with", [])
    return []


def _answered_by(tokens: list[Token], at: int) -> list[Token]:
    """ "A request by Taiwan for 66 jets was granted by Washington"."""
    for here in range(at + 1, min(len(tokens), at + 18)):
        if tokens[here].stops:
            return []
        if any(found[0] == "handle" for found in verb_table().get(tokens[here].word, ())) and is_passive(tokens, here):
            return phrases(tokens, here).get("by", [])
    return []


def _is_for_goods(tokens: list[Token], at: int) -> bool:
    """True for "a contract with South Korea for 180 tanks", "talks with Paris over missiles"."""
    for here in range(at + 1, min(len(tokens), at + 16)):
        if tokens[here].stops or (here > at + 1 and is_verb(tokens[here]) and not tokens[here].arms):
            return tokens[here].word == "covering"
        if tokens[here].word in ("for", "on", "over", "about", "covering"):
            goods = tokens[here + 1 : here + 9]
            if any(token.arms for token in goods):
                return True
    return False


def _giving(tokens: list[Token], at: int, owner: list[Token], after: dict[str, list[Token]]) -> Iterator[Direction]:
    word = tokens[at].word
    if at + 1 < len(tokens) and noun_table().get(tokens[at + 1].word) == "deal":
        return  # "a licence agreement with": the deal tells, not the licence
    named = after.get("by", []) or after.get("from", [])
    receivers = after.get("to", []) or after.get("for", []) or after.get("deal with", [])
    givers = owner or named or (_handler(tokens, at) if receivers else []) or after.get("origin", [])
    pattern = f"{word} to or by"
    if named and not receivers and (takers := _accepting(tokens, at)):
        takers = [one for one in takers if not _is_agency(one)]
        yield from paired(tokens[at], named, takers, f"{word} from: who takes it is the receiver", strong=True)
        return
    if (named or owner) and not receivers and (ends := _goes_to(tokens, at)):
        yield from paired(tokens[at], owner or named, ends, f"{word} that helps", strong=False)
        return
    if receivers or (givers and named):
        yield from paired(tokens[at], givers, receivers, pattern, strong=True)
    elif word in _HELP and (owner or _handler(tokens, at)):
        yield from paired(tokens[at], owner or _handler(tokens, at), after.get("in", []), pattern, strong=False)


def _is_agency(token: Token) -> bool:
    """True for who carries out the help of others and receives none of it ("WFP welcomed a contribution from")."""
    return token.name is not None and (token.name.kind is NameKind.ORGANISATION or token.name.party == "United Nations")


def _accepting(tokens: list[Token], at: int) -> list[Token]:
    """The subject of "accepted a donation from China"."""
    for here in range(at - 1, max(-1, at - 7), -1):
        token = tokens[here]
        if token.name is not None or token.stops:
            return []
        found = verb_table().get(token.word, ())
        if any(name == "accept" for name, _, _, _ in found) and not is_passive(tokens, here):
            return find_subject(tokens, here).subject
    return []


def _goes_to(tokens: list[Token], at: int) -> list[Token]:
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


def _owner(tokens: list[Token], at: int) -> list[Token]:
    """The name that owns the noun ("Turkey's sale", "U.S. military assistance", "Iranian drone shipments")."""
    here = at - 1
    while here >= 0 and at - here <= 8:
        token = tokens[here]
        if token.name is not None:
            return [] if governor(tokens, here)[0] in ("against", "between") else coordinated(tokens, here, -1)
        apart = (
            token.stops
            or token.word == ","
            or any(token.word in words(group) for group in ("prepositions", "relatives", "possessive_pronouns"))
        )
        verb = token.word != "'s" and is_verb(token) and not token.arms and token.word not in noun_table()
        adjective = token.word.endswith("ed") and tokens[here + 1].word not in words("determiners")
        if apart or (verb and not adjective):  # "the planned sale", but not "Zambia secured a loan"
            return []
        here -= 1
    return []


def _handler(tokens: list[Token], at: int) -> list[Token]:
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


def _partner(tokens: list[Token], at: int) -> int | None:
    """Where the name stands in "talks with Washington on the purchase"."""
    for here in range(at - 1, max(0, at - 8), -1):
        if tokens[here].name is not None and governor(tokens, here)[0] == "with":
            return here
    return None


def _answering(tokens: list[Token], at: int) -> list[Token]:
    """Who answers a request ("Washington approved Taiwan's request")."""
    for here in range(at - 1, max(-1, at - 7), -1):
        if tokens[here].name is None and any(found[0] == "handle" for found in verb_table().get(tokens[here].word, ())):
            return find_subject(tokens, here).subject
    return []
