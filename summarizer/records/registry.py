"""The registry of record types: those of the codebook, and any of your own that declares its fields the same way."""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from summarizer.errors import ConfigError, RecordError
from summarizer.records.aid_package import AidPackage
from summarizer.records.given import choice_of, tidy_record
from summarizer.records.record import Record, typed_fields
from summarizer.records.sanction import Sanction
from summarizer.records.transfer import Transfer

_TYPES: dict[str, type[Record]] = {}

MAX_SHOWN = 60
"""Characters of a value that an error repeats."""

_FAULTS = {
    "extra_forbidden": "there is no such field",
    "missing": "is missing",
    "model_type": "give the article's words, or a JSON object with `text`",
    "tuple_type": "give a list",
    "string_type": "give words",
    "string_pattern_mismatch": "give an ISO date, such as 2023-06-01, 2023-06 or 2023",
    "finite_number": "the number is not finite",
}
"""What is wrong with a field, where pydantic says it in terms of Python."""


def register(record_type: type[Record]) -> type[Record]:
    """Adds a record type, under the default of its `kind` field; usable as a class decorator.

    Raises:
        ConfigError: the type has no fixed `kind`, or another type already has it, or it names unknown required fields.
    """
    kind = record_type.model_fields["kind"].default
    if not isinstance(kind, str):
        raise ConfigError(f'{record_type.__name__}: give it a fixed kind, such as kind: Literal["visit"] = "visit"')
    if _TYPES.get(kind, record_type) is not record_type:
        raise ConfigError(f"{record_type.__name__}: the kind {kind!r} belongs to {_TYPES[kind].__name__} already")
    unknown = {name for group in record_type.required for name in group} - set(typed_fields(record_type))
    if unknown:
        raise ConfigError(f"{record_type.__name__}: required names no field of the type: {', '.join(sorted(unknown))}")
    _TYPES[kind] = record_type
    return record_type


def record_types() -> tuple[type[Record], ...]:
    """All record types, in order of registration."""
    return tuple(_TYPES.values())


def record_type(kind: str, where: str = "record") -> type[Record]:
    """The record type of a kind.

    Raises:
        RecordError: no type of that kind is registered; `where` is named.
    """
    try:
        return _TYPES[kind]
    except KeyError:
        raise RecordError(f"{where}: unknown kind {kind!r}; known are {', '.join(_TYPES)}") from None


def read_record(value: Record | dict[str, Any], where: str = "record") -> Record:
    """A typed record from our JSON, gold-shaped JSON (`type` and `record`) or the minimal form.

    Raises:
        RecordError: the kind is unknown or a field does not fit; `where` and the field are named.
    """
    if isinstance(value, Record):
        return value
    if not isinstance(value, dict):
        raise RecordError(f"{where}: a record is a JSON object, not {type(value).__name__}")
    if isinstance(value.get("record"), dict):
        value = {"kind": value.get("type"), "id": value.get("id"), **value["record"]}
    kind = value.get("kind") or value.get("type")
    if not isinstance(kind, str):
        raise RecordError(f"{where}: the record has no kind; known are {', '.join(_TYPES)}")
    wanted = record_type(kind if kind in _TYPES else choice_of(kind), where)
    fields = {key: part for key, part in value.items() if key not in ("kind", "type")}
    if isinstance(fields.get("id"), int):
        fields["id"] = str(fields["id"])
    try:
        return wanted.model_validate({**tidy_record(fields, wanted), "kind": wanted.model_fields["kind"].default})
    except ValidationError as error:
        raise RecordError(f"{where}: {_faults(error)}") from error


def _faults(error: ValidationError) -> str:
    """Every field that does not fit, with the reason."""
    return "; ".join(f"{_path(one['loc']) or 'record'}: {_fault(one)}" for one in error.errors(include_url=False))


def _path(loc: tuple[int | str, ...]) -> str:
    """The path of a field as checks write it: `items[0].text`."""
    return "".join(f"[{one}]" if isinstance(one, int) else f".{one}" for one in loc).removeprefix(".")


def _fault(error: ErrorDetails) -> str:
    if error["type"] == "enum":
        return f"{str(error['input'])[:MAX_SHOWN]!r} is none of {error['ctx']['expected'].replace(' or ', ', ')}"
    return _FAULTS.get(error["type"], error["msg"])


for _type in (Transfer, Sanction, AidPackage):
    register(_type)
