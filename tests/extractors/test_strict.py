from __future__ import annotations

import json
from typing import Any, Literal

import pytest
from pydantic import BaseModel

from summarizer.extractors.strict import faults, measure, strictify


class Inner(BaseModel):
    kind: Literal["a"] = "a"
    words: str | None = None


class Outer(BaseModel):
    title: str
    parts: list[Inner] = []
    one: Inner


def test_a_pydantic_schema_becomes_strict() -> None:
    schema = strictify(Outer.model_json_schema())

    assert faults(schema) == ()
    assert schema["required"] == ["title", "parts", "one"]
    assert schema["properties"]["one"] == {"$ref": "#/$defs/Inner"}
    assert schema["$defs"]["Inner"]["properties"]["words"] == {"type": ["string", "null"]}
    assert "default" not in json.dumps(schema)


def test_a_field_named_like_a_keyword_survives() -> None:
    assert "title" in strictify(Outer.model_json_schema())["properties"]


def _object(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}


@pytest.mark.parametrize(
    ("schema", "fault"),
    [
        ({"type": "array", "items": {"type": "string"}}, "root is not an object"),
        (_object(a={"type": "string", "format": "date"}), "$.a: keyword format"),
        (_object(a={"type": "number"}), "$.a: type number"),
        (_object(a={"oneOf": [{"type": "string"}]}), "$.a: keyword oneOf"),
        (_object(a={"type": ["string", "integer"]}), "$.a: a union beyond null"),
        (_object(a={"anyOf": [_object(), {"type": "string"}]}), "$.a: a union beyond null"),
        (
            _object(a={"$ref": "#/$defs/B", "description": "x"}) | {"$defs": {"B": _object()}},
            "$.a: keywords beside $ref",
        ),
        (_object(a={"$ref": "#/$defs/B"}), "$.a: $ref to unknown B"),
        (
            _object(a={"$ref": "#/$defs/B"}) | {"$defs": {"B": _object(b={"$ref": "#/$defs/B"})}},
            "B contains itself",
        ),
        (
            {"type": "object", "properties": {"a": {"type": "string"}}, "required": ["a"]},
            "additionalProperties is not false",
        ),
        (_object(a={"type": "string"}) | {"required": []}, "not all keys are required"),
        (_object(a=_object(b=_object(c=_object(d=_object(e=_object()))))), "6 objects deep"),
        (_object(**{f"p{at}": {"type": "string"} for at in range(101)}), "101 properties"),
        (_object(a={"type": "string", "enum": [str(at) for at in range(501)]}), "501 enum values"),
    ],
)
def test_what_a_strict_decoder_refuses_is_named(schema: dict[str, Any], fault: str) -> None:
    assert any(fault in one for one in faults(schema)), faults(schema)


def test_definitions_are_measured_once() -> None:
    schema = _object(a={"$ref": "#/$defs/B"}, c={"$ref": "#/$defs/B"}) | {
        "$defs": {"B": _object(b={"enum": ["x", "y"]})}
    }

    assert measure(schema) == {"properties": 3, "enum_values": 2, "name_chars": 5}
