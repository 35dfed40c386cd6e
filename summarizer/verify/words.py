"""Finds a value's own words in an article or a short text: typography aside, on the boundaries of words and numbers."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from summarizer.lexicon import load
from summarizer.text.fold import fold
from summarizer.text.locate import find_all

_WORD = re.compile(r"[^\W_]+(?:[-'.][^\W_]+)*")


@lru_cache(maxsize=4096)
def folded_words(words: str) -> str:
    """Words as they are compared: folded, without the blanks and punctuation around them."""
    return fold(words).text.strip(" \"'.,;:()[]")


def contains_words(text: str, words: str) -> bool:
    """True when a short text holds the words; 5 is not in 25, and Oman is not in Roman."""
    return bool(find_all(words, fold(text)))


@lru_cache(maxsize=8192)
def stems(words: str) -> frozenset[str]:
    """The content words of a phrase without their plural and past endings, for comparing what two phrases are about."""
    return frozenset(
        stem(one)
        for one in _WORD.findall(folded_words(words))
        if one not in listed("small_words") and not one[0].isdigit()
    )


@lru_cache(maxsize=8192)
def names_something(words: str) -> bool:
    """False for function words alone ("by", "the other") and for single letters: they name no party and no thing."""
    return any(len(one) > 1 and one not in listed("small_words") for one in tokens(words))


@lru_cache(maxsize=8192)
def tokens(words: str) -> tuple[str, ...]:
    """The folded words and numbers of a phrase, in order."""
    return tuple(_WORD.findall(folded_words(words)))


def stem(word: str) -> str:
    """A word without its plural ending; enough to let "system" meet "systems"."""
    word = word.removesuffix("'s").removesuffix("'")
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us")) else word


@cache
def listed(group: str) -> frozenset[str]:
    """A group of words, or of values, of `lexicon/verify.toml`."""
    return frozenset(load("verify.toml")[group])


@lru_cache(maxsize=16)
def words_of_text(folded: str) -> frozenset[str]:
    """All words and numbers of a folded text."""
    return frozenset(_WORD.findall(folded))
