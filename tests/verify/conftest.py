"""Verifies small records against small articles, written for the tests."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from summarizer.article import Article
from summarizer.reading import Reading
from summarizer.records.atoms import Check
from summarizer.records.record import Record
from summarizer.records.registry import read_record
from summarizer.verify.record import verify_record

Verify = Callable[..., Record]


@pytest.fixture
def verify() -> Verify:
    """`verify(text, kind, published=…, **fields)` → the verified record; the first line is its evidence."""

    def run(
        text: str, kind: str, *, published: str | None = "2023-03-14", cite: str | None = "", **fields: Any
    ) -> Record:
        evidence = [] if cite is None else [{"quote": cite or text.split("\n")[0]}]
        draft = read_record({"kind": kind, "evidence": evidence, **fields})
        return verify_record(draft, Reading(Article(text=text, published=published)))

    return run


@pytest.fixture
def check_of() -> Callable[[Record, str], Check]:
    """The check of a record at a path."""

    def find(record: Record, path: str) -> Check:
        found = [one for one in record.checks if one.field == path]
        assert found, f"no check for {path}; there are {[one.field for one in record.checks]}"
        return found[0]

    return find
