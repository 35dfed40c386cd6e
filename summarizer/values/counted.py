"""Finds the noun phrase that a number counts: "155mm artillery shells" after "more than 400"."""

from __future__ import annotations

import re
from typing import Any

from summarizer.lexicon import load

_WORDS: dict[str, Any] = load("number_traps.toml")["counted"]
_STOP = frozenset(_WORDS["stop"])
_SKIP = frozenset(_WORDS["skip"])
_S_MODIFIERS = frozenset(_WORDS["s_modifiers"])
_PLURALS = frozenset(_WORDS["plurals"])
_NUMBERS = frozenset(load("numbers.toml")["cardinals"])
_MEASURES = frozenset(_WORDS["measures"])
_WORD = re.compile(
    r"(?P<gap>[ -]?[\"']?|, | \([a-z]{2,8}\) )"
    r"(?P<word>(?:u\.s\.|[^\W_])(?:[^\W_]|['/-](?=[^\W_])|(?<![^\W_][^\W_])\.(?=[^\W_])|-){0,40})[\"')]?"
)
_AROUND = re.compile(r"[\"']?(?: \([0-9,]{1,9}\))?[\"']?")
_MOST_WORDS = 8
"""Words after a number that are looked at for its noun."""


def counted_noun(text: str, low: str, end: int) -> tuple[int, int] | None:
    """Span of the noun phrase after a number that ends at `end`; `None` when no noun follows.

    It starts at the first describing word and ends with the head noun, which is the first plural; without a plural it
    ends before the first preposition, verb form or sign.
    """
    around = _AROUND.match(low, end)
    start = stop = first = at = around.end() if around else end
    begun = False
    for _ in range(_MOST_WORDS):
        found = _WORD.match(low, at)
        if found is None or (not begun and (found["gap"] == "" or "(" in found["gap"])):
            break
        word = found["word"]
        if found["gap"] == ", " and (at == first or word[0].isdigit() or word in _NUMBERS):
            break
        if not begun and word in _SKIP:
            at = found.end()
            continue
        if (
            begun
            and word in ("and", "or")
            and not _plural(low[start:stop].split(" ")[-1])
            and _joins_adjectives(low, found)
        ):
            at = found.end()
            continue
        if (word in _STOP and not low.endswith("ly", start, stop)) or _ends_phrase(low, found, begun):
            break
        if not begun:
            start, begun = found.start("word"), True
        at, stop = found.end(), found.end("word")
        if _plural(word) and not _modifies(text, low, found):
            break
    return (start, _measured(text, low, start, stop)) if begun else None


def _joins_adjectives(low: str, found: re.Match[str]) -> bool:
    """True for "American and coalition soldiers", not for "one tank and two trucks"."""
    at = found.end()
    for _ in range(3):
        following = _WORD.match(low, at)
        if following is None or following["gap"] != " " or following["word"] in _STOP or following["word"] in _NUMBERS:
            return False
        if following["word"][0].isdigit():
            return False
        if _plural(following["word"]):
            return True
        at = following.end()
    return False


def _ends_phrase(low: str, found: re.Match[str], begun: bool) -> bool:
    """True at a verb: "one system delivered in May", but not in "three guided missiles" or "20 armored vehicles"."""
    word = found["word"]
    if not word.endswith("ed") or len(word) < 5 or "-" in word:
        return False
    following = _WORD.match(low, found.end())
    if following is None or following["gap"] != " " or following["word"] in _STOP:
        return True
    return begun and not _plural(following["word"])


def _modifies(text: str, low: str, found: re.Match[str]) -> bool:
    """True for a plural that only describes the next noun: "weapons systems", "Abrams tanks", "a sanctions package"."""
    if found["word"] not in _S_MODIFIERS and not text[found.start("word")].isupper():
        return False
    following = _WORD.match(low, found.end())
    if following is None or following["gap"] != " " or following["word"] in _STOP or following["word"].endswith("ed"):
        return False
    if _plural(following["word"]):
        return True
    beyond = _WORD.match(low, following.end())
    if found["word"] not in _S_MODIFIERS:
        return beyond is not None and beyond["gap"] == " " and _plural(beyond["word"])
    return beyond is None or beyond["gap"] != " " or beyond["word"] in _STOP or _plural(beyond["word"])


def _plural(word: str) -> bool:
    if word in _PLURALS:
        return True
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "'s", "is"))


def _measured(text: str, low: str, start: int, stop: int) -> int:
    """End of the whole phrase where the noun measures out another ("rounds of artillery ammunition")."""
    if low[start:stop].split(" ")[-1] not in _MEASURES or not low.startswith(" of ", stop):
        return stop
    inner = counted_noun(text, low, stop + 3)
    return inner[1] if inner else stop
