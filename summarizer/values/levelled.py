"""A text in which names are looked up: lower case, straight quotes, plain letters, single blanks, with offsets back to the original.

It is a lighter sister of `text.fold`: it keeps every character that a name or a type designation may differ by, and runs
over a whole article in a few microseconds.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache

from summarizer.text.characters import SAME_WIDTH

_RUN = re.compile(r" {2,}")
_ODD = re.compile(r"[^\x00-\x7f]")


@dataclass(frozen=True, slots=True)
class Levelled:
    """The levelled text; `starts` and `shifts` say how far each stretch lies behind the original."""

    text: str
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
        return self.original(at - 1) + 1 if at else 0


def level(text: str) -> Levelled:
    """The text as names are looked up in it; a blank line stays a barrier, a single line break is a blank."""
    even = level_word(text).replace("\n\n", "\x01\x01").replace("\n", " ").replace("\x01", "\n")
    even = even.replace("\t", " ").replace("\r", " ")
    if "  " not in even:
        return Levelled(even)
    pieces: list[str] = []
    starts: list[int] = []
    shifts: list[int] = []
    done = length = 0
    for run in _RUN.finditer(even):
        piece = even[done : run.start() + 1]
        pieces.append(piece)
        length += len(piece)
        done = run.end()
        starts.append(length)
        shifts.append(done - length)
    pieces.append(even[done:])
    return Levelled("".join(pieces), tuple(starts), tuple(shifts))


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
    first = unicodedata.normalize("NFD", letter)[0]
    return {"ł": "l", "ø": "o", "đ": "d", "ı": "i"}.get(first, first.lower() if first.isascii() else letter)
