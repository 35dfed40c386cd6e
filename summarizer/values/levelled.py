"""A text in which names are looked up: lower case, straight quotes, plain letters, single blanks, and a way back.

It is a lighter sister of `text.fold`: it keeps every character that a name or a type may differ by, and takes a few
microseconds for an article.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache, lru_cache

from summarizer.text.characters import SAME_WIDTH

_WRAPPED = 120
_FULL = 0.6
_RUN = re.compile(r" {2,}")
_ODD = re.compile(r"[^\x00-\x7f]")


@dataclass(frozen=True, slots=True)
class Levelled:
    """A levelled text; `starts` and `shifts` say how far each stretch lies behind the original."""

    text: str
    """Lower case, without marks on letters."""
    cased: str
    """The same stretch of characters in the case and with the marks of the original."""
    starts: tuple[int, ...] = ()
    shifts: tuple[int, ...] = ()

    def original(self, at: int) -> int:
        """Where the character at `at` stands in the original."""
        if not self.starts:
            return at
        step = bisect_right(self.starts, at) - 1
        return at + self.shifts[step] if step >= 0 else at

    def end(self, at: int) -> int:
        """Where a slice that ends before `at` ends in the original."""
        return self.original(at - 1) + 1 if self.starts and at else at


@lru_cache(maxsize=4)
def level(text: str) -> Levelled:
    """The text as names are looked up in it.

    A blank line is a barrier that no name crosses. A single line break is a blank where lines are wrapped: none is
    longer than 120 characters, and the line is not much shorter than the longest. Elsewhere it ends a heading or an
    item of a list.
    """
    cased = text
    if not text.isascii():
        for odd, plain in SAME_WIDTH.items():
            if odd in cased and odd != "\n":
                cased = cased.replace(odd, plain)
    cased = cased.replace("\t", " ").replace("\r", " ")
    if "\n" in cased:
        cased = _join_lines(cased)
    if "  " not in cased:
        return Levelled(level_word(cased), cased)
    pieces: list[str] = []
    starts: list[int] = []
    shifts: list[int] = []
    done = length = 0
    for run in _RUN.finditer(cased):
        piece = cased[done : run.start() + 1]
        pieces.append(piece)
        length += len(piece)
        done = run.end()
        starts.append(length)
        shifts.append(done - length)
    pieces.append(cased[done:])
    cased = "".join(pieces)
    return Levelled(level_word(cased), cased, tuple(starts), tuple(shifts))


def _join_lines(text: str) -> str:
    """Blanks for the line breaks of wrapped lines; all other breaks, and blank lines, stay."""
    lines = text.split("\n")
    longest = max(map(len, lines))
    if longest > _WRAPPED:
        return text
    pieces: list[str] = []
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        bare = line.strip(" ")
        pieces.append(line if bare else "\n" * len(line))
        pieces.append(" " if bare and len(line) > _FULL * longest and following.strip(" ") else "\n")
    return "".join(pieces)[: len(text)]


def level_word(text: str) -> str:
    """Lower case, straight quotes, plain hyphens and letters without marks, one character for one character."""
    even = text.lower()
    if len(even) != len(text):
        even = "".join(small if len(small := one.lower()) == 1 else one for one in text)
    if even.isascii():
        return even
    for odd in set(_ODD.findall(even)):
        even = even.replace(odd, _plain(odd))
    return even


@cache
def _plain(letter: str) -> str:
    """The one plain character that stands for a letter, or the letter itself."""
    if letter in SAME_WIDTH:
        return SAME_WIDTH[letter]
    if "\ud800" <= letter <= "\udfff":
        return "\ufffd"  # the automaton refuses lone surrogates
    first = unicodedata.normalize("NFD", letter)[0]
    return {"ł": "l", "ø": "o", "đ": "d", "ı": "i"}.get(first, first.lower() if first.isascii() else letter)
