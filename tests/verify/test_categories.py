"""The category of an item by its head, its type, its passage, and where either of two is right."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("words", "category", "verdict"),
    [
        ("M88A2 recovery vehicles", "armoured_vehicle", "supported"),
        ("S-300 rounds", "missile", "supported"),
        ("S-300 rounds", "ship", "review"),
        ("truck chassis", "components", "supported"),
        ("truck chassis", "uav", "review"),
        ("40,000 pairs of boots", "other_equipment", "supported"),
        ("software upgrades", "technology", "inferred"),
        ("software upgrades", "services", "supported"),
        ("radios", "sensor_ew", "inferred"),
        ("night-vision goggles", "other_equipment", "inferred"),
        ("medical kits", "relief_supplies", "supported"),
        ("medical kits", "other_equipment", "inferred"),
        ("sea drones", "ship", "supported"),
        ("sea drones", "uav", "inferred"),
        ("tanks", "ship", "contradicted"),
        ("widgets", "other_equipment", "inferred"),
        ("widgets", "missile", "review"),
        ("155mm", "ammunition", "supported"),
        ("upkeep of its frigates", "services", "supported"),
    ],
)
def test_a_category_is_weighed_against_the_words(verify, check_of, words, category, verdict) -> None:
    text = f"Norway agreed to sell {words} to Chad."
    record = verify(
        text, "transfer", supplier="Norway", recipient="Chad", items=[{"text": words, "category": category}]
    )
    assert check_of(record, "items[0].category").verdict == verdict


@pytest.mark.parametrize(
    ("words", "category", "verdict"),
    [
        ("access to health care", "services", "supported"),
        ("clean water", "services", "inferred"),
        ("teff", "relief_supplies", "inferred"),
        ("teff", "other_equipment", "review"),
        ("vaccines", "funds", "review"),
        ("advanced medical equipment", "other_equipment", "inferred"),
    ],
)
def test_humanitarian_aid_is_no_other_equipment(verify, check_of, words, category, verdict) -> None:
    text = f"Norway announced $3 million in humanitarian aid to Chad, which will pay for {words}."
    items = [{"text": words, "category": category}]
    record = verify(text, "aid_package", donor="Norway", recipient="Chad", aid_type="humanitarian", items=items)
    assert check_of(record, "items[0].category").verdict == verdict


def test_a_plain_word_takes_the_kind_of_the_passage(verify, check_of) -> None:
    text = "Norway agreed to sell F-16 fighters to Chad, and further aircraft later."
    items = [{"text": "further aircraft", "category": "combat_aircraft"}]
    record = verify(text, "transfer", supplier="Norway", recipient="Chad", items=items)
    assert check_of(record, "items[0].category").verdict == "inferred"
