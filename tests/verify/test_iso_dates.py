"""A date given as a value is held against the dates that the article means."""

from __future__ import annotations

import pytest

TEXT = "Norway delivered six patrol boats to Chad on 1 June 2022.\n\nThe two armies met in Oslo on 9 July 2021."


@pytest.mark.parametrize(
    ("value", "verdicts"),
    [
        ("2022-06-01", {"inferred"}),
        ("2022-06", {"inferred"}),
        ("2022-06-02", {"not_found"}),
        ("2019", {"not_found"}),
        ("2021-07-09", {"review", "contradicted"}),
    ],
)
def test_value_needs_a_date_of_its_own_act(verify, check_of, value: str, verdicts: set[str]) -> None:
    fields = {"supplier": "Norway", "recipient": "Chad", "items": ["patrol boats"], "status": "delivered"}
    record = verify(TEXT, "transfer", delivery_date=value, **fields)
    check = check_of(record, "delivery_date")
    assert check.verdict in verdicts, check.reason
