"""Goods that a sentence names beside those that are handed over are not the record's."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Norway delivered missiles fired from F-16s to Chad.", "F-16s"),
        ("Norway sold Chad pods that can be mounted on Gripen jets.", "Gripen jets"),
        ("Norway gave Chad jammers to shoot down drones.", "drones"),
        ("Norway sent Chad guns for its fight against armed drones.", "armed drones"),
        ("Norway will sell Chad rockets similar to the Grad.", "Grad"),
        ("Norway gave Chad carriers to replace its ageing BTR-60s.", "BTR-60s"),
        ("Norway sold Chad engines for Su-25s.", "Su-25s"),
        ("Norway sold Chad spare parts for its three Mi-17 helicopters.", "Mi-17 helicopters"),
        ("Norway offers Chad training on Leopard tanks.", "Leopard tanks"),
        ("Norway sold Chad 4,000 rounds for Leopard tanks.", "Leopard tanks"),
        ("Norway gave Chad rifles in exchange for two patrol boats.", "patrol boats"),
        ("Norway sold Chad interceptors that are cheaper than cruise missiles.", "cruise missiles"),
        ("Norway shipped pistols to Chad declared as machine parts.", "machine parts"),
        ("Norway sent Chad rifles labelled as farm tools.", "farm tools"),
        ("Norway sold Chad engines under the guise of pumps.", "pumps"),
        ("Norway sold Chad vehicles marked as ambulances.", "ambulances"),
        ("Norway delivered trucks to Chad booked as spare parts.", "spare parts"),
    ],
)
def test_goods_of_another_part_go_to_a_person(verify, check_of, text, words) -> None:
    record = verify(text, "transfer", supplier="Norway", recipient="Chad", items=[{"text": words}])
    assert check_of(record, "items[0].text").verdict == "review"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Norway delivered missiles and six F-16s to Chad.", "F-16s"),
        ("Norway gave Chad a loan for 12 armoured vehicles.", "armoured vehicles"),
        ("Norway sold Chad a batch of Mi-17 helicopters.", "Mi-17 helicopters"),
        ("Norway sold Chad engines for Su-25s.", "engines for Su-25s"),
        ("Norway sold Chad engines for Su-25s.", "engines"),
        ("Norway gave Chad drones armed with rockets.", "rockets"),
        ("Norway offers Chad training on Leopard tanks.", "training on Leopard tanks"),
        ("To replace rifles, Norway gave Chad 300 carbines.", "carbines"),
        ("Norway sold Chad howitzers for $40 million and trucks.", "trucks"),
        ("Norway gave Chad howitzers against payment in oil.", "howitzers"),
        ("Norway shipped pistols to Chad declared as machine parts.", "pistols"),
        ("The crates that Norway flew to Chad held mortars disguised as pipes.", "mortars"),
        ("Norway sold Chad drones listed as defensive weapons.", "defensive weapons"),
        ("Norway sold Chad 30 vehicles known as Bushmasters.", "Bushmasters"),
        ("Norway declared that it gave Chad rifles.", "rifles"),
    ],
)
def test_goods_of_the_act_stay(verify, check_of, text, words) -> None:
    record = verify(text, "transfer", supplier="Norway", recipient="Chad", items=[{"text": words}])
    assert check_of(record, "items[0].text").verdict == "supported"


def test_the_same_goods_handed_over_elsewhere_in_the_passage_stay(verify, check_of) -> None:
    text = "Norway sold Chad drones, and jammers against drones."
    record = verify(text, "transfer", supplier="Norway", recipient="Chad", items=[{"text": "drones"}])
    assert check_of(record, "items[0].text").verdict == "supported"
