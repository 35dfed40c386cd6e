"""Find the words that goods are named by: equipment words, names of known types, and unknown types by their shape."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import zip_longest

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from summarizer.lexicon import any_of, load
from summarizer.records.vocabulary import ItemCategory
from summarizer.values.designations import SHAPE, Type, case_fits, family_of, types
from summarizer.values.equipment import Head, heads
from summarizer.values.levelled import Levelled

_CALIBRE = re.compile(r"\d{1,3}(?:\.\d{1,2})?(?:[ -]?mm|-?caliber|-?calibre|x\d{2}mm)$")


_TAIL = 60
"""Characters after a match in which a word that it swallowed in part may end."""


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
    automaton, _ = _table()
    lower = even.text
    found: list[Part] = []
    floor = 0
    for index, start, end in automaton.find_matches_as_indexes(lower):
        if start < floor:
            continue
        floor = _read(even, index, start, end, found)
        if floor < end:
            for inner, begin, stop in automaton.find_matches_as_indexes(lower[floor : end + _TAIL]):
                if floor + begin < end:
                    _read(even, inner, floor + begin, floor + stop, found)
            floor = found[-1].end if found else floor
    return _with_shapes(even, found)


def _read(even: Levelled, index: int, start: int, end: int, found: list[Part]) -> int:
    """Adds the part that a match of the table stands for, if any; where reading goes on."""
    lower = even.text
    inside = start > 0 and (lower[start - 1].isalnum() or lower[start - 1] == "_")
    if not inside:
        head, candidates = _table()[1][index]
        part, stop = _part(even, start, end, head, candidates), end
        while part is None and (stop := max(lower.rfind(" ", start, stop), lower.rfind("-", start, stop))) > start:
            word = lower[start:stop]
            part = _part(even, start, stop, heads().get(word), types().get(word, ()))
        if part is not None:
            found.append(part)
            return part.end
    blank = lower.find(" ", start, end)
    return end if blank < 0 else blank


def _part(even: Levelled, start: int, end: int, head: Head | None, candidates: tuple[Type, ...]) -> Part | None:
    """The type or the equipment word at `start:end`, when it ends there; a type may have a plural's s."""
    lower = even.text
    kind = _type_printed(even.cased[start:end], candidates) if candidates else None
    after = lower[end : end + 1]
    if kind is not None and after == "s" and not lower[end + 1 : end + 2].isalnum():
        return Part(start, end, type=kind)
    if (
        kind is not None
        and after.isalnum()
        and (variant := _SUFFIX.match(even.cased, end))
        and even.cased[end - 1].isdigit()
    ):
        return Part(start, variant.end(), category=kind.category)
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
        if _PLURAL.search(even.cased, end - 2, end):
            end -= 1
        while at < len(found) and found[at].end <= start:
            at += 1
        if at < len(found) and found[at].start < end:
            part = found[at]
            known = part.type
            if part.start == start and known is not None and part.end < end:
                part.end, part.type, part.category = end, None, known.category
            continue
        category = family_of(even.cased[start:end])
        if category is not None:
            extra.append(Part(start, end, category=category))
    parts = sorted([*found, *extra], key=lambda part: part.start) if extra else found
    return _with_variants(even, parts)


_SUFFIX = re.compile(r"[A-Z][A-Z0-9]{0,4}(?=s?(?![\w-]))")
"""Letters that run on after the number of a type and name its variant: "K9A1EGY", "CV9030FIN"."""
_PLURAL = re.compile(r"[0-9A-Z]s")
_MODEL = re.compile(r" (?:\d{1,3}[A-Z]{0,2}|[A-Z]{1,3}\d{1,3}[A-Z]{0,2}|[A-Z]{1,2})(?= )")
"""What names a variant between a type and an equipment word only: "Brimstone 2 missiles", "Penguin C drones"."""


@cache
def _variant() -> re.Pattern[str]:
    """What names a variant wherever it follows a type: "Block V", "Mk II", "-ER"."""
    stages = any_of(phrase_words("variant_words"))
    return re.compile(
        rf"(?:[ -](?:{stages})\.?[ -]?(?:[IVX]{{1,4}}|\d{{1,2}}[A-Z]?)|[ -](?:II|III|IV|VI|VII)|-[A-Z0-9]{{1,4}})"
        r"(?=s?(?![\w-]))"
    )


def _with_variants(even: Levelled, parts: list[Part]) -> list[Part]:
    """Lengthens types by the variant that follows them; a longer name is a type of its own."""
    swallowed = 0
    for part, following in zip_longest(parts, parts[1:]):
        category = part.category if part.type is None else part.type.category
        if part.start < swallowed or category is None or even.cased[part.end : part.end + 1] not in (" ", "-"):
            continue
        head = following if following is not None and following.head is not None else None
        variant = None if part.type is not None and part.type.ambiguous else _variant().match(even.cased, part.end)
        longer = variant or _variant().match(even.cased, part.end) or _MODEL.match(even.cased, part.end)
        if longer is None or longer.group()[1:].lower() in phrase_words("no_variants"):
            continue
        if variant is None and (head is None or not joins(even.text, longer.end(), head.start)):
            continue
        part.end, part.type, part.category = longer.end(), None, category
        swallowed = part.end
    return [part for at, part in enumerate(parts) if not at or part.start >= parts[at - 1].end]


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
    """Where the known type's name that begins at `start` ends, without a plural's s; `None` when none begins there."""
    automaton, table = _table()
    for index, begin, stop in automaton.find_matches_as_indexes(even.text[start : start + 40]):
        end = start + stop
        kind = None if begin else _type_printed(even.cased[start:end], table[index][1])
        if kind is None:
            return None
        if _is_plural(even.cased[start:end], kind):
            return end - 1
        after = even.text[end : end + 2]
        return end if not after[:1].isalnum() or (after[:1] == "s" and not after[1:].isalnum()) else None
    return None
