"""The form of a record that a model fills: copied words, chosen values and cited sentence numbers, nothing to compute.

It is derived from the record classes, field by field, so that the two cannot drift; a record type of your own gets its
form the same way. Values that the code computes (numbers, amounts, ISO dates, countries, offsets, ids) are not in it.
"""

from __future__ import annotations

import hashlib
import json
import types
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel, ConfigDict, Field, create_model
from pydantic.fields import FieldInfo

from summarizer.errors import ConfigError
from summarizer.extractors.strict import faults, strictify
from summarizer.records.atoms import DateValue, Frozen, Money, Party, Quantity
from summarizer.records.record import Record, typed_fields
from summarizer.records.registry import record_types

COPIED_ATOMS: tuple[type[Frozen], ...] = (Party, Quantity, Money, DateValue)
"""Atoms that a model gives as bare copied words; all else in them is computed."""
COMPUTED = frozenset({"country", "quote", "start", "end"})
"""Fields of other atoms that are computed; a quote is computed from cited sentences."""
CITED = "sentences"
"""The key under which a model cites sentences, by their numbers."""

_CONFIG = ConfigDict(extra="forbid", frozen=True)
_RECORD_CITES = (list[int], Field(description="Numbers of all sentences that this record rests on."))
_CLAIM_CITES = (list[int], Field(description="Numbers of the sentences that make this claim."))


def list_name(record_type: type[Record]) -> str:
    """Key of the list that holds a type's records: its kind in the plural."""
    return f"{record_type.model_fields['kind'].default}s"


def answer_type() -> type[BaseModel]:
    """The model class of a whole answer: one object with one list for each registered record type.

    Raises:
        ConfigError: a registered type has a field that a model cannot fill; the field is named.
    """
    return _answer_type(record_types())


def wire_schema() -> dict[str, Any]:
    """JSON Schema of a whole answer, in the subset that strict decoders enforce."""
    return _wire_schema(record_types())


def schema_fingerprint() -> str:
    """SHA-256 of the schema, in hex."""
    return hashlib.sha256(json.dumps(wire_schema(), ensure_ascii=False).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Shape:
    """A field's type, taken apart: `kind`, a tuple of it when `many`, or null when `optional`."""

    kind: Any
    many: bool
    optional: bool


def shape_of(annotation: Any) -> Shape:
    """The shape of a field's annotation; what has none of the known shapes is returned whole, as its `kind`."""
    origin, inner = get_origin(annotation), get_args(annotation)
    if hasattr(annotation, "__metadata__"):
        return shape_of(inner[0])
    if origin in (Union, types.UnionType) and len(inner) == 2 and type(None) in inner:
        within = shape_of(next(one for one in inner if one is not type(None)))
        return Shape(within.kind, within.many, True)
    if origin in (tuple, list) and inner:
        return Shape(shape_of(inner[0]).kind, True, False)
    return Shape(annotation, False, False)


@cache
def _answer_type(registered: tuple[type[Record], ...]) -> type[BaseModel]:
    info = Field(description="All records of this type; empty when there is none.")
    lists: dict[str, Any] = {list_name(one): (_list_of(_record_form(one)), info) for one in registered}
    return create_model("Answer", __config__=_CONFIG, **lists)


@cache
def _wire_schema(registered: tuple[type[Record], ...]) -> dict[str, Any]:
    schema = strictify(_answer_type(registered).model_json_schema())
    if found := faults(schema):
        raise ConfigError(f"the model-facing schema is not strict: {'; '.join(found)}")
    return schema


def _record_form(record_type: type[Record]) -> type[BaseModel]:
    """The form of one record type: cited sentences first, so that a model looks before it fills."""
    fields: dict[str, Any] = {CITED: _RECORD_CITES}
    for name in (*typed_fields(record_type), "news_role", "claims"):
        fields[name] = _field(record_type.model_fields[name], f"{record_type.__name__}.{name}")
    return create_model(record_type.__name__, __config__=_CONFIG, __doc__=_first_line(record_type), **fields)


@cache
def _atom_form(atom: type[Frozen]) -> type[BaseModel]:
    sent = {name: info for name, info in atom.model_fields.items() if name not in COMPUTED}
    fields: dict[str, Any] = {name: _field(info, f"{atom.__name__}.{name}") for name, info in sent.items()}
    if "quote" in atom.model_fields:
        fields[CITED] = _CLAIM_CITES
    return create_model(atom.__name__, __config__=_CONFIG, __doc__=_first_line(atom), **fields)


def _field(info: FieldInfo, where: str) -> tuple[Any, Any]:
    return _form(info.annotation, where), Field(description=info.description)


def _form(annotation: Any, where: str) -> Any:
    """What a model writes for a field of this type."""
    shape = shape_of(annotation)
    form = _single_form(shape.kind, where)
    form = _list_of(form) if shape.many else form
    return form | None if shape.optional else form


def _list_of(kind: Any) -> Any:
    return types.GenericAlias(list, (kind,))


def _single_form(kind: Any, where: str) -> Any:
    if get_origin(kind) is Literal or kind in (str, bool):
        return kind
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return Literal[tuple(one.value for one in kind)]
    if isinstance(kind, type) and issubclass(kind, COPIED_ATOMS):
        return str
    if isinstance(kind, type) and issubclass(kind, Frozen):
        return _atom_form(kind)
    raise ConfigError(f"{where}: a model cannot fill a field of type {kind}; use copied words, an enum or an atom")


def _first_line(model: type[BaseModel]) -> str:
    return (model.__doc__ or "").strip().partition("\n")[0]
