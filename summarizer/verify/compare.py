"""Gives every kind of field to its comparator: for each value what it claims, and what the article makes of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from pydantic import BaseModel

from summarizer.records.atoms import DateValue, Item, Money, Party, Quantity, Target
from summarizer.records.vocabulary import Verdict
from summarizer.verify.choices import check_choice
from summarizer.verify.context import Context
from summarizer.verify.copied import check_copied
from summarizer.verify.counts import check_count
from summarizer.verify.dates import check_date
from summarizer.verify.dates import shown as shown_date
from summarizer.verify.finding import Finding, review
from summarizer.verify.items import check_item
from summarizer.verify.money import check_money
from summarizer.verify.party import check_country, check_party
from summarizer.verify.paths import Slot, filled
from summarizer.verify.plain_values import check_plain
from summarizer.verify.targets import check_target


@dataclass(frozen=True, slots=True)
class Compared:
    """One compared value: its path, the value as claimed, the finding, and the atom with its computed parts."""

    path: str
    value: str
    finding: Finding
    computed: Any = None


def compare(slot: Slot, context: Context) -> Iterator[Compared]:
    """One comparison, or one for each part, of a filled field; a value of an unknown kind goes to review."""
    value = slot.value
    match value:
        case Party():
            finding, party = check_party(slot, context)
            shown = " = ".join(dict.fromkeys(one for one in (value.text, value.name) if one))
            yield Compared(slot.path, shown, finding, party)
            country = check_country(value, party)
            if country is not None:
                yield Compared(f"{slot.path}.country", value.country or "", replace(country, at=finding.at))
        case Quantity():
            finding, quantity = check_count(slot, context)
            yield Compared(slot.path, value.text, _placed(finding, value.text, slot, context), quantity)
        case Money():
            finding, money = check_money(slot, context)
            yield Compared(slot.path, value.text, _placed(finding, value.text, slot, context), money)
        case DateValue():
            finding, date = check_date(slot, context)
            finding = _placed(finding, value.text, slot, context)
            yield Compared(slot.path, f"{value.text} ({shown_date(date)})", finding, date)
        case Item():
            checks, item = check_item(slot, context)
            yield Compared(f"{slot.path}.text", value.text, checks[0][2], item)
            for path, claimed, finding in checks[1:]:
                yield Compared(path, claimed, _placed(finding, value.text, slot, context))
        case Target():
            checks, target = check_target(slot, context)
            yield Compared(f"{slot.path}.text", value.text, checks[0][2], target)
            for path, claimed, finding in checks[1:]:
                yield Compared(path, claimed, _placed(finding, value.text, slot, context))
        case StrEnum():
            yield Compared(slot.path, value.value, check_choice(slot, context))
        case str():
            yield Compared(slot.path, value, check_copied(slot, context))
        case bool() | int() | float():
            yield Compared(slot.path, str(value), check_plain(slot, context))
        case BaseModel():
            for name in type(value).model_fields:
                part = getattr(value, name)
                if filled(part):
                    yield from compare(slot.part(name, part), context)
        case _:
            yield Compared(slot.path, str(value), review("kind", f"there is no comparator for {type(value).__name__}"))


def _placed(finding: Finding, words: str, slot: Slot, context: Context) -> Finding:
    """The finding at the place of the atom's own words, where its rule has read nothing but these words."""
    if finding.at is not None or finding.verdict is Verdict.NOT_FOUND:
        return finding
    near = context.nearest(context.places(words), slot.path)
    return replace(finding, at=near[0]) if near else finding
