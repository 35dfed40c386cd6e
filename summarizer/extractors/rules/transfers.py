"""Transfers of arms: a direction between two parties and the goods that its clause names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from summarizer.clauses.directions import find_directions
from summarizer.clauses.inflections import class_forms, forms
from summarizer.clauses.readings import Direction, Strength
from summarizer.extractors.rules.items import VAGUE, number_of
from summarizer.extractors.rules.name_runs import name_runs
from summarizer.extractors.rules.parties import Cast, Party
from summarizer.extractors.rules.phrases import any_word, find_phrases, one_of, words
from summarizer.extractors.rules.subjects import subjects_of
from summarizer.extractors.rules.views import View, find_word
from summarizer.reading import Reading
from summarizer.records.vocabulary import ItemCategory
from summarizer.text.spans import Span
from summarizer.values.mentions import ArmsMention, MoneyMention, NameKind

_NO_ARMS = frozenset({ItemCategory.RELIEF_SUPPLIES, ItemCategory.FUNDS})
_DUAL = frozenset(
    {ItemCategory.OTHER_AIRCRAFT, ItemCategory.HELICOPTER, ItemCategory.SHIP, *VAGUE, ItemCategory.COMPONENTS}
)
"""Kinds of goods that airlines and traders buy too."""
_MAKING = re.compile(
    r"(?:[’']s (?:\w+ )?(?:military|government|forces|industry))?\s(?:to\s)?(?:build|develop|produce|manufacture|assemble|make|upgrade|modernize|modernise|on its|on their|with its|with their|in its)\b"
)
_COUNTABLE = frozenset({ItemCategory.OTHER_EQUIPMENT, ItemCategory.UNSPECIFIED})
"""Vague kinds of goods that a number makes definite ("24,000 masks")."""
_JOINS = re.compile(r"\bjoin(?:s|ed|ing)?\s(?:the\s)?$")
_DESIGNED_BY = "designed by another"
_RETURN = re.compile(r"\bin (?:exchange|return) for ")
_CLAUSE_STOP = re.compile(r"[;]|, (?:while|but|although|after|as|and (?:that|it|he|she|they))\b")
_RETURN_STOP = re.compile(r"[;.]|, (?:for|which|who|according|said|he|she)\b|$")
_CARRY = 3
"""Sentences over which the other party of a deal is remembered."""
_WEAK_REACH = 20
"""Code points behind a vague clause pattern in which its goods must begin."""
_GIVEN = 40
"""Code points between a verb of giving and its goods."""
_NEAR = 80
"""Code points before a direction in which its goods may stand ("drones that Iran sold to Russia")."""


@dataclass(frozen=True, slots=True)
class TransferFind:
    """One direction with its goods, as one or more sentences tell it."""

    supplier: Party
    recipient: Party
    goods: tuple[tuple[View, ArmsMention], ...]
    value: MoneyMention | None
    in_return: Span | None
    core: Span
    """The words that state the direction."""
    clause: Span
    """The stretch from the head of its clause to the end of its goods."""
    views: tuple[View, ...]


def find_transfers(reading: Reading, cast: Cast, taken: frozenset[int]) -> list[TransferFind]:
    """Every direction with goods in a chunk; sentences in `taken` tell of aid packages and are left out."""
    found: list[TransferFind] = []
    for view in cast.views:
        goods = [one for one in view.arms if one.category not in _NO_ARMS]
        if not goods or view.index in taken or find_word(view.low, words("transfers", "own_forces")):
            continue
        directions = find_directions(reading, view.start, view.end)
        pairs = _pairs(reading, view, directions, cast, found)
        for pair in pairs:
            find = _with_goods(view, goods, pair, pairs)
            if find is not None:
                found.append(find)
    return found


@dataclass(frozen=True, slots=True)
class _Pair:
    """A direction with both parties known."""

    direction: Direction
    supplier: Party
    recipient: Party


def _with_goods(view: View, goods: Sequence[ArmsMention], pair: _Pair, pairs: Sequence[_Pair]) -> TransferFind | None:
    """The transfer that a pair makes with the goods of its clause; `None` when these say too little."""
    clause = _clause(view, pair.direction, [one.direction for one in pairs])
    reach = (
        clause.end if pair.direction.strength is Strength.STRONG else min(clause.end, pair.direction.end + _WEAK_REACH)
    )
    after = tuple(one for one in goods if clause.start <= one.start and one.start < reach and one.end <= clause.end)
    before = _goods_before(view, goods, pair.direction, pairs)
    own = before or after if _is_passive(pair.direction) else after or before
    value = next((one for one in view.money if clause.start <= one.start < clause.end and one.per != "year"), None)
    in_return = _in_return(view, clause)
    if not own or _is_civil(view, own) or not (value or in_return or _tells_what(view, own)):
        return None
    core = Span(pair.direction.start, pair.direction.end)
    whole = Span(_clause_head(view, pair, pairs), clause.end)
    return TransferFind(
        pair.supplier, pair.recipient, tuple((view, one) for one in own), value, in_return, core, whole, (view,)
    )


def _clause_head(view: View, pair: _Pair, pairs: Sequence[_Pair]) -> int:
    """Where the clause of a direction begins: behind the directions before it, so that its modals are read too."""
    start = pair.direction.start
    ends = [
        one.direction.end for one in pairs if one.direction.end <= start and one.supplier.party != pair.supplier.party
    ]
    head = max([view.start, *ends])
    return head + view.lower(head, start).rfind(";") + 1


def _is_passive(direction: Direction) -> bool:
    """True for "donated by Germany": the goods stand before it."""
    return direction.giver is not None and direction.receiver is None and direction.giver.start > direction.start


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


def _pairs(
    reading: Reading, view: View, directions: Sequence[Direction], cast: Cast, earlier: Sequence[TransferFind]
) -> list[_Pair]:
    """The directions of a sentence with both parties, one for each pair; the strong reading beats a weak one."""
    complete = [pair for one in directions for pair in _complete(reading, view, one, directions, cast, earlier)]
    if not complete:
        complete = (
            _joint_plant(view, cast)
            or _thanked(view, directions, cast, earlier)
            or _helping(reading, view, cast)
            or _going_on(reading, view, cast, earlier)
        )
    states = {pair.supplier.party for pair in complete if pair.recipient.kind is not NameKind.NON_STATE}
    complete = [
        pair for pair in complete if pair.recipient.kind is not NameKind.NON_STATE or pair.supplier.party not in states
    ]
    kept: dict[tuple[str, str], _Pair] = {}
    for pair in sorted(complete, key=lambda one: one.direction.strength is not Strength.STRONG):
        key = (pair.supplier.party, pair.recipient.party)
        if pair.direction.strength is Strength.WEAK and key[::-1] in kept:
            continue
        kept.setdefault(key, pair)
    return sorted(kept.values(), key=lambda one: one.direction.start)


def _complete(
    reading: Reading,
    view: View,
    direction: Direction,
    directions: Sequence[Direction],
    cast: Cast,
    earlier: Sequence[TransferFind],
) -> list[_Pair]:
    """A direction with both parties; a missing one stands elsewhere in the sentence, speaks, or was told just before."""
    supplier = cast.at(direction.giver) or cast.firm_at(direction.giver)
    recipient = cast.at(direction.receiver)
    if recipient is not None and find_word(view.low, words("transfers", "seizures")):
        supplier = _maker(view, cast, recipient)
    if recipient is None and supplier is not None:
        recipient = _open_receiver(directions, cast) or _told_receiver(view, supplier, directions, cast, earlier)
    elif supplier is None and recipient is not None:
        supplier = _maker(view, cast, recipient) or _unnamed_giver(view, direction, directions, cast, earlier)
    supplier = _joined(reading, view, supplier, cast) if supplier else None
    if supplier is None or recipient is None or supplier.party == recipient.party or recipient.person:
        return []
    if _DESIGNED_BY in direction.pattern and supplier.kind is NameKind.BLOC:
        return []
    return [_Pair(direction, supplier, recipient)] if _trades(supplier) and _trades(recipient) else []


def _joined(reading: Reading, view: View, supplier: Party, cast: Cast) -> Party:
    """ "Germany will join the United States in supplying a battery": who joins supplies this one."""
    join = _JOINS.search(view.lower(view.start, supplier.start))
    subjects = subjects_of(reading, view, view.start + join.start(), cast) if join else []
    return subjects[0] if subjects else supplier


def _trades(party: Party) -> bool:
    return party.party not in words("transfers", "no_traders")


def _open_receiver(directions: Iterable[Direction], cast: Cast) -> Party | None:
    """The receiver that the sentence names without a giver: "providing Ukraine with batteries donated by Germany"."""
    return next((party for one in directions if one.giver is None and (party := cast.at(one.receiver))), None)


def _told_receiver(
    view: View, supplier: Party, directions: Iterable[Direction], cast: Cast, earlier: Sequence[TransferFind]
) -> Party | None:
    """The receiver of the deal told just before, when the sentence speaks of the same deal or names nobody else."""
    last = _last(view, earlier)
    if last is None or supplier.party == last.recipient.party:
        return None
    givers = {party.party for one in directions if (party := cast.at(one.giver))}
    others = {one.party for one in cast.within(view.start, view.end)} - givers
    if supplier.party == last.supplier.party:
        return last.recipient
    return last.recipient if not others - {last.recipient.party} and last.recipient.party not in givers else None


def _last(view: View, earlier: Sequence[TransferFind]) -> TransferFind | None:
    return next((one for one in reversed(earlier) if view.index - one.views[-1].index <= _CARRY), None)


def _maker(view: View, cast: Cast, recipient: Party) -> Party | None:
    """The maker that an origin adjective names ("Iranian-made drones"), when nobody else is named."""
    for one in cast.within(view.start, view.end):
        made = any(arms.start <= one.start < arms.end or 0 <= arms.start - one.end <= 6 for arms in view.arms)
        if one.kind is NameKind.DEMONYM and one.party != recipient.party and made:
            return one
    return None


def _unnamed_giver(
    view: View, direction: Direction, directions: Iterable[Direction], cast: Cast, earlier: Sequence[TransferFind]
) -> Party | None:
    """Who gives when no state is named: who speaks, an organisation that opens the sentence, the supplier told before."""
    if any(one.giver is not None and one.receiver is None for one in directions):
        return None
    if find_word(view.low[: max(0, direction.start - view.start)], words("speakers", "we")):
        return cast.we(view)
    run = next(iter(name_runs(view, view.start, direction.start)[::-1]), None)
    if run and len(view.words(run).split()) > 2 and direction.start - run.end <= 2:
        words_of = view.words(run)
        return Party(run.start, run.end, words_of, words_of, words_of, NameKind.ORGANISATION, view.index)
    receiver = cast.at(direction.receiver)
    opening = cast.within(view.start, direction.start)[:1]
    if opening and receiver and opening[0].party != receiver.party and find_word(view.low, words("transfers", "deals")):
        return opening[0]
    last = _last(view, earlier)
    if (
        last is not None
        and receiver is not None
        and last.recipient.party == receiver.party
        and not _new_subject(view, direction)
    ):
        return last.supplier
    return None


def _new_subject(view: View, direction: Direction) -> bool:
    """True when the sentence has a subject of its own that is no party: it may be anybody."""
    return not find_word(view.low[: max(0, direction.start - view.start)], ("it", "they", "he", "she"))


def _thanked(view: View, directions: Iterable[Direction], cast: Cast, earlier: Sequence[TransferFind]) -> list[_Pair]:
    """ "We are grateful to Belgium and Norway for providing further aircraft": each of those who are thanked gives."""
    found = _thanks().search(view.low)
    if found is None:
        return []
    start, end = view.start + found.start("who"), view.start + found.end("who")
    givers = cast.within(start, end)
    last = _last(view, earlier)
    receiver = _open_receiver(directions, cast) or (last.recipient if last else None)
    direction = Direction(start, view.start + found.end(), None, None, "who is thanked for giving gives", Strength.WEAK)
    return [_Pair(direction, one, receiver) for one in givers if receiver and one.party != receiver.party]


def _helping(reading: Reading, view: View, cast: Cast) -> list[_Pair]:
    """ "Iran will help Russia build drones": who helps supplies knowledge."""
    found = _helps().search(view.low)
    if found is None:
        return []
    start = view.start + found.start()
    receiver = next((one for one in cast.within(start, view.end) if one.start <= view.start + found.end()), None)
    giver = next(iter(subjects_of(reading, view, start, cast)), None)
    if giver is None or receiver is None or giver.party == receiver.party:
        return []
    making = _MAKING.match(view.lower(receiver.end, receiver.end + 60))
    if making is None:
        return []
    direction = Direction(
        giver.start, receiver.end + making.end(), None, None, "who helps to make supplies knowledge", Strength.WEAK
    )
    return [_Pair(direction, giver, receiver)]


def _going_on(reading: Reading, view: View, cast: Cast, earlier: Sequence[TransferFind]) -> list[_Pair]:
    """ "Berlin has also promised 60 Marder vehicles": the giver of the deal told just before gives more."""
    last = _last(view, earlier)
    if last is None:
        return []
    for hit in find_phrases("transfers", "gives", view.low):
        start, end = view.start + hit.start, view.start + hit.end
        goods = next((one for one in view.arms if end <= one.start <= end + _GIVEN), None)
        givers = subjects_of(reading, view, start, cast) if goods else []
        if goods and givers and givers[0].party == last.supplier.party:
            direction = Direction(givers[0].start, goods.end, None, None, "who gave before gives more", Strength.WEAK)
            return [_Pair(direction, givers[0], last.recipient)]
    return []


@cache
def _thanks() -> re.Pattern[str]:
    gives = "|".join(re.escape(one) for one in class_forms("give", "ing"))
    lead = one_of("transfers", "thanks")
    return re.compile(rf"\b(?:{lead})\s(?P<who>[^.;:]{{2,80}}?)\sfor\s(?:[a-z]+ing to [a-z]+|{gives})\b")


@cache
def _helps() -> re.Pattern[str]:
    helps = "|".join((*forms("help"), *forms("assist")))
    return re.compile(rf"\b(?:{helps})\s(?:the\s)?")


def _joint_plant(view: View, cast: Cast) -> list[_Pair]:
    """A works that two parties plan on the soil of one: "Moscow and Tehran plan to build a drone factory inside Russia"."""
    plant = next((one for one in view.arms if find_phrases("transfers", "plants", view.words(one).lower())), None)
    if plant is None:
        return []
    parties = cast.within(view.start, view.end)
    host = next(
        (
            one
            for one in parties
            if one.start > plant.end and any_word("transfers", "on_soil").search(view.lower(plant.end, one.start))
        ),
        None,
    )
    before = [one for one in parties if one.end <= plant.start]
    owner = next((one for one in before if host and one.party == host.party), None)
    partner = next((one for one in before if host and one.party != host.party), None)
    if host is None or owner is None or partner is None:
        return []
    place = Span(min(owner.start, partner.start), plant.end)
    direction = Direction(place.start, place.end, None, None, "works planned by two on the soil of one", Strength.WEAK)
    return [_Pair(direction, partner, owner)]


def _clause(view: View, direction: Direction, others: Iterable[Direction]) -> Span:
    """The stretch of a direction: from its first word to the next direction, the return, or the end of the clause."""
    end = min([view.end, *(one.start for one in others if one.start >= direction.end)])
    found = _RETURN.search(view.lower(direction.start, end))
    if found:
        end = direction.start + found.start()
    stop = _CLAUSE_STOP.search(view.lower(direction.end, end))
    return Span(direction.start, direction.end + stop.start() if stop else end)


def _goods_before(
    view: View, goods: Sequence[ArmsMention], direction: Direction, pairs: Sequence[_Pair]
) -> tuple[ArmsMention, ...]:
    """Goods told before the direction: "drones that Iran sold to Russia"."""
    low = max([view.start, *(one.direction.end for one in pairs if one.direction.end <= direction.start)])
    low += view.lower(low, direction.start).rfind(";") + 1
    return tuple(
        one for one in goods if low <= one.start and one.end <= direction.start and direction.start - one.end < _NEAR
    )


def _in_return(view: View, clause: Span) -> Span | None:
    """What is given in exchange, verbatim: from after "in exchange for" to the end of its clause."""
    found = _RETURN.search(view.low, max(0, clause.start - view.start))
    if found is None:
        return None
    stop = _RETURN_STOP.search(view.low, found.end())
    end = stop.start() if stop else len(view.low)
    return Span(view.start + found.end(), view.start + end) if end - found.end() > 3 else None
