"""Which currency a sign, code or word beside a number stands for."""

from __future__ import annotations

import re
from functools import lru_cache

from summarizer.lexicon import load
from summarizer.values.plain import plain

_NAMES = load("currency_names.json")
_TABLE = load("currencies.toml")
_SIGNS: dict[str, str] = _TABLE["signs"]
_CODES = frozenset(_NAMES["codes"])
_WORDS: dict[str, str] = {**_NAMES["names"], **_TABLE["words"]}
_CENTS: dict[str, str] = _TABLE["cents"]
_LARGE_WORDS = frozenset(_TABLE["only_large"]["words"])
_LARGE_CODES = frozenset(_TABLE["only_large"]["codes"])
_FAMILIES: dict[str, dict[str, object]] = _TABLE["families"]
_FIRST_WORDS = frozenset(name.split(" ")[0] for name in (*_WORDS, *_CENTS)) | {code.lower() for code in _CODES}
_SIGN_BEFORE = re.compile(
    r"(?<![a-z0-9])(?:"
    + "|".join(re.escape(one) for one in sorted(_SIGNS, key=len, reverse=True))
    + r"|[a-z]{3})[ -]?$"
)
_WORDS_AFTER = re.compile(
    r"[ -]?(?:of |in )?((?:us|u\.s\. ?)?[$€£¥₽₴₹₪₺₩](?! ?[0-9])|(?:u\.s\.|[^\W\d_]+)(?:[ -][^\W\d_]+){0,2})"
)


def sign_before(text: str, low: str, start: int) -> tuple[int, str] | None:
    """Start and currency (a code or a family) of the sign or code that ends right before the number at `start`."""
    if start == 0 or (low[start - 1].isspace() and start == 1):
        return None
    matched = _SIGN_BEFORE.search(low, max(0, start - 7), start)
    if matched is None:
        return None
    found = matched.group().rstrip(" -")
    if found in _SIGNS:
        if found.isalpha() and text[matched.start()] == found[0] and found not in ("kr", "zł", "kč"):
            return None
        return matched.start(), _SIGNS[found]
    code = text[matched.start() : matched.start() + 3]
    return (matched.start(), code) if code in _CODES else None


def words_after(text: str, low: str, end: int) -> tuple[int, str, float] | None:
    """End, currency and share (0.01 for cents) of the currency words that follow the number at `end`."""
    matched = _WORDS_AFTER.match(low, end)
    if matched is None:
        return None
    words = matched[1]
    parts = re.split(r"([ -])", words)
    if parts[0] not in _FIRST_WORDS and not words.startswith("u.s."):
        return None
    for size in range(len(parts), 0, -2):
        name = "".join(parts[:size])
        stop = matched.start(1) + len(name)
        spelled = name.replace("-", " ")
        if spelled in _WORDS:
            return stop, _WORDS[spelled], 1.0
        if spelled in _CENTS:
            return stop, _CENTS[spelled], 0.01
        if size == 1 and len(name) == 3 and text[matched.start(1) : stop] in _CODES:
            return stop, text[matched.start(1) : stop], 1.0
    return None


def only_large(words: str) -> bool:
    """True when a currency word or code means money only beside a large number."""
    return words.strip(" -") in _LARGE_CODES or words.strip(" -").lower() in _LARGE_WORDS


@lru_cache(maxsize=64)
def settle(currency: str, text: str) -> str | None:
    """The ISO code of `currency`, settled by the other words of `text` where it is a family; `None` when nothing settles it.

    A family ("$", "kroner", "rupees") means the one member whose cue occurs in the text. With several, or with none, it means the
    family's usual member ("$" is USD, "Rs" INR), and `None` for those without one ("kr" beside both Norway and Denmark).
    A bare "$" is another dollar only when the text names exactly that one ("Australian dollars", "A$") and never the US one.
    """
    family = _FAMILIES.get(currency)
    if family is None:
        return currency
    low = plain(text)
    cues: dict[str, list[str]] = family["cues"]  # type: ignore[assignment]
    default = str(family["default"])
    named = [code for code, words in cues.items() if any(_occurs(low, word) for word in words)]
    if default in named or len(named) != 1:
        return default or None
    return named[0]


def _occurs(low: str, word: str) -> bool:
    at = low.find(word)
    while at >= 0:
        end = at + len(word)
        if not (at and low[at - 1].isalnum()) and not (
            end < len(low) and low[end].isalpha() and word[-1] != "$" and low[end] != "s"
        ):
            return True
        at = low.find(word, end)
    return False
