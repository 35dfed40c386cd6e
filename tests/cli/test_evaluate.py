import json
from pathlib import Path

import pytest

from ..evaluate.made import SALE, folder_with, gold, sale
from .conftest import Run


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return folder_with(tmp_path)


def written(place: Path, *records: object, article: str = "guns") -> Path:
    path = place.parent / "out.jsonl"
    path.write_text(json.dumps({"article": {"id": article}, "records": records}) + "\n", encoding="utf-8")
    return path


def test_extract_and_evaluate_run_as_typed(run: Run, place: Path) -> None:
    done = run("extract", "articles", "--rules", "-o", "out.jsonl")
    assert done.returncode == 0, done.stderr
    done = run("evaluate", "--gold", "gold", "out.jsonl")
    found = json.loads(done.stdout)
    assert done.returncode == 0, done.stderr
    assert found["articles"] == 1
    assert found["overall"]["matched"] + found["overall"]["missed"] == 2


def test_figures_in_a_pipe_are_json_without_the_list_of_records(run: Run, place: Path) -> None:
    found = json.loads(run("evaluate", "--gold", "gold", written(place, sale())).stdout)
    assert found["overall"] == {"matched": 1, "spurious": 0, "missed": 1, "precision": 1, "recall": 0.5, "f1": 0.6667}
    assert found["fields"]["supplier"]["accuracy"] == 1
    assert found["judged"] == []


def test_table_shows_rates_and_verbose_says_what_was_missed_and_why(run: Run, place: Path) -> None:
    out = written(place, sale())
    short = run("evaluate", "--gold", "gold", out, "--format", "brief").stdout
    long = run("evaluate", "--gold", "gold", out, "--format", "brief", "--verbose").stdout
    assert "precision" in short
    assert "0.667" in short
    assert "missed guns g2" not in short
    assert "missed guns g2" in long
    assert "no aid package on the other side" in long


def test_article_without_summary_is_named(run: Run, place: Path) -> None:
    done = run("evaluate", "--gold", "gold", written(place, sale(), article="other"))
    assert "no summary for guns" in done.stderr
    assert json.loads(done.stdout)["unanswered"] == ["guns"]


def test_record_that_does_not_fit_is_named_with_its_line(run: Run, place: Path) -> None:
    out = written(place, {**sale(), "status": "shipped"})
    with out.open("a", encoding="utf-8") as stream:
        stream.write(json.dumps({"article": "guns.txt", "records": [{"type": "transfer", "record": SALE}]}))
    done = run("evaluate", "--gold", "gold", out)
    assert done.returncode == 1
    assert "out.jsonl, line 1: records[0]" in done.stderr
    assert json.loads(done.stdout)["overall"]["matched"] == 1


def test_articles_may_lie_elsewhere(run: Run, place: Path) -> None:
    (place.parent / "articles").rename(place.parent / "texts")
    out = written(place, sale())
    assert run("evaluate", "--gold", "gold", out).returncode == 2
    assert run("evaluate", "--gold", "gold", "--articles", "texts", out).returncode == 0


def test_unusable_gold_exits_with_2(run: Run, place: Path) -> None:
    out = written(place, sale())
    assert run("evaluate", "--gold", "missing", out).returncode == 2
    assert run("evaluate", out).returncode == 2
    folder_with(place.parent, gold(distractors=[{"quote": "not there"}]))
    done = run("evaluate", "--gold", "gold", out)
    assert done.returncode == 2
    assert "distractors[0]" in done.stderr
