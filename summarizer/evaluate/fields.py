"""Which fields of a matched record are right: one rule for each kind of value, over the fields its type declares."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from typing import Any

from summarizer.evaluate.alike import (
    item_rank,
    same_date,
    same_money,
    same_party,
    same_quantity,
    same_target,
    same_words,
)
from summarizer.evaluate.figures import FieldFigures
from summarizer.evaluate.gold import GoldRecord
from summarizer.records.atoms import DateValue, Item, Money, Party, Quantity, Target
from summarizer.records.record import Record, typed_fields
from summarizer.values.designations import same_designation

Marks = Iterator[tuple[str, FieldFigures]]
"""Names of fields with the figures of one value each."""

_EMPTY = (None, (), "", "unspecified")

_SLOTS = ("number_ordered", "number_delivered")


def field_marks(gold: GoldRecord, found: Record) -> Marks:
    """Marks every typed field of a matched pair, and `news_role`; claims and evidence are not marked."""
    for name in (*typed_fields(type(gold.record)), "news_role"):
        value = getattr(found, name)
        if name == "items":
            yield from _items(gold, value)
        elif name == "targets":
            yield from _targets(gold, value)
        elif name == "measures":
            if gold.record.measures:  # type: ignore[attr-defined]
                yield name, _mark(any(set(one) == set(value) for one in gold.values(name)))
        else:
            yield name, _value(gold.values(name), value)


def agrees(gold: Any, found: Any) -> bool:
    """True when an annotated and an extracted value of one field mean the same."""
    if gold in _EMPTY or found in _EMPTY:
        return gold in _EMPTY and found in _EMPTY
    match gold, found:
        case (Party(), Party()):
            return same_party(gold, found)
        case (Money(), Money()):
            return same_money(gold, found)
        case (Quantity(), Quantity()):
            return same_quantity(gold, found)
        case (DateValue(), DateValue()):
            return same_date(gold, found)
        case (StrEnum(), StrEnum()):
            return gold == found
        case (str(), str()):
            return same_words(gold, found)
        case _:
            return bool(gold == found)


def _value(options: Sequence[Any], found: Any, alike: Callable[[Any, Any], bool] = agrees) -> FieldFigures:
    """The mark of one value; a field that every option leaves empty asks for nothing and can only be invented."""
    if all(one in _EMPTY for one in options):
        return FieldFigures(empty=1, invented=int(found not in _EMPTY))
    return _mark(any(alike(one, found) for one in options))


def _mark(right: bool) -> FieldFigures:
    return FieldFigures(asked=1, right=int(right))


def _items(gold: GoldRecord, found: tuple[Item, ...]) -> Marks:
    """Items found, and of each found one its category, type name and number."""
    items: tuple[Item, ...] = gold.record.items  # type: ignore[attr-defined]
    twins = _paired(items, found)
    if found or () not in gold.values("items")[1:]:
        yield (
            "items",
            FieldFigures(asked=len(items), right=len(twins), empty=len(found), invented=len(found) - len(twins)),
        )
    for at, twin in twins.items():
        yield "items.category", _value(gold.values(f"items[{at}].category"), twin.category)
        yield "items.designation", _value(gold.values(f"items[{at}].designation"), twin.designation, _same_type)
        options = [one for slot in _SLOTS for one in gold.values(f"items[{at}].{slot}") if one is not None]
        yield "items.number", _value(options or [None], twin.number_ordered or twin.number_delivered)


def _paired(gold: Sequence[Item], found: Sequence[Item]) -> dict[int, Item]:
    """Pairs each annotated item, by its index, with at most one extracted item, the most alike first."""
    ranked = [(item_rank(one, other), -at, -index) for at, one in enumerate(gold) for index, other in enumerate(found)]
    pairs: dict[int, Item] = {}
    taken: set[int] = set()
    for rank, minus_at, minus_index in sorted(ranked, reverse=True):
        if rank > 0 and -minus_at not in pairs and -minus_index not in taken:
            pairs[-minus_at] = found[-minus_index]
            taken.add(-minus_index)
    return pairs


def _same_type(gold: str | None, found: str | None) -> bool:
    return gold is found if gold is None or found is None else same_designation(gold, found)[0]


def _targets(gold: GoldRecord, found: tuple[Target, ...]) -> Marks:
    """Named targets found; extracted ones are invented when no annotated target, named or not, is like them."""
    targets: tuple[Target, ...] = gold.record.targets  # type: ignore[attr-defined]
    named = [one for one in targets if one.name]
    known = [one for option in gold.values("targets") for one in option or ()]
    reached = sum(any(same_target(one, other) for other in found) for one in named)
    stray = sum(not any(same_target(one, other) for one in known) for other in found)
    yield "targets", FieldFigures(asked=len(named), right=reached, empty=len(found), invented=stray)


def added(marks: Marks, totals: dict[str, FieldFigures]) -> None:
    """Adds marks to the totals of their fields."""
    for name, mark in marks:
        totals[name] = totals.get(name, FieldFigures()) + mark
