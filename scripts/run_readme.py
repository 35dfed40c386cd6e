"""Runs the `$` commands of README's console blocks and writes their output below them, or with --check compares it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
BLOCK = re.compile(r"```console\n\$ (?P<command>[^\n]+)\n(?P<output>.*?)```", re.DOTALL)


def output_of(command: str) -> str:
    """What a command prints on 80 columns without colour, by the package of this interpreter and no user's settings."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environ = {"PATH": path, "COLUMNS": "80", "NO_COLOR": "1", "LANG": "C.UTF-8"}
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=ROOT,
        env=environ,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        timeout=120,
        check=True,
    )
    return "\n".join(line.rstrip() for line in done.stdout.splitlines()).strip("\n") + "\n"


def rendered(text: str) -> str:
    """The text with the output of every console block as it is now."""
    return BLOCK.sub(lambda block: f"```console\n$ {block['command']}\n{output_of(block['command'])}```", text)


def main(*options: str) -> int:
    """Writes README anew, or says whether it would change."""
    old = README.read_text(encoding="utf-8")
    new = rendered(old)
    if "--check" in options:
        if new != old:
            sys.stderr.write("README.md shows output that its commands no longer give; run scripts/run_readme.py\n")
        return int(new != old)
    README.write_text(new, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
