"""What README shows is what a reader gets: its commands, their output, its Python, its options and its links."""

from __future__ import annotations

import importlib.util
import os
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest
from typer.main import get_command

from summarizer.cli.app import app

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
PYTHON = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
COMMANDS = get_command(app).commands  # type: ignore[attr-defined]


def the_script() -> ModuleType:
    """`scripts/run_readme.py`, which writes the console blocks."""
    found = importlib.util.spec_from_file_location("run_readme", ROOT / "scripts" / "run_readme.py")
    assert found is not None and found.loader is not None
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


SCRIPT = the_script()
CONSOLE = list(SCRIPT.BLOCK.finditer(README))


def bare_environ(home: Path) -> dict[str, str]:
    """The environment without keys, settings or a configuration file of this machine."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("OPENAI_", "SUMMARIZER_"))}
    return kept | {"HOME": str(home), "XDG_CONFIG_HOME": str(home), "PYTHONIOENCODING": "utf-8"}


def test_readme_shows_commands_and_python() -> None:
    assert len(CONSOLE) == README.count("```console") >= 2
    assert len(PYTHON) >= 2


@pytest.mark.parametrize("block", CONSOLE, ids=range(len(CONSOLE)))
def test_command_prints_what_is_below_it(block: re.Match[str]) -> None:
    assert SCRIPT.output_of(block["command"]) == block["output"], "run scripts/run_readme.py"


@pytest.mark.parametrize("code", PYTHON, ids=range(len(PYTHON)))
def test_python_runs_without_a_warning_and_prints(code: str, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        cwd=ROOT,
        env=bare_environ(tmp_path),
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.strip()


def test_table_of_commands_names_every_command() -> None:
    assert re.findall(r"^\| `summarizer (\w+)", README, re.MULTILINE) == list(COMMANDS)


def test_every_option_in_readme_is_one_of_its_command() -> None:
    found = 0
    for name, rest in re.findall(r"summarizer (\w+)((?:[^\n`|#]|\|(?! ))*)", README):
        if name in COMMANDS:
            known = {option for one in COMMANDS[name].params for option in (*one.opts, *one.secondary_opts)}
            asked = set(re.findall(r"(?<=\s)--[a-z][a-z-]*", rest))
            assert asked <= known, name
            found += len(asked)
    assert found >= 10


@pytest.mark.parametrize("target", sorted(set(re.findall(r"\]\((?!https?:)([^)#]+)", README))))
def test_every_link_leads_to_a_file(target: str) -> None:
    assert (ROOT / target).exists()
