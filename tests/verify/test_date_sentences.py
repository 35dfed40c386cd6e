"""Sentences with the date of an act and of what lies around it: each belongs to its own act, cited or searched."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

PUBLISHED = "2024-05-08"  # a Wednesday
ACCEPTED = ("supported", "inferred")
RECORDS = {
    "transfers": ("transfer", {"supplier": "Norway", "recipient": "Chad", "items": [{"text": "jets"}]}),
    "sanctions": ("sanction", {"authority": "Canada", "targets": [{"text": "Omar Saleh"}]}),
    "aid": ("aid_package", {"donor": "Norway", "recipient": "Chad", "total_value": "$50 million"}),
}


def sentences() -> Iterator[tuple[str, str, str, str, str, str]]:
    """The name of the table with the parts of each of its lines."""
    for name in RECORDS:
        for line in (Path(__file__).parent / "date_sentences" / f"{name}.txt").read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                expected, field, date, status, text = line.split(" | ", 4)
                yield name, expected, field, date, status, text


@pytest.mark.parametrize("cite", ["", None], ids=["cited", "searched"])
@pytest.mark.parametrize(("table", "expected", "field", "date", "status", "text"), sentences())
def test_date_belongs_to_its_act(verify, check_of, table, expected, field, date, status, text, cite) -> None:
    kind, fields = RECORDS[table]
    record = verify(text, kind, published=PUBLISHED, cite=cite, status=status, **fields, **{field: date})
    check = check_of(record, field)
    assert (check.verdict in ACCEPTED) == (expected == "own"), check.reason
