"""Wrong parts of values whose words are right: another country, unit or upper end than the words state."""

from __future__ import annotations

from collections.abc import Iterator

from plants.ground import MONEY, PARTIES, SLOTS, Ground, Plant, put

FAR_CODES = ("PY", "MN", "MG", "IS", "BW")
FAR_UNITS = ("submarines", "blankets", "bicycles", "parachutes")


def country_wrong(ground: Ground) -> Iterator[Plant]:
    """A party with another country's code beside its name."""
    for field in PARTIES[ground.kind]:
        if ground.record.get(field):
            code = ground.rng.choice(FAR_CODES)
            path = f"{field}.country"
            yield Plant("country_wrong", (path,), put(ground.record, path, code), f"{field} = {code}")


def unit_wrong(ground: Ground) -> Iterator[Plant]:
    """A number of other things than its words count."""
    for path in quantities(ground):
        unit = ground.rng.choice([one for one in FAR_UNITS if one[:-1] not in ground.reading.text.lower()])
        yield Plant("unit_wrong", (path,), put(ground.record, f"{path}.unit", unit), f"{path} = {unit}")


def upper_end_added(ground: Ground) -> Iterator[Plant]:
    """A single number or sum with an upper end that its words do not state."""
    for path in quantities(ground):
        number = at_number(ground, path)
        if number is not None:
            changed = put(ground.record, f"{path}.number_max", number * 9 + 7)
            yield Plant("upper_end_added", (path,), changed, path)
    field = MONEY.get(ground.kind)
    money = ground.record.get(field) if field else None
    if field and money and money.get("amount") is not None and money.get("amount_max") is None:
        changed = put(ground.record, f"{field}.amount_max", money["amount"] * 9 + 7)
        yield Plant("upper_end_added", (field,), changed, field)


def quantities(ground: Ground) -> Iterator[str]:
    """The paths of all numbers of things."""
    for index, item in enumerate(ground.record.get("items") or ()):
        yield from (f"items[{index}].{slot}" for slot in SLOTS if item.get(slot))
    if ground.record.get("target_count"):
        yield "target_count"


def at_number(ground: Ground, path: str) -> float | None:
    """The number at a path, unless it has an upper end."""
    if path == "target_count":
        found = ground.record["target_count"]
    else:
        index, slot = path.removeprefix("items[").split("].")
        found = ground.record["items"][int(index)][slot]
    return None if found.get("number_max") is not None else found.get("number")
