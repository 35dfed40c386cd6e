"""Finds numbers with their modifiers and the nouns that they count, and marks those that are no quantity."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from summarizer.lexicon import load
from summarizer.values.amounts import Amount, find_amounts
from summarizer.values.counted import counted_noun
from summarizer.values.date_phrases import find_phrases
from summarizer.values.figures import Form
from summarizer.values.mentions import NumberMention, Trap
from summarizer.values.plain import plain
from summarizer.values.traps import is_part, is_rate, joins_part_to_total, trap_after, trap_before

_ONE = load("number_traps.toml")["one"]
_ONE_AFTER = frozenset(_ONE["after"])
_ONE_BEFORE = frozenset(_ONE["before"])
_LIST_NUMBER = re.compile(r"[.)](?= |$)")


@lru_cache(maxsize=16)
def find_numbers(text: str) -> tuple[NumberMention, ...]:
    """All numbers of `text`, sorted and without overlaps; those that are no quantity carry their `trap`.

    "A" and "an" before a noun are not returned, and neither is "one" as a pronoun.
    """
    low = plain(text)
    amounts = find_amounts(text)
    dates = find_phrases(text)
    mentions: list[NumberMention] = []
    date = 0
    for index, amount in enumerate(amounts):
        while date < len(dates) and dates[date].end <= amount.first:
            date += 1
        dated = date < len(dates) and dates[date].start < amount.last
        trap = _trap(text, low, amount, dated)
        if amount.form is Form.WORDS and low[amount.first : amount.last] == "one" and _pronoun(low, amount):
            continue
        if (
            trap is None
            and index + 1 < len(amounts)
            and joins_part_to_total(low, amount.end, amounts[index + 1].start)
            and _countable(amount)
            and _countable(amounts[index + 1])
        ):
            trap = Trap.PART_OF
        elif (
            trap is None
            and index
            and mentions
            and amounts[index - 1].last == _last(amounts[index - 1])
            and _is_total(low, amounts[index - 1], amount, mentions[-1])
        ):
            trap = Trap.PART_OF
        mentions.append(_mention(text, low, amount, trap))
    return tuple(mentions)


def quantity_of(words: str) -> NumberMention | None:
    """The number that `words` state as a whole ("up to 6,000 aircraft"); `None` when they state none, or several."""
    found = find_numbers(words)
    quantities = [one for one in found if one.trap is None] or list(found)
    return quantities[0] if len(quantities) == 1 else None


def _last(amount: Amount) -> int:
    return amount.last


def _countable(amount: Amount) -> bool:
    return amount.form in (Form.DIGITS, Form.WORDS) and amount.currency is None


def _is_total(low: str, part: Amount, amount: Amount, mention: NumberMention) -> bool:
    return (
        mention.trap is Trap.PART_OF
        and mention.start == part.start
        and joins_part_to_total(low, part.end, amount.start)
    )


def _trap(text: str, low: str, amount: Amount, dated: bool) -> Trap | None:
    if amount.currency:
        return Trap.MONEY
    if amount.form is Form.ORDINAL:
        return Trap.DATE if dated else Trap.ORDINAL
    if dated:
        return Trap.DATE
    if amount.form is Form.FRACTION:
        return Trap.PART_OF
    before = trap_before(text, low, amount)
    if before in (Trap.DESIGNATION, Trap.IDENTIFIER, Trap.TIME):
        return before
    if (
        _LIST_NUMBER.match(low, amount.last)
        and amount.scale == 1
        and amount.form is Form.DIGITS
        and text[: amount.first].rstrip(" (").endswith("\n")
    ):
        return Trap.ORDINAL
    return (
        trap_after(text, low, amount)
        or before
        or (Trap.PART_OF if is_part(low, amount.end) and amount.low == 1 else None)
    )


def _pronoun(low: str, amount: Amount) -> bool:
    after = re.match(r"[ ]?([a-z']+|$|[,.;:?!)])", low[amount.last : amount.last + 14])
    before = low[max(0, amount.first - 12) : amount.first].rstrip(" \"'(")
    word = before[before.rfind(" ") + 1 :]
    return bool(after and (after[1] in _ONE_AFTER or not after[1][:1].isalpha())) or word in _ONE_BEFORE


def _mention(text: str, low: str, amount: Amount, trap: Trap | None) -> NumberMention:
    mention = NumberMention(amount.start, amount.end, amount.modifier, amount.low, amount.high, trap=trap)
    if trap not in (None, Trap.PART_OF, Trap.CAPACITY):
        return mention
    noun = counted_noun(low, amount.end)
    if trap is None and is_rate(low, noun[1] if noun else amount.end):
        mention = replace(mention, trap=Trap.CAPACITY)
    if noun is None:
        return mention
    return replace(mention, unit=text[noun[0] : noun[1]], unit_start=noun[0], unit_end=noun[1])
