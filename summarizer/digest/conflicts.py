"""Where the members of a cluster disagree: one table per field, newest value first, never averaged."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from itertools import combinations
from typing import Any

from summarizer.digest.model import Conflict, Member, Reported
from summarizer.records.atoms import DateValue, Item, Money, Party, Quantity
from summarizer.records.record import Record, typed_fields
from summarizer.values.intervals import Bounded, DateRelation, Relation, date_relation, same_quantity


def find_conflicts(members: Sequence[Member]) -> tuple[Conflict, ...]:
    """Every field that two members fill with values that cannot both hold."""
    conflicts = []
    for field in _paths(members):
        given = [(member, value) for member in members if (value := _value(member.record, field)) is not None]
        if any(_conflicting(one, other) for (_, one), (_, other) in combinations(given, 2)):
            conflicts.append(
                Conflict(
                    field=field, values=tuple(_reported(member, field, value) for member, value in reversed(given))
                )
            )
    return tuple(conflicts)


def _paths(members: Sequence[Member]) -> list[str]:
    """Typed fields, and the two numbers when every member has one item."""
    paths = [name for name in typed_fields(type(members[0].record)) if name not in ("items", "targets", "measures")]
    if all(len(getattr(member.record, "items", ())) == 1 for member in members):
        paths += ["items[0].number_ordered", "items[0].number_delivered"]
    return paths


def _value(record: Record, field: str) -> Any:
    if field.startswith("items[0]."):
        items: tuple[Item, ...] = getattr(record, "items", ())
        return getattr(items[0], field.partition(".")[2]) if items else None
    value = getattr(record, field)
    return None if value == "unspecified" else value


def _conflicting(one: Any, other: Any) -> bool:
    match one, other:
        case (Quantity(), Quantity()):
            return _apart(one, other)
        case (Money(), Money()):
            return one.currency != other.currency or _apart(one, other)
        case (DateValue(), DateValue()):
            return date_relation((one.earliest, one.latest), (other.earliest, other.latest)) is DateRelation.DISJOINT
        case (Party(), Party()):
            return (one.name or one.text) != (other.name or other.text)
        case (StrEnum(), StrEnum()):
            return one != other
        case _:
            return False


def _bounds(value: Quantity | Money) -> Bounded | None:
    """The number of a quantity or sum with its bound; `None` when it has none."""
    number, top = (value.number, value.number_max) if isinstance(value, Quantity) else (value.amount, value.amount_max)
    return None if number is None else Bounded(value.modifier, number, top)


def _apart(one: Quantity | Money, other: Quantity | Money) -> bool:
    older, newer = _bounds(one), _bounds(other)
    return older is not None and newer is not None and same_quantity(older, newer).relation is Relation.DISJOINT


def _reported(member: Member, field: str, value: Any) -> Reported:
    passages = [
        one
        for one in member.record.evidence
        if field.partition("[")[0] in {path.partition("[")[0] for path in one.fields}
    ]
    claim = next(iter(member.record.claims), None)
    return Reported(
        value=_short(value),
        article=member.article,
        publisher=member.publisher,
        published=member.published,
        source_type=claim.source_type if claim else None,
        quote=passages[0].quote if passages else None,
    )


def _short(value: Any) -> str:
    match value:
        case Party():
            return value.name or value.text or ""
        case Quantity() | Money() | DateValue():
            return value.text
        case _:
            return str(value)
