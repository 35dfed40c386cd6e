import io
import json

import pytest

from summarizer import Article, verify_each
from summarizer.errors import RecordError
from summarizer.outputs.check_report import MAX_VALUE_CHARS, write_report
from summarizer.records.record import Record

ARTICLE = Article(text="Norway delivered 12 howitzers to Latvia on Thursday, officials said.", id="guns")
TRUE = {"kind": "transfer", "supplier": "Norway", "recipient": "Latvia", "items": ["howitzers"], "status": "delivered"}
RESULTS = list(verify_each([TRUE, {"kind": "party"}, {**TRUE, "supplier": "Chile \x1b[31m[bold]"}], ARTICLE))


def report(results: list[Record | RecordError], shape: str) -> str:
    stream = io.StringIO()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COLUMNS", "100")
        write_report(results, stream, shape)  # type: ignore[arg-type]
    return stream.getvalue()


def test_json_has_one_object_for_each_input_in_order() -> None:
    found = json.loads(report(RESULTS, "json"))
    assert [json.loads(line) for line in report(RESULTS, "jsonl").splitlines()] == found
    assert ["error" in one for one in found] == [False, True, False]
    assert "unknown kind 'party'" in found[1]["error"]


def test_brief_counts_verdicts_and_names_misfits() -> None:
    shown = report(RESULTS, "brief")
    checks = [check for one in RESULTS if isinstance(one, Record) for check in one.checks]
    assert "! records[1]: unknown kind 'party'" in shown
    assert f"{sum(check.verdict == 'supported' for check in checks)} supported" in shown.splitlines()[-1]
    assert "fields: none checked" in report([], "brief")


def test_brief_gives_a_reason_for_all_that_is_not_supported_and_interprets_nothing() -> None:
    shown = " ".join(report(RESULTS, "brief").split())
    assert "supplier Norway " in shown
    assert "supplier Norway —" not in shown
    assert "Chile ␛[31m[bold] — not found: " in shown


def test_long_value_is_cut() -> None:
    (record,) = verify_each([{**TRUE, "location": "Riga " * 100}], ARTICLE)
    shown = " ".join(report([record], "brief").split())
    value, _, _ = shown.partition(" …")
    assert value.count("Riga") == MAX_VALUE_CHARS // len("Riga ")
