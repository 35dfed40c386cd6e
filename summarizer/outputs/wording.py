"""How values, verdicts and makers read in a brief for people."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from pydantic import BaseModel

from summarizer.records.atoms import Claim, DateValue, Item, Money, Party, Quantity, Target
from summarizer.records.record import Record, typed_fields
from summarizer.records.vocabulary import Stance, Verdict
from summarizer.summary import Provenance

SIGNS = {
    Verdict.SUPPORTED: "✓",
    Verdict.INFERRED: "≈",
    Verdict.REVIEW: "?",
    Verdict.CONTRADICTED: "✗",
    Verdict.NOT_FOUND: "∅",
}
"""One sign for each verdict."""

WORDS = {
    Verdict.SUPPORTED: "supported",
    Verdict.INFERRED: "inferred",
    Verdict.REVIEW: "to review",
    Verdict.CONTRADICTED: "contradicted",
    Verdict.NOT_FOUND: "not found",
}
"""Each verdict in words."""

STANCES = {
    Stance.ASSERTS: "said by",
    Stance.SUGGESTS: "suggested by",
    Stance.ADMITS: "admitted by",
    Stance.PARTLY_ADMITS: "partly admitted by",
    Stance.DENIES: "denied by",
    Stance.DOUBTS: "doubted by",
    Stance.NO_COMMENT: "no comment from",
}
"""What a source does with a claim, as the label beside its name."""

KINDS = {"transfer": "Transfer", "sanction": "Sanction", "aid_package": "Aid package"}


def kind_in_words(kind: str) -> str:
    """The name of a record type for people."""
    return KINDS.get(kind, kind.replace("_", " ").capitalize())


def fields_in_words(record: Record) -> Iterator[tuple[str, str, str]]:
    """Path, name and value in words of every filled typed field, lists element by element."""
    for name in typed_fields(type(record)):
        value = getattr(record, name)
        label = name.replace("_", " ")
        if isinstance(value, tuple):
            for index, element in enumerate(value):
                yield f"{name}[{index}]", label if index == 0 else "", in_words(element)
        elif value is not None and not (isinstance(value, StrEnum) and value == "unspecified"):
            yield name, label, in_words(value)


def in_words(value: Any) -> str:
    """A value as a reader wants to see it: what it means, and the article's words where they differ."""
    match value:
        case Party():
            return _beside(value.name or value.text or "", value.text)
        case Item():
            return _item(value)
        case Target():
            kind = "" if value.entity_type == "unspecified" else value.entity_type.replace("_", " ")
            return f"{_beside(value.name or value.text, value.text)}{f', {kind}' if kind else ''}"
        case Quantity():
            return value.text
        case Money():
            amount = (
                ""
                if value.amount is None
                else f" = {_whole(value.amount)}{f' {value.currency}' if value.currency else ''}"
            )
            return value.text + amount
        case DateValue():
            return f"{value.text}{_period(value)}"
        case Claim():
            return value.source or "the article itself"
        case StrEnum():
            return value.replace("_", " ")
        case BaseModel():
            return ", ".join(str(one) for one in value.model_dump(exclude_none=True).values())
        case _:
            return str(value)


def _whole(amount: float) -> str:
    """An amount with its thousands set apart, and no more decimals than it has."""
    return f"{amount:,.0f}" if amount == int(amount) else f"{amount:,}"


def _item(item: Item) -> str:
    parts = [item.text]
    if item.designation and item.designation.casefold() not in item.text.casefold():
        parts.append(item.designation)
    if item.category != "unspecified":
        parts.append(item.category.replace("_", " "))
    if item.number_ordered:
        parts.append(f"ordered: {item.number_ordered.text}")
    if item.number_delivered:
        parts.append(f"delivered: {item.number_delivered.text}")
    return " · ".join(parts)


def _beside(name: str, text: str | None) -> str:
    """The name, with the article's word for it where that is another."""
    return name if not text or text.casefold() == name.casefold() else f"{name} (“{text}”)"


def _period(date: DateValue) -> str:
    if date.earliest is None and date.latest is None:
        return ""
    if date.earliest == date.latest:
        return "" if date.text == date.earliest else f" = {date.earliest}"
    return f" = {date.earliest or '…'} to {date.latest or '…'}"


def made_by(provenance: Provenance) -> str:
    """Which extractor made a summary, in one phrase."""
    match provenance.extractor:
        case "rules":
            return "extracted by the built-in rules, no language model"
        case "replay":
            return f"replayed from recorded answers{f' of {provenance.model}' if provenance.model else ''}"
        case _:
            at = f" at {provenance.base_url_host}" if provenance.base_url_host else ""
            return f"extracted by {provenance.model or provenance.extractor}{at}"
