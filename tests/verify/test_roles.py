from __future__ import annotations

import pytest

from summarizer.article import Article
from summarizer.reading import Reading
from summarizer.records.registry import read_record
from summarizer.records.transfer import Transfer
from summarizer.records.vocabulary import Verdict
from summarizer.verify.context import Context, Passage
from summarizer.verify.positions import positions_in
from summarizer.verify.record import verify_record


def positions(text: str) -> dict[str, str]:
    reading = Reading(Article(text=text))
    context = Context(Transfer(), reading, [Passage(0, len(text))], cited=True)
    found = (one for sentence in reading.sentences for one in positions_in(sentence, context))
    return {text[one.name.start : one.name.end]: one.position.value for one in found}


@pytest.mark.parametrize(
    ("text", "name", "position"),
    [
        ("Iranian missiles were seen in Mali.", "Iranian", "maker"),
        ("Help for Ukraine is on its way.", "Ukraine", "end"),
        ("The ministers spoke to Ukraine.", "Ukraine", "other"),
        ("Drones from Turkey were seen.", "Turkey", "source"),
        ("The plan was criticised by Turkey.", "Turkey", "agent"),
        ("Drones were used against Ukraine.", "Ukraine", "opponent"),
        ("EU sanctions on Mali were renewed.", "EU", "issuer"),
        ("Canada imposed sanctions on Mali.", "Canada", "actor"),
        ("Canada welcomed the sanctions of its allies.", "Canada", "other"),
        ("A London-based company was listed.", "London", "other"),
    ],
)
def test_a_name_has_its_position_from_its_phrase(text, name, position) -> None:
    assert positions(text)[name] == position


@pytest.mark.parametrize(
    ("text", "supplier", "verdict"),
    [
        ("Denmark and Norway are donating tanks to Chad.", "Norway", "supported"),
        ("Denmark and Norway are donating tanks to Chad.", "Chad", "contradicted"),
        ("Tanks from Denmark, Norway and Peru reached Chad.", "Norway", "supported"),
        ("Brazil's Embraer will supply tanks to Chad.", "Brazil", "supported"),
        ("Embraer will supply tanks to Chad, diplomats in Brazil said.", "Brazil", "review"),
        ("Mali offers gold to Denmark in exchange for Danish tanks.", "Denmark", "inferred"),
    ],
)
def test_givers_of_lists_companies_and_exchanges(verify, check_of, text, supplier, verdict) -> None:
    recipient = "Mali" if "Mali" in text else "Chad"
    record = verify(text, "transfer", supplier=supplier, recipient=recipient, items=[{"text": "tanks"}])
    assert check_of(record, "supplier").verdict == verdict


def test_a_company_is_no_state(verify, check_of) -> None:
    text = "Embraer will supply tanks to Chad, diplomats in Brazil said."
    record = verify(
        text, "transfer", supplier={"name": "Brazil", "text": "Embraer"}, recipient="Chad", items=[{"text": "tanks"}]
    )
    assert check_of(record, "supplier").verdict == "review"


BOTH_WAYS = "Portugal sold patrol boats to Senegal in March. Senegal supplied drones to Portugal in May."


@pytest.mark.parametrize(
    ("supplier", "recipient", "verdict"),
    [("Senegal", "Portugal", Verdict.SUPPORTED), ("Portugal", "Senegal", Verdict.CONTRADICTED)],
)
def test_who_gives_is_said_by_the_clause_with_the_goods_of_the_record(supplier, recipient, verdict) -> None:
    drones = {"text": "drones", "category": "uav"}
    passages = [{"quote": BOTH_WAYS}]
    draft = {"kind": "transfer", "supplier": supplier, "recipient": recipient, "items": [drones], "evidence": passages}
    checks = verify_record(read_record(draft), Reading(Article(text=BOTH_WAYS))).checks
    assert {one.verdict for one in checks if one.field in ("supplier", "recipient")} == {verdict}


@pytest.mark.parametrize(
    ("text", "authority", "accepted"),
    [
        ("The General Court annulled the sanctions that the Council imposed on Acme.", "The General Court", False),
        ("The tribunal upheld the sanctions against Acme.", "The tribunal", False),
        ("The European Union imposed sanctions on Acme, and a court upheld them.", "European Union", True),
        ("Canada imposed sanctions on three judges.", "Canada", True),
    ],
)
def test_a_court_is_no_authority_of_sanctions(verify, check_of, text, authority, accepted) -> None:
    record = verify(text, "sanction", authority=authority)
    assert (check_of(record, "authority").verdict in ("supported", "inferred")) is accepted
