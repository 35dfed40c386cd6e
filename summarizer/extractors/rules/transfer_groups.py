"""From transfers of single sentences to deals: same parties, same kind of goods and same stage are one record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from summarizer.extractors.rules.choices import choose_in
from summarizer.extractors.rules.items import VAGUE
from summarizer.extractors.rules.phrases import words
from summarizer.extractors.rules.scenes import TransferFind
from summarizer.extractors.rules.views import find_word
from summarizer.reading import Reading
from summarizer.records.vocabulary import ItemCategory, TransferStatus

_PHASES = (
    {TransferStatus.CONSIDERED, TransferStatus.SOUGHT, TransferStatus.OFFERED, TransferStatus.NEGOTIATING},
    {TransferStatus.AGREED, TransferStatus.IN_PRODUCTION, TransferStatus.UNSPECIFIED},
    {TransferStatus.DELIVERED, TransferStatus.INTERCEPTED},
    {TransferStatus.REFUSED, TransferStatus.SUSPENDED, TransferStatus.CANCELLED},
)

Deal = tuple[TransferFind, TransferStatus]


def group_transfers(finds: Sequence[TransferFind], reading: Reading) -> list[Deal]:
    """One find for each deal, with its stage, in the order of the article."""
    deals: list[Deal] = []
    for find in finds:
        status = choose_in(reading, "transfer", "status", [find.core, find.clause], find.views, TransferStatus)
        twin = next((at for at, (other, stage) in enumerate(deals) if _one_deal(other, stage, find, status)), None)
        if twin is None:
            deals.append((find, status))
        else:
            deals[twin] = _merged(deals[twin], (find, status))
    return deals


def _one_deal(one: TransferFind, stage: TransferStatus, other: TransferFind, status: TransferStatus) -> bool:
    if _parties(one) != _parties(other) or one.number != other.number:
        return False
    if (
        find_word(other.views[0].low, words("transfers", "same_deal"))
        and other.views[0].index - one.views[-1].index <= 2
    ):
        return True
    if not (_phase(stage) == _phase(status) or TransferStatus.UNSPECIFIED in (stage, status)):
        return False
    mine, theirs = _classes(one), _classes(other)
    return bool(mine & theirs) or (not mine and not theirs)


def _merged(first: Deal, second: Deal) -> Deal:
    (one, stage), (other, status) = first, second
    known = {mention.start for _, mention in one.goods}
    return (
        replace(
            one,
            goods=(*one.goods, *(good for good in other.goods if good[1].start not in known)),
            value=one.value or other.value,
            in_return=one.in_return or other.in_return,
            views=tuple(dict.fromkeys((*one.views, *other.views))),
            more=tuple(dict.fromkeys((*one.more, *other.more))),
            delivery=one.delivery or other.delivery,
        ),
        status if stage is TransferStatus.UNSPECIFIED else stage,
    )


def _parties(find: TransferFind) -> tuple[str | None, str]:
    return find.supplier.party if find.supplier else None, find.recipient.party


def _classes(find: TransferFind) -> set[ItemCategory]:
    return {mention.category for _, mention in find.goods} - VAGUE


def _phase(status: TransferStatus) -> int:
    return next(at for at, group in enumerate(_PHASES) if status in group)
