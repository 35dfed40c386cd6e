"""Records are read in every shape that people hand in, and what does not fit is named."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.errors import ConfigError, RecordError
from summarizer.records import registry
from summarizer.records.record import Record
from summarizer.records.registry import read_record, record_type, record_types, register
from summarizer.records.sanction import Sanction
from summarizer.records.transfer import Transfer

SALE: dict[str, Any] = {"supplier": {"name": "Oman"}, "items": [{"text": "patrol boats"}], "status": "agreed"}


@pytest.fixture
def own_types() -> Iterator[None]:
    """Puts the registry back after a test that adds to it."""
    known = dict(registry._TYPES)
    yield
    registry._TYPES.clear()
    registry._TYPES.update(known)


@pytest.mark.parametrize(
    "given",
    [
        {"kind": "transfer", **SALE},
        {"type": "transfer", **SALE},
        {"type": "transfer", "record": SALE},
        {"kind": "transfer", **SALE, "supplier": "Oman"},
        read_record({"kind": "transfer", **SALE}),
    ],
)
def test_every_shape_of_a_record_reads_alike(given: Any) -> None:
    record = read_record(given)

    assert isinstance(record, Transfer)
    assert record.supplier is not None and record.supplier.name == "Oman"
    assert record.items[0].text == "patrol boats"


def test_minimal_form_may_give_every_atom_as_bare_words_or_a_bare_number() -> None:
    bare = {"kind": "transfer", "items": ["guns", {"text": "boats", "number_ordered": 12}], "delivery_date": 2024}
    record = read_record(bare)

    assert isinstance(record, Transfer) and record.delivery_date is not None
    assert [one.text for one in record.items] == ["guns", "boats"]
    assert record.items[1].number_ordered is not None and record.items[1].number_ordered.text == "12"
    assert record.delivery_date.text == "2024"
    listed = read_record({"kind": "sanction", "targets": ["Red Delta Shipping"]})
    assert isinstance(listed, Sanction) and listed.targets[0].text == "Red Delta Shipping"


def test_id_of_a_gold_file_is_kept() -> None:
    assert read_record({"type": "transfer", "id": "t1", "record": SALE}).id == "t1"


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ([], "not list"),
        ({}, "no kind"),
        ({"kind": 3}, "no kind"),
        ({"kind": "visit"}, "unknown kind 'visit'"),
        ({"kind": "transfer", "status": "signed"}, "status"),
        ({"kind": "transfer", "items": [{"category": "uav"}]}, "items[0].text"),
        ({"kind": "transfer", "rumour": 1}, "rumour: there is no such field"),
        ({"kind": "transfer", "items": [["guns"]]}, "items[0]: give the article's words"),
        ({"kind": "transfer", "items": "guns"}, "items: give a list"),
        ({"kind": "transfer", "value": True}, "value: give the article's words"),
        ({"kind": "transfer", "delivery_date": {"text": "May", "earliest": "May 2023"}}, "delivery_date.earliest"),
        ({"kind": "sanction", "supplier": "Oman"}, "supplier"),
    ],
)
def test_what_does_not_fit_is_named_with_its_record(given: Any, named: str) -> None:
    with pytest.raises(RecordError, match=r"^record 4: ") as caught:
        read_record(given, "record 4")
    assert named in str(caught.value)


def test_every_fault_of_a_record_is_named() -> None:
    with pytest.raises(RecordError, match=r"status.*; .*rumour"):
        read_record({"kind": "transfer", "status": "signed", "rumour": 1})


def test_notes_of_other_makers_on_claims_and_evidence_are_passed_over() -> None:
    claim, passage = {"source": "a minister", "score": 3}, {"quote": "sold", "annotator": "A"}
    record = read_record({"kind": "transfer", **SALE, "claims": [claim], "evidence": [passage]})

    assert record.claims[0].source == "a minister"
    assert "score" not in record.model_dump_json() and "annotator" not in record.model_dump_json()


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda one: st.lists(one) | st.dictionaries(st.text(), one),
    )
)
def test_any_json_is_a_record_or_an_error_of_ours(value: Any) -> None:
    with pytest.raises(RecordError):
        read_record(value)


def test_output_reads_back_as_the_same_record() -> None:
    record = read_record({"kind": "transfer", **SALE})

    assert read_record(record.model_dump(mode="json")) == record


def test_output_begins_with_the_identity_and_ends_with_the_evidence() -> None:
    keys = list(read_record({"kind": "sanction"}).model_dump())

    assert keys[:5] == ["id", "kind", "verdict", "headline", "authority"]
    assert keys[-4:] == ["news_role", "claims", "evidence", "checks"]


def test_types_are_found_by_their_kind() -> None:
    assert [one.model_fields["kind"].default for one in record_types()] == ["transfer", "sanction", "aid_package"]
    assert record_type("sanction") is Sanction


def test_registering_a_type_again_changes_nothing(own_types: None) -> None:
    before = record_types()

    assert register(Transfer) is Transfer
    assert record_types() == before


def test_type_without_a_kind_of_its_own_is_refused(own_types: None) -> None:
    class Nameless(Record):
        pass

    class Other(Record):
        kind: Literal["transfer"] = "transfer"

    with pytest.raises(ConfigError, match="fixed kind"):
        register(Nameless)
    with pytest.raises(ConfigError, match="belongs to Transfer"):
        register(Other)


def test_type_that_requires_a_field_it_does_not_have_is_refused(own_types: None) -> None:
    class Visit(Record):
        required = (("guest",),)
        kind: Literal["visit"] = "visit"

    with pytest.raises(ConfigError, match="guest"):
        register(Visit)
