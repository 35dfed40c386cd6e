"""Transfers of arms: a direction between two parties and the goods that its clause names."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.clauses.directions import find_directions
from summarizer.extractors.rules.acts import find_acts
from summarizer.extractors.rules.continuations import read_continuation
from summarizer.extractors.rules.pairs import find_pairs
from summarizer.extractors.rules.parties import Cast, Party
from summarizer.extractors.rules.phrases import words
from summarizer.extractors.rules.scenes import Pair, Scene, Told, TransferFind
from summarizer.extractors.rules.transfer_goods import (
    COUNTABLE,
    clause_head,
    clause_of,
    goods_after,
    goods_before,
    in_return_for,
    is_civil,
    is_knowledge,
    is_maker,
    is_passive,
    tells_what,
)
from summarizer.extractors.rules.transfer_repeats import (
    CARRY,
    continued,
    further_number,
    goes_on_with,
    more_of_it,
    once_more,
    same_goods,
    wanted_too,
)
from summarizer.extractors.rules.views import View, find_word
from summarizer.reading import Reading
from summarizer.records.vocabulary import ItemCategory
from summarizer.text.spans import Span
from summarizer.values.mentions import ArmsMention, NameKind

_NO_ARMS = frozenset({ItemCategory.RELIEF_SUPPLIES, ItemCategory.FUNDS})


def find_transfers(
    reading: Reading, cast: Cast, taken: frozenset[int], helped: Party | None = None
) -> list[TransferFind]:
    """Every direction with goods in a chunk; sentences in `taken` tell of aid packages and are left out.

    `helped` is the one who receives in all aid packages of the chunk.
    """
    found: list[TransferFind] = []
    for view in cast.views:
        if view.asks or view.index in taken or find_word(view.low, words("transfers", "own_forces")):
            continue
        new = _told_in(reading, view, cast, found, helped)
        if new:
            found += [*new, *(more for one in new if (more := once_more(view, one)) is not None)]
        elif found and (on := read_continuation(view)) is not None and goes_on_with(found[-1], view):
            found[-1] = continued(found[-1], view, on)
    return found


def _told_in(
    reading: Reading, view: View, cast: Cast, earlier: Sequence[TransferFind], helped: Party | None
) -> list[TransferFind]:
    """The transfers that a sentence tells by a direction of its own."""
    goods = [one for one in view.arms if one.category not in _NO_ARMS and not is_maker(view, one)]
    same = same_goods(view, earlier)
    if not goods and same is None and earlier and (more := further_number(view)):
        return more_of_it(reading, view, cast, earlier[-1], more)
    if (not goods and same is None) or find_word(view.low, words("transfers", "takeovers")):
        return []
    directions = find_directions(reading, view.start, view.end)
    if same is not None:
        return wanted_too(view, cast, directions, same)
    pairs = find_pairs(Scene(reading, view, cast, directions, _told(view, earlier), _buyer(earlier, helped)))
    pairs = [one for one in pairs if not _is_of_sanction(view, one)] if pairs else []
    return [find for pair in pairs if (find := _with_goods(view, goods, pair, pairs)) is not None]


def _is_of_sanction(view: View, pair: Pair) -> bool:
    """True when the supplier is the authority of a designation ("Spain sanctioned X for supplying"), or its target."""
    acts = find_acts(view)
    return bool(acts) and (pair.supplier.kind is NameKind.COMPANY or pair.supplier.start < acts[0].verb.start)


def _told(view: View, earlier: Sequence[TransferFind]) -> Told | None:
    """The deal of the sentences right before."""
    near = (one for one in reversed(earlier) if view.index - one.views[-1].index <= CARRY)
    last = next((one for one in near if one.supplier is not None), None)
    return Told(last.supplier, last.recipient) if last and last.supplier else None


def _buyer(earlier: Sequence[TransferFind], helped: Party | None) -> Party | None:
    """The recipient of all deals told so far and of all help, if they have but one."""
    recipients = {one.recipient.party: one.recipient for one in earlier}
    if helped is not None:
        recipients.setdefault(helped.party, helped)
    return next(iter(recipients.values())) if len(recipients) == 1 else None


def _with_goods(view: View, goods: Sequence[ArmsMention], pair: Pair, pairs: Sequence[Pair]) -> TransferFind | None:
    """The transfer that a pair makes with the goods of its clause; `None` when these say too little."""
    clause = clause_of(view, pair.direction, [one.direction for one in pairs])
    after = goods_after(goods, pair.direction, clause)
    before = goods_before(view, goods, pair.direction, pairs)
    own = (before or after) if is_passive(pair.direction) else (after or before)
    value = next((one for one in view.money if clause.start <= one.start < clause.end and one.per != "year"), None)
    in_return = in_return_for(view, clause)
    priced = value is not None and any(one.category in COUNTABLE for one in own)
    telling = priced or in_return or is_knowledge(pair.direction) or tells_what(view, own)
    if not own or is_civil(view, own) or not telling:
        return None
    core = Span(pair.direction.start, pair.direction.end)
    whole = Span(clause_head(view, pair, pairs), clause.end)
    told = tuple((view, one) for one in own)
    return TransferFind(pair.supplier, pair.recipient, told, value, in_return, core, whole, (view,))
