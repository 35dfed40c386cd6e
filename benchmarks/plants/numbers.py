"""Wrong numbers: tenfold, invented, borrowed, added, in another slot, with another bound."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plants.ground import SLOTS, Ground, Json, Plant, at, put
from plants.money import money_atoms


def quantities(ground: Ground) -> Iterator[tuple[str, Json]]:
    """The filled numbers of items, with their paths."""
    for index, item in enumerate(ground.record.get("items") or ()):
        for slot in SLOTS:
            if item.get(slot) and item[slot].get("number") is not None:
                yield f"items[{index}].{slot}", item[slot]


def number_tenfold(ground: Ground) -> Iterator[Plant]:
    """Ten times the number, beside its true words, and in words that say so too."""
    for path, quantity in quantities(ground):
        number = quantity["number"] * 10
        yield Plant("number_tenfold", (path,), put(ground.record, path, {**quantity, "number": number}), f"{number:g}")
        words = re.sub(r"\d[\d,.]*\d|\d", f"{number:,.0f}", quantity["text"], count=1)
        if words != quantity["text"]:
            changed = {**quantity, "number": number, "text": words}
            yield Plant("number_tenfold_in_words", (path,), put(ground.record, path, changed), words)


def number_invented(ground: Ground) -> Iterator[Plant]:
    """A number that the article does not have."""
    for path, quantity in quantities(ground):
        number = next(one for one in (37, 437, 2351, 19, 88013) if str(one) not in ground.reading.text)
        changed = {
            **quantity,
            "number": number,
            "number_max": None,
            "modifier": "exact",
            "text": f"{number} {quantity.get('unit') or ''}".strip(),
        }
        yield Plant("number_invented", (path,), put(ground.record, path, changed), str(number))


def stray_numbers(ground: Ground, taken: set[float]) -> list[Json]:
    """Other numbers of the article, as quantities in the article's words."""
    return [
        {"text": ground.reading.text[one.start : one.end], "modifier": one.modifier.value, "number": one.number,
         "number_max": one.number_max, "unit": None}
        for one in ground.reading.numbers
        if one.number not in taken
    ]  # fmt: skip


def taken_numbers(ground: Ground) -> set[float]:
    """All numbers that gold gives, or accepts, for the record."""
    found = {float(quantity["number"]) for _, quantity in quantities(ground)}
    for path, options in ground.gold.get("accept", {}).items():
        if path.startswith("items"):
            found |= {
                float(one["number"]) for one in options if isinstance(one, dict) and one.get("number") is not None
            }
            found |= {float(one) for one in options if isinstance(one, int | float)}
    return found


def number_borrowed(ground: Ground) -> Iterator[Plant]:
    """The number of something else in the article."""
    strays = stray_numbers(ground, taken_numbers(ground))
    for path, _ in quantities(ground):
        if strays:
            stray = ground.rng.choice(strays)
            yield Plant("number_borrowed", (path,), put(ground.record, path, stray), stray["text"])


def number_added(ground: Ground) -> Iterator[Plant]:
    """A number for an item to which the article gives none."""
    strays = stray_numbers(ground, taken_numbers(ground))
    for index, item in enumerate(ground.record.get("items") or ()):
        if not any(item.get(slot) for slot in SLOTS) and strays:
            path = f"items[{index}].{ground.rng.choice(SLOTS)}"
            stray = ground.rng.choice(strays)
            yield Plant("number_added", (path,), put(ground.record, path, stray), stray["text"])


MODIFIERS = ("exact", "approximately", "more_than", "up_to", "less_than", "nearly")
MODIFIER_WORDS = re.compile(
    r"^(?:up to|as many as|more than|over|at least|about|around|some|nearly|almost|nearing|roughly|approximately|"
    r"an estimated|less than|fewer than|no fewer than|as much as)\s+",
    re.IGNORECASE,
)  # fmt: skip


def modifier_dropped(ground: Ground) -> Iterator[Plant]:
    """A bound turned into a plain number, in the words too."""
    for kind, path, atom in (
        *(("modifier_dropped", *one) for one in quantities(ground)),
        *money_atoms(ground, "money_modifier_dropped"),
    ):
        bare = MODIFIER_WORDS.sub("", atom["text"])
        if atom.get("modifier") not in ("exact", "unspecified", "range", "multiples_of"):
            yield Plant(kind, (path,), put(ground.record, path, {**atom, "modifier": "exact", "text": bare}), bare)


def modifier_changed(ground: Ground) -> Iterator[Plant]:
    """Another bound than the words state."""
    for kind, path, atom in (
        *(("modifier_changed", *one) for one in quantities(ground)),
        *money_atoms(ground, "money_modifier_changed"),
    ):
        modifier = ground.rng.choice([one for one in MODIFIERS if one != atom.get("modifier")])
        yield Plant(kind, (path,), put(ground.record, path, {**atom, "modifier": modifier}), modifier)


def number_in_other_slot(ground: Ground) -> Iterator[Plant]:
    """A number ordered given as delivered, or the other way round."""
    for path, quantity in quantities(ground):
        other = (
            path.replace("number_ordered", "number_X")
            .replace("number_delivered", "number_ordered")
            .replace("number_X", "number_delivered")
        )
        if at(ground.record, other) is None:
            changed = put(put(ground.record, path, None), other, quantity)
            yield Plant("number_in_other_slot", (other,), changed, other)
