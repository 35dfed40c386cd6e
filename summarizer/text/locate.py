"""Find the passage that a quote was copied from, and say exactly how the two differ.

Finding and judging are apart: a fuzzy search may point at a passage, but only the comparison of words decides whether
the quote is verbatim. No likeness score is ever a verdict: "400 drones" and "900 drones" are 90 % alike.
"""

from __future__ import annotations

import re
from dataclasses import replace

import edlib
from rapidfuzz import fuzz

from summarizer.lexicon import load
from summarizer.text.differences import Difference, compare, shared, words_in
from summarizer.text.fold import Folded, Skeleton, fold
from summarizer.text.kinds import DifferenceKind
from summarizer.text.located import EDGES, Choice, Located, Tier, is_whole, occurrences, places, widened
from summarizer.text.omissions import clipped, in_pieces
from summarizer.text.scattered import densest
from summarizer.text.seeds import may_be_near, seeded
from summarizer.text.spans import Span

__all__ = ["Located", "Tier", "find_all", "locate"]

_MIN_LIKENESS = 60.0
"""Likeness under which nothing is looked at; unrelated quotes of 100 characters reach 56 at most."""
_MIN_SHARED = 0.5
"""Part of the quote's words that a passage must have to count as the passage meant."""
_ANCHOR = 200
"""Characters of a long quote's beginning and end that are looked up."""
_LONGEST = 20_000
"""Folded characters up to which a quote is compared word by word."""
_PRONOUN_OR_NAME = frozenset(load("function_words.toml")["names_in_capitals"])
_ABSENT = Located(None, Tier.ABSENT, False, (), 0)


def locate(quote: str, folded: Folded, hint: Span | None = None, *, prefix: str = "", suffix: str = "") -> Located:
    """The passage of the text that `quote` was copied from.

    Among equal passages the one whose surroundings are most like `prefix` and `suffix` is taken, then the one nearest
    to `hint` (in original offsets), then the first.
    """
    needle = fold(quote)
    bare = needle.text.strip(EDGES)
    if not bare:
        return _ABSENT
    choice = Choice(folded, hint, fold(prefix).text if prefix else "", fold(suffix).text if suffix else "")
    found = (
        _word_for_word(quote, needle, choice)
        or in_pieces(needle.text.strip(), choice)
        or _by_skeleton(bare, needle, choice)
        or _near(bare, needle, choice)
    )
    if found.span is None:
        return found
    place = folded.folded(found.span.start, found.span.end)
    missing = clipped(folded.text, place.start, place.end)
    return replace(found, clipped=missing) if missing else found


def find_all(quote: str, folded: Folded) -> tuple[Span, ...]:
    """Every passage that is the quote but for typography, in order, without overlaps."""
    needle = fold(quote).text
    for wanted in (needle.strip(), needle.strip(EDGES)):
        spans: list[Span] = []
        last = 0
        for start in places(wanted, folded.text):
            if start >= last:
                last = start + len(wanted)
                spans.append(folded.original(start, last))
        if spans:
            return tuple(spans)
    return ()


def _word_for_word(quote: str, needle: Folded, choice: Choice) -> Located | None:
    """The quote as it is, or but for typography and the punctuation at its ends."""
    folded = choice.folded
    whole, bare = needle.text.strip(), needle.text.strip(EDGES)
    for wanted in (whole, bare) if whole != bare else (whole,):
        found = [(start, start + len(wanted)) for start in places(wanted, folded.text)]
        if not found:
            continue
        written = quote.strip()
        start, end = choice.of(found)
        span = folded.original(start, end)
        if span.of(folded.source) == written:
            return Located(span, Tier.EXACT, True, (), len(found))
        differences = _capitals(wanted, quote, span.of(folded.source))
        exact = (
            [place for place in found if folded.original(*place).of(folded.source) == written] if differences else []
        )
        if exact:
            return Located(folded.original(*choice.of(exact)), Tier.EXACT, True, (), len(exact))
        return Located(span, Tier.FOLDED, not differences, differences, len(found))
    return None


def _capitals(wanted: str, quote: str, passage: str) -> tuple[Difference, ...]:
    """Words that are a name in capitals and a pronoun without: "US" and "us"."""
    if not _PRONOUN_OR_NAME & set(wanted.split()) or quote.isupper() or passage.isupper():
        return ()
    pairs = zip(re.findall(r"[^\W_]+", quote), re.findall(r"[^\W_]+", passage), strict=False)
    return tuple(
        Difference(DifferenceKind.NAME, one, other)
        for one, other in pairs
        if one.lower() in _PRONOUN_OR_NAME and one.lower() == other.lower() and one.isupper() != other.isupper()
    )


def _by_skeleton(bare: str, needle: Folded, choice: Choice) -> Located | None:
    """The quote letter for letter, whatever the punctuation between words."""
    if len(bare) > _LONGEST:
        return None
    wanted = Skeleton.of(bare).text
    skeleton = choice.folded.skeleton
    found = []
    for at in occurrences(wanted, skeleton.text) if len(wanted) > 2 else ():
        start, end = skeleton.place(at), skeleton.place(at + len(wanted) - 1) + 1
        if is_whole(choice.folded.text, start, end):
            found.append((start, end))
    if not found:
        return None
    start, end = choice.of(found)
    return _judged(Tier.SKELETON, start, end, needle, choice.folded, len(found))


def _near(bare: str, needle: Folded, choice: Choice) -> Located:
    """The passage most like the quote, when they share enough words to be about the same thing."""
    text = choice.folded.text
    if len(bare) > _LONGEST or not may_be_near(bare, choice.folded):
        return _ABSENT
    found = seeded(bare, choice.folded) if len(bare) <= _ANCHOR else None
    found = found or _alignment(bare, text)
    start, end = widened(text, *found) if found else (0, 0)
    if start >= end or shared(bare, text[start:end]) < _MIN_SHARED:
        scattered = densest(bare, choice.folded)
        if scattered is None:
            return _ABSENT
        start, end = scattered
    repeats = [(at, at + end - start) for at in places(text[start:end], text)] or [(start, end)]
    start, end = choice.of(repeats)
    return _judged(Tier.NEAR, start, end, needle, choice.folded, len(repeats))


def _alignment(bare: str, text: str) -> tuple[int, int] | None:
    """About where the quote stands; a long one is looked up by its beginning and its end, which bounds the time."""
    if len(bare) >= len(text):
        return 0, len(text)
    if len(bare) <= _ANCHOR:
        return _alike(bare, text)
    head, tail = _alike(bare[:_ANCHOR], text), _alike(bare[-_ANCHOR:], text)
    if head and tail and head[0] < tail[1] <= head[0] + 2 * len(bare):
        return head[0], tail[1]
    if head:
        return head[0], min(len(text), head[0] + len(bare))
    return (max(0, tail[1] - len(bare)), tail[1]) if tail else None


def _alike(piece: str, text: str) -> tuple[int, int] | None:
    """The stretch most like a piece of a quote, with its true ends."""
    found = fuzz.partial_ratio_alignment(piece, text, score_cutoff=_MIN_LIKENESS)
    return _refined(piece, text, found.dest_start, found.dest_end) if found else None


def _refined(bare: str, text: str, start: int, end: int) -> tuple[int, int]:
    """The ends of the best alignment, near those that a search with a window of the quote's length gave."""
    margin = max(8, len(bare) // 3)
    low, high = max(0, start - margin), min(len(text), end + margin)
    try:
        found = edlib.align(bare, text[low:high], mode="HW", task="locations")
    except ValueError:
        return start, end  # edlib knows at most 256 different characters
    first, last = found["locations"][0]
    return low + (first or 0), low + last + 1


def _judged(tier: Tier, start: int, end: int, needle: Folded, folded: Folded, repeats: int) -> Located:
    """The passage with its differences; one found by likeness that has none is the quote after all."""
    differences = compare(words_in(needle, 0, len(needle.text)), words_in(folded, start, end), folded.places)
    found = tier if differences else Tier.SKELETON
    return Located(folded.original(start, end), found, not differences, differences, repeats)
