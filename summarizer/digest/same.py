"""Do two records of different articles speak of one thing? The codebook's "Consolidation across articles" as rules.

An answer is the worst of its parts: one difference makes two records different, one doubt makes them possibly the same.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from summarizer.digest.comparison import SAME, Comparison, different, possibly, related, worst
from summarizer.digest.goods import (
    compare_additions,
    compare_items,
    compare_sums,
    ordinal,
    same_number_given,
    same_type_named,
)
from summarizer.digest.model import Outcome
from summarizer.digest.parties import compare_parties
from summarizer.digest.targets import compare_targets, countries, names_a_country_only, names_targets
from summarizer.digest.timing import STORY_DAYS, Basis, compare_times, window
from summarizer.lexicon import load
from summarizer.records.aid_package import AidPackage
from summarizer.records.record import Record
from summarizer.records.sanction import Sanction
from summarizer.records.transfer import Transfer
from summarizer.records.vocabulary import SanctionStatus, Scope, SourceType, TransferType

PACKAGE_DAYS = 3
LISTING_DAYS = 1
"""The codebook's windows for one announcement and for one listing."""

Days = tuple[dt.date | None, dt.date | None]
"""When the two articles were published."""

_ENDS = (SanctionStatus.LIFTED, SanctionStatus.EASED, SanctionStatus.EXTENDED, SanctionStatus.BLOCKED)


def compare_records(one: Record, other: Record, published: Days = (None, None)) -> Comparison:
    """How two records of different articles stand to each other; `one` is of the older article.

    Record types without a rule here are the same only when all their typed fields are equal.
    """
    if one.kind != other.kind:
        return different("they are of different kinds")
    match one, other:
        case Transfer(), Transfer():
            parts = _transfers(one, other, published)
        case AidPackage(), AidPackage():
            parts = _aid(one, other, published)
        case Sanction(), Sanction():
            parts = _sanctions(one, other, published)
        case _:
            parts = _others(one, other)
    return worst(parts)


def _transfers(one: Transfer, other: Transfer, published: Days) -> Iterator[Comparison]:
    yield compare_parties("supplier", one.supplier, other.supplier)
    yield compare_parties("recipient", one.recipient, other.recipient)
    yield _deal_times(one, other, published)
    if _makes_abroad(one) != _makes_abroad(other):
        yield related("only one is about production rights")
    if not _makes_abroad(one):
        yield compare_items(one.items, other.items)
    yield compare_additions(one, other)
    yield _backwards(one, other, published)


def _makes_abroad(record: Transfer) -> bool:
    """Production rights: the items are what will be made, or what it takes, and articles name either."""
    return record.transfer_type in (TransferType.PRODUCTION_LICENCE, TransferType.JOINT_PRODUCTION)


def _deal_times(one: Transfer, other: Transfer, published: Days) -> Comparison:
    """Agreement dates within STORY_DAYS; where a date is missing, the same type and number speak for one deal."""
    windows = (
        window(one, one.agreement_date, published[0]),
        window(other, other.agreement_date, published[1]),
    )
    answer = compare_times("agreement dates", *windows, STORY_DAYS)
    if answer == SAME or {it.basis for it in windows} == {Basis.STATED}:
        return answer
    typed, numbered = same_type_named(one.items, other.items), same_number_given(one.items, other.items)
    if answer.outcome is Outcome.POSSIBLY_SAME:
        return SAME if typed else answer
    if typed and numbered:
        return possibly(f"type and number agree, but {answer.reason}")
    return related(f"the type agrees, but {answer.reason}") if typed else answer


def _backwards(one: Transfer, other: Transfer, published: Days) -> Comparison:
    """A newer article from the same kind of source does not undo a stage: it speaks of another deal."""
    order = load("stages.toml")["transfer"]
    if None in published or published[0] == published[1] or not {one.status, other.status} <= set(order):
        return SAME
    if order.index(other.status) >= order.index(one.status) or not _kinds_of_source(one) & _kinds_of_source(other):
        return SAME
    return related(f"the newer article says {other.status}, the older one {one.status} already")


def _kinds_of_source(record: Record) -> set[SourceType]:
    """Who speaks for a record; without a claim it is the article's own voice."""
    return {claim.source_type for claim in record.claims} or {SourceType.OUTLET}


def _aid(one: AidPackage, other: AidPackage, published: Days) -> Iterator[Comparison]:
    yield compare_parties("donor", one.donor, other.donor)
    yield compare_parties("recipient", one.recipient, other.recipient)
    yield _scopes(one.scope, other.scope)
    windows = (
        window(one, one.announcement_date, published[0]),
        window(other, other.announcement_date, published[1]),
    )
    numbers = ordinal(one.package_label), ordinal(other.package_label)
    if None not in numbers:
        if numbers[0] != numbers[1]:
            yield different(f"one is {one.package_label}, the other {other.package_label}")
        yield compare_times("announcements", *windows, STORY_DAYS)
        return
    yield compare_times("announcements", *windows, PACKAGE_DAYS)
    if one.total_value and other.total_value:
        yield compare_sums(one.total_value, other.total_value)
    else:
        yield compare_items(one.items, other.items)
        yield possibly("only one states a sum" if one.total_value or other.total_value else "neither states a sum")


def _scopes(one: Scope, other: Scope) -> Comparison:
    if one == other or (Scope.UNSPECIFIED in (one, other) and Scope.CUMULATIVE_TOTAL not in (one, other)):
        return SAME
    if Scope.CUMULATIVE_TOTAL in (one, other):
        return different("only one is a running total")
    return related("one is a package, the other a programme")


def _sanctions(one: Sanction, other: Sanction, published: Days) -> Iterator[Comparison]:
    yield compare_parties("authority", one.authority, other.authority)
    windows = (
        window(one, one.listing_date, published[0]),
        window(other, other.listing_date, published[1]),
    )
    if _is_process(one, other):
        yield compare_times("stages", *windows, STORY_DAYS)
        if not (countries(one) & countries(other) and (names_a_country_only(one) or names_a_country_only(other))):
            yield compare_targets(one, other)
        return
    acted = one.status != other.status and (one.status in _ENDS or other.status in _ENDS)
    if not acted:
        yield compare_times("listing dates", *windows, LISTING_DAYS)
    targets = compare_targets(one, other)
    yield targets
    if acted:
        stages = f"one is {one.status}, the other {other.status}"
        yield related(stages) if targets == SAME and names_targets(one, other) else different(stages)


def _is_process(one: Sanction, other: Sanction) -> bool:
    """considered → expected → imposed: two stages on the way to one act."""
    return one.status != other.status and {one.status, other.status} <= set(load("stages.toml")["sanction"])


def _others(one: Record, other: Record) -> Iterator[Comparison]:
    shared = {"id", "headline", "verdict", "claims", "evidence", "checks"}
    if one.model_dump(exclude=shared) != other.model_dump(exclude=shared):
        yield different("their fields differ")
