from __future__ import annotations

from typing import Annotated, Literal

from summarizer.records.atoms import DateField, Item, MoneyField, PartyField, Quantity
from summarizer.records.fields import Event, Role
from summarizer.records.record import Record
from summarizer.records.transfer import Transfer
from summarizer.verify.paths import covers, field_of, walk


def test_walk_gives_filled_fields_with_their_markers_in_codebook_order() -> None:
    record = Transfer(
        recipient={"name": "Chad"}, supplier={"name": "Oman"}, items=[{"text": "radars"}, {"text": "jeeps"}]
    )
    slots = list(walk(record))
    assert [one.path for one in slots] == ["supplier", "recipient", "items[0]", "items[1]"]
    assert [one.role for one in slots[:2]] == [Role.GIVER, Role.RECEIVER]


def test_unspecified_and_empty_values_claim_nothing() -> None:
    assert list(walk(Transfer())) == []


def test_a_record_type_of_ones_own_is_walked_like_the_three() -> None:
    class Visit(Record):
        kind: Literal["visit"] = "visit"
        host: Annotated[PartyField | None, Role.RECEIVER] = None
        day: Annotated[DateField | None, Event.ANNOUNCEMENT] = None
        cost: MoneyField | None = None
        guests: Quantity | None = None
        gifts: tuple[Item, ...] = ()

    visit = Visit(
        host={"name": "Oman"},
        day={"text": "Friday"},
        guests=Quantity(text="40 guests"),
        gifts=[{"text": "two carpets"}],
    )
    assert [(one.path, one.role, one.event) for one in walk(visit)] == [
        ("host", Role.RECEIVER, None),
        ("day", None, Event.ANNOUNCEMENT),
        ("guests", None, None),
        ("gifts[0]", None, None),
    ]


def test_paths_belong_to_fields() -> None:
    assert field_of("items[0].number_ordered") == field_of("items") == "items"
    assert covers("items[1]", "items[1].text") and covers("status", "status")
    assert not covers("items[1]", "items[10].text")
    assert not covers("value", "value_added")
