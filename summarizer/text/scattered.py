"""Find where most words of a quote stand close together, when no stretch of the text is like the quote as a whole."""

from __future__ import annotations

from collections import Counter
from functools import cache

from summarizer.lexicon import load
from summarizer.text.differences import words_of
from summarizer.text.fold import Folded

_SHARE = 0.6
"""Part of the quote's telling words that must stand together."""
_STRETCH = 3
"""How many times as long as the quote the passage may be, and how many characters more."""
_ALLOWANCE = 20
_MOST_PLACES = 400
"""Words that occur more often than this tell nothing."""


def densest(quote: str, folded: Folded) -> tuple[int, int] | None:
    """The shortest stretch of the text with most of the telling words of a folded quote, two at least, in any order."""
    wanted = {word.text for word in words_of(quote)} - _small_words()
    needed = max(2, -int(-len(wanted) * _SHARE // 1))
    hits = sorted((at, word) for word in wanted for at in folded.places.get(word, ()) if _tells(word, folded))
    if len({word for _, word in hits}) < needed:
        return None
    longest = _STRETCH * len(quote) + _ALLOWANCE
    best: tuple[int, int, int] | None = None
    inside: Counter[str] = Counter()
    low = 0
    for at, word in hits:
        inside[word] += 1
        while at + len(word) - hits[low][0] > longest or inside[hits[low][1]] > 1:
            inside[hits[low][1]] -= 1
            low += 1
        count = sum(1 for number in inside.values() if number)
        start, end = hits[low][0], at + len(word)
        if count >= needed and (best is None or (-count, end - start) < (best[0], best[2] - best[1])):
            best = (-count, start, end)
    return best[1:] if best else None


def _tells(word: str, folded: Folded) -> bool:
    return len(folded.places[word]) <= _MOST_PLACES


@cache
def _small_words() -> frozenset[str]:
    words = load("function_words.toml")
    return frozenset(words["harmless"]) | frozenset(words["languages"]["en"])
