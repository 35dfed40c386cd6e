from __future__ import annotations

from typing import Any

import pytest

SALE = (
    "Oman agreed on Friday to sell Kenya up to 60 attack drones and 12 radars, and lost 7 drones in a crash last year."
)


def item(goods: str, slot: str = "number_ordered", **quantity: Any) -> dict[str, Any]:
    return {"text": goods, slot: quantity}


@pytest.mark.parametrize(
    ("claimed", "verdict"),
    [
        (item("attack drones", text="up to 60"), "supported"),
        (item("attack drones", text="up to 60 attack drones", number=60, modifier="up_to"), "supported"),
        (item("radars", text="12 radars", number=12, modifier="exact"), "supported"),
        (item("attack drones", text="up to 60", number=600, modifier="up_to"), "contradicted"),
        (item("attack drones", text="up to 600", number=600, modifier="up_to"), "not_found"),
        (item("attack drones", text="60", number=60, modifier="exact"), "contradicted"),
        (item("attack drones", text="up to 60", number=60, modifier="more_than"), "contradicted"),
        (item("radars", text="up to 60", number=60, modifier="up_to"), "contradicted"),
        (item("attack drones", text="12", number=12, modifier="exact"), "contradicted"),
        (item("attack drones", "number_delivered", text="up to 60", number=60, modifier="up_to"), "contradicted"),
    ],
)
def test_a_number_belongs_to_its_noun_its_bound_and_its_slot(verify, check_of, claimed, verdict) -> None:
    record = verify(SALE, "transfer", supplier="Oman", recipient="Kenya", items=[claimed])
    slot = next(name for name in ("number_ordered", "number_delivered") if name in claimed)
    assert check_of(record, f"items[0].{slot}").verdict == verdict


def test_the_words_give_the_values(verify) -> None:
    record = verify(
        SALE, "transfer", supplier="Oman", recipient="Kenya", items=[item("attack drones", text="up to 60")]
    )
    quantity = record.items[0].number_ordered
    assert (quantity.modifier, quantity.number, quantity.unit) == ("up_to", 60, "attack drones")


@pytest.mark.parametrize("trap", ["155mm", "300 miles", "27th", "S-300"])
def test_a_number_that_is_no_quantity_is_never_accepted(verify, check_of, trap) -> None:
    text = f"Oman agreed to sell Kenya drones: the {trap} sort, as in the deal of 2019."
    digits = "".join(one for one in trap if one.isdigit())
    claimed = item("drones", text=digits, number=int(digits), modifier="exact")
    record = verify(text, "transfer", supplier="Oman", recipient="Kenya", items=[claimed])
    assert check_of(record, "items[0].number_ordered").verdict not in ("supported", "inferred")


def test_a_before_one_system_is_one(verify, check_of) -> None:
    text = "Slovakia provided an S-300 air defense system to Chad."
    claimed = item(
        "S-300 air defense system", "number_delivered", text="an S-300 air defense system", number=1, modifier="exact"
    )
    record = verify(text, "transfer", supplier="Slovakia", recipient="Chad", items=[claimed])
    assert check_of(record, "items[0].number_delivered").verdict == "supported"


def test_the_reason_names_both_values(verify, check_of) -> None:
    claimed = item("attack drones", text="up to 60", number=400, modifier="up_to")
    record = verify(SALE, "transfer", supplier="Oman", recipient="Kenya", items=[claimed])
    reason = check_of(record, "items[0].number_ordered").reason
    assert "400" in reason and "60" in reason


@pytest.mark.parametrize(
    ("number", "verdict"), [("Six", "supported"), ("four", "contradicted"), ("400", "contradicted")]
)
def test_a_number_counts_its_own_type_and_is_no_part_of_a_name(verify, check_of, number, verdict) -> None:
    text = "Six Ground Master 400 sets and four M88A2 recovery vehicles will be sold by France to Chad."
    items = [{"text": "Ground Master 400 sets", "number_ordered": {"text": number}}]
    record = verify(text, "transfer", supplier="France", recipient="Chad", items=items)
    assert check_of(record, "items[0].number_ordered").verdict == verdict
