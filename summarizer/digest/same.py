"""Do two records of different articles speak of one thing? One question per function, each answered with a reason.

The rules are the codebook's "Consolidation across articles". An answer is the worst of its parts: one difference makes
two records different, one doubt makes them possibly the same.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from summarizer.digest.model import Outcome
from summarizer.lexicon import load
from summarizer.records.aid_package import AidPackage
from summarizer.records.atoms import DateValue, Item, Money, Party, Quantity, Target
from summarizer.records.record import Record
from summarizer.records.sanction import Sanction
from summarizer.records.transfer import Transfer
from summarizer.records.vocabulary import ItemCategory, SanctionStatus, Scope, SourceType, TransferType
from summarizer.values.designations import same_designation
from summarizer.values.intervals import Bounded, Relation, first_day, same_quantity
from summarizer.values.parties import resolve_party

DEAL_DAYS = 60
PACKAGE_DAYS = 3
LISTING_DAYS = 1
MONEY_TOLERANCE = 0.02
"""The windows of the codebook."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """An outcome and, in one sentence, why."""

    outcome: Outcome
    reason: str


_RANK = (Outcome.SAME, Outcome.POSSIBLY_SAME, Outcome.RELATED, Outcome.DIFFERENT)


def compare_records(one: Record, other: Record) -> Comparison:
    """How two records of different articles stand to each other; `one` is the older one.

    Record types without a rule here are the same only when all their typed fields are equal.
    """
    if one.kind != other.kind:
        return Comparison(Outcome.DIFFERENT, "they are of different kinds")
    match one, other:
        case Transfer(), Transfer():
            parts = _transfers(one, other)
        case AidPackage(), AidPackage():
            parts = _aid(one, other)
        case Sanction(), Sanction():
            parts = _sanctions(one, other)
        case _:
            parts = _others(one, other)
    return worst(parts)


def worst(parts: Iterable[Comparison]) -> Comparison:
    """The answer that stands in the way the most; SAME when nothing does. Stops at the first difference."""
    found = Comparison(Outcome.SAME, "nothing tells them apart")
    for part in parts:
        if _RANK.index(part.outcome) > _RANK.index(found.outcome):
            found = part
        if found.outcome is Outcome.DIFFERENT:
            break
    return found


def _transfers(one: Transfer, other: Transfer) -> Iterator[Comparison]:
    yield _parties("supplier", one.supplier, other.supplier)
    yield _parties("recipient", one.recipient, other.recipient)
    if _makes_abroad(one) != _makes_abroad(other):
        yield Comparison(Outcome.RELATED, "only one is about production rights")
    if not _makes_abroad(one):
        yield _items(one.items, other.items)
    yield _days_apart("agreement dates", one.agreement_date, other.agreement_date, DEAL_DAYS)
    yield _additional(one, other)
    order = load("stages.toml")["transfer"]
    backwards = one.status in order and other.status in order and order.index(other.status) < order.index(one.status)
    if backwards and _kinds_of_source(one) & _kinds_of_source(other):
        yield Comparison(Outcome.RELATED, f"the newer article says {other.status}, the older one {one.status} already")


def _makes_abroad(record: Transfer) -> bool:
    """Production rights: the items are what will be made, or what it takes, and articles name either."""
    return record.transfer_type in (TransferType.PRODUCTION_LICENCE, TransferType.JOINT_PRODUCTION)


def _kinds_of_source(record: Record) -> set[SourceType]:
    return {claim.source_type for claim in record.claims}


def _aid(one: AidPackage, other: AidPackage) -> Iterator[Comparison]:
    yield _parties("donor", one.donor, other.donor)
    yield _parties("recipient", one.recipient, other.recipient)
    if one.scope != other.scope and Scope.CUMULATIVE_TOTAL in (one.scope, other.scope):
        yield Comparison(Outcome.DIFFERENT, "only one is a running total")
    labels = {label.casefold() for label in (one.package_label, other.package_label) if label}
    if one.package_label and other.package_label and len(labels) == 1:
        return
    if one.total_value and other.total_value:
        yield _sums(one.total_value, other.total_value)
        yield _days_apart("announcements", one.announcement_date, other.announcement_date, PACKAGE_DAYS)
    else:
        yield _items(one.items, other.items)
        yield Comparison(Outcome.POSSIBLY_SAME, "only one states a sum")


def _sanctions(one: Sanction, other: Sanction) -> Iterator[Comparison]:
    yield _parties("authority", _rolled_up(one.authority), _rolled_up(other.authority))
    yield _targets(one, other)
    if _one_process(one, other):
        return
    if (one.status is SanctionStatus.LIFTED) != (other.status is SanctionStatus.LIFTED):
        yield Comparison(Outcome.RELATED, "one lifts what the other imposes")
    yield _days_apart("listing dates", one.listing_date, other.listing_date, LISTING_DAYS)


def _others(one: Record, other: Record) -> Iterator[Comparison]:
    shared = {"id", "headline", "verdict", "claims", "evidence", "checks"}
    if one.model_dump(exclude=shared) != other.model_dump(exclude=shared):
        yield Comparison(Outcome.DIFFERENT, "their fields differ")


def _parties(role: str, one: Party | None, other: Party | None) -> Comparison:
    if one is None or other is None:
        gap = one is not other
        return Comparison(Outcome.POSSIBLY_SAME, f"only one names the {role}") if gap else _SAME
    if _key(one) == _key(other):
        return _SAME
    return Comparison(Outcome.DIFFERENT, f"the {role} is {one.name} in one and {other.name} in the other")


def _key(party: Party) -> str:
    return party.country or (party.name or party.text or "").casefold()


def _rolled_up(party: Party | None) -> Party | None:
    """A sanctioning body as the state that it belongs to."""
    if party is None or party.country:
        return party
    found = resolve_party(party.name or party.text or "")
    return Party(name=found.party, text=party.text, country=found.country) if found and found.party else party


def _items(ones: tuple[Item, ...], others: tuple[Item, ...]) -> Comparison:
    """Items overlap when one pair has the same designation, or the same category and no conflicting designation."""
    if not ones or not others:
        return Comparison(Outcome.POSSIBLY_SAME, "only one names items") if ones or others else _SAME
    pairs = [(one, other) for one in ones for other in others if _item_like(one, other)]
    if not pairs:
        return Comparison(Outcome.DIFFERENT, f"the items differ: {ones[0].text} and {others[0].text}")
    if all(_disjoint(one.number_ordered, other.number_ordered) for one, other in pairs):
        return Comparison(Outcome.RELATED, "the numbers ordered exclude each other")
    return _SAME


def _item_like(one: Item, other: Item) -> bool:
    if one.designation and other.designation:
        return same_designation(one.designation, other.designation)[0]
    return one.category == other.category and one.category is not ItemCategory.UNSPECIFIED


def _disjoint(one: Quantity | None, other: Quantity | None) -> bool:
    if one is None or other is None or one.number is None or other.number is None:
        return False
    older, newer = (
        Bounded(one.modifier, one.number, one.number_max),
        Bounded(other.modifier, other.number, other.number_max),
    )
    return same_quantity(older, newer).relation is Relation.DISJOINT


def _sums(one: Money, other: Money) -> Comparison:
    if one.currency != other.currency or not one.amount or not other.amount:
        return Comparison(Outcome.POSSIBLY_SAME, f"the sums are not comparable: {one.text} and {other.text}")
    if abs(one.amount - other.amount) <= MONEY_TOLERANCE * max(one.amount, other.amount):
        return _SAME
    return Comparison(Outcome.DIFFERENT, f"the sums differ: {one.text} and {other.text}")


def _targets(one: Sanction, other: Sanction) -> Comparison:
    """Named targets overlap by half, or the stated counts are equal."""
    ones, others = _names(one.targets), _names(other.targets)
    if ones and others:
        if 2 * len(ones & others) >= min(len(ones), len(others)):
            return _SAME
        return Comparison(Outcome.DIFFERENT, "fewer than half of the named targets are the same")
    counts = [record.target_count.number if record.target_count else None for record in (one, other)]
    if None not in counts and counts[0] == counts[1]:
        return _SAME
    return Comparison(Outcome.POSSIBLY_SAME, "the targets are not named in both")


def _names(targets: tuple[Target, ...]) -> set[str]:
    return {target.name.casefold() for target in targets if target.name}


def _one_process(one: Sanction, other: Sanction) -> bool:
    """considered → expected → imposed by one authority on one target country within 60 days."""
    order = load("stages.toml")["sanction"]
    if one.status not in order or other.status not in order or one.status == other.status:
        return False
    return _days_apart("", one.listing_date, other.listing_date, DEAL_DAYS) == _SAME


def _days_apart(what: str, one: DateValue | None, other: DateValue | None, limit: int) -> Comparison:
    first, second = _day(one), _day(other)
    if first is None or second is None:
        return _SAME
    days = abs((first - second).days)
    return _SAME if days <= limit else Comparison(Outcome.DIFFERENT, f"the {what} lie {days} days apart")


def _day(date: DateValue | None) -> dt.date | None:
    """The first day of a date of any precision; `None` when it is open or unresolved."""
    written = date and (date.earliest or date.latest)
    if not written:
        return None
    return first_day(written)


def _additional(one: Record, other: Record) -> Comparison:
    """A deal on top of another one says so: "additional", "more", "another"."""
    if _says_more(one) == _says_more(other):
        return _SAME
    return Comparison(Outcome.RELATED, "only one speaks of additional items")


def _says_more(record: Record) -> bool:
    words = " ".join(evidence.quote for evidence in record.evidence).casefold().split()
    return any(word.strip(".,;:“”\"'") in load("stages.toml")["additional"] for word in words)


_SAME = Comparison(Outcome.SAME, "nothing tells them apart")
