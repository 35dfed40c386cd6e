"""Find the goods of a text: phrases of weapons, equipment, parts, technology, services, relief supplies and funds."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from summarizer.lexicon import load
from summarizer.records.vocabulary import ItemCategory
from summarizer.values.aliases import exact_index
from summarizer.values.arms_senses import is_other_sense, opens_sentence, stands_for_arms
from summarizer.values.designations import SHAPE, canonical, known_type
from summarizer.values.equipment import Head, arguable, heads
from summarizer.values.friends import given_names
from summarizer.values.levelled import Levelled, level
from summarizer.values.mentions import ArmsMention, NameKind
from summarizer.values.weapon_words import (
    Part,
    established_types,
    find_parts,
    is_modifier,
    joins,
    phrase_words,
    type_at,
)

_WORD_BACK = re.compile(r"([\"']?)([\w.&/-]{1,40})[\"']? $")
_NAME = re.compile(r"[A-Z][a-z]{3,15}")
_SERVED = re.compile(r" for (?:the |its |their )?")
_WEAPONS = frozenset(
    {
        ItemCategory.UAV,
        ItemCategory.MISSILE,
        ItemCategory.AIR_DEFENCE,
        ItemCategory.ARTILLERY,
        ItemCategory.ARMOURED_VEHICLE,
        ItemCategory.SHIP,
        ItemCategory.HELICOPTER,
        ItemCategory.COMBAT_AIRCRAFT,
        ItemCategory.AMMUNITION,
        ItemCategory.SMALL_ARMS,
    }
)
"""Before the word for one of these, a capitalised word that nobody knows is a type's name."""
_NO_TYPES = frozenset(
    {
        ItemCategory.SERVICES,
        ItemCategory.TECHNOLOGY,
        ItemCategory.RELIEF_SUPPLIES,
        ItemCategory.FUNDS,
        ItemCategory.UNSPECIFIED,
    }
)
_OPEN = frozenset({ItemCategory.OTHER_EQUIPMENT, ItemCategory.COMPONENTS})


class CategoryReading(NamedTuple):
    """The category that words name; `sure` when a rival category is contradicted, not only doubtful."""

    category: ItemCategory
    sure: bool
    reason: str


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
    start, modified, origin = _widen_left(even, parts[0].start, floor)
    end = last.end
    known = [part for part in parts if part.head is None]
    designation = _designation(even, known)
    if designation is None and last.head is not None and last.head.category not in _NO_TYPES:
        named = _name_before(even, start, floor, last.head)
        if named is not None:
            designation = even.cased[named : start - 1]
            start, _, more = _widen_left(even, named, floor)
            origin = origin or more
    if last.head is not None and last.head.needs_modifier and not modified and len(parts) == 1 and designation is None:
        return None
    served = _served_type(even, last) if designation is None else None
    if served is not None:
        designation, end = served
    if even.text[end : end + 1] == "s" and last.type is not None:
        end += 1
    if even.text[end : end + 1] == ")" and "(" in even.text[start:end]:
        end += 1
    name = _canonical(designation, known) if designation else None
    return ArmsMention(even.original(start), even.end(end), _category(parts, known), designation, name, origin), end


def _category(parts: list[Part], known: list[Part]) -> ItemCategory:
    """The last head decides; a plain one ("system") leaves it to the type or to the word before it ("food items")."""
    by_type = next(
        (kind for part in reversed(known) if (kind := part.type.category if part.type else part.category)), None
    )
    last = parts[-1].head
    if last is None:
        return by_type or ItemCategory.UNSPECIFIED
    if by_type is not None and (not last.sure or last.word in phrase_words("left_to_type")):
        return by_type
    before = parts[-2].head if len(parts) > 1 else None
    if before is not None and before.sure and not last.sure and last.category in _OPEN:
        return before.category
    return last.category


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


def _widen_left(even: Levelled, start: int, floor: int) -> tuple[int, bool, str | None]:
    """Where the phrase begins with its modifiers, calibres and adjectives of origin; whether it has any; its origin."""
    modified, origin = False, None
    for _ in range(7):
        word = _WORD_BACK.search(even.text, max(0, start - 42), start)
        if word is None or word.start(2) < floor:
            break
        country = _origin(word.group(2))
        if not (
            country
            or is_modifier(word.group(2))
            or (modified and _couples(even.text, word.start(), floor, word.group(2)))
        ):
            break
        origin = origin or country
        modified = True
        start = word.start() if even.text[word.end(2)] == word.group(1) else word.start(2)
    return start, modified, origin


def _couples(lower: str, start: int, floor: int, word: str) -> bool:
    """True for the "and" between two modifiers of one head ("military and technical support")."""
    before = _WORD_BACK.search(lower, max(0, start - 42), start) if word in ("and", "or") else None
    return (
        before is not None
        and before.start(2) >= floor
        and (is_modifier(before.group(2)) or before.group(2).endswith("-"))
    )


@cache
def _origin_endings() -> tuple[str, ...]:
    return tuple(load("arms_phrases.toml")["origin_endings"])


def _origin(word: str) -> str | None:
    """The country of an adjective of origin: "Iranian", "Iranian-made", "U.S."."""
    bare = word
    for ending in _origin_endings():
        bare = bare.removesuffix(ending)
    alias = exact_index().get(bare)
    if alias is None:
        return None
    first = alias.meanings[0]
    of_origin = first.kind is NameKind.DEMONYM or (first.kind is NameKind.COUNTRY and (alias.exact or bare != word))
    return first.party if of_origin else None


def _name_before(even: Levelled, start: int, floor: int, head: Head) -> int | None:
    """Start of an unknown type's name right before the head: letters and digits, or one capitalised word."""
    word = _WORD_BACK.search(even.text, max(0, start - 42), start)
    if word is None or word.start(2) < floor:
        return None
    first, lowered = word.start(2), word.group(2)
    printed = even.cased[first : word.end(2)]
    if SHAPE.fullmatch(printed):
        return first
    if not head.sure or head.category not in _WEAPONS or even.cased[start].isupper() or not _NAME.fullmatch(printed):
        return None
    word_before = even.cased[max(0, first - 30) : first].rstrip(" ").rpartition(" ")[2]
    if opens_sentence(even.cased, first) or word_before[:1].isupper() or lowered.endswith(("ian", "ese", "ish")):
        return None
    known = (
        lowered in exact_index() or lowered in heads() or lowered in given_names() or lowered in phrase_words("makers")
    )
    return None if known else first


def _served_type(even: Levelled, last: Part) -> tuple[str, int] | None:
    """The type that ammunition or parts are for ("ammunition for HIMARS"), with the end of the longer phrase."""
    if last.head is None or last.head.word not in phrase_words("served"):
        return None
    link = _SERVED.match(even.text, last.end)
    if link is None:
        return None
    end = type_at(even, link.end())
    return None if end is None else (even.cased[link.end() : end], _past_head(even.text, end))


def _past_head(lower: str, end: int) -> int:
    """Past the equipment word that follows a type ("spare parts for F-5 jets")."""
    words = lower[end : end + 48].split(" ")
    for count in range(min(4, len(words)), 1, -1):
        phrase = " ".join(words[1:count]).rstrip(".,;:)'\"")
        if words[0] in ("", "s") and phrase in heads():
            return end + len(words[0]) + 1 + len(phrase)
    return end


def category_of(words: str) -> CategoryReading | None:
    """The category that an item's words name as a whole; `None` when they name none.

    The first phrase counts, unless it is a plain word and a later one names a type ("aircraft, chiefly Orlan-10s").
    """
    found = find_arms(words)
    if not found:
        return None
    first = found[0]
    sure = _is_sure(words, first)
    typed = next((one for one in found if one.designation), None)
    if not sure and first.designation is None and typed is not None:
        first, sure = typed, _is_sure(words, typed)
    phrase = words[first.start : first.end]
    return CategoryReading(first.category, sure, f"“{phrase}” is {first.category.value.replace('_', ' ')}")


def _is_sure(words: str, one: ArmsMention) -> bool:
    """True when the last equipment word of a phrase, or its type, names the category and nobody would argue."""
    parts = [part for part in find_parts(level(words)) if one.start <= part.start < one.end]
    head = next((part.head for part in reversed(parts) if part.head is not None), None)
    if head is not None and head.sure and head.category is one.category:
        return not head.arguable
    return one.canonical is not None and one.canonical not in arguable()
