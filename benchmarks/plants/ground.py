"""What planters work on: a gold record with its article, and the places and values in it."""

from __future__ import annotations

import copy
import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from summarizer.reading import Reading

Json = dict[str, Any]

PARTIES = {"transfer": ("supplier", "recipient"), "sanction": ("authority",), "aid_package": ("donor", "recipient")}
MONEY = {"transfer": "value", "aid_package": "total_value"}
SLOTS = ("number_ordered", "number_delivered")
FAR_COUNTRIES = (
    "Paraguay",
    "Mongolia",
    "Madagascar",
    "Iceland",
    "Botswana",
    "Fiji",
    "Nepal",
    "Uruguay",
    "Zambia",
    "Laos",
)


@dataclass(frozen=True, slots=True)
class Ground:
    """One gold record and what its planters need to know of the article."""

    gold: Json
    others: tuple[Json, ...]
    """The article's other gold records."""
    reading: Reading
    rng: random.Random

    @property
    def kind(self) -> str:
        return str(self.gold["type"])

    @property
    def record(self) -> Json:
        return dict(self.gold["record"])


@dataclass(frozen=True, slots=True)
class Plant:
    """A record with one error: the kind of error, and the paths of the fields that are wrong."""

    kind: str
    paths: tuple[str, ...]
    record: Json
    note: str


Planter = Callable[[Ground], Iterator[Plant]]


def at(record: Json, path: str) -> Any:
    """The value at a path such as `items[0].designation`; `None` where it leads nowhere."""
    value: Any = record
    for part in re.findall(r"[^.\[\]]+|\[\d+\]", path):
        try:
            value = value[int(part[1:-1])] if part.startswith("[") else value[part]
        except (KeyError, IndexError, TypeError):
            return None
    return value


def put(record: Json, path: str, value: Any) -> Json:
    """A copy of the record with another value at the path."""
    changed = copy.deepcopy(record)
    parts = re.findall(r"[^.\[\]]+|\[\d+\]", path)
    place: Any = changed
    for part in parts[:-1]:
        place = place[int(part[1:-1])] if part.startswith("[") else place[part]
    last = parts[-1]
    place[int(last[1:-1]) if last.startswith("[") else last] = value
    return changed


def is_accepted(gold: Json, path: str, value: Any) -> bool:
    """True when gold, or an alternative that gold accepts, has this value at the path."""
    own = at(gold["record"], path)
    accept = gold.get("accept", {})
    options = [own, *accept.get(path, [])]
    for option in options:
        if same_value({**own, **option} if isinstance(own, dict) and isinstance(option, dict) else option, value):
            return True
        if isinstance(option, str) and isinstance(value, dict) and value.get("name") == option:
            return True
    if not isinstance(value, dict):
        head, _, leaf = path.rpartition(".")
        return any(isinstance(one, dict) and one.get(leaf) == value for one in accept.get(head, []))
    return any(
        leaf in value and value[leaf] in accept.get(f"{path}.{leaf}", []) for leaf in ("name", "number", "amount")
    )


def same_value(one: Any, other: Any) -> bool:
    """True when two values say the same, whatever words stand beside them."""
    if not isinstance(one, dict) or not isinstance(other, dict):
        return bool(one == other)
    for keys in (
        ("number", "number_max", "modifier"),
        ("amount", "amount_max", "modifier", "currency"),
        ("earliest", "latest"),
        ("name",),
    ):
        if keys[0] in one or keys[0] in other:
            return all(one.get(key) == other.get(key) for key in keys)
    return one == other
