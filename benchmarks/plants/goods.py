"""Wrong goods: invented and changed type names, another category."""

from __future__ import annotations

from collections.abc import Iterator

from plants.ground import Ground, Plant, put
from summarizer.records import vocabulary

INVENTED_TYPES = ("Falcon-9K", "Sabre Mk 4", "KZ-77")


def designation_invented(ground: Ground) -> Iterator[Plant]:
    """A type name that the article does not have."""
    for index, _ in enumerate(ground.record.get("items") or ()):
        name = ground.rng.choice(INVENTED_TYPES)
        yield Plant(
            "designation_invented",
            (f"items[{index}].designation",),
            put(ground.record, f"items[{index}].designation", name),
            name,
        )


def designation_digit(ground: Ground) -> Iterator[Plant]:
    """One digit of the type name changed."""
    for index, item in enumerate(ground.record.get("items") or ()):
        name = item.get("designation") or ""
        digits = [at for at, char in enumerate(name) if char.isdigit()]
        if digits:
            spot = ground.rng.choice(digits)
            changed = name[:spot] + str((int(name[spot]) + ground.rng.randint(1, 8)) % 10) + name[spot + 1 :]
            path = f"items[{index}].designation"
            yield Plant("designation_digit", (path,), put(ground.record, path, changed), changed)


def category_wrong(ground: Ground) -> Iterator[Plant]:
    """Another category of goods."""
    for index, item in enumerate(ground.record.get("items") or ()):
        path = f"items[{index}].category"
        if item.get("category") not in (None, "unspecified"):
            wrong = ground.rng.choice(
                [one.value for one in vocabulary.ItemCategory if one.value not in (item["category"], "unspecified")]
            )
            yield Plant("category_wrong", (path,), put(ground.record, path, wrong), f"{item['text'][:40]} = {wrong}")
