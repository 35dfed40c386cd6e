from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from summarizer.assets import read_asset

ROOT = Path(__file__).resolve().parent.parent


def test_a_prompt_is_read_from_the_checkout() -> None:
    assert read_asset("prompts", "system.md") == (ROOT / "prompts" / "system.md").read_text(encoding="utf-8")


def test_an_installed_package_brings_its_own(tmp_path: Path) -> None:
    shutil.copytree(
        ROOT / "summarizer", tmp_path / "summarizer", ignore=shutil.ignore_patterns("__pycache__", "lexicon")
    )
    (tmp_path / "summarizer" / "prompts").mkdir()
    (tmp_path / "summarizer" / "prompts" / "system.md").write_bytes("installed é\r\n".encode())
    code = "from summarizer.assets import read_asset; print(ascii(read_asset('prompts', 'system.md')))"
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)

    assert done.stdout.strip() == ascii("installed é\n")


def test_a_missing_file_is_named() -> None:
    with pytest.raises(FileNotFoundError, match=r"prompts/nothing\.md"):
        read_asset("prompts", "nothing.md")


@pytest.mark.parametrize("folder", ["../summarizer", "tests", ""])
def test_only_the_two_folders_are_read(folder: str) -> None:
    with pytest.raises(ValueError, match="no folder of assets"):
        read_asset(folder, "errors.py")
