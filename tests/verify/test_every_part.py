"""Every part of an atom is compared, names something, and shows its place."""

from __future__ import annotations

import pytest

SALE = "Norway will sell Latvia 14 patrol boats for $40 million this year."


def sale(**changes):
    fields = {
        "supplier": {"name": "Norway", "text": "Norway"},
        "recipient": "Latvia",
        "items": [{"text": "patrol boats", "category": "ship", "number_ordered": {"text": "14", "number": 14}}],
        "value": {"text": "$40 million", "amount": 40_000_000, "currency": "USD"},
    }
    return fields | changes


@pytest.mark.parametrize(("country", "verdict"), [("NO", "supported"), ("Norway", "supported"), ("NZ", "contradicted")])
def test_the_country_of_a_party_follows_from_its_name(verify, check_of, country, verdict) -> None:
    record = verify(SALE, "transfer", **sale(supplier={"name": "Norway", "text": "Norway", "country": country}))
    assert check_of(record, "supplier.country").verdict == verdict
    assert record.supplier.country == "NO"


@pytest.mark.parametrize(
    ("quantity", "verdict"),
    [
        ({"unit": "patrol boats"}, "supported"),
        ({"unit": "submarines"}, "contradicted"),
        ({"number_max": 900}, "contradicted"),
    ],
)
def test_unit_and_upper_end_are_compared(verify, check_of, quantity, verdict) -> None:
    number = {"text": "14", "number": 14, "modifier": "exact"} | quantity
    record = verify(SALE, "transfer", **sale(items=[{"text": "patrol boats", "number_ordered": number}]))
    assert check_of(record, "items[0].number_ordered").verdict == verdict


def test_an_invented_upper_end_of_a_sum_is_contradicted(verify, check_of) -> None:
    value = {"text": "$40 million", "amount": 40_000_000, "amount_max": 90_000_000, "currency": "USD"}
    assert check_of(verify(SALE, "transfer", **sale(value=value)), "value").verdict == "contradicted"


@pytest.mark.parametrize("words", ["by", "the other", "a", "it"])
def test_function_words_name_nothing(verify, check_of, words) -> None:
    record = verify(SALE, "transfer", **sale(supplier=words, items=[{"text": words}]))
    assert check_of(record, "supplier").verdict == "not_found"
    assert check_of(record, "items[0].text").verdict == "not_found"
    act = verify("Canada put it and the other by on a list.", "sanction", targets=[{"text": words}])
    assert check_of(act, "targets[0].text").verdict == "not_found"


def test_a_name_inside_invented_words_is_not_found(verify, check_of) -> None:
    record = verify("Canada sanctioned Plant 9.", "sanction", targets=[{"text": "Person Xyz", "name": "Person Xyz"}])
    assert check_of(record, "targets[0].name").verdict == "not_found"


def test_evidence_names_only_fields_that_the_record_has(verify) -> None:
    evidence = [{"quote": SALE, "fields": ["supplier", "items[7].text", "colour"]}]
    kept = verify(SALE, "transfer", **sale(evidence=evidence))
    assert not {"items[7].text", "colour"} & set(kept.evidence[0].fields)
    assert "supplier" in kept.evidence[0].fields


def test_every_accepted_check_shows_its_place(verify) -> None:
    record = verify(SALE, "transfer", **sale())
    for check in record.checks:
        if check.verdict in ("supported", "inferred") and check.field != "news_role":
            assert check.quote, check.field


def test_a_reason_is_bounded_and_holds_no_control_characters(verify) -> None:
    record = verify(SALE, "transfer", **sale(location="\x1b[31m" + "x" * 50_000))
    assert all(len(one.reason or "") <= 1_000 and "\x1b" not in (one.reason or "") for one in record.checks)


@pytest.mark.parametrize(
    ("text", "category", "verdict"),
    [
        ("support for its Patriot batteries", "services", "supported"),
        ("the upkeep of vehicles", "services", "supported"),
        ("a team of nine engineers", "services", "supported"),
        ("support for its Patriot batteries", "ship", "contradicted"),
    ],
)
def test_the_head_of_an_item_says_its_kind(verify, check_of, text, category, verdict) -> None:
    record = verify(f"Oman will provide Chad with {text}.", "transfer", items=[{"text": text, "category": category}])
    assert check_of(record, "items[0].category").verdict == verdict


@pytest.mark.parametrize(
    ("noun", "verdict"), [("aircraft", "inferred"), ("systems", "inferred"), ("frigates", "contradicted")]
)
def test_a_general_noun_counts_things_of_its_kinds(verify, check_of, noun, verdict) -> None:
    text = f"Oman will send Chad UAVs: up to 6,000 {noun} in all."
    item = {"text": "UAVs", "category": "uav", "number_ordered": {"text": "up to 6,000"}}
    record = verify(text, "transfer", supplier="Oman", recipient="Chad", items=[item])
    assert check_of(record, "items[0].number_ordered").verdict == verdict


def test_a_minimal_record_rests_on_the_body_and_not_on_a_heading(verify, check_of) -> None:
    text = "Norway guns for Latvia delivered\n\nNorway has agreed to sell Latvia guns, officials said on Monday."
    fields = {"supplier": "Norway", "recipient": "Latvia", "items": [{"text": "guns"}], "status": "delivered"}
    assert check_of(verify(text, "transfer", cite=None, **fields), "status").verdict in ("contradicted", "review")
