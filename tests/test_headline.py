from typing import Any

import pytest

from summarizer.headline import headline
from summarizer.records.vocabulary import AidStatus, SanctionStatus, TransferStatus, TransferType, Verdict

from .records_made import money, number, party, verified

IRAN, RUSSIA = party("Iran", "IR"), party("Russia", "RU")
USA = party("United States", "US")
AIRCRAFT = {
    "text": "drones, most of them Kestrels",
    "number_ordered": number("up to 900 drones", 900, "up_to", "drones"),
}


def transfer(verdicts: dict[str, Verdict] | None = None, **fields: Any) -> str | None:
    given: dict[str, Any] = {"supplier": IRAN, "recipient": RUSSIA, "status": "agreed", "items": [AIRCRAFT]}
    return headline(verified("transfer", verdicts, **(given | fields)))


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        ({}, "Iran agreed to supply Russia with up to 900 drones, most of them Kestrels"),
        ({"transfer_type": "sale"}, "Iran agreed to sell Russia up to 900 drones, most of them Kestrels"),
        (
            {"supplier": USA, "status": "considered"},
            "The United States may supply Russia with up to 900 drones, most of them Kestrels",
        ),
        (
            {"recipient": USA, "status": "sought", "items": [{"text": "drones"}]},
            "The United States seeks drones from Iran",
        ),
        ({"recipient": None, "status": "delivered", "items": [{"text": "drones"}]}, "Iran delivered drones"),
        ({"supplier": None, "status": "delivered", "items": [{"text": "drones"}]}, "Russia received drones"),
        (
            {
                "status": "delivered",
                "items": [
                    {"text": "Iranian drones", "number_delivered": number("hundreds", 100, "multiples_of", "drones")}
                ],
            },
            "Iran delivered hundreds of Iranian drones to Russia",
        ),
        (
            {"items": [{"text": "drones", "number_ordered": number("“hundreds”", 100, "multiples_of")}]},
            "Iran agreed to supply Russia with hundreds of drones",
        ),
        (
            {"items": [{"text": "three Virginia class submarines", "number_ordered": number("three", 3)}]},
            "Iran agreed to supply Russia with three Virginia class submarines",
        ),
        (
            {"items": [{"text": "the howitzers", "number_ordered": number("12", 12, unit="howitzers")}]},
            "Iran agreed to supply Russia with 12 howitzers",
        ),
        (
            {"items": [{"text": word} for word in ("guns", "shells", "radars", "boats", "mines")]},
            "Iran agreed to supply Russia with guns, shells, radars and 2 more",
        ),
        ({"status": "refused", "items": [{"text": "jets"}]}, "Iran refused to supply Russia with jets"),
        (
            {"items": [{"text": "drones"}], "claims": [{"source": "Tehran", "stance": "denies", "quote": "no"}]},
            "Iran agreed to supply Russia with drones (denied by Tehran)",
        ),
        ({"items": [{"text": "{giver} and {what}"}]}, "Iran agreed to supply Russia with {giver} and {what}"),
    ],
)
def test_transfer_reads_as_a_sentence(fields: dict[str, Any], line: str) -> None:
    assert transfer(**fields) == line


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        (
            {
                "authority": party("Council of the European Union", "EU"),
                "targets": [{"text": "Acme Ltd", "name": "Acme Ltd"}],
                "measures": ["asset_freeze", "travel_ban"],
            },
            "The Council of the European Union imposed an asset freeze and a travel ban on Acme Ltd",
        ),
        (
            {"authority": party("OFAC", "US"), "targets": [{"text": "A"}, {"text": "B"}]},
            "OFAC imposed sanctions on A and B",
        ),
        (
            {"authority": USA, "targets": [{"text": "A", "name": "A"}], "target_count": number("14 targets", 14)},
            "The United States imposed sanctions on 14 targets, among them A",
        ),
        (
            {
                "authority": USA,
                "targets": [{"text": "three entities within the army"}],
                "target_count": number("three entities", 3),
            },
            "The United States imposed sanctions on three entities",
        ),
        ({"targets": [{"text": "Iran", "name": "Iran"}], "status": "expected"}, "Expected: sanctions on Iran"),
    ],
)
def test_sanction_reads_as_a_sentence(fields: dict[str, Any], line: str) -> None:
    assert headline(verified("sanction", **({"status": "imposed"} | fields))) == line


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        (
            {"total_value": money("$275 million", 275e6), "aid_type": "military", "package_label": "27th drawdown"},
            "The United States announced $275 million in military aid (27th drawdown) for Russia",
        ),
        ({"items": [{"text": "tents"}], "status": "delivered"}, "The United States provided Russia with tents"),
        (
            {
                "total_value": money("nearing $20 billion", 20e9, modifier="nearly"),
                "scope": "cumulative_total",
                "status": "delivered",
            },
            "The United States has given or promised Russia nearly $20 billion in aid so far",
        ),
        ({"package_label": "winter package", "donor": None}, "Announced for Russia: aid (winter package)"),
    ],
)
def test_aid_package_reads_as_a_sentence(fields: dict[str, Any], line: str) -> None:
    given = {"donor": USA, "recipient": RUSSIA, "status": "announced"}
    assert headline(verified("aid_package", **(given | fields))) == line


@pytest.mark.parametrize("verdict", [Verdict.REVIEW, Verdict.CONTRADICTED, Verdict.NOT_FOUND])
def test_value_that_is_not_verified_is_never_in_the_line(verdict: Verdict) -> None:
    assert (
        transfer({"items[0].number_ordered": verdict})
        == "Iran agreed to supply Russia with drones, most of them Kestrels"
    )
    assert transfer({"status": verdict}) == "From Iran to Russia: up to 900 drones, most of them Kestrels"
    assert transfer({"supplier": verdict}) == "Russia is to receive up to 900 drones, most of them Kestrels"
    assert transfer({"items[0].text": verdict}) is None
    assert transfer({"supplier": verdict, "recipient": verdict}) is None


def test_failed_part_of_an_atom_counts_as_the_atom() -> None:
    assert (
        transfer({"recipient.name": Verdict.CONTRADICTED})
        == "Iran agreed to supply up to 900 drones, most of them Kestrels"
    )


def test_field_without_any_check_is_not_shown() -> None:
    record = verified("transfer", supplier=IRAN, recipient=RUSSIA, items=[AIRCRAFT])
    assert headline(record.model_copy(update={"checks": ()})) is None


@pytest.mark.parametrize("status", TransferStatus)
@pytest.mark.parametrize("form", TransferType)
@pytest.mark.parametrize("known", ["both", "supplier", "recipient"])
def test_every_stage_and_form_of_a_transfer_has_a_line(status: str, form: str, known: str) -> None:
    missing = {"supplier": "recipient", "recipient": "supplier"}.get(known)
    line = transfer(
        status=status, transfer_type=form, items=[{"text": "drones"}], **({missing: None} if missing else {})
    )
    assert line is not None
    assert "drones" in line
    assert ("Iran" in line, "Russia" in line) == (known != "recipient", known != "supplier")
    assert "{" not in line


@pytest.mark.parametrize("status", SanctionStatus)
@pytest.mark.parametrize("authority", [USA, None])
def test_every_stage_of_a_sanction_has_a_line(status: str, authority: Any) -> None:
    line = headline(verified("sanction", status=status, authority=authority, targets=[{"text": "Acme"}]))
    assert line is not None
    assert "Acme" in line
    assert ("United States" in line) == bool(authority)


@pytest.mark.parametrize("status", AidStatus)
@pytest.mark.parametrize("missing", ["", "donor", "recipient"])
def test_every_stage_of_an_aid_package_has_a_line(status: str, missing: str) -> None:
    fields: dict[str, Any] = {"donor": USA, "recipient": RUSSIA, "total_value": money("$5", 5)} | (
        {missing: None} if missing else {}
    )
    line = headline(verified("aid_package", status=status, **fields))
    assert line is not None
    assert line[0].isupper()
    assert "$5 in aid" in line


def test_long_words_are_cut_at_a_word() -> None:
    line = transfer(items=[{"text": "very " * 60 + "big guns"}])
    assert line is not None
    assert len(line) < 160
    assert line.endswith("very …")
