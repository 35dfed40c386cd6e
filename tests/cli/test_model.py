"""The model path end to end: a real endpoint on this machine, a recording of its answer, and the replay of that."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from .conftest import Run
from .endpoint import Endpoint, serving

KEY = "sk-canary-0987654321"
TRANSFER: dict[str, Any] = {
    "sentences": [4],
    "supplier": "Norway",
    "recipient": "Latvia",
    "transfer_type": "unspecified",
    "items": [
        {
            "text": "howitzers",
            "designation": None,
            "category": "artillery",
            "number_ordered": None,
            "number_delivered": "12 howitzers",
        }
    ],
    "status": "delivered",
    "value": None,
    "in_return": None,
    "agreement_date": None,
    "delivery_date": "Thursday",
    "location": "Lisbon",
    "news_role": "new",
    "claims": [{"source": "officials", "source_type": "anonymous_official", "stance": "asserts", "sentences": [4]}],
}
ANSWER = {"transfers": [TRANSFER], "sanctions": [], "aid_packages": []}
WRONG = ANSWER | {"transfers": [TRANSFER | {"items": [TRANSFER["items"][0] | {"text": "submarines"}]}]}


@pytest.fixture
def endpoint() -> Iterator[Endpoint]:
    with serving(lambda _: json.dumps(ANSWER)) as one:
        yield one


def test_answer_of_a_model_is_verified_recorded_and_replayed(run: Run, folder: Path, endpoint: Endpoint) -> None:
    model = ("--model", "m", "--base-url", endpoint.url)
    done = run("extract", "guns.txt", *model, "--record", "answers.jsonl", OPENAI_API_KEY=KEY)
    assert done.returncode == 0, done.stderr
    summary = json.loads(done.stdout)
    (record,) = summary["records"]
    assert record["headline"] == "Norway delivered 12 howitzers to Latvia"
    assert record["items"][0]["number_delivered"]["number"] == 12
    assert record["delivery_date"]["earliest"] == "2024-03-14"
    assert record["location"] is None
    assert [check["verdict"] for check in record["checks"] if check["field"] == "location"] == ["not_found"]
    assert summary["provenance"]["model"] == "m"
    assert summary["provenance"]["usage"] == {
        "calls": 1,
        "prompt_tokens": 100,
        "completion_tokens": 20,
        "cached_tokens": 0,
    }
    assert "m at 127.0.0.1" in done.stderr
    assert KEY not in done.stdout + done.stderr + (folder / "answers.jsonl").read_text(encoding="utf-8")

    again = run("extract", "guns.txt", "--replay", "answers.jsonl")
    replayed = json.loads(again.stdout)
    assert replayed["records"] == summary["records"]
    assert replayed["provenance"]["extractor"] == "replay"
    assert len(endpoint.asked) == 1


@pytest.mark.parametrize(
    ("options", "environ", "calls"),
    [
        ((), {}, 2),
        (("--no-second-look",), {}, 1),
        ((), {"SUMMARIZER_SECOND_LOOK": "false"}, 1),
        (("--second-look",), {"SUMMARIZER_SECOND_LOOK": "false"}, 2),
    ],
)
def test_record_that_fails_is_asked_about_once_more_unless_told_not_to(
    run: Run,
    folder: Path,
    endpoint: Endpoint,
    options: tuple[str, ...],
    environ: dict[str, str],
    calls: int,
) -> None:
    endpoint.say = lambda _: json.dumps(WRONG)
    model = ("--model", "m", "--base-url", endpoint.url)
    done = run("extract", "guns.txt", *model, *options, **environ)
    assert done.returncode == 0, done.stderr
    summary = json.loads(done.stdout)
    assert (len(summary["records"]), len(summary["rejected"])) == (0, 1)
    assert len(endpoint.asked) == summary["provenance"]["usage"]["calls"] == calls


def test_wrong_key_stops_the_run_and_is_not_shown(run: Run, folder: Path) -> None:
    lines = [json.dumps({"id": f"a{number}", "text": f"Words {number}."}) for number in range(5)]
    (folder / "five.jsonl").write_text("\n".join(lines), encoding="utf-8")
    with serving(lambda _: f"Incorrect API key provided: {KEY}", status=401) as endpoint:
        done = run("extract", "five.jsonl", "--model", "m", "--base-url", endpoint.url, OPENAI_API_KEY=KEY)
    assert done.returncode == 1
    assert "refuses the credentials (401)" in done.stderr
    assert "check OPENAI_API_KEY" in done.stderr
    assert len(json.loads(done.stdout)) == 3
    assert KEY not in done.stdout + done.stderr
