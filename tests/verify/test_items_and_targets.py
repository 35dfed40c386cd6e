from __future__ import annotations

import pytest

SALE = "Portugal delivered Shahed-136 drones and an S-300 battery to Chad."
LISTED = (
    "Canada sanctioned five individuals and three companies, among them Ramón Ortega Silva, a Venezuelan businessman, "
    "and Caribe Maritime Holdings.\n\nPresident Putin was not among them."
)


@pytest.mark.parametrize(
    ("designation", "verdict"),
    [("Shahed-136", "supported"), ("Geran-2", "inferred"), ("Shahed-138", "contradicted"), ("Falcon-9K", "not_found")],
)
def test_a_type_name_is_exact_to_the_digit(verify, check_of, designation, verdict) -> None:
    record = verify(
        SALE, "transfer", supplier="Portugal", recipient="Chad", items=[{"text": "drones", "designation": designation}]
    )
    assert check_of(record, "items[0].designation").verdict == verdict


@pytest.mark.parametrize(
    ("category", "verdict"), [("uav", "supported"), ("ship", "contradicted"), ("funds", "contradicted")]
)
def test_a_category_fits_the_words(verify, check_of, category, verdict) -> None:
    record = verify(
        SALE, "transfer", supplier="Portugal", recipient="Chad", items=[{"text": "drones", "category": category}]
    )
    assert check_of(record, "items[0].category").verdict == verdict


def test_goods_that_are_not_in_the_text_are_left_out_and_stay_in_the_checks(verify, check_of) -> None:
    items = [{"text": "drones"}, {"text": "submarines"}]
    record = verify(SALE, "transfer", supplier="Portugal", recipient="Chad", items=items)
    assert [one.text for one in record.items] == ["drones"]
    assert check_of(record, "items[1].text").verdict == "not_found"
    assert check_of(record, "items[1].text").value == "submarines"


@pytest.mark.parametrize(
    ("text", "name", "verdict"),
    [
        ("Ramón Ortega Silva", "Ramón Ortega Silva", "supported"),
        ("Ramón Ortega Silva", "Ramon Ortega Silva", "supported"),
        ("Ramón Ortega Silva", "Ramón Ortega Vasquez", "contradicted"),
        ("Ramón Ortega Silva", "Caribe Maritime Holdings", "review"),
        ("Ramón Ortega Silva", "Viktor Lindqvist", "not_found"),
    ],
)
def test_a_targets_name_is_its_own(verify, check_of, text, name, verdict) -> None:
    record = verify(LISTED, "sanction", authority="Canada", targets=[{"text": text, "name": name}])
    assert check_of(record, "targets[0].name").verdict == verdict


@pytest.mark.parametrize(
    ("count", "verdict"),
    [
        ({"text": "five individuals", "number": 5, "modifier": "exact"}, "review"),
        ({"text": "five individuals and three companies", "number": 8, "modifier": "exact"}, "inferred"),
        ({"text": "five individuals and three companies", "number": 9, "modifier": "exact"}, "contradicted"),
        ({"text": "nine individuals", "number": 9, "modifier": "exact"}, "contradicted"),
    ],
)
def test_counts_of_one_act_may_be_added_up(verify, check_of, count, verdict) -> None:
    record = verify(LISTED, "sanction", authority="Canada", target_count=count)
    assert check_of(record, "target_count").verdict == verdict


def test_a_count_of_targets_counts_targets(verify, check_of) -> None:
    text = "Canada sanctioned 12 ships after 40 days of talks."
    twelve = {"text": "12 ships", "number": 12, "modifier": "exact"}
    forty = {"text": "40", "number": 40, "modifier": "exact"}
    assert (
        check_of(verify(text, "sanction", authority="Canada", target_count=twelve), "target_count").verdict
        == "supported"
    )
    assert (
        check_of(verify(text, "sanction", authority="Canada", target_count=forty), "target_count").verdict
        == "contradicted"
    )


@pytest.mark.parametrize(
    ("text", "kind", "verdict"),
    [
        ("three Russian banks", "company", "supported"),
        ("three Russian banks", "person", "contradicted"),
        ("the tanker Suez Star", "vessel", "supported"),
        ("Iran", "country", "supported"),
        ("Iran", "vessel", "contradicted"),
    ],
)
def test_words_say_what_a_target_is(verify, check_of, text, kind, verdict) -> None:
    record = verify(
        f"Canada sanctioned {text} on Monday.",
        "sanction",
        authority="Canada",
        targets=[{"text": text, "entity_type": kind}],
    )
    assert check_of(record, "targets[0].entity_type").verdict == verdict


@pytest.mark.parametrize(
    ("country", "verdict"), [("Venezuela", "supported"), ("VE", "supported"), ("Germany", "not_found")]
)
def test_a_targets_country_is_tied_to_it_by_its_sentence(verify, check_of, country, verdict) -> None:
    targets = [{"text": "Ramón Ortega Silva", "name": "Ramón Ortega Silva", "country": country}]
    record = verify(LISTED, "sanction", authority="Canada", targets=targets)
    assert check_of(record, "targets[0].country").verdict == verdict


@pytest.mark.parametrize(
    ("words", "kind", "accepted"),
    [
        ("General Ordnance Systems", "company", True),
        ("General Ordnance Systems", "person", False),
        ("General Osei Mensah", "person", True),
        ("the tanker operator Belmarine", "company", True),
        ("the tanker operator Belmarine", "vessel", False),
        ("the tanker Belmarine", "vessel", True),
    ],
)
def test_the_head_of_a_phrase_says_what_a_target_is(verify, check_of, words, kind, accepted) -> None:
    record = verify(
        f"Canada sanctioned {words} on Monday.",
        "sanction",
        authority="Canada",
        targets=[{"text": words, "entity_type": kind}],
    )
    assert (check_of(record, "targets[0].entity_type").verdict in ("supported", "inferred")) is accepted


@pytest.mark.parametrize(("count", "accepted"), [("54 goods", False), ("six firms", True), ("40 products", False)])
def test_goods_are_no_targets(verify, check_of, count, accepted) -> None:
    record = verify(
        "Canada banned six firms of Chad from trading in 54 goods and 40 products.",
        "sanction",
        authority="Canada",
        target_count={"text": count},
    )
    assert (check_of(record, "target_count").verdict in ("supported", "inferred")) is accepted
