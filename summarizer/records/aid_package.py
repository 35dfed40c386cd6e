"""Aid packages: a donor gives, lends or promises money, goods or help under an announced effort."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from summarizer.records.atoms import DateField, ItemField, MoneyField, PartyField
from summarizer.records.fields import COPIED, Event, Role
from summarizer.records.record import Record
from summarizer.records.vocabulary import AidStatus, AidType, Mechanism, Scope


class AidPackage(Record):
    """A donor gives, lends or promises money, goods or help under an announced effort."""

    required: ClassVar[tuple[tuple[str, ...], ...]] = (
        ("donor", "recipient"),
        ("total_value", "items", "package_label"),
    )

    kind: Literal["aid_package"] = "aid_package"
    """Which record type this is."""
    donor: Annotated[PartyField | None, Role.GIVER] = None
    """Who gives, lends or promises; rolls up to its state."""
    recipient: Annotated[PartyField | None, Role.RECEIVER] = None
    """Who is helped; an implementing agency is not the recipient."""
    aid_type: AidType = AidType.UNSPECIFIED
    """What the aid is for; police and development money is unspecified."""
    mechanism: Mechanism = Mechanism.UNSPECIFIED
    """How it is provided: from own stocks (drawdown), by new purchase (procurement), as a loan …"""
    package_label: Annotated[str | None, COPIED] = None
    """The package's name or number, verbatim ("27th drawdown")."""
    scope: Scope = Scope.UNSPECIFIED
    """One package, a multi-year program, or a running total that never enters a sum."""
    total_value: MoneyField | None = None
    """The sum of the package."""
    items: tuple[ItemField, ...] = ()
    """What is given, besides money."""
    status: AidStatus = AidStatus.UNSPECIFIED
    """What is claimed to have happened; pledged is announced, signed or approved authorized, disbursed delivered."""
    announcement_date: Annotated[DateField | None, Event.ANNOUNCEMENT] = None
    """When it was announced."""
    delivery_date: Annotated[DateField | None, Event.DELIVERY] = None
    """When it was, or will be, handed over or disbursed."""
    period: Annotated[DateField | None, Event.PERIOD] = None
    """The span that a total or programme covers."""
