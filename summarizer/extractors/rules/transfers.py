"""Transfers of arms: a direction between two parties and the goods that its clause names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from summarizer.clauses.directions import find_directions
from summarizer.clauses.readings import Direction, Strength
from summarizer.extractors.rules.acts import find_acts
from summarizer.extractors.rules.continuations import Continuation, read_again, read_continuation
from summarizer.extractors.rules.items import VAGUE, number_of
from summarizer.extractors.rules.pairs import find_pairs
from summarizer.extractors.rules.parties import Cast, Party
from summarizer.extractors.rules.phrases import find_phrases, one_of, words
from summarizer.extractors.rules.scenes import Pair, Scene, Told
from summarizer.extractors.rules.views import View, find_word
from summarizer.reading import Reading
from summarizer.records.vocabulary import ItemCategory
from summarizer.text.spans import Span
from summarizer.values.mentions import ArmsMention, DateMention, MoneyMention, NameKind

_NO_ARMS = frozenset({ItemCategory.RELIEF_SUPPLIES, ItemCategory.FUNDS})
_COUNTABLE = frozenset({ItemCategory.OTHER_EQUIPMENT, ItemCategory.UNSPECIFIED})
"""Vague kinds of goods that a number makes definite ("24,000 masks")."""
_DUAL = frozenset(
    {ItemCategory.OTHER_AIRCRAFT, ItemCategory.HELICOPTER, ItemCategory.SHIP, ItemCategory.COMPONENTS, *VAGUE}
)
"""Kinds of goods that airlines and traders buy too."""
_SAME = re.compile(
    r"\bthe same (?:(?:type|model|kind|class) of )?"
    r"(?:systems?|weapons?|guns?|aircraft|jets?|drones?|missiles?|tanks?|howitzers?|vehicles?|ships?"
    r"|boats?|helicopters?|radars?|rifles?)\b"
)
_MORE = re.compile(r"\b(?:another|a further)\s[a-z0-9]{1,12}(?=[\s.,;]|$)|\b[a-z0-9]{1,12}\smore(?=[.,;]|$)")
_RETURN = re.compile(r"\bin (?:exchange|return) for ")
_RETURN_STOP = re.compile(r"[;.]|, (?:for|which|who|according|said|he|she)\b|, [\w .'’-]{3,60} (?:said|says)\b|$")
_CLAUSE_STOP = re.compile(
    r"[;]|, (?:while|but|although|after|as|and (?:that|it|he|she|they))\b| and (?:is|are|has|have"
    r"|will|was|were)\b"
)
_CARRY = 3
"""Sentences over which a deal is remembered."""
_ON_REACH = 3
"""Sentences between a deal and one that goes on with it."""
_NEAR, _WEAK_REACH = 80, 20
"""Code points between a direction and the goods before it, and those behind a vague clause pattern."""


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
            found += [*new, *(more for one in new if (more := _once_more(view, one)) is not None)]
        elif found and (on := read_continuation(view)) is not None and _goes_on_with(found[-1], view):
            found[-1] = _continued(found[-1], view, on)
    return found


def _told_in(
    reading: Reading, view: View, cast: Cast, earlier: Sequence[TransferFind], helped: Party | None
) -> list[TransferFind]:
    """The transfers that a sentence tells by a direction of its own."""
    goods = [one for one in view.arms if one.category not in _NO_ARMS and not _is_maker(view, one)]
    same = _same_goods(view, earlier)
    if not goods and same is None and earlier and (more := _MORE.search(view.low)):
        return _more_of_it(reading, view, cast, earlier, more)
    if (not goods and same is None) or find_word(view.low, words("transfers", "takeovers")):
        return []
    directions = find_directions(reading, view.start, view.end)
    if same is not None:
        return _wanted_too(view, cast, directions, same)
    pairs = find_pairs(Scene(reading, view, cast, directions, _told(view, earlier), _buyer(earlier, helped)))
    pairs = [one for one in pairs if not _is_of_sanction(view, one)] if pairs else []
    return [find for pair in pairs if (find := _with_goods(view, goods, pair, pairs)) is not None]


def _is_maker(view: View, mention: ArmsMention) -> bool:
    """True for goods that only say what somebody makes: "the Austrian mortar and shell manufacturer"."""
    return bool(_maker_after().match(view.lower(mention.end, mention.end + 50)))


def _same_goods(view: View, earlier: Sequence[TransferFind]) -> ArmsMention | None:
    """The goods of the deal told before, where a sentence only says "the same system"."""
    found = _SAME.search(view.low) if earlier and not view.arms else None
    if found is None:
        return None
    return ArmsMention(view.start + found.start(), view.start + found.end(), ItemCategory.UNSPECIFIED)


def _wanted_too(view: View, cast: Cast, directions: Sequence[Direction], goods: ArmsMention) -> list[TransferFind]:
    """ "Estonia is considering buying the same system": who receives, from nobody that the text names."""
    loose = (one for one in directions if one.giver is None)
    for direction in loose:
        recipient = cast.at(direction.receiver)
        if recipient is not None and not recipient.person:
            core = Span(direction.start, max(direction.end, goods.end))
            return [TransferFind(None, recipient, ((view, goods),), None, None, core, core, (view,))]
    return []


def _more_of_it(
    reading: Reading, view: View, cast: Cast, earlier: Sequence[TransferFind], more: re.Match[str]
) -> list[TransferFind]:
    """ "Belgium is to supply Bulgaria with another two": goods of the deal before, from somebody else."""
    last = earlier[-1]
    start, end = view.start + more.start(), view.start + more.end()
    number = next((one for one in view.numbers if start <= one.start < end and one.trap is None), None)
    if number is None or view.index - last.views[-1].index > _CARRY:
        return []
    directions = find_directions(reading, view.start, view.end)
    whole = [one for one in directions if one.strength is Strength.STRONG and one.giver and one.receiver]
    pairs = find_pairs(Scene(reading, view, cast, whole, None)) if whole else []
    span, told = Span(view.start, view.end), last.goods[:1]
    return [
        TransferFind(
            one.supplier, one.recipient, told, None, None, span, span, (view,), (told[0][0],), number=Span(start, end)
        )
        for one in pairs[:1]
    ]


def _goes_on_with(last: TransferFind, view: View) -> bool:
    """True when the deal told last was told, or gone on with, right before a sentence."""
    return view.index - (last.more or last.views)[-1].index <= _ON_REACH


def _continued(find: TransferFind, view: View, on: Continuation) -> TransferFind:
    """The deal with what a further sentence says of it."""
    known = {mention.start for _, mention in find.goods}
    return replace(
        find,
        goods=(*find.goods, *((view, one) for one in on.goods if one.start not in known)),
        value=find.value or on.value,
        delivery=find.delivery or on.delivery,
        more=(*find.more, view),
    )


def _once_more(view: View, find: TransferFind) -> TransferFind | None:
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


def _is_of_sanction(view: View, pair: Pair) -> bool:
    """True when the supplier is the authority of a designation ("Spain sanctioned X for supplying"), or its target."""
    acts = find_acts(view)
    return bool(acts) and (pair.supplier.kind is NameKind.COMPANY or pair.supplier.start < acts[0].verb.start)


def _told(view: View, earlier: Sequence[TransferFind]) -> Told | None:
    """The deal of the sentences right before."""
    near = (one for one in reversed(earlier) if view.index - one.views[-1].index <= _CARRY)
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
    clause = _clause(view, pair.direction, [one.direction for one in pairs])
    after = _goods_after(goods, pair.direction, clause)
    before = _goods_before(view, goods, pair.direction, pairs)
    own = (before or after) if _is_passive(pair.direction) else (after or before)
    value = next((one for one in view.money if clause.start <= one.start < clause.end and one.per != "year"), None)
    in_return = _in_return(view, clause)
    priced = value is not None and any(one.category in _COUNTABLE for one in own)
    telling = priced or in_return or _is_knowledge(pair.direction) or _tells_what(view, own)
    if not own or _is_civil(view, own) or not telling:
        return None
    core = Span(pair.direction.start, pair.direction.end)
    whole = Span(_clause_head(view, pair, pairs), clause.end)
    told = tuple((view, one) for one in own)
    return TransferFind(pair.supplier, pair.recipient, told, value, in_return, core, whole, (view,))


def _clause(view: View, direction: Direction, others: Iterable[Direction]) -> Span:
    """The stretch of a direction: from its first word to the next direction, the return, or the end of the clause."""
    end = min([view.end, *(one.start for one in others if one.start >= direction.end)])
    found = _RETURN.search(view.lower(direction.start, end))
    if found:
        end = direction.start + found.start()
    first = next((one.end for one in view.arms if direction.start <= one.start < end), direction.end)
    head = min(direction.end, max(first, direction.start))
    stop = _CLAUSE_STOP.search(view.lower(head, end))
    return Span(direction.start, head + stop.start() if stop else end)


def _clause_head(view: View, pair: Pair, pairs: Sequence[Pair]) -> int:
    """Where the clause of a direction begins: behind the directions before it, so that its modals are read too."""
    start = pair.direction.start
    others = [one.direction for one in pairs if one.supplier.party != pair.supplier.party]
    head = max([view.start, *(one.end for one in others if one.end <= start)])
    return head + view.lower(head, start).rfind(";") + 1


def _goods_after(goods: Iterable[ArmsMention], direction: Direction, clause: Span) -> tuple[ArmsMention, ...]:
    """The goods in the clause; behind a vague pattern only those right beside it."""
    weak = direction.strength is Strength.WEAK
    reach = min(clause.end, direction.end + _WEAK_REACH) if weak else clause.end
    return tuple(one for one in goods if clause.start < one.end and one.start < reach and one.end <= clause.end)


def _goods_before(
    view: View, goods: Iterable[ArmsMention], direction: Direction, pairs: Sequence[Pair]
) -> tuple[ArmsMention, ...]:
    """Goods told before the direction: "drones that Iran sold to Russia"."""
    start = direction.start
    low = max([view.start, *(one.direction.end for one in pairs if one.direction.end <= start)])
    low += view.lower(low, start).rfind(";") + 1
    return tuple(one for one in goods if low <= one.start and one.end <= start < one.end + _NEAR)


@cache
def _maker_after() -> re.Pattern[str]:
    return re.compile(
        rf"(?:\s(?:and|or)\s[\w-]{{1,20}})?(?:[\s-][\w-]{{1,20}})?[\s-](?:{one_of('transfers', 'makers')})\b"
    )


def _is_passive(direction: Direction) -> bool:
    """True for "donated by Germany": the goods stand before it."""
    return direction.giver is not None and direction.receiver is None and direction.giver.start > direction.start


def _is_knowledge(direction: Direction) -> bool:
    """True for help in making and for works abroad: there technology and services are the goods."""
    return find_word(direction.pattern, words("transfers", "knowledge_patterns")) is not None


def _is_civil(view: View, goods: Iterable[ArmsMention]) -> bool:
    """True for airliners and other civil goods."""
    plain = all(one.category in _DUAL for one in goods)
    return plain and bool(find_word(view.low, words("transfers", "civil")))


def _tells_what(view: View, goods: Iterable[ArmsMention]) -> bool:
    """True when a mention is a weapon or part, or counted; vague words alone ("military support") are no transfer."""
    return any(
        one.designation is not None
        or one.category not in VAGUE
        or (one.category in _COUNTABLE and number_of(view, one) is not None)
        or find_phrases("transfers", "plants", view.words(one).lower())
        for one in goods
    )


def _in_return(view: View, clause: Span) -> Span | None:
    """What is given in exchange, verbatim: from after "in exchange for" to the end of its clause."""
    found = _RETURN.search(view.low, max(0, clause.start - view.start))
    if found is None:
        return None
    stop = _RETURN_STOP.search(view.low, found.end())
    end = stop.start() if stop else len(view.low)
    return Span(view.start + found.end(), view.start + end) if end - found.end() > 3 else None
