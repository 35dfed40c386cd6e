"""Are the items, sums and package labels of two records the same, or does one come on top of the other?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from summarizer.digest.comparison import SAME, Comparison, different, possibly, related
from summarizer.lexicon import load
from summarizer.records.atoms import Item, Money, Quantity
from summarizer.records.record import Record
from summarizer.records.vocabulary import ItemCategory
from summarizer.values.designations import same_designation
from summarizer.values.intervals import Bounded, Relation, same_quantity
from summarizer.values.mentions import Trap
from summarizer.values.numbers import find_numbers

MONEY_TOLERANCE = 0.02
"""The codebook's: "$2 billion" and "$1.98 billion" are one sum."""

NEAR = 0.75
"""Share of the larger sum that the smaller one has to reach where an open bound ("more than $2bn") allows both."""

_TENS = frozenset(range(20, 100, 10))
"""What stands before the last word of an ordinal in words: "twenty-seventh"."""

_WORD = re.compile(r"[^\W\d_]+")

_BEFORE = re.compile(r"([^\W\d_]+)(?:\W{1,3}[\w.,]{1,12}){0,2}\W{1,3}$")
"""The word before an item, its number passed over."""


def compare_items(ones: tuple[Item, ...], others: tuple[Item, ...]) -> Comparison:
    """Items overlap when one pair has the same designation, or the same category and no conflicting designation."""
    if not ones or not others:
        return possibly("only one names items") if ones or others else SAME
    pairs = [(one, other) for one in ones for other in others if _alike(one, other)]
    if not pairs:
        return different(f"the items differ: {ones[0].text} and {others[0].text}")
    if all(_disjoint(one.number_ordered, other.number_ordered) for one, other in pairs):
        return related("the numbers ordered exclude each other")
    return SAME


def same_type_named(ones: tuple[Item, ...], others: tuple[Item, ...]) -> bool:
    """True when both name one type of weapon."""
    return any(
        _same_type(one.designation, other.designation)
        for one in ones
        for other in others
        if one.designation and other.designation
    )


def same_number_given(ones: tuple[Item, ...], others: tuple[Item, ...]) -> bool:
    """True when both give the same number of more than one, ordered or delivered, of items that are alike."""
    return any(
        mine and theirs and mine.number and mine.number > 1 and _relation(mine, theirs) is Relation.EQUAL
        for one in ones
        for other in others
        if _alike(one, other)
        for mine in (one.number_ordered, one.number_delivered)
        for theirs in (other.number_ordered, other.number_delivered)
    )


def compare_sums(one: Money, other: Money) -> Comparison:
    """Sums in one currency within MONEY_TOLERANCE are the same; bounds that allow each other leave it open."""
    if not one.currency or one.currency != other.currency or not one.amount or not other.amount:
        return possibly(f"the sums are not comparable: {one.text} and {other.text}")
    if abs(one.amount - other.amount) <= MONEY_TOLERANCE * max(one.amount, other.amount):
        return SAME
    bounds = (
        Bounded(one.modifier, one.amount, one.amount_max),
        Bounded(other.modifier, other.amount, other.amount_max),
    )
    said = f"{one.text} and {other.text}"
    near = min(one.amount, other.amount) >= NEAR * max(one.amount, other.amount)
    if not near or same_quantity(*bounds).relation is Relation.DISJOINT:
        return different(f"the sums differ: {said}")
    return possibly(f"the sums do not exclude each other: {said}")


@lru_cache(maxsize=4096)
def ordinal(label: str | None) -> float | None:
    """The number that counts a package ("27th drawdown", "the ninth", "No. 9"); `None` for a label without one."""
    tens = 0.0
    for one in find_numbers(label or ""):
        if one.trap in (Trap.ORDINAL, Trap.IDENTIFIER):
            return tens + one.number
        tens = one.number if one.trap is None and one.number in _TENS else 0.0
    return None


def compare_additions(one: Record, other: Record) -> Comparison:
    """A deal on top of another one says so: "additional", "another" and, less surely, "more" and "new"."""
    words = load("stages.toml")
    first, second = set(_words_around(one)), set(_words_around(other))
    if first.isdisjoint(words["additional"]) != second.isdisjoint(words["additional"]):
        return related("only one speaks of additional items")
    if first.isdisjoint(words["perhaps_additional"]) != second.isdisjoint(words["perhaps_additional"]):
        return possibly("only one speaks of new or more items")
    return SAME


def _words_around(record: Record) -> Iterator[str]:
    """The words of items and of their numbers, and the word before them in the passages; "more than" is no addition."""
    items: tuple[Item, ...] = getattr(record, "items", ())
    for item in items:
        numbers = [one.text for one in (item.number_ordered, item.number_delivered) if one]
        for text in (item.text, *numbers):
            yield from _words(text)
            for passage in record.evidence:
                at = passage.quote.find(text)
                before = _BEFORE.search(passage.quote[max(at - 40, 0) : at]) if at > 0 else None
                if before:
                    yield from _words(before[0])


def _words(text: str) -> list[str]:
    return _WORD.findall(re.sub(r"\bmore than\b", " ", text.casefold()))


@lru_cache(maxsize=65_536)
def _same_type(one: str, other: str) -> bool:
    return same_designation(one, other)[0]


def _alike(one: Item, other: Item) -> bool:
    if one.designation and other.designation:
        return _same_type(one.designation, other.designation)
    return one.category == other.category and one.category is not ItemCategory.UNSPECIFIED


def _disjoint(one: Quantity | None, other: Quantity | None) -> bool:
    return one is not None and other is not None and _relation(one, other) is Relation.DISJOINT


def _relation(one: Quantity, other: Quantity) -> Relation | None:
    """How two numbers relate; `None` when one has no number."""
    if one.number is None or other.number is None:
        return None
    bounds = Bounded(one.modifier, one.number, one.number_max), Bounded(other.modifier, other.number, other.number_max)
    return same_quantity(*bounds).relation
