"""Walks the filled fields of a record, of any record type, with the path and the meaning of each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from typing import Any

from pydantic import BaseModel

from summarizer.records.atoms import Claim, DateValue, Evidence, Item, Money, Party, Quantity, Target
from summarizer.records.fields import Event, Role
from summarizer.records.record import Record, typed_fields

UNSPECIFIED = "unspecified"

Value = (
    Party
    | Quantity
    | Money
    | DateValue
    | Item
    | Target
    | Claim
    | Evidence
    | StrEnum
    | str
    | int
    | float
    | bool
    | BaseModel
)
"""Everything that a filled field, or an element of a list, may hold."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One filled field of a record: where it stands, what it holds, and what it means.

    `path` is the path in checks, `field` the name of the typed field it belongs to. `role` and `event` are the markers
    beside the field's type.
    """

    path: str
    field: str
    value: Any
    role: Role | None = None
    event: Event | None = None

    def part(self, name: str, value: Any) -> Slot:
        """A field of this slot's atom, as a slot of its own."""
        return Slot(f"{self.path}.{name}", self.field, value, self.role, self.event)


def filled(value: Any) -> bool:
    """True when the article is claimed to say something here; `unspecified` claims nothing."""
    if isinstance(value, StrEnum):
        return value.value != UNSPECIFIED
    return bool(value) if isinstance(value, str | tuple | list) else value is not None


def walk(record: Record) -> Iterator[Slot]:
    """The filled typed fields of a record in codebook order, lists element by element."""
    for name in typed_fields(type(record)):
        value = getattr(record, name)
        if not filled(value):
            continue
        role, event = markers(type(record), name)
        if isinstance(value, tuple | list | frozenset | set):
            for index, element in enumerate(value):
                if filled(element):
                    yield Slot(f"{name}[{index}]", name, element, role, event)
        else:
            yield Slot(name, name, value, role, event)


@cache
def markers(record_type: type[Record], name: str) -> tuple[Role | None, Event | None]:
    """The role and the event that a record type declares beside a field."""
    metadata = record_type.model_fields[name].metadata
    role = next((one for one in metadata if isinstance(one, Role)), None)
    event = next((one for one in metadata if isinstance(one, Event)), None)
    return role, event


@lru_cache(maxsize=4096)
def field_of(path: str) -> str:
    """The name of the field that a path begins with: `items` for `items[0].number_ordered`."""
    return path.partition(".")[0].partition("[")[0]


def holding(path: str) -> Iterator[str]:
    """The paths of all that hold a field, and its own: `items`, `items[0]` and `items[0].text` for the last."""
    yield from (path[:at] for at, mark in enumerate(path) if mark in ".[")
    yield path


def covers(path: str, other: str) -> bool:
    """True when `other` is the field at `path` or a part of it."""
    return other == path or (other.startswith(path) and other[len(path)] in ".[")
