"""Sentences that go on with a deal told just before: what else it covers, its price, when it is due."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from summarizer.extractors.rules.phrases import one_of
from summarizer.extractors.rules.views import View
from summarizer.records.vocabulary import ItemCategory
from summarizer.text.spans import Span
from summarizer.values.mentions import ArmsMention, DateMention, MoneyMention

_NO_GOODS = frozenset({ItemCategory.FUNDS, ItemCategory.RELIEF_SUPPLIES, ItemCategory.UNSPECIFIED})
_BUT_NOT = re.compile(r"\b(?:but not|not including|excluding|except|without|rather than|instead of)\b")
"""From here on a sentence says what the deal does not cover."""
_PRICE_REACH = 60
"""Code points between words of price and the sum."""
_AGAIN = re.compile(
    r"\b(?:will|would|is to|are to|plans to|intends to|has promised to|has agreed to)\s(?:also\s|then\s)?"
    r"(?:provide|deliver|supply|send|donate|sell|hand over|transfer|give|ship)\s(?:it\s|them\s)?"
    r"(?:up to\s|at least\s|about\s|around\s|some\s)?(?:[0-9,]{1,9}|[a-z]{2,12}|a dozen"
    r"|dozens)\s(?:more|others)(?=[\s,.;]|$)"
)


@dataclass(frozen=True, slots=True)
class Continuation:
    """What a sentence adds to the deal before it."""

    goods: tuple[ArmsMention, ...]
    value: MoneyMention | None
    delivery: DateMention | None


@dataclass(frozen=True, slots=True)
class Again:
    """ "will provide three more": the words, and the number in them."""

    start: int
    end: int
    counted: Span


def read_continuation(view: View) -> Continuation | None:
    """What a sentence adds to a deal; `None` when it does not speak of one, or adds nothing."""
    if view.heading:
        return None
    goods = _covered(view)
    value = _price(view)
    delivery = _due(view)
    return Continuation(goods, value, delivery) if goods or value or delivery else None


def read_again(view: View, after: int) -> Again | None:
    """A number of the same goods that stands without their noun, behind an offset of the article."""
    found = _AGAIN.search(view.low, max(0, after - view.start))
    if found is None:
        return None
    low, high = view.start + found.start(), view.start + found.end()
    number = next((one for one in view.numbers if low <= one.start < high and one.trap is None), None)
    return Again(low, high, Span(number.start, high)) if number is not None else None


def _covered(view: View) -> tuple[ArmsMention, ...]:
    """The goods behind "The contract also covers", "Also included are", or "a price that covers"."""
    found = _covers().search(view.low)
    if found is None:
        return ()
    start = view.start + found.end()
    out = _BUT_NOT.search(view.low, found.end())
    end = view.start + out.start() if out else view.end
    return tuple(one for one in view.arms if start <= one.start < end and one.category not in _NO_GOODS)


def _price(view: View) -> MoneyMention | None:
    """The sum that a sentence gives as the price of the deal."""
    for money in view.money:
        before = view.lower(max(view.start, money.start - _PRICE_REACH), money.start)
        if money.per is None and _of_price().search(before):
            return money
    return None


def _due(view: View) -> DateMention | None:
    """The date on which a sentence that opens with the goods or their delivery says that they are due."""
    found = _schedule().match(view.low)
    if found is None:
        return None
    return next((one for one in view.dates if one.start >= view.start + found.end() - 1), None)


@cache
def _covers() -> re.Pattern[str]:
    nouns, verbs = one_of("deals", "nouns"), one_of("deals", "covers")
    return re.compile(
        rf"^\W{{0,4}}(?:(?:the|this|these|both)\s(?:[\w-]+\s){{0,3}}?(?:{nouns})|it)\b[^.;]{{0,60}}?\b(?:{verbs})\b"
        rf"|^\W{{0,4}}(?:also\s)?included\s(?:[a-z]+\s){{0,5}}?(?:are|is|were|was)\b"
        rf"|\b(?:price|sum|cost|fee)\s(?:that|which)\s(?:also\s)?(?:{verbs})\b"
    )


@cache
def _of_price() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{one_of('deals', 'prices')})\s(?:[a-z]+\s){{0,3}}$")


@cache
def _schedule() -> re.Pattern[str]:
    things, verbs = one_of("deals", "due_things"), one_of("deals", "due")
    return re.compile(rf"\W{{0,4}}(?:the\s|all\s)?(?:[\w-]+\s){{0,2}}?(?:{things})\b[^.;]{{0,80}}?\b(?:{verbs})\b")
