"""Finds amounts of money: every common way of writing currency, scale, bounds and ranges."""

from __future__ import annotations

import re
from functools import lru_cache

from summarizer.lexicon import load
from summarizer.values.amounts import Amount, find_amounts
from summarizer.values.counted import counted_noun
from summarizer.values.currencies import DOLLARS, members, settle
from summarizer.values.figure_grammar import Form
from summarizer.values.mentions import MoneyMention
from summarizer.values.plain import even_blanks, plain

_PER = re.compile(
    r"[\"']?,?(?:(?: worth)?[ -](?:a|per|each|every)[ -](?P<time>year|month|week|day|annum|quarter|hour)\b"
    r"(?! (?:ago|earlier|later|before))"
    r"| (?P<yearly>annually|yearly|annual|p\.a\.)(?![a-z])|/(?P<slash>year|month|day|hour|yr)\b"
    r"| (?P<unit>each|apiece|per (?!cent\b)[a-z]{1,20}"
    rf"|an? (?:{'|'.join(load('currencies.toml')['per_unit']['words'])}))\b)"
)
_PERIODS = {"annum": "year", "yr": "year"}
_PURPOSES = "|".join(load("currencies.toml")["weights"]["money_after_of"])
_SUMS = "|".join(load("currencies.toml")["weights"]["sums"])
_FOR_MONEY = re.compile(rf" (?:{_SUMS})\b| (?:in|of|worth of) (?:[a-z.-]{{1,15}} ){{0,4}}?(?:{_PURPOSES})\b")
_LARGE_SCALE = 1e6
_REACH = 250
"""Characters back to a stated amount whose currency "another 300 million" may share, within one paragraph."""


@lru_cache(maxsize=16)
def find_money(text: str) -> tuple[MoneyMention, ...]:
    """All amounts of money in `text`, sorted and without overlaps.

    "Another 300 million" soon after "€700 million" is money in the same currency, and "644 million in humanitarian
    assistance" money whose currency the text may not tell (`None`). `currencies.settle` says what a bare "$" means.
    """
    even = even_blanks(text)
    low = plain(even.text)
    found: list[MoneyMention] = []
    for amount, currency in money_amounts(even.text):
        start, end = even.span(amount.start, amount.end)
        per = _per(low, amount.end)
        family = members(amount.currency) if currency is None and amount.currency else frozenset[str]()
        found.append(MoneyMention(start, end, amount.modifier, amount.low, amount.high, currency, per, family))
    return tuple(found)


@lru_cache(maxsize=16)
def money_amounts(text: str) -> tuple[tuple[Amount, str | None], ...]:
    """The amounts of `text` that are money, each with its ISO currency."""
    low = plain(text)
    amounts = find_amounts(text)
    twins = {one.low: one.currency for one in amounts if one.currency in DOLLARS}
    marked = frozenset(one.currency for one in amounts if one.currency and one.currency.isupper())
    found: list[tuple[Amount, str | None]] = []
    for amount in amounts:
        if amount.currency == "dollar" and amount.low in twins:
            found.append((amount, twins[amount.low]))
        elif amount.currency:
            found.append((amount, settle(amount.currency, text, marked)))
        elif _bare_sum(amount):
            before = found[-1] if found else None
            near = (
                before is not None
                and amount.start - before[0].end <= _REACH
                and "\r" not in low[before[0].end : amount.start]
            )
            if (near or _FOR_MONEY.match(low, amount.end)) and _names_nothing(text, low, amount):
                found.append((amount, before[1] if before and near else None))
    return tuple(found)


def _bare_sum(amount: Amount) -> bool:
    return (
        amount.currency is None
        and amount.scale >= _LARGE_SCALE
        and amount.form in (Form.DIGITS, Form.WORDS, Form.PLURAL)
    )


def _names_nothing(text: str, low: str, amount: Amount) -> bool:
    """True when no counted noun follows: "another 300 million for", not "300 million people"."""
    if low[amount.end : amount.end + 1] == "-":
        return False
    return counted_noun(text, low, amount.end) is None or _FOR_MONEY.match(low, amount.end) is not None


def _per(low: str, end: int) -> str | None:
    found = _PER.match(low, end)
    if found is None:
        return None
    if found["yearly"]:
        return "year"
    period = found["time"] or found["slash"]
    return _PERIODS.get(period, period) if period else "unit"
