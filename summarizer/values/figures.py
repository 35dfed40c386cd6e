"""Numerals of a text: digits, number words and their scale words, each with its value, without sign or modifier."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

import ahocorasick_rs

from summarizer.values.digit_figures import read_digits
from summarizer.values.figure_grammar import CARDINALS, FRACTIONS, GLYPHS, ORDINALS, PLURALS, SCALES, Figure
from summarizer.values.plain import plain
from summarizer.values.word_figures import read_words

_TOKEN = re.compile(r"[0-9]++(?:[.,][0-9]++)*+")
_TRIGGERS = tuple(dict.fromkeys([*CARDINALS, *SCALES, *PLURALS, *FRACTIONS, *ORDINALS, "couple", "pair", *GLYPHS]))
_FINDER = ahocorasick_rs.AhoCorasick(list(_TRIGGERS), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)


@lru_cache(maxsize=16)
def find_figures(text: str) -> tuple[Figure, ...]:
    """All numerals of `text`, sorted and without overlaps; those inside a word or a designation included."""
    low = plain(text)
    found: list[Figure] = []
    last = 0
    for start, word in sorted(_triggers(low)):
        if start < last:
            continue
        figure = read_digits(text, low, start, word) if word[0] <= "9" else read_words(low, start, word, last)
        if figure:
            found.append(figure)
            last = figure.end
        elif word[0] <= "9":
            last = start + len(word)
    return tuple(found)


def _triggers(low: str) -> Iterator[tuple[int, str]]:
    for token in _TOKEN.finditer(low):
        yield token.start(), token.group()
    size = len(low)
    for pattern, start, end in _FINDER.find_matches_as_indexes(low):
        word = _TRIGGERS[pattern]
        inside = start and low[start - 1].isalnum() and not low.startswith("multi", max(0, start - 5))
        if word in GLYPHS or not (inside or (end < size and low[end].isalnum())):
            yield start, word
