"""Records as people and other tools write them."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from summarizer.errors import RecordError
from summarizer.records.given import choice_of
from summarizer.records.registry import read_record


def read(**fields: Any) -> dict[str, Any]:
    """What a transfer of the minimal form is read as."""
    return read_record({"kind": "transfer", **fields}).model_dump(mode="json")


@pytest.mark.parametrize("kind", ["aid_package", "Aid package", " AID-PACKAGE "])
def test_case_and_blanks_of_a_kind_are_no_matter(kind: str) -> None:
    assert read_record({"kind": kind, "donor": "Oman"}).kind == "aid_package"


@pytest.mark.parametrize(
    "words", ["production_licence", "Production licence", "PRODUCTION-LICENCE", " production licence\n"]
)
def test_case_and_blanks_of_a_choice_are_no_matter(words: str) -> None:
    assert read(transfer_type=words)["transfer_type"] == "production_licence"
    assert choice_of(words) == "production_licence"


def test_a_word_that_is_no_choice_is_refused_with_the_choices() -> None:
    with pytest.raises(RecordError, match="status: 'flown' is none of 'considered'"):
        read(status="flown")


@pytest.mark.parametrize(
    "fields",
    [
        {"status": None, "items": None, "claims": None, "evidence": None, "news_role": None, "supplier": None},
        {"status": "", "value": " ", "location": "\n", "supplier": {}, "agreement_date": ""},
        {"supplier": {"name": None, "text": ""}, "rumour": None},
    ],
)
def test_null_and_blank_say_nothing(fields: dict[str, Any]) -> None:
    assert read(**fields) == read()


def test_nulls_inside_an_atom_say_nothing() -> None:
    item = {
        "text": "eight howitzers",
        "designation": None,
        "category": None,
        "number_ordered": {"text": "8", "modifier": None},
    }
    assert read(items=[item]) == read(items=[{"text": "eight howitzers", "number_ordered": "8"}])


def test_words_lose_the_blanks_around_them() -> None:
    assert read(supplier=" Norway ", value=" €9 million\n") == read(supplier="Norway", value="€9 million")


def test_a_blank_element_keeps_its_place() -> None:
    assert [one["text"] for one in read(items=["", "mortars"])["items"]] == ["", "mortars"]


def test_evidence_may_be_a_list_of_quotes() -> None:
    given = read(evidence=["Norway sold  two boats.", {"quote": " as is ", "fields": None}])["evidence"]
    assert [one["quote"] for one in given] == ["Norway sold  two boats.", " as is "]


@pytest.mark.parametrize("number", [8, 8.0, "8", {"number": 8}])
def test_a_number_may_come_bare_or_without_words(number: Any) -> None:
    assert read(items=[{"text": "guns", "number_ordered": number}])["items"][0]["number_ordered"]["text"] == "8"


@pytest.mark.parametrize(
    ("value", "text", "amount"),
    [
        (9000000, "9000000", 9000000),
        (9e6, "9000000", 9000000),
        ("9,000,000", "9,000,000", 9000000),
        ("€9 million", "€9 million", None),
        ({"amount": 9000000, "currency": "EUR"}, "9000000 EUR", 9000000),
    ],
)
def test_a_sum_may_come_bare_or_without_words(value: Any, text: str, amount: float | None) -> None:
    money = read(value=value)["value"]
    assert (money["text"], money["amount"]) == (text, amount)


@pytest.mark.parametrize(
    ("date", "text", "earliest"),
    [
        ("2023-06-01", "2023-06-01", "2023-06-01"),
        ("2023-06", "2023-06", "2023-06"),
        (2023, "2023", "2023"),
        ("2023-06-01T08:30:00Z", "2023-06-01T08:30:00Z", "2023-06-01"),
        ({"earliest": "2023-06-01", "latest": "2023-06-30"}, "2023-06-01 to 2023-06-30", "2023-06-01"),
        ("last June", "last June", None),
    ],
)
def test_a_date_may_come_in_digits_or_without_words(date: Any, text: str, earliest: str | None) -> None:
    found = read(delivery_date=date)["delivery_date"]
    assert (found["text"], found["earliest"]) == (text, earliest)


def test_an_item_may_have_a_type_alone_and_a_target_a_name_alone() -> None:
    assert read(items=[{"designation": "K9"}])["items"][0]["text"] == "K9"
    target = read_record({"kind": "sanction", "targets": [{"name": "Lena Lines"}]}).model_dump()["targets"][0]
    assert target["text"] == "Lena Lines"


def test_the_input_stays_as_it_is() -> None:
    given = {
        "kind": "Transfer",
        "status": "Agreed",
        "items": [None, {"text": " guns ", "category": None}],
        "claims": None,
    }
    before = copy.deepcopy(given)
    with pytest.raises(RecordError, match=r"items\[0\]: give the article's words"):
        read_record(given)
    assert given == before


def test_a_number_as_identifier_is_read() -> None:
    assert read(id=7)["id"] == "7"


def test_the_quote_of_a_check_keeps_its_blanks_for_its_offsets_hold() -> None:
    check = {"field": "status", "value": "agreed", "verdict": "supported", "rule": "cue", "reason": "it says so"}
    record = read_record({"kind": "transfer", "checks": [{**check, "quote": " agreed ", "start": 3, "end": 11}]})
    assert record.checks[0].quote == " agreed "
