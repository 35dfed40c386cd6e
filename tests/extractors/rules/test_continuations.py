"""What the sentences after a deal add to it."""

from __future__ import annotations

import pytest

from summarizer.records.transfer import Transfer
from tests.extractors.rules.told import of_kind

DEAL = "Norway has agreed to sell Latvia 12 K9 howitzers. "


@pytest.mark.parametrize(
    ("sentence", "items"),
    [
        ("The contract also covers up to 4,000 artillery shells.", ["K9 howitzers", "artillery shells"]),
        ("Also included are 20 trucks and spare parts.", ["K9 howitzers", "trucks", "spare parts"]),
        ("It includes 20 trucks, but not a single missile.", ["K9 howitzers", "trucks"]),
        ("The barracks hold 4,000 artillery shells.", ["K9 howitzers"]),
    ],
)
def test_goods_of_a_sentence_that_goes_on_join_the_deal(sentence: str, items: list[str]) -> None:
    (deal,) = of_kind(Transfer, DEAL + sentence)
    assert [item.text for item in deal.items] == items


def test_price_and_time_of_later_sentences_join_the_deal() -> None:
    (deal,) = of_kind(Transfer, DEAL + "Riga will pay $90 million. Deliveries are to begin in early 2025.")
    assert deal.value is not None
    assert deal.value.text == "$90 million"
    assert deal.delivery_date is not None
    assert deal.delivery_date.text == "early 2025"


def test_sentence_far_behind_a_deal_adds_nothing() -> None:
    between = "The weather was fine. The band played. The minister smiled. The guests went home. "
    (deal,) = of_kind(Transfer, DEAL + between + "The contract also covers up to 4,000 artillery shells.")
    assert [item.text for item in deal.items] == ["K9 howitzers"]


def test_more_of_the_same_goods_is_a_deal_of_its_own() -> None:
    first, second = of_kind(
        Transfer, "Japan has delivered two patrol boats to Fiji and will provide three more next year."
    )
    assert (first.status, second.status) == ("delivered", "agreed")
    assert second.items[0].text == "patrol boats"
    assert second.items[0].number_ordered is not None
    assert second.items[0].number_ordered.text == "three more"


def test_same_goods_with_and_without_type_name_are_one_item() -> None:
    head = "Norway to sell Latvia a dozen howitzers\n\n"
    text = head + "Norway has agreed to sell Latvia 12 K9 howitzers, in the largest arms deal in years."
    (deal,) = of_kind(Transfer, text)
    assert [item.text for item in deal.items] == ["K9 howitzers"]


def test_maker_of_goods_is_no_goods() -> None:
    assert of_kind(Transfer, "Hungary has bought the Austrian mortar and shell manufacturer Hirt Defence.") == []


def test_bought_stake_is_no_transfer() -> None:
    assert (
        of_kind(Transfer, "Poland bought a 40 percent stake in a South Korean maker of K9 howitzers from Korea.") == []
    )
