"""Is this the number of targets that the text states for the act, or the sum of several stated numbers?"""

from __future__ import annotations

from itertools import combinations

from summarizer.records.atoms import Quantity
from summarizer.text.spans import Span, within
from summarizer.values.mentions import NumberMention
from summarizer.verify.context import Context
from summarizer.verify.finding import FAILED, Finding, inferred, supported
from summarizer.verify.paths import Slot
from summarizer.verify.quantity import check_quantity
from summarizer.verify.words import stem

MAX_STATED = 10
"""Most stated numbers of one sentence that are tried."""
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
    """Stated numbers of different things in one cited sentence that add up to the claimed one."""
    for sentence in context.sentences_for(slot.path):
        numbers = within(context.reading.numbers, sentence.start, sentence.end)
        stated = [one for one in numbers if one.trap is None and one.unit]
        for size in range(2, MAX_ADDENDS + 1):
            for group in combinations(stated[:MAX_STATED], size):
                units = {stem(one.unit or "") for one in group}
                if sum(one.number for one in group) == number and len(units) == size:
                    words = " and ".join(f"“{context.words(one)}”" for one in group)
                    return inferred("added_up", f"{words} add up to {number:g}", group[0])
    return None
