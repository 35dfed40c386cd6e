"""Does a number count this item, in this clause and in this slot, or was it borrowed from something else?"""

from __future__ import annotations

from summarizer.records.atoms import Item, Quantity
from summarizer.text.spans import Span, Spanned, inside, overlaps
from summarizer.values.arms import category_of
from summarizer.values.designations import same_designation
from summarizer.values.mentions import ArmsMention, NumberMention
from summarizer.verify.context import Context
from summarizer.verify.finding import Finding, contradicted, inferred, review, supported
from summarizer.verify.paths import Slot
from summarizer.verify.quantity import check_quantity
from summarizer.verify.words import stems

NEAR_CHARS = 60
"""Characters after a number within which its noun stands."""


def check_item_number(slot: Slot, item: Item, context: Context) -> tuple[Finding, Quantity]:
    """The judgement of an item's number, and the number with what its words state filled in."""
    return check_quantity(slot, context, lambda place: counts_item(place, item, slot, context))


def counts_item(place: NumberMention | Span, item: Item, slot: Slot, context: Context) -> Finding:
    """Does the number at this place count this item?"""
    words = context.words(place)
    noun = noun_of(place, context)
    if noun is None:
        return _without_noun(place, item, context)
    named = f"{words} {noun}"
    arms = arms_after(place, context)
    if stems(noun) & (stems(item.text) | stems(item.designation or "")):
        if (
            arms is not None
            and arms.designation
            and item.designation
            and not same_designation(arms.designation, item.designation)
        ):
            return contradicted(
                "number_of_other_item", f"“{named}” counts {arms.designation}, not {item.designation}", place
            )
        return supported("number_binding", f"“{named}” counts “{item.text}”", place)
    reading = category_of(item.text)
    if arms is not None and arms.category in (item.category, reading.category if reading else None):
        return supported("number_binding", f"“{context.words(arms)}” is the same kind of goods as “{item.text}”", place)
    if arms is not None:
        return contradicted(
            "number_of_other_item", f"“{words}” counts “{context.words(arms)}”, not “{item.text}”", place
        )
    return review("number_of_other_noun", f"“{named}” may not count “{item.text}”", place)


def noun_of(place: Spanned, context: Context) -> str | None:
    """The noun phrase that the number counts, as the number parser or the words after it give it."""
    if isinstance(place, NumberMention):
        return place.unit
    return context.words(place)


def arms_after(place: Spanned, context: Context) -> ArmsMention | None:
    """The goods that the number stands in or before."""
    for one in context.reading.arms:
        if overlaps(one, place) or 0 <= one.start - place.end <= NEAR_CHARS:
            return one
    return None


def _without_noun(place: Spanned, item: Item, context: Context) -> Finding:
    """A number without a noun ("up to two more") counts an item of its own sentence."""
    sentence = context.reading.sentence_at(place.start)
    here = [one for one in context.places(item.text) if sentence is not None and inside(one, sentence)]
    if here:
        return inferred("number_without_noun", f"the same sentence speaks of “{item.text}”", here[0])
    return review("number_without_noun", f"nothing near “{context.words(place)}” says what it counts", place)
