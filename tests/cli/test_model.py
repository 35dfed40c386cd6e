"""The model path end to end: a real endpoint on this machine, a recording of its answer, and the replay of that."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from .conftest import Run

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


def _completion(answer: dict[str, Any]) -> dict[str, Any]:
    message = {"role": "assistant", "content": json.dumps(answer)}
    return {
        "id": "c1",
        "object": "chat.completion",
        "created": 1,
        "model": "m",
        "choices": [{"index": 0, "finish_reason": "stop", "message": message}],
        "usage": {"prompt_tokens": 100, "completion_tokens": 20, "total_tokens": 120},
    }


class _Endpoint(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        self.server.asked.append(self.rfile.read(int(self.headers["content-length"])).decode())  # type: ignore[attr-defined]
        body = json.dumps(_completion(self.server.answer)).encode()  # type: ignore[attr-defined]
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture
def endpoint() -> Iterator[ThreadingHTTPServer]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Endpoint)
    server.asked, server.answer = [], ANSWER  # type: ignore[attr-defined]
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def test_answer_of_a_model_is_verified_recorded_and_replayed(
    run: Run, folder: Path, endpoint: ThreadingHTTPServer
) -> None:
    model = ("--model", "m", "--base-url", f"http://127.0.0.1:{endpoint.server_port}/v1")
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
    assert len(endpoint.asked) == 1  # type: ignore[attr-defined]


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
    endpoint: ThreadingHTTPServer,
    options: tuple[str, ...],
    environ: dict[str, str],
    calls: int,
) -> None:
    endpoint.answer = WRONG  # type: ignore[attr-defined]
    model = ("--model", "m", "--base-url", f"http://127.0.0.1:{endpoint.server_port}/v1")
    done = run("extract", "guns.txt", *model, *options, **environ)
    assert done.returncode == 0, done.stderr
    summary = json.loads(done.stdout)
    assert (len(summary["records"]), len(summary["rejected"])) == (0, 1)
    assert len(endpoint.asked) == summary["provenance"]["usage"]["calls"] == calls  # type: ignore[attr-defined]
