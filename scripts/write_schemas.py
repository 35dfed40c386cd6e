"""Writes `schemas/` from the models; with --check, says which files differ instead.

python scripts/write_schemas.py [--check]
"""

from __future__ import annotations

import sys
from pathlib import Path

from summarizer.outputs.schemas import PUBLISHED, schema_text

FOLDER = Path(__file__).resolve().parent.parent / "schemas"


def main(arguments: list[str]) -> int:
    """Writes the files, or compares them; 1 when one differs."""
    stale = []
    for name, file_name in PUBLISHED.items():
        path, text = FOLDER / file_name, schema_text(name)
        if path.is_file() and path.read_text(encoding="utf-8") == text:
            continue
        stale.append(file_name)
        if "--check" not in arguments:
            FOLDER.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
    if stale:
        verb = "differ from the models; run python scripts/write_schemas.py" if "--check" in arguments else "written"
        sys.stdout.write(f"{', '.join(stale)}: {verb}\n")
    return 1 if stale and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
