"""Fold a text so that typography no longer matters, and map every folded slice back to exact offsets.

Two texts that a reader would call the same words fold to the same string: curly and straight quotation marks, dashes,
exotic and repeated white space, line breaks with or without a hyphen, soft hyphens, zero-width characters, composed and
decomposed letters, ligatures and full-width forms, case, diacritics, thousands separators and ways of writing an
ellipsis. A decimal point, a hyphen between digits, a superscript and a fraction are never touched.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache, cached_property

from summarizer.text.characters import INVISIBLE, MARKS, SAME_WIDTH, fold_cluster
from summarizer.text.spans import Span

_MONTH_BEFORE = re.compile(r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? $")
_GROUPED = r"(?<![\w.,])[1-9]\d{0,2}(?:[ ,'][0-9]{3})+(?!\w|[,'][0-9])"
_GROUPED_INDIAN = r"(?<![\w.,])[1-9]\d?(?:,[0-9]{2})+,[0-9]{3}(?!\w|[,'][0-9])"


@dataclass(frozen=True, eq=False)
class Folded:
    """A folded text with its map to the original.

    The map holds one entry for each stretch that was replaced: half-open, in order, in folded and in original offsets.
    Between two entries the texts run in step.
    """

    text: str
    source: str
    """The original, unaltered."""
    folded_starts: tuple[int, ...]
    folded_ends: tuple[int, ...]
    original_starts: tuple[int, ...]
    original_ends: tuple[int, ...]

    def original(self, start: int, end: int) -> Span:
        """Where `text[start:end]` stands in the original, whole characters only, without removed neighbours."""
        first = self._map(start, self.folded_starts, self.folded_ends, self.original_starts, self.original_ends)[0]
        if end <= start:
            return Span(first, first)
        last = self._map(end - 1, self.folded_starts, self.folded_ends, self.original_starts, self.original_ends)[1]
        return Span(first, last)

    def folded(self, start: int, end: int) -> Span:
        """Where the original's `[start, end)` stands in `text`; empty when all of it was removed."""
        first = self._map(start, self.original_starts, self.original_ends, self.folded_starts, self.folded_ends)[0]
        if end <= start:
            return Span(first, first)
        last = self._map(end - 1, self.original_starts, self.original_ends, self.folded_starts, self.folded_ends)[1]
        return Span(first, max(first, last))

    @cached_property
    def skeleton(self) -> Skeleton:
        """The letters and digits alone."""
        return Skeleton.of(self.text)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The words of the text."""
        return frozenset(re.findall(r"[^\W_]+", self.text))

    @staticmethod
    def _map(
        at: int, starts: tuple[int, ...], ends: tuple[int, ...], to_starts: tuple[int, ...], to_ends: tuple[int, ...]
    ) -> tuple[int, int]:
        """The half-open stretch that the code point at `at` stands for on the other side."""
        entry = bisect_right(starts, at) - 1
        if entry < 0:
            return at, at + 1
        if at < ends[entry]:
            return to_starts[entry], to_ends[entry]
        there = to_ends[entry] + at - ends[entry]
        return there, there + 1


@dataclass(frozen=True, slots=True)
class Skeleton:
    """Letters, digits and currency signs of a folded text, run together; `.` and `-` stay between digits."""

    text: str
    starts: tuple[int, ...]
    """Where each run begins in `text`."""
    places: tuple[int, ...]
    """Where each run begins in the folded text."""

    @classmethod
    def of(cls, folded: str) -> Skeleton:
        """The skeleton of a folded text."""
        runs: list[str] = []
        starts: list[int] = []
        places: list[int] = []
        length = 0
        for found in re.finditer(r"(?:[^\W_]|[$€£¥₹₽₴%+])+|(?<=[0-9])[.\-/:,](?=[0-9])", folded):
            runs.append(found.group())
            starts.append(length)
            places.append(found.start())
            length += len(runs[-1])
        return cls("".join(runs), tuple(starts), tuple(places))

    def place(self, at: int) -> int:
        """Where the character at `at` stands in the folded text."""
        run = bisect_right(self.starts, at) - 1
        return self.places[run] + at - self.starts[run]


def fold(text: str) -> Folded:
    """The text without differences of typography, with a map back; linear in the length of the text."""
    even = _replace_one_to_one(text)
    pattern = _pattern(_features(even))
    if pattern is None:
        return Folded(even, text, (), (), (), ())
    pieces: list[str] = []
    entries: list[tuple[int, int, int, int]] = []
    done = length = 0
    for found in pattern.finditer(even):
        start, end = found.span()
        now = _replacement(even, text, start, end)
        if now is None:
            continue
        pieces.append(even[done:start])
        length += start - done
        pieces.append(now)
        entries.append((length, length + len(now), start, end))
        length += len(now)
        done = end
    pieces.append(even[done:])
    if not entries:
        return Folded(even, text, (), (), (), ())
    return Folded("".join(pieces), text, *zip(*entries, strict=True))


def _replace_one_to_one(text: str) -> str:
    """Lower case, straight quotes, plain hyphens and blanks, by replacements that keep every offset."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(one if len(small := one.lower()) != 1 else small for one in text)
    for odd in "\n\t\r\x0b\x0c\x1c\x1d\x1e\x1f":
        if odd in lower:
            lower = lower.replace(odd, " ")
    if lower.isascii():
        return lower.replace("`", "'") if "`" in lower else lower
    for odd, plain in SAME_WIDTH.items():
        if odd in lower:
            lower = lower.replace(odd, plain)
    return lower


def _features(even: str) -> tuple[bool, ...]:
    """Which kinds of stretches may need a replacement of another length."""
    wide = not even.isascii()
    return (
        "  " in even or wide,
        ".." in even or ". ." in even,
        "''" in even or "--" in even,
        "- " in even,
        bool(_DIGIT_GROUP.search(even)),
        wide,
        wide and bool(_MARK.search(even)),
    )


_DIGIT_GROUP = re.compile(r"[0-9][ ,'][0-9]")
_MARK = re.compile(f"[{MARKS}]")


@cache
def _pattern(features: tuple[bool, ...]) -> re.Pattern[str] | None:
    blanks, dots, doubles, hyphens, digits, wide, marks = features
    parts = []
    if marks:
        parts.append(f"[^\\s{MARKS}{INVISIBLE}]?[{MARKS}]+")
    if blanks:
        parts.append(f"[ {INVISIBLE}]{{2,}}|[{INVISIBLE}]" if wide else " {2,}")
    if dots:
        parts.append(r"\.(?: ?\.){2,12}\.*")
    if doubles:
        parts.append("''|-{2,3}")
    if hyphens:
        parts.append(r"(?<=[^\W_])- {1,9}(?=[^\W_])")
    if digits:
        parts += [_GROUPED_INDIAN, _GROUPED]
    if wide:
        parts.append(r"[^\x00-\x7f\u2026€£]")
    return re.compile("|".join(parts)) if parts else None


def _replacement(even: str, text: str, start: int, end: int) -> str | None:
    """What stands for `even[start:end]` in the folded text; `None` when it stays as it is."""
    old = even[start:end]
    first = old[0]
    if "0" <= first <= "9":
        return _ungrouped(even, text, start, old)
    if first == "-":
        if old[1] == "-":
            return "-"
        return _joined(even, text, start, end)
    if first == ".":
        return "…"
    if first == "'":
        return '"'
    if first == " " or _UNSEEN.match(first):
        return "" if " " not in old or _SOFT_BREAK.match(text, start, end) else " "
    now = fold_cluster(old, even[start - 1 : start], even[end : end + 1])
    return None if now == old else now


_UNSEEN = re.compile(f"[{INVISIBLE}]")
_SOFT_BREAK = re.compile("\u00ad+[ \t]*[\r\n]+[ \t]*$")


def _joined(even: str, text: str, start: int, end: int) -> str | None:
    """A hyphen before blanks: a break within a word when the blanks hold a line break, else as written."""
    if "\n" not in text[start:end] and "\r" not in text[start:end]:
        return "- " if end - start > 2 else None
    return "" if even[start - 1].isalpha() and even[end].isalpha() else "-"


def _ungrouped(even: str, text: str, start: int, old: str) -> str | None:
    """A number without its thousands separators; `None` when the blank in it parts two numbers."""
    spread = " " in old
    if spread and ("\n" in text[start : start + len(old)] or _MONTH_BEFORE.search(even[max(0, start - 12) : start])):
        return None
    return re.sub(r"[ ,']", "", old)
