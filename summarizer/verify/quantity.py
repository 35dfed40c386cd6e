"""Does the passage state this number, with this bound, and for this thing?

Digits alone prove nothing: a number belongs to the noun that it counts, to its clause, and to its slot. So a number is
taken at its place in the text, with the noun that stands beside it there.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from summarizer.records.atoms import Quantity
from summarizer.records.vocabulary import Modifier, Verdict
from summarizer.text.spans import Span
from summarizer.values.intervals import Bounded
from summarizer.values.mentions import NumberMention, Trap
from summarizer.values.numbers import find_numbers
from summarizer.verify.context import Context, touching
from summarizer.verify.finding import ACCEPTED, Finding, best, contradicted, not_found, review, supported, worst
from summarizer.verify.numbers import amount_of, check_bound, same_number, shown, whole
from summarizer.verify.paths import Slot
from summarizer.verify.words import folded_words, stems, tokens

Binding = Callable[[NumberMention | Span], Finding]
"""Judges whether the number at a place counts the thing that the record says."""

MAX_JUDGED = 12
"""Equal numbers that are judged, the nearest to what is cited first."""
ONE = frozenset({"a", "an", "one", "another", "single"})
"""Words before a singular noun that stand for exactly one."""


def check_quantity(slot: Slot, context: Context, binding: Binding) -> tuple[Finding, Quantity]:
    """The judgement of a number, and the number with what its words state filled in."""
    claimed: Quantity = slot.value
    stated = read_number(claimed.text)
    places = context.nearest(context.places(claimed.text), slot.path)
    one_by_article = stated is not None and stated.trap is None and words_for_one(claimed.text, stated)
    here = () if one_by_article else _mentions_at(places, context)
    filled = _filled(claimed, _fullest(stated, here))
    amount = amount_of(filled)
    if amount is None:
        return _unread(claimed, places), filled
    words = own_words(claimed, stated)
    if words.verdict is not Verdict.SUPPORTED:
        return words, filled
    if one_by_article and places:
        one = _one(amount, places[0], slot, context, binding)
        unit = check_unit(claimed, places[0], context) if one.verdict in ACCEPTED else None
        return unit or one, filled
    found = here or (() if one_by_article else _mentions_of(amount, slot, context))
    if not found:
        return _absent(claimed, amount, slot, context), filled
    judged = [_judge(amount, one, slot, context, binding) for one in found[:MAX_JUDGED]]
    answer = best(judged)
    unit = check_unit(claimed, found[0], context) if answer.verdict in ACCEPTED else None
    return unit or answer, _with_unit(filled, found[0])


def check_unit(claimed: Quantity, mention: NumberMention | Span, context: Context) -> Finding | None:
    """A finding when the unit that came with the number is not what the text counts there; `None` when it may be."""
    sought = stems(claimed.unit or "")
    sentence = context.reading.sentence_at(mention.start)
    if not sought or sentence is None or sought & stems(context.words(sentence)):
        return None
    counted = mention.unit if isinstance(mention, NumberMention) else None
    stated = f"{context.words(mention)} {counted or ''}".strip()
    return contradicted("unit", f"claimed to count “{claimed.unit}”; the passage says “{stated}”", mention)


def _fullest(stated: NumberMention | None, here: tuple[NumberMention, ...]) -> NumberMention | None:
    """The number as the article has it, with a bound that the copied words may leave out."""
    if here and (stated is None or stated.number == here[0].number):
        return here[0]
    return stated


def _unread(claimed: Quantity, places: tuple[Span, ...]) -> Finding:
    """Words that are no number."""
    if not places:
        return not_found("quantity", f"the words “{claimed.text}” are not in the article")
    return review("quantity", f"“{claimed.text}” is not read as a number", places[0])


def _one(amount: Bounded, place: Span, slot: Slot, context: Context, binding: Binding) -> Finding:
    """A number that only "a" or "an" states."""
    words = context.words(place)
    answers = [supported("quantity", f"the passage says “{words}”", place), binding(place)]
    bound = check_bound(amount, Bounded(Modifier.EXACT, 1), words, place)
    if bound is not None:
        answers.append(bound)
    if context.distance(place, slot.path) == 3:
        answers.append(review("number_elsewhere", f"“{words}” stands outside the cited passages", place))
    return worst(answers)


@lru_cache(maxsize=2048)
def read_number(words: str) -> NumberMention | None:
    """The first number of some words; "a" and "an" before a noun are one."""
    found = next((one for one in find_numbers(words) if one.trap is None), None)
    if found is not None:
        return found
    first = tokens(words)[:1]
    if first and first[0] in ONE:
        return NumberMention(0, len(first[0]), Modifier.EXACT, 1, unit=" ".join(tokens(words)[1:]) or None)
    return next(iter(find_numbers(words)), None)


def words_for_one(words: str, stated: NumberMention) -> bool:
    """True when only "a" or "an" states the number, which no number mention of the article shows."""
    found = tokens(words)
    return stated.number == 1 and len(found) > 1 and found[0] in ONE


def _filled(claimed: Quantity, stated: NumberMention | None) -> Quantity:
    if stated is None or claimed.number is not None:
        return claimed
    return claimed.model_copy(
        update={
            "modifier": stated.modifier if claimed.modifier is Modifier.UNSPECIFIED else claimed.modifier,
            "number": whole(stated.number),
            "number_max": whole(stated.number_max),
            "unit": claimed.unit or stated.unit,
        }
    )


def _with_unit(filled: Quantity, mention: NumberMention) -> Quantity:
    return filled if filled.unit or not mention.unit else filled.model_copy(update={"unit": mention.unit})


def own_words(claimed: Quantity, stated: NumberMention | None) -> Finding:
    """Do the parts of the value follow from its own words?"""
    amount = amount_of(claimed)
    if amount is None or stated is None:
        return supported("quantity_words", f"“{claimed.text}”")
    found = amount_of(stated)
    if found is not None and not same_number(amount, found):
        return contradicted(
            "quantity_words", f"claimed {shown(amount)}; its words “{claimed.text}” mean {shown(found)}"
        )
    return supported("quantity_words", f"“{claimed.text}” means {shown(found) if found else claimed.text}")


def _mentions_at(places: tuple[Span, ...], context: Context) -> tuple[NumberMention, ...]:
    """The numbers that stand where the claimed words stand, the nearest to what is cited first."""
    found = []
    for place in places:
        here = touching(context.reading.numbers, place)
        found += sorted(here, key=lambda one: one.trap is not None)[:1]
    return tuple(found)


def _mentions_of(amount: Bounded, slot: Slot, context: Context) -> tuple[NumberMention, ...]:
    """Cited numbers equal to the claimed one, when its words are not there letter by letter."""
    equal = [
        one for one in context.reading.numbers if (found := amount_of(one)) is not None and same_number(found, amount)
    ]
    near = [(context.distance(one, slot.path), one.start, one) for one in equal]
    return tuple(one for far, _, one in sorted(near, key=lambda item: item[:2]) if far <= 3)


def _judge(amount: Bounded, mention: NumberMention, slot: Slot, context: Context, binding: Binding) -> Finding:
    """All questions about one number in the text; the worst answer counts."""
    words = context.words(mention)
    found = amount_of(mention)
    assert found is not None
    if not same_number(amount, found):
        return contradicted("quantity", f"claimed {shown(amount)}; the passage says “{words}”", mention)
    if mention.trap is not None and mention.trap is not Trap.PART_OF:
        return contradicted("trap", f"“{words}” is {_TRAPS[mention.trap]} here, not a number of things", mention)
    answers = [supported("quantity", f"the passage says “{words}”", mention), binding(mention)]
    bound = check_bound(amount, found, words, mention)
    if bound is not None:
        answers.append(bound)
    if context.distance(mention, slot.path) == 3:
        answers.append(review("number_elsewhere", f"“{words}” stands outside the cited passages", mention))
    return worst(answers)


_TRAPS = {
    Trap.AGE: "an age",
    Trap.CALIBRE: "a calibre",
    Trap.CAPACITY: "a capacity",
    Trap.DATE: "part of a date",
    Trap.DESIGNATION: "part of a type's name",
    Trap.DISTANCE: "a distance",
    Trap.DURATION: "a duration",
    Trap.IDENTIFIER: "an identifier",
    Trap.MONEY: "a sum of money",
    Trap.ORDINAL: "an ordinal",
    Trap.PART_OF: "a part of a larger number",
    Trap.PERCENT: "a percentage",
    Trap.TIME: "a time of day",
}


def _absent(claimed: Quantity, amount: Bounded, slot: Slot, context: Context) -> Finding:
    """The number is nowhere in the article: does the passage state another one for the same noun?"""
    stated = read_number(claimed.text)
    unit = folded_words(claimed.unit or (stated.unit if stated is not None else None) or "")
    for one in context.reading.numbers:
        if (
            context.distance(one, slot.path) <= 1
            and one.trap is None
            and unit
            and one.unit
            and unit in folded_words(one.unit)
        ):
            return contradicted(
                "quantity", f"claimed {shown(amount)}; the passage says “{context.words(one)} {one.unit}”", one
            )
    return not_found("quantity", f"the article has no number {shown(amount)}")
