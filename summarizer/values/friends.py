"""Tell a state, its people and its capital from their false friends by the words around: Georgia, Jordan, Turkey."""

from __future__ import annotations

import re
from functools import cache

from summarizer.lexicon import load
from summarizer.values.aliases import Hit, Meaning, exact_index
from summarizer.values.levelled import Levelled
from summarizer.values.mentions import NameKind

_WORD_AFTER = re.compile(r"[ -]([A-Za-z][\w'.-]{0,30})")
_WORD_BEFORE = re.compile(r"([A-Za-z][\w'.-]{0,30})[ -]$")
_TOWN_BEFORE = re.compile(r"([A-Z][a-z]{2,20}), $")
_PERSON_LIKE = (NameKind.COUNTRY, NameKind.CAPITAL, NameKind.NON_STATE)
_DATELINE = re.compile(
    r"(?:, [A-Za-z .]{2,30})?(?:, [A-Za-z]{3,9}\.? \d{1,2})?(?: \([A-Z][A-Za-z/ ]{1,20}\))? ?-{1,2} ?"
)


@cache
def name_words(key: str) -> frozenset[str]:
    """The words of one list of name_words.toml."""
    return frozenset(load("name_words.toml")[key])


@cache
def _around(key: str) -> re.Pattern[str]:
    """One pattern of the words around a name: from the name on for `…_after`, up to the name for `…_before`."""
    words = "|".join(load("name_words.toml")["around"][key])
    if key.endswith("_after"):
        return re.compile(rf" (?:{words})\b")
    return re.compile(
        rf"\b(?:{words})(?: (?:central|downtown|northern|southern|eastern|western))? $"
        if key.endswith("_before")
        else rf"\b(?:{words})\b"
    )


@cache
def given_names() -> frozenset[str]:
    """Given names in lower case."""
    return frozenset(load("roles.toml")["given"])


@cache
def _titles() -> frozenset[str]:
    return frozenset(word for title in load("roles.toml")["titles"] for word in (title, title.split()[0]))


@cache
def _ambiguous() -> frozenset[str]:
    """The names that the words around may turn into something else."""
    return name_words("also_given") | name_words("also_surnames") | name_words("also_words")


def is_false(hit: Hit, meaning: Meaning, even: Levelled) -> bool:
    """True when the words around say that the name is not what `meaning` says."""
    word, lower = even.text[hit.start : hit.end], even.text
    if meaning.kind is not NameKind.CAPITAL and word not in _ambiguous():
        return False
    if (
        meaning.kind in _PERSON_LIKE
        and (word in name_words("also_given") or word in name_words("also_surnames"))
        and _is_person(word, even.cased, hit.start, hit.end)
    ):
        return True
    if meaning.kind is NameKind.CAPITAL and _around("treaty_after").match(lower, hit.end):
        return True
    if word == "turkey":
        return _around("food_after").match(lower, hit.end) is not None
    if word == "georgia":
        return _is_us_georgia(hit, even)
    if word == "polish":
        return _around("verb_after").match(lower, hit.end) is not None
    if word == "washington":
        return _around("washington_state_after").match(lower, hit.end) is not None or _town_before(hit, even.cased)
    return False


def _is_person(word: str, cased: str, start: int, end: int) -> bool:
    """True when a word that is also a given name or a surname stands in a person's name."""
    before = _WORD_BEFORE.search(cased, max(0, start - 34), start)
    if (
        word in name_words("also_surnames")
        and before
        and before.group(1)[0].isupper()
        and before.group(1).lower().rstrip(".") in given_names()
    ):
        return True
    after = _WORD_AFTER.match(cased, end)
    if not after or word not in name_words("also_given") or cased[end] != " ":
        return False
    follower = after.group(1)
    if not follower[0].isupper() or follower.isupper():
        return False
    plain = follower.lower().rstrip(".")
    return plain not in _titles() and plain not in name_words("after_state") and not plain.endswith(("'s", "day"))


def _town_before(hit: Hit, cased: str) -> bool:
    """True when a town stands before the comma ("Seattle, Washington"), and no other state or capital of a list."""
    before = _TOWN_BEFORE.search(cased, max(0, hit.start - 24), hit.start)
    return before is not None and before.group(1).lower() not in exact_index()


def _is_us_georgia(hit: Hit, even: Levelled) -> bool:
    """True for the state of the United States: a town before the comma, or American politics and no Caucasus nearby."""
    near = even.text[max(0, hit.start - 200) : hit.end + 200]
    if _around("caucasus").search(near):
        return False
    if _town_before(hit, even.cased):
        return True
    return _around("american_georgia").search(near) is not None and _around("caucasus").search(even.text) is None


def is_place(hit: Hit, lower: str) -> bool:
    """True when a capital is named as a place ("in London"), not as a government."""
    return _around("place_before").search(lower, max(0, hit.start - 40), hit.start) is not None


def is_dateline(hit: Hit, even: Levelled) -> bool:
    """True for the place at the head of a report ("KYIV, Ukraine (AP) -", "LONDON, March 3 (Reuters) -")."""
    if (
        hit.start
        and even.cased[hit.start - 1] != "\n"
        and even.cased[max(0, hit.start - 2) : hit.start] not in ("\n ", ". ")
    ):
        return False
    found = _DATELINE.match(even.cased, hit.end)
    return found is not None and (even.cased[hit.start : hit.end].isupper() or "(" in found.group())
