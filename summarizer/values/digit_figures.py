"""Reads numerals in digits: grouped, decimal or pointed, with a fraction sign, an ordinal ending or a scale."""

from __future__ import annotations

import re

from summarizer.values.figure_grammar import GLYPHS, SCALE, SCALES, SHORT_SCALES, Figure, Form

_LONGEST_NUMERAL = 28
"""Characters; a longer run of digits, points and commas is a serial number, not a quantity."""
_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}(?:\.[0-9]+)?")
_DECIMAL = re.compile(r"[0-9]{1,18}(?:\.[0-9]{1,9})?")
_POINTED = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3}){2,}")
_COMMA_DECIMAL = re.compile(r"[0-9]{1,3},[0-9]{1,2}")
_APOSTROPHES = re.compile(r"(?:'[0-9]{3}){1,4}(?![0-9])")
_SPACED = re.compile(r"(?: [0-9]{3}){1,4}(?![0-9,.]| ?mm\b|-mm\b)")
_ORDINAL_SUFFIX = re.compile(r"(?:st|nd|rd|th)(?![a-z])")


def read_digits(text: str, low: str, start: int, token: str) -> Figure | None:
    """The numeral that the digits, points and commas of `token` at `start` begin; `None` when they are no number."""
    if len(token) > _LONGEST_NUMERAL:
        return None
    end = _groups_end(text, low, start + len(token), token)
    value = _value(low, end, token) if end == start + len(token) else float(re.sub("[ ']", "", low[start:end]))
    if value is None:
        return None
    if end < len(low) and low[end] in GLYPHS:
        value += GLYPHS[low[end]]
        end += 1
    if suffix := _ORDINAL_SUFFIX.match(low, end):
        return Figure(start, suffix.end(), value, Form.ORDINAL)
    if scaled := SCALE.match(low, end):
        factor = _factor(scaled["scale"])
        return Figure(start, scaled.end(), (value + (0.5 if scaled["and"] else 0)) * factor, Form.DIGITS, factor)
    return Figure(start, end, value, Form.DIGITS)


def _groups_end(text: str, low: str, end: int, token: str) -> int:
    """Where a number ends whose groups of thousands are parted by blanks or apostrophes: "40 000", "1'500"."""
    if len(token) > 3 or not token.isdecimal():
        return end
    if (more := _SPACED.match(low, end)) and _grouped_by_blanks(text, end, more.end()):
        return more.end()
    more = _APOSTROPHES.match(low, end)
    return more.end() if more else end


def _grouped_by_blanks(text: str, start: int, end: int) -> bool:
    """True for "40 000": a blank that does not break lines, or a last group of zeros, tells groups from two numbers."""
    return text[start] not in " \n\t" or text[end - 3 : end] == "000"


def _value(low: str, end: int, token: str) -> float | None:
    """The number that a token ending at `end` writes; "1,5" is one only before a scale ("€1,5 billion")."""
    if _DECIMAL.fullmatch(token):
        return float(token)
    if _GROUPED.fullmatch(token):
        return float(token.replace(",", ""))
    if _POINTED.fullmatch(token):
        return float(token.replace(".", ""))
    if _COMMA_DECIMAL.fullmatch(token) and SCALE.match(low, end):
        return float(token.replace(",", "."))
    return None


def _factor(scale: str) -> float:
    factor = 1.0
    for word in scale.replace("-", " ").split():
        factor *= SCALES.get(word) or SHORT_SCALES[word]
    return factor
