"""The subset of JSON Schema that strict decoders accept: rewriting a schema into it, and telling what does not fit.

Endpoints differ: OpenAI's strict mode refuses what it does not know, llama.cpp skips it in silence, llguidance refuses
other words. What passes here is understood by all three. The limits are the older, lower ones, which other hosts of
OpenAI's interface still have.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

MAX_DEPTH = 5
"""Nested objects; 10 in OpenAI's limits of 2026, 5 in those of 2024."""
MAX_PROPERTIES = 100
MAX_ENUM_VALUES = 500
MAX_NAME_CHARS = 15_000

_DROPPED = frozenset({"default", "title", "discriminator", "examples"})
_KNOWN = frozenset(
    {
        "type",
        "properties",
        "required",
        "additionalProperties",
        "items",
        "enum",
        "const",
        "anyOf",
        "description",
        "$ref",
        "$defs",
    }
)
_PLAIN = frozenset({"string", "integer", "boolean", "null", "array", "object"})


def strictify(schema: dict[str, Any]) -> dict[str, Any]:
    """The same schema with all keys required, no further keys allowed, and no keyword that strict decoders refuse."""
    out: dict[str, Any] = {}
    for key, value in schema.items():
        if key in _DROPPED:
            continue
        if key in ("properties", "$defs"):
            out[key] = {name: strictify(part) for name, part in value.items()}
        elif key == "anyOf":
            out |= _any_of([strictify(part) for part in value])
        elif key == "items":
            out[key] = strictify(value)
        elif key == "const":
            out["enum"] = [value]
        else:
            out[key] = value
    if "$ref" in out:
        return {"$ref": out["$ref"]}
    if out.get("type") == "object":
        out |= {"additionalProperties": False, "required": list(out.get("properties", {}))}
    return out


def _any_of(parts: list[dict[str, Any]]) -> dict[str, Any]:
    """A union; "string or null" is written as a list of two types, which is half as long."""
    if all(set(part) == {"type"} for part in parts):
        return {"type": [part["type"] for part in parts]}
    return {"anyOf": parts}


def faults(schema: dict[str, Any]) -> tuple[str, ...]:
    """Every reason why a strict decoder may refuse the schema or not enforce it; empty when it fits."""
    found = list(_walk(schema, "$", schema.get("$defs", {}), 0, ()))
    if schema.get("type") != "object":
        found.append("$: the root is not an object")
    measured = measure(schema)
    for name, limit in (
        ("properties", MAX_PROPERTIES),
        ("enum_values", MAX_ENUM_VALUES),
        ("name_chars", MAX_NAME_CHARS),
    ):
        if measured[name] > limit:
            found.append(f"$: {measured[name]} {name.replace('_', ' ')}, more than {limit}")
    return tuple(found)


def measure(schema: Any) -> dict[str, int]:
    """Counts of properties, enum values and the characters of both, over the whole schema, definitions once."""
    total = {"properties": 0, "enum_values": 0, "name_chars": 0}
    if isinstance(schema, list):
        parts: list[Any] = schema
    elif isinstance(schema, dict):
        names, values = list(schema.get("properties", {})), schema.get("enum", [])
        total = {
            "properties": len(names),
            "enum_values": len(values),
            "name_chars": sum(len(str(one)) for one in [*names, *values]),
        }
        parts = [part for key in ("properties", "$defs") for part in schema.get(key, {}).values()]
        parts += [schema[key] for key in ("items", "anyOf") if key in schema]
    else:
        return total
    for part in parts:
        for name, count in measure(part).items():
            total[name] += count
    return total


def _walk(
    node: dict[str, Any], path: str, defs: dict[str, Any], depth: int, open_refs: tuple[str, ...]
) -> Iterator[str]:
    for key in sorted(node.keys() - _KNOWN):
        yield f"{path}: keyword {key}"
    if "$ref" in node:
        name = str(node["$ref"]).rpartition("/")[2]
        if len(node) > 1:
            yield f"{path}: keywords beside $ref"
        if name not in defs:
            yield f"{path}: $ref to unknown {name}"
        elif name in open_refs:
            yield f"{path}: {name} contains itself"
        else:
            yield from _walk(defs[name], f"{path}({name})", defs, depth, (*open_refs, name))
        return
    yield from _type_faults(node, path)
    if node.get("type") == "object":
        yield from _object_faults(node, path, depth + 1)
        for name, part in node.get("properties", {}).items():
            yield from _walk(part, f"{path}.{name}", defs, depth + 1, open_refs)
    if node.get("type") == "array":
        yield from _walk(node.get("items", {}), f"{path}[]", defs, depth, open_refs)
    for part in node.get("anyOf", []):
        yield from _walk(part, path, defs, depth, open_refs)


def _type_faults(node: dict[str, Any], path: str) -> Iterator[str]:
    if "anyOf" in node:
        kinds = [part for part in node["anyOf"] if part.get("type") != "null"]
        if len(kinds) != 1 or len(node["anyOf"]) != 2:
            yield f"{path}: a union beyond null"
        return
    kinds = node["type"] if isinstance(node.get("type"), list) else [node.get("type")]
    if len(kinds) > 2 or (len(kinds) == 2 and "null" not in kinds):
        yield f"{path}: a union beyond null"
    for kind in kinds:
        if kind not in _PLAIN:
            yield f"{path}: type {kind}"


def _object_faults(node: dict[str, Any], path: str, depth: int) -> Iterator[str]:
    if depth > MAX_DEPTH:
        yield f"{path}: {depth} objects deep, more than {MAX_DEPTH}"
    if node.get("additionalProperties") is not False:
        yield f"{path}: additionalProperties is not false"
    if set(node.get("required", [])) != set(node.get("properties", {})):
        yield f"{path}: not all keys are required"
