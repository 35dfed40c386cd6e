"""Parties that come as a country code alone: "IR" is read as Iran."""

from __future__ import annotations

from summarizer.records.atoms import Party
from summarizer.records.record import Record, typed_fields
from summarizer.values.parties import country_name


def spelled_out(record: Record) -> Record:
    """The record with the names of its countries where it has only their codes; itself where it has none."""
    found = {name: _named(value) for name in typed_fields(type(record)) if _is_code(value := getattr(record, name))}
    return record.model_copy(update=found) if found else record


def _is_code(value: object) -> bool:
    if not isinstance(value, Party) or value.text:
        return False
    code = value.name or value.country or ""
    return len(code) == 2 and code.isupper() and country_name(code) is not None


def _named(party: Party) -> Party:
    return party.model_copy(update={"name": country_name(party.name or party.country or "")})
