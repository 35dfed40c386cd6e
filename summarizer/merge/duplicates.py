"""Tells which records of one article report the same thing, and joins these.

Two records are one when all of this holds:

1. they are of one kind, and no party, number, amount, date, label or enum of the one conflicts with the other's; only
   the stage may differ, where label or amount are the same and both stages are early, or both stand for a closed deal;
2. they share a party (a sanction may instead leave its authority open);
3. they share what it is about: an item, a sum, a label, half of the named targets, or the number of targets;
4. they rest on a common passage, or have the same label or sum, or come from different chunks: anything else that one
   answer lists twice, from different passages, is two things, because its author saw both.

So two sales of the same goods to the same buyer stay two when any number, date or sum tells them apart, or when one
answer gave both.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Any

from summarizer.merge.agreement import (
    same_date,
    same_item,
    same_money,
    same_party,
    same_quantity,
    same_stage,
    same_target,
    same_words,
)
from summarizer.merge.combining import combine
from summarizer.records.atoms import DateValue, Item, Money, Party, Quantity, Target
from summarizer.records.fields import Role
from summarizer.records.record import Record, typed_fields
from summarizer.text.spans import Span, overlaps
from summarizer.verify.paths import filled, markers

_LABELS = ("package_label", "program")
"""Copied fields that identify a thing; other copied words may differ from sentence to sentence."""


def merge(found: Iterable[tuple[Record, int]]) -> tuple[Record, ...]:
    """The distinct records among verified ones, each with the chunk it comes from; in order of first appearance."""
    kept: list[Record] = []
    chunks: list[set[int]] = []
    for record, chunk in found:
        at = next(
            (at for at, one in enumerate(kept) if same_thing(one, record, repeated=chunk not in chunks[at])), None
        )
        if at is None:
            kept.append(record)
            chunks.append({chunk})
        else:
            kept[at] = combine(kept[at], record)
            chunks[at].add(chunk)
    return tuple(kept)


def same_thing(one: Record, other: Record, *, repeated: bool) -> bool:
    """True when both report one thing, by the rules above; `repeated` when they come from different chunks."""
    return (
        type(one) is type(other)
        and not _conflict(one, other)
        and _share_party(one, other)
        and _share_matter(one, other)
        and (repeated or _strongly_same(one, other) or _share_passage(one, other))
    )


def _conflict(one: Record, other: Record) -> bool:
    """True when a field that both fill cannot be the same."""
    for name in typed_fields(type(one)):
        mine, theirs = getattr(one, name), getattr(other, name)
        if not filled(mine) or not filled(theirs):
            continue
        if name == "status" and _strongly_same(one, other) and same_stage(mine, theirs):
            continue
        if not _agree(name, mine, theirs, markers(type(one), name)[0]):
            return True
    return False


def _agree(name: str, mine: object, theirs: object, role: Role | None) -> bool:
    """True when two filled values of one field may be the same; lists are judged by what they share."""
    match mine, theirs:
        case StrEnum(), StrEnum():
            return mine == theirs
        case Party(), Party():
            return same_party(mine, theirs, acts_itself=role is Role.AUTHORITY)
        case Quantity(), Quantity():
            return same_quantity(mine, theirs)
        case Money(), Money():
            return same_money(mine, theirs)
        case DateValue(), DateValue():
            return same_date(mine, theirs)
        case str(), str():
            return name not in _LABELS or same_words(mine, theirs)
        case _:
            return True


def _strongly_same(one: Record, other: Record) -> bool:
    """True when label or sum identify the thing, so that its stage or its passage may be another."""
    for name in ("package_label", "total_value", "value"):
        match _both(one, other, name):
            case (str() as mine, str() as theirs) if same_words(mine, theirs):
                return True
            case (Money() as mine, Money() as theirs) if same_money(mine, theirs):
                return True
            case _:
                continue
    return False


def _both(one: Record, other: Record, name: str) -> tuple[Any, Any] | None:
    """The values of a field that both fill."""
    mine, theirs = getattr(one, name, None), getattr(other, name, None)
    return (mine, theirs) if filled(mine) and filled(theirs) else None


def _share_party(one: Record, other: Record) -> bool:
    """True when a party is in both (conflicts are excluded before), or a sanction leaves its authority open."""
    parties = [name for name in typed_fields(type(one)) if markers(type(one), name)[0] in (Role.GIVER, Role.RECEIVER)]
    return not parties or any(_both(one, other, name) for name in parties)


def _share_matter(one: Record, other: Record) -> bool:
    """True when both are about the same goods, sum, label or targets."""
    for name in typed_fields(type(one)):
        pair = _both(one, other, name)
        match pair:
            case (str(), str()):
                if name == "package_label":
                    return True
            case (Money(), Money()) | (Quantity(), Quantity()):
                return True
            case ((Item(), *_) as mine, (Item(), *_) as theirs):
                if any(same_item(a, b) for a in mine for b in theirs):
                    return True
            case ((Target(), *_) as mine, (Target(), *_) as theirs):
                if _half_overlap(mine, theirs):
                    return True
            case _:
                continue
    return False


def _half_overlap(mine: tuple[Target, ...], theirs: tuple[Target, ...]) -> bool:
    """True when at least half of the shorter list of targets is in the other."""
    common = sum(any(same_target(a, b) for b in theirs) for a in mine)
    return 2 * common >= min(len(mine), len(theirs))


def _share_passage(one: Record, other: Record) -> bool:
    return any(overlaps(a, b) for a in _spans(one) for b in _spans(other))


def _spans(record: Record) -> list[Span]:
    return [Span(one.start, one.end) for one in record.evidence if one.start is not None and one.end is not None]
