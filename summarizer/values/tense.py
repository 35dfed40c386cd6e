"""Says whether the words around a date look ahead or back."""

from __future__ import annotations

from collections.abc import Iterable

from summarizer.values.date_grammar import MONTHS, WORDS

_FUTURE = frozenset(WORDS["tense"]["future"])
_FUTURE_PAIRS = frozenset(WORDS["tense"]["future_pairs"])
_PAST = frozenset(WORDS["tense"]["past"])
_BEFORE_MAY = frozenset(WORDS["month_cues"]["words"])
_BEFORE_ADJECTIVES = frozenset(WORDS["tense"]["before_adjectives"])
_BEFORE_PARTICIPLES = frozenset(WORDS["tense"]["before_participles"])
_PAST_EVENTS = frozenset(WORDS["tense"]["past_events"])
_ABBREVIATED = frozenset((*MONTHS, *WORDS["tense"]["abbreviations"]))
_LASTING = frozenset(WORDS["tense"]["lasting"])
_PROLONGED = frozenset(WORDS["tense"]["prolonged"])
_NEAR = 5
"""Words before an "until" within which a verb of lasting stands."""
_MARKS = ".,;:!?\"'()[]–—-"
_REACH = 100
_LONGEST_EVENT = 14
_MOST_WORDS = 16


def looks_ahead(low: str, start: int, end: int) -> bool | None:
    """True when the verb beside a date is about the future, False for the past, `None` when there is no telling.

    The nearest verb before the date in its sentence decides, else the first one after it: "said Friday that it will"
    looks back, "will vote on Friday" ahead.
    """
    after = low[end : end + _LONGEST_EVENT].partition(" ")
    if after[0] == "" and after[2].partition(" ")[0].strip(_MARKS) in _PAST_EVENTS:
        return False
    left = low[max(0, start - _REACH) : start]
    words = left[left.rfind("\r") + 1 :].split()[-_MOST_WORDS:]
    begin = next((place + 1 for place in range(len(words) - 1, -1, -1) if _ends_sentence(words[place])), 0)
    words = [word.strip(_MARKS) for word in words[begin:]]
    tense = _first_tense(words, range(len(words) - 1, -1, -1))
    if tense is not None:
        return tense
    words = low[end : end + _REACH].partition("\r")[0].split()[:_MOST_WORDS]
    stop = next((place + 1 for place, word in enumerate(words) if _ends_sentence(word)), len(words))
    words = [word.strip(_MARKS) for word in words[:stop]]
    return _first_tense(words, range(len(words)))


def lasted(low: str, start: int) -> bool:
    """True when the words before an "until" tell of a time that is over: "lasted until May"."""
    left = low[max(0, start - _REACH) : start]
    words = left[left.rfind("\r") + 1 :].split()[-_MOST_WORDS:]
    begin = next((place + 1 for place in range(len(words) - 1, -1, -1) if _ends_sentence(words[place])), 0)
    near = [word.strip(_MARKS) for word in words[begin:]]
    if any(word in _FUTURE or word in _PROLONGED for word in near):
        return False
    return any(word in _LASTING for word in near[-_NEAR:])


def _ends_sentence(token: str) -> bool:
    bare = token.rstrip("\"')")
    return bare[-1:] in (".", ";", "!", "?") and bare[:-1] not in _ABBREVIATED


def _first_tense(words: list[str], places: Iterable[int]) -> bool | None:
    for place in places:
        tense = _tense(words, place)
        if tense is not None:
            return tense
    return None


def _tense(words: list[str], place: int) -> bool | None:
    word = words[place]
    before = words[place - 1] if place else ""
    if word in _FUTURE or word.endswith("'ll"):
        return None if word == "may" and _is_month(words, place) else True
    if f"{before} {word}" in _FUTURE_PAIRS:
        return True
    if word in _PAST:
        return None if before in _BEFORE_PARTICIPLES else False
    if not word.endswith("ed") or len(word) < 5 or before in _BEFORE_ADJECTIVES:
        return None
    if before in ("and", "or") and place > 1 and words[place - 2].endswith("ed"):
        return None
    return False


def _is_month(words: list[str], place: int) -> bool:
    """True for the "may" of "on April 6 and May 19", "in May"."""
    if place + 1 < len(words) and words[place + 1][:1].isdigit():
        return True
    return place > 0 and words[place - 1] in _BEFORE_MAY
