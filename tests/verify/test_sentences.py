"""Sentences with dates and words of an act and of what lies around it: each belongs to its own act alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent / "sentences"
PUBLISHED = "2024-05-08"  # a Wednesday
ACCEPTED = ("supported", "inferred")
RECORDS = {
    "transfers": ("transfer", {"supplier": "Norway", "recipient": "Chad", "items": [{"text": "jets"}]}),
    "sanctions": ("sanction", {"authority": "Canada", "targets": [{"text": "Omar Saleh"}]}),
    "aid": ("aid_package", {"donor": "Norway", "recipient": "Chad", "total_value": "$50 million"}),
}


def lines(kind_of_words: str) -> Iterator[tuple[str, str, str, str, str, str]]:
    """The name of the record with the parts of each line of its table."""
    for name in RECORDS:
        table = (FOLDER / f"{kind_of_words}_of_{name}.txt").read_text(encoding="utf-8")
        for line in table.splitlines():
            if line and not line.startswith("#"):
                expected, field, words, status, text = line.split(" | ", 4)
                yield name, expected, field, words, status, text


def accepts(verify, check_of, name, field, words, status, text, cite) -> tuple[bool, str]:
    kind, fields = RECORDS[name]
    record = verify(text, kind, published=PUBLISHED, cite=cite, status=status, **fields, **{field: words})
    check = check_of(record, field)
    return check.verdict in ACCEPTED, check.reason


@pytest.mark.parametrize("cite", ["", None], ids=["cited", "searched"])
@pytest.mark.parametrize(("name", "expected", "field", "words", "status", "text"), list(lines("dates")))
def test_date_belongs_to_its_act(verify, check_of, name, expected, field, words, status, text, cite) -> None:
    accepted, reason = accepts(verify, check_of, name, field, words, status, text, cite)
    assert accepted == (expected == "own"), reason


@pytest.mark.parametrize(("name", "expected", "field", "words", "status", "text"), list(lines("copied_words")))
def test_copied_words_belong_to_their_act(verify, check_of, name, expected, field, words, status, text) -> None:
    accepted, reason = accepts(verify, check_of, name, field, words, status, text, "")
    assert accepted == (expected == "own"), reason
