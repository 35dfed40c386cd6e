"""Lines of a large input as text, one at a time, with a bound on each."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import BinaryIO

from summarizer.errors import ArticleError
from summarizer.readers.decode import MAX_BYTES, decode
from summarizer.readers.rows import Note

MAX_LINE_BYTES = 32_000_000
"""Longest line taken, in bytes."""

_LONE_RETURN = re.compile(r"(?<=\r)(?!\n)")


def read_lines(handle: BinaryIO, name: str, note: Note) -> Iterator[str]:
    """The lines of an input, line ends kept; a doubt about its encoding is noted once.

    Raises:
        ArticleError: a line is longer than MAX_LINE_BYTES, or the first one is not text. A later line that is not text
            is given with U+FFFD for what cannot be read, so that its row is judged alone.
    """
    noted = read = False
    for raw in _raw_lines(handle, name):
        if not raw.strip():
            yield "\n"
            continue
        try:
            text, doubt = decode(raw, name)
        except ArticleError:
            if not read:
                raise
            text, doubt = raw.decode("utf-8", "replace").replace("\0", "\ufffd"), f"{name}: some lines are not text"
        read = True
        if doubt and not noted:
            note(doubt)
            noted = True
        yield from _LONE_RETURN.split(text) if "\r" in text.rstrip("\r\n") else (text,)


def _raw_lines(handle: BinaryIO, name: str) -> Iterator[bytes]:
    """Lines as UTF-8 or unknown bytes; UTF-16 and UTF-32 are recoded on the way."""
    first = handle.readline(MAX_LINE_BYTES + 1)
    if first.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")):
        rest = handle.read(MAX_BYTES + 1)
        if len(rest) > MAX_BYTES:
            raise ArticleError(
                f"{name}: larger than {MAX_BYTES:,} bytes and not UTF-8; save it as UTF-8, which is read line by line"
            )
        whole, _ = decode(first + rest, name)
        handle, first = io.BytesIO(whole.encode("utf-8")), b""
    line = first or handle.readline(MAX_LINE_BYTES + 1)
    while line:
        if len(line) > MAX_LINE_BYTES:
            raise ArticleError(
                f"{name}: a line is longer than {MAX_LINE_BYTES:,} bytes; one article a line is expected"
            )
        yield line
        line = handle.readline(MAX_LINE_BYTES + 1)
