"""Tell line breaks that end something from those that wrap a paragraph: the blocks that sentences are cut from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_BULLET = r"(?:[-–—*•·▪●◦‣⁃○■□➢✓>]|\(?(?:[0-9]{1,3}|[a-zA-Z]|[ivx]{1,5})[.)]|#{1,6})[ \t\u00a0]{1,8}"
_ADDRESS = r"(?:https?://|www\.)\S{3,2000}$|[\w.+-]{1,64}@[\w.-]{3,100}$"
_OPENS = re.compile(rf"{_BULLET}|{_ADDRESS}")
_STOPPED = re.compile(r"(?:[.!?…][\"'”’»)\]*]{0,4}|[:;])$")
_BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_WORD = re.compile(r"\S{1,80}")
_FULL = 0.9
"""Part of the width that a line with the next word stays under when it was broken on purpose; PDF lines vary."""
_LONGER = 1.15
"""How much longer than the width no line is, in a text with few lines to measure."""
_WRAP_SHORTEST, _WRAP_LONGEST = 40, 160
"""Widths between which text is wrapped by hand or by a mail or PDF program, in characters."""


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of text in which only punctuation ends a sentence, without surrounding white space."""

    start: int
    end: int
    paragraph: int


def find_blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a text in order: paragraphs, headings, list lines, the lines of a table.

    A blank line ends a block. A single line break ends one unless the text is wrapped there: the next line goes on in
    lower case, or the line is full, so that the next word would not have fitted.
    """
    lines = _lines(text)
    width = _wrap_width(text, lines)
    blocks: list[Block] = []
    previous: tuple[int, int] | None = None
    for start, end in lines:
        if previous is not None and not _breaks(text, previous, (start, end), width):
            blocks[-1] = Block(blocks[-1].start, end, blocks[-1].paragraph)
        else:
            blocks.append(Block(start, end, len(blocks)))
        previous = (start, end)
    return tuple(blocks)


def _lines(text: str) -> list[tuple[int, int]]:
    """The lines that hold something, without the white space around them."""
    lines = []
    for found in _LINE.finditer(text):
        line = found.group()
        bare = line.strip()
        if bare:
            start = found.start() + len(line) - len(line.lstrip())
            lines.append((start, start + len(bare)))
    return lines


def _wrap_width(text: str, lines: list[tuple[int, int]]) -> int | None:
    """About how wide a text wrapped by hand or by a PDF program is; `None` when it is not wrapped.

    Measured on the lines that go on in lower case; the 80th percentile, because running heads are longer.
    """
    widths = sorted(
        end - start
        for (start, end), (after, _) in pairwise(lines)
        if text[after].islower()
        and end - start <= _WRAP_LONGEST
        and _adjacent(text, end, after)
        and not _stops(text, start, end)
    )
    if not widths:
        return None
    width = widths[len(widths) * 4 // 5]
    sure = len(widths) >= 3 or max(end - start for start, end in lines) <= _LONGER * width
    return width if sure and width >= _WRAP_SHORTEST else None


def _breaks(text: str, line: tuple[int, int], after: tuple[int, int], width: int | None) -> bool:
    """True when something ends between a line and the next."""
    start, end = line
    if not _adjacent(text, end, after[0]) or _OPENS.match(text, *after):
        return True
    if text[after[0]].islower():
        return width is None and _stops(text, start, end)
    word = _WORD.match(text, *after)
    indented = end - _line_start(text, start)
    return width is None or indented + 1 + (len(word.group()) if word else 1) <= _FULL * width


def _stops(text: str, start: int, end: int) -> bool:
    """True when a line ends like a sentence or an introduction to a list."""
    return bool(_STOPPED.search(text, max(start, end - 6), end))


def _adjacent(text: str, end: int, start: int) -> bool:
    """True when one line break and no blank line lies between."""
    gap = text[end:start]
    return len(gap) < 200 and len(_BREAK.findall(gap)) == 1


def _line_start(text: str, at: int) -> int:
    """Where the line that holds `at` begins."""
    return text.rfind("\n", max(0, at - 200), at) + 1 or max(0, at - 200)
