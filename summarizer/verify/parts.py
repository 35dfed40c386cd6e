"""Is a sum or number a part of another one, or the whole of which only a part is meant?"""

from __future__ import annotations

from itertools import pairwise

from summarizer.clauses.tokens import Token
from summarizer.lexicon import load
from summarizer.text.spans import Spanned, within
from summarizer.values.mentions import MoneyMention, NumberMention, Trap
from summarizer.verify.context import Context
from summarizer.verify.deals import ends_of
from summarizer.verify.party_names import stands_for

_REACH = 4
"""Words before a part, or after a whole, among which "of which" stands."""


def whole_sum(mention: MoneyMention, context: Context) -> MoneyMention | None:
    """The larger sum of which this one is a part: "650 million dollars, of which 50 million this year".

    `None` where a party of the record follows the part, which is then a deal of its own.
    """
    sentence = context.reading.sentence_at(mention.start)
    if sentence is None:
        return None
    tokens = context.tokens(sentence)
    before = [one for one in tokens if one.end <= mention.start][-_REACH:]
    if not _has_of_which(before):
        return None
    after = [one.name for one in tokens if one.start >= mention.end and one.name is not None]
    parties = [one for one in ends_of(context) if one is not None]
    if any(stands_for(name, party, context) for name in after for party in parties):
        return None
    larger = (one for one in within(context.reading.money, sentence.start, mention.start) if _exceeds(one, mention))
    return next(larger, None)


def part_delivered(place: Spanned, context: Context) -> NumberMention | None:
    """The part of which alone a clause tells: "180 tanks, 46 of which have arrived"."""
    sentence = context.reading.sentence_at(place.start)
    if sentence is None:
        return None
    tokens = context.tokens(sentence)
    own = next((one for one in within(context.reading.numbers, place.start, place.end)), None)
    for one in within(context.reading.numbers, place.end, sentence.end):
        after = [token for token in tokens if token.start >= one.end][:2]
        smaller = own is None or own.number > one.number
        if one.trap in (None, Trap.PART_OF) and smaller and _has_of_which(after):
            return one
    return None


def _has_of_which(tokens: list[Token]) -> bool:
    found = [one.word for one in tokens]
    return any(word == "of" and after in load("verify.toml")["parted"] for word, after in pairwise(found))


def _exceeds(one: MoneyMention, other: MoneyMention) -> bool:
    return one.currency == other.currency and one.amount > other.amount
