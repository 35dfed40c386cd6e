"""Who supplies whom where no verb of giving joins the two."""

from __future__ import annotations

import pytest

from summarizer.clauses.directions import find_directions
from tests.clauses.read import read


def ends(text: str) -> set[tuple[str | None, str | None]]:
    reading = read(text)
    return {
        (
            text[one.giver.start : one.giver.end] if one.giver else None,
            text[one.receiver.start : one.receiver.end] if one.receiver else None,
        )
        for one in find_directions(reading, 0, len(text))
    }


@pytest.mark.parametrize(
    ("text", "giver", "receiver"),
    [
        ("We are grateful to Spain and Portugal for providing further aircraft.", "Spain", None),
        ("We are grateful to Spain and Portugal for providing further aircraft.", "Portugal", None),
        ("The minister thanked Finland for committing to deliver howitzers.", "Finland", None),
        ("President Zelenskyy thanked Malta for a new package of ammunition.", "Malta", "Zelenskyy"),
        ("China will help Algeria build drones.", "China", "Algeria"),
        ("Turkey is helping the Emirates develop a missile programme.", "Turkey", "the Emirates"),
        ("Cairo and Ankara plan to open a drone factory in Egypt.", "Ankara", "Cairo"),
    ],
)
def test_construction_gives_its_direction(text: str, giver: str, receiver: str | None) -> None:
    assert (giver, receiver) in ends(text)


@pytest.mark.parametrize(
    "text",
    [
        "We are grateful to Spain for condemning the missile attack.",
        "China will help Algeria fight drones.",
        "Cairo plans to open a drone factory in Egypt.",
        "Cairo and Ankara discussed a car factory.",
    ],
)
def test_nothing_is_given_without_goods_or_giving(text: str) -> None:
    assert not any(giver and receiver for giver, receiver in ends(text))
