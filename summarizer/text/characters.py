"""Tell which characters are the same to a reader: the tables behind folding, lower case in place, one letter folded."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u093c\u094d\u1ab0-\u1aff\u1dc0-\u1dff"
    "\u1160-\u11ff\u20d0-\u20ff\u3099\u309a\ufe20-\ufe2f"
)
"""Characters that belong to the letter before them, as the inside of a character class."""

INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff"
"""Characters that a reader does not see: soft hyphen, joiners, direction marks, variation selectors."""

_CONTROL = "\n\t\r\x0b\x0c\x1c\x1d\x1e\x1f\x85"
_BLANKS = "\xa0\u1680" + "".join(map(chr, range(0x2000, 0x200B))) + "\u2028\u2029\u202f\u205f\u3000"
LOST = "ʬ"
"""Stands in folded text for letters that a PDF program lost, mostly a ligature: it leaves NUL or U+FFFD instead."""
_ALIKE = {
    "'": "‘’‚‛`´ʼʹ′＇",
    '"': "“”„‟″〝〞«»＂",
    "-": "‐‑‒–—―−﹘﹣－⁃",
    " ": _CONTROL + _BLANKS,
    "/": "⁄∕／",
    "σ": "ς",
    LOST: "\x00\ufffd",
}
SAME_WIDTH = {odd: plain for plain, many in _ALIKE.items() for odd in many}
"""One character for one character."""

_LETTERS = {
    "ß": "ss",
    "æ": "ae",
    "œ": "oe",
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "ı": "i",
    "ħ": "h",
    "ŧ": "t",
}
_SILENT = "™®℠"


def lowered(text: str) -> str:
    """Lower case, one character for one character, so that offsets hold: "İ", which would become two, stays."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(small if len(small := one.lower()) == 1 else one for one in text)


@lru_cache(maxsize=4096)
def fold_cluster(cluster: str, before: str, after: str) -> str:
    """One letter with its marks, without case, width and (for Latin and Greek letters) diacritics.

    Digits stay what they are: "10³" must not become "103", nor "1½" "11/2". `before` and `after` are the neighbours: a
    Greek letter that stands alone is spelled out, as in "alpha-catenin".
    """
    if cluster in _LETTERS:
        return _LETTERS[cluster]
    if cluster in _SILENT:
        return ""
    wide = unicodedata.normalize("NFKC", cluster)
    if wide != cluster and (unicodedata.category(cluster[0]) == "No" or "/" in wide or " " in wide or "⁄" in wide):
        wide = unicodedata.normalize("NFC", cluster)
    wide = unicodedata.normalize("NFC", wide.lower())
    parts = unicodedata.normalize("NFD", wide)
    if _takes_diacritics(parts[0]):
        wide = "".join(_LETTERS.get(one, one) for one in parts if unicodedata.combining(one) < 200)
    elif all(unicodedata.combining(one) for one in cluster):
        return ""
    wide = "".join(SAME_WIDTH.get(one, one) for one in wide)
    if len(wide) == 1 and _greek(wide) and not _greek(before) and not _greek(after):
        return _spelled(wide)
    return wide


def _takes_diacritics(letter: str) -> bool:
    return letter.isascii() or _greek(letter) or unicodedata.name(letter, "").startswith("LATIN")


def _greek(letter: str) -> bool:
    return "\u0370" <= letter <= "\u03ff" or "\u1f00" <= letter <= "\u1fff"


def _spelled(letter: str) -> str:
    name = unicodedata.name(letter, "")
    return name.removeprefix("GREEK SMALL LETTER ").lower() if name.startswith("GREEK SMALL LETTER ") else letter
