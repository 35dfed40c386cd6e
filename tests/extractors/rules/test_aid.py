"""Which sums are help, who gives and receives them, and what is a total or a part."""

from __future__ import annotations

import pytest

from summarizer.records.aid_package import AidPackage
from tests.extractors.rules.told import of_kind

SUMS = [
    (
        "Norway pledged 75 billion kroner in military support to Ukraine.",
        "Norway",
        "Ukraine",
        "75 billion kroner",
        "package",
    ),
    ("The World Bank approved a $750 million grant for Sudan.", "World Bank", "Sudan", "$750 million", "package"),
    (
        "Since 2022, the EU has provided 88 billion euros in aid to Ukraine.",
        "European Union",
        "Ukraine",
        "88 billion euros",
        "cumulative_total",
    ),
    (
        "The United States announced $200 million in humanitarian assistance for the Horn of Africa.",
        "United States",
        "Horn of Africa",
        "$200 million",
        "package",
    ),
    (
        "Tokyo has given Jordan more than $100 million since October.",
        "Japan",
        "Jordan",
        "more than $100 million",
        "cumulative_total",
    ),
    (
        "Hungary blocked a 500 million euro tranche of EU aid for Ukraine.",
        "European Union",
        "Ukraine",
        "500 million euro",
        "package",
    ),
    (
        "Spain and Malta signed a loan guarantee agreement that will enable Malta to access $50 million.",
        "Spain",
        "Malta",
        "$50 million",
        "package",
    ),
]


@pytest.mark.parametrize(("text", "donor", "recipient", "money", "scope"), SUMS)
def test_sum_is_drafted_with_its_ends_and_scope(text: str, donor: str, recipient: str, money: str, scope: str) -> None:
    (package,) = of_kind(AidPackage, text)
    assert package.donor is not None
    assert package.recipient is not None
    assert package.total_value is not None
    assert (package.donor.name, package.recipient.name) == (donor, recipient)
    assert (package.total_value.text, package.scope) == (money, scope)


@pytest.mark.parametrize(
    "text",
    [
        "The company paid Spain $20 million in fines for its role in the aid scandal.",
        "Poland signed a $2.4 billion contract with South Korea to buy howitzers.",
        "Chad's exports to Sudan were worth $90 million, the aid agency said.",
        "Spain supports Malta.",
        "Japan and India agreed on trade worth $30 billion.",
        "Hackers stole $620 million from an exchange to fund North Korea.",
    ],
)
def test_no_aid_where_money_is_something_else(text: str) -> None:
    assert of_kind(AidPackage, text) == []


def test_part_of_a_sum_is_no_record() -> None:
    text = (
        "Canada announced $300 million in humanitarian assistance for Chad. "
        "This includes $100 million from the foreign ministry and $40 million for Chad's clinics."
    )
    (package,) = of_kind(AidPackage, text)
    assert package.total_value is not None
    assert package.total_value.text == "$300 million"


def test_part_with_a_recipient_of_its_own_is_a_record() -> None:
    text = "Canada announced $300 million in aid for Africa. This includes $80 million for humanitarian aid in Uganda."
    assert {one.recipient.name for one in of_kind(AidPackage, text) if one.recipient} == {"Africa", "Uganda"}


def test_total_beside_a_sum_is_a_record_of_its_own() -> None:
    text = "Italy announced $40 million in aid for Libya, bringing its total assistance to Libya to $900 million."
    scopes = {one.total_value.text: one.scope for one in of_kind(AidPackage, text) if one.total_value}
    assert scopes == {"$40 million": "package", "$900 million": "cumulative_total"}


def test_label_and_goods_of_further_sentences_join_the_package() -> None:
    text = (
        "Sweden announced its ninth drawdown of weapons for Ukraine. "
        "The $80 million package includes 155mm artillery shells and Stinger missiles."
    )
    (package,) = of_kind(AidPackage, text)
    assert package.package_label == "ninth drawdown"
    assert package.total_value is not None
    assert {item.designation for item in package.items} >= {"Stinger"}
    assert len(package.evidence) == 2


def test_sum_of_another_week_is_another_package() -> None:
    text = "Spain authorized $80 million in aid for Chad. It builds on last week's $80 million package of aid for Chad."
    assert len(of_kind(AidPackage, text)) == 2


def test_counted_relief_goods_are_aid_in_kind() -> None:
    (package,) = of_kind(AidPackage, "India provided Nepal with 200,000 vaccine doses.")
    assert package.total_value is None
    assert package.items[0].number_ordered or package.items[0].number_delivered


def test_arms_given_as_a_package_are_aid_only() -> None:
    text = "Australia announced a A$100 million military aid package for Ukraine, including 20 Bushmaster vehicles."
    (package,) = of_kind(AidPackage, text)
    assert package.items[0].designation == "Bushmaster"
