"""Does the article have this plain number? For fields of record types that declare numbers without an atom."""

from __future__ import annotations

from summarizer.verify.context import Context
from summarizer.verify.finding import Finding, inferred, not_found, review, supported
from summarizer.verify.numbers import as_float
from summarizer.verify.paths import Slot


def check_plain(slot: Slot, context: Context) -> Finding:
    """Supported when a cited passage has a number of this value; yes and no cannot be compared with words."""
    if isinstance(slot.value, bool):
        return review("plain", "a yes or no cannot be compared with words")
    equal = [one for one in context.reading.numbers if one.number == as_float(slot.value) and one.trap is None]
    if not equal:
        return not_found("plain", f"the article has no number {slot.value}")
    one = min(equal, key=lambda number: (context.distance(number, slot.path), number.start))
    if context.distance(one, slot.path) <= 2:
        return supported("plain", f"the passage says “{context.words(one)}”", one)
    return inferred("plain_elsewhere", f"the article says “{context.words(one)}”", one)
