"""The text as the value patterns read it: lower-cased, with one kind of blank, quote and hyphen, and of the same length."""

from __future__ import annotations

import re
from functools import lru_cache

_BLANKS = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_ALIKE = (
    *((blank, " ") for blank in _BLANKS),
    ("\u2018", "'"), ("\u2019", "'"), ("\u02bc", "'"),
    ("\u201c", '"'), ("\u201d", '"'), ("\u201e", '"'), ("\u00ab", '"'), ("\u00bb", '"'),
    ("\u2010", "-"), ("\u2011", "-"), ("\u2212", "-"), ("\u2012", "–"),
    ("\uff04", "$"), ("\ufe69", "$"),
)  # fmt: skip
_SURROGATES = re.compile("[\ud800-\udfff]")


@lru_cache(maxsize=16)
def plain(text: str) -> str:
    """`text` with every code point replaced by at most one plainer one, so that offsets are those of `text`.

    A single line break counts as a blank (hard-wrapped articles); two in a row stay apart, so that nothing is read across
    a paragraph. En and em dashes stay, because they separate where a hyphen joins.
    """
    low = text.lower()
    if len(low) != len(text):
        low = "".join(one if len(one.lower()) != 1 else one.lower() for one in text)
    if not low.isascii():
        for strange, common in _ALIKE:
            if strange in low:
                low = low.replace(strange, common)
        low = _SURROGATES.sub("\ufffd", low)
    if "\n" in low:
        low = low.replace("\n\n", "\r\r").replace("\n", " ")
    return low.replace("\t", " ")
