from __future__ import annotations

import json
from collections.abc import Iterator
from enum import StrEnum
from typing import Any, Literal

import pytest
from pydantic import ValidationError

from summarizer.errors import ConfigError
from summarizer.extractors import wire
from summarizer.extractors.strict import faults
from summarizer.extractors.wire import answer_type, schema_fingerprint, wire_schema
from summarizer.records import registry
from summarizer.records.atoms import Item, PartyField
from summarizer.records.record import Record, typed_fields
from summarizer.records.registry import record_types, register

from .model_doubles import NOTHING, transfer

MAX_CHARS = 11_000
"""About 2,500 tokens: what every request pays for the schema, mostly from the provider's cache."""


@pytest.fixture
def own_types() -> Iterator[None]:
    """Puts the registry back after a test that adds to it."""
    known = dict(registry._TYPES)
    yield
    registry._TYPES.clear()
    registry._TYPES.update(known)


def _properties(kind: str) -> dict[str, Any]:
    properties: dict[str, Any] = wire_schema()["$defs"][kind]["properties"]
    return properties


def test_the_schema_is_strict() -> None:
    assert faults(wire_schema()) == ()


def test_the_schema_stays_small() -> None:
    assert len(json.dumps(wire_schema(), ensure_ascii=False, separators=(",", ":"))) < MAX_CHARS


def test_every_typed_field_of_every_record_type_is_in_the_schema() -> None:
    for one in record_types():
        assert set(_properties(one.__name__)) == {*typed_fields(one), "news_role", "claims", "sentences"}


def test_nothing_is_asked_that_the_code_computes() -> None:
    asked = {name for form in wire_schema()["$defs"].values() for name in form["properties"]}

    assert not asked & {
        "country",
        "currency",
        "amount",
        "number",
        "modifier",
        "earliest",
        "latest",
        "quote",
        "start",
        "id",
    }


def test_atoms_are_copied_words() -> None:
    assert _properties("Transfer")["supplier"]["type"] == ["string", "null"]
    assert _properties("Item")["number_ordered"]["type"] == ["string", "null"]
    assert _properties("Item")["text"]["type"] == "string"


def test_a_claim_cites_sentences_in_place_of_a_quote() -> None:
    assert set(_properties("Claim")) == {"source", "source_type", "stance", "sentences"}


def test_descriptions_are_the_docstrings_of_the_fields() -> None:
    from summarizer.records.transfer import Transfer

    assert _properties("Transfer")["value"]["description"] == Transfer.model_fields["value"].description


def test_an_empty_answer_and_a_filled_one_fit() -> None:
    answer_type().model_validate(NOTHING)
    answer_type().model_validate(NOTHING | {"transfers": [transfer()]})


@pytest.mark.parametrize(
    "answer",
    [
        {"transfers": [], "sanctions": []},
        NOTHING | {"rumours": []},
        NOTHING | {"transfers": [transfer(status="signed")]},
        NOTHING | {"transfers": [transfer(value=1.2)]},
        NOTHING | {"transfers": [transfer(sentences=["one"])]},
        NOTHING | {"transfers": [{key: value for key, value in transfer().items() if key != "location"}]},
    ],
)
def test_an_answer_that_leaves_the_form_does_not_fit(answer: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        answer_type().model_validate(answer)


class Mood(StrEnum):
    CALM = "calm"
    TENSE = "tense"


def test_a_record_type_of_your_own_joins_the_form(own_types: None) -> None:
    before = schema_fingerprint()

    @register
    class Visit(Record):
        """An official travels."""

        kind: Literal["visit"] = "visit"
        guest: PartyField | None = None
        """Who travels."""
        gifts: tuple[Item, ...] = ()
        moods: tuple[Mood, ...] = ()

    assert set(wire_schema()["properties"]) == {"transfers", "sanctions", "aid_packages", "visits"}
    assert _properties("Visit")["moods"]["items"]["enum"] == ["calm", "tense"]
    assert schema_fingerprint() != before
    assert faults(wire_schema()) == ()


def test_a_field_that_a_model_cannot_copy_or_choose_is_refused_by_name(own_types: None) -> None:
    @register
    class Flight(Record):
        kind: Literal["flight"] = "flight"
        altitude: float | None = None

    with pytest.raises(ConfigError, match=r"Flight\.altitude"):
        answer_type()


def test_the_form_is_built_once() -> None:
    assert wire.answer_type() is wire.answer_type()
