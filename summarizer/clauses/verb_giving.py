"""Directions of verbs whose subject gives: "Iran supplied Russia with drones", "makes tanks for"."""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.clauses.complements import Complements
from summarizer.clauses.grammar import REACH, is_verb
from summarizer.clauses.pairing import paired
from summarizer.clauses.readings import Direction
from summarizer.clauses.subject_phrases import Ends
from summarizer.clauses.tokens import Token, words
from summarizer.clauses.verb_forms import VerbHere


def giving(tokens: list[Token], at: int, verb: VerbHere, ends: Ends, after: Complements) -> Iterator[Direction]:
    """ "Iran supplied Russia with drones", "Poland handed over jets to Kyiv"."""
    if _is_talk(tokens, at):
        return
    receivers = after.get("to", []) or after.get("for", [])
    strong = bool(after.get("to") or after.get(""))
    if after.get("") and (verb.lemma in words("gives_somebody") or "equip" in verb.classes):
        receivers = after[""]
    elif after.get("") and not receivers:
        return
    if not receivers:
        receivers = ends.partner or _to_whom(tokens, at)
        strong = strong or bool(receivers)
        receivers = receivers or after.get("to help", []) or _helped_first(tokens, at)
    if not receivers and not verb.classes & {"give", "equip"} and not _goods_that(tokens, at):
        return
    if not receivers and _goes_to_front(tokens, at):
        return
    if verb.lemma in words("gives_many_things"):
        if not receivers or any(one.word in words("prepositions") for one in tokens[at + 1 : at + 2]):
            return  # "flew from Oslo to Chad"
        last = max((here for here in range(at, min(len(tokens), at + REACH)) if tokens[here] in receivers), default=at)
        strong = strong and any(token.arms for token in tokens[at + 1 : max(last, at + 5)])
        if not strong and not any(token.arms for token in tokens[at + 1 : at + 12]):
            return
    if verb.lemma in words("pays_somebody"):
        strong = False
    pattern = f"{verb.lemma}: its subject is the giver"
    yield from paired(tokens[at], ends.subject, receivers, pattern, strong=strong or not receivers)


def _is_talk(tokens: list[Token], at: int) -> bool:
    """True for "gave Poland permission", "delivered a speech", "is arming itself": nothing is handed over."""
    for token in tokens[at + 1 : at + 7]:
        if token.word in words("talk") or token.word in words("reflexives"):
            return True
        if token.arms or token.stops or token.word == "," or token.word in words("prepositions"):
            return False
    return False


def _goods_that(tokens: list[Token], at: int) -> bool:
    """True for "howitzers that Spain had offered"."""
    for here in range(at - 1, max(0, at - 7), -1):
        if tokens[here].word in words("relatives"):
            return tokens[here - 1].arms
        if tokens[here].stops or tokens[here].word == ",":
            return False
    return False


def _helped_first(tokens: list[Token], at: int) -> list[Token]:
    """Who is named before the subject in "To help Latvia defend its sky, Japan is sending radars"."""
    to = next((here for here in range(at) if tokens[here].word == "to"), None)
    if to is None or to > 1 or tokens[to + 1].word not in words("helping"):
        return []
    named = next((one for one in tokens[to + 2 : to + 5] if one.name is not None), None)
    return [named] if named is not None and any(one.word == "," for one in tokens[to + 2 : at]) else []


def _goes_to_front(tokens: list[Token], at: int) -> bool:
    """True for "sent a carrier to the coast": a state moves what stays its own."""
    for here in range(at + 1, min(len(tokens), at + 12)):
        if tokens[here].stops:
            return False
        if tokens[here].word in ("to", "into", "towards") and tokens[here].name is None:
            return any(token.word in words("fronts") for token in tokens[here + 1 : here + 5])
    return False


def _to_whom(tokens: list[Token], at: int) -> list[Token]:
    """ "Ukraine, to which Britain has sent tanks": the name before "to which"."""
    for here in range(at - 1, max(0, at - 12), -1):
        if tokens[here].word in ("which", "whom") and tokens[here - 1].word == "to":
            before = here - 2 if tokens[here - 2].word != "," else here - 3
            return [tokens[before]] if before >= 0 and tokens[before].name is not None else []
        if tokens[here].stops:
            break
    return []


def names_goods_with(tokens: list[Token], at: int) -> bool:
    """True for "backs the Houthis with money, training and missiles"."""
    for here in range(at + 2, min(at + 9, len(tokens))):
        if tokens[here].word == "with":
            return any(token.arms or token.word in words("things") for token in tokens[here + 1 : here + 8])
        if tokens[here].stops or is_verb(tokens[here]):
            return False
    return False


def names_sum(tokens: list[Token], at: int) -> bool:
    """True when a sum follows ("put another $72 million into")."""
    return any(token.word in words("scales") for token in tokens[at + 1 : at + 8])


def producing(tokens: list[Token], at: int, ends: Ends, after: Complements) -> Iterator[Direction]:
    """ "struck a pact with Ankara to make gliders": the partner gives what it takes to make them."""
    makers = after.get("origin", [])
    parties = {one.name.party for one in makers if one.name}
    others = [one for one in ends.subject if one.name and one.name.party not in parties]
    if makers and others:
        yield from paired(tokens[at], makers, others, "producer of goods designed by another", strong=True)
    elif ends.subject and after.get("for") and any(token.arms for token in tokens[at + 1 : at + 8]):
        yield from paired(tokens[at], ends.subject, after["for"], "goods made for another", strong=False)
    elif ends.partner:
        yield from paired(tokens[at], ends.partner, ends.subject, "production agreed with a partner", strong=False)
