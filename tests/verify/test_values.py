from __future__ import annotations

import pytest

AID = (
    "Japan announced on Monday a grant of up to €120 million for Somalia, "
    "bringing its help since 2019 to $1.4 billion.\n\n"
    "Norway gave 900 million kroner."
)


@pytest.mark.parametrize(
    ("money", "verdict"),
    [
        ("up to €120 million", "supported"),
        ({"text": "up to €120 million", "amount": 120e6, "modifier": "up_to", "currency": "EUR"}, "supported"),
        ({"text": "up to €120 million", "amount": 120e9, "modifier": "up_to", "currency": "EUR"}, "contradicted"),
        ({"text": "up to €120 million", "amount": 120e6, "modifier": "up_to", "currency": "USD"}, "contradicted"),
        ({"text": "€120 million", "amount": 120e6, "modifier": "exact", "currency": "EUR"}, "contradicted"),
        ({"text": "€437 million", "amount": 437e6, "modifier": "exact", "currency": "EUR"}, "contradicted"),
        ({"text": "900 million kroner", "amount": 900e6, "modifier": "exact", "currency": "NOK"}, "review"),
        ({"text": "$1.4 billion", "amount": 1.4e9, "modifier": "exact", "currency": "USD"}, "review"),
    ],
)
def test_a_sum_keeps_scale_bound_currency_and_record(verify, check_of, money, verdict) -> None:
    record = verify(AID, "aid_package", donor="Japan", recipient="Somalia", scope="package", total_value=money)
    assert check_of(record, "total_value").verdict == verdict


def test_the_words_give_amount_and_currency(verify) -> None:
    money = verify(AID, "aid_package", donor="Japan", recipient="Somalia", total_value="up to €120 million").total_value
    assert (money.modifier, money.amount, money.currency) == ("up_to", 120_000_000, "EUR")


@pytest.mark.parametrize(
    ("date", "verdict"),
    [
        ("on Monday", "supported"),
        ({"text": "on Monday", "earliest": "2023-03-13", "latest": "2023-03-13"}, "supported"),
        ({"text": "on Monday", "earliest": "2022-03-13", "latest": "2022-03-13"}, "contradicted"),
        ({"text": "on 3 May 1997", "earliest": "1997-05-03", "latest": "1997-05-03"}, "not_found"),
        ({"text": "on Monday", "earliest": "2023-13-45", "latest": "2023-13-45"}, "contradicted"),
    ],
)
def test_a_date_follows_from_its_words_and_the_day_of_publication(verify, check_of, date, verdict) -> None:
    record = verify(AID, "aid_package", donor="Japan", recipient="Somalia", announcement_date=date)
    assert check_of(record, "announcement_date").verdict == verdict


def test_the_words_give_the_iso_date(verify) -> None:
    date = verify(
        AID, "aid_package", donor="Japan", recipient="Somalia", announcement_date="on Monday"
    ).announcement_date
    assert (date.earliest, date.latest) == ("2023-03-13", "2023-03-13")


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("a grant of up to €120 million", "supported"),
        ("help since 2019", "review"),
        ("help since 2018", "contradicted"),
        ("Norway gave 900 million kroner", "review"),
        ("in exchange for fishing rights", "not_found"),
    ],
)
def test_copied_words_are_compared_letter_by_letter(verify, check_of, words, verdict) -> None:
    record = verify(
        AID, "aid_package", donor="Japan", recipient="Somalia", total_value="up to €120 million", package_label=words
    )
    assert check_of(record, "package_label").verdict == verdict
