"""What words as a whole stand for as a party, and whether two namings mean the same one."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from summarizer.lexicon import load
from summarizer.values.aliases import Meaning, countries, exact_index, name_of
from summarizer.values.levelled import level_word
from summarizer.values.mentions import NameKind, NameMention
from summarizer.values.names import find_names
from summarizer.values.people import same_organisation

_LEAD = re.compile(
    r"^(?:the|a|an|its|their|his|our|both|some|senior|top|unnamed|anonymous|several|other|these|those|this|that) ",
    re.IGNORECASE,
)
_RELATES_AFTER = re.compile(
    r"-(?:backed|aligned|allied|supported|linked|affiliated|sponsored|funded|friendly|leaning|armed|trained)\b"
)
_RELATES_BEFORE = re.compile(r"\b(?:anti|pro|opponents? of|opposed to|enem(?:y|ies) of)[- ]$", re.IGNORECASE)
_STRONG = (NameKind.COUNTRY, NameKind.GOVERNMENT, NameKind.BODY, NameKind.BLOC, NameKind.CAPITAL, NameKind.DEMONYM)


class Sameness(StrEnum):
    """How two namings of a party agree."""

    SAME = "same"
    """The same state, bloc, body or group."""
    ROLLS_UP = "rolls_up"
    """One belongs to the other: OFAC and the United States, the Council and the European Union."""
    DIFFERENT = "different"
    """Two parties that are both known, and are not the same."""
    UNKNOWN = "unknown"
    """At least one is not known, and the words differ."""


@dataclass(frozen=True, slots=True)
class PartyMatch:
    """How two namings of a party agree, with the reason."""

    how: Sameness
    reason: str


@lru_cache(maxsize=4096)
def resolve_party(words: str, published: dt.date | None = None) -> NameMention | None:
    """What the words of a party mention stand for as a whole; offsets are into `words`.

    "Tehran" and "Iranian officials" are Iran, "the Biden administration" is the United States, "Ukraine and Moldova" is
    nobody: `None`, as for words that name no state, bloc, body or group.
    """
    bare = words.strip()
    known = exact_index().get(level_word(strip_lead(bare)))
    if known is not None and known.exact and strip_lead(bare) != known.spelling:
        known = None
    if known is not None and known.meanings[0].kind is not None and known.meanings[0].rule not in ("leader", "surname"):
        return _mention(words, known.meanings[0])
    found = [
        one for one in find_names(bare, published) if one.kind in _STRONG or one.kind is NameKind.NON_STATE or one.party
    ]
    if not found or (len(found) == 1 and _only_relates(bare, found[0])):
        return None
    parties = {one.party or one.name for one in found}
    if len(parties) == 1:
        return max(found, key=lambda one: (one.kind is not NameKind.DEMONYM, one.end - one.start))
    head = _head(bare, found)
    return head if head is not None else None


def _only_relates(words: str, first: NameMention) -> bool:
    """True when a party only says who is with or against it: "Iran-backed militias", "pro-Russian rebels"."""
    return (
        _RELATES_AFTER.match(words, first.end) is not None or _RELATES_BEFORE.search(words, 0, first.start) is not None
    )


def _head(words: str, found: list[NameMention]) -> NameMention | None:
    """The party that a phrase with two of them is about: "Iran-backed Houthis" is about the Houthis."""
    if re.search(r"\b(?:and|or|,)\b", words):
        return None
    first, last = found[0], found[-1]
    return last if _RELATES_AFTER.match(words, first.end) else None


def strip_lead(words: str) -> str:
    """Without articles and the like in front, and without a possessive at the end."""
    bare = words.strip()
    if not re.search(r"\.[A-Za-z]\.$", bare):
        bare = bare.strip("\"“”'‘’.,;:")
    while found := _LEAD.match(bare):
        bare = bare[found.end() :]
    return re.sub(r"['’]s?$", "", bare)


def _mention(words: str, meaning: Meaning) -> NameMention:
    assert meaning.kind is not None
    return NameMention(0, len(words), meaning.kind, meaning.name, meaning.party, meaning.country, meaning.rule)


@cache
def country_code(words: str) -> str | None:
    """ISO 3166-1 alpha-2 code of the state that the words stand for ("EU" for the Union); `None` when for none."""
    if (
        len(words) == 2
        and words.isupper()
        and (words in countries() or words == "EU")
        and words not in ("US", "UK", "EU")
    ):
        return words
    found = resolve_party(words)
    return found.country if found else None


def country_name(code: str) -> str | None:
    """English name of a country code; `None` when there is no such code."""
    if code.upper() == "UK":
        code = "GB"
    return name_of(code.upper())[0] if code.upper() in countries() or code.upper() == "EU" else None


def same_party(one: str, other: str, published: dt.date | None = None) -> PartyMatch:
    """Whether two namings mean the same party: by what they stand for, else by their words."""
    if level_word(strip_lead(one)) == level_word(strip_lead(other)):
        return PartyMatch(Sameness.SAME, "the same words")
    first, second = resolve_party(one, published), resolve_party(other, published)
    if first is None or second is None:
        names = same_organisation(one, other)
        if names.same:
            return PartyMatch(Sameness.SAME, names.reason)
        return PartyMatch(
            Sameness.UNKNOWN, f"{(one if first is None else other)!r} is not a party that the lexicon knows"
        )
    left, right = first.party or first.name, second.party or second.name
    if left != right:
        return PartyMatch(Sameness.DIFFERENT, f"{one!r} is {left}, {other!r} is {right}")
    if first.name == second.name or (_plain(first) and _plain(second)):
        return PartyMatch(Sameness.SAME, f"both are {first.name if first.name == second.name else left}")
    for part, whole in ((first, second), (second, first)):
        if _part_of().get(part.name) == whole.name:
            return PartyMatch(Sameness.ROLLS_UP, f"{part.name} is part of {whole.name}")
    if _plain(first) or _plain(second):
        return PartyMatch(Sameness.ROLLS_UP, f"{one!r} and {other!r} both roll up to {left}")
    return PartyMatch(Sameness.DIFFERENT, f"{first.name} and {second.name} are two bodies of {left}")


@cache
def _part_of() -> dict[str, str]:
    """The ministry that a body is a part of."""
    return {one["name"]: one["part_of"] for one in load("bodies.toml")["body"] if "part_of" in one}


def _plain(one: NameMention) -> bool:
    """True for namings that mean the state or bloc as such."""
    if one.kind in (NameKind.COUNTRY, NameKind.DEMONYM, NameKind.CAPITAL, NameKind.BLOC):
        return True
    return one.kind is NameKind.GOVERNMENT and (
        one.rule in ("leader", "surname")
        or " administration" in one.name
        or one.name.startswith(("government of", "regime of", "White House", "Kremlin", "Downing Street"))
    )
