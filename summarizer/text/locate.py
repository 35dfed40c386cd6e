"""Find the passage that a quote was copied from, and say exactly how the two differ.

Finding and judging are apart: a fuzzy search may point at a passage, but only the comparison of words decides whether the
quote is verbatim. No likeness score is ever a verdict: "400 drones" and "900 drones" are 90 % alike.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

import edlib
from rapidfuzz import fuzz

from summarizer.text.differences import HARMLESS, Difference, DifferenceKind, compare, kind_of, shared, words_in, words_of
from summarizer.text.fold import Folded, Skeleton, fold
from summarizer.text.spans import Span


class Tier(StrEnum):
    """How a quote was found, from the strictest way to the loosest."""

    EXACT = "exact"
    """Character for character."""
    FOLDED = "folded"
    """But for typography."""
    FRAGMENTS = "fragments"
    """In pieces and in order, where the quote has … or […]."""
    EDITORIAL = "editorial"
    """But for words that the quote puts in [square brackets]."""
    SKELETON = "skeleton"
    """Letter for letter, with other punctuation."""
    NEAR = "near"
    """In other words; see the differences."""
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class Located:
    """Where a quote stands in a text, if it does."""

    span: Span | None
    """In the original text; `None` when absent."""
    tier: Tier
    verbatim: bool
    """True when quote and passage differ in typography, editorial brackets and marked omissions at most."""
    differences: tuple[Difference, ...] = ()
    repeats: int = 1
    """How many passages fit equally well."""

    @property
    def changes_no_fact(self) -> bool:
        """True when the differences are articles, misspellings and punctuation only."""
        return self.span is not None and all(one.kind in HARMLESS for one in self.differences)


_EDGES = " \t\"'.,;:!?…-()[]*_"
_OMISSION = re.compile(r"\[ {0,2}…? {0,2}\]|\( {0,2}… {0,2}\)|…")
_CAPITAL = re.compile(r"\[([^\W_])\](?=[^\W_])")
_CONNECTOR = re.compile(r"\[(?P<inserted>[^\[\]]{1,120})\]|…")
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]"
)
_MAX_GAP = 600
"""Folded characters that one … may stand for, between fragments of three words or more."""
_MAX_SHORT_GAP = 200
"""The same when one of the fragments is shorter."""
_MAX_BRACKET_GAP = 60
"""Folded characters that one [editorial insertion] may replace."""
_GUARDED_WORDS = 4
"""Words at each edge of an omission that may hold no negation and no hedge."""
_MIN_LIKENESS = 60.0
"""Likeness under which nothing is looked at; unrelated quotes of 100 characters reach 56 at most."""
_MIN_SHARED = 0.5
"""Part of the quote's words that a passage must have to count as the passage meant."""
_MAX_CHAINS = 50
_POINT = re.compile(r"[0-9][.,][0-9]")
_GRAVE = frozenset({DifferenceKind.NUMBER, DifferenceKind.SCALE, DifferenceKind.NEGATION, DifferenceKind.MODAL})
_PRONOUN_OR_NAME = frozenset({"us", "who", "it"})


def locate(quote: str, folded: Folded, hint: Span | None = None, *, prefix: str = "", suffix: str = "") -> Located:
    """The passage of the text that `quote` was copied from.

    Among equal passages the one whose surroundings are most like `prefix` and `suffix` is taken, then the one nearest to
    `hint` (in original offsets), then the first.
    """
    needle = fold(quote)
    bare = needle.text.strip(_EDGES)
    if not bare:
        return _ABSENT
    choice = _Choice(folded, hint, fold(prefix).text, fold(suffix).text)
    return (
        _word_for_word(quote, needle, choice)
        or _in_pieces(needle.text.strip(), choice)
        or _by_skeleton(bare, needle, choice)
        or _near(bare, needle, choice)
    )


def find_all(quote: str, folded: Folded) -> tuple[Span, ...]:
    """Every passage that is the quote but for typography, in order, without overlaps."""
    needle = fold(quote).text
    for wanted in (needle.strip(), needle.strip(_EDGES)):
        spans = tuple(folded.original(start, start + len(wanted)) for start in _places(wanted, folded.text))
        if spans:
            return spans
    return ()


@dataclass(frozen=True, slots=True)
class _Choice:
    """How to choose among passages that fit equally well."""

    folded: Folded
    hint: Span | None
    prefix: str
    suffix: str

    def of(self, places: Sequence[tuple[int, int]]) -> tuple[int, int]:
        """The best of some half-open stretches of the folded text, given in order."""
        if len(places) == 1 or not (self.hint or self.prefix or self.suffix):
            return places[0]
        return min(places, key=lambda place: (-self._likeness(*place), self._distance(*place)))

    def _likeness(self, start: int, end: int) -> float:
        before, after = self.prefix.strip(), self.suffix.strip()
        text = self.folded.text
        likeness = 0.0
        if before:
            likeness += fuzz.ratio(before, text[max(0, start - len(before) - 1) : start].strip())
        if after:
            likeness += fuzz.ratio(after, text[end : end + len(after) + 1].strip())
        return likeness

    def _distance(self, start: int, end: int) -> int:
        if self.hint is None:
            return 0
        near = self.folded.folded(self.hint.start, self.hint.end)
        return max(near.start - end, start - near.end, 0) * 2 + (start < near.start or end > near.end)


_ABSENT = Located(None, Tier.ABSENT, False, (), 0)


def _word_for_word(quote: str, needle: Folded, choice: _Choice) -> Located | None:
    """The quote as it is, or but for typography and the punctuation at its ends."""
    folded = choice.folded
    whole, bare = needle.text.strip(), needle.text.strip(_EDGES)
    for wanted in (whole, bare) if whole != bare else (whole,):
        places = [(start, start + len(wanted)) for start in _places(wanted, folded.text)]
        if not places:
            continue
        written = quote.strip()
        exact = [place for place in places if folded.original(*place).of(folded.source) == written] if wanted == whole else []
        span = folded.original(*choice.of(exact or places))
        if exact:
            return Located(span, Tier.EXACT, True, (), len(exact))
        differences = _capitals(wanted, quote, span.of(folded.source))
        return Located(span, Tier.FOLDED, not differences, differences, len(places))
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


def _places(wanted: str, text: str) -> Iterator[int]:
    """Where `wanted` stands in `text` as whole words and whole numbers, without overlaps."""
    if not wanted:
        return
    start = text.find(wanted)
    while start >= 0:
        whole = _is_whole(text, start, start + len(wanted))
        if whole:
            yield start
        start = text.find(wanted, start + (len(wanted) if whole else 1))


def _is_whole(text: str, start: int, end: int) -> bool:
    """True when a stretch cuts no word and no number at its edges: "up to 6" is not in "up to 6.5"."""
    if start > 0 and _continues(text[start - 1], text[start]):
        return False
    if end < len(text) and _continues(text[end - 1], text[end]):
        return False
    return not (_in_number(text, start) or _in_number(text, end))


def _in_number(text: str, at: int) -> bool:
    """True when a border at `at` lies within a number like 6.5, on either side of its point."""
    return any(_POINT.match(text, before) for before in (at - 1, at - 2) if before >= 0)


def _continues(one: str, other: str) -> bool:
    if not (_in_word(one) and _in_word(other)):
        return False
    return not (_UNSPACED.match(one) or _UNSPACED.match(other)) or unicodedata.category(other).startswith("M")


def _in_word(one: str) -> bool:
    return one.isalnum() or unicodedata.category(one).startswith("M")


def _in_pieces(whole: str, choice: _Choice) -> Located | None:
    """The quote's fragments in order, where it marks omissions with … or insertions with square brackets."""
    if "…" not in whole and "[" not in whole:
        return None
    whole = _OMISSION.sub("…", _CAPITAL.sub(r"\1", whole))
    fragments: list[str] = []
    inserted: list[str | None] = []
    last = 0
    pending: list[str | None] = []
    for found in [*_CONNECTOR.finditer(whole), None]:
        fragment = whole[last : found.start() if found else len(whole)].strip(_EDGES)
        if fragment:
            if fragments:
                inserted.append(_joined(pending))
            fragments.append(fragment)
            pending = []
        if found:
            pending.append(found.group("inserted"))
            last = found.end()
    if not fragments:
        return None
    chains = [chain for chain in (_chain(start, fragments, inserted, choice.folded.text) for start in _starts(fragments[0], choice)) if chain]
    if not chains:
        return None
    best = choice.of([(chain[0][0], chain[-1][1]) for chain in chains])
    chain = next(one for one in chains if (one[0][0], one[-1][1]) == best)
    differences = _hidden(chain, inserted, whole, choice.folded.text)
    tier = Tier.EDITORIAL if "[" in whole else Tier.FRAGMENTS
    return Located(choice.folded.original(*best), tier, not differences, differences, len(chains))


def _joined(pending: Sequence[str | None]) -> str | None:
    """What the brackets between two fragments insert; `None` when one … is among them."""
    return None if None in pending else " ".join(one or "" for one in pending)


def _starts(fragment: str, choice: _Choice) -> list[int]:
    return list(islice(_places(fragment, choice.folded.text), _MAX_CHAINS))


def _chain(start: int, fragments: Sequence[str], inserted: Sequence[str | None], text: str) -> list[tuple[int, int]] | None:
    """The places of all fragments from `start` on, each within the gap that its connector allows."""
    chain = [(start, start + len(fragments[0]))]
    for index, fragment in enumerate(fragments[1:]):
        end = chain[-1][1]
        reach = end + len(fragment) + _gap_limit(fragments[index], fragment, inserted[index])
        at = next(_places(fragment, text[end:reach]), None)
        if at is None or not _is_whole(text, end + at, end + at + len(fragment)):
            return None
        chain.append((end + at, end + at + len(fragment)))
    return chain


def _gap_limit(before: str, after: str, insertion: str | None) -> int:
    if insertion is not None:
        return _MAX_BRACKET_GAP
    return _MAX_GAP if min(before.count(" "), after.count(" ")) >= 2 else _MAX_SHORT_GAP


def _hidden(chain: Sequence[tuple[int, int]], inserted: Sequence[str | None], whole: str, text: str) -> tuple[Difference, ...]:
    """Facts that omissions hide or brackets add: negations, hedges, numbers."""
    found: list[Difference] = []
    for (_, end), (start, _), insertion in zip(chain[:-1], chain[1:], inserted, strict=True):
        left_out = words_of(text[end:start])
        if insertion is None:
            left_out = left_out if len(left_out) <= 2 * _GUARDED_WORDS else (*left_out[:_GUARDED_WORDS], *left_out[-_GUARDED_WORDS:])
        for one in left_out:
            kind = kind_of([one])
            if kind in (DifferenceKind.NEGATION, DifferenceKind.MODAL) or (insertion is not None and kind in _GRAVE):
                found.append(Difference(kind, insertion or "…", one.text))
    for insertion in _CONNECTOR.finditer(whole):
        for one in words_of(insertion.group("inserted") or ""):
            if (kind := kind_of([one])) in _GRAVE:
                found.append(Difference(kind, one.text, ""))
    return tuple(found)


def _by_skeleton(bare: str, needle: Folded, choice: _Choice) -> Located | None:
    """The quote letter for letter, whatever the punctuation between words."""
    wanted = Skeleton.of(bare).text
    skeleton = choice.folded.skeleton
    places = []
    for at in _all_places(wanted, skeleton.text) if len(wanted) > 2 else ():
        start, end = skeleton.place(at), skeleton.place(at + len(wanted) - 1) + 1
        if _is_whole(choice.folded.text, start, end):
            places.append((start, end))
    if not places:
        return None
    start, end = choice.of(places)
    return _judged(Tier.SKELETON, start, end, needle, choice.folded, len(places))


def _all_places(wanted: str, text: str) -> Iterator[int]:
    start = text.find(wanted)
    while start >= 0:
        yield start
        start = text.find(wanted, start + 1)


def _near(bare: str, needle: Folded, choice: _Choice) -> Located:
    """The passage most like the quote, when they share enough words to be about the same thing."""
    text = choice.folded.text
    if len(bare) >= len(text):
        start, end = 0, len(text)
    else:
        found = fuzz.partial_ratio_alignment(bare, text, score_cutoff=_MIN_LIKENESS)
        if found is None:
            return _ABSENT
        start, end = _refined(bare, text, found.dest_start, found.dest_end)
    start, end = _widened(text, start, end)
    if start >= end or shared(words_of(bare), words_of(text[start:end])) < _MIN_SHARED:
        return _ABSENT
    places = [(at, at + end - start) for at in _places(text[start:end], text)] or [(start, end)]
    start, end = choice.of(places)
    return _judged(Tier.NEAR, start, end, needle, choice.folded, len(places))


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


def _widened(text: str, start: int, end: int) -> tuple[int, int]:
    """The same stretch with whole words at its edges, and no blanks or commas."""
    while 0 < start < len(text) and (_continues(text[start - 1], text[start]) or _in_number(text, start)):
        start -= 1
    while 0 < end < len(text) and (_continues(text[end - 1], text[end]) or _in_number(text, end)):
        end += 1
    while start < end and text[start] in _EDGES:
        start += 1
    while start < end and text[end - 1] in _EDGES:
        end -= 1
    return start, end


def _judged(tier: Tier, start: int, end: int, needle: Folded, folded: Folded, repeats: int) -> Located:
    differences = compare(words_in(needle, 0, len(needle.text)), words_in(folded, start, end), folded.vocabulary)
    return Located(folded.original(start, end), tier, tier is not Tier.NEAR and not differences, differences, repeats)
