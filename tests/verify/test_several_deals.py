"""Values that stand in the article, but with another deal, another party or another thing."""

from __future__ import annotations

import pytest

TWO_DEALS = (
    "Norway sold four minesweepers to Latvia for 30 million euros, "
    "while Greece supplied Cyprus with nine helicopters worth 210 million euros."
)
SHARED = "The budget law gives Jordan $12 million in military aid, Lebanon $5 million and Tunisia $3 million."


@pytest.mark.parametrize(("value", "verdict"), [("30 million euros", "supported"), ("210 million euros", "review")])
def test_a_sum_belongs_to_the_parties_beside_it(verify, check_of, value, verdict) -> None:
    fields = {"supplier": "Norway", "recipient": "Latvia", "items": [{"text": "minesweepers"}]}
    assert check_of(verify(TWO_DEALS, "transfer", **fields, value=value), "value").verdict == verdict


@pytest.mark.parametrize(
    ("item", "number", "verdict"),
    [("minesweepers", "four", "supported"), ("helicopters", "nine", "review")],
)
def test_goods_and_numbers_belong_to_the_parties_beside_them(verify, check_of, item, number, verdict) -> None:
    items = [{"text": item, "number_ordered": {"text": number}}]
    record = verify(TWO_DEALS, "transfer", supplier="Norway", recipient="Latvia", items=items)
    assert check_of(record, "items[0].text").verdict == verdict
    assert (check_of(record, "items[0].number_ordered").verdict == "review") is (verdict == "review")


@pytest.mark.parametrize(
    ("recipient", "value", "verdict"),
    [
        ("Jordan", "$12 million", "supported"),
        ("Lebanon", "$5 million", "supported"),
        ("Lebanon", "$12 million", "review"),
        ("Tunisia", "$5 million", "review"),
    ],
)
def test_a_list_of_receivers_shares_out_its_sums(verify, check_of, recipient, value, verdict) -> None:
    record = verify(SHARED, "aid_package", recipient=recipient, total_value=value)
    assert check_of(record, "total_value").verdict == verdict


@pytest.mark.parametrize(
    ("designation", "verdict"),
    [("F-16", "supported"), ("F-35", "contradicted"), ("Mirage 2000", "contradicted"), ("Gripen", "not_found")],
)
def test_a_type_name_is_that_of_its_item(verify, check_of, designation, verdict) -> None:
    text = "Denmark will hand six used F-16 jets to Chile, for it flies F-35 jets now. Chile also has Mirage 2000 jets."
    item = {"text": "used F-16 jets", "designation": designation, "category": "combat_aircraft"}
    record = verify(text, "transfer", supplier="Denmark", recipient="Chile", items=[item])
    assert check_of(record, "items[0].designation").verdict == verdict


@pytest.mark.parametrize(
    ("country", "verdict"), [("Belarus", "supported"), ("Russia", "contradicted"), ("Australia", "contradicted")]
)
def test_a_targets_country_is_the_one_beside_it(verify, check_of, country, verdict) -> None:
    text = "Australia sanctioned Oleg Drozd, who heads a Russian bank; Irina Malko, a Belarusian editor; and Plant 9."
    targets = [{"text": "Irina Malko", "name": "Irina Malko", "country": country}]
    record = verify(text, "sanction", authority="Australia", targets=targets)
    assert check_of(record, "targets[0].country").verdict == verdict


@pytest.mark.parametrize(("authority", "verdict"), [("Japan", "supported"), ("Brazil", "review"), ("Mali", "review")])
def test_a_bystander_of_a_sanction_does_not_impose_it(verify, check_of, authority, verdict) -> None:
    text = "Japan imposed sanctions on three banks of Mali, and Brazil opposed the measures."
    record = verify(text, "sanction", authority=authority, targets=[{"text": "three banks"}])
    assert check_of(record, "authority").verdict == verdict


def test_a_quote_does_not_join_parts_of_two_sentences(verify, check_of) -> None:
    text = "Norway will sell two frigates to Latvia. Riga has bought 40 trucks from Japan."
    joined = verify(text, "transfer", cite="Norway will sell … 40 trucks from Japan", recipient="Latvia")
    inside = verify(text, "transfer", cite="Norway will … two frigates to Latvia", recipient="Latvia")
    assert check_of(joined, "evidence[0].quote").verdict == "review"
    assert check_of(inside, "evidence[0].quote").verdict == "supported"


@pytest.mark.parametrize(
    ("status", "verdict"), [("agreed", "supported"), ("delivered", "contradicted"), ("cancelled", "contradicted")]
)
def test_a_clear_stage_beside_the_goods_refutes_another(verify, check_of, status, verdict) -> None:
    text = "Norway has agreed to sell Latvia 14 howitzers, the ministry in Riga said."
    fields = {"supplier": "Norway", "recipient": "Latvia", "items": [{"text": "howitzers"}]}
    assert check_of(verify(text, "transfer", **fields, status=status), "status").verdict == verdict


def test_a_stage_of_something_far_from_the_goods_refutes_nothing(verify, check_of) -> None:
    text = (
        "The 14 howitzers from Norway have a place in Latvia's plans, which the ministry in Riga set out at length to "
        "the two chambers and the press, a year after Sweden cancelled the sale of two frigates."
    )
    fields = {"supplier": "Norway", "recipient": "Latvia", "items": [{"text": "14 howitzers"}]}
    assert check_of(verify(text, "transfer", **fields, status="delivered"), "status").verdict == "review"


def test_what_was_shelved_had_been_planned(verify, check_of) -> None:
    text = "Norway had planned to deliver 14 howitzers to Latvia but cancelled the sale in May."
    fields = {"supplier": "Norway", "recipient": "Latvia", "items": [{"text": "howitzers"}]}
    assert check_of(verify(text, "transfer", **fields, status="cancelled"), "status").verdict == "supported"


def test_nothing_rests_on_a_marked_stretch(verify, check_of) -> None:
    text = (
        "Norway has agreed to sell Latvia 14 howitzers, the ministry in Riga said on Monday.\n\n"
        "Related: Nine submarines for Peru\n\nSubscribe to our newsletter. Follow us on Twitter."
    )
    record = verify(text, "transfer", supplier="Norway", items=[{"text": "newsletter"}])
    assert check_of(record, "items[0].text").verdict == "not_found"


@pytest.mark.parametrize(
    ("goods", "status", "verdict"),
    [
        ("K9 howitzers", "agreed", "supported"),
        ("K9 howitzers", "delivered", "review"),
        ("M109 howitzers", "delivered", "supported"),
        ("M109 howitzers", "agreed", "review"),
    ],
)
def test_a_stage_belongs_to_goods_of_the_same_type(verify, check_of, goods, status, verdict) -> None:
    text = "Norway agreed to sell Latvia K9 howitzers. In 2021 Norway delivered M109 howitzers to Latvia."
    record = verify(
        text, "transfer", cite=text, supplier="Norway", recipient="Latvia", items=[{"text": goods}], status=status
    )
    assert check_of(record, "status").verdict == verdict


TWO_ACTS = [
    ("Canada lifted its sanctions on Chad and imposed new sanctions on Mali.", "Mali", "imposed", True),
    ("Canada lifted its sanctions on Chad and imposed new sanctions on Mali.", "Mali", "lifted", False),
    ("Canada lifted its sanctions on Chad and imposed new sanctions on Mali.", "Chad", "imposed", False),
    ("Canada imposed sanctions on Mali and is considering sanctions on Chad.", "Mali", "imposed", True),
    ("Canada imposed sanctions on Mali and is considering sanctions on Chad.", "Chad", "imposed", False),
    ("Canada sanctioned Marek Dorn and delisted Oleg Marin.", "Marek Dorn", "imposed", True),
    ("Canada sanctioned Marek Dorn and delisted Oleg Marin.", "Oleg Marin", "lifted", True),
    ("Canada removed sanctions on Rosvel Bank while keeping them on Krona Kapital.", "Rosvel Bank", "lifted", True),
]


@pytest.mark.parametrize(("text", "target", "status", "accepted"), TWO_ACTS)
def test_each_target_has_the_stage_of_its_own_clause(verify, check_of, text, target, status, accepted) -> None:
    record = verify(text, "sanction", authority="Canada", targets=[{"text": target}], status=status)
    assert (check_of(record, "status").verdict in ("supported", "inferred")) is accepted
