"""Where the members of a cluster disagree: one table per field, newest value first, never averaged."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from itertools import combinations
from typing import Any

from summarizer.digest.model import Conflict, Member, Reported
from summarizer.digest.parties import party_key
from summarizer.records.atoms import Claim, DateValue, Item, Money, Party, Quantity
from summarizer.records.record import Record, typed_fields
from summarizer.records.vocabulary import ItemCategory, SourceType, Stance
from summarizer.values.designations import canonical
from summarizer.values.intervals import Bounded, DateRelation, Relation, date_relation, same_quantity

NUMBERS = ("number_ordered", "number_delivered")

_LISTS = ("items", "targets", "measures")

ALONE = "0"
"""Stands for the one item of members that have no other."""

Values = list[tuple[Member, str, Any]]
"""Members with the path and the value that each gives."""


def find_conflicts(members: Sequence[Member], status: str) -> tuple[Conflict, ...]:
    """Every field that two members fill with values that cannot both hold; `status` is the stage that leads."""
    conflicts = []
    for field, given in _fields(members):
        if any(_conflicting(one, other) for (_, _, one), (_, _, other) in combinations(given, 2)):
            newest_first = tuple(_reported(*one) for one in reversed(given))
            newest = newest_first[0].value if field.endswith("number_delivered") else None
            conflicts.append(
                Conflict(field=field, leading=status if field == "status" else newest, values=newest_first)
            )
    return tuple(conflicts)


def _fields(members: Sequence[Member]) -> Iterator[tuple[str, Values]]:
    """Every typed field, and the numbers of each item, with the values that members give."""
    for name in typed_fields(type(members[0].record)):
        if name not in _LISTS:
            yield name, [(member, name, value) for member in members if (value := _filled(member.record, name))]
    naming = _naming(members)
    printed = {naming(one): one.designation for member in reversed(members) for one in reversed(_items(member))}
    for item in dict.fromkeys(naming(one) for member in members for one in _items(member)):
        label = printed[item] or item if item != ALONE else item
        for slot in NUMBERS:
            given: Values = []
            for member in members:
                alike = [(at, one) for at, one in enumerate(_items(member)) if naming(one) == item]
                if len(alike) == 1 and getattr(alike[0][1], slot) is not None:
                    given.append((member, f"items[{alike[0][0]}].{slot}", getattr(alike[0][1], slot)))
            yield f"items[{label}].{slot}", given


def _naming(members: Sequence[Member]) -> Callable[[Item], str]:
    """What tells the items of a cluster apart: nothing when each member has one, else type name or category."""
    if all(len(_items(member)) <= 1 for member in members):
        return lambda _: ALONE
    return lambda item: canonical(item.designation) if item.designation else _category(item)


def _category(item: Item) -> str:
    return item.text.casefold() if item.category is ItemCategory.UNSPECIFIED else item.category.value


def _items(member: Member) -> tuple[Item, ...]:
    return getattr(member.record, "items", ())


def _filled(record: Record, field: str) -> Any:
    value = getattr(record, field)
    return None if value == "unspecified" else value


def _conflicting(one: Any, other: Any) -> bool:
    match one, other:
        case (Quantity(), Quantity()):
            return _apart(one, other)
        case (Money(), Money()):
            currencies = {one.currency, other.currency} - {None}
            return len(currencies) > 1 or _apart(one, other)
        case (DateValue(), DateValue()):
            return date_relation((one.earliest, one.latest), (other.earliest, other.latest)) is DateRelation.DISJOINT
        case (Party(), Party()):
            return party_key(one) != party_key(other)
        case (StrEnum(), StrEnum()):
            return one != other
        case _:
            return False


def _apart(one: Quantity | Money, other: Quantity | Money) -> bool:
    older, newer = _bounds(one), _bounds(other)
    return older is not None and newer is not None and same_quantity(older, newer).relation is Relation.DISJOINT


def _bounds(value: Quantity | Money) -> Bounded | None:
    """The number of a quantity or sum with its bound; `None` when it has none."""
    number, top = (value.number, value.number_max) if isinstance(value, Quantity) else (value.amount, value.amount_max)
    return None if number is None else Bounded(value.modifier, number, top)


def _reported(member: Member, path: str, value: Any) -> Reported:
    claim = _claim(member.record)
    return Reported(
        value=_short(value),
        article=member.article,
        publisher=member.publisher,
        published=member.published,
        source=claim.source if claim else None,
        source_type=claim.source_type if claim else SourceType.OUTLET,
        quote=_quote(member.record, path),
    )


def _claim(record: Record) -> Claim | None:
    """The claim that a value stands on: the first that is no denial."""
    against = (Stance.DENIES, Stance.DOUBTS, Stance.NO_COMMENT)
    return next((one for one in record.claims if one.stance not in against), None)


def _quote(record: Record, path: str) -> str | None:
    """The passage for a field: cited for it, cited for its list, or the one that decided its check."""
    for wanted in (path, path.partition("[")[0]):
        for one in record.evidence:
            if wanted in one.fields:
                return one.quote
    checks = (one.quote for one in record.checks if one.field == path or one.field.startswith(f"{path}."))
    return next((quote for quote in checks if quote), None)


def _short(value: Any) -> str:
    match value:
        case Party():
            return value.name or value.text or ""
        case Quantity() | Money() | DateValue():
            return value.text
        case _:
            return str(value)
