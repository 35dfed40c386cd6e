"""Say word by word how a quote differs from the passage it was found at: this, not a likeness score, is the verdict."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from rapidfuzz.distance import Levenshtein, Postfix, Prefix

from summarizer.text.characters import LOST
from summarizer.text.fold import Folded
from summarizer.text.kinds import DifferenceKind, Word, kind_of


@dataclass(frozen=True, slots=True)
class Difference:
    """One place where quote and passage part; an empty side means that the other side's words were added or dropped."""

    kind: DifferenceKind
    quote: str
    passage: str


_WORD = re.compile(r"[^\W_]+(?:['.](?=[^\W_])[^\W_]+)*|[$€£¥₹₽₴%]")
_LONG_WORD = 5
"""Letters from which a word can be misspelt and still be told from others."""
_CLOSE = 0.7
"""Likeness from which two such words may be one ("deliveries", "delivery"); it helps to find, and judges nothing."""


def words_of(text: str) -> tuple[Word, ...]:
    """The words of a folded string whose original is not at hand."""
    return words_in(Folded(text, text, (), (), (), ()), 0, len(text))


def words_in(folded: Folded, start: int, end: int) -> tuple[Word, ...]:
    """The words of `folded.text[start:end]`."""
    text, source = folded.text, folded.source
    unchanged = not folded.folded_starts
    words = []
    last = start
    for found in _WORD.finditer(text, start, end):
        first, after = found.span()
        written = source[first:after] if unchanged else folded.original(first, after).of(source)
        words.append(Word(found.group(), written, text[last:first]))
        last = after
    return tuple(words)


def compare(quote: Sequence[Word], passage: Sequence[Word], vocabulary: Container[str]) -> tuple[Difference, ...]:
    """All differences between the words of a quote and of the passage, in the order of the quote.

    `vocabulary` holds the words of the whole text: a word that occurs in it is no misspelling.
    """
    differences: list[Difference] = []
    for same, ours, theirs, following in _steps(quote, passage):
        differences += _gaps(ours, theirs) if same else _classify(ours, theirs, following, vocabulary)
    return tuple(differences)


def _steps(
    quote: Sequence[Word], passage: Sequence[Word]
) -> Iterator[tuple[bool, Sequence[Word], Sequence[Word], Sequence[Word]]]:
    """Stretches of equal and of changed words in turn, each with the two words that follow in the passage."""
    codes = Levenshtein.opcodes([word.text for word in quote], [word.text for word in passage])
    for same, steps in groupby(codes, key=lambda step: step.tag == "equal"):
        group = list(steps)
        ours = quote[group[0].src_start : group[-1].src_end]
        theirs = passage[group[0].dest_start : group[-1].dest_end]
        yield same, ours, theirs, passage[group[-1].dest_end : group[-1].dest_end + 2]


def shared(quote: str, passage: str) -> float:
    """The part of a folded quote's words that a passage has too, in order; a close spelling counts as the same word."""
    ours, theirs = _WORD.findall(quote), _WORD.findall(passage)
    same = 0
    for step in Levenshtein.opcodes(ours, theirs):
        mine, other = ours[step.src_start : step.src_end], theirs[step.dest_start : step.dest_end]
        same += len(mine) if step.tag == "equal" else sum(map(_alike, mine, other))
    return same / len(ours) if ours else 0.0


def _alike(one: str, other: str) -> bool:
    """True for two longer words in close spelling; short ones, like Iran and Iraq, are other words."""
    return min(len(one), len(other)) >= _LONG_WORD and Levenshtein.normalized_similarity(one, other) >= _CLOSE


def _gaps(ours: Sequence[Word], theirs: Sequence[Word]) -> list[Difference]:
    """Differences between equal words: in what joins each to the word before."""
    found = []
    for before, one, other in zip(ours, ours[1:], theirs[1:], strict=False):
        if _plain(one.gap) == _plain(other.gap):
            continue
        digits = before.text[-1:].isdigit() and one.text[:1].isdigit()
        kind = DifferenceKind.NUMBER if digits else DifferenceKind.PUNCTUATION
        found.append(Difference(kind, before.text + one.gap + one.text, before.text + other.gap + other.text))
    return found


def _plain(gap: str) -> str:
    """A gap without what readers and typesetters change freely: quotation marks, commas, blanks around a dash."""
    return gap.translate(_FREE).strip() or ("" if not gap else " ")


_FREE = str.maketrans("", "", "\"',*_")


def _classify(
    ours: Sequence[Word], theirs: Sequence[Word], following: Sequence[Word], vocabulary: Container[str]
) -> list[Difference]:
    """The differences of one changed stretch: word by word when both sides have as many, else as a whole."""
    if _letters(ours) == _letters(theirs):
        return [] if _typographic(ours, theirs) else [_difference(DifferenceKind.PUNCTUATION, ours, theirs)]
    if len(ours) == len(theirs) > 1:
        pairs = zip(ours, theirs, strict=True)
        return [one for mine, other in pairs for one in _classify([mine], [other], following, vocabulary)]
    kind = kind_of([*ours, *theirs], following)
    single = len(ours) == len(theirs) == 1
    if single and _is_lost(ours[0].text, theirs[0].text):
        return []
    if kind is DifferenceKind.CONTENT and single and _misspelt(ours[0].text, theirs[0].text, vocabulary):
        kind = DifferenceKind.NOISE
    return [_difference(kind, ours, theirs)]


def _is_lost(ours: str, theirs: str) -> bool:
    """True when the passage's word is the quote's, but for letters that its file lost: "o?ice" and "office"."""
    if not 0 < theirs.count(LOST) <= _MOST_LOST:
        return False
    return re.fullmatch(re.escape(theirs).replace(LOST, _LIGATURES), ours) is not None


_MOST_LOST = 3
"""Gaps in one word that are filled; more would leave nothing to compare."""
_LIGATURES = "(?:ffi|ffl|ff|fi|fl|fft|ft|fj|tti|tt|ti|th)"


def _difference(kind: DifferenceKind, ours: Sequence[Word], theirs: Sequence[Word]) -> Difference:
    return Difference(kind, " ".join(word.text for word in ours), " ".join(word.text for word in theirs))


def _typographic(ours: Sequence[Word], theirs: Sequence[Word]) -> bool:
    """True when only the full stops of an abbreviation or a line break after a hyphen tell the two apart."""
    if any("\n" in word.written for word in (*ours, *theirs)):
        return True
    pairs = zip(ours, theirs, strict=False)
    return len(ours) == len(theirs) and all(_undotted(one) == _undotted(other) for one, other in pairs)


def _undotted(word: Word) -> str:
    return word.written.replace(".", "")


def _letters(words: Sequence[Word]) -> str:
    """Letters and digits run together, but never the digits of two numbers."""
    joined = ""
    for word in words:
        text = word.text if word.text[0].isdigit() else word.text.replace(".", "").replace("'", "")
        joined += " " + text if joined[-1:].isdigit() and text[:1].isdigit() else text
    return joined


def _misspelt(ours: str, theirs: str, vocabulary: Container[str]) -> bool:
    """True for a slip of the eye or the keyboard within a longer word, never for a word that the text knows.

    Only letters that look alike, doubled letters and swapped ones count: one letter is all that parts "deployed" from
    "deplored" and "contract" from "contact".
    """
    if ours in vocabulary or min(len(ours), len(theirs)) < _LONG_WORD:
        return False
    head = Prefix.similarity(ours, theirs)
    tail = Postfix.similarity(ours[head:], theirs[head:])
    one, other = ours[head : len(ours) - tail], theirs[head : len(theirs) - tail]
    if frozenset({one, other}) in _LOOK_ALIKE:
        return True
    longer = one or other
    if not (one and other):
        return len(longer) == 1 and longer in (ours[head - 1 : head], theirs[head - 1 : head])
    return len(theirs) >= 8 and len(one) == 2 and one == other[::-1]


_LOOK_ALIKE = frozenset(
    map(frozenset, (("rn", "m"), ("i", "l"), ("c", "e"), ("u", "n"), ("u", "v"), ("h", "b"), ("cl", "d"), ("vv", "w")))
)
