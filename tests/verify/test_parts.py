from __future__ import annotations

import pytest


@pytest.mark.parametrize(("value", "verdict"), [("C$650 million", "supported"), ("C$50 million", "review")])
def test_a_part_of_a_sum_is_not_the_sum(verify, check_of, value, verdict) -> None:
    text = "Ottawa unveiled C$650 million in aid for Kenya, of which C$50 million will be spent this year."
    record = verify(text, "aid_package", donor="Canada", recipient="Kenya", total_value=value)
    assert check_of(record, "total_value").verdict == verdict


def test_a_part_with_a_receiver_of_its_own_is_a_deal(verify, check_of) -> None:
    text = "Ottawa unveiled C$650 million in aid for Africa, of which C$50 million will go to Kenya."
    record = verify(text, "aid_package", donor="Canada", recipient="Kenya", total_value="C$50 million")
    assert check_of(record, "total_value").rule != "part_of_sum"


@pytest.mark.parametrize("number", ["180", "46"])
def test_only_the_part_that_arrived_is_delivered(verify, check_of, number) -> None:
    text = "South Korea will ship 180 tanks to Peru, 46 of which have arrived."
    items = [{"text": "tanks", "number_delivered": {"text": number}}]
    record = verify(text, "transfer", supplier="South Korea", recipient="Peru", status="delivered", items=items)
    check = check_of(record, "items[0].number_delivered")
    assert (check.verdict == "review" and check.rule == "slot") is (number == "180")


PARTIES = {"supplier": "Norway", "recipient": "Chad"}


@pytest.mark.parametrize(
    ("text", "goods", "slot", "number", "accepted"),
    [
        ("Norway has gifted 20 guns to Chad, of which 12 have arrived.", "guns", "number_ordered", "20", True),
        ("Norway has gifted 20 guns to Chad, of which 12 have arrived.", "guns", "number_delivered", "12", True),
        ("Norway has gifted 20 guns to Chad, of which 12 have arrived.", "guns", "number_delivered", "20", False),
        ("Norway promised Chad 50 carriers, 15 of which arrived in May.", "carriers", "number_ordered", "50", True),
        ("Norway promised Chad 50 carriers, 15 of which arrived in May.", "carriers", "number_delivered", "15", True),
        ("Norway promised Chad 50 carriers, 15 of which arrived in May.", "carriers", "number_delivered", "50", False),
        ("Norway shipped 36 trucks to Chad last year, 12 of them early.", "trucks", "number_delivered", "36", True),
        ("Norway shipped 36 trucks to Chad last year, 12 of them early.", "trucks", "number_delivered", "12", False),
        ("Norway delivered 40 guns to Chad, of which nine from stocks.", "guns", "number_delivered", "40", True),
        ("Norway delivered 40 guns to Chad, of which nine from stocks.", "guns", "number_delivered", "nine", False),
        ("Chad has six of its 36 jets from Norway.", "jets", "number_delivered", "six", True),
        ("Chad has six of its 36 jets from Norway.", "jets", "number_delivered", "36", False),
        ("Chad has six of its 36 jets from Norway.", "jets", "number_ordered", "36", True),
        ("Norway has delivered 12 of the 50 tanks to Chad.", "tanks", "number_delivered", "12", True),
        ("Norway has delivered 12 of the 50 tanks to Chad.", "tanks", "number_delivered", "50", False),
        ("Chad received the last two of its six boats from Norway.", "boats", "number_delivered", "six", True),
        ("Chad took delivery of the first of two boats from Norway.", "boats", "number_delivered", "two", False),
        ("Chad took delivery of the first of two boats from Norway.", "boats", "number_ordered", "two", True),
        ("Norway sent 36 carriers to Chad, half of them in May.", "carriers", "number_delivered", "36", True),
        ("Norway delivered 12 drones to Chad and 11 have crashed.", "drones", "number_delivered", "12", True),
    ],
)
def test_a_part_and_its_whole_stand_in_their_own_slots(verify, check_of, text, goods, slot, number, accepted) -> None:
    status = "delivered" if slot == "number_delivered" else "agreed"
    items = [{"text": goods, slot: {"text": number}}]
    record = verify(text, "transfer", status=status, items=items, **PARTIES)
    assert (check_of(record, f"items[0].{slot}").verdict in ("supported", "inferred")) is accepted


@pytest.mark.parametrize(
    ("text", "goods", "number", "accepted"),
    [
        ("Chad ordered three launchers from Norway; one has been handed over.", "launchers", "one", True),
        ("Chad has bought 30 boats from Norway, of which the first six were delivered.", "boats", "six", True),
        ("Chad ordered launchers and boats from Norway; one has been handed over.", "launchers", "one", False),
    ],
)
def test_a_number_without_noun_counts_the_only_goods_before_it(verify, check_of, text, goods, number, accepted) -> None:
    items = [{"text": goods, "number_delivered": {"text": number}}]
    record = verify(text, "transfer", status="delivered", items=items, **PARTIES)
    assert (check_of(record, "items[0].number_delivered").verdict == "inferred") is accepted


@pytest.mark.parametrize(
    ("text", "goods", "number", "accepted"),
    [
        ("Chad ordered 12 CN-295 aircraft and 20 Kodiak patrol planes.", "CN-295 aircraft", "20", False),
        ("Chad ordered 12 CN-295 aircraft and 20 Kodiak patrol planes.", "CN-295 aircraft", "12", True),
        ("Chad ordered 20 Kodiak patrol planes.", "Kodiak patrol planes", "20", True),
        ("Chad ordered 20 Iranian drones of the Shahed-136 type.", "Shahed-136", "20", True),
        ("Chad ordered eight Saab aircraft, all Gripen E.", "Gripen E", "eight", True),
        ("Chad ordered 40 Soviet-era tanks of the T-72 type.", "T-72", "40", True),
    ],
)
def test_a_number_before_another_types_name_counts_that_type(verify, check_of, text, goods, number, accepted) -> None:
    items = [{"text": goods, "number_ordered": {"text": number}}]
    record = verify(text, "transfer", recipient="Chad", status="agreed", items=items)
    assert (check_of(record, "items[0].number_ordered").verdict in ("supported", "inferred")) is accepted


KENYA = {"donor": "Canada", "recipient": "Kenya"}


@pytest.mark.parametrize(
    ("text", "value", "accepted"),
    [
        ("Canada's 61 billion dollars for Kenya includes 14 billion dollars for arms.", "14 billion dollars", False),
        ("Canada's 61 billion dollars for Kenya includes 14 billion dollars for arms.", "61 billion dollars", True),
        ("Canada gave Kenya $50 million in aid, including $20 million for food.", "$20 million", False),
        ("Canada approved $90 million in aid for Kenya, $30 million of it in loans.", "$30 million", False),
        ("Canada approved $90 million in aid for Kenya, $30 million of it in loans.", "$90 million", True),
        ("Canada gave Africa $50 million in aid, including $20 million for Kenya.", "$20 million", True),
        ("Canada gave Kenya a package that includes $14 million for boats.", "$14 million", True),
        ("Canada gave Kenya $30 million in aid, including a loan.", "$30 million", True),
        ("Canada gave Kenya a deposit of $30 million.", "$30 million", False),
    ],
)
def test_what_a_sum_includes_is_not_the_sum(verify, check_of, text, value, accepted) -> None:
    record = verify(text, "aid_package", total_value=value, **KENYA)
    assert (check_of(record, "total_value").verdict == "supported") is accepted


@pytest.mark.parametrize(
    ("text", "value", "accepted"),
    [
        ("Kenya signed for 24 jets from Canada, subject to a down payment of $33 million.", "$33 million", False),
        ("Kenya bought 24 jets from Canada for $330 million, with a deposit of $33 million.", "$33 million", False),
        ("Kenya bought 24 jets from Canada for $330 million, with a deposit of $33 million.", "$330 million", True),
        ("Kenya paid Canada a first instalment of about $12 million for the jets.", "$12 million", False),
        ("Kenya bought jets from Canada for $12 million in two instalments.", "$12 million", True),
        ("Kenya made an advance payment of $5 million for jets from Canada.", "$5 million", False),
        ("Kenya paid Canada $12 million for the jets, a deposit aside.", "$12 million", True),
    ],
)
def test_a_first_payment_is_no_price(verify, check_of, text, value, accepted) -> None:
    items = [{"text": "jets"}]
    record = verify(text, "transfer", supplier="Canada", recipient="Kenya", items=items, value=value)
    assert (check_of(record, "value").verdict == "supported") is accepted
