"""How alike an annotated and an extracted record are: parties, content, stage, and place in the text."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from summarizer.article import Article
from summarizer.evaluate.alike import same_item, same_money, same_party, same_quantity, same_target, shared
from summarizer.evaluate.gold import GoldRecord
from summarizer.lexicon import load
from summarizer.records.atoms import Money, Party, Quantity
from summarizer.records.record import Record, typed_fields
from summarizer.text.spans import Span

MATCH = 0.5
"""Likeness from which two records are taken for the same thing."""

_WEIGHTS = (0.35, 0.35, 0.15, 0.15)
"""Of parties, content, stage and place: parties and content together suffice, neither alone does, not even with both
others. The weights of the scorer with which the project's gold records were first used."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """Each part from 0 to 1."""

    parties: float
    content: float
    """Items or targets, or the same sum or count."""
    stage: float
    """1 when both stages lie in one group: before a deal, a deal, done, off."""
    place: float
    """1 when their passages overlap."""

    @property
    def total(self) -> float:
        """The weighted sum, from 0 to 1."""
        parts = (self.parties, self.content, self.stage, self.place)
        return sum(weight * part for weight, part in zip(_WEIGHTS, parts, strict=True))

    @property
    def differences(self) -> str:
        """What differs, in words."""
        named = {
            "parties": self.parties,
            "items, targets or sums": self.content,
            "stage": self.stage,
            "passage": self.place,
        }
        return ", ".join(
            f"{'other' if not part else 'partly other'} {name}" for name, part in named.items() if part < 1
        )


def likeness(gold: GoldRecord, found: Record, article: Article) -> Likeness:
    """How alike two records of one kind and one article are."""
    fields = _party_fields(type(gold.record))
    given = [any(same_party(one, getattr(found, name)) for one in gold.values(name)) for name in fields]
    status = str(getattr(found, "status", ""))
    return Likeness(
        parties=sum(given) / len(given) if given else 1.0,
        content=max(_content(gold, found), default=0.0),
        stage=float(any(stage_group(str(one or "")) == stage_group(status) for one in gold.values("status"))),
        place=float(overlap(places(gold.record, article), places(found, article))),
    )


def _content(gold: GoldRecord, found: Record) -> list[float]:
    """Agreement of each thing that says what a record is about; one that agrees suffices."""
    parts = []
    for name in typed_fields(type(gold.record)):
        value = getattr(found, name)
        for own in gold.values(name):
            if name == "items":
                parts.append(shared(own, value, same_item))
            elif name == "targets":
                parts.append(shared(own, value, same_target))
            elif isinstance(own, Money) and value:
                parts.append(float(same_money(own, value, bound=False)))
            elif isinstance(own, Quantity) and value:
                parts.append(float(same_quantity(own, value, bound=False)))
    return parts


@cache
def _party_fields(kind: type[Record]) -> tuple[str, ...]:
    """The fields of a record type that hold a party."""
    return tuple(name for name in typed_fields(kind) if Party in _types(kind.model_fields[name].annotation))


def _types(annotation: object) -> set[object]:
    """The types in an annotation, at any depth."""
    inner = getattr(annotation, "__args__", ())
    return {annotation}.union(*(_types(one) for one in inner)) if inner else {annotation}


def stage_group(status: str) -> str:
    """The group of stages that a stage is in; itself when in none."""
    groups: dict[str, list[str]] = load("stages.toml")["groups"]
    return next((name for name, stages in groups.items() if status in stages), status)


def places(record: Record, article: Article) -> tuple[Span, ...]:
    """Where the passages of a record stand; those without offsets are looked up, and left out when not there."""
    found = []
    for one in record.evidence:
        start = one.start if one.start is not None else article.text.find(one.quote)
        end = one.end if one.start is not None and one.end is not None else start + len(one.quote)
        if start >= 0 and one.quote:
            found.append(Span(start, end))
    return tuple(found)


def overlap(ones: tuple[Span, ...], others: tuple[Span, ...]) -> bool:
    """True when a span of one side shares a character with one of the other."""
    return any(one.start < other.end and other.start < one.end for one in ones for other in others)
