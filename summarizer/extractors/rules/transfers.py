"""Transfers of arms: a direction between two parties and the goods that its clause names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from summarizer.clauses.directions import find_directions
from summarizer.clauses.readings import Direction, Strength
from summarizer.extractors.rules.items import specific
from summarizer.extractors.rules.parties import Cast, Party
from summarizer.extractors.rules.views import View
from summarizer.reading import Reading
from summarizer.records.vocabulary import ItemCategory
from summarizer.text.spans import Span
from summarizer.values.mentions import ArmsMention, MoneyMention, NameKind

_NO_ARMS = frozenset({ItemCategory.RELIEF_SUPPLIES, ItemCategory.FUNDS})
_RETURN = re.compile(r"\b(?:in (?:exchange|return) for|in addition to)\b")
_CARRY = 3
"""Sentences over which the other party of a deal is remembered."""


@dataclass(frozen=True, slots=True)
class TransferFind:
    """One direction with its goods, as one or more sentences tell it."""

    supplier: Party | None
    recipient: Party | None
    goods: tuple[tuple[View, ArmsMention], ...]
    value: MoneyMention | None
    in_return: Span | None
    clause: Span
    """The words that state the direction and the goods."""
    views: tuple[View, ...]


def find_transfers(reading: Reading, cast: Cast, taken: frozenset[int]) -> list[TransferFind]:
    """Every direction with goods in a chunk; sentences in `taken` tell of aid packages and are left out."""
    found: list[TransferFind] = []
    for view in cast.views:
        goods = [one for one in view.arms if one.category not in _NO_ARMS]
        if not goods or view.index in taken:
            continue
        found += _transfers(view, goods, find_directions(reading, view.start, view.end), cast, found)
    return found


def _transfers(
    view: View,
    goods: Sequence[ArmsMention],
    directions: Sequence[Direction],
    cast: Cast,
    earlier: Sequence[TransferFind],
) -> list[TransferFind]:
    """The transfers of one sentence: its directions, completed and grouped, each with the goods of its clause."""
    pairs = [pair for one in directions if (pair := _complete(view, one, cast, earlier)) is not None]
    pairs = _without_weaker(pairs)
    found = []
    for at, (direction, supplier, recipient) in enumerate(pairs):
        clause = _clause(view, direction, [other for other, _, _ in pairs])
        own = tuple(one for one in goods if clause.start <= one.start and one.end <= clause.end)
        own = own or _goods_before(view, goods, direction, [other for other, _, _ in pairs[:at]])
        if not own or not specific(own):
            continue
        value = next((one for one in view.money if clause.start <= one.start < clause.end and one.per != "year"), None)
        found.append(
            TransferFind(
                supplier, recipient, tuple((view, one) for one in own), value, _in_return(view, clause), clause, (view,)
            )
        )
    return found


_Pair = tuple[Direction, Party | None, Party | None]


def _complete(view: View, direction: Direction, cast: Cast, earlier: Sequence[TransferFind]) -> _Pair | None:
    """A direction with both parties; a missing one is the speaker or that of the deal told just before."""
    supplier, recipient = cast.at(direction.giver), cast.at(direction.receiver)
    last = next((one for one in reversed(earlier) if view.index - one.views[-1].index <= _CARRY), None)
    if supplier is not None and recipient is None and last is not None and last.recipient is not None:
        recipient = last.recipient
    elif recipient is not None and supplier is None:
        supplier = _made_by(view, direction, cast, recipient) or (
            last.supplier if last and last.recipient and last.recipient.party == recipient.party else None
        )
    if supplier is None or recipient is None or supplier.party == recipient.party:
        return None
    if not _can_trade(supplier) or not _can_trade(recipient):
        return None
    return direction, supplier, recipient


def _can_trade(party: Party) -> bool:
    return party.party not in ("United Nations",)


def _made_by(view: View, direction: Direction, cast: Cast, recipient: Party) -> Party | None:
    """The maker that an origin adjective names ("Iranian-made drones"), when nobody else is named."""
    for one in cast.within(view.start, view.end):
        if (
            one.kind is NameKind.DEMONYM
            and one.party != recipient.party
            and any(arms.start <= one.start < arms.end or 0 <= arms.start - one.end <= 6 for arms in view.arms)
        ):
            return one
    return None


def _without_weaker(pairs: Sequence[_Pair]) -> list[_Pair]:
    """One direction for each pair of parties; the strong reading beats a weak one and its reverse."""
    kept: dict[tuple[str, str], _Pair] = {}
    for pair in sorted(pairs, key=lambda one: one[0].strength is not Strength.STRONG):
        direction, supplier, recipient = pair
        if supplier is None or recipient is None:
            continue
        key = (supplier.party, recipient.party)
        if direction.strength is Strength.WEAK and key[::-1] in kept:
            continue
        kept.setdefault(key, pair)
    return sorted(kept.values(), key=lambda one: one[0].start)


def _clause(view: View, direction: Direction, others: Iterable[Direction]) -> Span:
    """The stretch of a direction: from its first word to the next direction, the return, or the end of the sentence."""
    later = [one.start for one in others if one.start >= direction.end]
    end = min([view.end, *later])
    found = _RETURN.search(view.lower(direction.start, end))
    if found:
        end = direction.start + found.start()
    stop = re.search(
        r"[;]|, (?:while|but|although|after|as|and (?:that|it|he|she|they))\b",
        view.lower(max(direction.end, direction.start), end),
    )
    if stop:
        end = max(direction.end, direction.start) + stop.start()
    return Span(direction.start, end)


def _goods_before(
    view: View, goods: Sequence[ArmsMention], direction: Direction, earlier: Sequence[Direction]
) -> tuple[ArmsMention, ...]:
    """Goods told before the direction: "drones that Iran sold to Russia"."""
    low = max([view.start, *(one.end for one in earlier)])
    near = [one for one in goods if low <= one.start and one.end <= direction.start and direction.start - one.end < 80]
    return tuple(near)


def _in_return(view: View, clause: Span) -> Span | None:
    """What is given in exchange, verbatim: from after "in exchange for" to the end of its clause."""
    found = re.compile(r"\bin (?:exchange|return) for ").search(view.low, max(0, clause.start - view.start))
    if found is None:
        return None
    stop = re.search(r"[;.]|, (?:for|which|who|according|said|he|she)\b|$", view.low[found.end() :])
    end = found.end() + (stop.start() if stop else 0)
    return Span(view.start + found.end(), view.start + end) if end - found.end() > 3 else None
