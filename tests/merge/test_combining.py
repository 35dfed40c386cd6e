from summarizer.merge.combining import combine
from summarizer.records.vocabulary import Verdict

from ..records_made import number, party, passage, verified

GUNS = {"text": "howitzers", "category": "artillery"}
NORWAY, LATVIA = party("Norway", "NO"), party("Latvia", "LV")


def test_empty_fields_are_filled_and_their_checks_come_along() -> None:
    ours = verified("transfer", supplier=NORWAY, items=[GUNS], status="agreed", location="Riga")
    other = verified("transfer", supplier=NORWAY, recipient=LATVIA, items=[GUNS])
    joined = combine(ours, other)
    assert joined.recipient.name == "Latvia"  # type: ignore[attr-defined]
    assert [check.field for check in joined.checks].count("recipient") == 1
    assert [check.field for check in joined.checks].count("supplier") == 1


def test_filled_fields_are_never_mixed() -> None:
    ours = verified("transfer", supplier=NORWAY, recipient=LATVIA, items=[GUNS], location="Riga")
    other = verified("transfer", supplier=party("Norwegians", "NO"), items=[GUNS], location="Ventspils")
    joined = combine(ours, other)
    assert joined.model_dump(include={"supplier", "location"}) == ours.model_dump(include={"supplier", "location"})


def test_record_with_more_accepted_values_leads_whichever_comes_first() -> None:
    poor = verified("transfer", supplier=NORWAY, items=[GUNS], location="Riga")
    rich = verified("transfer", supplier=NORWAY, recipient=LATVIA, status="agreed", items=[GUNS], location="Ventspils")
    assert combine(poor, rich).location == combine(rich, poor).location == "Ventspils"  # type: ignore[attr-defined]


def test_items_are_matched_filled_up_and_added_with_their_checks_renumbered() -> None:
    ours = verified("transfer", supplier=NORWAY, recipient=LATVIA, status="agreed", items=[GUNS])
    shells = {"text": "shells", "category": "ammunition"}
    other = verified("transfer", supplier=NORWAY, items=[shells, GUNS | {"number_ordered": number("12", 12)}])
    joined = combine(ours, other)
    assert [item.text for item in joined.items] == ["howitzers", "shells"]  # type: ignore[attr-defined]
    assert joined.items[0].number_ordered.text == "12"  # type: ignore[attr-defined]
    fields = [check.field for check in joined.checks]
    assert "items[0].number_ordered" in fields
    assert "items[1].text" in fields
    assert fields.count("items[0].text") == 1


def test_refused_values_of_both_stay_visible() -> None:
    ours = verified("transfer", supplier=NORWAY, recipient=LATVIA, items=[GUNS])
    other = verified(
        "transfer", {"status": Verdict.CONTRADICTED, "value": Verdict.NOT_FOUND}, supplier=NORWAY, items=[GUNS]
    )
    refused = {check.field for check in combine(ours, other).checks if check.verdict is not Verdict.SUPPORTED}
    assert refused == {"status", "value"}


def test_claims_and_evidence_are_joined_each_once() -> None:
    first = {"source": "Oslo", "stance": "asserts", "quote": "so", "start": 0, "end": 10}
    denial = {"source": "Moscow", "stance": "denies", "quote": "no", "start": 20, "end": 30}
    ours = verified(
        "transfer",
        supplier=NORWAY,
        recipient=LATVIA,
        items=[GUNS],
        claims=[first],
        evidence=[passage(0, 50, "supplier")],
    )
    other = verified(
        "transfer",
        supplier=NORWAY,
        items=[GUNS],
        claims=[first, denial],
        evidence=[passage(10, 40, "items"), passage(60, 90)],
    )
    joined = combine(ours, other)
    assert [claim.source for claim in joined.claims] == ["Oslo", "Moscow"]
    assert [(one.start, one.fields) for one in joined.evidence] == [(0, ("supplier", "items")), (60, ())]
    assert {"claims[1].stance", "evidence[1].quote"} <= {check.field for check in joined.checks}


def test_worst_verdict_and_the_new_role_win() -> None:
    ours = verified("transfer", supplier=NORWAY, recipient=LATVIA, items=[GUNS], news_role="background")
    other = verified("transfer", supplier=NORWAY, items=[GUNS]).model_copy(update={"verdict": Verdict.REVIEW})
    joined = combine(ours, other)
    assert joined.verdict is Verdict.REVIEW
    assert joined.news_role == "new"


def test_records_that_are_joined_stay_as_they_were() -> None:
    ours = verified("transfer", supplier=NORWAY, items=[GUNS])
    other = verified("transfer", supplier=NORWAY, recipient=LATVIA, items=[GUNS])
    before = ours.model_dump(), other.model_dump()
    combine(ours, other)
    assert (ours.model_dump(), other.model_dump()) == before
