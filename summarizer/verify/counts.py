"""Is this the number of targets that the text states for the act, or the sum of several stated numbers?"""

from __future__ import annotations

from itertools import combinations

from summarizer.records.atoms import Quantity
from summarizer.text.spans import Span
from summarizer.values.mentions import NumberMention
from summarizer.verify.context import Context
from summarizer.verify.finding import FAILED, Finding, inferred, supported
from summarizer.verify.paths import Slot
from summarizer.verify.quantity import check_quantity

MAX_ADDENDS = 4
"""Most stated numbers that are added up ("five individuals, three entities and two vessels")."""


def check_count(slot: Slot, context: Context) -> tuple[Finding, Quantity]:
    """The judgement of a number that counts no item: it must count something in a cited passage."""
    finding, quantity = check_quantity(slot, context, lambda place: counts_here(place, slot, context))
    if finding.verdict in FAILED and quantity.number is not None:
        total = _sum_of(quantity.number, slot, context)
        if total is not None:
            return total, quantity
    return finding, quantity


def counts_here(place: NumberMention | Span, slot: Slot, context: Context) -> Finding:
    """Does the number count those acted on?"""
    words = context.words(place)
    return supported("count", f"the passage says “{words}”", place)


def _sum_of(number: float, slot: Slot, context: Context) -> Finding | None:
    """Stated numbers of the cited passages that add up to the claimed one."""
    stated = [
        one
        for one in context.reading.numbers
        if one.trap is None and one.unit and context.distance(one, slot.path) <= 2
    ][:12]
    for size in range(2, MAX_ADDENDS + 1):
        for group in combinations(stated, size):
            if sum(one.number for one in group) == number:
                words = " and ".join(f"“{context.words(one)}”" for one in group)
                return inferred("added_up", f"{words} add up to {number:g}", group[0])
    return None
