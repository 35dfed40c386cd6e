"""Sanctions: an authority restricts, or lifts a restriction on, a target."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from summarizer.records.atoms import DateField, PartyField, QuantityField, TargetField
from summarizer.records.fields import COPIED, Event, Role
from summarizer.records.record import Record
from summarizer.records.vocabulary import Measure, SanctionStatus


class Sanction(Record):
    """An authority restricts, or lifts a restriction on, a target; targets designated together are one record."""

    required: ClassVar[tuple[tuple[str, ...], ...]] = (("targets", "target_count"),)

    kind: Literal["sanction"] = "sanction"
    """Which record type this is."""
    authority: Annotated[PartyField | None, Role.AUTHORITY] = None
    """The narrowest body that acts (OFAC, the Council)."""
    targets: Annotated[tuple[TargetField, ...], Role.TARGET] = ()
    """Who is sanctioned; at least one, or a target_count."""
    target_count: QuantityField | None = None
    """The number of targets the text states for the act; several stated counts of one act are added up."""
    program: Annotated[str | None, COPIED] = None
    """The legal act or programme as printed, verbatim."""
    measures: tuple[Measure, ...] = ()
    """What is restricted; empty when the article names no measure."""
    reason: Annotated[str | None, COPIED] = None
    """Why, verbatim."""
    status: SanctionStatus = SanctionStatus.UNSPECIFIED
    """What is claimed to have happened; a threat is considered, a scheduled adoption expected."""
    listing_date: Annotated[DateField | None, Event.ANNOUNCEMENT] = None
    """When the act was, or will be, announced."""
    start_date: Annotated[DateField | None, Event.TAKES_EFFECT] = None
    """When it takes effect."""
    end_date: Annotated[DateField | None, Event.ENDS] = None
    """When it ends, or was lifted."""
