"""Is a number of targets a total so far, and not that of one act? "233 persons since 2020", "bringing it to 90"."""

from __future__ import annotations

import re
from functools import cache

from summarizer.lexicon import any_of, load
from summarizer.text.spans import Spanned
from summarizer.verify.context import Context

_REACH = 70
"""Characters around a number within which the words stand that make it a total so far."""


def total_so_far(place: Spanned, context: Context) -> str | None:
    """The words of the clause that make a number a total so far; `None` when there are none."""
    sentence = context.reading.sentence_at(place.start)
    if sentence is None:
        return None
    behind = _behind().match(context.text, place.end, min(sentence.end, place.end + _REACH))
    if behind is not None:
        return behind.group("words")
    before = _before().search(context.text, max(sentence.start, place.start - _REACH), place.start)
    return before.group("words") if before is not None else None


@cache
def _behind() -> re.Pattern[str]:
    words = any_of(load("verify.toml")["so_far"]["behind"])
    relative = rf"(?:(?!\b(?:{any_of(load('clause_words.toml')['relatives'])})\b)[^,;:.])*?"
    return re.compile(rf"(?i){relative}\b(?P<words>{words})\b(?!,)")


@cache
def _before() -> re.Pattern[str]:
    words = any_of(load("verify.toml")["so_far"]["before"])
    return re.compile(rf"(?i)\b(?P<words>{words})\b[^,;:.]*?\b(?:to|of|at)\s(?:[a-z]+\s){{0,2}}$")
