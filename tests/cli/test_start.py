import os
import subprocess
import sys
import time

import pytest

HEAVY = ("openai", "instructor", "rich", "tenacity", "trafilatura", "rapidfuzz", "asyncio")


@pytest.mark.parametrize("command", [[], ["extract"], ["verify"], ["digest"], ["evaluate"], ["schema"], ["doctor"]])
def test_help_imports_nothing_heavy(command: list[str]) -> None:
    code = f"""
import sys
from summarizer.cli.app import app
try:
    app([*{command!r}, "--help"], prog_name="summarizer")
except SystemExit:
    pass
print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert "Usage: summarizer" in done.stdout
    assert done.stderr.strip() == "[]"


def test_help_of_the_whole_does_not_import_pydantic() -> None:
    code = "import sys, summarizer.cli.app; print('pydantic' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.strip() == "False"


def test_help_tells_each_command_in_a_whole_line_of_80_columns() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "summarizer", "--help"],
        capture_output=True,
        text=True,
        env=os.environ | {"COLUMNS": "80"},
        check=True,
    )
    lines = done.stdout.partition("Commands:\n")[2].splitlines()
    assert len(lines) == 6
    assert all(line.endswith(".") and not line.endswith("...") for line in lines)


def test_help_answers_at_once() -> None:
    def seconds() -> float:
        started = time.perf_counter()
        subprocess.run([sys.executable, "-m", "summarizer", "--help"], capture_output=True, timeout=60, check=True)
        return time.perf_counter() - started

    assert min(seconds() for _ in range(4)) < 0.3


def test_version_is_printed() -> None:
    done = subprocess.run([sys.executable, "-m", "summarizer", "--version"], capture_output=True, text=True, check=True)
    assert done.stdout.strip()[0].isdigit()
