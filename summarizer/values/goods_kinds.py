"""Which kind of goods a phrase names: its head decides, plain ones leave it to the type."""

from __future__ import annotations

from functools import cache

from summarizer.lexicon import load
from summarizer.records.vocabulary import ItemCategory
from summarizer.values.weapon_words import Part, phrase_words

_OPEN = frozenset({ItemCategory.OTHER_EQUIPMENT, ItemCategory.COMPONENTS})


def category_of_parts(parts: list[Part], known: list[Part]) -> ItemCategory:
    """The last head decides; a plain one ("system") leaves it to the type or to the word before it ("food items").

    What a system fires is told from the system: "S-300 rounds" are missiles, a Mistral launcher is air defence.
    """
    kinds = ((part.type.category if part.type else part.category) for part in reversed(known))
    by_type = next((kind for kind in kinds if kind is not None), None)
    last = parts[-1].head
    if last is None:
        return by_type or ItemCategory.UNSPECIFIED
    if by_type is not None:
        if last.word in phrase_words("rounds") and by_type in _FIRED:
            return ItemCategory.MISSILE
        if last.word in phrase_words("launching") and _is_surface_to_air(known):
            return ItemCategory.AIR_DEFENCE
        if last.word in phrase_words("platforms") and by_type in _CARRIED:
            return last.category
        if not last.sure or last.word in phrase_words("left_to_type"):
            return by_type if last.word not in phrase_words("rounds") else ItemCategory.AMMUNITION
    before = parts[-2].head if len(parts) > 1 else None
    if before is not None and before.sure and not last.sure and last.category in _OPEN:
        return before.category
    return last.category


_CARRIED = frozenset({ItemCategory.SENSOR_EW, ItemCategory.COMPONENTS, ItemCategory.AMMUNITION})
_FIRED = frozenset({ItemCategory.MISSILE, ItemCategory.AIR_DEFENCE})


def _is_surface_to_air(known: list[Part]) -> bool:
    return any(part.type is not None and part.type.name in _surface_to_air() for part in known)


@cache
def _surface_to_air() -> frozenset[str]:
    """Missiles whose launcher or battery is air defence."""
    return frozenset(load("designations.toml")["surface_to_air"]["names"])
