from __future__ import annotations

import pytest

TEXT = (
    "Tehran has supplied Russia with hundreds of drones, a Ukrainian official said in Paris.\n\n"
    "Russian forces used the drones against Ukraine."
)


@pytest.mark.parametrize(
    ("field", "party", "verdict"),
    [
        ("supplier", {"name": "Iran", "text": "Tehran"}, "supported"),
        ("supplier", {"name": "Iran"}, "inferred"),
        ("supplier", {"name": "Russia", "text": "Russia"}, "contradicted"),
        ("supplier", {"name": "China", "text": "Tehran"}, "contradicted"),
        ("supplier", {"name": "Brazil", "text": "Brazil"}, "not_found"),
        ("supplier", {"name": "Ukraine", "text": "Ukrainian"}, "contradicted"),
        ("recipient", {"name": "Russia", "text": "Russia"}, "supported"),
        ("recipient", {"name": "Iran", "text": "Tehran"}, "contradicted"),
    ],
)
def test_a_party_must_be_there_be_meant_and_play_its_part(verify, check_of, field, party, verdict) -> None:
    fields = {"supplier": {"name": "Iran", "text": "Tehran"}, "recipient": {"name": "Russia", "text": "Russia"}}
    record = verify(TEXT, "transfer", **(fields | {field: party}), items=[{"text": "drones"}])
    assert check_of(record, field).verdict == verdict


def test_swapped_roles_are_contradicted_at_both_ends(verify, check_of) -> None:
    record = verify(TEXT, "transfer", supplier="Russia", recipient="Iran", items=[{"text": "drones"}])
    assert {check_of(record, field).verdict for field in ("supplier", "recipient")} == {"contradicted"}


def test_name_and_country_are_computed_from_the_words(verify) -> None:
    record = verify(
        TEXT, "transfer", supplier={"text": "Tehran"}, recipient={"text": "Russia"}, items=[{"text": "drones"}]
    )
    assert (record.supplier.name, record.supplier.country) == ("Iran", "IR")
    assert (record.recipient.name, record.recipient.country) == ("Russia", "RU")


def test_an_undetermined_part_goes_to_a_person(verify, check_of) -> None:
    text = "Oman and Kenya have discussed patrol boats for years, diplomats say."
    record = verify(text, "transfer", supplier="Oman", recipient="Kenya", items=[{"text": "patrol boats"}])
    assert {check_of(record, field).verdict for field in ("supplier", "recipient")} == {"review"}


@pytest.mark.parametrize(
    ("authority", "verdict"),
    [("Canada", "supported"), ("Venezuela", "contradicted"), ("Peru", "not_found")],
)
def test_the_sanctioning_body_acts_and_is_not_acted_on(verify, check_of, authority, verdict) -> None:
    text = "Canada imposed sanctions on Thursday on three companies in Venezuela."
    targets = [{"text": "three companies in Venezuela", "country": "Venezuela"}]
    record = verify(text, "sanction", authority=authority, targets=targets)
    assert check_of(record, "authority").verdict == verdict
