"""Fold a text so that typography no longer matters, and map every folded slice back to exact offsets.

Two texts that a reader would call the same words fold to the same string: curly and straight quotation marks, dashes,
exotic and repeated white space, line breaks with or without a hyphen, soft hyphens, zero-width characters, composed and
decomposed letters, ligatures and full-width forms, case, diacritics, thousands separators and ways of writing an
ellipsis. A decimal point, a hyphen between digits, a superscript and a fraction are never touched.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from summarizer.text.characters import INVISIBLE, MARKS, SAME_WIDTH, fold_cluster, lowered
from summarizer.text.spans import Span

STEM = 4
"""Letters that stand for a word in whatever inflection."""


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
    def places(self) -> dict[str, list[int]]:
        """Where each word of `text` begins, in order."""
        places: dict[str, list[int]] = {}
        for found in re.finditer(r"[^\W_]+", self.text):
            places.setdefault(found.group(), []).append(found.start())
        return places

    @cached_property
    def stems(self) -> frozenset[str]:
        """The first letters of each word of `text`, which its inflections share."""
        return frozenset(word[:STEM] for word in self.places)

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
    pieces: list[str] = []
    entries: list[tuple[int, int, int, int]] = []
    done = length = 0
    for start, end, now in sorted(_replacements(even, text)):
        if start < done:
            continue
        pieces.append(even[done:start])
        length += start - done
        pieces.append(now)
        entries.append((length, length + len(now), start, end))
        length += len(now)
        done = end
    if not entries:
        return Folded(even, text, (), (), (), ())
    pieces.append(even[done:])
    return Folded("".join(pieces), text, *zip(*entries, strict=True))


def _replace_one_to_one(text: str) -> str:
    """Lower case, straight quotes, plain hyphens and blanks, by replacements that keep every offset."""
    lower = lowered(text)
    if lower.isascii():
        for odd in "\n\t\r\x0b\x0c\x1c\x1d\x1e\x1f\x00":
            if odd in lower:
                lower = lower.replace(odd, SAME_WIDTH[odd])
        return lower.replace("`", "'") if "`" in lower else lower
    for odd, plain in SAME_WIDTH.items():
        if odd in lower:
            lower = lower.replace(odd, plain)
    return lower


def _replacements(even: str, text: str) -> Iterator[tuple[int, int, str]]:
    """What to put for which stretch of `even`, where the length changes or a letter loses its marks.

    One pattern for each kind, each opening with a plain character, is five times as fast as one pattern for all.
    """
    unseen = not even.isascii() and _UNSEEN.search(even) is not None
    for gate, pattern, rule in (("", _RUN, _blank), *_RULES[1:]) if unseen else _RULES:
        if gate in even:
            for found in pattern.finditer(even):
                now = rule(found, text)
                if now is not None:
                    yield (*found.span(), now)
    yield from _ungrouped(even, text)
    if not even.isascii():
        for found in (_MARKED if _MARK.search(even) else _LETTER).finditer(even):
            start, end = found.span()
            now = fold_cluster(found.group(), even[start - 1 : start], even[end : end + 1])
            if now != found.group():
                yield start, end, now


def _blank(found: re.Match[str], text: str) -> str:
    """One blank for a run of white space; nothing for characters that are not seen, or a break after a soft hyphen."""
    return " " if " " in found.group() and not _SOFT_BREAK.match(text, *found.span()) else ""


def _hyphen(found: re.Match[str], text: str) -> str | None:
    """A hyphen before blanks: a break within a word when the blanks hold a line break, else as written."""
    start, end = found.span()
    if "\n" not in text[start:end] and "\r" not in text[start:end]:
        return "- " if end - start > 2 else None
    return "" if text[start - 1].isalpha() and text[end].isalpha() else "-"


def _ungrouped(even: str, text: str) -> Iterator[tuple[int, int, str]]:
    """Numbers with thousands separators, without them."""
    for separator in _SEPARATORS:
        for found in separator.finditer(even):
            start = found.start()
            while start > 0 and "0" <= even[start - 1] <= "9" and found.start() - start < 3:
                start -= 1
            number = _GROUPED.match(even, start)
            if number and not (" " in number.group() and _parts_numbers(even, text, number)):
                yield (*number.span(), re.sub(r"[ ,']", "", number.group()))


def _parts_numbers(even: str, text: str, number: re.Match[str]) -> bool:
    """True when a blank stands between two numbers: at a line break, or after a day of the month."""
    start, end = number.span()
    return "\n" in text[start:end] or bool(_MONTH.search(even[max(0, start - 12) : start]))


_MONTH = re.compile(r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? $")
_SEPARATORS = (re.compile(r",[0-9]{2,3}(?![0-9])"), re.compile(r"'[0-9]{3}(?!\w)"), re.compile(r"[0-9] [0-9]{3}(?!\w)"))
_GROUPED = re.compile(
    r"(?<![\w.,])[1-9][0-9]?(?:,[0-9]{2}){1,9},[0-9]{3}(?!\w|[,'][0-9])"
    r"|(?<![\w.,])[1-9][0-9]{0,2}(?:[ ,'][0-9]{3}){1,9}(?!\w|[,'][0-9])"
)
_SOFT_BREAK = re.compile("\u00ad+[ \t]*[\r\n]+[ \t]*$")
_UNSEEN = re.compile(f"[{INVISIBLE}]")
_RUN = re.compile(f"[ {INVISIBLE}]+")
_MARK = re.compile(f"[{MARKS}]")
_MARKED = re.compile(f"[^\\s{MARKS}{INVISIBLE}]?[{MARKS}]{{1,32}}|[^\\x00-\\x7f\u2026€£{INVISIBLE}]")
_LETTER = re.compile(f"[^\\x00-\\x7f\u2026€£{INVISIBLE}]")
_RULES: tuple[tuple[str, re.Pattern[str], Callable[[re.Match[str], str], str | None]], ...] = (
    ("  ", re.compile(r"  +"), _blank),
    ("..", re.compile(r"\.(?: ?\.){2,}"), lambda found, text: "…"),
    (". .", re.compile(r"\. \. \."), lambda found, text: "…"),
    ("''", re.compile("''"), lambda found, text: '"'),
    ("--", re.compile("--+"), lambda found, text: "-"),
    ("- ", re.compile(r"-(?<=[^\W_]-) {1,9}(?=[^\W_])"), _hyphen),
)
