"""Parts that no clause pattern reads, and that the rest of the record's passages decide."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "field", "party", "rule"),
    [
        ("Ottawa will put another $9 million into the mission for Haiti.", "donor", "Canada", None),
        ("The law gives the Tunisian army $3 million in military aid.", "recipient", "Tunisia", None),
        (
            "Japan approved a $20 million loan to Kenya.\nIt comes on top of $7 million promised in May.",
            "recipient",
            "Kenya",
            "role_by_continuity",
        ),
    ],
)
def test_a_part_is_inferred(verify, check_of, text, field, party, rule) -> None:
    cite = text.split("\n")[-1]
    value = next(f"${one} million" for one in ("9", "3", "7") if f"${one} million" in cite)
    check = check_of(verify(text, "aid_package", cite=cite, **{field: party}, total_value=value), field)
    assert check.verdict in ("inferred", "supported")
    assert rule is None or check.rule == rule
    assert check.quote


def test_who_takes_a_sum_does_not_give_it(verify, check_of) -> None:
    for verb in ("needs another", "will lose", "has received"):
        text = f"Haiti {verb} $9 million for its police."
        record = verify(text, "aid_package", donor="Haiti", total_value="$9 million")
        assert check_of(record, "donor").verdict not in ("inferred", "supported"), verb


def test_the_only_party_left_receives(verify, check_of) -> None:
    text = "Peru has no money for its fleet.\n\nUnder a draft, Serbia is to supply 800 mortar rounds."
    evidence = [
        {"quote": "Peru has no money", "fields": ["recipient"]},
        {"quote": "Serbia is to supply 800 mortar rounds", "fields": ["supplier", "items"]},
    ]
    fields = {"supplier": "Serbia", "items": [{"text": "mortar rounds"}], "evidence": evidence}
    check = check_of(verify(text, "transfer", recipient="Peru", **fields), "recipient")
    assert (check.verdict, check.rule) == ("inferred", "role_by_elimination")


def test_the_reason_of_a_party_shows_its_clause(verify, check_of) -> None:
    text = "Norway has agreed to sell Latvia two frigates."
    record = verify(text, "transfer", supplier="Norway", recipient="Latvia", items=[{"text": "frigates"}])
    check = check_of(record, "supplier")
    assert check.verdict == "supported"
    assert "where Norway gives" in check.reason
    assert check.quote in text


def test_a_titled_person_acts_for_the_state_beside_the_title(verify, check_of) -> None:
    text = (
        "Canada will review its trade, Foreign Minister Odette Marlin said.\nMarlin announced sanctions on two banks."
    )
    authority = {"name": "Canada", "text": "Marlin"}
    record = verify(text, "sanction", cite=text.split("\n")[1], authority=authority, targets=[{"text": "two banks"}])
    assert check_of(record, "authority").verdict in ("inferred", "supported")
    other = verify(
        text,
        "sanction",
        cite=text.split("\n")[1],
        authority=authority | {"name": "Norway"},
        targets=[{"text": "two banks"}],
    )
    assert check_of(other, "authority").verdict not in ("inferred", "supported")
