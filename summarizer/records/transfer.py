"""Arms transfers: weapons, military goods, production rights or services that move, or may move, to a recipient."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from summarizer.records.atoms import DateField, ItemField, MoneyField, PartyField
from summarizer.records.fields import COPIED, Event, Role
from summarizer.records.record import Record
from summarizer.records.vocabulary import TransferStatus, TransferType


class Transfer(Record):
    """Weapons, military goods, production rights or services that move, or may move, from a supplier to a recipient."""

    required: ClassVar[tuple[tuple[str, ...], ...]] = (("supplier", "recipient"), ("items",))

    kind: Literal["transfer"] = "transfer"
    """Which record type this is."""
    supplier: Annotated[PartyField | None, Role.GIVER] = None
    """Who supplies; rolls up to its state."""
    recipient: Annotated[PartyField | None, Role.RECEIVER] = None
    """Who receives; rolls up to its state."""
    transfer_type: TransferType = TransferType.UNSPECIFIED
    """The form of the transfer; a planned factory abroad is a production_licence."""
    items: tuple[ItemField, ...] = ()
    """What moves; at least one."""
    status: TransferStatus = TransferStatus.UNSPECIFIED
    """What is claimed to have happened; "sold" or "acquired" alone is agreed, delivered needs handover or use."""
    value: MoneyField | None = None
    """The price of the deal."""
    in_return: Annotated[str | None, COPIED] = None
    """What the supplier gets besides money, verbatim."""
    agreement_date: Annotated[DateField | None, Event.AGREEMENT] = None
    """When the deal was made."""
    delivery_date: Annotated[DateField | None, Event.DELIVERY] = None
    """When the goods were, or will be, handed over."""
    location: Annotated[str | None, COPIED] = None
    """Where something is made, delivered, based or seized, verbatim; never where papers were signed."""
