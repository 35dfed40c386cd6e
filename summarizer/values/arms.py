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
from summarizer.values.designations import SHAPE, Type, canonical, case_fits, family_of, types
from summarizer.values.equipment import Head, heads
from summarizer.values.friends import given_names
from summarizer.values.levelled import Levelled, level
from summarizer.values.mentions import ArmsMention, NameKind

_WORD_BACK = re.compile(r"([\w.&/'’-]{1,40}) $")
_WORD_NEXT = re.compile(r" ?([\w'’-]{1,30})(?: ([\w'’-]{1,30}))?")
_GAP = re.compile(r" (?:([a-z][a-z-]{1,20}) )?(?:([a-z][a-z-]{1,20}) )?$")
_SERVED = re.compile(r" for (?:the |its |their )?")
_CALIBRE = re.compile(r"\d{1,3}(?:\.\d{1,2})?(?:[ -]?mm|-?caliber|-?calibre|x\d{2}mm)$")
_NUMBER = re.compile(r"^[\d.,]+$")
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
    parts = _parts(text, even)
    established = _established(even.text, parts)
    found: list[ArmsMention] = []
    at = 0
    floor = 0
    while at < len(parts):
        if parts[at].start < floor:
            at += 1
            continue
        last = _last_of_phrase(even.text, parts, at)
        mention = _mention(text, even, parts[at : last + 1], established, floor)
        if mention is not None:
            found.append(mention[0])
            floor = mention[1]
        at = last + 1
    return tuple(found)


def _parts(text: str, even: Levelled) -> list[_Part]:
    """Equipment words and type names, unknown ones by their shape included, in order."""
    automaton, table = _table()
    lower, length = even.text, len(even.text)
    found: list[_Part] = []
    for index, start, end in automaton.find_matches_as_indexes(lower):
        if start and (lower[start - 1].isalnum() or lower[start - 1] in "_"):
            continue
        close = end
        if end < length and lower[end].isalnum():
            if lower[end] != "s" or (end + 1 < length and lower[end + 1].isalnum()) or not table[index][1]:
                continue
            close = end + 1
        if close < length and lower[close] == "-" and close + 1 < length and lower[close + 1].isalnum() and not (lower[close + 1].isalpha() and table[index][1]):
            continue
        printed = text[even.original(start) : even.end(end)]
        head, candidates = table[index]
        kind = _type_printed(printed, candidates)
        if kind is not None or (head is not None and close == end):
            found.append(_Part(start, end, head if kind is None else None, kind))
    return _with_shapes(text, even, found)


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


def _with_shapes(text: str, even: Levelled, found: list[_Part]) -> list[_Part]:
    """Adds unknown types of known families, when the text has its plain offsets."""
    if even.starts:
        return found
    taken = {part.start for part in found}
    covered = [(part.start, part.end) for part in found]
    extra: list[_Part] = []
    for shape in SHAPE.finditer(text):
        start, end = shape.span()
        if start in taken:
            longer = next(part for part in found if part.start == start)
            if longer.type is not None and longer.end < end and text[longer.end : end] not in ("s",):
                longer.end, longer.type, longer.category = end, None, longer.type.category
            continue
        category = family_of(shape.group())
        if category is not None and not any(start < right and left < end for left, right in covered):
            extra.append(_Part(start, end, category=category))
    return sorted([*found, *extra], key=lambda part: part.start)


def _established(lower: str, parts: list[_Part]) -> frozenset[str]:
    """Names of ambiguous types that stand beside an equipment word somewhere in the text."""
    sure: set[str] = set()
    for at, part in enumerate(parts):
        if part.type is None or not part.type.ambiguous:
            continue
        follower = parts[at + 1] if at + 1 < len(parts) else None
        if follower is not None and follower.head is not None and _joins(lower, part.end, follower.start):
            sure.add(part.type.name)
    return frozenset(sure)


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


def _mention(text: str, even: Levelled, parts: list[_Part], established: frozenset[str], floor: int) -> tuple[ArmsMention, int] | None:
    """The phrase that these parts make up, with its levelled end; `None` when its words mean something else here."""
    lower = even.text
    last = parts[-1]
    if last.head is not None and _is_false_friend(lower, last):
        return None
    known = [part for part in parts if part.head is None]
    if last.head is None and last.type is not None and last.type.ambiguous and last.type.name not in established:
        return None
    start = parts[0].start
    start, modified, origin = _widen_left(text, even, start, floor)
    end = last.end
    if last.head is not None and last.head.needs_modifier and not modified and len(parts) == 1:
        return None
    designation = _designation(text, even, known, parts, start)
    category = _category(last, known)
    if designation is None and last.head is not None and last.head.category in _GOODS:
        named = _name_before(text, even, start, floor)
        if named is not None:
            designation, start = text[even.original(named) : even.end(start - 1)], named
            start, _, more = _widen_left(text, even, start, floor)
            origin = origin or more
    served = _served_type(lower, last, end, text, even)
    if served is not None and designation is None:
        designation, end = served
    if lower[end : end + 1] == "s" and last.type is not None:
        end += 1
    one = ArmsMention(even.original(start), even.end(end), category, designation, canonical(designation) if designation else None, origin)
    return one, end


def _category(last: _Part, known: list[_Part]) -> ItemCategory:
    """The head decides; a plain head ("system", "aircraft") leaves it to the type."""
    types_named = [part.type.category if part.type else part.category for part in known]
    by_type = next((category for category in reversed(types_named) if category), None)
    if last.head is None:
        return by_type or ItemCategory.UNSPECIFIED
    if by_type is not None and (not last.head.sure or last.head.word in ("weapon", "weapons system", "weapon system", "vehicle", "missile system", "military aircraft", "launcher")):
        return by_type
    return last.head.category


def _designation(text: str, even: Levelled, known: list[_Part], parts: list[_Part], start: int) -> str | None:
    """The type's name as printed; adjoining names ("MQ-9B SeaGuardian") are one."""
    if not known:
        return None
    first = known[0]
    end = first.end
    for part in known[1:]:
        if even.text[end : part.start] != " ":
            break
        end = part.end
    return text[even.original(first.start) : even.end(end)]


def _widen_left(text: str, even: Levelled, start: int, floor: int) -> tuple[int, bool, str | None]:
    """Takes in modifiers, calibres and adjectives of origin before the phrase; says whether there were any, and the origin."""
    modified, origin = False, None
    for _ in range(7):
        word = _WORD_BACK.search(even.text, max(0, start - 42), start)
        if word is None or word.start(1) < floor:
            break
        country = _origin(word.group(1))
        if not (country or _is_modifier(word.group(1))):
            break
        origin = origin or country
        modified = True
        start = word.start(1)
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


def _name_before(text: str, even: Levelled, start: int, floor: int) -> int | None:
    """Start of an unknown type's name right before the head: a capitalised word, or letters and digits."""
    word = _WORD_BACK.search(even.text, max(0, start - 42), start)
    if word is None or word.start(1) < floor:
        return None
    first = even.original(word.start(1))
    printed = text[first : even.end(word.end(1))]
    if SHAPE.fullmatch(printed):
        return word.start(1)
    if not re.fullmatch(r"[A-Z][a-z]{3,}(?:-\d{1,4})?", printed) or _opens_sentence(text, first):
        return None
    lowered = word.group(1)
    if lowered in exact_index() or lowered in given_names() or lowered in _makers() or lowered in heads():
        return None
    return word.start(1)


@cache
def _makers() -> frozenset[str]:
    return frozenset(load("arms_phrases.toml").get("makers", ()))


def _opens_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 3) : start].rstrip(" \"“'‘")
    return not before or before[-1] in ".!?\n:—-•”"


def _is_false_friend(lower: str, last: _Part) -> bool:
    """True when the words before or after the head show another sense: think tank, drone strike, his arms."""
    word = lower[last.start : last.end].rsplit(" ", 1)[-1]
    after = _false("false_after").get(word)
    if after:
        following = _WORD_NEXT.match(lower, last.end)
        if following and lower[last.end : last.end + 1] in " -":
            if following.group(1) in after or (following.group(2) and f"{following.group(1)} {following.group(2)}" in after):
                return True
    before = _false("false_before").get(word)
    if before:
        window = lower[max(0, last.start - 40) : last.start].replace("-", " ")
        words = window.split()
        if words and window.endswith(" ") and (words[-1] in before or " ".join(words[-2:]) in before or " ".join(words[-3:]) in before):
            return True
    return False


def _served_type(lower: str, last: _Part, end: int, text: str, even: Levelled) -> tuple[str, int] | None:
    """The type that ammunition or parts are for ("ammunition for HIMARS"), with the end of the longer phrase."""
    if last.head is None or last.head.word not in _phrases()["served"]:
        return None
    link = _SERVED.match(lower, end)
    if link is None:
        return None
    automaton, table = _table()
    for index, start, stop in automaton.find_matches_as_indexes(lower[link.end() : link.end() + 40]):
        if start:
            return None
        kind = _type_printed(text[even.original(link.end()) : even.end(link.end() + stop)], table[index][1])
        if kind is None:
            return None
        return text[even.original(link.end()) : even.end(link.end() + stop)], link.end() + stop
    return None


def category_of(words: str) -> CategoryReading | None:
    """The category that an item's words name as a whole, decided by their last head; `None` when they name none."""
    found = find_arms(words)
    if not found:
        return None
    parts = _parts(words, level(words))
    last = found[-1] if not re.search(r"\b(?:for|from|with|of|to|in|on|against|,)\b", words) else found[0]
    head = [part for part in parts if part.head is not None]
    sure = not head or any(part.head is not None and part.head.sure for part in head)
    return CategoryReading(last.category, sure, f"“{words[last.start:last.end]}” is {last.category.value.replace('_', ' ')}")
