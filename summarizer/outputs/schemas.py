"""The JSON Schemas that describe what goes in and comes out, made from the models; `schemas/` holds a copy of them."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from pydantic import TypeAdapter

from summarizer.digest import Digest
from summarizer.errors import ConfigError
from summarizer.extractors.wire import wire_schema
from summarizer.records.registry import record_types
from summarizer.summary import AnyRecord, Summary

DIALECT = "https://json-schema.org/draft/2020-12/schema"

PUBLISHED = {
    "record": "record.schema.json",
    "summary": "summary.schema.json",
    "digest": "digest.schema.json",
    "wire": "wire.schema.json",
}
"""Schemas that have a file in `schemas/`, and its name."""


def schema_text(name: str) -> str:
    """A schema as indented JSON with a line end.

    Raises:
        ConfigError: there is no schema of that name.
    """
    makers = _makers()
    if name not in makers:
        raise ConfigError(f"there is no schema {name!r}; known are {', '.join(makers)}")
    return json.dumps({"$schema": DIALECT} | makers[name](), ensure_ascii=False, indent=2) + "\n"


def _makers() -> dict[str, Callable[[], dict[str, Any]]]:
    """What makes each schema, by name."""
    kinds = {one.model_fields["kind"].default: one.model_json_schema for one in record_types()}
    return {
        **kinds,
        "record": TypeAdapter(AnyRecord).json_schema,
        "summary": Summary.model_json_schema,
        "digest": lambda: Digest.model_json_schema(mode="serialization"),
        "wire": wire_schema,
    }
