"""One sentence on the stage: its reading, its cast, its clause patterns, and the deal that was told just before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.clauses.readings import Direction
from summarizer.extractors.rules.parties import Cast, Party
from summarizer.extractors.rules.views import View
from summarizer.reading import Reading
from summarizer.text.spans import Span
from summarizer.values.mentions import ArmsMention, DateMention, MoneyMention


@dataclass(frozen=True, slots=True)
class Told:
    """Who gave to whom in the deal told just before."""

    supplier: Party
    recipient: Party


@dataclass(frozen=True, slots=True)
class Scene:
    """What the rules for transfers look at."""

    reading: Reading
    view: View
    cast: Cast
    directions: Sequence[Direction]
    told: Told | None
    """`None` when no deal was told in the sentences right before."""
    buyer: Party | None = None
    """Who receives in all deals told so far: an article on one country's purchases does not repeat its name."""

    def open_receiver(self) -> Party | None:
        """The receiver that the sentence names without a giver: "providing Ukraine with batteries donated by …"."""
        loose = (self.cast.at(one.receiver) for one in self.directions if one.giver is None)
        return next((party for party in loose if party is not None), None)

    def parties(self) -> list[Party]:
        """All parties that the sentence names."""
        return self.cast.within(self.view.start, self.view.end)


@dataclass(frozen=True, slots=True)
class Pair:
    """A direction with both parties known."""

    direction: Direction
    supplier: Party
    recipient: Party


@dataclass(frozen=True, slots=True)
class TransferFind:
    """One direction with its goods, as one or more sentences tell it."""

    supplier: Party | None
    """`None` where the text names only who receives: "Estonia is considering buying the same system"."""
    recipient: Party
    goods: tuple[tuple[View, ArmsMention], ...]
    value: MoneyMention | None
    in_return: Span | None
    core: Span
    """The words that state the direction."""
    clause: Span
    """The stretch from the head of its clause to the end of its goods."""
    views: tuple[View, ...]
    more: tuple[View, ...] = ()
    """Sentences that go on with the deal: what else it covers, its price, when it is delivered."""
    delivery: DateMention | None = None
    """When such a sentence says that the goods are due."""
    number: Span | None = None
    """A number that stands without its noun: "will provide three more"."""
