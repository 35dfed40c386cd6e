"""Who gives which arms to whom, and how far it has come."""

from __future__ import annotations

import pytest

from summarizer.records.transfer import Transfer
from tests.extractors.rules.told import of_kind

DEALS = [
    ("Poland signed a contract with South Korea to buy 152 K9 howitzers.", "South Korea", "Poland", "K9", "agreed"),
    ("France is in talks with Indonesia to sell 42 Rafale jets.", "France", "Indonesia", "Rafale", "negotiating"),
    (
        "Israel has suspended deliveries of Iron Dome interceptors to Cyprus.",
        "Israel",
        "Cyprus",
        "Iron Dome",
        "suspended",
    ),
    ("Denmark donated 19 F-16 jets to Ukraine.", "Denmark", "Ukraine", "F-16", "agreed"),
    ("Pakistan received four J-10C fighter jets from China last month.", "China", "Pakistan", "J-10C", "delivered"),
    (
        "The State Department approved a possible foreign military sale to Taiwan of F-16 spare parts.",
        "United States",
        "Taiwan",
        "F-16",
        "offered",
    ),
    ("Ukraine has asked Germany for Taurus missiles.", "Germany", "Ukraine", "Taurus", "sought"),
    ("Kenya intends to buy six Bayraktar TB2 drones from Turkey.", "Turkey", "Kenya", "Bayraktar TB2", "considered"),
]


@pytest.mark.parametrize(("text", "supplier", "recipient", "designation", "status"), DEALS)
def test_deal_is_drafted_with_its_ends_goods_and_stage(
    text: str, supplier: str, recipient: str, designation: str, status: str
) -> None:
    (deal,) = of_kind(Transfer, text)
    assert deal.supplier is not None
    assert deal.recipient is not None
    assert (deal.supplier.name, deal.recipient.name) == (supplier, recipient)
    assert designation in [item.designation for item in deal.items]
    assert deal.status == status


@pytest.mark.parametrize(
    "text",
    [
        "The S-400 is considered one of the most advanced systems and can hit targets 400 km away.",
        "Ukraine shot down 30 of 34 Shahed drones overnight.",
        "Germany and Spain agreed to deepen military cooperation.",
        "France offers military support to Chad.",
        "The club paid Spain's champions $50 million for the transfer of a striker.",
        "A Qatari airline bought 30 passenger aircraft from the United States.",
        "Norway will station two F-35 jets in Poland.",
        "Is Iran sending drones to Russia?",
    ],
)
def test_no_transfer_where_nothing_changes_hands(text: str) -> None:
    assert of_kind(Transfer, text) == []


def test_number_goes_to_delivered_only_when_handed_over() -> None:
    (ordered,) = of_kind(Transfer, "Greece ordered 24 Rafale jets from France.")
    (delivered,) = of_kind(Transfer, "France delivered 24 Rafale jets to Greece.")
    assert ordered.items[0].number_ordered is not None
    assert ordered.items[0].number_delivered is None
    assert delivered.items[0].number_delivered is not None
    assert delivered.items[0].number_ordered is None


def test_two_givers_of_one_sentence_have_a_record_each() -> None:
    found = of_kind(Transfer, "Norway and Belgium pledged to send F-16 jets to Ukraine.")
    assert {one.supplier.name for one in found if one.supplier} == {"Norway", "Belgium"}


def test_goods_belong_to_the_giver_beside_them() -> None:
    text = "Spain will supply Morocco with Leopard 2A4 tanks, and Italy will supply Morocco with Centauro vehicles."
    found = {one.supplier.name: one.items[0].designation for one in of_kind(Transfer, text) if one.supplier}
    assert found == {"Spain": "Leopard 2A4", "Italy": "Centauro"}


def test_headline_and_body_of_one_deal_are_one_record() -> None:
    text = "Poland buys howitzers from South Korea\n\nPoland will buy 152 howitzers from South Korea, officials said."
    (deal,) = of_kind(Transfer, text)
    assert len(deal.evidence) == 2


def test_the_giver_told_before_gives_more() -> None:
    text = "Germany delivered a Patriot battery to Ukraine. Berlin has also promised 60 Marder vehicles."
    first, second = of_kind(Transfer, text)
    assert second.supplier is not None
    assert (second.supplier.text, second.recipient and second.recipient.name) == ("Berlin", "Ukraine")
    assert first.status == "delivered"


def test_who_seizes_goods_does_not_give_them() -> None:
    (deal,) = of_kind(Transfer, "Egyptian officers seized a shipment of Iranian rockets bound for Hamas.")
    assert deal.supplier is not None
    assert deal.supplier.name == "Iran"


def test_what_is_given_in_exchange_is_told_apart() -> None:
    (deal,) = of_kind(Transfer, "Russia will supply Algeria with Su-35 jets in exchange for naval bases.")
    assert deal.in_return == "naval bases"


def test_a_date_ahead_is_no_date_of_agreement() -> None:
    (deal,) = of_kind(Transfer, "Spain will deliver 12 Leopard 2A4 tanks to Chile in 2027.")
    assert deal.agreement_date is None
    assert deal.delivery_date is not None


def test_firms_that_a_sanction_blames_supply_nothing() -> None:
    text = "The United States sanctioned Alfa Trade LLC for supplying drones to Iran."
    assert of_kind(Transfer, text) == []


def test_participle_behind_a_signed_deal_claims_no_delivery() -> None:
    text = "Spain and Chad signed an agreement worth $2 billion, providing Chad with Leopard 2A4 tanks."
    (deal,) = of_kind(Transfer, text)
    assert deal.status == "agreed"


def test_paid_services_are_no_arms() -> None:
    assert of_kind(Transfer, "The agency will provide Malta with sanitation services worth $100 million.") == []
