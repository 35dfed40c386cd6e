"""Verified records made by hand: every filled field gets a supported check, save those that a test names."""

from __future__ import annotations

from typing import Any

from summarizer.records.atoms import Check
from summarizer.records.record import Record
from summarizer.records.registry import read_record
from summarizer.records.vocabulary import Verdict
from summarizer.verify.paths import walk


def verified(kind: str, verdicts: dict[str, Verdict] | None = None, **fields: Any) -> Record:
    """A record with its checks; `verdicts` gives the verdict of single paths."""
    record = read_record({"kind": kind, **fields})
    paths = [slot.path for slot in walk(record)]
    for slot in list(walk(record)):
        for part in ("number_ordered", "number_delivered", "designation", "text"):
            if getattr(slot.value, part, None):
                paths.append(f"{slot.path}.{part}")
    paths += [f"evidence[{at}].quote" for at in range(len(record.evidence))]
    paths += [f"claims[{at}].{part}" for at in range(len(record.claims)) for part in ("stance", "source")]
    given = dict.fromkeys(paths, Verdict.SUPPORTED) | (verdicts or {})
    checks = tuple(_check(path, verdict) for path, verdict in given.items())
    return record.model_copy(update={"checks": checks, "verdict": Verdict.SUPPORTED})


def _check(path: str, verdict: Verdict) -> Check:
    return Check(field=path, value=path, verdict=verdict, rule="made", reason="made for a test")


def party(name: str, country: str | None = None) -> dict[str, Any]:
    return {"name": name, "text": name, "country": country}


def number(text: str, value: float, modifier: str = "exact", unit: str | None = None) -> dict[str, Any]:
    return {"text": text, "modifier": modifier, "number": value, "unit": unit}


def money(text: str, amount: float, currency: str = "USD", modifier: str = "exact") -> dict[str, Any]:
    return {"text": text, "amount": amount, "currency": currency, "modifier": modifier}


def passage(start: int, end: int, *fields: str) -> dict[str, Any]:
    return {"quote": f"{start} to {end}", "start": start, "end": end, "fields": fields}
