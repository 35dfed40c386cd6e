"""The spine that all record types share: identity, verdict, claims, evidence and checks around the typed fields."""

from __future__ import annotations

from functools import cache
from typing import Any, ClassVar

from pydantic import SerializerFunctionWrapHandler, model_serializer

from summarizer.records.atoms import Check, Claim, Evidence, Frozen
from summarizer.records.vocabulary import NewsRole, Verdict

_LAST = ("news_role", "claims", "evidence", "checks")


class Record(Frozen):
    """One real-world thing that an article reports.

    A draft is a record that nobody verified yet: its `verdict` is null and it has no checks. Subclasses declare the
    typed fields, in the order of the codebook; the model-facing form, the checks and the schemas all derive from that
    one declaration.
    """

    required: ClassVar[tuple[tuple[str, ...], ...]] = ()
    """Groups of field names: a record is kept when at least one field of every group is supported or inferred."""

    id: str | None = None
    """Stable for the same article and content; derived from kind, parties, items and evidence."""
    kind: str
    """Which record type this is."""
    verdict: Verdict | None = None
    """The worst verdict among the fields that the record keeps; null for a draft."""
    headline: str | None = None
    """One line composed from verified values only."""
    news_role: NewsRole = NewsRole.NEW
    """new: what this article reports; background: earlier, or already reported."""
    claims: tuple[Claim, ...] = ()
    """Who asserts, hedges, admits or denies it."""
    evidence: tuple[Evidence, ...] = ()
    """The passages it rests on."""
    checks: tuple[Check, ...] = ()
    """One check, or one for each part, of every filled field; empty for a draft."""

    @model_serializer(mode="wrap")
    def _spine_last(self, handler: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """Keeps the reading order of the design: identity, typed fields, then claims, evidence and checks."""
        plain: dict[str, Any] = handler(self)
        first = {key: plain[key] for key in ("id", "kind", "verdict", "headline") if key in plain}
        middle = {key: value for key, value in plain.items() if key not in first and key not in _LAST}
        return first | middle | {key: plain[key] for key in _LAST if key in plain}


@cache
def typed_fields(record_type: type[Record]) -> tuple[str, ...]:
    """Names of the fields that a record type adds to the spine, in codebook order."""
    return tuple(name for name in record_type.model_fields if name not in Record.model_fields)
