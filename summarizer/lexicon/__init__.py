"""The curated words of the field: data files with their sources, each loaded once, and patterns made of their words."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def load(name: str) -> Any:
    """The content of a data file of this folder: parsed `.json` or `.toml`, or the lines of a `.txt` without comments.

    The result is shared: do not change it.
    """
    source = files(__name__) / name
    text = source.read_text(encoding="utf-8")
    if name.endswith(".json"):
        return json.loads(text)
    if name.endswith(".toml"):
        return tomllib.loads(text)
    return tuple(line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#"))


def any_of(words: Iterable[str]) -> str:
    """A pattern, to be put in a group, that fits any of the words, the longest first."""
    return "|".join(re.escape(one) for one in sorted(words, key=len, reverse=True))
