"""Directions that a verb states: "Iran supplied Russia with drones", "the tanks were sent to Kyiv by Berlin"."""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.clauses.complements import phrases
from summarizer.clauses.grammar import VerbHere, is_origin, is_passive, passive_without_be, verb_here
from summarizer.clauses.pairing import paired
from summarizer.clauses.readings import Direction
from summarizer.clauses.subjects import Ends, find_subject
from summarizer.clauses.tokens import Token, words

Complements = dict[str, list[Token]]


def verb_directions(tokens: list[Token], at: int, verb: VerbHere) -> Iterator[Direction]:
    """The directions of the verb at `at`."""
    after = phrases(tokens, at)
    ends = find_subject(tokens, at)
    if verb.form in ("past", "pp") and (
        is_passive(tokens, at) or passive_without_be(tokens, at, has_subject=bool(ends.subject))
    ):
        yield from _passive(tokens, at, verb, ends, after)
        return
    if "ask" in verb.classes and (ends.subject or after.get("")):
        yield from _asking(tokens, at, ends, after)
        if not verb.classes & {"give", "get", "promise"}:
            return
    if "get" in verb.classes and "equip" not in verb.classes:
        yield from _getting(tokens, at, ends, after)
    elif verb.classes & {"give", "promise", "equip"}:
        yield from _giving(tokens, at, verb, ends, after)
    elif "use" in verb.classes and ends.subject and after.get("origin"):
        yield from paired(tokens[at], after["origin"], ends.subject, "user of goods made by another", strong=True)
    elif "produce" in verb.classes:
        yield from _producing(tokens, at, ends, after)
    elif "arrive" in verb.classes and any(token.arms for token in tokens[max(0, at - 8) : at]):
        places = after.get("", []) or after.get("in", []) or after.get("at", [])
        makers = _makers_before(tokens, at)
        yield from paired(tokens[at], makers, places, "goods arrived there", strong=not makers)


def _giving(tokens: list[Token], at: int, verb: VerbHere, ends: Ends, after: Complements) -> Iterator[Direction]:
    """ "Iran supplied Russia with drones", "Poland handed over jets to Kyiv"."""
    receivers = after.get("to", []) or after.get("for", [])
    strong = bool(after.get("to") or after.get(""))
    if after.get("") and (verb.lemma in words("gives_somebody") or "equip" in verb.classes):
        receivers = after[""]
    elif after.get("") and not receivers:
        return
    if not receivers:
        receivers = ends.partner or _to_whom(tokens, at)
        strong = strong or bool(receivers)
    if not receivers and not verb.classes & {"give", "equip"}:
        return
    if verb.lemma in words("gives_many_things"):
        strong = strong and any(token.arms for token in tokens[at + 1 : at + 12])
    pattern = f"{verb.lemma}: its subject is the giver"
    yield from paired(tokens[at], ends.subject, receivers, pattern, strong=strong or not receivers)


def _to_whom(tokens: list[Token], at: int) -> list[Token]:
    """ "Ukraine, to which Britain has sent tanks": the name before "to which"."""
    for here in range(at - 1, max(0, at - 12), -1):
        if tokens[here].word in ("which", "whom") and tokens[here - 1].word == "to":
            before = here - 2 if tokens[here - 2].word != "," else here - 3
            return [tokens[before]] if before >= 0 and tokens[before].name is not None else []
        if tokens[here].stops:
            break
    return []


def _getting(tokens: list[Token], at: int, ends: Ends, after: Complements) -> Iterator[Direction]:
    """ "Poland bought tanks from South Korea", "a deal with Iran to buy drones"."""
    named = after.get("from", []) or ends.partner or after.get("deal with", []) or _donors_after(tokens, at)
    givers = named or after.get("origin", [])
    pattern = f"{tokens[at].word}: who gets is the receiver"
    yield from paired(tokens[at], givers, ends.subject, pattern, strong=bool(named) or not givers)


def _donors_after(tokens: list[Token], at: int) -> list[Token]:
    """ "received vehicles donated by Germany": who is named by the participle on the goods."""
    for here in range(at + 1, min(at + 14, len(tokens) - 1)):
        if tokens[here].stops:
            break
        if tokens[here + 1].word == "by" and verb_here(tokens, here, frozenset({"give", "produce"})) is not None:
            return phrases(tokens, here).get("by", [])
    return []


def _asking(tokens: list[Token], at: int, ends: Ends, after: Complements) -> Iterator[Direction]:
    """ "Kyiv asked Berlin for missiles", "Russia turned to North Korea for artillery"."""
    if not any(token.word in ("for", "from") for token in tokens[at + 1 : at + 14]):
        return
    asked = after.get("to", []) + after.get("on", []) + after.get("upon", [])
    givers = after.get("", []) or after.get("from", []) or asked
    pattern = f"{tokens[at].word}: who asks is the receiver"
    yield from paired(tokens[at], givers, ends.subject, pattern, strong=bool(givers))


def _producing(tokens: list[Token], at: int, ends: Ends, after: Complements) -> Iterator[Direction]:
    """ "reached an agreement with Tehran to build drones": the partner gives what it takes to make them."""
    makers = after.get("origin", [])
    parties = {one.name.party for one in makers if one.name}
    others = [one for one in ends.subject if one.name and one.name.party not in parties]
    if makers and others:
        yield from paired(tokens[at], makers, others, "producer of goods designed by another", strong=True)
    elif ends.partner:
        yield from paired(tokens[at], ends.partner, ends.subject, "production agreed with a partner", strong=False)


def _passive(tokens: list[Token], at: int, verb: VerbHere, ends: Ends, after: Complements) -> Iterator[Direction]:
    """ "Ukraine was given tanks by Germany", "drones supplied to Russia", "used by Russia"."""
    agents, sources = after.get("by", []), after.get("from", [])
    moving = verb.classes & {"give", "promise", "equip"}
    if "use" in verb.classes and not verb.classes & {"give", "get"}:
        makers = _makers_before(tokens, at)
        pattern = "goods made by one, used by the other"
        yield from paired(tokens[at], makers, agents, pattern, strong=bool(makers and agents))
    elif "get" in verb.classes and "equip" not in verb.classes:
        givers = sources or _makers_before(tokens, at)
        yield from paired(tokens[at], givers, agents, f"{tokens[at].word} by: who gets is the receiver", strong=True)
    elif moving:
        receivers = after.get("to", []) or (after.get("for", []) if not agents else [])
        takes = verb.lemma in words("gives_somebody") or "equip" in verb.classes
        if takes and not receivers and not _goods_before(tokens, at):
            receivers = ends.subject
        pattern = f"{tokens[at].word} to or by"
        if agents or sources or not receivers:
            yield from paired(tokens[at], agents or sources, receivers, pattern, strong=True)
        else:
            makers = _makers_before(tokens, at)
            yield from paired(tokens[at], makers, receivers, pattern, strong=not makers)


def _makers_before(tokens: list[Token], at: int) -> list[Token]:
    """Names that say where the goods before the verb come from ("South Korean howitzers were shipped")."""
    return [tokens[here] for here in range(max(0, at - 12), at) if tokens[here].name and is_origin(tokens, here)]


def _goods_before(tokens: list[Token], at: int) -> bool:
    """True when a common noun stands right before the passive verb: it is what is given, not who gets."""
    here = at - 1
    while here >= 0 and (tokens[here].word in words("auxiliaries") or tokens[here].word in words("adverbs")):
        here -= 1
    return here >= 0 and tokens[here].name is None
