"""Atoms that come as bare words, bare numbers or ISO dates are read as the atoms that they stand for."""

from __future__ import annotations

from typing import Any

import pytest

from summarizer.records import plain


@pytest.mark.parametrize(
    ("given", "atom"),
    [
        ("€96 million", {"text": "€96 million"}),
        (96000000, {"text": "96000000", "amount": 96000000}),
        ("1,200.5", {"text": "1,200.5", "amount": 1200.5}),
        (400.0, {"text": "400", "amount": 400}),
        ({"amount": 5, "currency": "EUR"}, {"amount": 5, "currency": "EUR", "text": "5 EUR"}),
        ({"text": "$5", "amount": 5}, {"text": "$5", "amount": 5}),
        (True, True),
    ],
)
def test_sum_is_read(given: Any, atom: Any) -> None:
    assert plain.money(given) == atom


@pytest.mark.parametrize(
    ("given", "atom"),
    [
        ("last May", {"text": "last May"}),
        ("2023-06", {"text": "2023-06", "earliest": "2023-06", "latest": "2023-06"}),
        ("2023-06-01T08:00", {"text": "2023-06-01T08:00", "earliest": "2023-06-01", "latest": "2023-06-01"}),
        (2023, {"text": "2023", "earliest": "2023", "latest": "2023"}),
        (
            {"earliest": "2023-01", "latest": "2023-03"},
            {"earliest": "2023-01", "latest": "2023-03", "text": "2023-01 to 2023-03"},
        ),
        ({"earliest": None}, {"earliest": None}),
    ],
)
def test_date_is_read(given: Any, atom: Any) -> None:
    assert plain.date(given) == atom


def test_words_stand_in_for_a_missing_key() -> None:
    read = plain.words_as("text", "name")
    assert read("six boats") == {"text": "six boats"}
    assert read({"name": "Kari Lund"}) == {"name": "Kari Lund", "text": "Kari Lund"}
    assert read({"text": "the minister", "name": "Kari Lund"}) == {"text": "the minister", "name": "Kari Lund"}
    assert read(None) is None
