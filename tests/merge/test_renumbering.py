from summarizer.merge import renumbered
from summarizer.records.record import Record
from summarizer.records.vocabulary import Verdict

from ..records_made import party, verified

ITEMS = [{"text": "tanks"}, {"text": "guns"}, {"text": "shells"}]


def fields(record: Record) -> dict[str, Verdict]:
    return {check.field: check.verdict for check in record.checks}


def test_paths_count_the_elements_that_are_kept_and_then_those_left_out() -> None:
    draft = verified("transfer", {"items[0]": Verdict.NOT_FOUND}, supplier=party("Norway"), items=ITEMS)
    record = renumbered(draft, draft.model_copy(update={"items": draft.items[1:]}))  # type: ignore[attr-defined]
    assert fields(record)["items[2]"] is Verdict.NOT_FOUND
    assert fields(record)["items[0]"] is fields(record)["items[1]"] is Verdict.SUPPORTED
    assert fields(record)["supplier"] is Verdict.SUPPORTED
    assert len(record.checks) == len(draft.checks)


def test_nothing_moves_when_nothing_was_left_out() -> None:
    draft = verified("transfer", supplier=party("Norway"), items=ITEMS)
    assert renumbered(draft, draft) is draft


def test_passages_and_claims_are_renumbered_too() -> None:
    quotes = [{"quote": "a"}, {"quote": "b"}]
    claims = [{"source": "Oslo", "quote": "a"}, {"source": "Riga", "quote": "b"}]
    draft = verified("transfer", supplier=party("Norway"), items=ITEMS, evidence=quotes, claims=claims)
    left = {"evidence": draft.evidence[1:], "claims": draft.claims[1:]}
    checks = {check.field: check.value for check in renumbered(draft, draft.model_copy(update=left)).checks}
    assert checks["evidence[0].quote"] == "evidence[1].quote"
    assert checks["claims[0].stance"] == "claims[1].stance"
    assert checks["claims[1].stance"] == "claims[0].stance"
