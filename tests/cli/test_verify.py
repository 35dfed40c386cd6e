import json
import re
from pathlib import Path
from typing import Any

import pytest

from .conftest import ARTICLE, Run

MINIMAL = {"kind": "transfer", "supplier": "Norway", "recipient": "Latvia", "items": [{"text": "howitzers"}]}
GOLD = {
    "article": "guns.txt",
    "publication_date": "2024-03-14",
    "records": [
        {"type": "transfer", "id": "g1", "record": {key: value for key, value in MINIMAL.items() if key != "kind"}}
    ],
}


def written(folder: Path, content: Any) -> Path:
    path = folder / "records.json"
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "content",
    [
        MINIMAL,
        [MINIMAL],
        {"records": [MINIMAL]},
        GOLD,
        [{"article": {"id": "other"}, "records": [{}]}, {"article": {"id": "guns"}, "records": [MINIMAL]}],
        f"{json.dumps(MINIMAL)}\n",
    ],
    ids=["one record", "list", "object with records", "gold file", "several summaries", "json lines"],
)
def test_every_form_of_records_is_taken(run: Run, folder: Path, content: Any) -> None:
    written(folder, content)
    done = run("verify", "records.json", "--article", "guns.txt")
    (record,) = json.loads(done.stdout)
    assert done.returncode == 0, done.stderr
    assert record["kind"] == "transfer"
    assert {check["field"].partition(".")[0] for check in record["checks"]} >= {"supplier", "recipient", "items[0]"}


def test_our_own_output_can_be_verified_again(run: Run, folder: Path) -> None:
    run("extract", "guns.txt", "-o", "summary.json")
    summary = json.loads((folder / "summary.json").read_text(encoding="utf-8"))
    again = json.loads(run("verify", "summary.json", "--article", "guns.txt").stdout)
    assert [one["id"] for one in again] == [one["id"] for one in summary["records"]]


def test_misfit_is_named_with_its_field_and_the_others_are_checked(run: Run, folder: Path) -> None:
    written(folder, [MINIMAL, {**MINIMAL, "status": "shipped"}, {"kind": "party"}, MINIMAL])
    done = run("verify", "records.json", "--article", "guns.txt")
    found = json.loads(done.stdout)
    assert done.returncode == 1
    assert ["error" in one for one in found] == [False, True, True, False]
    assert "records[1]" in done.stderr
    assert "status" in done.stderr
    assert "records[2]" in done.stderr


def test_strict_exits_with_3_when_a_field_is_not_supported(run: Run, folder: Path) -> None:
    written(folder, {**MINIMAL, "supplier": "Portugal"})
    assert run("verify", "records.json", "--article", "guns.txt").returncode == 0
    assert run("verify", "records.json", "--article", "guns.txt", "--strict").returncode == 3


def test_report_shows_claimed_value_verdict_and_reason(run: Run, folder: Path) -> None:
    written(folder, {**MINIMAL, "supplier": "Portugal"})
    done = run("verify", "records.json", "--article", "guns.txt", "--format", "brief")
    assert re.search(r"✗ supplier +Portugal — contradicted: |∅ supplier +Portugal — not found: ", done.stdout)
    assert "\x1b" not in done.stdout


def test_records_on_standard_input(run: Run, folder: Path) -> None:
    done = run("verify", "-", "--article", "guns.txt", given=json.dumps(MINIMAL))
    assert done.returncode == 0
    assert len(json.loads(done.stdout)) == 1


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("{torn", "JSON"),
        ("", "empty"),
        (
            json.dumps([{"article": {"id": "a"}, "records": []}, {"article": {"id": "b"}, "records": []}]),
            "none of its 2",
        ),
    ],
)
def test_file_without_usable_records_exits_with_2(run: Run, folder: Path, content: str, says: str) -> None:
    written(folder, content)
    done = run("verify", "records.json", "--article", "guns.txt")
    assert done.returncode == 2
    assert says in done.stderr
    assert "Traceback" not in done.stderr


def test_missing_files_exit_with_2(run: Run, folder: Path) -> None:
    written(folder, MINIMAL)
    for records, text in (("missing.json", "guns.txt"), ("records.json", "missing.txt")):
        done = run("verify", records, "--article", text)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.endswith("no such file or folder\n")
    assert "is a folder" in run("verify", ".", "--article", "guns.txt").stderr
    assert run("verify", "records.json").returncode == 2


def test_date_of_a_gold_file_resolves_relative_dates(run: Run, folder: Path) -> None:
    (folder / "bare.txt").write_text(ARTICLE.replace("March 14, 2024\n\n", ""), encoding="utf-8")
    record = {**MINIMAL, "delivery_date": "Thursday"}
    gold = {"publication_date": "2024-03-15", "records": [record]}
    written(folder, gold)
    (checked,) = json.loads(run("verify", "records.json", "--article", "bare.txt").stdout)
    assert checked["delivery_date"]["earliest"] == "2024-03-14"
