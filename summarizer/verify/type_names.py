"""Is a type's name in the article to the digit, and does it stand with this item?"""

from __future__ import annotations

import re
from dataclasses import replace

from summarizer.records.atoms import Item
from summarizer.records.vocabulary import ItemCategory, Verdict
from summarizer.text.spans import Span, overlaps
from summarizer.values.designations import canonical, same_designation
from summarizer.verify.categories import is_elliptic
from summarizer.verify.context import Context, touching
from summarizer.verify.finding import Finding, contradicted, inferred, not_found, review, supported
from summarizer.verify.paths import Slot
from summarizer.verify.words import contains_words, folded_words, stems


def check_designation(slot: Slot, item: Item, context: Context) -> Finding:
    """Is the type's name in the article to the digit, and is it this item's?"""
    name = str(slot.value)
    places = context.nearest(context.places(name), slot.path)
    if places:
        return _whose(name, places, slot, item, context)
    known = [one for one in context.reading.arms if one.designation and names_type(one.designation, name)]
    if known:
        answer = _whose(
            name, context.nearest([Span(one.start, one.end) for one in known], slot.path), slot, item, context
        )
        alias = f"“{known[0].designation}” is another name of {name}"
        if known[0].designation == name:
            return answer
        verdict = Verdict.INFERRED if answer.verdict is Verdict.SUPPORTED else answer.verdict
        return replace(answer, verdict=verdict, reason=f"{answer.reason}; {alias}")
    near = [one for one in context.reading.arms if one.designation and _letters(one.designation) == _letters(name)]
    if near:
        return contradicted("designation", f"claimed {name}; the article says {near[0].designation}", near[0])
    return not_found("designation", f"the article does not have the type name {name}")


def names_type(printed: str, claimed: str) -> bool:
    """True when the printed type name is the claimed one or more exact: "Shahed" does not name a Shahed-186."""
    if canonical(printed) == canonical(claimed):
        return True
    return same_designation(printed, claimed)[0] and set(_DIGITS.findall(claimed)) <= set(_DIGITS.findall(printed))


_DIGITS = re.compile(r"\d+")


def _letters(name: str) -> str:
    return re.sub(r"[^a-z]", "", folded_words(name))


def _whose(name: str, places: tuple[Span, ...], slot: Slot, item: Item, context: Context) -> Finding:
    """The name is in the article: does it stand with this item, or with other goods?"""
    own = context.nearest(context.places(item.text), slot.path)
    beside = [one for one in places if any(_is_beside(one, thing, context) for thing in own)]
    if beside or contains_words(item.text, name):
        best = (beside or places)[0]
        return supported("designation", f"the passage says “{context.words(best)}”", best)
    best = places[0]
    words = context.words(best)
    typed = [
        one
        for thing in own[:1]
        for one in touching(context.reading.arms, thing)
        if one.designation and not same_designation(one.designation, name)[0]
    ]
    if typed:
        reason = f"claimed {name}; the passage says “{context.words(typed[0])}”"
        return contradicted("designation_of_other_item", reason, typed[0])
    called = next(touching(context.reading.arms, best), None)
    if called is not None and item.category not in (ItemCategory.UNSPECIFIED, called.category):
        return review("designation_of_other_item", f"“{context.words(called)}” may not be “{item.text}”", best)
    if stems(item.text) & stems(context.words(context.reading.sentence_at(best.start) or best)) or is_elliptic(
        item.text
    ):
        return inferred("designation_elsewhere", f"the article says “{words}” of such an item elsewhere", best)
    if context.distance(best, slot.path) <= 2 and called is not None and called.category is item.category:
        return inferred("designation_nearby", f"the passage speaks of “{context.words(called)}”", best)
    return review("designation_elsewhere", f"“{words}” stands with other words than “{item.text}”", best)


BESIDE_CHARS = 12
"""Characters between an item and its type's name ("drones known as Shahed", "drones (Shahed-136)")."""


def _is_beside(place: Span, thing: Span, context: Context) -> bool:
    """True when the type's name stands in the item's words or right beside them, with no other goods between."""
    if overlaps(place, thing):
        return True
    between = Span(min(place.end, thing.end), max(place.start, thing.start))
    return between.end - between.start <= BESIDE_CHARS and not re.search(
        r"[.;]|\band\b|\bor\b|\bfor\b", context.text[between.start : between.end]
    )
