"""A place is that of the goods, and not the seat of those who judge."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "place", "accepted"),
    [
        ("A Milan court sentenced two men for shipping drones to Chad.", "Milan", False),
        ("Prosecutors in Milan say that Norway shipped drones to Chad.", "Milan", False),
        ("The Tokyo district court found that Norway sent 30 drones to Chad.", "Tokyo", False),
        ("Two Lagos judges looked into the delivery of the drones.", "Lagos", False),
        ("Norway sold drones to Chad, a tribunal in Graz heard.", "Graz", False),
        ("Norway delivered 30 drones to Chad in Marseille.", "Marseille", True),
        ("Norway delivered 30 drones to Chad at a base near Bergen.", "Bergen", True),
        ("Norway builds the drones for Chad in Bergen, a court heard.", "Bergen", True),
        ("Norway unloaded the drones for Chad in Marseille, prosecutors said.", "Marseille", True),
        ("Chad's drones are made at the Bergen plant of a Norwegian firm.", "Bergen", True),
    ],
)
def test_the_seat_of_a_court_is_no_place_of_goods(verify, check_of, text, place, accepted) -> None:
    record = verify(text, "transfer", supplier="Norway", items=[{"text": "drones"}], location=place)
    assert (check_of(record, "location").verdict == "supported") is accepted
