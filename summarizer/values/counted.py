"""Finds the noun phrase that a number counts: "155mm artillery shells" after "more than 400"."""

from __future__ import annotations

import re

from summarizer.lexicon import load

_WORDS = load("number_traps.toml")["counted"]
_STOP = frozenset(_WORDS["stop"])
_SKIP = frozenset(_WORDS["skip"])
_S_MODIFIERS = frozenset(_WORDS["s_modifiers"])
_PLURALS = frozenset(_WORDS["plurals"])
_MEASURES = frozenset(_WORDS["measures"])
_WORD = re.compile(r"(?P<gap>[ -]?[\"']?|, )(?P<word>(?:u\.s\.|[^\W_])(?:[^\W_]|['./-](?=[^\W_])|-){0,40})[\"']?")
_MOST_WORDS = 8


def counted_noun(low: str, end: int) -> tuple[int, int] | None:
    """Span of the noun phrase after a number that ends at `end`; `None` when no noun follows.

    It starts at the first describing word and ends with the head noun, which is the first plural; without a plural it ends
    before the first preposition, verb form or sign.
    """
    start = stop = at = end
    begun = False
    for _ in range(_MOST_WORDS):
        found = _WORD.match(low, at)
        if found is None or (found["gap"] == "" and at == end and low[end : end + 1].isalpha()):
            break
        word = found["word"]
        if not begun and word in _SKIP:
            at = found.end()
            continue
        if word in _STOP or (found["gap"] == ", " and not begun) or (begun and _past(word)):
            break
        if not begun:
            start, begun = found.start("word"), True
        at = stop = found.end("word")
        if _plural(word):
            following = _WORD.match(low, at)
            if (
                not (following and following["gap"] == " " and _plural(following["word"]) and word in _S_MODIFIERS)
                and word not in _S_MODIFIERS
            ):
                break
            if not following or following["gap"] != " " or following["word"] in _STOP or _past(following["word"]):
                break
    if not begun:
        return None
    return start, _measured(low, start, stop)


def _past(word: str) -> bool:
    return word.endswith("ed") and len(word) > 4


def _plural(word: str) -> bool:
    if word in _PLURALS:
        return True
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "'s", "is"))


def _measured(low: str, start: int, stop: int) -> int:
    """End of the whole phrase where the noun measures out another ("rounds of artillery ammunition")."""
    head = low[start:stop].split(" ")[-1]
    if head not in _MEASURES or not low.startswith(" of ", stop):
        return stop
    inner = counted_noun(low, stop + 3)
    return inner[1] if inner else stop
