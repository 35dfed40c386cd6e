from __future__ import annotations

from typing import Annotated, Any, Literal

import pytest

from summarizer.article import Article
from summarizer.errors import RecordError
from summarizer.reading import Reading
from summarizer.records.atoms import Evidence, Frozen, PartyField
from summarizer.records.fields import COPIED, Role
from summarizer.records.record import Record
from summarizer.records.registry import read_record
from summarizer.records.transfer import Transfer
from summarizer.records.vocabulary import Verdict
from summarizer.verify.paths import covers, walk
from summarizer.verify.record import is_kept, verify_record

TEXT = (
    "Oman agreed on Friday to sell Kenya up to 60 attack drones for $40 million.\n\n"
    "Kenya's army has 900 soldiers in Wajir."
)
TRUE: dict[str, Any] = {
    "kind": "transfer",
    "supplier": {"name": "Oman", "text": "Oman"},
    "recipient": {"name": "Kenya", "text": "Kenya"},
    "transfer_type": "sale",
    "items": [{"text": "attack drones", "category": "uav", "number_ordered": {"text": "up to 60"}}],
    "status": "agreed",
    "value": "$40 million",
    "agreement_date": "on Friday",
    "evidence": [
        {"fields": ["supplier", "recipient"], "quote": "Oman agreed on Friday to sell Kenya up to 60 attack drones"}
    ],
}


def verified(record: dict[str, Any], text: str = TEXT) -> Record:
    return verify_record(read_record(record), Reading(Article(text=text, published="2023-03-14")))


def test_a_true_record_is_kept_with_every_field_checked() -> None:
    record = verified(TRUE)
    assert is_kept(record)
    assert record.verdict in (Verdict.SUPPORTED, Verdict.INFERRED)
    for slot in walk(record):
        assert any(covers(slot.path, one.field) for one in record.checks), slot.path


def test_the_draft_is_not_changed() -> None:
    draft = read_record(TRUE)
    before = draft.model_dump()
    verify_record(draft, Reading(Article(text=TEXT)))
    assert draft.model_dump() == before


def test_failing_fields_are_emptied_and_stay_in_the_checks(check_of) -> None:
    wrong = TRUE | {"location": "on the moon", "status": "delivered", "value": "$900 million"}
    record = verified(wrong)
    assert is_kept(record)
    assert (record.location, record.status, record.value) == (None, "unspecified", None)
    assert check_of(record, "location").value == "on the moon"
    assert check_of(record, "status").verdict is Verdict.CONTRADICTED


def test_a_rejected_record_keeps_what_it_claimed() -> None:
    record = verified(TRUE | {"supplier": "Peru", "recipient": "Fiji"})
    assert not is_kept(record)
    assert record.verdict in (Verdict.NOT_FOUND, Verdict.CONTRADICTED)
    assert (record.supplier.name, record.recipient.name) == ("Peru", "Fiji")


def test_evidence_gets_its_place_its_surroundings_and_the_fields_that_rest_on_it() -> None:
    (evidence,) = verified(TRUE).evidence
    assert TEXT[evidence.start : evidence.end] == evidence.quote
    assert (evidence.prefix, evidence.suffix) == ("", TEXT[evidence.end : evidence.end + 32])
    assert {"supplier", "recipient", "items", "status", "agreement_date"} <= set(evidence.fields)


def test_evidence_that_the_article_does_not_have_is_left_out() -> None:
    quotes = [{"quote": "Oman agreed on Friday to sell Kenya"}, {"quote": "Peru leased eleven submarines from Fiji"}]
    record = verified(TRUE | {"evidence": quotes})
    assert [one.quote for one in record.evidence] == ["Oman agreed on Friday to sell Kenya"]
    assert [one.verdict for one in record.checks if one.field == "evidence[1].quote"] == [Verdict.NOT_FOUND]


def test_the_minimal_form_is_checked_against_the_sentence_that_carries_its_parts() -> None:
    record = verified({key: value for key, value in TRUE.items() if key != "evidence"})
    assert is_kept(record)
    assert {one.verdict for one in record.checks} <= {Verdict.SUPPORTED, Verdict.INFERRED}


def test_a_number_of_another_sentence_is_not_accepted(check_of) -> None:
    items = [{"text": "attack drones", "number_ordered": {"text": "900", "number": 900, "modifier": "exact"}}]
    assert check_of(verified(TRUE | {"items": items}), "items[0].number_ordered").verdict not in (
        "supported",
        "inferred",
    )


def test_a_record_without_any_field_has_a_check_for_its_role_only() -> None:
    record = verify_record(Transfer(), Reading(Article(text=TEXT)))
    assert [one.field for one in record.checks] == ["news_role"]
    assert not is_kept(record)


class Visit(Record):
    """A record type of one's own, with a part that has no comparator by itself."""

    class Hotel(Frozen):
        name: str
        rooms: int | None = None

    required = (("host",),)
    kind: Literal["visit"] = "visit"
    host: Annotated[PartyField | None, Role.RECEIVER] = None
    purpose: Annotated[str | None, COPIED] = None
    guests: int | None = None
    hotel: Hotel | None = None
    confirmed: bool | None = None


def test_a_record_type_of_ones_own_is_verified(check_of) -> None:
    text = "Kenya hosted 40 guests at the Grand Hotel to discuss fishing rights."
    visit = Visit(
        host={"text": "Kenya"},
        purpose="to discuss fishing rights",
        guests=40,
        hotel={"name": "Grand Hotel", "rooms": 700},
        confirmed=True,
        evidence=(Evidence(quote=text),),
    )
    record = verify_record(visit, Reading(Article(text=text)))
    assert check_of(record, "purpose").verdict == "supported"
    assert check_of(record, "guests").verdict == "supported"
    assert check_of(record, "hotel.name").verdict == "supported"
    assert check_of(record, "hotel.rooms").verdict == "not_found"
    assert check_of(record, "confirmed").verdict == "review"


@pytest.mark.parametrize("published", [None, "2023-03-14"])
def test_reasons_are_one_line_for_a_reader(published) -> None:
    draft = read_record(TRUE | {"location": "on the moon"})
    for check in verify_record(draft, Reading(Article(text=TEXT, published=published))).checks:
        assert check.reason and "\n" not in check.reason
        assert "Verdict" not in check.reason and "Modifier" not in check.reason


def test_a_reason_is_short_and_acts_on_no_screen(verify, check_of) -> None:
    text = "Norway sold Chad 14 jets."
    for location in ("x" * 100_000, "Os\x1b[31mlo\u202e\n\nfoo " * 300):
        record = verify(text, "transfer", supplier="Norway", recipient="Chad", location=location)
        reason = check_of(record, "location").reason
        assert len(reason) <= 300
        assert not set(reason) & set("\x1b\u202e\n")


@pytest.mark.parametrize("number", [-5, 0, 1e308, float("inf"), float("nan")])
def test_a_senseless_number_is_refuted(verify, check_of, number) -> None:
    items = [{"text": "jets", "number_ordered": {"text": "14", "number": number}}]
    record = verify("Norway sold Chad 14 jets.", "transfer", supplier="Norway", recipient="Chad", items=items)
    assert check_of(record, "items[0].number_ordered").verdict == "contradicted"


def test_a_number_beyond_arithmetic_is_an_error_that_names_its_field() -> None:
    items = [{"text": "jets", "number_ordered": {"text": "14", "number": 10**400}}]
    with pytest.raises(RecordError, match="number_ordered"):
        read_record({"kind": "transfer", "supplier": "Norway", "recipient": "Chad", "items": items})
