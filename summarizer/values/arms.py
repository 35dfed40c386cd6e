"""Find the goods of a text: phrases of weapons, equipment, parts, technology, services, relief supplies and funds."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from summarizer.records.vocabulary import ItemCategory
from summarizer.values.arms_senses import established_types, is_other_sense, stands_for_arms
from summarizer.values.designations import canonical, known_type
from summarizer.values.equipment import Head, arguable
from summarizer.values.goods_kinds import category_of_parts
from summarizer.values.goods_phrases import class_before, name_before, served_type, widen_left
from summarizer.values.levelled import Levelled, level
from summarizer.values.mentions import ArmsMention
from summarizer.values.weapon_words import Part, find_parts, joins

_NO_TYPES = frozenset(
    {
        ItemCategory.SERVICES,
        ItemCategory.TECHNOLOGY,
        ItemCategory.RELIEF_SUPPLIES,
        ItemCategory.FUNDS,
        ItemCategory.UNSPECIFIED,
    }
)
"""Before the word for one of these no unknown type's name stands."""


def find_arms(text: str) -> tuple[ArmsMention, ...]:
    """All goods and services in a text, sorted by start, without overlaps."""
    even = level(text)
    parts = find_parts(even)
    established = established_types(even.text, parts)
    found: list[ArmsMention] = []
    at = 0
    floor = 0
    while at < len(parts):
        if parts[at].start < floor:
            at += 1
            continue
        last = _last_of_phrase(even.text, parts, at)
        mention = _mention(even, parts[at : last + 1], established, floor)
        if mention is not None:
            found.append(mention[0])
            floor = mention[1]
        at = last + 1
    return tuple(found)


def _last_of_phrase(lower: str, parts: list[Part], at: int) -> int:
    """Index of the last part of the phrase that begins with part `at`."""
    while at + 1 < len(parts) and (
        joins(lower, parts[at].end, parts[at + 1].start) or _in_brackets(lower, parts[at], parts[at + 1])
    ):
        at += 1
    return at


def _in_brackets(lower: str, one: Part, other: Part) -> bool:
    """True for another name of the same type in brackets ("Army Tactical Missile Systems (ATACMS)")."""
    same = one.type is not None and other.type is not None and one.type.name == other.type.name
    return same and lower[one.end : other.start] in (" (", "s (")


def _mention(
    even: Levelled, parts: list[Part], established: frozenset[str], floor: int
) -> tuple[ArmsMention, int] | None:
    """The phrase that these parts make up, with its levelled end; `None` when its words mean something else here."""
    last = parts[-1]
    if last.head is not None and is_other_sense(even, parts):
        return None
    if (
        last.head is None
        and last.type is not None
        and last.type.ambiguous
        and not stands_for_arms(even, parts, established)
    ):
        return None
    start, modified, origin = widen_left(even, parts[0].start, floor)
    end = last.end
    known = [part for part in parts if part.head is None]
    designation = _designation(even, known)
    if designation is None and last.head is not None:
        named = _unknown_type(even, start, parts[0].start, floor, last.head)
        if named is not None:
            designation = even.cased[named[0] : named[1]]
            start, _, more = widen_left(even, min(start, named[0]), floor)
            origin = origin or more
    served = served_type(even, last) if designation is None else None
    if served is not None:
        designation, end = served
    if last.head is not None and last.head.needs_modifier and not modified and len(parts) == 1 and designation is None:
        return None
    if last.head is None and even.text[end : end + 1] == "s":
        end += 1
    if even.text[end : end + 1] == ")" and "(" in even.text[start:end]:
        end += 1
    name = _canonical(designation, known) if designation else None
    category = category_of_parts(parts, known)
    return ArmsMention(even.original(start), even.end(end), category, designation, name, origin), end


def _unknown_type(even: Levelled, start: int, head_start: int, floor: int, head: Head) -> tuple[int, int] | None:
    """Where the name of a type stands that no list has, before the head of a phrase that begins at `start`."""
    if head.category in _NO_TYPES:
        return None
    if head.category is ItemCategory.SHIP:
        named = class_before(even, start, head_start, floor)
        if named is not None:
            return named
    first = name_before(even, start, floor, head)
    return None if first is None else (first, start - 1)


def _designation(even: Levelled, known: list[Part]) -> str | None:
    """The type's name as printed; adjoining names ("MQ-9B SeaGuardian") are one."""
    if not known:
        return None
    first, end = known[0], known[0].end
    for part in known[1:]:
        if even.text[end : part.start] != " ":
            break
        end = part.end
    return even.cased[first.start : end]


def _canonical(designation: str, known: list[Part]) -> str:
    """The name under which other names of the type meet; of adjoining names that of the first."""
    if known_type(designation) is None and len(known) > 1 and known[0].type is not None:
        return known[0].type.name
    return canonical(designation)


class CategoryReading(NamedTuple):
    """The category that words name."""

    category: ItemCategory
    sure: bool
    """True when a rival category is contradicted, not only doubtful."""
    reason: str
    plain: bool = False
    """True for a word of many kinds of goods ("aircraft"), which leaves it to the sentence to say which."""


@lru_cache(maxsize=4096)
def category_of(words: str) -> CategoryReading | None:
    """The category that an item's words name as a whole; `None` when they name none.

    The first phrase counts, unless it is a plain word and a later one names a type ("aircraft, chiefly Orlan-10s").
    """
    found = find_arms(words)
    if not found:
        return None
    first = found[0]
    sure, plain = _certainty(words, first)
    typed = next((one for one in found if one.designation), None)
    if not sure and first.designation is None and typed is not None:
        first, (sure, plain) = typed, _certainty(words, typed)
    phrase = words[first.start : first.end]
    return CategoryReading(first.category, sure, f"“{phrase}” is {first.category.value.replace('_', ' ')}", plain)


def _certainty(words: str, one: ArmsMention) -> tuple[bool, bool]:
    """Whether a phrase names its category beyond argument, and whether it is a plain word for many kinds."""
    parts = [part for part in find_parts(level(words)) if one.start <= part.start < one.end]
    head = next((part.head for part in reversed(parts) if part.head is not None), None)
    if head is not None and head.sure and head.category is one.category:
        return not head.arguable, False
    if one.canonical is not None:
        kinds = {part.type.category if part.type else part.category for part in parts}
        return one.category in kinds and one.canonical not in arguable(), False
    return False, True
