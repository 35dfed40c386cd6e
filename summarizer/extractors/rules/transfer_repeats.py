"""Deals that lean on the one told before: its goods again, another buyer, a further number, later sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from summarizer.clauses.directions import find_directions
from summarizer.clauses.readings import Direction, Strength
from summarizer.extractors.rules.continuations import Continuation, read_again
from summarizer.extractors.rules.pairs import find_pairs
from summarizer.extractors.rules.parties import Cast
from summarizer.extractors.rules.phrases import one_of
from summarizer.extractors.rules.scenes import Scene, TransferFind
from summarizer.extractors.rules.views import View
from summarizer.reading import Reading
from summarizer.records.vocabulary import ItemCategory
from summarizer.text.spans import Span
from summarizer.values.mentions import ArmsMention

CARRY = 3
"""Sentences over which a deal is remembered."""
_ON_REACH = 3
"""Sentences between a deal and one that goes on with it."""
_NEAR = 80
"""Code points between a further number and its date."""
_MORE = re.compile(r"\b(?:another|a further)\s[a-z0-9]{1,12}(?=[\s.,;]|$)|\b[a-z0-9]{1,12}\smore(?=[.,;]|$)")


def same_goods(view: View, earlier: Sequence[TransferFind]) -> ArmsMention | None:
    """The goods of the deal told before, where a sentence only says "the same system"."""
    found = _same().search(view.low) if earlier and not view.arms else None
    if found is None:
        return None
    return ArmsMention(view.start + found.start(), view.start + found.end(), ItemCategory.UNSPECIFIED)


@cache
def _same() -> re.Pattern[str]:
    kinds, goods = one_of("transfers", "same_kinds"), one_of("transfers", "same_goods")
    return re.compile(rf"\bthe same (?:(?:{kinds}) of )?(?:{goods})\b")


def wanted_too(view: View, cast: Cast, directions: Sequence[Direction], goods: ArmsMention) -> list[TransferFind]:
    """ "Estonia is considering buying the same system": who receives, from nobody that the text names."""
    loose = (one for one in directions if one.giver is None)
    for direction in loose:
        recipient = cast.at(direction.receiver)
        if recipient is not None and not recipient.person:
            core = Span(direction.start, max(direction.end, goods.end))
            return [TransferFind(None, recipient, ((view, goods),), None, None, core, core, (view,))]
    return []


def further_number(view: View) -> Span | None:
    """Where a sentence counts more of what was told: "another two", "three more."."""
    found = _MORE.search(view.low)
    return Span(view.start + found.start(), view.start + found.end()) if found else None


def more_of_it(reading: Reading, view: View, cast: Cast, last: TransferFind, more: Span) -> list[TransferFind]:
    """ "Belgium is to supply Bulgaria with another two": goods of the deal before, from somebody else."""
    number = next((one for one in view.numbers if more.start <= one.start < more.end and one.trap is None), None)
    if number is None or view.index - last.views[-1].index > CARRY:
        return []
    directions = find_directions(reading, view.start, view.end)
    whole = [one for one in directions if one.strength is Strength.STRONG and one.giver and one.receiver]
    pairs = find_pairs(Scene(reading, view, cast, whole, None)) if whole else []
    span, told = Span(view.start, view.end), last.goods[:1]
    return [
        TransferFind(one.supplier, one.recipient, told, None, None, span, span, (view,), (told[0][0],), number=more)
        for one in pairs[:1]
    ]


def goes_on_with(last: TransferFind, view: View) -> bool:
    """True when the deal told last was told, or gone on with, right before a sentence."""
    return view.index - (last.more or last.views)[-1].index <= _ON_REACH


def continued(find: TransferFind, view: View, on: Continuation) -> TransferFind:
    """The deal with what a further sentence says of it."""
    known = {mention.start for _, mention in find.goods}
    return replace(
        find,
        goods=(*find.goods, *((view, one) for one in on.goods if one.start not in known)),
        value=find.value or on.value,
        delivery=find.delivery or on.delivery,
        more=(*find.more, view),
    )


def once_more(view: View, find: TransferFind) -> TransferFind | None:
    """ "… and will provide three more next year": a second deal of the same goods, counted without their noun."""
    number = read_again(view, find.core.end)
    if number is None or number.start < find.goods[0][1].end:
        return None
    core = Span(number.start, number.end)
    dates = [one for one in view.dates if number.end <= one.start <= number.end + _NEAR]
    return replace(
        find,
        goods=find.goods[:1],
        value=None,
        in_return=None,
        core=core,
        clause=core,
        delivery=dates[0] if dates else None,
        number=Span(number.counted.start, number.counted.end),
    )
