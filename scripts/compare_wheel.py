"""Fails when a built wheel lacks a file that the checkout has, or holds another version of it."""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
SHIPPED = {"prompts": "summarizer/prompts", "schemas": "summarizer/schemas", "summarizer": "summarizer"}


def expected() -> dict[str, bytes]:
    """Every file that the wheel must carry, under its name in the wheel."""
    return {
        f"{target}/{path.relative_to(ROOT / source).as_posix()}": path.read_bytes()
        for source, target in SHIPPED.items()
        for path in (ROOT / source).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def main(wheel: str) -> int:
    """Compares, prints what differs, and returns the exit code."""
    with zipfile.ZipFile(wheel) as archive:
        shipped = {name: archive.read(name) for name in archive.namelist()}
    wrong = sorted(name for name, content in expected().items() if shipped.get(name) != content)
    for name in wrong:
        sys.stderr.write(f"the wheel lacks {name}, or has another version of it\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
