"""Is a type's name in the article to the digit, and does it stand with this item?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from summarizer.lexicon import any_of, load
from summarizer.records.atoms import Item
from summarizer.records.vocabulary import ItemCategory, Verdict
from summarizer.text.spans import Sentence, Span, overlaps
from summarizer.values.arms import category_of
from summarizer.values.designations import canonical, same_designation
from summarizer.values.mentions import ArmsMention
from summarizer.verify.categories import is_elliptic
from summarizer.verify.context import Context, touching
from summarizer.verify.deals import TIED, Bond, tie_of
from summarizer.verify.finding import Finding, contradicted, inferred, not_found, review, supported
from summarizer.verify.goods_parts import other_part
from summarizer.verify.paths import Slot
from summarizer.verify.words import contains_words, folded_words, stem, stems, tokens


def check_designation(slot: Slot, item: Item, context: Context) -> Finding:
    """Is the type's name in the article to the digit, and is it this item's?"""
    name = str(slot.value)
    places = context.nearest(context.places(name), slot.path)
    if places:
        return _whose(name, places, slot, item, context)
    known = [one for one in context.reading.arms if one.designation and names_type(one.designation, name)]
    if known:
        answer = _whose(
            name, context.nearest([_named_at(one, context) for one in known], slot.path), slot, item, context
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


def _named_at(goods: ArmsMention, context: Context) -> Span:
    """Where the type's name stands in a mention of goods ("F-16" in "missiles for F-16s")."""
    name = goods.designation or ""
    start = context.text.find(name, goods.start, goods.end)
    return Span(start, start + len(name)) if start >= 0 else Span(goods.start, goods.end)


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
    if contains_words(item.text, name) or contains_words(item.text, f"{name}s"):
        return supported("designation", f"the passage says “{context.words(places[0])}”", places[0])
    things = context.nearest(context.places(item.text), slot.path)
    own = [one for one in things if other_part(one, context) is None and tie_of(one, context).bond not in _ELSEWHERE]
    parts = [other_part(one, context) for one in places]
    free = [one for one, part in zip(places, parts, strict=True) if part is None]
    beside = next((one for one in free if any(_is_beside(one, thing, context) for thing in own)), None)
    if beside is not None and not _is_rivalled(beside, own, context):
        return supported("designation", f"the passage says “{context.words(beside)}”", beside)
    best = (free or places)[0]
    typed = [one for one in _types_at(own[:1], context) if not same_designation(one, name)[0]]
    if typed:
        return contradicted("designation_of_other_item", f"claimed {name}; the passage says “{typed[0]}”", best)
    if not free:
        reason = f"“{context.words(best)}” is {parts[0]}, and may not be “{item.text}”"
        return review("designation_of_other_part", reason, best)
    called = next(touching(context.reading.arms, best), None)
    if called is not None and item.category not in (ItemCategory.UNSPECIFIED, called.category):
        return review("designation_of_other_item", f"“{context.words(called)}” may not be “{item.text}”", best)
    told = next((one for one in free if _is_told_of(one, own, item, context)), None)
    if told is not None or (_points_back(item.text) and context.distance(best, slot.path) <= 2):
        words = context.words(told or best)
        return inferred("designation_elsewhere", f"the article says “{words}” of “{item.text}”", told or best)
    reason = f"“{context.words(best)}” stands with other words than “{item.text}”"
    return review("designation_elsewhere", reason, best)


_ELSEWHERE = (Bond.OTHERS, Bond.OTHERS_BEFORE)
"""The bonds of goods of somebody else's deal."""


def _types_at(places: Sequence[Span], context: Context) -> list[str]:
    """The types that the goods at these places are called."""
    return [one.designation for place in places for one in touching(context.reading.arms, place) if one.designation]


def _is_rivalled(place: Span, own: Sequence[Span], context: Context) -> bool:
    """True when the name is read off a later mention than the act's own, which has no type or another one."""
    first = own[0]
    if _is_beside(place, first, context):
        return False
    here, there = context.reading.sentence_at(first.start), context.reading.sentence_at(place.start)
    return here is not there and tie_of(place, context).bond not in TIED


def _is_told_of(place: Span, own: Sequence[Span], item: Item, context: Context) -> bool:
    """True when a type's name apart from the item's words is said of it: "drones, among them the Shahed-136"."""
    sentence = context.reading.sentence_at(place.start)
    here = [thing for thing in own if context.reading.sentence_at(thing.start) is sentence]
    if here or sentence is None:
        return any(_explains().fullmatch(context.text, thing.end, place.start) for thing in here)
    if any(_explains().fullmatch(context.text, end, place.start) for end in _same_nouns(item.text, sentence, context)):
        return True
    called = next(touching(context.reading.arms, place), None)
    reading = category_of(item.text)
    kinds = {item.category, reading.category if reading is not None else item.category}
    fits = called is None or called.category in kinds or bool(stems(item.text) & stems(context.words(called)))
    return (
        fits
        and not _owned().search(context.text, max(0, place.start - 24), place.start)
        and (tie_of(place, context).bond in TIED)
    )


def _same_nouns(words: str, sentence: Sentence, context: Context) -> Iterator[int]:
    """Where the words end that repeat the head of an item: "these drones", "Drones such as"."""
    found = tokens(words)
    if not found:
        return
    for word in _WORD.finditer(context.text, sentence.start, sentence.end):
        if stem(word.group().lower()) == stem(found[-1]):
            yield word.end()


_WORD = re.compile(r"[^\W\d_]{2,30}")


@cache
def _explains() -> re.Pattern[str]:
    """What stands between an item and the name of its type."""
    word = r"[\w,'’-]{1,20} "
    return re.compile(rf"[\s,(:–—-]{{1,3}}(?:{word}){{0,5}}?(?:{any_of(_table()['explaining'])}) (?:{word}){{0,4}}")


def _points_back(words: str) -> bool:
    """True for "up to two more" and "two further ships of the class", which leave the type to the words before."""
    return is_elliptic(words) or any(words.endswith(one) for one in _table()["pointing_back"])


@cache
def _owned() -> re.Pattern[str]:
    """Right before goods that somebody has already."""
    return re.compile(rf"\b(?:{any_of(_table()['owning'])}) (?:[\w-]{{1,12}} ){{0,2}}$", re.IGNORECASE)


@cache
def _table() -> dict[str, list[str]]:
    return dict(load("goods_parts.toml")["types"])


BESIDE_CHARS = 12
"""Characters between an item and its type's name ("drones known as Shahed", "drones (Shahed-136)")."""


def _is_beside(place: Span, thing: Span, context: Context) -> bool:
    """True when the type's name stands in the item's words or right beside them, with no other goods between."""
    if overlaps(place, thing):
        return True
    between = context.text[min(place.end, thing.end) : max(place.start, thing.start)]
    return len(between) <= BESIDE_CHARS and not _parting().search(between)


@cache
def _parting() -> re.Pattern[str]:
    """What parts a type's name from goods that are not of this type."""
    return re.compile(rf"[.;]|\b(?:{any_of(_table()['parting'])})\b")
