"""Find the goods and services of a text: noun phrases of weapons, equipment, parts, technology, services, relief supplies and funds."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from summarizer.lexicon import load
from summarizer.records.vocabulary import ItemCategory
from summarizer.values.aliases import exact_index
from summarizer.values.designations import SHAPE, Type, canonical, case_fits, family_of, known_type, types
from summarizer.values.equipment import Head, heads
from summarizer.values.friends import given_names
from summarizer.values.levelled import Levelled, level
from summarizer.values.mentions import ArmsMention, NameKind
from summarizer.values.shapes import in_heading

_WORD_BACK = re.compile(r"([\"']?)([\w.&/-]{1,40})[\"']? $")
_WORD_NEXT = re.compile(r"[ -]([a-z']{1,30})(?: ([a-z']{1,30}))?")
_SERVED = re.compile(r" for (?:the |its |their )?")
_LIST = re.compile(r"s?(?:,|,? and|,? or)(?: and| or)?(?: [a-z]{2,12})? (?:[\d,]{1,7} |a |an |the |more |some )?")
_SPEAKS = re.compile(r" (?:said|says|told|added|wrote|argued|ran|won|lost|who)\b")
_CALIBRE = re.compile(r"\d{1,3}(?:\.\d{1,2})?(?:[ -]?mm|-?caliber|-?calibre|x\d{2}mm)$")
_NAMED = frozenset({
    ItemCategory.UAV, ItemCategory.MISSILE, ItemCategory.AIR_DEFENCE, ItemCategory.ARTILLERY, ItemCategory.ARMOURED_VEHICLE, ItemCategory.SHIP,
    ItemCategory.HELICOPTER, ItemCategory.COMBAT_AIRCRAFT, ItemCategory.AMMUNITION, ItemCategory.SMALL_ARMS,
})  # fmt: skip
_OPEN = frozenset({ItemCategory.OTHER_EQUIPMENT, ItemCategory.COMPONENTS})
_LEFT_TO_TYPE = frozenset({"weapon", "weapons system", "weapon system", "vehicle", "missile system", "military aircraft", "launcher", "battery", "military vehicle", "model", "variant"})
_AROUND = frozenset({"the", "a", "an", "these", "those", "more", "two", "three", "of", "and", "its", "their", "our", "in", "with", "as", "but", "if", "while"})
_GOODS = frozenset(ItemCategory) - {ItemCategory.SERVICES, ItemCategory.TECHNOLOGY, ItemCategory.RELIEF_SUPPLIES, ItemCategory.FUNDS, ItemCategory.UNSPECIFIED}


class CategoryReading(NamedTuple):
    """The category that words name; `sure` when a rival category is contradicted, not only doubtful."""

    category: ItemCategory
    sure: bool
    reason: str


@dataclass(slots=True)
class _Part:
    """An equipment word or a type's name at `start:end` of the levelled text."""

    start: int
    end: int
    head: Head | None = None
    type: Type | None = None
    category: ItemCategory | None = None
    """Of an unknown type, by the family of its name."""


@cache
def _table() -> tuple[AhoCorasick, tuple[tuple[Head | None, tuple[Type, ...]], ...]]:
    names = types()
    words = heads()
    keys = list(dict.fromkeys([*names, *words]))
    automaton = AhoCorasick(keys, matchkind=MatchKind.LeftmostLongest, implementation=Implementation.ContiguousNFA, store_patterns=False)
    return automaton, tuple((words.get(key), names.get(key, ())) for key in keys)


@cache
def _phrases() -> dict[str, frozenset[str]]:
    table = load("arms_phrases.toml")
    return {key: frozenset(table[key]) for key in ("modifiers", "served")}


@cache
def _false(side: str) -> dict[str, frozenset[str]]:
    return {key: frozenset(words) for key, words in load("arms_phrases.toml")[side].items()}


@cache
def _endings() -> tuple[str, ...]:
    return tuple(load("arms_phrases.toml")["endings"])


def find_arms(text: str) -> tuple[ArmsMention, ...]:
    """All goods and services in a text, sorted by start, without overlaps."""
    even = level(text)
    parts = _parts(even)
    established = _established(even.text, parts)
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


def _parts(even: Levelled) -> list[_Part]:
    """Equipment words and type names, unknown ones by their shape included, in order."""
    automaton, table = _table()
    lower = even.text
    found: list[_Part] = []
    for index, start, end in automaton.find_matches_as_indexes(lower):
        if start and (lower[start - 1].isalnum() or lower[start - 1] == "_"):
            continue
        head, candidates = table[index]
        while end > start:
            part = _part(even, start, end, head, candidates)
            if part is not None:
                found.append(part)
                break
            end = max(lower.rfind(" ", start, end), lower.rfind("-", start, end))
            head, candidates = heads().get(lower[start:end]), types().get(lower[start:end], ())
    return _with_shapes(even, found)


def _part(even: Levelled, start: int, end: int, head: Head | None, candidates: tuple[Type, ...]) -> _Part | None:
    """The type or the equipment word at `start:end`, when the words around leave it whole; a type may have a plural's s."""
    lower = even.text
    kind = _type_printed(even.cased[start:end], candidates) if candidates else None
    after = lower[end : end + 1]
    if kind is not None and after == "s" and not lower[end + 1 : end + 2].isalnum():
        return _Part(start, end, type=kind)
    if after.isalnum() or (after == "-" and lower[end + 1 : end + 2].isalnum() and (kind is None or lower[end + 1].isdigit())):
        return None
    if kind is not None:
        return _Part(start, end - 1 if _is_plural(even.cased[start:end], kind) else end, type=kind)
    return _Part(start, end, head) if head is not None else None


def _is_plural(printed: str, kind: Type) -> bool:
    """True when the s at the end is a plural's: "Su-35s" is Su-35, and not the Su-35S."""
    return printed[-1] == "s" and kind.spelling[-1] not in "sS"


def _type_printed(printed: str, candidates: tuple[Type, ...]) -> Type | None:
    for one in candidates:
        if not case_fits(printed, one.spelling):
            continue
        if printed[-1] == "s" and one.spelling[-1] == "S" and any(c.isdigit() for c in printed):
            shorter = types().get(printed[:-1].lower(), ())
            if shorter:
                return shorter[0]
        return one
    return None


def _with_shapes(even: Levelled, found: list[_Part]) -> list[_Part]:
    """Adds unknown types of known families, and lengthens a known type's name to the whole word it begins."""
    at, extra = 0, []
    for shape in SHAPE.finditer(even.cased):
        start, end = shape.span()
        while at < len(found) and found[at].end <= start:
            at += 1
        if at < len(found) and found[at].start < end:
            part = found[at]
            if part.start == start and part.type is not None and part.end < end and even.cased[part.end : end] != "s":
                part.end, part.type, part.category = end, None, part.type.category
            continue
        category = family_of(shape.group())
        if category is not None:
            extra.append(_Part(start, end, category=category))
    return sorted([*found, *extra], key=lambda part: part.start) if extra else found


def _established(lower: str, parts: list[_Part]) -> frozenset[str]:
    """Types that the text names beyond doubt: by letters and digits, before an equipment word, or in a list of weapons."""
    sure: set[str] = set()
    for at, part in enumerate(parts):
        if part.type is None:
            continue
        after = parts[at + 1] if at + 1 < len(parts) else None
        before = parts[at - 1] if at else None
        if (
            not part.type.ambiguous
            or (after is not None and after.head is not None and _joins(lower, part.end, after.start))
            or (after is not None and _lists(lower, part, after))
            or (before is not None and _lists(lower, before, part))
        ):
            sure.add(part.type.name)
    return frozenset(sure)


def _lists(lower: str, one: _Part, other: _Part) -> bool:
    """True when only a comma or "and" and a number stand between two weapons."""
    return other.start - one.end <= 30 and _LIST.fullmatch(lower, one.end, other.start) is not None


def _joins(lower: str, end: int, start: int) -> bool:
    """True when only blanks, a plural's s or modifiers stand between two parts of one phrase."""
    between = lower[end:start]
    if len(between) > 40 or not between.endswith((" ", "-")):
        return False
    if between in (" ", "-", "s "):
        return True
    words = between.split()
    return 0 < len(words) <= 3 and between[0] == " " and all(_is_modifier(word) for word in words)


def _is_modifier(word: str) -> bool:
    return word in _phrases()["modifiers"] or word.endswith(_endings()) or _CALIBRE.match(word) is not None


def _last_of_phrase(lower: str, parts: list[_Part], at: int) -> int:
    """Index of the last part of the phrase that begins with part `at`."""
    while at + 1 < len(parts) and _joins(lower, parts[at].end, parts[at + 1].start):
        at += 1
    return at


def _mention(even: Levelled, parts: list[_Part], established: frozenset[str], floor: int) -> tuple[ArmsMention, int] | None:
    """The phrase that these parts make up, with its levelled end; `None` when its words mean something else here."""
    last = parts[-1]
    if last.head is not None and _is_false_friend(even, parts):
        return None
    if last.head is None and last.type is not None and last.type.ambiguous and not _stands_for_arms(even, parts, established):
        return None
    start, modified, origin = _widen_left(even, parts[0].start, floor)
    end = last.end
    known = [part for part in parts if part.head is None]
    designation = _designation(even, known)
    if designation is None and last.head is not None and last.head.category in _GOODS:
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
    name = _canonical(designation, known) if designation else None
    return ArmsMention(even.original(start), even.end(end), _category(parts, known), designation, name, origin), end


def _stands_for_arms(even: Levelled, parts: list[_Part], established: frozenset[str]) -> bool:
    """True when a plain word names a type here: the text uses it so, and it is not part of another name ("Patriot Party")."""
    last = parts[-1]
    if last.type is None or last.type.name not in established:
        return False
    after = even.cased[last.end : last.end + 3].removeprefix("s")
    if (after[:1] == " " and after[1:2].isupper()) or _SPEAKS.match(even.text, last.end):
        return False
    before = even.cased[max(0, parts[0].start - 24) : parts[0].start]
    word = before.rstrip(" ").rpartition(" ")[2]
    return not (before.endswith(" ") and word[:1].isupper() and word.lower() not in _AROUND and _origin(word.lower()) is None)


def _category(parts: list[_Part], known: list[_Part]) -> ItemCategory:
    """The last head decides; a plain one ("system", "items") leaves it to the type or to the word before ("food items")."""
    by_type = next((kind for part in reversed(known) if (kind := part.type.category if part.type else part.category)), None)
    last = parts[-1].head
    if last is None:
        return by_type or ItemCategory.UNSPECIFIED
    if by_type is not None and (not last.sure or last.word in _LEFT_TO_TYPE):
        return by_type
    before = parts[-2].head if len(parts) > 1 else None
    if before is not None and before.sure and not last.sure and last.category in _OPEN:
        return before.category
    return last.category


def _designation(even: Levelled, known: list[_Part]) -> str | None:
    """The type's name as printed; adjoining names ("MQ-9B SeaGuardian") are one."""
    if not known:
        return None
    first, end = known[0], known[0].end
    for part in known[1:]:
        if even.text[end : part.start] != " ":
            break
        end = part.end
    return even.cased[first.start : end]


def _canonical(designation: str, known: list[_Part]) -> str:
    """The name under which other names of the type meet; of adjoining names that of the first."""
    if known_type(designation) is None and len(known) > 1 and known[0].type is not None:
        return known[0].type.name
    return canonical(designation)


def _widen_left(even: Levelled, start: int, floor: int) -> tuple[int, bool, str | None]:
    """Takes in modifiers, calibres and adjectives of origin before the phrase; says whether there were any, and the origin."""
    modified, origin = False, None
    for _ in range(7):
        word = _WORD_BACK.search(even.text, max(0, start - 42), start)
        if word is None or word.start(2) < floor:
            break
        country = _origin(word.group(2))
        if not (country or _is_modifier(word.group(2))):
            break
        origin = origin or country
        modified = True
        start = word.start() if even.text[word.end(2)] == word.group(1) else word.start(2)
    return start, modified, origin


def _origin(word: str) -> str | None:
    """The country of an adjective of origin: "Iranian", "Iranian-made", "U.S."."""
    bare = word
    for ending in ("-made", "-built", "-designed", "-supplied", "-produced", "-manufactured", "-developed", "-origin", "-donated"):
        bare = bare.removesuffix(ending)
    alias = exact_index().get(bare)
    if alias is None or (alias.meanings[0].kind is not NameKind.DEMONYM and (alias.meanings[0].kind is not NameKind.COUNTRY or (not alias.exact and bare == word))):
        return None
    return alias.meanings[0].party


def _name_before(even: Levelled, start: int, floor: int, head: Head) -> int | None:
    """Start of an unknown type's name right before the head: letters and digits, or one capitalised word."""
    word = _WORD_BACK.search(even.text, max(0, start - 42), start)
    if word is None or word.start(2) < floor:
        return None
    first, lowered = word.start(2), word.group(2)
    printed = even.cased[first : word.end(2)]
    if SHAPE.fullmatch(printed):
        return first
    if not head.sure or head.category not in _NAMED or even.cased[start].isupper() or not re.fullmatch(r"[A-Z][a-z]{3,15}", printed):
        return None
    if _opens_sentence(even.cased, first) or even.cased[max(0, first - 30) : first].rstrip(" ").rpartition(" ")[2][:1].isupper():
        return None
    if lowered in exact_index() or lowered in given_names() or lowered in _makers() or lowered in heads() or lowered.endswith(("ian", "ese", "ish")):
        return None
    return first


@cache
def _makers() -> frozenset[str]:
    return frozenset(load("arms_phrases.toml").get("makers", ()))


def _opens_sentence(cased: str, start: int) -> bool:
    before = cased[max(0, start - 3) : start].rstrip(" \"'")
    return not before or before[-1] in ".!?\n:-•"


def _is_false_friend(even: Levelled, parts: list[_Part]) -> bool:
    """True when the words before or after the head show another sense: think tank, drone strike, his arms, White Helmets."""
    lower, last = even.text, parts[-1]
    if _in_a_name(even.cased, parts):
        return True
    word = lower[last.start : last.end].rsplit(" ", 1)[-1]
    after = _false("false_after").get(word)
    if after:
        following = _WORD_NEXT.match(lower, last.end)
        if following and (following.group(1) in after or f"{following.group(1)} {following.group(2)}" in after):
            return True
    before = _false("false_before").get(word) if word == lower[last.start : last.end] else None
    if before:
        window = lower[max(0, last.start - 40) : last.start].replace("-", " ")
        words = window.split()
        if words and window.endswith(" ") and (words[-1] in before or " ".join(words[-2:]) in before or " ".join(words[-3:]) in before):
            return True
    return False


def _in_a_name(cased: str, parts: list[_Part]) -> bool:
    """True for a capitalised equipment word within a name ("Land Component Command"); in a heading every word is capitalised."""
    last = parts[-1]
    if len(parts) > 1 or not cased[last.start].isupper() or cased[last.start : last.end].isupper() or cased.count(" ", last.start, last.end) > 1:
        return False
    before = cased[max(0, last.start - 20) : last.start].rpartition(" ")[0].rpartition(" ")[2]
    after = cased[last.end : last.end + 3]
    alone = not (before[:1].isupper() and not _opens_sentence(cased, last.start)) and not (after[:1] == " " and after[1:2].isupper())
    return not alone and not in_heading(cased, last.start)


def _served_type(even: Levelled, last: _Part) -> tuple[str, int] | None:
    """The type that ammunition or parts are for ("ammunition for HIMARS"), with the end of the longer phrase."""
    if last.head is None or last.head.word not in _phrases()["served"]:
        return None
    link = _SERVED.match(even.text, last.end)
    if link is None:
        return None
    automaton, table = _table()
    base = link.end()
    for index, start, stop in automaton.find_matches_as_indexes(even.text[base : base + 40]):
        printed = even.cased[base : base + stop]
        if start or even.text[base + stop : base + stop + 1].isalnum() or _type_printed(printed, table[index][1]) is None:
            return None
        return printed, _past_head(even.text, base + stop)
    return None


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

    The first phrase counts, unless it is a plain word and a later one names a type ("aircraft, mostly Shahed models").
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
    """True when the last equipment word of a phrase, or its type, names the category by itself."""
    parts = [part for part in _parts(level(words)) if one.start <= part.start < one.end]
    heads_found = [part.head for part in parts if part.head is not None]
    return not heads_found or heads_found[-1].sure or one.designation is not None
