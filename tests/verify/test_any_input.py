"""Whatever the article and the record hold: no crash, true offsets, and no filled field without a check."""

from __future__ import annotations

import time
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from summarizer.article import Article
from summarizer.reading import Reading
from summarizer.records.record import Record
from summarizer.records.registry import read_record
from summarizer.records.vocabulary import (
    AidStatus,
    EntityType,
    ItemCategory,
    Measure,
    Modifier,
    SanctionStatus,
    SourceType,
    Stance,
    TransferStatus,
)
from summarizer.verify.paths import covers, walk
from summarizer.verify.record import verify_record

NEWS = (
    "Oman agreed on Friday to sell Kenya up to 60 Shahed-136 drones for $40 million.\n\n"
    "Canada imposed sanctions on three companies in “Venezuela”. "
    "Japan announced €1.2bn in aid for Chad since March 2021, officials said."
)
WORDS = st.one_of(
    st.sampled_from(
        [
            "Oman",
            "Kenya",
            "up to 60",
            "$40 million",
            "drones",
            "on Friday",
            "three companies",
            "",
            " ",
            "…",
            "the",
            "S-300",
        ]
    ),
    st.text(max_size=40),
    st.text(
        alphabet=st.characters(codec=None, categories=("Lu", "Nd", "Mn", "Cf", "Cs", "Zs", "Po", "Sc")), max_size=20
    ),
)
NUMBERS = st.one_of(st.none(), st.integers(-(10**30), 10**30), st.floats())
DATES = st.one_of(st.none(), st.from_regex(r"\A[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?\Z"))
PARTY = st.one_of(
    st.none(), WORDS, st.fixed_dictionaries({"name": st.one_of(st.none(), WORDS), "text": st.one_of(st.none(), WORDS)})
)
QUANTITY = st.one_of(
    st.none(),
    st.fixed_dictionaries(
        {"text": WORDS, "number": NUMBERS, "number_max": NUMBERS, "modifier": st.sampled_from(list(Modifier))}
    ),
)
MONEY = st.one_of(
    st.none(),
    WORDS,
    st.fixed_dictionaries(
        {"text": WORDS, "amount": NUMBERS, "currency": st.one_of(st.none(), st.sampled_from(["USD", "XXX", ""]))}
    ),
)
DATE = st.one_of(st.none(), st.fixed_dictionaries({"text": WORDS, "earliest": DATES, "latest": DATES}))
ITEM = st.fixed_dictionaries(
    {
        "text": WORDS,
        "designation": st.one_of(st.none(), WORDS),
        "category": st.sampled_from(list(ItemCategory)),
        "number_ordered": QUANTITY,
        "number_delivered": QUANTITY,
    }
)
TARGET = st.fixed_dictionaries(
    {
        "text": WORDS,
        "name": st.one_of(st.none(), WORDS),
        "entity_type": st.sampled_from(list(EntityType)),
        "country": st.one_of(st.none(), WORDS),
    }
)
OFFSET = st.one_of(st.none(), st.integers(-5, 400))
EVIDENCE = st.fixed_dictionaries(
    {"quote": WORDS, "start": OFFSET, "end": OFFSET, "fields": st.lists(WORDS, max_size=2)}
)
CLAIM = st.fixed_dictionaries(
    {
        "source": st.one_of(st.none(), WORDS),
        "source_type": st.sampled_from(list(SourceType)),
        "stance": st.sampled_from(list(Stance)),
        "quote": st.one_of(st.none(), WORDS),
        "start": OFFSET,
        "end": OFFSET,
    }
)
SPINE = {"evidence": st.lists(EVIDENCE, max_size=3), "claims": st.lists(CLAIM, max_size=2)}
RECORDS = st.one_of(
    st.fixed_dictionaries(
        {
            "kind": st.just("transfer"),
            "supplier": PARTY,
            "recipient": PARTY,
            "items": st.lists(ITEM, max_size=3),
            "value": MONEY,
            "status": st.sampled_from(list(TransferStatus)),
            "agreement_date": DATE,
            "in_return": st.one_of(st.none(), WORDS),
            **SPINE,
        }
    ),
    st.fixed_dictionaries(
        {
            "kind": st.just("sanction"),
            "authority": PARTY,
            "targets": st.lists(TARGET, max_size=3),
            "target_count": QUANTITY,
            "status": st.sampled_from(list(SanctionStatus)),
            "measures": st.lists(st.sampled_from(list(Measure)), max_size=2),
            "listing_date": DATE,
            **SPINE,
        }
    ),
    st.fixed_dictionaries(
        {
            "kind": st.just("aid_package"),
            "donor": PARTY,
            "recipient": PARTY,
            "total_value": MONEY,
            "items": st.lists(ITEM, max_size=2),
            "status": st.sampled_from(list(AidStatus)),
            "period": DATE,
            **SPINE,
        }
    ),
)


def assert_true(draft: Record, record: Record, text: str) -> None:
    """The promises that hold for every record."""
    for check in record.checks:
        if check.start is not None:
            assert text[check.start : check.end] == check.quote
    for one in (*record.evidence, *record.claims):
        if one.start is not None:
            assert text[one.start : one.end] == one.quote
    for slot in walk(draft):
        assert any(covers(slot.path, one.field) for one in record.checks), slot.path
    for name, count in (("evidence", len(draft.evidence)), ("claims", len(draft.claims))):
        for index in range(count):
            part = getattr(draft, name)[index]
            assert not part.quote or any(one.field == f"{name}[{index}].quote" for one in record.checks)
    assert record.verdict is not None


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(record=RECORDS, extra=WORDS)
def test_any_record_against_a_news_text(record: dict[str, Any], extra: str) -> None:
    text = NEWS + extra
    draft = read_record(record)
    assert_true(draft, verify_record(draft, Reading(Article(text=text, published="2023-03-14"))), text)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(record=RECORDS, text=st.text(min_size=1, max_size=300).filter(str.strip))
def test_any_record_against_any_text(record: dict[str, Any], text: str) -> None:
    draft = read_record(record)
    assert_true(draft, verify_record(draft, Reading(Article(text=text))), text)


@pytest.mark.parametrize("unit", ["7", "(", "[…] ", "\u200fאב ", "$1 ", "\ud800 ", "A. ", "sanctions on "])
def test_a_long_odd_text_is_verified_in_time(unit: str) -> None:
    text = "Oman sold Kenya 12 drones. " + unit * (120_000 // len(unit))
    item = {"text": "drones", "number_delivered": {"text": "12"}}
    fields = {"supplier": "Oman", "recipient": "Kenya", "items": [item], "status": "delivered"}
    draft = read_record({"kind": "transfer", **fields, "evidence": [{"quote": "Oman sold Kenya 12 drones"}]})
    started = time.process_time()
    record = verify_record(draft, Reading(Article(text=text)))
    assert time.process_time() - started < 20
    assert_true(draft, record, text)


def test_a_sentence_of_hundreds_of_deals_is_verified_in_time() -> None:
    deal = (
        "Oman sold Kenya 12 drones for 3 million euros and Poland gave Ukraine 4 tanks, while Iran sent Mali rifles, "
    )
    item = {"text": "12 drones", "number_ordered": {"text": "12"}}
    draft = read_record({"kind": "transfer", "supplier": "Oman", "recipient": "Kenya", "items": [item]})
    started = time.process_time()
    verify_record(draft, Reading(Article(text=f"{deal * 300}Oslo said.")))
    assert time.process_time() - started < 30
