"""Who gives to whom in a passage: one clause pattern for each way that English says it.

A pattern that is clear is strong; one that only fits is weak; where none applies, nothing is said. Sanctions have their
own grammar in `designations`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from summarizer.clauses.asides import strands
from summarizer.clauses.complements import phrases
from summarizer.clauses.constructions import find_constructions
from summarizer.clauses.exchanges import find_exchanged
from summarizer.clauses.gapping import find_gapped
from summarizer.clauses.go_betweens import go_betweens, without_giver
from summarizer.clauses.grammar import is_origin, is_verb, noun_table, verb_table
from summarizer.clauses.inflections import forms
from summarizer.clauses.noun_deals import ORDERED
from summarizer.clauses.noun_directions import noun_directions
from summarizer.clauses.pairing import joined_halves, paired, without_halves
from summarizer.clauses.payments import find_payments, settled_debts, with_payers_receiving
from summarizer.clauses.readings import Direction, Strength
from summarizer.clauses.tokens import Token, tokens_of, words
from summarizer.clauses.verb_directions import ARRIVED, verb_directions
from summarizer.clauses.verb_forms import verb_here
from summarizer.clauses.word_classes import after_preposition, after_singular, is_goods, stands_as_noun
from summarizer.lexicon import load
from summarizer.reading import Reading
from summarizer.text.spans import Span, within

_CLASSES = frozenset(
    {
        "give",
        "promise",
        "get",
        "equip",
        "ask",
        "use",
        "arrive",
        "produce",
        "pick",
        "back_with",
        "win_order",
        "look_for",
        "put_in",
        "crave",
        "spend_on",
    }
)


def find_directions(reading: Reading, start: int, end: int) -> tuple[Direction, ...]:
    """Every direction that a clause of `text[start:end]` states, by place; an end that is no name is `None`."""
    if not within(reading.names, start, end):
        return ()
    tokens = tokens_of(reading, start, end)
    found: dict[tuple[Span | None, Span | None, str], Direction] = {}
    for strand, own in strands(tokens):
        for one in _in_strand(strand, own):
            found.setdefault((one.giver, one.receiver, one.pattern), one)
    if any(one.receiver is not None and one.pattern != ARRIVED for one in found.values()):
        found = {key: one for key, one in found.items() if one.pattern != ARRIVED}  # on the way to the receiver
    suppliers = {one.giver for one in found.values() if one.receiver is not None and one.strength is Strength.STRONG}
    found = {key: one for key, one in found.items() if not (ORDERED in one.pattern and one.receiver in suppliers)}
    kept = without_halves(found.values())
    kept += find_gapped(kept, tokens, reading)
    kept += find_exchanged(kept, tokens)
    kept += joined_halves(kept, within(reading.names, start, end))
    kept += settled_debts(tokens)
    kept = with_payers_receiving(kept, find_payments(reading, start, end))
    return tuple(sorted(kept, key=lambda one: (one.start, one.end)))


def _in_strand(tokens: list[Token], own: int) -> Iterator[Direction]:
    """The directions stated at the tokens from `own` on; what stands before only leads up to them."""
    wanted = _triggers()
    idle = go_betweens(tokens)
    for at in range(own, len(tokens)):
        token = tokens[at]
        if token.word in wanted or token.name is not None or token.arms:
            found = (without_giver(one, idle) for one in _at_token(tokens, at))
            yield from (_with_goods(one, tokens, at) for one in found if one is not None)
    yield from (one for one in find_constructions(tokens, own) if without_giver(one, idle) == one)


def _with_goods(one: Direction, tokens: list[Token], at: int) -> Direction:
    """The direction with its span drawn out to the goods that follow its word ("sell Australia three submarines").

    One that names a single end and nothing that could change hands is weak.
    """
    if (one.giver is None or one.receiver is None) and not _moves_something(tokens, at):
        one = replace(one, strength=Strength.WEAK)
    end = one.end
    for token in tokens[at + 1 : at + 16]:
        other = token.stops or token.word in words("subordinators") or token.word in words("parting")
        if other or (token.word in _triggers() and not token.arms):
            break
        end = max(end, token.end) if token.arms else end
    return one if end == one.end else replace(one, end=end)


def _moves_something(tokens: list[Token], at: int) -> bool:
    """True when goods, money or help stand near the word: "delivering on a promise" hands nothing over."""
    return any(token.arms or token.word in words("things") for token in tokens[max(0, at - 8) : at + 14])


@cache
def _triggers() -> frozenset[str]:
    """All words at which a direction may be stated."""
    verbs = (word for word, found in verb_table().items() if any(name in _CLASSES for name, _, _, _ in found))
    return frozenset(verbs) | noun_table().keys() | words("headed") | words("rather_goods")


def _at_token(tokens: list[Token], at: int) -> Iterator[Direction]:
    """The directions that a name, verb or noun states."""
    token = tokens[at]
    if token.name is not None:
        yield from _made(tokens, at)
        return
    if token.arms and at + 1 < len(tokens) and tokens[at + 1].word == "from":
        after = phrases(tokens, at)
        receivers = after.get("for", []) or after.get("to", [])
        if receivers or not _is_own_move(tokens, at):
            yield from paired(token, after.get("from", []), receivers, "goods from there", strong=not receivers)
    if token.arms and at + 1 < len(tokens) and tokens[at + 1].word in ("for", "to"):
        preposition = tokens[at + 1].word
        makers = _owners(tokens, at, adjectives=preposition == "for")
        receivers = phrases(tokens, at).get(preposition, []) if makers else []
        yield from paired(token, makers if receivers else [], receivers, "goods for somebody", strong=False)
    if token.word in words("headed") and at + 1 < len(tokens) and tokens[at + 1].word in ("for", "to"):
        after = phrases(tokens, at)
        receivers = after.get("for", []) or after.get("to", [])
        yield from paired(token, after.get("from", []), receivers, f"{token.word} for", strong=bool(receivers))
    noun = noun_table().get(token.word)
    verb = verb_here(tokens, at, _CLASSES)
    if noun and (verb is None or stands_as_noun(tokens, at, verb)):
        yield from noun_directions(tokens, at, noun)
    elif verb is not None and not any(test(tokens, at, verb) for test in (is_goods, after_preposition, after_singular)):
        yield from verb_directions(tokens, at, verb)


def _made(tokens: list[Token], at: int) -> Iterator[Direction]:
    """ "Iranian-made", "U.S.-supplied": the maker is the giver only if nobody else is named."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is None or after.word not in words("made"):
        return
    strength = Strength.STRONG if after.word in words("handed") else Strength.WEAK
    giver = Span(tokens[at].start, tokens[at].end)
    yield Direction(giver.start, after.end, giver, None, f"X{after.word}", strength)


def _owners(tokens: list[Token], at: int, *, adjectives: bool) -> list[Token]:
    """Whose goods the goods at `at` are ("Japan's 100 trucks for", "Iranian drones for"), where no verb moves them."""
    for here in range(at - 1, max(-1, at - 7), -1):
        token = tokens[here]
        if token.name is not None:
            owns = tokens[here + 1].word == "'s" and not any(is_verb(one) for one in tokens[max(0, here - 4) : here])
            return [token] if owns or (adjectives and is_origin(tokens, here)) else []
        if token.stops or token.word == "," or token.word in words("prepositions"):
            return []
    return []


def _is_own_move(tokens: list[Token], at: int) -> bool:
    """True for "withdrew its jets from Niger", "may fire missiles from Belarus": the goods stay with who has them."""
    for here in range(at - 1, max(-1, at - 7), -1):
        if tokens[here].stops or tokens[here].word == ",":
            return False
        if not tokens[here].arms and tokens[here].word in _own_moves():
            return True
    return False


@cache
def _own_moves() -> frozenset[str]:
    return frozenset(word for lemma in load("clause_words.toml")["moves_own"]["verbs"] for word in forms(lemma))
