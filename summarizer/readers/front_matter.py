"""The metadata in the front matter of a Markdown file: lines of `key: value` between two rules at its head."""

from __future__ import annotations

import re
from typing import Any

MAX_LINES = 80
"""Longest front matter looked at, in lines."""

_LINE = re.compile(r"([A-Za-z_][\w -]{0,40}?)\s{0,4}:\s{1,8}(\S.{0,500})")


def front_matter(text: str) -> dict[str, Any]:
    """Its keys and values as words; empty when the text does not begin with front matter.

    Only plain lines are read; lists and nested values are passed over. The text itself stays as it is.
    """
    first, *lines = text.split("\n", MAX_LINES)
    if first.rstrip("\r\ufeff ") != "---":
        return {}
    found: dict[str, Any] = {}
    for line in lines:
        if line.rstrip() in ("---", "..."):
            return found
        match = _LINE.fullmatch(line.rstrip())
        if match:
            found[match[1]] = match[2].strip("\"'")
    return {}
