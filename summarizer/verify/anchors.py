"""The places that tell what a record is about: its items, sums, numbers and targets in the cited passages."""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.records.atoms import Item, Money, Quantity, Target
from summarizer.text.spans import Span, Spanned
from summarizer.verify.context import Context

MAX_ANCHORS = 24
"""Places kept for one record: a long list of targets says no more than its beginning."""


def anchors_of(context: Context) -> tuple[Span, ...]:
    """The cited places of the record's things, the sum or count before the list."""
    if context.anchors is None:
        context.anchors = tuple(_anchors(context))
    return context.anchors


def _anchors(context: Context) -> dict[Span, None]:
    found: dict[Span, None] = {}
    for path, words in _words(context):
        for place in context.nearest(context.places(words), path, limit=2):
            found.setdefault(place)
        if len(found) >= MAX_ANCHORS:
            break
    return found


def _words(context: Context) -> Iterator[tuple[str, str]]:
    for slot in context.slots:
        match slot.value:
            case Money(text=text) | Quantity(text=text) | Target(text=text):
                yield slot.path, text
            case Item() as item:
                yield slot.path, item.text
                yield from ((slot.path, one.text) for one in (item.number_ordered, item.number_delivered) if one)
            case _:
                pass


def gap(one: Spanned, other: Spanned) -> int:
    """Characters between two stretches; 0 when they touch or overlap."""
    return max(other.start - one.end, one.start - other.end, 0)
