"""Find about where a changed quote stands by its rarest words, without reading the whole text again."""

from __future__ import annotations

import re
from collections import Counter

import edlib

from summarizer.text.fold import STEM, Folded

_WORD = re.compile(r"[^\W_]+")
_MOST_SEEDS = 300
"""Places of the quote's rarest words, together, that are tried."""
_FEWEST_WORDS = 3
"""Words of a quote under which its rarest are no proof of anything."""
_BIN = 32
"""Code points that an insertion or a deletion before a word may move it."""
_MOST_WINDOWS = 8
_ACCEPTED = 0.12
"""Edits for each character of the quote, about one word of it, up to which a window is surely the passage meant."""
_KNOWN = 0.25
"""Part of the quote's words that the text must have for a search by likeness to be worth its time."""
_FEW = 4
"""Words under which that part says nothing."""


def seeded(bare: str, folded: Folded) -> tuple[int, int] | None:
    """The stretch of the folded text most like a folded quote, if one is nearly the same; it may cut words.

    The rarest words of the quote vote for where it would begin; the places with most votes are aligned.
    """
    windows = _windows(bare, folded)
    best: tuple[int, int, int] | None = None
    margin = max(_BIN, len(bare) // 3)
    for begin in windows:
        low, high = max(0, begin - margin), min(len(folded.text), begin + len(bare) + margin)
        limit = int(_ACCEPTED * len(bare)) if best is None else best[0] - 1
        if limit < 0:
            break
        try:
            found = edlib.align(bare, folded.text[low:high], mode="HW", task="locations", k=limit)
        except ValueError:
            return None  # edlib knows at most 256 different characters
        if found["editDistance"] >= 0:
            first, last = found["locations"][0]
            best = found["editDistance"], low + (first or 0), low + last + 1
    return best[1:] if best else None


def _windows(bare: str, folded: Folded) -> list[int]:
    """Where the quote would begin, by the votes of its rarest words; the places with most votes first."""
    places = folded.places
    known = sorted(
        (len(places[found.group()]), found.start(), found.group())
        for found in _WORD.finditer(bare)
        if found.group() in places
    )
    if len(known) < _FEWEST_WORDS:
        return []
    votes: Counter[int] = Counter()
    seeds = 0
    for count, at, word in known:
        seeds += count
        if seeds > _MOST_SEEDS:
            break
        votes.update({(place - at) // _BIN for place in places[word]})
    ranked = sorted(votes, key=lambda bin_: (-votes[bin_] - votes[bin_ + 1], bin_))
    return [bin_ * _BIN for bin_ in ranked[:_MOST_WINDOWS]]


def may_be_near(bare: str, folded: Folded) -> bool:
    """False for a quote of which the text knows so few words, in any inflection, that no passage can be meant."""
    words = _WORD.findall(bare)
    return len(words) < _FEW or sum(one[:STEM] in folded.stems for one in words) >= _KNOWN * len(words)
