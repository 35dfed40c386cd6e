from __future__ import annotations

import pytest


@pytest.mark.parametrize(("value", "verdict"), [("C$650 million", "supported"), ("C$50 million", "review")])
def test_a_part_of_a_sum_is_not_the_sum(verify, check_of, value, verdict) -> None:
    text = "Ottawa unveiled C$650 million in aid for Kenya, of which C$50 million will be spent this year."
    record = verify(text, "aid_package", donor="Canada", recipient="Kenya", total_value=value)
    assert check_of(record, "total_value").verdict == verdict


def test_a_part_with_a_receiver_of_its_own_is_a_deal(verify, check_of) -> None:
    text = "Ottawa unveiled C$650 million in aid for Africa, of which C$50 million will go to Kenya."
    record = verify(text, "aid_package", donor="Canada", recipient="Kenya", total_value="C$50 million")
    assert check_of(record, "total_value").rule != "part_of_sum"


@pytest.mark.parametrize("number", ["180", "46"])
def test_only_the_part_that_arrived_is_delivered(verify, check_of, number) -> None:
    text = "South Korea will ship 180 tanks to Peru, 46 of which have arrived."
    items = [{"text": "tanks", "number_delivered": {"text": number}}]
    record = verify(text, "transfer", supplier="South Korea", recipient="Peru", status="delivered", items=items)
    check = check_of(record, "items[0].number_delivered")
    assert (check.verdict == "review" and check.rule == "slot") is (number == "180")
