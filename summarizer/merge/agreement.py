"""Whether two values can be the same value: no more than "nothing speaks against it" for each kind of atom."""

from __future__ import annotations

from enum import StrEnum

from summarizer.lexicon import load
from summarizer.records.atoms import DateValue, Item, Money, Party, Quantity, Target
from summarizer.records.vocabulary import ItemCategory
from summarizer.values.intervals import Interval, number_interval
from summarizer.values.mentions import NameKind
from summarizer.values.names import find_names

_BROAD = frozenset(
    {
        ItemCategory.COMPONENTS,
        ItemCategory.TECHNOLOGY,
        ItemCategory.SERVICES,
        ItemCategory.OTHER_EQUIPMENT,
        ItemCategory.FUNDS,
        ItemCategory.UNSPECIFIED,
    }
)
"""Categories too wide for two items to be the same by category alone."""

_STATE = frozenset({NameKind.COUNTRY, NameKind.DEMONYM, NameKind.CAPITAL, NameKind.GOVERNMENT, NameKind.BLOC})

_STAGES = (
    frozenset({"considered", "sought", "offered", "negotiating", "requested", "proposed", "expected"}),
    frozenset({"agreed", "in_production", "announced", "authorized", "imposed", "extended"}),
)
"""Stages that two sentences of one article may give for one thing; delivered, and any end, stand alone."""


def plain(words: str | None) -> str:
    """The letters and digits of some words, without case; empty for `None`."""
    return "".join(one for one in (words or "").casefold() if one.isalnum())


def same_words(one: str, other: str) -> bool:
    """True when one wording holds the other, whatever their typography."""
    mine, theirs = plain(one), plain(other)
    return bool(mine and theirs) and (mine in theirs or theirs in mine)


def same_party(one: Party, other: Party, *, acts_itself: bool) -> bool:
    """True when both name the same party.

    A party that acts in its own name (`acts_itself`: OFAC, the State Department) is the same as the state that it
    belongs to, and not the same as another body of that state.
    """
    if plain(one.name or one.text) == plain(other.name or other.text):
        return True
    if not one.country or one.country != other.country:
        return False
    return not acts_itself or _is_state(one) or _is_state(other)


def same_quantity(one: Quantity, other: Quantity) -> bool:
    """True when the two numbers, as intervals, overlap; without numbers, when the words agree."""
    if one.number is None or other.number is None:
        return same_words(one.text, other.text)
    return _meet(
        number_interval(one.modifier, one.number, one.number_max),
        number_interval(other.modifier, other.number, other.number_max),
    )


def same_money(one: Money, other: Money) -> bool:
    """True when the currencies are equal, or one is unknown, and the amounts overlap as intervals."""
    if one.amount is None or other.amount is None:
        return same_words(one.text, other.text)
    if one.currency and other.currency and one.currency != other.currency:
        return False
    return _meet(
        number_interval(one.modifier, one.amount, one.amount_max),
        number_interval(other.modifier, other.amount, other.amount_max),
    )


def same_date(one: DateValue, other: DateValue) -> bool:
    """True when the two periods overlap; without ISO dates nothing speaks against it."""
    return not (_before(one.latest, other.earliest) or _before(other.latest, one.earliest))


def same_item(one: Item, other: Item) -> bool:
    """True when both are the same goods: the same type name, or the same category and no conflicting type or number.

    "drones" and "20 attack drones" agree; "S-300" and "S-400" do not, nor do "10 tanks" and "20 tanks". Wide categories
    (components, technology, services) need common words.
    """
    for mine, theirs in ((one.number_ordered, other.number_ordered), (one.number_delivered, other.number_delivered)):
        if mine and theirs and not same_quantity(mine, theirs):
            return False
    if one.designation and other.designation:
        return plain(one.designation) == plain(other.designation)
    if same_words(one.text, other.text):
        return True
    return one.category == other.category and one.category not in _BROAD


def same_target(one: Target, other: Target) -> bool:
    """True when both name the same target; counted groups without a name agree when their words do."""
    if one.name and other.name:
        return plain(one.name) == plain(other.name)
    return one.name == other.name and plain(one.text) == plain(other.text)


def same_stage(one: StrEnum, other: StrEnum) -> bool:
    """True when one article may give both stages for one thing, as its headline and its body do."""
    return one == other or any({one.value, other.value} <= stage for stage in _STAGES)


def _meet(one: Interval, other: Interval) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _before(latest: str | None, earliest: str | None) -> bool:
    """True when a period ends before another begins; dates are compared at the coarser precision of the two."""
    if latest is None or earliest is None:
        return False
    length = min(len(latest), len(earliest))
    return latest[:length] < earliest[:length]


def _is_state(party: Party) -> bool:
    """True for a state, a bloc or its whole government ("the White House"), false for a department of it."""
    mentions = find_names(party.name or party.text or "", None)
    return any(one.kind in _STATE and not _is_department(one.name) for one in mentions)


def _is_department(name: str) -> bool:
    return not set(load("departments.txt")).isdisjoint(name.casefold().split())
