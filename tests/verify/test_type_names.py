"""A type's name is this item's only in the item's own words, or where the article says it of the item."""

from __future__ import annotations

import pytest


def checked(verify, check_of, text, words, designation):
    items = [{"text": words, "designation": designation}]
    record = verify(
        text, "transfer", cite=text.split(". ")[0].rstrip(".") + ".", supplier="Norway", recipient="Chad", items=items
    )
    return check_of(record, "items[0].designation").verdict


@pytest.mark.parametrize(
    ("text", "words", "designation"),
    [
        ("Norway sold Chad tanks. The T-72s will arrive in May.", "tanks", "T-72"),
        ("Norway sold Chad six tanks, known as Leopard 2s.", "tanks", "Leopard 2"),
        ("Norway sold Chad drones, among them 20 Shahed-136s.", "drones", "Shahed-136"),
        ("Norway sold Chad drones. These drones were identified as the Shahed-136.", "drones", "Shahed-136"),
        ("Norway agreed to sell Chad frigates. The Gowind frigates will be built in Bergen.", "frigates", "Gowind"),
        ("Norway will sell Chad fighter jets. The deal covers F-16s and spare engines.", "fighter jets", "F-16"),
        ("Norway gave Chad howitzers. The M777s fire 155mm shells.", "howitzers", "M777"),
        ("Norway gave Chad drones, the TB2, for its army.", "drones", "TB2"),
        ("Norway gave Chad the Bayraktar TB2 drone.", "drone", "Bayraktar TB2"),
        ("Norway sold Chad engines for F-16s.", "engines for F-16s", "F-16"),
    ],
)
def test_a_type_that_is_said_of_the_item_is_accepted(verify, check_of, text, words, designation) -> None:
    assert checked(verify, check_of, text, words, designation) in ("supported", "inferred")


@pytest.mark.parametrize(
    ("text", "words", "designation"),
    [
        ("Norway sold Chad tanks. Libya operates T-72 tanks.", "tanks", "T-72"),
        ("Norway sold Chad tanks, which will serve beside its old T-55 tanks.", "tanks", "T-55"),
        ("Norway sold Chad drones similar to the Shahed-136.", "drones", "Shahed-136"),
        ("Norway sold Chad jets. Unlike the Su-35, they are cheap.", "jets", "Su-35"),
        ("Norway sold Chad missiles for its F-16s.", "missiles", "F-16"),
        ("Norway sold Chad missiles to replace its Kornets.", "missiles", "Kornet"),
        ("Norway sold Chad frigates. Niger ordered Gowind frigates last year.", "frigates", "Gowind"),
        ("Norway will sell Chad fighter jets. Its own F-16s are being retired.", "fighter jets", "F-16"),
        ("Norway gave Chad systems to shoot down Shahed-136 drones.", "systems", "Shahed-136"),
        ("Norway gave Chad tanks. Chad lost 20 T-55 tanks in the war.", "tanks", "T-55"),
        ("Norway gave Chad Leopard 1 tanks, not Leopard 2 tanks.", "tanks", "Leopard 2"),
        ("Norway handed Chad patrol boats. Chad's navy has two Shaldag patrol boats.", "patrol boats", "Shaldag"),
    ],
)
def test_a_type_of_other_goods_is_not_accepted(verify, check_of, text, words, designation) -> None:
    assert checked(verify, check_of, text, words, designation) in ("review", "contradicted")
