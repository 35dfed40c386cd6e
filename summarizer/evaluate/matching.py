"""Pairs the annotated and the extracted records of one article, and says what became of those without a partner."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.evaluate.figures import Judged
from summarizer.evaluate.gold import CORE, GoldArticle, GoldRecord, Marked
from summarizer.evaluate.likeness import MATCH, Likeness, likeness, overlap, places
from summarizer.records.atoms import Item, Money, Party, Quantity, Target
from summarizer.records.record import Record, typed_fields
from summarizer.text.spans import Span

MOST_NAMED = 3
"""Items, targets or sums named in one line."""


@dataclass(frozen=True, slots=True)
class Matched:
    """The pairs of one article, and its records without a partner."""

    pairs: tuple[tuple[GoldRecord, Record], ...]
    judged: tuple[Judged, ...]


def match(gold: GoldArticle, found: Sequence[Record]) -> Matched:
    """Pairs records of one kind one to one, the most alike first, down to MATCH.

    An extracted record without a partner is a `duplicate` when a partner is taken that it would have fitted,
    `optional` or a `distractor` when it rests on such a passage, else `spurious`. An annotated record outside the core
    tier takes a partner like any other, and is neither counted when found nor when missed.
    """
    table = {
        (at, index): likeness(one, other, gold.article)
        for at, one in enumerate(gold.records)
        for index, other in enumerate(found)
        if one.record.kind == other.kind
    }
    partners: dict[int, int] = {}
    for at, index in sorted(table, key=lambda place: (-table[place].total, place)):
        if table[at, index].total >= MATCH and at not in partners and index not in partners.values():
            partners[at] = index
    pairs = [(gold.records[at], found[index]) for at, index in partners.items()]
    optional = {partners[at] for at, one in enumerate(gold.records) if one.tier != CORE and at in partners}
    missed = [
        _missed(gold, at, found, table)
        for at, one in enumerate(gold.records)
        if at not in partners and one.tier == CORE
    ]
    extra = [
        _unmatched(gold, index, found, table, partners, index in optional)
        for index in range(len(found))
        if index not in partners.values() or index in optional
    ]
    return Matched(tuple((one, other) for one, other in pairs if one.tier == CORE), (*missed, *extra))


def _missed(gold: GoldArticle, at: int, found: Sequence[Record], table: dict[tuple[int, int], Likeness]) -> Judged:
    one = gold.records[at]
    rows = {index: parts for (row, index), parts in table.items() if row == at}
    return Judged(
        outcome="missed",
        article=gold.name,
        id=one.id,
        kind=one.record.kind,
        headline=in_one_line(one.record),
        reason=_closest(rows, [in_one_line(other) for other in found], one.record.kind),
    )


def _unmatched(
    gold: GoldArticle,
    index: int,
    found: Sequence[Record],
    table: dict[tuple[int, int], Likeness],
    partners: dict[int, int],
    optional: bool,
) -> Judged:
    record = found[index]
    spans = places(record, gold.article)
    rows = {at: parts for (at, column), parts in table.items() if column == index}
    fits = [at for at, parts in rows.items() if parts.total >= MATCH]
    beside = _touched(gold.optional, spans)
    trap = _touched(gold.distractors, spans)

    def judged(outcome: str, reason: str) -> Judged:
        told = {"article": gold.name, "id": record.id or "", "kind": record.kind, "headline": in_one_line(record)}
        return Judged.model_validate({"outcome": outcome, "reason": reason, **told})

    if optional:
        return judged("optional", "its annotated record is outside the core")
    if fits:
        return judged("duplicate", f"{gold.records[fits[0]].id} has a partner already: record {partners[fits[0]] + 1}")
    if beside:
        return judged("optional", f"from an optional passage: {beside.note}")
    if trap:
        return judged("distractor", f"from a passage that only looks like a record: {trap.note}")
    return judged(
        "spurious", _closest(rows, [f"{one.id} {in_one_line(one.record)}" for one in gold.records], record.kind)
    )


def _touched(marks: Sequence[Marked], spans: tuple[Span, ...]) -> Marked | None:
    return next((one for one in marks if overlap((one.span,), spans)), None)


def _closest(rows: dict[int, Likeness], names: Sequence[str], kind: str) -> str:
    if not rows:
        return f"there is no {kind.replace('_', ' ')} on the other side"
    best = max(rows, key=lambda at: rows[at].total)
    return (
        f"closest, at {rows[best].total:.2f}, is “{names[best]}”: {rows[best].differences or 'taken by a closer one'}"
    )


def in_one_line(record: Record) -> str:
    """What a record says, in one line: its headline, else its parties, stage and what it is about as they stand."""
    if record.headline:
        return record.headline
    parties, things = [], []
    for name in typed_fields(type(record)):
        value = getattr(record, name)
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, Party):
                parties.append(one.name or one.text or "")
            elif isinstance(one, Item | Target | Money | Quantity):
                things.append(" ".join(one.text.split()))
    stage = str(getattr(record, "status", "")).replace("_", " ")
    return f"{', '.join(parties) or record.kind} {stage}: {', '.join(things[:MOST_NAMED])}"
