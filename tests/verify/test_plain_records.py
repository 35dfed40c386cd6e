"""The minimal form against an article: dates in digits, sums without a currency sign, countries by code."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from summarizer.records.atoms import Check
from summarizer.records.record import Record
from summarizer.records.vocabulary import Verdict

Verify = Callable[..., Record]
CheckOf = Callable[[Record, str], Check]

TEXT = (
    "OSLO, March 14, 2023 - Norway agreed on 9 March to sell Latvia 12 K9 howitzers for $10 million, they said. "
    "The first howitzers will be delivered in June 2024. "
    "Latvia bought trucks from Finland on 3 May 2019.\n"
)
GIVEN = {"supplier": "Norway", "recipient": "Latvia", "status": "agreed", "items": [{"text": "howitzers"}]}


def check(verify: Verify, check_of: CheckOf, path: str, **fields: Any) -> Check:
    return check_of(verify(TEXT, "transfer", cite=None, **(GIVEN | fields)), path)


@pytest.mark.parametrize(
    ("field", "date", "verdict"),
    [
        ("agreement_date", "2023-03-09", Verdict.INFERRED),
        ("delivery_date", "2024-06", Verdict.INFERRED),
        ("agreement_date", "2023-03-08", Verdict.NOT_FOUND),
        ("agreement_date", "2019-05-03", Verdict.REVIEW),
        ("agreement_date", 2019, Verdict.REVIEW),
        ("delivery_date", "2024-07", Verdict.NOT_FOUND),
    ],
)
def test_a_date_in_digits_is_found_by_the_days_it_means(
    verify: Verify, check_of: CheckOf, field: str, date: Any, verdict: Verdict
) -> None:
    found = check(verify, check_of, field, **{field: date})
    assert found.verdict is verdict, found.reason


def test_a_year_is_not_taken_from_the_date_of_something_else(verify: Verify, check_of: CheckOf) -> None:
    assert check(verify, check_of, "delivery_date", delivery_date="2019").verdict is Verdict.REVIEW


@pytest.mark.parametrize("value", [10000000, "10,000,000", {"amount": 10000000, "currency": "USD"}, "US$10m"])
def test_a_sum_is_found_by_its_amount(verify: Verify, check_of: CheckOf, value: Any) -> None:
    assert check(verify, check_of, "value", value=value).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize("value", [11000000, "1000000", {"amount": 10000000, "currency": "EUR"}])
def test_another_amount_or_currency_is_not(verify: Verify, check_of: CheckOf, value: Any) -> None:
    assert check(verify, check_of, "value", value=value).verdict in (Verdict.CONTRADICTED, Verdict.NOT_FOUND)


@pytest.mark.parametrize("party", ["NO", {"country": "NO"}, "Norway", {"name": "Norway", "country": "NO"}])
def test_a_party_may_come_by_its_code(verify: Verify, check_of: CheckOf, party: Any) -> None:
    found = verify(TEXT, "transfer", cite=None, **(GIVEN | {"supplier": party}))
    assert check_of(found, "supplier").verdict is Verdict.SUPPORTED
    assert found.model_dump()["supplier"]["name"] == "Norway"


def test_letters_that_are_no_code_name_nobody(verify: Verify, check_of: CheckOf) -> None:
    assert check(verify, check_of, "supplier", supplier="QX").verdict is Verdict.NOT_FOUND


@pytest.mark.parametrize(
    ("value", "verdict"),
    [
        ("€96 million", "supported"),
        ("EUR 96m", "supported"),
        ("96 million", "supported"),
        ("$96 million", "contradicted"),
        ("96 million pounds", "contradicted"),
        ("more than €96 million", "contradicted"),
        ("€960 million", "contradicted"),
    ],
)
def test_a_bare_sum_brings_its_own_currency_and_bound(verify, check_of, value, verdict) -> None:
    text = "Norway agreed to sell Latvia twelve howitzers for about €96 million."
    fields = {"supplier": "Norway", "recipient": "Latvia", "items": [{"text": "howitzers"}]}
    assert check_of(verify(text, "transfer", **fields, value=value), "value").verdict == verdict


@pytest.mark.parametrize(("currency", "verdict"), [("NOK", "inferred"), ("DKK", "inferred"), ("JPY", "contradicted")])
def test_kroner_that_the_text_leaves_open_are_no_yen(verify, check_of, currency, verdict) -> None:
    text = "Norway and Denmark gave Moldova 40 million kroner in aid."
    total = {"text": "40 million kroner", "amount": 40e6, "currency": currency}
    record = verify(text, "aid_package", recipient="Moldova", total_value=total)
    assert check_of(record, "total_value").verdict == verdict
