from .conftest import Run

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
