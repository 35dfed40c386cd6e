"""Find the sequences of capitalised words that may be names, and the words that announce what they are."""

from __future__ import annotations

import re
from functools import cache

from summarizer.lexicon import any_of, load
from summarizer.values.friends import name_words

_FORM = f"(?:{any_of(load('roles.toml')['printed_forms'])})"
_CAPITALISED = r"(?:[A-Z]\.(?=[ A-Z])|M/[VT]|S/S|[A-Z][\w'&]{0,30})"
_LINK = r"(?: (?:of|de|bin|ben|van|von|der|den|da|dos|du|la|ibn|abu|for|and|al|el)(?: the)?(?= )|-(?=\w)| &| )"
SEQUENCE = re.compile(
    rf"(?<![\w.])(?:al-|el-)?{_CAPITALISED}(?:{_LINK}(?: |(?<=-))?(?:al-|el-|d'|ul-|')?{_CAPITALISED}){{0,11}}"
    rf"(?:,? {_FORM}\b\.?(?:,? (?:Ltd|LLC)\b\.?)?)?"
)
_EDGE = " -,.'&/"
_FORM_END = re.compile(rf"\b{_FORM}\.$")


@cache
def roles() -> dict[str, frozenset[str]]:
    """The words that announce a person, a company, an organisation or a vessel, by kind."""
    return {key: frozenset(words) for key, words in load("roles.toml").items()}


@cache
def _bare(kind: str) -> frozenset[str]:
    """The words of a kind without full stops."""
    return frozenset(word.replace(".", "") for word in roles()[kind])


def ends_with(before: str, kind: str) -> bool:
    """True when the text before ends with one of the words of a kind and a blank."""
    if not before.endswith((" ", ' "', " '")):
        return False
    words = before.rstrip(" \"'").replace(".", "").split(" ")
    known = _bare(kind)
    return words[-1] in known or " ".join(words[-2:]) in known or " ".join(words[-3:]) in known


def trimmed(cased: str, start: int, end: int) -> tuple[int, int]:
    """Without blanks, stops, small words and sentence openers at the edges, and without a possessive at the end."""
    while True:
        while start < end and cased[start] in _EDGE:
            start += 2 if cased.startswith("'s ", start) else 1
        stop = cased.find(" ", start, end)
        word = cased[start : stop if stop >= 0 else end].lower().strip("'.,")
        if start >= end or (word not in name_words("openers") and word not in name_words("small")):
            break
        start = stop if stop >= 0 else end
    while end > start:
        if cased[end - 1] in _EDGE and not _FORM_END.search(cased[max(start, end - 8) : end]):
            end -= 1
            continue
        if cased.startswith("'s", end - 2) and end - 2 > start:
            end -= 2
            continue
        cut = cased.rfind(" ", start, end) + 1
        if cut > start and cased[cut:end] in name_words("small"):
            end = cut
            continue
        break
    return start, end
