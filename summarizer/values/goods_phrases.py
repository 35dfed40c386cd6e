"""How far a phrase of goods reaches: modifiers, origin and an unknown type before its head, what it serves after."""

from __future__ import annotations

import re
from functools import cache

from summarizer.lexicon import any_of, load
from summarizer.records.vocabulary import ItemCategory
from summarizer.values.aliases import exact_index
from summarizer.values.arms_senses import opens_sentence
from summarizer.values.designations import SHAPE
from summarizer.values.equipment import Head, heads
from summarizer.values.friends import given_names
from summarizer.values.levelled import Levelled
from summarizer.values.mentions import NameKind
from summarizer.values.weapon_words import Part, is_modifier, phrase_words, type_at

_WORD_BACK = re.compile(r"([\"']?)([\w.&/-]{1,40})[\"']? $")
_NAME = re.compile(r"(?=[^\W\d_a-z])[^\W\d_][^\W\d_A-Z]{3,15}(?:-[A-Z]{1,3})?|[A-Z]{3,6}")
"""One capitalised word, with or without a variant ("Bukovel-AD"), or an abbreviation."""
_CLASS_REACH = 60
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
        ItemCategory.SENSOR_EW,
    }
)
"""Before the word for one of these, a capitalised word that nobody knows is a type's name."""


def widen_left(even: Levelled, start: int, floor: int) -> tuple[int, bool, str | None]:
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
def _class() -> re.Pattern[str]:
    """The class of a ship by its first ship's name: "Kilo-class", "Karel Doorman class"."""
    particles = any_of(phrase_words("name_particles"))
    return re.compile(
        rf"(?:(?P<first>[A-Z][\w']{{1,20}}) (?:(?:{particles}) ){{0,2}})?(?P<last>[A-Z][\w']{{1,20}})[- ]class(?= )"
    )


@cache
def _served() -> re.Pattern[str]:
    """What stands between goods and the type that they are for: " for its 12 ageing "."""
    before = any_of(phrase_words("before_served"))
    return re.compile(rf" (?P<link>for|of|on)(?: (?:{before}))?(?: [\d,]{{1,6}})?(?: [a-z]{{2,10}}-[a-z]{{2,10}})? ")


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


def name_before(even: Levelled, start: int, floor: int, head: Head) -> int | None:
    """Start of an unknown type's name right before the head: letters and digits, one capitalised word, or capitals."""
    word = _WORD_BACK.search(even.text, max(0, start - 42), start)
    if word is None or word.start(2) < floor:
        return None
    first, lowered = word.start(2), word.group(2)
    printed = even.cased[first : word.end(2)]
    if SHAPE.fullmatch(printed):
        return first
    titled = even.cased[start].isupper() and even.cased[start + 1 : start + 2].islower()
    if not head.sure or head.category not in _WEAPONS or titled or not _NAME.fullmatch(printed):
        return None
    if not printed.isupper():
        word_before = even.cased[max(0, first - 30) : first].rstrip(" ").rpartition(" ")[2]
        if opens_sentence(even.cased, first) or word_before[:1].isupper() or lowered.endswith(("ian", "ese", "ish")):
            return None
    return None if _is_other_name(lowered) else first


def _is_other_name(lowered: str) -> bool:
    """True for a word that names no type: a party, a person, a maker, an equipment word, a number."""
    if lowered in _number_words() or lowered in exact_index() or lowered in heads() or lowered in given_names():
        return True
    return lowered in phrase_words("makers") or lowered in phrase_words("no_variants")


@cache
def _number_words() -> frozenset[str]:
    tables = load("numbers.toml")
    return frozenset(word for group in ("cardinals", "ordinals") for word in tables[group])


def class_before(even: Levelled, start: int, head_start: int, floor: int) -> tuple[int, int] | None:
    """Where the class of a ship stands that the phrase from `start` names, or that stands right before it."""
    window = max(floor, start - _CLASS_REACH)
    for found in _class().finditer(even.cased, window, head_start):
        if found.end() < start - 1:
            continue
        first = found["first"]
        whole = first is None or not (first.lower() in exact_index() or opens_sentence(even.cased, found.start()))
        return found.start() if whole else found.start("last"), found.end()
    return None


def served_type(even: Levelled, last: Part) -> tuple[str, int] | None:
    """The type that ammunition or parts are for ("ammunition for HIMARS"), with the end of the longer phrase."""
    if last.head is None or last.head.word not in phrase_words("served"):
        return None
    link = _served().match(even.text, last.end)
    if link is None or (link["link"] == "on" and last.head.category is not ItemCategory.SERVICES):
        return None
    end = type_at(even, link.end())
    return None if end is None else (even.cased[link.end() : end], _past_head(even.text, end))


def _past_head(lower: str, end: int) -> int:
    """Past the equipment word that follows a type ("spare parts for F-5 jets")."""
    end += lower[end : end + 1] == "s"
    words = lower[end : end + 48].split(" ")
    for count in range(min(4, len(words)), 1, -1):
        phrase = " ".join(words[1:count]).rstrip(".,;:)'\"")
        if not words[0] and phrase in heads():
            return end + 1 + len(phrase)
    return end
