"""Records and summaries for tests of the digest, as plain as they can be."""

from __future__ import annotations

from typing import Any

from summarizer.article import hash_of
from summarizer.summary import Provenance, Source, Summary


def deal(**fields: Any) -> dict[str, Any]:
    sale: dict[str, Any] = {
        "kind": "transfer",
        "id": "t",
        "supplier": {"name": "Brazil", "text": "Brazil", "country": "BR"},
        "recipient": {"name": "Portugal", "text": "Lisbon", "country": "PT"},
        "items": [{"text": "transport planes", "designation": "KC-390", "category": "other_aircraft"}],
        "status": "agreed",
    }
    return sale | fields


def package(amount: float, day: str, **fields: Any) -> dict[str, Any]:
    aid: dict[str, Any] = {
        "kind": "aid_package",
        "id": "a",
        "donor": {"name": "Norway", "text": "Oslo", "country": "NO"},
        "recipient": {"name": "Moldova", "text": "Moldova", "country": "MD"},
        "scope": "package",
        "total_value": {"text": f"{amount}", "modifier": "exact", "amount": amount, "currency": "NOK"},
        "announcement_date": {"text": day, "earliest": day, "latest": day},
    }
    return aid | fields


def listing(names: list[str], status: str = "imposed", authority: str = "OFAC") -> dict[str, Any]:
    return {
        "kind": "sanction",
        "id": "s",
        "authority": {"name": authority, "text": authority},
        "targets": [{"text": name, "name": name} for name in names],
        "status": status,
    }


def number(text: str, modifier: str, value: float) -> dict[str, Any]:
    return {"text": text, "modifier": modifier, "number": value}


def item(**fields: Any) -> list[dict[str, Any]]:
    return [{"text": "transport planes", "category": "other_aircraft"} | fields]


def summary(article: str, published: str | None, *records: dict[str, Any], publisher: str | None = None) -> Summary:
    return Summary(
        article=Source(id=article, sha256=hash_of(article), chars=1, published=published, publisher=publisher),
        records=records,
        provenance=Provenance(extractor="rules", version="0"),
    )


def claim(kind: str, source: str | None = "a source", stance: str = "asserts") -> list[dict[str, Any]]:
    return [{"source": source, "source_type": kind, "stance": stance}]
