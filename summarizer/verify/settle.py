"""What a verified record keeps: computed values in, failing values out, quotes with exact places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from functools import lru_cache
from typing import Any

from pydantic import BaseModel

from summarizer.records.atoms import Check, Claim, Evidence, Party
from summarizer.records.record import Record, typed_fields
from summarizer.records.vocabulary import SourceType
from summarizer.text.spans import Span
from summarizer.verify.compare import Compared
from summarizer.verify.paths import UNSPECIFIED, field_of
from summarizer.verify.quotes import Found, surroundings

_OWN_WORDS = ".text"


def settle_fields(draft: Record, compared: Iterable[Compared], failed: set[str]) -> dict[str, Any]:
    """The typed fields as the record keeps them, by name; those that stay as claimed are left out."""
    computed = {one.path.removesuffix(_OWN_WORDS): one.computed for one in compared if one.computed is not None}
    touched = {field_of(path) for path in (*computed, *failed)}
    settled: dict[str, Any] = {}
    for name in typed_fields(type(draft)):
        if name not in touched:
            continue
        value = getattr(draft, name)
        if isinstance(value, tuple):
            elements = ((f"{name}[{at}]", one) for at, one in enumerate(value))
            settled[name] = tuple(
                _settled(path, computed.get(path, one), failed) for path, one in elements if not _is_out(path, failed)
            )
        elif name in failed:
            settled[name] = _emptied(value)
        else:
            settled[name] = _settled(name, computed.get(name, value), failed)
    return settled


def _is_out(path: str, failed: set[str]) -> bool:
    """True when a list element itself, or its own words, failed."""
    return path in failed or path + _OWN_WORDS in failed


def _settled(path: str, value: Any, failed: set[str]) -> Any:
    """An atom without its failing parts."""
    if not isinstance(value, BaseModel):
        return value
    parts = {name for name in type(value).model_fields if f"{path}.{name}" in failed}
    if isinstance(value, Party):
        parts.discard("country")  # it is computed from the name, whatever was claimed
    return value.model_copy(update={name: _emptied(getattr(value, name)) for name in parts}) if parts else value


def _emptied(value: Any) -> Any:
    """The empty value of a field: `unspecified` for a choice that has it, else `None`."""
    if isinstance(value, StrEnum) and UNSPECIFIED in set(type(value)):
        return type(value)(UNSPECIFIED)
    return None


def settle_claims(
    claims: Sequence[Claim], places: Mapping[int, Found], failed: set[str], text: str
) -> tuple[Claim, ...]:
    """The claims with exact places; one whose quote, source or stance fails is left out, for it says something else."""
    return tuple(
        _placed_claim(one, f"claims[{at}]", places.get(at), failed, text)
        for at, one in enumerate(claims)
        if not {f"claims[{at}].{part}" for part in ("quote", "source", "stance")} & failed
    )


def _placed_claim(claim: Claim, path: str, found: Found | None, failed: set[str], text: str) -> Claim:
    update: dict[str, Any] = {"source_type": SourceType.OTHER} if f"{path}.source_type" in failed else {}
    if found is None or found.span is None:
        return claim.model_copy(update=update | {"start": None, "end": None})
    span = found.span
    return claim.model_copy(update=update | {"quote": span.of(text), "start": span.start, "end": span.end})


def settle_evidence(
    draft: Record, places: Sequence[Found], failed: set[str], checks: Sequence[Check], text: str
) -> tuple[Evidence, ...]:
    """The evidence with exact places and the fields whose checks rest on it; failing quotes are left out."""
    resting = [one for one in checks if one.start is not None and _in_record(one.field)]
    return tuple(
        _placed_evidence(one, found.span, resting, draft, text)
        for at, (one, found) in enumerate(zip(draft.evidence, places, strict=True))
        if f"evidence[{at}].quote" not in failed
    )


def _placed_evidence(
    evidence: Evidence, span: Span | None, checks: Sequence[Check], draft: Record, text: str
) -> Evidence:
    if span is None:
        return evidence.model_copy(update={"start": None, "end": None, "prefix": None, "suffix": None})
    prefix, suffix = surroundings(text, span)
    resting = (
        _in_record(one.field)
        for one in checks
        if one.start is not None and one.end is not None and span.start <= one.start and one.end <= span.end
    )
    fields = dict.fromkeys((*(one for one in evidence.fields if _is_field(one, draft)), *filter(None, resting)))
    return evidence.model_copy(
        update={
            "fields": tuple(fields),
            "quote": span.of(text),
            "start": span.start,
            "end": span.end,
            "prefix": prefix,
            "suffix": suffix,
        }
    )


def _is_field(path: str, draft: Record) -> bool:
    """True for a path that the record type has, and whose element the record holds."""
    match = _PATH.match(path)
    if match is None or match[1] not in type(draft).model_fields:
        return False
    value = getattr(draft, match[1])
    return match[2] is None or (isinstance(value, tuple) and int(match[2]) < len(value))


_PATH = re.compile(r"(\w{1,60})(?:\[(\d{1,6})\])?(?:\.\w{1,60}){0,3}$")


@lru_cache(maxsize=4096)
def _in_record(path: str) -> str:
    """The field that evidence names for a check; nothing for claims and evidence themselves."""
    name = field_of(path)
    return "" if name in ("claims", "evidence") else name
