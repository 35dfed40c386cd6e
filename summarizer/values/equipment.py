"""Which category an equipment word names: the head nouns of the lexicon, singular and plural, and what each proves."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from summarizer.lexicon import load
from summarizer.records.vocabulary import ItemCategory

_PLAIN = frozenset(
    {
        ItemCategory.SERVICES,
        ItemCategory.TECHNOLOGY,
        ItemCategory.RELIEF_SUPPLIES,
        ItemCategory.OTHER_EQUIPMENT,
        ItemCategory.FUNDS,
        ItemCategory.COMPONENTS,
    }
)
"""Categories whose weak words ("system", "support", "aid") need a modifier to count."""


@dataclass(frozen=True, slots=True)
class Head:
    """An equipment word: `sure` when it names the category, `needs_modifier` when it is too plain to count alone."""

    word: str
    category: ItemCategory
    sure: bool
    needs_modifier: bool
    arguable: bool
    """Its category is a matter of opinion: it never contradicts another."""


@cache
def heads() -> dict[str, Head]:
    """All equipment words, singular and plural, in lower case."""
    table = load("equipment.toml")
    found: dict[str, Head] = {}
    for category, groups in table.items():
        if category == "arguable":
            continue
        kind = ItemCategory(category)
        for strength, words in groups.items():
            plain = strength == "modified" or (strength == "weak" and kind in _PLAIN)
            for word in words:
                head = Head(word, kind, strength != "weak", plain, word in arguable())
                for written in (word, plural(word)):
                    found.setdefault(written, head)
    return found


@cache
def arguable() -> frozenset[str]:
    """Equipment words and names of types whose category is a matter of opinion."""
    return frozenset(load("equipment.toml")["arguable"])


def plural(word: str) -> str:
    """The regular English plural of a noun phrase in lower case."""
    if word.endswith(("s", "ies")) and not word.endswith(("ss", "gas")):
        return word
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    if word.endswith(("sh", "ch", "x", "ss")):
        return word + "es"
    return word + "s"
