import json
from pathlib import Path

import pytest

from .conftest import ARTICLE, Run


@pytest.fixture
def summaries(run: Run, folder: Path) -> Path:
    """Two articles on one thing, summarised."""
    second = ARTICLE.replace("March 14", "March 16").replace("12 howitzers", "14 howitzers")
    (folder / "later.txt").write_text(second, encoding="utf-8")
    done = run("extract", "guns.txt", "later.txt", "--rules", "-o", "out.jsonl")
    assert done.returncode == 0, done.stderr
    return folder / "out.jsonl"


def test_digest_in_a_pipe_is_json_with_members_and_conflicts(run: Run, summaries: Path) -> None:
    done = run("digest", summaries)
    found = json.loads(done.stdout)
    assert done.returncode == 0, done.stderr
    assert found["articles"] == ["guns", "later"]
    (cluster,) = found["clusters"]
    assert [one["article"] for one in cluster["members"]] == ["guns", "later"]
    (conflict,) = cluster["conflicts"]
    assert [one["value"].split()[0] for one in conflict["values"]] == ["14", "12"]
    assert "12 howitzers" in conflict["values"][1]["quote"]


def test_brief_shows_stage_sources_members_and_the_table_of_conflicts(run: Run, summaries: Path) -> None:
    shown = run("digest", summaries, "--format", "brief").stdout
    flat = " ".join(shown.split())
    assert "stage delivered" in flat
    assert "2024-03-14 · guns" in flat
    assert "they disagree on items[0].number delivered" in flat
    assert "2 articles, 1 cluster" in flat
    assert "\x1b" not in shown


def test_standard_input_and_a_list_are_taken(run: Run, summaries: Path) -> None:
    lines = summaries.read_text(encoding="utf-8")
    assert len(json.loads(run("digest", "-", given=lines).stdout)["articles"]) == 2
    as_list = json.dumps([json.loads(line) for line in lines.splitlines()], indent=1)
    assert len(json.loads(run("digest", "-", given=as_list).stdout)["articles"]) == 2


def test_folder_is_searched_and_an_article_in_two_files_counts_once(run: Run, summaries: Path, folder: Path) -> None:
    (folder / "in" / "deep").mkdir(parents=True)
    for name in ("in/a.jsonl", "in/deep/b.ndjson"):
        (folder / name).write_bytes(summaries.read_bytes())
    found = json.loads(run("digest", "in").stdout)
    assert (found["articles"], [len(one["members"]) for one in found["clusters"]]) == (["guns", "later"], [2])


def test_what_is_no_summary_is_named_with_its_line_and_the_others_go_on(run: Run, summaries: Path) -> None:
    lines = summaries.read_text(encoding="utf-8").splitlines()
    broken = json.loads(lines[1])
    broken["records"][0]["status"] = "shipped"
    summaries.write_text("\n".join([lines[0], "{torn", json.dumps({"a": 1}), json.dumps(broken)]), encoding="utf-8")
    done = run("digest", summaries)
    assert done.returncode == 1
    assert json.loads(done.stdout)["articles"] == ["guns"]
    for told in ("out.jsonl, line 2: not readable as JSON", "out.jsonl, line 3: no summary", "line 4: no summary"):
        assert told in done.stderr
    assert "status" in done.stderr
    assert "Traceback" not in done.stderr


def test_fault_in_a_list_is_named_with_its_line(run: Run, summaries: Path) -> None:
    first = summaries.read_text(encoding="utf-8").splitlines()[0]
    summaries.with_suffix(".json").write_text(f"[\n{first},\n7,\n{first},\n", encoding="utf-8")
    done = run("digest", "out.json")
    assert done.returncode == 1
    assert "out.json, line 3: no summary" in done.stderr
    assert "out.json, line 5: not readable as JSON: it ends" in done.stderr


@pytest.mark.parametrize("content", ["", "{torn", "[]x", '{"article": "guns.txt", "records": []}', "[" * 100_000])
def test_only_unusable_input_exits_with_2(run: Run, folder: Path, content: str) -> None:
    (folder / "bad.json").write_text(content, encoding="utf-8")
    done = run("digest", "bad.json")
    assert done.returncode == 2
    assert "bad.json" in done.stderr
    assert done.stdout == ""
    assert "Traceback" not in done.stderr


def test_missing_file_and_empty_folder_exit_with_2(run: Run, folder: Path) -> None:
    (folder / "empty").mkdir()
    done = run("digest", "missing.json", "empty")
    assert done.returncode == 2
    assert "missing.json: no such file" in done.stderr
    assert "empty: no JSON in this folder" in done.stderr


def test_output_file_takes_the_format_of_its_ending(run: Run, summaries: Path, folder: Path) -> None:
    run("digest", summaries, "-o", "seen.txt")
    run("digest", summaries, "-o", "seen.json")
    assert "stage" in (folder / "seen.txt").read_text(encoding="utf-8")
    assert json.loads((folder / "seen.json").read_text(encoding="utf-8"))["schema_version"] == "1"
