"""Finds amounts of money: every common way of writing currency, scale, bounds and ranges."""

from __future__ import annotations

import re
from functools import lru_cache

from summarizer.values.amounts import find_amounts
from summarizer.values.currencies import settle
from summarizer.values.mentions import MoneyMention
from summarizer.values.plain import plain

_PER = re.compile(
    r"[\"']?,?(?:(?: worth)? (?:a|per|each|every)[ -](?P<time>year|month|week|day|annum|quarter|hour)\b| (?P<yearly>annually|yearly|p\.a\.)|/(?P<slash>year|month|day|yr)\b"
    r"| (?P<unit>each|apiece|a piece|a unit|per (?!cent\b)[a-z]{1,20})\b)"
)
_NAMES = {"annum": "year", "yr": "year"}


@lru_cache(maxsize=16)
def find_money(text: str) -> tuple[MoneyMention, ...]:
    """All amounts of money in `text`, sorted and without overlaps.

    A bare "$" or "dollars" is USD unless the text names exactly one other dollar and never the US one; see `currencies.settle`.
    """
    low = plain(text)
    return tuple(
        MoneyMention(
            one.start, one.end, one.modifier, one.low, one.high, settle(one.currency, text), _per(low, one.end)
        )
        for one in find_amounts(text)
        if one.currency
    )


def money_of(words: str) -> MoneyMention | None:
    """The amount that `words` state as a whole ("up to $1 billion"); `None` when they state none, or several."""
    found = find_money(words)
    return found[0] if len(found) == 1 else None


def _per(low: str, end: int) -> str | None:
    found = _PER.match(low, end)
    if found is None:
        return None
    if found["yearly"]:
        return "year"
    period = found["time"] or found["slash"]
    return _NAMES.get(period, period) if period else "unit"
