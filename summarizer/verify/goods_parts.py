"""What part goods play beside those that are handed over: launched from, fought, compared with, replaced, served."""

from __future__ import annotations

import re
from functools import cache

from summarizer.lexicon import any_of, load
from summarizer.records.vocabulary import ItemCategory
from summarizer.text.spans import Span
from summarizer.verify.context import Context, touching
from summarizer.verify.deals import ends_of
from summarizer.verify.exchange import is_counterpart, raw_ends
from summarizer.verify.party_names import stands_for

_REACH = 64
"""Characters before goods within which the words stand that tell their part."""
_SERVING = frozenset(
    {
        ItemCategory.COMPONENTS,
        ItemCategory.SERVICES,
        ItemCategory.AMMUNITION,
        ItemCategory.MISSILE,
        ItemCategory.SENSOR_EW,
    }
)
"""Goods and services that are for others: "engines for Su-35s", "training on Leopards"."""
_FOR = re.compile(r" (?:for|of|on) (?:[\w,'’-]{1,20} ){0,3}")


def other_part(place: Span, context: Context) -> str | None:
    """What the goods at a place are, where they are not those handed over; `None` where nothing tells so."""
    before = context.text[max(0, place.start - _REACH) : place.start].lower()
    if "\n\n" not in before:
        for part, pattern in _patterns():
            if pattern.search(before):
                return part
    if _is_served(place, context):
        return "what others are for"
    if _is_return(place, context):
        return "what is given in return"
    return None


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    table = load("goods_parts.toml")
    between = any_of(table["between"]["words"])
    return tuple(
        (part, re.compile(rf"(?<![\w-])(?:{any_of(phrases)})\s(?:(?:{between}|[\d,]{{1,7}})\s){{0,3}}$"))
        for part, phrases in table["part"].items()
    )


def _is_served(place: Span, context: Context) -> bool:
    """True for goods that only say what parts, rounds or work are for ("engines for Su-35s")."""
    for one in touching(context.reading.arms, Span(max(0, place.start - _REACH), place.start + 1)):
        if one.category not in _SERVING or one.start >= place.start:
            continue
        end = min(one.end, place.start)
        if one.end > place.start:
            return _FOR.search(context.text, one.start, place.start) is not None
        if _FOR.fullmatch(context.text, end, place.start):
            return " of " not in context.text[end : place.start] or one.category is not ItemCategory.AMMUNITION
    return False


def _is_return(place: Span, context: Context) -> bool:
    """True for goods behind the "in exchange for" of a clause in which the record's own parties give and receive."""
    sentence = context.reading.sentence_at(place.start)
    giver, receiver = ends_of(context)
    if sentence is None or giver is None or receiver is None:
        return False
    own = [
        one.direction
        for one in raw_ends(sentence, context)
        if one.giver is not None
        and one.receiver is not None
        and stands_for(one.giver, giver, context)
        and stands_for(one.receiver, receiver, context)
    ]
    return bool(own) and all(is_counterpart(one, place, context) for one in own)
