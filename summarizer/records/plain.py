"""Atoms of the minimal form: bare words, bare numbers, ISO dates, and values whose words were left out."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

_ISO = re.compile(r"(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:[T ]\d{2}:.{0,20})?$")
_DIGITS = re.compile(r"(?:\d{1,30}|\d{1,3}(?:,\d{3}){1,9})(?:\.\d{1,9})?$")

Reader = Callable[[Any], Any]


def words_as(key: str, *others: str) -> Reader:
    """Reads bare words, or a bare number, as the `key` of an atom; one without it by the first other key it has."""

    def read(value: Any) -> Any:
        if _is_bare(value):
            return {key: _shown(value)}
        if not isinstance(value, dict) or value.get(key):
            return value
        words = next((value[one] for one in others if value.get(one)), None)
        return value if words is None else {**value, key: _shown(words)}

    return read


def money(value: Any) -> Any:
    """A sum: "€96 million", 96000000, or amount and currency without words."""
    if _is_bare(value):
        words = _shown(value)
        digits = words.replace(",", "") if _DIGITS.match(words) else ""
        return {"text": words} | ({"amount": float(digits) if "." in digits else int(digits)} if digits else {})
    if isinstance(value, dict) and not value.get("text") and value.get("amount") is not None:
        return {**value, "text": " ".join(filter(None, (_shown(value["amount"]), value.get("currency"))))}
    return value


def date(value: Any) -> Any:
    """A date: "last May", "2023-06-01", 2023, or ISO dates without words."""
    if _is_bare(value):
        words = _shown(value)
        iso = _ISO.match(words)
        return {"text": words} | ({"earliest": iso[1], "latest": iso[1]} if iso else {})
    if isinstance(value, dict) and not value.get("text"):
        ends = list(dict.fromkeys(one for one in (value.get("earliest"), value.get("latest")) if isinstance(one, str)))
        return {**value, "text": " to ".join(ends)} if ends else value
    return value


def _is_bare(value: Any) -> bool:
    return isinstance(value, str | int | float) and not isinstance(value, bool)


def _shown(value: Any) -> str:
    """A number as people write it: 400.0 is 400."""
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
