import json
from collections.abc import Callable
from typing import Any

import pytest

from .conftest import Run
from .endpoint import serving

KEY = "sk-canary-1234567890"


def test_without_a_model_the_rules_are_tried(run: Run) -> None:
    done = run("doctor")
    assert done.returncode == 0
    assert "built-in rules" in done.stdout
    assert "sample" in done.stdout


def test_missing_key_and_dead_endpoint_exit_with_1_and_name_no_secret(run: Run) -> None:
    done = run(
        "doctor", "--model", "m", "--base-url", "http://127.0.0.1:9/v1", SUMMARIZER_ATTEMPTS="1", OPENAI_API_KEY=KEY
    )
    assert done.returncode == 1
    assert "BAD" in done.stdout
    assert KEY not in done.stdout + done.stderr


def test_contradictory_settings_exit_with_2(run: Run) -> None:
    done = run("doctor", SUMMARIZER_RULES="1", SUMMARIZER_REPLAY="answers.jsonl")
    assert done.returncode == 2
    assert "--rules" in done.stderr


def test_missing_key_is_named_before_any_call(run: Run) -> None:
    done = run("doctor", "--model", "m")
    assert done.returncode == 1
    assert "OPENAI_API_KEY" in done.stdout


def _obeys(request: dict[str, Any]) -> str:
    """What a server says whose decoding is constrained by the schema."""
    schema = request.get("response_format", {}).get("json_schema", {}).get("schema", {})
    words = schema.get("properties", {}).get("word", {}).get("enum")
    return json.dumps({"word": words[0]} if words else {"transfers": [], "sanctions": [], "aid_packages": []})


def _ignores(_: dict[str, Any]) -> str:
    return "Hello!"


@pytest.mark.parametrize(
    ("say", "exit_code", "line"),
    [
        (_obeys, 0, "ok   schema       json_schema is enforced"),
        (_ignores, 1, "BAD  schema       no dialect is enforced"),
    ],
)
def test_what_the_endpoint_enforces_is_said_and_in_the_exit_code(
    run: Run, say: Callable[[dict[str, Any]], str], exit_code: int, line: str
) -> None:
    with serving(say) as endpoint:
        endpoint.usage["prompt_tokens"] = 9_000
        done = run("doctor", "--model", "m", "--base-url", endpoint.url)
    assert done.returncode == exit_code, done.stdout + done.stderr
    assert line in done.stdout
    assert "m is listed" in done.stdout
    assert ("sample" in done.stdout) == (exit_code == 0)


def test_dialect_that_says_plainly_that_nothing_is_enforced_is_sound(run: Run) -> None:
    with serving(_ignores) as endpoint:
        endpoint.usage["prompt_tokens"] = 9_000
        done = run("doctor", "--model", "m", "--base-url", endpoint.url, SUMMARIZER_DIALECT="prompt")
    assert "ok   schema" in done.stdout
    assert done.returncode == 1 and "BAD  sample" in done.stdout
