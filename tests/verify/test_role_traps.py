"""Parties that stand beside a deal, or at its other end, and the true ones beside them."""

from __future__ import annotations

import pytest

ACCEPTED = ("supported", "inferred")


@pytest.mark.parametrize(
    ("text", "item", "supplier", "recipient"),
    [
        ("It is Denmark, not Norway, that will supply Chad with howitzers.", "howitzers", "Denmark", "Chad"),
        ("Chad bought its howitzers from Denmark rather than Norway.", "howitzers", "Denmark", "Chad"),
        ("In exchange for 12 tanks, Mali is to send Chad 900 mortar rounds.", "tanks", "Chad", "Mali"),
        ("In exchange for 12 tanks, Mali is to send Chad 900 mortar rounds.", "mortar rounds", "Mali", "Chad"),
        ("Denmark's sale of howitzers to Chad, criticised by Norway, went ahead.", "howitzers", "Denmark", "Chad"),
        ("Norway barred Denmark from sending howitzers to Chad.", "howitzers", "Denmark", "Chad"),
        ("Denmark asked Norway for permission to pass howitzers on to Chad.", "howitzers", "Denmark", "Chad"),
        ("Denmark, along with Norway, is supplying Chad with howitzers.", "howitzers", "Norway", "Chad"),
        ("Chad, France's best client, ordered howitzers from Denmark.", "howitzers", "Denmark", "Chad"),
        ("Danish Defence Minister Mads Holt promised Chad 12 howitzers.", "howitzers", "Denmark", "Chad"),
    ],
)
def test_who_gives_and_who_receives_is_told_past_other_parties(
    verify, check_of, text, item, supplier, recipient
) -> None:
    record = verify(text, "transfer", supplier=supplier, recipient=recipient, items=[{"text": item}])
    assert check_of(record, "supplier").verdict in ACCEPTED
    assert check_of(record, "recipient").verdict in ACCEPTED
    swapped = verify(text, "transfer", supplier=recipient, recipient=supplier, items=[{"text": item}])
    assert check_of(swapped, "supplier").verdict not in ACCEPTED


@pytest.mark.parametrize(
    ("text", "supplier"),
    [
        ("It is Denmark, not Norway, that will supply Chad with howitzers.", "Norway"),
        ("Howitzers from Denmark bound for Chad were flown in by a Norwegian broker.", "Norway"),
        ("Denmark's sale of howitzers to Chad, criticised by Norway, went ahead.", "Norway"),
        ("Norway barred Denmark from sending howitzers to Chad.", "Norway"),
        ("Norway's minister flew from Oslo to Chad to speak about howitzers.", "Norway"),
        ("Norway gave Chad assurances about the howitzers of Denmark.", "Norway"),
    ],
)
def test_who_stands_beside_a_deal_gives_nothing(verify, check_of, text, supplier) -> None:
    record = verify(text, "transfer", supplier=supplier, recipient="Chad", items=[{"text": "howitzers"}])
    assert check_of(record, "supplier").verdict not in ACCEPTED


def test_every_member_of_a_joint_party_has_to_play_the_part(verify, check_of) -> None:
    text = "Japan will give $8 million in relief to Chad and Mali. Niger asked for help as well."
    for recipient, accepted in (("Chad and Mali", True), ("Chad and Niger", False)):
        record = verify(text, "aid_package", donor="Japan", recipient=recipient, total_value="$8 million")
        assert (check_of(record, "recipient").verdict in ACCEPTED) == accepted, recipient


@pytest.mark.parametrize(
    ("donor", "accepted"),
    [("Iceland", True), ("Denmark", False)],
)
def test_who_gives_other_things_to_the_same_receiver_does_not_decide(verify, check_of, donor, accepted) -> None:
    text = "Denmark will give Chad 12 howitzers. Iceland will equip a mobile dental clinic with four chairs."
    record = verify(text, "aid_package", donor=donor, recipient="Chad", items=[{"text": "mobile dental clinic"}])
    verdict = check_of(record, "donor").verdict
    assert (verdict in ACCEPTED) == accepted
    assert verdict != "contradicted"
