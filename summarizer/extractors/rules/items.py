"""Arms mentions as items: their words, their type name, their kind, and the number that counts them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from summarizer.extractors.rules.phrases import words
from summarizer.extractors.rules.views import View
from summarizer.records.atoms import Item, Quantity
from summarizer.records.vocabulary import ItemCategory
from summarizer.text.spans import Span
from summarizer.values.mentions import ArmsMention, NumberMention
from summarizer.values.numbers import find_numbers

VAGUE = frozenset(
    {
        ItemCategory.UNSPECIFIED,
        ItemCategory.OTHER_EQUIPMENT,
        ItemCategory.SERVICES,
        ItemCategory.TECHNOLOGY,
        ItemCategory.FUNDS,
    }
)
"""Kinds of goods that a sentence often names without any transfer ("military support")."""
_GAP = re.compile(
    r"\s*(?:(?:more|additional|new|of|its|the|their|such|further|extra|other|advanced|modern|old|used|surplus|refurbished|armed)\s+){0,3}(?:[a-z'-]+\s+){0,2}$"
)
_IN_PART = re.compile(r"\b(?:first|last|one|two|three|some|half|most|second) of (?:the |its |up to )?$")
"""Before a number: only part of it is told ("the first of 40 jets")."""
_SINGLE = re.compile(
    r"\b(a|an|one)\s+(?:(?:single|additional|new|further|second|third|complete|full|entire)\s+)?(?:[a-z-]+\s+)?$"
)
_PLURAL = re.compile(r"(?:s|aircraft|ammunition|equipment|weaponry|artillery|technology)$")


def specific(goods: Iterable[ArmsMention]) -> bool:
    """True when at least one mention is a weapon or part, not a vague word."""
    return any(one.designation is not None or one.category not in VAGUE for one in goods)


def make_items(
    goods: Sequence[tuple[View, ArmsMention]], delivered: bool, number: str | None = None
) -> tuple[Item, ...]:
    """One item for each kind of goods; of mentions of one thing the one with a number, then the longest, stays.

    `number` counts the goods where its own noun is left out ("three more").
    """
    items: list[Item] = []
    for view, mention in _named_goods(goods):
        counted = number_of(view, mention)
        item = _item(view, mention, delivered, number or (view.words(counted) if counted else None))
        twin = next((at for at, other in enumerate(items) if _same_thing(item, other)), None)
        if twin is None:
            items.append(item)
        elif _richer(item, items[twin]):
            items[twin] = _joined(item, items[twin])
        else:
            items[twin] = _joined(items[twin], item)
    return tuple(items)


def _named_goods(goods: Sequence[tuple[View, ArmsMention]]) -> Sequence[tuple[View, ArmsMention]]:
    """The goods without bare words ("arms"), where others are named."""
    goods = _joined_names(goods)
    plain = words("items", "bare")
    named = [
        (view, one) for view, one in goods if view.words(one).lower() not in plain or number_of(view, one) is not None
    ]
    return named if any(specific([one]) for _, one in named) else goods


def _joined_names(goods: Sequence[tuple[View, ArmsMention]]) -> list[tuple[View, ArmsMention]]:
    """The goods with a type name and the phrase right behind it as one: "Exocet MM40 rounds"."""
    found: list[tuple[View, ArmsMention]] = []
    for view, one in goods:
        last = found[-1][1] if found and found[-1][0] is view else None
        if (
            last is not None
            and last.designation
            and one.start == last.end + 1
            and view.lower(last.end, one.start) == " "
        ):
            name = view.words(Span(last.start, one.start)) + (one.designation or "")
            found[-1] = view, replace(last, end=one.end, designation=name.strip())
        else:
            found.append((view, one))
    return found


def number_of(view: View, mention: ArmsMention) -> Span | None:
    """The words that count a mention, with what they count: "up to 6,000 aircraft"; `None` when nothing counts it."""
    for number in view.numbers:
        if (
            number.trap is None
            and not _IN_PART.search(view.lower(view.start, number.start))
            and _counts(view, number, mention)
        ):
            return Span(
                number.start,
                max(number.unit_end or number.end, mention.end if number.end <= mention.start else number.end),
            )
    before = view.lower(view.start, mention.start)
    single = _SINGLE.search(before)
    if single and mention.designation and not _PLURAL.search(view.words(mention).lower()):
        return Span(view.start + single.start(1), mention.end)
    return None


def _counts(view: View, number: NumberMention, mention: ArmsMention) -> bool:
    if number.unit_start is not None and number.unit_end is not None:
        if number.unit_start < mention.end and mention.start < number.unit_end:
            return True
        if number.unit_end > mention.start:
            return False
    return (
        number.end <= mention.start
        and mention.start - number.end < 40
        and bool(_GAP.match(view.lower(number.end, mention.start)))
    )


def _item(view: View, mention: ArmsMention, delivered: bool, counted: str | None) -> Item:
    quantity = Quantity(text=counted) if counted else None
    return Item(
        text=view.words(mention),
        designation=mention.designation,
        category=mention.category,
        number_ordered=None if delivered else quantity,
        number_delivered=quantity if delivered else None,
    )


def _same_thing(one: Item, other: Item) -> bool:
    """True for two mentions of the same goods: same type name, or same kind when at most one has a type name."""
    if one.designation and other.designation:
        return one.designation.lower() == other.designation.lower()
    if one.text.lower() == other.text.lower():
        return True
    if one.category != other.category or one.category in VAGUE:
        return False
    if _head(one) == _head(other) and _amount(one) == _amount(other):
        return True
    uncounted = _number(one) is None or _number(other) is None
    return uncounted and (_head(one) == _head(other) or not (one.designation or other.designation))


def _head(item: Item) -> str:
    """The last word of the goods, without the plural: "K9 self-propelled howitzers" are howitzer."""
    return item.text.lower().split()[-1].rstrip("s")


def _amount(item: Item) -> float | None:
    """The number that counts the goods, as a figure."""
    number = _number(item)
    return next((one.number for one in find_numbers(number.text) if one.trap is None), None) if number else None


def _richer(one: Item, other: Item) -> bool:
    return (_number(one) is not None, one.designation is not None, len(one.text)) > (
        _number(other) is not None,
        other.designation is not None,
        len(other.text),
    )


def _joined(first: Item, second: Item) -> Item:
    """The first item, with what only the second knows."""
    return first.model_copy(
        update={
            "designation": first.designation or second.designation,
            "number_ordered": first.number_ordered or second.number_ordered,
            "number_delivered": first.number_delivered or second.number_delivered,
        }
    )


def _number(item: Item) -> Quantity | None:
    return item.number_ordered or item.number_delivered
