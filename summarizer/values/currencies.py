"""Which currency a sign, code or word beside a number stands for."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from summarizer.lexicon import load
from summarizer.values.plain import plain

_NAMES: dict[str, Any] = load("currency_names.json")
_TABLE: dict[str, Any] = load("currencies.toml")
_SIGNS: dict[str, str] = _TABLE["signs"]
_CODES = frozenset(_NAMES["codes"])
_WORDS: dict[str, str] = {**_NAMES["names"], **_TABLE["words"]}
_CENTS: dict[str, str] = _TABLE["cents"]
_DOLLARS: dict[str, str] = _TABLE["dollar_demonyms"]
_LARGE = frozenset(_TABLE["only_large"]["codes"]) | frozenset(_TABLE["only_large"]["words"])
_WEIGHTS = frozenset(_TABLE["weights"]["words"])
_MONEY_OF = re.compile(rf" of (?:[a-z]+ )?(?:{'|'.join(_TABLE['weights']['money_after_of'])})\b")
_FAMILIES: dict[str, dict[str, Any]] = _TABLE["families"]
_SYMBOLS = "".join(sorted({sign[-1] for sign in _SIGNS if not sign[-1].isalpha() and sign[-1] != "."}))
_LOWER_SIGNS = frozenset(_TABLE["lower_case_signs"]["words"])
_FIRST_WORDS = frozenset(re.split("[ -]", name)[0] for name in (*_WORDS, *_CENTS)) | {code.lower() for code in _CODES}
_WORDS_AFTER = re.compile(
    rf"[ -]?(?:of |in )?((?:us|u\.s\. ?)?[{_SYMBOLS}](?! ?[0-9])|(?:u\.s\.|[^\W\d_]+)(?:[ -][^\W\d_]+){{0,2}})"
)
DOLLARS = frozenset(_FAMILIES["dollar"]["cues"])
"""Codes of the currencies that a bare "$" may mean."""
_CONVERTED = re.compile(r"\(\$ ?[0-9]")
_LONGEST_SIGN = 6


def sign_before(text: str, low: str, start: int) -> tuple[int, str] | None:
    """Start and currency (a code or a family) of the sign or code that ends right before the number at `start`."""
    end = start - 1 if low[start - 1 : start] in (" ", "-") else start
    last = low[end - 1 : end]
    if not last or not (last in _SYMBOLS or last.isalpha() or last == "."):
        return None
    begin = end - 1
    while begin > 0 and end - begin < _LONGEST_SIGN and (low[begin - 1].isalpha() or low[begin - 1] in ".$"):
        begin -= 1
    if last in _SYMBOLS:
        begin = begin - 5 if low.startswith("u.s. ", begin - 5) and begin >= 5 else begin
        for at in range(begin, end):
            if low[at:end] in _SIGNS and (at == end - 1 or not low[at - 1 : at].isalnum()):
                return at, _SIGNS[low[at:end]]
        return None
    if low[begin - 1 : begin].isalnum() or low[begin - 1 : begin] == "-":
        return None
    name = low[begin:end]
    if name in _SIGNS and (text[begin].isupper() or name in _LOWER_SIGNS):
        return begin, _SIGNS[name]
    return (begin, text[begin:end]) if text[begin:end] in _CODES else None


def words_after(text: str, low: str, end: int, signed: bool) -> tuple[int, str, float] | None:
    """End, currency and share (0.01 for cents) of the currency words that follow the number at `end`.

    After a sign only words that say which dollar it is count: "$5 million Canadian", "$5 million AUD".
    """
    matched = _WORDS_AFTER.match(low, end)
    if matched is None:
        return None
    words, begin = matched[1], matched.start(1)
    parts = re.split(r"([ -])", words)
    if signed and parts[0] in _DOLLARS:
        return begin + len(parts[0]), _DOLLARS[parts[0]], 1.0
    if parts[0] not in _FIRST_WORDS and not words.startswith("u.s."):
        return None
    for size in range(len(parts), 0, -2):
        name = "".join(parts[:size])
        spelled = name.replace("-", " ")
        if spelled in _WORDS and not _is_weight(low, begin, begin + len(name), spelled):
            return begin + len(name), _WORDS[spelled], 1.0
        if spelled in _CENTS:
            return begin + len(name), _CENTS[spelled], 0.01
    code = text[begin : begin + len(parts[0])]
    return (begin + len(code), code, 1.0) if code in _CODES else None


def _is_weight(low: str, begin: int, end: int, name: str) -> bool:
    """True for "50,000-pound bombs" and "5 million pounds of grain"."""
    return name in _WEIGHTS and (
        (low[begin - 1] == "-" and low[begin - 2].isdigit())
        or (low.startswith(" of ", end) and _MONEY_OF.match(low, end) is None)
    )


def only_large(words: str) -> bool:
    """True when a currency word or code means money only beside a large number ("won", "TOP")."""
    name = words.strip(" -")
    return name in _LARGE or name.lower() in _LARGE


def settle(currency: str, text: str, marked: frozenset[str]) -> str | None:
    """The ISO code of `currency`, settled by the other words of `text` where it is a family; `None` when nothing does.

    A family ("kroner", "Rs") means the one member whose cue occurs in the text; with several, or with none, it is the
    family's usual member ("Rs" is INR), and `None` for a family without one ("kr" beside both Norway and Denmark).

    A bare "$" is USD, except where the text names exactly one other dollar in words ("Australian dollars") and neither
    converts into "$" in brackets nor speaks of the United States, or where it marks US dollars as such ("US$"). A text
    that marks another dollar ("C$85 million") marks it everywhere, so its bare "$" is USD.

    Args:
        currency: a code or a family, as `sign_before` and `words_after` give it.
        text: the whole text.
        marked: the codes that the amounts of the text state without doubt.
    """
    return currency if currency not in _FAMILIES else _settle_family(currency, text, marked)


def members(currency: str) -> frozenset[str]:
    """The codes of a family ("krone": NOK, DKK, SEK); of a code, the code itself."""
    return frozenset(_FAMILIES[currency]["cues"]) if currency in _FAMILIES else frozenset({currency})


@lru_cache(maxsize=32)
def _settle_family(family: str, text: str, marked: frozenset[str]) -> str | None:
    low = plain(text)
    table = _FAMILIES[family]
    default: str = table["default"]
    if family == "dollar":
        return _settle_dollar(low, table, marked, default)
    named: set[str] = {code for code, words in table["cues"].items() if any(_occurs(low, word) for word in words)}
    if default in named or len(named) != 1:
        return default or None
    return next(iter(named))


def _settle_dollar(low: str, table: dict[str, Any], marked: frozenset[str], default: str) -> str:
    named = set(marked & DOLLARS)
    if default not in named and named:
        return default
    if " dollar" in low:
        named |= {code for code, words in table["cues"].items() if any(_occurs(low, word) for word in words)}
    others = named - {default}
    if len(others) != 1 or _CONVERTED.search(low):
        return default
    about_home = default not in named and any(_occurs(low, word) for word in table["home"])
    return default if about_home else next(iter(others))


def _occurs(low: str, word: str) -> bool:
    at = low.find(word)
    while at >= 0:
        end = at + len(word)
        whole = not (at and low[at - 1].isalnum()) and (
            word[-1] in _SYMBOLS or low[end : end + 1] == "s" or not low[end : end + 1].isalnum()
        )
        if whole:
            return True
        at = low.find(word, end)
    return False
