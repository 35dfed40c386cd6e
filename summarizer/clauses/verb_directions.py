"""Directions that a verb states: which way of giving, getting or ordering its class and form make of a clause."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from summarizer.clauses.complements import Complements, phrases
from summarizer.clauses.pairing import paired
from summarizer.clauses.readings import Direction, Strength
from summarizer.clauses.subject_phrases import Ends
from summarizer.clauses.subjects import find_subject
from summarizer.clauses.tokens import Token
from summarizer.clauses.verb_forms import VerbHere, is_participle, is_passive, passive_without_be
from summarizer.clauses.verb_getting import asking, getting, takes_in
from summarizer.clauses.verb_giving import giving, names_goods_with, names_sum, producing
from summarizer.clauses.verb_orders import awarding, is_contract, picking, wins_order
from summarizer.clauses.verb_passive import makers_before, passive

SPENT = "spent for another"
"""The pattern of money that buys goods for another state: help, and no transfer from who pays."""
ARRIVED = "goods arrived there"
"""The pattern of goods that came to a place, which may be on the way to who gets them."""


def verb_directions(tokens: list[Token], at: int, verb: VerbHere) -> Iterator[Direction]:
    """The directions of the verb at `at`."""
    ends = find_subject(tokens, at)
    found = _of_verb(tokens, at, verb, ends)
    yield from (replace(one, strength=Strength.WEAK) for one in found) if ends.guessed else found


def _of_verb(tokens: list[Token], at: int, verb: VerbHere, ends: Ends) -> Iterator[Direction]:
    after = phrases(tokens, at)
    special = _by_object(tokens, at, verb, ends.subject, after)
    if special is not None:
        yield from special
        return
    if is_contract(tokens, at, verb):
        yield from awarding(tokens, at, verb, ends, after)
        return
    if verb.form in ("past", "pp") and is_participle(tokens[at], verb):
        if is_passive(tokens, at):
            yield from passive(tokens, at, verb, ends, after)
            return
        if passive_without_be(tokens, at, has_subject=bool(ends.subject)):
            yield from passive(tokens, at, verb, ends, phrases(tokens, at, noun=True))
            return
    if "back_with" in verb.classes and (receivers := after.get("", [])) and names_goods_with(tokens, at):
        yield from paired(tokens[at], ends.subject, receivers, f"{verb.lemma} with goods", strong=bool(ends.subject))
        return
    if "ask" in verb.classes and (ends.subject or after.get("")):
        yield from asking(tokens, at, ends, after)
        if not verb.classes & {"give", "get", "promise"}:
            return
    if "use" in verb.classes and ends.subject and after.get("origin") and not (after.get("to") or after.get("")):
        pattern = "user of goods made by another"
        yield from paired(tokens[at], after["origin"], ends.subject, pattern, strong=not verb.classes & {"give", "get"})
    elif "pick" in verb.classes and not verb.classes & {"give", "get", "promise"}:
        yield from picking(tokens, at, ends.subject, after.get("", []))
    elif "get" in verb.classes and "equip" not in verb.classes and takes_in(verb, after):
        yield from getting(tokens, at, verb, ends, after)
    elif verb.classes & {"give", "promise", "equip"}:
        yield from giving(tokens, at, verb, ends, after)
    elif "use" in verb.classes and ends.subject and after.get("origin"):
        yield from paired(tokens[at], after["origin"], ends.subject, "user of goods made by another", strong=True)
    elif "produce" in verb.classes:
        yield from producing(tokens, at, ends, after)
    elif "arrive" in verb.classes and any(token.arms for token in tokens[max(0, at - 8) : at]):
        places = after.get("", []) or after.get("in", []) or after.get("at", [])
        makers = makers_before(tokens, at)
        yield from paired(tokens[at], makers, places, ARRIVED, strong=False)


def _by_object(
    tokens: list[Token], at: int, verb: VerbHere, subject: list[Token], after: Complements
) -> Iterator[Direction] | None:
    """The directions of verbs that tell only with an order, goods or a sum behind them; `None` without."""
    if "put_in" in verb.classes and names_sum(tokens, at):
        receivers = next((after[key] for key in ("into", "towards", "toward", "for", "in") if after.get(key)), [])
        if receivers:
            return paired(tokens[at], subject, receivers, f"{verb.lemma} money into", strong=bool(subject))
    if is_passive(tokens, at):
        return None
    if "win_order" in verb.classes and wins_order(tokens, at):
        pattern = f"{tokens[at].word} an order: who gets it gives the goods"
        return paired(tokens[at], subject, after.get("from", []), pattern, strong=False)
    goods = [token for token in tokens[at + 1 : at + 8] if token.arms]
    if "crave" in verb.classes and subject and after.get("origin") and goods and goods[0] in tokens[at + 1 : at + 4]:
        return paired(tokens[at], after["origin"], subject, "who wants goods receives", strong=False)
    if "spend_on" in verb.classes and subject and after.get("for") and names_sum(tokens, at):
        return paired(tokens[at], subject, after["for"], SPENT, strong=bool(goods))
    if "look_for" in verb.classes and subject and after.get("from") and goods:
        return paired(tokens[at], after["from"], subject, "who counts on goods receives", strong=True)
    return None
