"""Does a value stand only where the article takes it back: left out, denied, corrected, or only asked?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from enum import StrEnum

from summarizer.clauses.withdrawn import Why, Withdrawn
from summarizer.lexicon import load
from summarizer.records.atoms import DateValue, Item, Money, Party, Quantity, Target
from summarizer.records.vocabulary import Stance
from summarizer.text.spans import Span, Spanned, inside, overlaps, within
from summarizer.values.mentions import ArmsMention, DateMention, MoneyMention, NameMention, NumberMention
from summarizer.verify.compare import Compared
from summarizer.verify.context import Context, touching
from summarizer.verify.deals import ends_of
from summarizer.verify.finding import ACCEPTED, Finding, contradicted, review
from summarizer.verify.memory import withdrawn_in
from summarizer.verify.numbers import amount_of, same_number
from summarizer.verify.party_names import stands_for
from summarizer.verify.paths import UNSPECIFIED, Slot
from summarizer.verify.words import tokens

_Mention = MoneyMention | NumberMention | DateMention | ArmsMention | NameMention


def unless_withdrawn(one: Compared, slot: Slot, context: Context) -> Compared:
    """The comparison, in review or contradicted where an accepted value stands only in words that are taken back."""
    if one.finding.verdict not in ACCEPTED or not withdrawn_in(context.reading):
        return one
    part = _part(one, slot)
    words = _words(part)
    if not words:
        return one
    finding = _taken_back(part, words, one.finding.at, slot, context) or _corrected_elsewhere(part, context)
    return one if finding is None else replace(one, finding=finding)


def _part(one: Compared, slot: Slot) -> object:
    """The atom or words that were compared, or an item's number; nothing for a name or type that hangs on its words."""
    name = one.path.removeprefix(slot.path).lstrip(".")
    part = slot.value if name in ("", "text") else getattr(slot.value, name, None)
    return None if name not in ("", "text") and not isinstance(part, Quantity) else part


def _words(part: object) -> str:
    match part:
        case Party():
            return part.text or part.name or ""
        case Quantity() | Money() | DateValue() | Item() | Target():
            return part.text
        case str() if not isinstance(part, StrEnum):
            return part
        case _:
            return ""


def _taken_back(part: object, words: str, at: Spanned | None, slot: Slot, context: Context) -> Finding | None:
    """The finding where every place that could carry the value is taken back."""
    every = context.places(words)
    near = context.nearest(every, slot.path, limit=2)
    where = [Span(at.start, at.end)] if at is not None else list(near[:1])
    if isinstance(part, Party):
        named = (name for one in where for name in touching(context.named.names, one))
        here = [Span(one.start, one.end) for one in named if stands_for(one, part, context)]
    else:
        here = [one for one in every if any(overlaps(one, other) for other in where)] or where
    taken = [_withdrawing(one, part, context) for one in here]
    if not taken or not all(taken):
        return None
    thing = _counted(part, words, taken[0], slot, context)
    if not isinstance(part, Party) and _stands_elsewhere(part, thing, near, taken[0], context):
        return None
    return _finding(taken[0], here[0], context) if taken[0] is not None else None


def _counted(part: object, words: str, by: Withdrawn | None, slot: Slot, context: Context) -> str:
    """The words that may stand elsewhere for a value: for a number those of its item, if that stands beside it."""
    if not isinstance(part, Quantity) or not isinstance(slot.value, Item) or by is None:
        return words
    own = slot.value.text
    return own if any(inside(one, by) for one in context.places(own)) else words


def _withdrawing(place: Span, part: object, context: Context) -> Withdrawn | None:
    """What takes back a place, as far as it bears on such a value of such a record."""
    return next(
        (one for one in withdrawn_in(context.reading) if inside(place, one) and _bears(one, place, part, context)), None
    )


def _bears(one: Withdrawn, place: Span, part: object, context: Context) -> bool:
    """True where the record says the opposite: who was refused, or denies it, may be told of in such words."""
    status = str(getattr(context.record, "status", UNSPECIFIED))
    if one.why is Why.CORRECTED:
        return one.is_aside or isinstance(part, Money | Target) or _rival(one, place, context) is not None
    opposite = status in load("withdrawn.toml")["denied"]["stages"]
    if one.why is Why.DENIED:
        denies = any(claim.stance is Stance.DENIES for claim in context.record.claims)
        return not denies and not opposite and not isinstance(part, Party | str)
    settled = status == UNSPECIFIED or status in load("verify.toml")["settled"]
    return settled and not opposite and (one.why is not Why.ASKED or isinstance(part, Party))


def _stands_elsewhere(part: object, thing: str, near: Iterable[Span], by: Withdrawn | None, context: Context) -> bool:
    """True when the words, the surname of somebody or the noun of an item also stand where nothing takes them back."""
    if any(_withdrawing(one, part, context) is None for one in near):
        return True
    if by is None or by.why is Why.EXCLUDED or by.is_aside:
        return False
    last = thing.split()[-1:] if by.why is Why.DENIED else [one for one in thing.split() if one[:1].isupper()][-1:]
    places = (place for one in last if len(one) > 2 and not one.isdigit() for place in context.places(one))
    return any(_withdrawing(one, part, context) is None for one in places)


def _finding(by: Withdrawn, place: Span, context: Context) -> Finding:
    said = context.words(place)
    rival = _rival(by, place, context) if by.why is Why.CORRECTED else None
    if rival is not None:
        return contradicted("corrected", f"the article corrects “{said}”: it is “{context.words(rival)}”", place)
    return review("withdrawn", f"“{said}” is {by.why.value} here: “{context.words(by.by)}”", place)


def _rival(by: Withdrawn, place: Span, context: Context) -> _Mention | None:
    """A value of the same kind in the words that correct the one at the place."""
    if by.instead is None:
        return None
    reading = context.reading
    kinds: tuple[Sequence[_Mention], ...] = (reading.money, reading.dates, reading.numbers, reading.arms, reading.names)
    for mentions in kinds:
        own = next(touching(mentions, place), None)
        if own is not None:
            others = within(mentions, by.instead.start, by.instead.end)
            first = next((one for one in others if getattr(one, "trap", None) is None), None)
            same = first is None or any(_alike(first, one, context) for one in within(mentions, by.start, by.end))
            return None if same else first
    return None


def _alike(one: _Mention, other: _Mention, context: Context) -> bool:
    """True for the same words, or the same party under another name."""
    if isinstance(one, NameMention) and isinstance(other, NameMention) and one.party is not None:
        return one.party == other.party
    return context.words(one) == context.words(other)


def _corrected_elsewhere(part: object, context: Context) -> Finding | None:
    """A sum or number that another sentence, about the same parties, says to have been wrong."""
    if not isinstance(part, Money | Quantity):
        return None
    amount = amount_of(part)
    for by, own in _corrected_amounts(part, context):
        stated = amount_of(own)
        equal = amount is not None and stated is not None and same_number(amount, stated)
        if (equal or tokens(part.text) == tokens(context.words(own))) and _is_of_record(by, context):
            return _finding(by, Span(own.start, own.end), context)
    return None


def _corrected_amounts(
    part: Money | Quantity, context: Context
) -> Iterator[tuple[Withdrawn, MoneyMention | NumberMention]]:
    """The amounts right behind the "not" of a correction, each with what takes it back."""
    for one in withdrawn_in(context.reading):
        if one.why is Why.CORRECTED and one.is_aside and isinstance(part, Money):
            yield from ((one, own) for own in touching(context.reading.money, one))
        elif one.why is Why.CORRECTED and one.is_aside:
            yield from ((one, own) for own in touching(context.reading.numbers, one))


def _is_of_record(by: Withdrawn, context: Context) -> bool:
    """True when the correcting sentence names a party of the record."""
    sentence = context.reading.sentence_at(by.start)
    names = within(context.named.names, sentence.start, sentence.end) if sentence is not None else ()
    return any(party is not None and stands_for(name, party, context) for party in ends_of(context) for name in names)
