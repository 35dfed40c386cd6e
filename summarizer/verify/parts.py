"""Is a sum or number a part of another one, or the whole of which only a part is meant?"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache
from itertools import pairwise
from operator import attrgetter

from summarizer.clauses.readings import Strength
from summarizer.clauses.tokens import Token
from summarizer.lexicon import any_of, load
from summarizer.text.spans import Sentence, Spanned, within
from summarizer.values.mentions import MoneyMention, NumberMention, Trap
from summarizer.verify.context import Context
from summarizer.verify.deals import ends_of
from summarizer.verify.party_names import stands_for

HANDED_OVER = frozenset({"delivered", "intercepted"})
"""Stages at which the number of things is one of things handed over."""
_PAYMENT_REACH = 50
"""Characters before a sum within which the words for a payment stand."""
_REACH = 4
"""Words before a part, or after a whole, among which "of which" stands."""


def whole_sum(mention: MoneyMention, context: Context) -> MoneyMention | None:
    """The larger sum of which this one is a part: "650 million dollars, of which 50 million", "including 50 million".

    `None` where a party of the record follows the part, which is then a deal of its own.
    """
    sentence = context.reading.sentence_at(mention.start)
    if sentence is None:
        return None
    tokens = context.tokens(sentence)
    before = [one for one in tokens if one.end <= mention.start][-_REACH:]
    behind = [one for one in tokens if one.start >= mention.end][:2]
    including = any(one.word in load("verify.toml")["including"] for one in before[-2:])
    if not including and not _has_of_which(before) and not _has_of(behind, "whole_again"):
        return None
    after = [one.name for one in tokens if one.start >= mention.end and one.name is not None]
    parties = [one for one in ends_of(context) if one is not None]
    if any(stands_for(name, party, context) for name in after for party in parties):
        return None
    larger = (one for one in within(context.reading.money, sentence.start, mention.start) if _exceeds(one, mention))
    return next(larger, None)


def part_delivered(place: Spanned, context: Context) -> NumberMention | None:
    """The part of which alone a clause tells that it came: "180 tanks, 46 of which have arrived"."""
    sentence = context.reading.sentence_at(place.start)
    if sentence is None:
        return None
    own = next((one for one in within(context.reading.numbers, place.start, place.end)), None)
    counted = _counted_out(place, sentence, context)
    if counted is not None and _tells_arrival(sentence.start, place.end, sentence, context):
        return counted
    for one in within(context.reading.numbers, place.end, sentence.end):
        if own is not None and one.number >= own.number:
            continue
        if _is_part(one, sentence, context) and (
            not _tells_arrival(sentence.start, one.start, sentence, context)
            or _tells_arrival(one.end, sentence.end, sentence, context)
        ):
            return one
    return None


def whole_delivered(place: Spanned, context: Context) -> NumberMention | None:
    """The larger number that came, of which the one at the place is a part: "sent 36 jets, 12 of them early"."""
    sentence = context.reading.sentence_at(place.start)
    own = next((one for one in within(context.reading.numbers, place.start, place.end)), None)
    if sentence is None or own is None or not _is_part(own, sentence, context):
        return None
    if _tells_arrival(own.end, sentence.end, sentence, context):
        return None
    for one in within(context.reading.numbers, sentence.start, own.start):
        counts = one.trap is None and one.unit is not None and one.number > own.number
        if counts and _tells_arrival(sentence.start, own.start, sentence, context):
            return one
    return None


def is_delivered_part(place: Spanned, context: Context) -> bool:
    """True for a part of which its own clause tells that it came: "15 of which arrived in May"."""
    sentence = context.reading.sentence_at(place.start)
    own = next((one for one in within(context.reading.numbers, place.start, place.end)), None)
    if sentence is None or own is None or not _is_part(own, sentence, context):
        return False
    return _tells_arrival(own.end, sentence.end, sentence, context)


def _counted_out(place: Spanned, sentence: Sentence, context: Context) -> NumberMention | None:
    """The number that is counted out of the one at the place: "six of its 36 jets", "the first of two boats"."""
    before = within(context.reading.numbers, sentence.start, place.start)
    if not before:
        return None
    between = context.text[before[-1].end : place.start]
    first_of = before[-1].trap is Trap.ORDINAL and between.strip() == "of"
    if not first_of and not _out_of().fullmatch(between):
        return None
    opening = context.text[sentence.start : before[-1].start].lower().split()[-1:]
    return None if opening and opening[0] in load("verify.toml")["completing"] else before[-1]


@cache
def _out_of() -> re.Pattern[str]:
    owning = any_of([*load("clause_words.toml")["possessive_pronouns"], "the"])
    return re.compile(rf"(?i)\sof\s(?:{owning})\s")


def _is_part(one: NumberMention, sentence: Sentence, context: Context) -> bool:
    """True for a number with "of which" or "of them" right before or behind it."""
    if one.trap not in (None, Trap.PART_OF):
        return False
    tokens = context.tokens(sentence)
    before = bisect_right(tokens, one.start, key=attrgetter("end"))
    after = bisect_left(tokens, one.end, key=attrgetter("start"))
    return _has_of_which(tokens[max(0, before - 2) : before]) or _has_of_which(tokens[after : after + 2])


def _tells_arrival(start: int, end: int, sentence: Sentence, context: Context) -> bool:
    """True when words between two places of a sentence say that goods were handed over."""
    return any(
        start <= cue.start < end and not cue.negated and not cue.hedged and cue.value in HANDED_OVER
        for cue in context.cues(sentence)
        if cue.field.endswith(".status") and cue.strength is Strength.STRONG
    )


def first_payment(mention: Spanned, context: Context) -> str | None:
    """The words that make a sum a first or single payment, and no price: "a down payment of $33 million"."""
    found = _first_payments().search(context.text, max(0, mention.start - _PAYMENT_REACH), mention.start)
    return found.group(1) if found is not None else None


@cache
def _first_payments() -> re.Pattern[str]:
    named = any_of(load("verify.toml")["first_payments"])
    return re.compile(rf"(?i)\b({named})\sof\s(?:[a-z]+\s){{0,2}}$")


def _has_of_which(tokens: list[Token]) -> bool:
    return _has_of(tokens, "parted")


def _has_of(tokens: list[Token], group: str) -> bool:
    found = [one.word for one in tokens]
    return any(word == "of" and after in load("verify.toml")[group] for word, after in pairwise(found))


def _exceeds(one: MoneyMention, other: MoneyMention) -> bool:
    return one.currency == other.currency and one.amount > other.amount
