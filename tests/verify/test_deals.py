from __future__ import annotations

import pytest

TWO_SENTENCES = (
    "Norway has sold four minesweepers to Latvia. The contract is worth 30 million euros. "
    "Greece will give Cyprus nine helicopters. That deal is worth 210 million euros."
)
FIRST = "Norway has sold four minesweepers to Latvia."


@pytest.mark.parametrize(
    ("item", "verdict"), [("minesweepers", "supported"), ("helicopters", "review"), ("frigates", "not_found")]
)
@pytest.mark.parametrize("cite", [FIRST, None])
def test_goods_of_another_sentence_belong_to_its_parties(verify, check_of, item, verdict, cite) -> None:
    record = verify(TWO_SENTENCES, "transfer", cite=cite, supplier="Norway", recipient="Latvia", items=[{"text": item}])
    assert check_of(record, "items[0].text").verdict == verdict


@pytest.mark.parametrize(("value", "verdict"), [("30 million euros", "supported"), ("210 million euros", "review")])
def test_a_sum_goes_with_the_deal_told_right_before(verify, check_of, value, verdict) -> None:
    fields = {"supplier": "Norway", "recipient": "Latvia", "items": [{"text": "minesweepers"}], "value": value}
    assert check_of(verify(TWO_SENTENCES, "transfer", cite=TWO_SENTENCES, **fields), "value").verdict == verdict


def test_goods_that_no_passage_cites_are_the_records_where_its_deal_goes_on(verify, check_of) -> None:
    text = "Norway has sold four minesweepers to Latvia. The ships come with 20 torpedoes."
    fields = {"supplier": "Norway", "recipient": "Latvia", "items": [{"text": "torpedoes"}]}
    assert check_of(verify(text, "transfer", cite=FIRST, **fields), "items[0].text").verdict == "inferred"


def test_goods_beside_somebody_else_do_not_go_on_with_the_deal(verify, check_of) -> None:
    text = "Norway has sold four minesweepers to Latvia. Sweden, for its part, has 20 torpedoes."
    fields = {"supplier": "Norway", "recipient": "Latvia", "items": [{"text": "torpedoes"}]}
    assert check_of(verify(text, "transfer", cite=FIRST, **fields), "items[0].text").verdict == "review"


def test_the_price_may_go_to_the_seller(verify, check_of) -> None:
    text = "Norway sold four minesweepers to Latvia. Norway is to receive 30 million euros."
    fields = {"supplier": "Norway", "recipient": "Latvia", "items": [{"text": "minesweepers"}]}
    record = verify(text, "transfer", cite=text, **fields, value="30 million euros")
    assert check_of(record, "value").verdict == "supported"


def test_words_that_may_mean_anybody_are_nobodys_rival(verify, check_of) -> None:
    text = "The defence ministry in Oslo has sold four minesweepers to Latvia, the government said."
    fields = {"supplier": {"text": "the government"}, "recipient": "Latvia", "items": [{"text": "minesweepers"}]}
    assert check_of(verify(text, "transfer", cite=text, **fields), "items[0].text").verdict == "supported"
