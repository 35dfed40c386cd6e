from typing import Any

import pytest

from summarizer.merge import merge
from summarizer.merge.duplicates import same_thing
from summarizer.records.record import Record

from ..records_made import money, number, party, passage, verified

GUNS = {"text": "howitzers", "category": "artillery"}
NORWAY, LATVIA = party("Norway", "NO"), party("Latvia", "LV")


def sale(**fields: Any) -> Record:
    given: dict[str, Any] = {
        "supplier": NORWAY,
        "recipient": LATVIA,
        "status": "agreed",
        "items": [GUNS],
        "evidence": [passage(0, 50)],
    }
    return verified("transfer", **(given | fields))


def aid(**fields: Any) -> Record:
    given: dict[str, Any] = {
        "donor": NORWAY,
        "recipient": LATVIA,
        "status": "announced",
        "total_value": money("$5 million", 5e6),
        "evidence": [passage(0, 50)],
    }
    return verified("aid_package", **(given | fields))


def listing(**fields: Any) -> Record:
    given: dict[str, Any] = {
        "authority": party("OFAC", "US"),
        "status": "imposed",
        "targets": [{"text": "Acme Ltd", "name": "Acme Ltd"}],
        "evidence": [passage(0, 50)],
    }
    return verified("sanction", **(given | fields))


def target(name: str) -> dict[str, Any]:
    return {"text": name, "name": name}


def counted(value: float) -> list[dict[str, Any]]:
    return [GUNS | {"number_ordered": number(str(value), value)}]


SAME = [
    (sale(), sale()),
    (sale(), sale(items=[GUNS | {"text": "K9 howitzers", "designation": "K9"}])),
    (sale(), sale(items=counted(12))),
    (sale(items=counted(12)), sale(items=[GUNS | {"number_ordered": number("about 12", 12, "approximately")}])),
    (sale(recipient=None), sale()),
    (sale(), sale(status="unspecified")),
    (
        sale(agreement_date={"text": "March", "earliest": "2024-03", "latest": "2024-03"}),
        sale(agreement_date={"text": "Thursday", "earliest": "2024-03-14", "latest": "2024-03-14"}),
    ),
    (aid(), aid(status="authorized")),
    (aid(package_label="27th drawdown"), aid(package_label="drawdown", items=[GUNS])),
    (listing(), listing(authority=party("United States", "US"))),
    (listing(), listing(authority=None)),
    (listing(targets=[target("A Co"), target("B Co")]), listing(targets=[target("B Co"), target("C Co")])),
]

DIFFERENT = [
    (sale(), aid()),
    (sale(), sale(supplier=LATVIA, recipient=NORWAY)),
    (sale(), sale(recipient=party("Estonia", "EE"))),
    (sale(), sale(status="delivered")),
    (sale(), sale(items=[{"text": "shells", "category": "ammunition"}])),
    (sale(items=counted(12)), sale(items=counted(24))),
    (sale(items=[GUNS | {"designation": "K9"}]), sale(items=[GUNS | {"designation": "M109"}])),
    (sale(value=money("$5 million", 5e6)), sale(value=money("$9 million", 9e6))),
    (sale(value=money("$5 million", 5e6)), sale(value=money("€5 million", 5e6, "EUR"))),
    (sale(transfer_type="sale"), sale(transfer_type="gift")),
    (
        sale(agreement_date={"text": "2023", "earliest": "2023", "latest": "2023"}),
        sale(agreement_date={"text": "March", "earliest": "2024-03", "latest": "2024-03"}),
    ),
    (
        sale(items=[{"text": "parts", "category": "components"}]),
        sale(items=[{"text": "engines", "category": "components"}]),
    ),
    (aid(), aid(total_value=money("$7 million", 7e6))),
    (aid(), aid(donor=party("Canada", "CA"))),
    (aid(scope="package"), aid(scope="cumulative_total")),
    (aid(package_label="27th drawdown"), aid(package_label="28th drawdown")),
    (aid(), aid(status="delivered")),
    (listing(), listing(authority=party("U.S. Department of State", "US"))),
    (listing(), listing(targets=[target("Other Ltd")])),
    (listing(), listing(status="lifted")),
    (listing(program="Executive Order 14024"), listing(program="Executive Order 13224")),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_one_thing_told_in_two_chunks_is_one_record(one: Record, other: Record) -> None:
    assert same_thing(one, other, repeated=True)
    assert same_thing(other, one, repeated=True)
    assert len(merge([(one, 0), (other, 1)])) == 1


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_two_things_stay_two_wherever_they_are_told(one: Record, other: Record) -> None:
    assert not same_thing(one, other, repeated=True)
    assert not same_thing(other, one, repeated=True)
    assert len(merge([(one, 0), (other, 1)])) == 2


def test_two_sales_that_one_answer_lists_from_different_passages_stay_two() -> None:
    first, second = sale(), sale(evidence=[passage(100, 150)])
    assert len(merge([(first, 0), (second, 0)])) == 2
    assert len(merge([(first, 0), (second, 1)])) == 1


def test_same_sum_or_label_is_one_thing_wherever_it_stands() -> None:
    here, there = aid(), aid(evidence=[passage(100, 150)])
    assert len(merge([(here, 0), (there, 0)])) == 1
    other = aid(evidence=[passage(100, 150)], total_value=money("$9 million", 9e6))
    assert len(merge([(here, 0), (other, 0)])) == 2


def test_one_sale_that_one_answer_lists_twice_from_one_passage_is_one() -> None:
    assert len(merge([(sale(), 0), (sale(evidence=[passage(10, 40)]), 0)])) == 1


def test_order_of_first_appearance_is_kept() -> None:
    records = merge([(aid(), 0), (sale(), 0), (listing(), 1), (aid(), 1)])
    assert [record.kind for record in records] == ["aid_package", "transfer", "sanction"]


def test_nothing_to_merge() -> None:
    assert merge([]) == ()
