"""Parts of values that no number mention holds: the country of a body, the unit of "a" and of an added-up count."""

from __future__ import annotations

import pytest

TEXT = "Norway sold Peru 14 jets and an air defence radar for $2 million; the World Bank paid five crews and two ships."


@pytest.mark.parametrize(
    ("name", "country", "verdict", "kept"),
    [
        ("Norway", "NZ", "contradicted", "NO"),
        ("World Bank", "US", "contradicted", None),
    ],
)
def test_the_country_of_a_party_is_computed(verify, check_of, name, country, verdict, kept) -> None:
    supplier = {"name": name, "text": name, "country": country}
    record = verify(TEXT, "transfer", supplier=supplier, recipient="Peru", items=[{"text": "jets"}])
    assert check_of(record, "supplier.country").verdict == verdict
    assert record.supplier.country == kept


@pytest.mark.parametrize(
    ("quantity", "accepted"),
    [
        ({"text": "14", "number": 14, "unit": "jets"}, True),
        ({"text": "an air defence radar", "number": 1, "unit": "parachutes"}, False),
    ],
)
def test_a_unit_belongs_to_its_number_and_to_an_article(verify, check_of, quantity, accepted) -> None:
    items = [{"text": "jets" if quantity["number"] == 14 else "air defence radar", "number_ordered": quantity}]
    record = verify(TEXT, "transfer", supplier="Norway", recipient="Peru", items=items)
    assert (check_of(record, "items[0].number_ordered").verdict in ("supported", "inferred")) is accepted


@pytest.mark.parametrize(
    ("extra", "accepted"), [({}, True), ({"unit": "submarines"}, False), ({"number_max": 70}, False)]
)
def test_counts_that_are_added_up_have_no_other_unit_or_end(verify, check_of, extra, accepted) -> None:
    text = "Canada sanctioned five individuals and two companies of Chad."
    count = {"text": "five individuals and two companies", "number": 7, "modifier": "exact", **extra}
    record = verify(text, "sanction", authority="Canada", target_count=count)
    assert (check_of(record, "target_count").verdict in ("supported", "inferred")) is accepted
