from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.clauses.readings import Strength
from summarizer.clauses.stages import LEXICONS, cue_patterns, find_cues, read_field
from summarizer.lexicon import load
from summarizer.records.vocabulary import (
    AidStatus,
    AidType,
    Measure,
    Mechanism,
    NewsRole,
    SanctionStatus,
    Scope,
    TransferStatus,
    TransferType,
)
from summarizer.text.spans import Span
from tests.clauses.read import read, whole

FIELDS = {
    "transfer.status": TransferStatus,
    "sanction.status": SanctionStatus,
    "aid_package.status": AidStatus,
    "transfer_type": TransferType,
    "aid_type": AidType,
    "mechanism": Mechanism,
    "scope": Scope,
    "measures": Measure,
    "news_role": NewsRole,
}


@pytest.mark.parametrize("name", sorted({name for names in LEXICONS.values() for name in names}))
def test_every_cue_speaks_for_a_value_of_the_codebook(name: str) -> None:
    for entry in load(name)["cue"]:
        assert entry["value"] == "" or entry["value"] in {one.value for one in FIELDS[entry["field"]]}, entry


@pytest.mark.parametrize("field", sorted(FIELDS))
def test_every_value_but_unspecified_has_a_cue(field: str) -> None:
    kinds = [kind for kind in LEXICONS if not field.endswith(".status") or field.startswith(kind)]
    spoken = {
        entry["value"]
        for kind in kinds
        for name in LEXICONS[kind]
        for entry in load(name)["cue"]
        if entry["field"] == field
    }
    assert {one.value for one in FIELDS[field]} - {"unspecified"} <= spoken


@pytest.mark.parametrize("kind", sorted(LEXICONS))
def test_patterns_compile(kind: str) -> None:
    assert cue_patterns(kind)


STAGES = [
    ("transfer", "Thailand is weighing whether to buy fighters.", "considered"),
    ("transfer", "The government plans to begin delivering drones.", "considered"),
    ("transfer", "Washington could transfer shells to Kyiv.", "considered"),
    ("transfer", "Oslo has not ruled out sending more howitzers.", "considered"),
    ("transfer", "Latvia wants to purchase six launchers.", "sought"),
    ("transfer", "Baghdad has formally requested fighters from Paris.", "sought"),
    ("transfer", "Seoul proposed to sell its tanks to Romania.", "offered"),
    ("transfer", "The department approved a possible sale of missiles to Poland.", "offered"),
    ("transfer", "Jakarta and Paris are close to a deal on submarines.", "negotiating"),
    ("transfer", "Morocco ordered 36 howitzers last year.", "agreed"),
    ("transfer", "Iran agreed to supply 40 drones.", "agreed"),
    ("transfer", "The jets will be delivered by 2027.", "agreed"),
    ("transfer", "Drones were acquired by the navy.", "agreed"),
    ("transfer", "The yard started production of the corvettes.", "in_production"),
    ("transfer", "Mali has received jets from Russia.", "delivered"),
    ("transfer", "Poland began delivering tanks last week.", "delivered"),
    ("transfer", "Kyiv accused Iran of supplying drones.", "delivered"),
    ("transfer", "The army has deployed Turkish-made drones.", "delivered"),
    ("transfer", "Customs officers seized a shipment of components.", "intercepted"),
    ("transfer", "Austria will not send weapons to Ukraine.", "refused"),
    ("transfer", "Bern rejected the request to re-export shells.", "refused"),
    ("transfer", "Italy halted arms shipments to the region.", "suspended"),
    ("transfer", "Manila scrapped a deal to buy helicopters.", "cancelled"),
    ("transfer", "Madrid has authorised the transfer of its tanks.", "agreed"),
    ("transfer", "Airbus has won an order for 25 helicopters.", "agreed"),
    ("transfer", "A cargo of cartridges was found and confiscated.", "intercepted"),
    ("transfer", "Jakarta walked away from the deal in 2021.", "cancelled"),
    ("sanction", "The Council decided to extend the mandate of the sanctions.", "extended"),
    ("sanction", "The panel recommended that states sanction the leader.", "proposed"),
    ("sanction", "An order bars citizens from investing in the three firms.", "imposed"),
    ("aid_package", "Islamabad turned to the Fund for a $7 billion loan.", "requested"),
    ("aid_package", "Lawmakers are holding up $60 billion in aid.", "suspended"),
    ("sanction", "Brussels is mulling new sanctions on the officials.", "considered"),
    ("sanction", "The Commission proposed a 14th package of sanctions.", "proposed"),
    ("sanction", "Ministers are expected to approve sanctions on Monday.", "expected"),
    ("sanction", "Canada has sanctioned 35 officials.", "imposed"),
    ("sanction", "The embargo was renewed for another year.", "extended"),
    ("sanction", "Washington eased oil sanctions.", "eased"),
    ("sanction", "Sanctions on the former president were lifted.", "lifted"),
    ("sanction", "Two members vetoed the resolution.", "blocked"),
    ("aid_package", "Kyiv asked for $5 billion a month.", "requested"),
    ("aid_package", "Berlin is considering a further package.", "considered"),
    ("aid_package", "The Commission proposed a 50 billion euro facility.", "proposed"),
    ("aid_package", "Norway pledged 75 billion kroner.", "announced"),
    ("aid_package", "The Senate approved a $95 billion aid bill.", "authorized"),
    ("aid_package", "The Fund disbursed $1.1 billion.", "delivered"),
    ("aid_package", "Washington suspended military aid.", "suspended"),
    ("aid_package", "The ministry cancelled a grant to the agency.", "cancelled"),
]


@pytest.mark.parametrize(("kind", "text", "stage"), STAGES)
def test_stage_is_read(kind: str, text: str, stage: str) -> None:
    reading = read(text)
    best = read_field(reading, whole(reading), kind, f"{kind}.status")[0]
    assert (best.value, best.strength) == (stage, Strength.STRONG)


@pytest.mark.parametrize(
    "text",
    [
        "Moscow did not deliver the batteries.",
        "Denmark has yet to hand over the jets.",
        "Beijing has never provided lethal aid.",
        "There is no evidence that China supplied shells.",
    ],
)
def test_denied_delivery_is_no_delivery(text: str) -> None:
    reading = read(text)
    assert "delivered" not in {one.value for one in read_field(reading, whole(reading), "transfer", "transfer.status")}
    assert any(cue.value == "delivered" and cue.negated for cue in find_cues(reading, 0, len(text), "transfer"))


@pytest.mark.parametrize(
    "text",
    [
        "The armed forces received approval from parliament.",
        "Drones of the type used by the army were on show.",
        "He was given details of the visit.",
    ],
)
def test_look_alikes_are_no_clear_cue(text: str) -> None:
    reading = read(text)
    cues = [cue for cue in find_cues(reading, 0, len(text), "transfer") if cue.field == "transfer.status"]
    assert not [cue for cue in cues if cue.value == "delivered" and cue.strength is Strength.STRONG]


def test_near_cue_beats_a_distant_one() -> None:
    text = "Rome agreed to supply mines, while Madrid delivered trucks."
    reading = read(text)
    mines, trucks = text.index("mines"), text.index("trucks")
    for words, stage in ((Span(mines, mines + 5), "agreed"), (Span(trucks, trucks + 6), "delivered")):
        assert read_field(reading, whole(reading), "transfer", "transfer.status", [words])[0].value == stage


@pytest.mark.parametrize(
    ("kind", "field", "text", "value"),
    [
        ("transfer", "transfer_type", "Ottawa donated four tanks.", "gift"),
        ("transfer", "transfer_type", "Poland bought helicopters for $12 billion.", "sale"),
        ("transfer", "transfer_type", "Iran will get helicopters in return for the drones.", "barter"),
        ("transfer", "transfer_type", "A factory near the capital will make the drones.", "production_licence"),
        ("transfer", "transfer_type", "The two states will jointly develop an engine.", "joint_production"),
        ("transfer", "transfer_type", "Instructors will train pilots.", "services"),
        ("transfer", "transfer_type", "Prague leased 14 jets from Sweden.", "lease_or_loan"),
        ("transfer", "transfer_type", "Bern refused a permit for re-export.", "re_export"),
        ("aid_package", "mechanism", "The weapons will come from existing army stocks.", "drawdown"),
        ("aid_package", "mechanism", "Paris extended a soft loan.", "loan"),
        ("aid_package", "mechanism", "It sent 2 billion euros in budget support.", "budget_support"),
        ("aid_package", "scope", "Aid has reached $44 billion since the invasion began.", "cumulative_total"),
        ("aid_package", "scope", "The five-year programme runs until 2027.", "program"),
        ("aid_package", "scope", "The new package is worth $300 million.", "package"),
        ("aid_package", "aid_type", "The bill provides military and humanitarian aid.", "mixed"),
        ("aid_package", "aid_type", "Rome sent tents and blankets.", "humanitarian"),
        ("aid_package", "aid_type", "The Fund agreed a bailout.", "financial"),
    ],
)
def test_other_choices_are_read(kind: str, field: str, text: str, value: str) -> None:
    reading = read(text)
    assert read_field(reading, whole(reading), kind, field)[0].value == value


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_any_text_gives_cues_inside_it(text: str) -> None:
    if not text.strip():
        return
    reading = read(text)
    for kind in LEXICONS:
        for cue in find_cues(reading, 0, len(text), kind):
            assert 0 <= cue.start < cue.end <= len(text)
            assert cue.value in {one.value for one in FIELDS[cue.field]}
