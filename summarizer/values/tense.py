"""Says whether the words around a date look ahead or back."""

from __future__ import annotations

import re

from summarizer.values.date_grammar import WORDS

_FUTURE = frozenset(WORDS["tense"]["future"])
_FUTURE_PAIRS = frozenset(WORDS["tense"]["future_pairs"])
_PAST = frozenset(WORDS["tense"]["past"])
_NOT_VERBS = frozenset({"be", "being", "to", "the", "a", "its", "of", "newly", "an"})
_STOP = re.compile(r"[.;!?\r](?= |$|\r|\")")
_WORD = re.compile(r"[a-z']+")
_MOST_WORDS = 16


def looks_ahead(low: str, start: int, end: int) -> bool | None:
    """True when the verb beside a date is about the future, False for the past, `None` when there is no telling.

    The nearest verb before the date in its sentence decides, else the first one after it: "said Friday that it will"
    looks back, "will vote on Friday" ahead.
    """
    before = _STOP.split(low[max(0, start - 100) : start])[-1]
    words = _WORD.findall(before)
    for place in range(len(words) - 1, max(-1, len(words) - _MOST_WORDS), -1):
        tense = _tense(words, place)
        if tense is not None:
            return tense
    words = _WORD.findall(_STOP.split(low[end : end + 80])[0])
    for place in range(len(words)):
        tense = _tense(words, place)
        if tense is not None:
            return tense
    return None


def _tense(words: list[str], place: int) -> bool | None:
    word = words[place]
    before = words[place - 1] if place else ""
    if word in _FUTURE or f"{before} {word}" in _FUTURE_PAIRS:
        return True
    if word in _PAST:
        return False
    if not word.endswith("ed") or len(word) < 5 or before in _NOT_VERBS:
        return None
    if before in ("and", "or", ",") and place > 1 and words[place - 2].endswith("ed"):
        return None
    return False
