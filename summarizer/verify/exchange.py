"""Who gives to whom in the cited sentences: what clause patterns read, weighed for and against a claim."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from summarizer.clauses.exchanges import EXCHANGED
from summarizer.clauses.readings import Direction, Strength
from summarizer.clauses.tokens import words
from summarizer.lexicon import any_of
from summarizer.records.atoms import Item, Money, Party
from summarizer.records.fields import Role
from summarizer.records.vocabulary import ItemCategory
from summarizer.text.spans import Sentence, Span, overlaps
from summarizer.values.arms import category_of
from summarizer.values.mentions import NameKind, NameMention
from summarizer.verify.anchors import gap
from summarizer.verify.context import Context, touching
from summarizer.verify.memory import memory_of
from summarizer.verify.party_names import stands_for
from summarizer.verify.stretches import Stretches

ITEM_REACH = 40
"""Characters around a clause within which an item of the record marks it as the one that the record is about."""

MAX_WEIGHED = 1_000
"""Directions that are weighed; a record that cites more says nothing new with the rest."""


@dataclass(frozen=True, slots=True)
class Ends:
    """One direction with the parties at its ends, as far as names fill them."""

    giver: NameMention | None
    receiver: NameMention | None
    direction: Direction

    def at(self, role: Role) -> NameMention | None:
        """Who plays the role in this clause."""
        return self.giver if role is Role.GIVER else self.receiver

    def opposite(self, role: Role) -> NameMention | None:
        """Who stands at the other end."""
        return self.receiver if role is Role.GIVER else self.giver

    @property
    def weight(self) -> int:
        """How much the clause proves: most when it names both ends, least when its pattern only fits."""
        if self.direction.strength is not Strength.STRONG:
            return 1
        return 4 if self.giver is not None and self.receiver is not None else 2


def ends_in(sentence: Sentence, context: Context) -> tuple[Ends, ...]:
    """The directions of a sentence; where some are about an item of the record, only those."""
    if sentence.index not in context.clauses:
        context.clauses[sentence.index] = _ends_in(sentence, context)
    return context.clauses[sentence.index]


def _ends_in(sentence: Sentence, context: Context) -> tuple[Ends, ...]:
    found: Sequence[Ends] = raw_ends(sentence, context)
    places = [one for words in _item_words(context) for one in touching(context.places(words), sentence)]
    if not places:
        return tuple(found)
    last = max(places, key=lambda one: one.start)
    found = [one for one in found if not is_counterpart(one.direction, last, context)]
    held = Stretches(places)
    holding = [one for one in found if held.touches(one.direction)]
    near = not holding and [one for one in found if any(gap(one.direction, place) <= ITEM_REACH for place in places)]
    return tuple(holding or near or found)


def holds_things(sentence: Sentence, context: Context) -> bool:
    """True when an item or sum of the record stands in the sentence."""
    return any(True for words in _item_words(context) for _ in touching(context.places(words), sentence))


def raw_ends(sentence: Sentence, context: Context) -> tuple[Ends, ...]:
    """All directions of a sentence that name somebody, whatever the record is about."""
    memory = memory_of(context.named).ends
    if sentence.index not in memory:
        memory[sentence.index] = tuple(_raw_ends(sentence, context))
    return memory[sentence.index]


def _raw_ends(sentence: Sentence, context: Context) -> Iterator[Ends]:
    for one in context.directions(sentence):
        giver, receiver = _name_at(one.giver, context), _name_at(one.receiver, context)
        if (giver is not None or receiver is not None) and not _same_state(giver, receiver):
            yield Ends(giver, receiver, one)


def about_own_goods(found: list[Ends], context: Context) -> list[Ends]:
    """The clauses that hand on goods of the record's kind, where there are any; else all of them.

    An article on two states tells of goods that go either way, and a record may cite both: who gives the drones is said
    by the clause with the drones, not by the one with the jets.
    """
    kinds = set(_item_kinds(context))
    own = [one for one in found if kinds & {goods.category for goods in touching(context.reading.arms, one.direction)}]
    return own or found


def _item_kinds(context: Context) -> Iterator[ItemCategory]:
    for item in getattr(context.record, "items", ()):
        if isinstance(item, Item):
            read = category_of(item.text)
            yield from {item.category, read.category if read is not None else item.category} - {
                ItemCategory.UNSPECIFIED
            }


def _name_at(span: Span | None, context: Context) -> NameMention | None:
    """The name that fills an end; a company with an owner before it ("Brazil's Embraer") stands for the owner."""
    if span is None:
        return None
    names = context.named.names
    at = bisect_left(names, span.start, key=lambda one: one.start)
    if at == len(names) or names[at].start != span.start:
        return None
    found = names[at]
    if (
        found.party is None
        and found.kind is not NameKind.PERSON
        and at
        and names[at - 1].country
        and _OWNER.fullmatch(context.text, names[at - 1].end, found.start)
    ):
        return names[at - 1]
    return found


_OWNER = re.compile(r"(?:['’]s?)? (?:[a-z-]{2,20} ){0,3}")
"""What stands between an owner and a company: "Brazil's Embraer", "Turkish drone maker Baykar"."""
_IN_EXCHANGE = re.compile(rf"\bin (?:{any_of(words('exchange'))})\b")


def is_counterpart(direction: Direction, place: Span, context: Context) -> bool:
    """True when the item is what the other side gives: it stands behind an "in exchange for" of the clause."""
    if direction.pattern == EXCHANGED:
        return False
    found = _exchanges(context)
    at = bisect_left(found, direction.start, key=lambda one: one.start)
    return at < len(found) and found[at].end <= place.start


def _exchanges(context: Context) -> tuple[Span, ...]:
    memory = memory_of(context.reading)
    if memory.exchanges is None:
        memory.exchanges = tuple(Span(*one.span()) for one in _IN_EXCHANGE.finditer(context.text))
    return memory.exchanges


def acts_in(sentence: Sentence, context: Context) -> tuple[Ends, ...]:
    """Who sanctions whom in a sentence: the authority as giver, the target as receiver."""
    return tuple(
        Ends(_name_at(one.giver, context), _name_at(one.receiver, context), one)
        for one in context.designations(sentence)
    )


def _same_state(one: NameMention | None, other: NameMention | None) -> bool:
    """True when both ends are the same party, so that the clause was misread."""
    return one is not None and other is not None and one.party is not None and one.party == other.party


def _item_words(context: Context) -> Iterator[str]:
    for item in getattr(context.record, "items", ()):
        if isinstance(item, Item):
            yield from (one for one in (item.text, item.designation) if one)
    for name in ("value", "total_value"):
        money = getattr(context.record, name, None)
        if isinstance(money, Money) and money.text:
            yield money.text


@dataclass(frozen=True, slots=True)
class Weighed:
    """The clauses that speak for a party's part and against it.

    One that gives the part to somebody else speaks against the party only where no clause as clear gives it to the
    party: several may act together.
    """

    fits: tuple[Ends, ...]
    against: tuple[Ends, ...]

    @property
    def balance(self) -> int:
        """Above zero when more speaks for the claim."""
        return max((one.weight for one in self.fits), default=0) - max((one.weight for one in self.against), default=0)

    @property
    def best(self) -> Ends:
        """The clause that proves most on the winning side."""
        return max(self.fits if self.balance > 0 or not self.against else self.against, key=lambda one: one.weight)


def weigh(
    party: Party, partner: Party | None, role: Role, found: Iterable[Ends], context: Context, own: Sequence[Sentence]
) -> Weighed:
    """Sorts the clauses into those for the claim and those against it; the rest says nothing about it.

    Who else deals with the partner speaks against the party only in the record's `own` sentences, which hold its items
    and sums; where none does, in all. Who else receives from the partner leaves a doubt.
    """
    fits, swapped, rivals = [], [], []
    for one in islice(found, MAX_WEIGHED):
        if _fits(one, party, partner, role, context):
            fits.append(one)
        elif _stands_at(one.opposite(role), party, context):
            swapped.append(one)
        elif _is_rival(one, party, partner, role, context):
            if not own or any(overlaps(one.direction, sentence) for sentence in own):
                rivals.append(one)
            elif role is Role.RECEIVER:
                rivals.append(replace(one, direction=replace(one.direction, strength=Strength.WEAK)))
    clearest = max((one.weight for one in fits), default=0)
    return Weighed(tuple(fits), (*swapped, *(one for one in rivals if one.weight > clearest)))


def _fits(one: Ends, party: Party, partner: Party | None, role: Role, context: Context) -> bool:
    own, other = one.at(role), one.opposite(role)
    if own is None or not stands_for(own, party, context):
        return False
    return other is None or partner is None or stands_for(other, partner, context)


def _stands_at(name: NameMention | None, party: Party, context: Context) -> bool:
    return name is not None and stands_for(name, party, context)


def _is_rival(one: Ends, party: Party, partner: Party | None, role: Role, context: Context) -> bool:
    """The party's partner deals with somebody else in this clause."""
    own, other = one.at(role), one.opposite(role)
    if own is None or stands_for(own, party, context):
        return False
    if role is Role.RECEIVER and own.party is not None and own.country is None:
        return False  # a body of many states hands on what it is given
    return partner is not None and _stands_at(other, partner, context)
