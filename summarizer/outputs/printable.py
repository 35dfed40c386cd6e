"""Makes words from outside safe to print: no escape sequence, no reversed direction, no hidden characters."""

from __future__ import annotations

import re

_PICTURES = {code: 0x2400 + code for code in range(0x20)} | {0x7F: 0x2421}
"""Control characters by the picture that Unicode has for each (␛ for escape)."""

_BROKEN = dict.fromkeys((*range(128, 160), *range(55296, 57344)), 65533)
_DIRECTION = dict.fromkeys((1564, 8206, 8207, *range(8234, 8239), *range(8294, 8298)), 65533)
_HIDDEN = dict.fromkeys((173, 6158, 8203, 8288, 65279, *range(917504, 917632)))
_TABLE = _PICTURES | _BROKEN | _DIRECTION | _HIDDEN

_BLANKS = re.compile(r"[ \t\r\n\v\f\x85\u2028\u2029]+")

_UNSAFE_IN_JSON = re.compile(r"[\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def printable(words: str) -> str:
    """The words on one line, with every character that acts on a terminal shown instead of sent.

    Joiners that scripts and emoji need (U+200C, U+200D) stay; the result is for reading, its offsets mean nothing.
    """
    return _BLANKS.sub(" ", words).translate(_TABLE)


def escaped_json(text: str) -> str:
    """The same JSON, with characters that act on a terminal or reverse the direction written as escapes."""
    return _UNSAFE_IN_JSON.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
