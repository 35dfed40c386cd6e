"""What kind of word changes a statement: numbers, scales, units, negations, modals, names, and the harmless rest."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from summarizer.lexicon import load


class DifferenceKind(StrEnum):
    """What kind of word differs; the first that applies."""

    NUMBER = "number"
    SCALE = "scale"
    UNIT = "unit"
    NEGATION = "negation"
    MODAL = "modal"
    NAME = "name"
    CONTENT = "content"
    FUNCTION = "function"
    """An article or another word that leaves the statement as it is."""
    NOISE = "noise"
    """A misspelling: the quote's word occurs nowhere in the text, and only looks like the passage's."""
    PUNCTUATION = "punctuation"


HARMLESS = frozenset({DifferenceKind.FUNCTION, DifferenceKind.NOISE, DifferenceKind.PUNCTUATION})
"""Differences that change no fact."""


class Word(NamedTuple):
    """A word of a folded text, with what parts it from the word before."""

    text: str
    written: str
    """As in the original, with its capitals."""
    gap: str
    """What stands between it and the word before."""


def kind_of(changed: Sequence[Word], following: Sequence[Word] = ()) -> DifferenceKind:
    """What kind of words these are, as a group; `following` are the words after them."""
    texts = [word.text for word in changed]
    if any(any(one.isdigit() for one in text) or text in _group("number") for text in texts):
        return DifferenceKind.NUMBER
    for kind in (DifferenceKind.SCALE, DifferenceKind.UNIT):
        if any(text in _group(kind.value) for text in texts):
            return kind
    if any(text in _group("negation") or text.endswith("n't") for text in texts):
        return DifferenceKind.NEGATION
    if any(text in _group("modal") for text in texts):
        return DifferenceKind.MODAL
    if any(text in _group("modifier") for text in texts) and any(_counts(word.text) for word in following):
        return DifferenceKind.NUMBER
    if any(word.written[:1].isupper() and word.text not in _group("harmless") for word in changed):
        return DifferenceKind.NAME
    if all(text in _group("harmless") for text in texts):
        return DifferenceKind.FUNCTION
    return DifferenceKind.CONTENT


def tells(word: str) -> bool:
    """True for a folded word that may be a number, a limit to one, a negation or a hedge."""
    return word in _telling() or word.endswith("n't")


@cache
def _telling() -> frozenset[str]:
    return frozenset().union(*(_group(name) for name in ("number", "scale", "negation", "modal", "modifier")))


def _counts(text: str) -> bool:
    return text[0].isdigit() or text in "$€£¥₹₽₴" or text in _group("number") or text in _group("scale")


@cache
def _group(name: str) -> frozenset[str]:
    return frozenset(load("function_words.toml")[name])
