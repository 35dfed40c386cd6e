"""Type names of weapons: known types and their other names, the shape of unknown ones, and when two are the same."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from summarizer.lexicon import load
from summarizer.records.vocabulary import ItemCategory
from summarizer.values.levelled import level_word
from summarizer.values.spellings import other_spellings

SHAPE = re.compile(
    r"(?<![\w/-])[A-Z][A-Za-z]{0,11}+(?:/[A-Z]{1,4}+)?+-?+\d{1,4}[A-Za-z]{0,3}(?:[-/][A-Z0-9]{1,4})?(?![\w-])"
)
"""Letters and digits run together or joined by a hyphen: KN-23, RGM-84L-4, AN/TPQ-36, Shahed-238."""

_DIGITS = re.compile(r"\d+")
_LETTERS = re.compile(r"[a-z]+")


@dataclass(frozen=True, slots=True)
class Type:
    """A known type: `name` is where its other names meet; `ambiguous` when the spelling is a plain word too."""

    name: str
    category: ItemCategory
    spelling: str
    ambiguous: bool


@cache
def types() -> dict[str, tuple[Type, ...]]:
    """Known types by each of their levelled spellings; a listed spelling comes before one derived from another name."""
    found: dict[str, list[Type]] = {}
    for one in _listed():
        found.setdefault(level_word(one.spelling), []).append(one)
    for one in _listed():
        for written, loose in other_spellings(one.spelling):
            derived = Type(one.name, one.category, written, one.ambiguous or loose)
            found.setdefault(level_word(written), []).append(derived)
    return {key: tuple(many) for key, many in found.items()}


@cache
def _listed() -> tuple[Type, ...]:
    """The types by the spellings of the lexicon."""
    table = load("designations.toml")
    plain_words = frozenset(table["ambiguous"]["words"])
    found: list[Type] = []
    for category in ItemCategory:
        for line in table.get(category.value, ()):
            head, _, others = line.partition("|")
            name = head.strip().lstrip("~")
            for spelling in (head, *others.split(",")):
                word = spelling.strip().lstrip("~")
                if word:
                    short = len(re.sub(r"\W", "", word)) <= 2
                    ambiguous = spelling.strip().startswith("~") or word in plain_words or short
                    found.append(Type(name, ItemCategory(category), word, ambiguous))
    return tuple(found)


def known_type(designation: str) -> Type | None:
    """The known type that a printed designation names; "Su-35s" is the plural of Su-35, "Su-35S" a type of its own."""
    printed = designation.strip()
    if re.search(r"[0-9A-Z]s$", printed):
        printed = printed[:-1]
    for one in types().get(level_word(printed), ()):
        if case_fits(printed, one.spelling):
            return one
    return None


def case_fits(printed: str, spelling: str) -> bool:
    """True when a plain word is printed as a name; letters with digits may stand in any case but a plural's small s."""
    if " " in spelling or any(one.isdigit() for one in spelling):
        return not printed[0].islower() or spelling[0].islower()
    titled = printed[0].isupper() and spelling.istitle() and printed.istitle()
    alike = len(printed) == len(spelling) and all(
        one.isupper() == other.isupper() for one, other in zip(printed, spelling, strict=True)
    )
    shortened = spelling.isupper() and printed.istitle() and len(printed) > 4  # "Himars", "Nasams"
    return alike or titled or shortened or (printed.isupper() and len(printed) > 3)


@cache
def families() -> tuple[tuple[str, ItemCategory], ...]:
    """Prefixes of type names with the category of their family, the longest first."""
    pairs = [
        (prefix, ItemCategory(category))
        for category, many in load("designations.toml")["families"].items()
        for prefix in many
    ]
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0])))


def family_of(designation: str) -> ItemCategory | None:
    """The category of an unknown type by the prefix of its name; "F-1" and "S-1" may be visas and papers."""
    for prefix, category in families():
        rest = designation.removeprefix(prefix)
        if rest and rest != designation and (len(prefix) > 2 or (len(rest) > 1 and rest[:2].isdigit())):
            return category
    return None


def canonical(designation: str) -> str:
    """The spelling under which all names of one type meet; an unknown type keeps its own, without a plural's s."""
    known = known_type(designation)
    if known is not None:
        return known.name
    return re.sub(r"(?<=[0-9A-Z])s$", "", designation.strip())


def same_designation(one: str, other: str) -> tuple[bool, str]:
    """Whether two designations name the same type, exact to the digit, with the reason.

    "Shahed-136" is "Geran-2", "S-300" is not "S-400". A family and its variant ("Leopard 2" and "Leopard 2A6") count as
    the same, because one merely leaves the rest out; the reason says so.
    """
    first, second = canonical(_bare(one)), canonical(_bare(other))
    if _key(first) == _key(second):
        return True, "the same designation" if _key(one) == _key(
            other
        ) else f"{one} and {other} are two names of {first}"
    left, right = _parts(first), _parts(second)
    if (
        left
        and right
        and left[0] == right[0]
        and (left == right[: len(left)] or right == left[: len(right)])
        and min(len(left), len(right)) > 1
    ):
        shorter, longer = sorted((first, second), key=len)
        return True, f"{shorter} is the family of {longer}"
    for family, variant in ((left, right), (right, left)):
        if len(family) == 1 and len(family[0]) > 3 and family == variant[:1] and len(variant) <= 3:
            return True, f"{family[0].title()} is the family of {max(first, second, key=len)}"
    if _DIGITS.findall(first) != _DIGITS.findall(second):
        return False, f"{one} and {other} differ in a number"
    words_left, words_right = set(_parts(first)), set(_parts(second))
    if (
        words_left
        and words_right
        and (words_left <= words_right or words_right <= words_left)
        and (any(len(word) > 3 for word in words_left & words_right))
    ):
        return True, f"{min(first, second, key=len)} is the short form of {max(first, second, key=len)}"
    return False, f"{one} and {other} are different types"


def _bare(designation: str) -> str:
    """Without the equipment words around the type's name, when what remains is a known type."""
    text = designation.strip().strip("\"“”'‘’")
    if known_type(text):
        return text
    words = text.split()
    for count in range(len(words), 0, -1):
        for start in range(len(words) - count + 1):
            part = " ".join(words[start : start + count])
            if known_type(part) and (
                any(one.isdigit() for one in part)
                or count == len(words)
                or not any(any(c.isdigit() for c in w) for w in words)
            ):
                return part
    shape = SHAPE.search(text)
    return shape.group() if shape else text


def _key(designation: str) -> str:
    return re.sub(r"[\W_]+", "", level_word(designation))


def _parts(designation: str) -> list[str]:
    """Letters and digits in turn: "Leopard 2A6" → leopard, 2, a, 6."""
    return re.findall(r"[a-z]+|\d+", level_word(designation))
