"""Do an annotated value and an extracted one mean the same thing? More lenient than verification, which reads the text.

An annotator and an extractor may choose different words of one article for one party or item, so names agree by what
they stand for, by their words, or by nearly the same letters. Numbers, currencies, dates and choices must be equal.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import product
from typing import TypeVar

from rapidfuzz.fuzz import ratio

from summarizer.records.atoms import DateValue, Item, Money, Party, Quantity, Target
from summarizer.records.vocabulary import ItemCategory
from summarizer.values import parties
from summarizer.values.designations import same_designation
from summarizer.values.intervals import same_number
from summarizer.values.levelled import level_word
from summarizer.values.parties import Sameness
from summarizer.values.people import same_organisation, same_person

T = TypeVar("T")

NEARLY_EQUAL = 87.0
"""Similarity of two spellings, of 100, from which they count as one name: "Hezbollah" and "Hizbollah" have 89.

The figure of the scorer with which the project's gold records were first used; a digit may not differ at all."""

_BROAD = (ItemCategory.UNSPECIFIED, ItemCategory.OTHER_EQUIPMENT)
_WORD = re.compile(r"[^\W_]+")


@lru_cache(maxsize=65_536)
def same_name(one: str, other: str) -> bool:
    """True for the same words, for a name of two words or more within a longer one, and for nearly the same letters."""
    first, second = _plain(one), _plain(other)
    if not first or not second or first == second:
        return first == second
    mine, theirs = set(first.split()), set(second.split())
    if min(len(mine), len(theirs)) >= 2 and (mine <= theirs or theirs <= mine):
        return True
    if re.findall(r"\d+", first) != re.findall(r"\d+", second):
        return False
    return ratio(first, second) >= NEARLY_EQUAL


@lru_cache(maxsize=65_536)
def _same_party_name(one: str, other: str) -> bool:
    match parties.same_party(one, other).how:
        case Sameness.SAME | Sameness.ROLLS_UP:
            return True
        case Sameness.DIFFERENT:
            return False
        case Sameness.UNKNOWN:
            return same_name(one, other)


def same_party(one: Party | None, other: Party | None) -> bool:
    """True when both stand for one party; a body is as good as the state that it belongs to. Two nobodies agree."""
    if one is None or other is None:
        return one is other
    return _same_party_name(one.name or one.text or "", other.name or other.text or "")


@lru_cache(maxsize=65_536)
def _same_target_name(one: str, other: str) -> bool:
    if same_name(one, other) or same_organisation(one, other).same:
        return True
    person = same_person(one, other)
    return person.same and person.sure


def same_target(one: Target, other: Target) -> bool:
    """True when a name or the words of one are a name or the words of the other."""
    pairs = product((one.name, one.text), (other.name, other.text))
    return any(_same_target_name(mine, theirs) for mine, theirs in pairs if mine and theirs)


def same_item(one: Item, other: Item) -> bool:
    """True for the same type name, the same category (not the catch-all ones), or wordings that share two words."""
    if one.designation and other.designation and same_designation(one.designation, other.designation)[0]:
        return True
    if one.category == other.category and one.category not in _BROAD:
        return True
    mine, theirs = _plain(one.text), _plain(other.text)
    shared = set(mine.split()) & set(theirs.split())
    return bool(mine and theirs) and (mine in theirs or theirs in mine or len(shared) >= 2)


def item_rank(one: Item, other: Item) -> float:
    """How alike two items are, for pairing those of two records; 0 when they are not alike at all."""
    if not same_item(one, other):
        return 0.0
    typed = bool(one.designation and other.designation and same_designation(one.designation, other.designation)[0])
    words = ratio(_plain(one.text), _plain(other.text)) / 100
    return 1 + 2 * typed + 2 * words + (one.category == other.category)


def same_quantity(one: Quantity | None, other: Quantity | None, *, bound: bool = True) -> bool:
    """True for the same number and, with `bound`, the same bound: "400" is not "up to 400"."""
    if one is None or other is None:
        return one is other
    return _same_figure(one.number, other.number) and (not bound or one.modifier == other.modifier)


def same_money(one: Money | None, other: Money | None, *, bound: bool = True) -> bool:
    """True for the same amount and, with `bound`, the same bound and currency."""
    if one is None or other is None:
        return one is other
    same_kind = one.modifier == other.modifier and one.currency == other.currency
    return _same_figure(one.amount, other.amount) and (not bound or same_kind)


def same_date(one: DateValue | None, other: DateValue | None) -> bool:
    """True for the same first and last day as written; dates that stay unresolved agree by their words."""
    if one is None or other is None:
        return one is other
    if one.earliest or one.latest or other.earliest or other.latest:
        return (one.earliest, one.latest) == (other.earliest, other.latest)
    return _plain(one.text) == _plain(other.text)


def same_words(one: str | None, other: str | None) -> bool:
    """True when one wording holds the other; annotators cut a quote longer or shorter."""
    mine, theirs = _plain(one or ""), _plain(other or "")
    return mine == theirs or bool(mine and theirs and (mine in theirs or theirs in mine))


def shared(gold: Sequence[T], found: Sequence[T], alike: Callable[[T, T], bool]) -> float:
    """The mean of the share of gold elements that are found, and of found elements that are gold."""
    if not gold or not found:
        return float(not gold and not found)
    reached = sum(any(alike(one, other) for other in found) for one in gold) / len(gold)
    right = sum(any(alike(one, other) for one in gold) for other in found) / len(found)
    return (reached + right) / 2


def _same_figure(one: float | None, other: float | None) -> bool:
    return one is other if one is None or other is None else same_number(one, other)


@lru_cache(maxsize=65_536)
def _plain(words: str) -> str:
    """The words in lower case, without marks, punctuation and a leading article."""
    return " ".join(_WORD.findall(level_word(parties.strip_lead(words)).replace("u.s.", "us").replace("u.k.", "uk")))
