"""Finds numbers with their modifiers and the nouns that they count, and marks those that are no quantity."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from summarizer.lexicon import any_of, load
from summarizer.values.amounts import Amount, find_amounts
from summarizer.values.counted import counted_noun
from summarizer.values.date_phrases import find_phrases
from summarizer.values.figure_grammar import Form
from summarizer.values.mentions import NumberMention, Trap
from summarizer.values.money import money_amounts
from summarizer.values.plain import Even, even_blanks, plain
from summarizer.values.traps import (
    counts_plural,
    is_part,
    is_rate,
    joins_part_to_total,
    states_share,
    trap_after,
    trap_before,
)

_ONE: dict[str, Any] = load("number_traps.toml")["one"]
_ONE_AFTER = frozenset(_ONE["after"])
_ONE_BEFORE = frozenset(_ONE["before"])
_AFTER_ONE = re.compile(r" ?([a-z']+|[^a-z-])")
_NEW_CLAUSE = re.compile(r"(?:[.;:,–—]| -)(?: and| but| while| of which| of them)? $")
_HAPPENS = re.compile(
    rf" (?:has|have|is|was|will|had)(?: (?:{any_of(_ONE['adverbs'])}))?"
    rf" (?:[a-z]{{2,}}(?:ed|en|wn|ent|ld)|{any_of(_ONE['places'])})\b"
)
"""What the one of several has done or is in: "one has already been delivered", "one is in service"."""
_LIST_NUMBER = re.compile(r"[.)\\](?= |\r|$|\\)")
_LISTED = (" and ", ", ", " or ", ", and ", " & ")
_PHONE_GROUPS = 4
_COUNTS = (None, Trap.PART_OF, Trap.CAPACITY)
"""Traps that still count something."""


@lru_cache(maxsize=16)
def find_numbers(text: str) -> tuple[NumberMention, ...]:
    """All numbers of `text`, sorted and without overlaps; those that are no quantity carry their `trap`.

    "A" and "an" before a noun are not returned, and neither is "one" as a pronoun, unless it counts out a number told
    before ("Three were ordered; one has arrived").
    """
    even = even_blanks(text)
    low = plain(even.text)
    amounts, traps = _counting(even.text, low)
    mentions: list[NumberMention] = []
    for index, (amount, trap) in enumerate(zip(amounts, traps, strict=True)):
        total = amounts[index + 1] if trap is Trap.PART_OF and index + 1 < len(amounts) else None
        counts_from = total.end if total and joins_part_to_total(low, amount.end, total.first) else amount.end
        mentions.append(_mention(text, even, low, amount, trap, counts_from))
    return tuple(mentions)


def _counting(text: str, low: str) -> tuple[list[Amount], list[Trap | None]]:
    """The amounts that are no pronouns, with their traps."""
    every = find_amounts(text)
    amounts = [one for one in every if not _is_pronoun(low, one)]
    traps = _traps(text, low, amounts)
    if len(amounts) == len(every):
        return amounts, traps
    counted = [one for one, trap in zip(amounts, traps, strict=True) if trap in (None, Trap.PART_OF) and one.low > 1]
    parts = [one for one in every if one not in amounts and _counts_out(low, one, counted)]
    if not parts:
        return amounts, traps
    amounts = sorted((*amounts, *parts), key=lambda one: one.start)
    return amounts, _traps(text, low, amounts)


def _counts_out(low: str, one: Amount, counted: list[Amount]) -> bool:
    """True for a "one" that begins a clause or sentence right behind a larger number, and moves or is moved."""
    before = low[max(0, one.first - 160) : one.first]
    clause = _NEW_CLAUSE.search(before)
    if clause is None or _HAPPENS.match(low, one.last) is None:
        return False
    sentence = max(before.rfind(mark, 0, clause.start()) for mark in (". ", "? ", "! ", "\r"))
    floor = one.first - len(before) + sentence + 1
    return any(floor <= larger.first < one.first for larger in counted)


def _traps(text: str, low: str, amounts: list[Amount]) -> list[Trap | None]:
    dates = find_phrases(text)
    money = {amount.first for amount, _ in money_amounts(text)}
    traps: list[Trap | None] = []
    date = 0
    for amount in amounts:
        while date < len(dates) and dates[date].end <= amount.first:
            date += 1
        dated = date < len(dates) and dates[date].start < amount.last
        traps.append(Trap.MONEY if amount.first in money else _trap(text, low, amount, dated))
    _spread_identifiers(low, amounts, traps)
    for index in range(len(amounts) - 1):
        part, total = amounts[index], amounts[index + 1]
        count = traps[index] in _COUNTS and traps[index + 1] in _COUNTS and part.form is not Form.PLURAL
        if not count or total.form is Form.PLURAL:
            continue
        if joins_part_to_total(low, part.end, total.first) or states_share(low, part, total):
            traps[index] = traps[index + 1] = Trap.PART_OF
    return traps


def _spread_identifiers(low: str, amounts: list[Amount], traps: list[Trap | None]) -> None:
    """Marks the further numbers of "resolutions 2570 and 2571", and all of a telephone number in groups of digits."""
    run = 0
    for index in range(1, len(amounts)):
        between = low[amounts[index - 1].end : amounts[index].start]
        both_digits = amounts[index - 1].form is amounts[index].form is Form.DIGITS
        run = run + 1 if between == " " and both_digits else 0
        if run == _PHONE_GROUPS - 1:
            traps[index - run : index] = [Trap.IDENTIFIER] * run
        listed = both_digits and traps[index] is None and traps[index - 1] is Trap.IDENTIFIER and between in _LISTED
        if run >= _PHONE_GROUPS - 1 or (listed and not counts_plural(low, amounts[index].last)):
            traps[index] = Trap.IDENTIFIER


def _trap(text: str, low: str, amount: Amount, dated: bool) -> Trap | None:
    if dated:
        return Trap.DATE
    if amount.form is Form.ORDINAL:
        return Trap.ORDINAL
    if amount.form is Form.FRACTION:
        return Trap.PART_OF
    before = trap_before(text, low, amount)
    if before in (Trap.DESIGNATION, Trap.IDENTIFIER, Trap.TIME, Trap.ORDINAL):
        return before
    if amount.form is Form.DIGITS and amount.scale == 1 and _heads_list(text, low, amount):
        return Trap.ORDINAL
    trap = trap_after(text, low, amount) or before
    return Trap.PART_OF if trap is None and is_part(low, amount) else trap


def _heads_list(text: str, low: str, amount: Amount) -> bool:
    """True for "3." at the beginning of a line."""
    line = text.rfind("\n", 0, amount.first) + 1
    return _LIST_NUMBER.match(low, amount.last) is not None and not text[line : amount.first].strip(" (\t-*\\")


def _is_pronoun(low: str, amount: Amount) -> bool:
    """True for "one" that stands for a noun: "no one", "this one", "one that", "one."."""
    if amount.form is not Form.WORDS or low[amount.first : amount.last] != "one":
        return False
    after = _AFTER_ONE.match(low, amount.last)
    words = low[max(0, amount.first - 14) : amount.first].rstrip(" \"'(").split(" ")
    if amount.start == amount.first and words[-1] in _ONE_BEFORE:
        return True
    return after is not None and (after[1] in _ONE_AFTER or not after[1][:1].isalpha())


def _mention(text: str, even: Even, low: str, amount: Amount, trap: Trap | None, counts_from: int) -> NumberMention:
    start, end = even.span(amount.start, amount.end)
    noun = counted_noun(even.text, low, counts_from) if trap in _COUNTS else None
    if trap is None and (is_rate(low, amount.end) or (noun and is_rate(low, noun[1]))):
        trap = Trap.CAPACITY
        noun = None if is_rate(low, amount.end) else noun
    if noun is None:
        return NumberMention(start, end, amount.modifier, amount.low, amount.high, trap=trap)
    unit_start, unit_end = even.span(*noun)
    unit = " ".join(text[unit_start:unit_end].split())
    return NumberMention(start, end, amount.modifier, amount.low, amount.high, unit, unit_start, unit_end, trap)
