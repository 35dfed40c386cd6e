"""Makes the paths of checks fit the lists of a verified record, from which elements that failed are left out."""

from __future__ import annotations

import re
from typing import Any

from summarizer.merge.agreement import plain
from summarizer.records.record import Record

_INDEXED = re.compile(r"([a-z_]+)\[(\d{1,9})\]")


def renumbered(draft: Record, record: Record) -> Record:
    """The record with paths that count its own elements; those left out are counted after the last one kept.

    Verification names the draft's elements: when `items[0]` of two fails, what was `items[1]` is the record's
    `items[0]`, and the checks of the element that was left out stay, as `items[1]`, an index that the record does not
    fill.
    """
    moves = {name: move for name in _lists(draft) if (move := _moves(getattr(draft, name), getattr(record, name)))}
    if not moves:
        return record

    def moved(path: str) -> str:
        match = _INDEXED.match(path)
        if match is None or match[1] not in moves:
            return path
        index = int(match[2])
        return f"{match[1]}[{moves[match[1]].get(index, index)}]{path[match.end() :]}"

    return record.model_copy(
        update={"checks": tuple(one.model_copy(update={"field": moved(one.field)}) for one in record.checks)}
    )


def _lists(record: Record) -> list[str]:
    return [name for name in type(record).model_fields if name != "checks" and isinstance(getattr(record, name), tuple)]


def _moves(before: tuple[Any, ...], after: tuple[Any, ...]) -> dict[int, int]:
    """New index by old one; empty when nothing moves, or when the lists cannot be told apart."""
    if len(before) == len(after):
        return {}
    kept: list[int] = []
    old = 0
    for one in after:
        while old < len(before) and _key(before[old]) != _key(one):
            old += 1
        if old == len(before):
            return {}
        kept.append(old)
        old += 1
    left_out = [index for index in range(len(before)) if index not in kept]
    return {index: at for at, index in enumerate([*kept, *left_out])}


def _key(element: Any) -> tuple[str, ...]:
    """What verification leaves as it was in an element: its words, or its quote and source."""
    if hasattr(element, "quote"):
        return plain(element.quote), plain(getattr(element, "source", None))
    return (plain(getattr(element, "text", None) or str(element)),)
