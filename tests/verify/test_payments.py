"""Payment goods are no items of the deal, and a swap in kind is a barter."""

from __future__ import annotations

TEXT = "Pakistan will hand Kenya 20 tanks and receive 150,000 tonnes of tea in ten lots."
DEAL = {"supplier": "Pakistan", "recipient": "Kenya", "transfer_type": "barter"}


def test_tea_for_tanks_is_a_barter_whose_items_are_the_tanks(verify, check_of) -> None:
    items = [{"text": "tanks"}, {"text": "tea"}]
    record = verify(TEXT, "transfer", **DEAL, items=items, in_return="150,000 tonnes of tea")
    assert check_of(record, "items[0].text").verdict == "supported"
    assert check_of(record, "items[1].text").verdict == "review"
    assert check_of(record, "transfer_type").verdict == "supported"
    assert check_of(record, "in_return").verdict == "supported"
    assert check_of(record, "supplier").verdict in ("supported", "inferred")


def test_goods_that_are_sent_as_aid_stay_items(verify, check_of) -> None:
    text = "Kenya gave Chad 400 tonnes of rice and 12 trucks."
    record = verify(text, "transfer", supplier="Kenya", recipient="Chad", items=[{"text": "rice"}])
    assert check_of(record, "items[0].text").verdict == "supported"


def test_what_another_swap_returns_goes_to_review(verify, check_of) -> None:
    swap = "In return for spare parts, Nairobi lets the Omani navy use its port."
    record = verify(
        f"{TEXT}\n{swap}", "transfer", cite=f"{TEXT}\n{swap}", **DEAL, items=["tanks"], in_return="spare parts"
    )
    assert check_of(record, "in_return").verdict == "review"
    text = "Pakistan will hand Kenya 20 tanks. In return for the tanks, Nairobi opens its port."
    record = verify(text, "transfer", cite=text, **DEAL, items=["tanks"], in_return="opens its port")
    assert check_of(record, "in_return").verdict == "supported"
