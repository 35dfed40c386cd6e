"""The text as the value patterns read it: even blanks, lower case, one kind of quote and hyphen, with the way back."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

from summarizer.text.characters import lowered

_BLANKS = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_ALIKE = (
    *((blank, " ") for blank in _BLANKS),
    ("\u2018", "'"), ("\u2019", "'"), ("\u02bc", "'"),
    ("\u201c", '"'), ("\u201d", '"'), ("\u201e", '"'), ("\u00ab", '"'), ("\u00bb", '"'),
    ("\u2010", "-"), ("\u2011", "-"), ("\u2212", "-"), ("\u2012", "–"),
    ("\uff04", "$"), ("\ufe69", "$"),
)  # fmt: skip
_SURROGATES = re.compile("[\ud800-\udfff]")
_UNEVEN = ("  ", "\n ", " \n", "\n\n\n", "\r", "\t", "\f", "\v")
_WIDE = re.compile(r"[ \t\r\n\f\v]{2,}+")


@lru_cache(maxsize=16)
def plain(text: str) -> str:
    """`text` with every code point replaced by at most one plainer one, so that offsets are those of `text`.

    A single line break counts as a blank (hard-wrapped articles); two in a row stay apart, so that nothing is read
    across a paragraph. En and em dashes stay, because they separate where a hyphen joins.
    """
    low = lowered(text)
    if not low.isascii():
        for strange, common in _ALIKE:
            if strange in low:
                low = low.replace(strange, common)
        low = _SURROGATES.sub("\ufffd", low)
    if "\n" in low:
        low = low.replace("\n\n", "\r\r").replace("\n", " ")
    return low.replace("\t", " ")


@dataclass(frozen=True, slots=True)
class Even:
    """A text in which every run of blanks is one blank, one line break or one empty line, with offsets back."""

    text: str
    places: tuple[int, ...] = ()
    """Offsets in `text` from which on another shift holds."""
    shifts: tuple[int, ...] = ()
    """What to add to an offset from the place at the same index on."""

    def original(self, offset: int) -> int:
        """The offset in the unaltered text."""
        index = bisect_right(self.places, offset)
        return offset + self.shifts[index - 1] if index else offset

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span in the unaltered text."""
        return (self.original(start), self.original(end - 1) + 1) if self.places else (start, end)


@lru_cache(maxsize=16)
def even_blanks(text: str) -> Even:
    """`text` with indented, doubled and Windows line breaks evened out, so that patterns see one between words."""
    if not any(run in text for run in _UNEVEN):
        return Even(text)
    parts: list[str] = []
    places: list[int] = []
    shifts: list[int] = []
    last = size = 0
    for found in _WIDE.finditer(text):
        run = found.group()
        breaks = run.count("\n")
        short = "\n\n" if breaks > 1 else "\n" if breaks else " "
        if run == short:
            continue
        parts += (text[last : found.start()], short)
        size += found.start() - last + len(short)
        last = found.end()
        places.append(size)
        shifts.append(last - size)
    if not places:
        return Even(text)
    parts.append(text[last:])
    return Even("".join(parts), tuple(places), tuple(shifts))
