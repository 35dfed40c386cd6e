"""Runs the command line as its users do: a process of its own, its own streams, no settings of this machine."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ARTICLE = (
    "Norway sells guns\n\nMarch 14, 2024\n\nAdvertisement\n\n"
    "Norway delivered 12 howitzers to Latvia on Thursday, officials said.\n\nThe sea was calm.\n"
)

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one article."""
    (tmp_path / "guns.txt").write_text(ARTICLE, encoding="utf-8")
    return tmp_path


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs `summarizer` with arguments, in the folder of the test."""

    def run_there(*arguments: str | Path, given: str | None = None, **environ: str) -> subprocess.CompletedProcess[str]:
        kept = {key: value for key, value in os.environ.items() if not key.startswith(("OPENAI_", "SUMMARIZER_"))}
        return subprocess.run(
            [sys.executable, "-m", "summarizer", *map(str, arguments)],
            input=given,
            capture_output=True,
            encoding="utf-8",
            cwd=tmp_path,
            env=kept | {"XDG_CONFIG_HOME": str(tmp_path), "NO_COLOR": "", "COLUMNS": "100"} | environ,
            timeout=60,
            check=False,
        )

    return run_there
