"""From bytes to text: UTF-8, UTF-16 by its mark, and old Western encodings, never silently."""

from __future__ import annotations

import codecs

from summarizer.errors import ArticleError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Byte order marks and their codecs; UTF-32 stands first, because its little-endian mark begins like that of UTF-16."""

_ODD = frozenset(range(32)) - frozenset(b"\t\n\v\f\r\x1b")
"""Control bytes that no text holds."""

_MOST_ODD = 0.02
"""Share of such bytes, in bytes that are not UTF-8, from which the input counts as binary."""

MAX_BYTES = 64_000_000
"""Largest file that is read whole; JSON Lines and CSV are read line by line and have no such limit."""


def decode(raw: bytes, name: str) -> tuple[str, str | None]:
    """The text of an input, and a note when its encoding had to be guessed or characters were lost.

    Line ends are kept as they are. NUL characters and lone surrogates become U+FFFD, one for one.

    Raises:
        ArticleError: the input is empty, or binary, or cut within its UTF-16 units.
    """
    if not raw.strip():
        raise ArticleError(f"{name}: the input is empty")
    for mark, codec in _MARKS:
        if raw.startswith(mark):
            try:
                text = raw.decode(codec)
            except UnicodeDecodeError as error:
                raise ArticleError(
                    f"{name}: its byte order mark says {codec}, and it is not: {error.reason}; save it as UTF-8"
                ) from error
            return storable(text, name)
    try:
        return storable(raw.decode("utf-8"), name)
    except UnicodeDecodeError as error:
        if _binary(raw):
            raise ArticleError(
                f"{name}: this is not text; give a text, Markdown, HTML, JSON, JSON Lines or CSV file"
            ) from error
    try:
        return raw.decode(
            "cp1252"
        ), f"{name}: not UTF-8, read as Windows-1252 (Western European); if words look wrong, save it as UTF-8"
    except UnicodeDecodeError:
        return raw.decode(
            "latin-1"
        ), f"{name}: not UTF-8, read as Latin-1 (Western European); if words look wrong, save it as UTF-8"


def storable(text: str, name: str) -> tuple[str, str | None]:
    """The text with NUL and lone surrogates replaced one for one by U+FFFD, and a note when there were any.

    Raises:
        ArticleError: so many of them that the input is no text.
    """
    bad = text.count("\0") + sum("\ud800" <= one <= "\udfff" for one in text) if _suspect(text) else 0
    if not bad:
        return text, None
    if bad > max(8, len(text) // 20):
        raise ArticleError(f"{name}: this is not text (it holds {bad:,} NUL or broken characters); save it as UTF-8")
    clean = "".join("\ufffd" if one == "\0" or "\ud800" <= one <= "\udfff" else one for one in text)
    return clean, f"{name}: holds NUL or broken characters ({bad:,}), each shown as \N{REPLACEMENT CHARACTER}"


def _suspect(text: str) -> bool:
    """True when the text holds a NUL or a lone surrogate; fast on ordinary text."""
    if "\0" in text:
        return True
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return True
    return False


def _binary(raw: bytes) -> bool:
    sample = raw[:65_536]
    return sum(byte in _ODD for byte in sample) > _MOST_ODD * len(sample)
