import json
import os
import pty
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from .conftest import ARTICLE, Run

ESCAPE = "\x1b"


def test_pipe_gets_one_json_object_for_one_article(run: Run, folder: Path) -> None:
    done = run("extract", "guns.txt")
    summary = json.loads(done.stdout)
    assert done.returncode == 0
    assert summary["article"]["id"] == "guns"
    assert summary["provenance"]["extractor"] == "rules"
    assert summary["chunks"][0]["status"] == "ok"
    assert [one["why"] for one in summary["notices"]]


def test_one_line_on_standard_error_says_which_extractor_works_and_why(run: Run, folder: Path) -> None:
    done = run("extract", "guns.txt")
    assert "built-in rules" in done.stderr
    assert "--model" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert run("extract", "guns.txt", "--quiet").stderr == ""


def test_several_articles_give_a_list_or_json_lines(run: Run, folder: Path) -> None:
    (folder / "two.jsonl").write_text('{"text": "One."}\n{"text": "Two."}\n', encoding="utf-8")
    listed = json.loads(run("extract", "guns.txt", "two.jsonl").stdout)
    assert len(listed) == 3
    lines = run("extract", "guns.txt", "two.jsonl", "--format", "jsonl").stdout.splitlines()
    assert [json.loads(line)["article"] for line in lines] == [one["article"] for one in listed]


def test_article_on_standard_input(run: Run) -> None:
    done = run("extract", "-", "--published", "2024-03-14", given=ARTICLE)
    article = json.loads(done.stdout)["article"]
    assert article["published"] == "2024-03-14"
    assert article["published_from"] == "given"
    assert article["path"] is None


def test_brief_in_a_pipe_is_plain_text(run: Run, folder: Path) -> None:
    done = run("extract", "guns.txt", "--format", "brief", FORCE_COLOR="")
    assert ESCAPE not in done.stdout
    assert "howitzers" in done.stdout
    assert "built-in rules" in done.stdout
    assert not [line for line in done.stdout.splitlines() if line != line.rstrip()]


def on_a_terminal(folder: Path, *arguments: str, **environ: str) -> str:
    """What the command prints when its standard output is a terminal."""
    leader, follower = pty.openpty()
    kept = {
        key: value for key, value in os.environ.items() if not key.startswith(("OPENAI_", "SUMMARIZER_", "NO_COLOR"))
    }
    with subprocess.Popen(
        [sys.executable, "-m", "summarizer", *arguments],
        stdout=follower,
        stderr=subprocess.DEVNULL,
        cwd=folder,
        env=kept | {"XDG_CONFIG_HOME": str(folder), "TERM": "xterm-256color"} | environ,
    ) as process:
        os.close(follower)
        shown = b""
        while True:
            try:
                part = os.read(leader, 65_536)
            except OSError:
                break
            if not part:
                break
            shown += part
        process.wait(60)
    os.close(leader)
    return shown.decode("utf-8")


def test_terminal_gets_a_brief_in_colour_unless_no_color_is_set(folder: Path) -> None:
    coloured = on_a_terminal(folder, "extract", "guns.txt")
    assert ESCAPE in coloured
    assert "howitzers" in coloured
    assert re.search(rf"{ESCAPE}\[(?:\d;)*3\dm", coloured)
    assert not re.search(rf"{ESCAPE}\[(?:\d;)*3\dm", on_a_terminal(folder, "extract", "guns.txt", NO_COLOR="1"))


def test_words_of_an_article_cannot_act_on_a_terminal(folder: Path) -> None:
    attack = f"{ESCAPE}]0;owned\x07{ESCAPE}[2J\x9b31m\u202e [link=https://x.example]click[/link] [bold]"
    row = {
        "text": f"Norway delivered 12 howitzers {attack} to Latvia.",
        "title": f"Guns {attack}",
        "id": f"a\nb {attack}",
    }
    (folder / "attack.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    shown = on_a_terminal(folder, "extract", "attack.jsonl", NO_COLOR="1")
    plain = re.sub(rf"{ESCAPE}\[[0-9;]*m", "", shown)
    assert not [sign for sign in (ESCAPE, "\x07", "\x9b", "\u202e") if sign in plain]
    assert "[link=https://x.example]click[/link] [bold]" in plain


@pytest.mark.parametrize("shape", ["json", "jsonl"])
def test_json_carries_no_character_that_acts_on_a_terminal(run: Run, folder: Path, shape: str) -> None:
    (folder / "a.txt").write_text(
        f"Norway delivered 12 howitzers to Latvia.{ESCAPE}[2J\x9b\u202e\n\nAdvertisement\x9b\n", encoding="utf-8"
    )
    done = run("extract", "a.txt", "--format", shape)
    assert not [sign for sign in (ESCAPE, "\x9b", "\u202e") if sign in done.stdout]
    json.loads(done.stdout)


def test_bad_input_is_named_the_others_go_on_and_the_exit_code_is_1(run: Run, folder: Path) -> None:
    (folder / "empty.txt").write_bytes(b"")
    done = run("extract", "guns.txt", "empty.txt", "missing.txt")
    assert done.returncode == 1
    assert json.loads(done.stdout)["article"]["id"] == "guns"
    assert "empty.txt: the input is empty" in done.stderr
    assert "missing.txt: no such file or folder" in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("extract",),
        ("extract", "missing.txt"),
        ("extract", "guns.txt", "--format", "yaml"),
        ("extract", "guns.txt", "--published", "yesterday"),
        ("extract", "guns.txt", "--rules", "--replay", "x.jsonl"),
        ("extract", "guns.txt", "--replay", "missing.jsonl"),
        ("extract", "guns.txt", "--config", "missing.toml"),
        ("extract", "guns.txt", "-o", "missing/out.json"),
        ("extract", "guns.txt", "--concurrency", "0"),
        ("summarise", "guns.txt"),
    ],
    ids=" ".join,
)
def test_usage_input_and_configuration_errors_exit_with_2_and_say_why(
    run: Run, folder: Path, arguments: tuple[str, ...]
) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert done.stdout in ("", "[]\n")
    assert done.stderr.strip()
    assert "Traceback" not in done.stderr


def test_failed_chunk_exits_with_1_and_names_the_article(run: Run, folder: Path) -> None:
    (folder / "none.jsonl").write_text(json.dumps({"prompt": "0", "article": "x", "chunk": 0, "answer": {}}) + "\n")
    done = run("extract", "guns.txt", "--replay", "none.jsonl")
    assert done.returncode == 1
    assert json.loads(done.stdout)["chunks"][0]["status"] == "failed"
    assert "guns: characters 0 to" in done.stderr


def test_output_file_is_whole_and_its_ending_decides(run: Run, folder: Path) -> None:
    run("extract", "guns.txt", "-o", "out.jsonl")
    assert json.loads((folder / "out.jsonl").read_text(encoding="utf-8"))["article"]["id"] == "guns"
    run("extract", "guns.txt", "-o", "out.txt")
    assert "howitzers" in (folder / "out.txt").read_text(encoding="utf-8")
    assert not list(folder.glob(".*part"))


def test_closed_pipe_is_no_error_message(folder: Path) -> None:
    rows = "".join(json.dumps({"text": ARTICLE, "id": str(number)}) + "\n" for number in range(400))
    (folder / "many.jsonl").write_text(rows, encoding="utf-8")
    done = subprocess.run(
        f"{sys.executable} -m summarizer extract many.jsonl --format jsonl --quiet | head -c 10",
        shell=True,
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stderr == ""


def test_strict_exits_with_3_when_a_field_is_not_supported(run: Run, folder: Path) -> None:
    text = "Norway may or may not have delivered 12 howitzers to Latvia, or sold them, critics said.\n"
    (folder / "doubt.txt").write_text(text, encoding="utf-8")
    summary = json.loads(run("extract", "doubt.txt").stdout)
    verdicts = {check["verdict"] for one in summary["records"] + summary["rejected"] for check in one["checks"]}
    expected = 0 if verdicts <= {"supported", "inferred"} else 3
    assert run("extract", "doubt.txt", "--strict").returncode == expected


def test_interrupt_ends_at_once_with_130_and_keeps_what_was_done(folder: Path) -> None:
    rows = "".join(json.dumps({"text": ARTICLE, "id": str(number)}) + "\n" for number in range(20_000))
    (folder / "many.jsonl").write_text(rows, encoding="utf-8")
    listening = "import runpy, signal; signal.signal(signal.SIGINT, signal.default_int_handler); "
    with subprocess.Popen(
        [
            sys.executable,
            "-c",
            listening + "runpy.run_module('summarizer')",
            "extract",
            "many.jsonl",
            "-o",
            "out.jsonl",
        ],
        cwd=folder,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        part = folder / ".out.jsonl.part"
        waiting_since = time.monotonic()
        while not (part.exists() and part.stat().st_size) and time.monotonic() - waiting_since < 30:
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=30)
    assert process.returncode == 130
    assert "Traceback" not in said
    assert str(part.name) in said
    assert not (folder / "out.jsonl").exists()
    assert json.loads(part.read_text(encoding="utf-8").splitlines()[0])["article"]["id"] == "0"


def test_run_stops_when_every_article_fails_for_one_reason(run: Run, folder: Path) -> None:
    rows = "".join(json.dumps({"text": ARTICLE, "id": str(number)}) + "\n" for number in range(50))
    (folder / "many.jsonl").write_text(rows, encoding="utf-8")
    dead = ("--model", "m", "--base-url", "http://127.0.0.1:9/v1")
    done = run("extract", "many.jsonl", *dead, SUMMARIZER_ATTEMPTS="1", OPENAI_API_KEY="none")
    assert done.returncode == 1
    assert len(json.loads(done.stdout)) == 3
    assert "stopped" in done.stderr
