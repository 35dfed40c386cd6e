"""Find the words that goods are named by: equipment words, names of known types, and unknown types by their shape."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from summarizer.lexicon import load
from summarizer.records.vocabulary import ItemCategory
from summarizer.values.designations import SHAPE, Type, case_fits, family_of, types
from summarizer.values.equipment import Head, heads
from summarizer.values.levelled import Levelled

_LIST = re.compile(r"s?(?:,|,? and|,? or)(?: and| or)?(?: [a-z]{2,12})? (?:[\d,]{1,7} |a |an |the |more |some )?")
_CALIBRE = re.compile(r"\d{1,3}(?:\.\d{1,2})?(?:[ -]?mm|-?caliber|-?calibre|x\d{2}mm)$")


@dataclass(slots=True)
class Part:
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
    automaton = AhoCorasick(
        keys, matchkind=MatchKind.LeftmostLongest, implementation=Implementation.ContiguousNFA, store_patterns=False
    )
    return automaton, tuple((words.get(key), names.get(key, ())) for key in keys)


@cache
def phrase_words(key: str) -> frozenset[str]:
    """The words that stand around an equipment word, by their part in the phrase."""
    return frozenset(load("arms_phrases.toml")[key])


@cache
def _endings() -> tuple[str, ...]:
    return tuple(load("arms_phrases.toml")["endings"])


def find_parts(even: Levelled) -> list[Part]:
    """Equipment words and type names, unknown ones by their shape included, in order."""
    automaton, table = _table()
    lower = even.text
    found: list[Part] = []
    for index, start, end in automaton.find_matches_as_indexes(lower):
        if start and (lower[start - 1].isalnum() or lower[start - 1] == "_"):
            continue
        head, candidates = table[index]
        part, stop = _part(even, start, end, head, candidates), end
        while part is None and (stop := max(lower.rfind(" ", start, stop), lower.rfind("-", start, stop))) > start:
            word = lower[start:stop]
            part = _part(even, start, stop, heads().get(word), types().get(word, ()))
        if part is not None:
            found.append(part)
    return _with_shapes(even, found)


def _part(even: Levelled, start: int, end: int, head: Head | None, candidates: tuple[Type, ...]) -> Part | None:
    """The type or the equipment word at `start:end`, when it ends there; a type may have a plural's s."""
    lower = even.text
    kind = _type_printed(even.cased[start:end], candidates) if candidates else None
    after = lower[end : end + 1]
    if kind is not None and after == "s" and not lower[end + 1 : end + 2].isalnum():
        return Part(start, end, type=kind)
    if after.isalnum() or (
        after == "-" and lower[end + 1 : end + 2].isalnum() and (kind is None or lower[end + 1].isdigit())
    ):
        return None
    if kind is not None:
        return Part(start, end - 1 if _is_plural(even.cased[start:end], kind) else end, type=kind)
    return Part(start, end, head) if head is not None else None


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


def _with_shapes(even: Levelled, found: list[Part]) -> list[Part]:
    """Adds unknown types of known families, and lengthens a known type's name to the whole word it begins."""
    at = 0
    extra: list[Part] = []
    for shape in SHAPE.finditer(even.cased):
        start, end = shape.span()
        while at < len(found) and found[at].end <= start:
            at += 1
        if at < len(found) and found[at].start < end:
            part = found[at]
            known = part.type
            if part.start == start and known is not None and part.end < end and even.cased[part.end : end] != "s":
                part.end, part.type, part.category = end, None, known.category
            continue
        category = family_of(shape.group())
        if category is not None:
            extra.append(Part(start, end, category=category))
    return sorted([*found, *extra], key=lambda part: part.start) if extra else found


def established_types(lower: str, parts: list[Part]) -> frozenset[str]:
    """Types that the text names beyond doubt: by letters and digits, before an equipment word, or in a list."""
    sure: set[str] = set()
    military = any(part.head is not None for part in parts) or _military().search(lower) is not None
    for at, part in enumerate(parts):
        if part.type is None:
            continue
        after = parts[at + 1] if at + 1 < len(parts) else None
        before = parts[at - 1] if at else None
        if (
            not part.type.ambiguous
            or (after is not None and after.head is not None and joins(lower, part.end, after.start))
            or (after is not None and _lists(lower, part, after))
            or (before is not None and _lists(lower, before, part))
            or (military and _counted(lower, part))
        ):
            sure.add(part.type.name)
    return frozenset(sure)


@cache
def _military() -> re.Pattern[str]:
    """Any word of a text about armed forces."""
    return re.compile(r"\b(?:" + _choice("military_words") + r")\b")


@cache
def _counts() -> re.Pattern[str]:
    """A number or a word of handing over right before a place, a few adjectives apart."""
    return re.compile(rf"\b(?:\d[\d,]{{0,6}}|{_choice('counting_words')}) (?:(?:{_choice('before_counted')}) ){{0,3}}$")


def _choice(key: str) -> str:
    return "|".join(sorted(map(re.escape, phrase_words(key)), key=len, reverse=True))


def _counted(lower: str, part: Part) -> bool:
    """True for a plural that is counted or handed over: "31 Abrams", "to send Leopards"."""
    plural = lower[part.end : part.end + 1] == "s" or lower[part.end - 1 : part.end] == "s"
    return plural and _counts().search(lower, max(0, part.start - 40), part.start) is not None


def _lists(lower: str, one: Part, other: Part) -> bool:
    """True when only a comma or "and" and a number stand between two weapons."""
    return other.start - one.end <= 30 and _LIST.fullmatch(lower, one.end, other.start) is not None


def joins(lower: str, end: int, start: int) -> bool:
    """True when only blanks, a plural's s or modifiers stand between two parts of one phrase."""
    between = lower[end:start].removeprefix(")")
    if len(between) > 40 or not between.endswith((" ", "-")):
        return False
    if between in (" ", "-", "s "):
        return True
    words = between.split()
    return 0 < len(words) <= 3 and between[0] == " " and all(is_modifier(word) for word in words)


def is_modifier(word: str) -> bool:
    """True for a word that may stand before an equipment word in its phrase."""
    return word in phrase_words("modifiers") or word.endswith(_endings()) or _CALIBRE.match(word) is not None


def type_at(even: Levelled, start: int) -> int | None:
    """Where the known type's name that begins at `start` ends; `None` when none begins there."""
    automaton, table = _table()
    for index, begin, stop in automaton.find_matches_as_indexes(even.text[start : start + 40]):
        printed = even.cased[start : start + stop]
        if (
            begin
            or even.text[start + stop : start + stop + 1].isalnum()
            or _type_printed(printed, table[index][1]) is None
        ):
            return None
        return start + stop
    return None
