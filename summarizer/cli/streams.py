"""Where data go: standard output, or a file that appears only when it is whole."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, TextIO

from summarizer.cli.messages import complain
from summarizer.errors import ConfigError

_BY_ENDING = {".jsonl": "jsonl", ".ndjson": "jsonl", ".json": "json", ".txt": "brief", ".md": "brief"}


def form_of(asked: str | None, out: Path | None) -> Literal["brief", "json", "jsonl"]:
    """The asked format, else the one of the file's ending, else a brief for a terminal and JSON for a pipe."""
    by_place = _BY_ENDING.get(out.suffix.lower(), "json") if out else "brief" if standard_output().isatty() else "json"
    form = asked or by_place
    if form == "brief":
        return "brief"
    return "jsonl" if form == "jsonl" else "json"


def standard_output() -> TextIO:
    """Standard output as UTF-8; what its own encoding cannot say on a terminal is replaced instead of failing."""
    if hasattr(sys.stdout, "reconfigure"):
        if sys.stdout.isatty():
            sys.stdout.reconfigure(errors="replace")
        else:
            sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    return sys.stdout


@contextlib.contextmanager
def opened(out: Path | None, *, keep_part: bool = False) -> Iterator[TextIO]:
    """The stream to write to; a file is written beside its place, and moved there when nothing failed.

    With `keep_part`, what was written before a failure stays, and the user is told where.

    Raises:
        ConfigError: the file cannot be written.
    """
    if out is None:
        yield standard_output()
        return
    part = out.with_name(f".{out.name}.part")
    try:
        stream = part.open("w", encoding="utf-8", newline="\n")
    except OSError as error:
        raise ConfigError(f"{out}: cannot be written ({error.strerror}); name another file with -o") from error
    try:
        with stream:
            yield stream
        os.replace(part, out)  # noqa: PTH105 - replaces on every system
    except BaseException:
        if keep_part and part.stat().st_size:
            complain(f"not finished; what was done is in {part}")
        else:
            part.unlink(missing_ok=True)
        raise
