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


@pytest.mark.parametrize(("item", "verdict"), [("grain", "supported"), ("gas turbines", "review")])
def test_what_is_given_in_exchange_goes_the_other_way(verify, check_of, item, verdict) -> None:
    text = "Chile is to send Peru 2,000 tonnes of grain in exchange for gas turbines, a memo says."
    record = verify(text, "transfer", supplier="Chile", recipient="Peru", items=[{"text": item}])
    assert check_of(record, "items[0].text").verdict == verdict


def test_goods_may_be_left_out_of_the_second_clause(verify, check_of) -> None:
    text = "Spain has delivered 18 of the Leopard 2A6s it promised Ukraine; Portugal has sent three."
    items = [{"text": "Leopard 2A6s", "number_delivered": {"text": "three"}}]
    record = verify(text, "transfer", supplier="Portugal", recipient="Ukraine", items=items)
    assert check_of(record, "items[0].text").verdict == "supported"


@pytest.mark.parametrize(("donor", "accepted"), [("Sweden and Finland", True), ("Norway", False)])
def test_goods_belong_to_who_stands_with_them_where_no_clause_says_who_gives(verify, check_of, donor, accepted) -> None:
    text = "Sweden and Finland will spend 85 million euros on shells for Kenya, it was said in the Norwegian capital."
    record = verify(text, "aid_package", donor=donor, recipient="Kenya", items=[{"text": "shells"}])
    assert (check_of(record, "items[0].text").verdict in ("supported", "inferred")) is accepted


@pytest.mark.parametrize(
    ("number", "supplier", "accepted"),
    [("14", "Norway", True), ("17", "Portugal", True), ("14", "Portugal", False), ("17", "Norway", False)],
)
def test_the_number_of_another_sale_tells_on_its_seller(verify, check_of, number, supplier, accepted) -> None:
    text = "Norway will sell 14 F-16 jets to Romania. Bucharest already has 17 F-16 jets bought from Portugal."
    items = [{"text": "F-16 jets", "number_ordered": {"text": number}}]
    record = verify(text, "transfer", cite=text, supplier=supplier, recipient="Romania", items=items)
    assert (check_of(record, "supplier").verdict in ("supported", "inferred")) is accepted
