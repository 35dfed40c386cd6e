"""Reads records as people and other tools write them: null and blank say nothing, the case of a choice is no matter.

What a value means is not touched: a field that the type does not have, a word that is no choice, or a number where
words belong stay as they are, for the record type to refuse by name.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import Annotated, Any, get_args, get_origin

from pydantic import BaseModel

from summarizer.records.atoms import Check, Claim, Evidence

_QUOTED: tuple[type[BaseModel], ...] = (Claim, Evidence)
"""Atoms that may come as their bare quote."""


def tidy_record(given: dict[str, Any], record_type: type[BaseModel]) -> dict[str, Any]:
    """The fields of a record without those that say nothing; the input stays as it is."""
    return _fields(given, record_type)


def choice_of(words: str) -> str:
    """A choice as the vocabularies write it: "Asset freeze" is asset_freeze, "aid-package" aid_package."""
    return "_".join(words.strip().lower().replace("-", " ").replace("_", " ").split())


def _fields(given: dict[str, Any], model: type[BaseModel]) -> dict[str, Any]:
    known = model.model_fields
    found = {key: _tidy(part, _meant(model, key) if key in known else None) for key, part in given.items()}
    for key, part in given.items():
        if isinstance(part, str) and key in known and known[key].is_required():
            found[key] = found[key] or ""
    return {key: part for key, part in found.items() if part is not None and part != {}}


def _tidy(value: Any, meant: Any) -> Any:
    """A value without blanks around it, as the field that it is meant for writes it; `None` when it says nothing."""
    if isinstance(value, str):
        words = value.strip()
        if isinstance(meant, type) and issubclass(meant, StrEnum) and choice_of(words) in set(meant):
            return choice_of(words)
        return words or None
    if isinstance(value, list | tuple) and get_origin(meant) is tuple:
        return [_element(one, _plain(get_args(meant)[0])) for one in value]
    if isinstance(value, dict) and isinstance(meant, type) and issubclass(meant, BaseModel) and meant is not Check:
        return _quoted(value, meant) if meant in _QUOTED else _fields(value, meant)
    return value


def _quoted(given: dict[str, Any], model: type[BaseModel]) -> dict[str, Any]:
    """A quote without nulls: its offsets fit its words as they are, so blanks stay."""
    found = {key: _choice(part, model, key) for key, part in given.items()}
    return {key: part for key, part in found.items() if part is not None}


def _choice(value: Any, model: type[BaseModel], key: str) -> Any:
    return _tidy(value, _meant(model, key)) if key in ("stance", "source_type") else value


def _element(value: Any, meant: Any) -> Any:
    """An element of a list: it keeps its place, so that the paths of checks are those of the input."""
    if isinstance(value, str) and meant in _QUOTED:
        return {"quote": value}
    tidied = _tidy(value, meant)
    return "" if tidied is None and isinstance(value, str) else tidied


@cache
def _meant(model: type[BaseModel], name: str) -> Any:
    return _plain(model.model_fields[name].annotation)


def _plain(annotation: Any) -> Any:
    """A type without its markers and without `None`."""
    if get_origin(annotation) is Annotated:
        return _plain(get_args(annotation)[0])
    if get_origin(annotation) is tuple:
        return annotation
    options = [one for one in get_args(annotation) if one is not type(None)]
    return _plain(options[0]) if len(options) == 1 else annotation
