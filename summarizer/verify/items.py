"""Is this item in the passage, is it of this type, and of this category?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from summarizer.clauses.readings import Cue
from summarizer.lexicon import load
from summarizer.records.atoms import Item, Quantity
from summarizer.records.vocabulary import AidType, ItemCategory, Verdict
from summarizer.text.spans import Span, overlaps, within
from summarizer.values.arms import CategoryReading, category_of
from summarizer.values.designations import canonical, same_designation
from summarizer.values.mentions import ArmsMention, NameMention
from summarizer.verify.binding import check_item_number
from summarizer.verify.context import Context, touching
from summarizer.verify.deals import TIED, tie_of
from summarizer.verify.finding import Finding, contradicted, inferred, not_found, review, supported
from summarizer.verify.groups import other_deal
from summarizer.verify.paths import Slot
from summarizer.verify.words import contains_words, folded_words, names_something, stems, tokens

Checked = tuple[str, str, Finding]
"""Path, claimed value and finding."""


def check_item_words(slot: Slot, context: Context) -> Finding:
    """Are the item's words in the article?"""
    words = str(slot.value)
    if not names_something(words):
        return not_found("item", f"“{words}” names no thing")
    places = context.places(words)
    near = context.nearest(places, slot.path, limit=2)
    others = [_others_goods(one, context) for one in near]
    if near and all(others):
        reason = f"the passage gives “{context.words(near[0])}” together with “{context.words(others[0] or near[0])}”"
        return review("other_deal", reason, near[0])
    if near:
        return supported("item", f"the passage says “{context.words(near[0])}”", near[0])
    if places:
        return _elsewhere(places, slot, context)
    return _scattered(words, slot, context)


def _others_goods(place: Span, context: Context) -> NameMention | None:
    """The party of another deal to which the goods at a place belong."""
    tie = tie_of(place, context)
    if tie.rival is not None:
        return tie.rival
    sentence = context.reading.sentence_at(place.start)
    goods = within(context.reading.arms, sentence.start, sentence.end) if sentence is not None else ()
    return other_deal(place, [place, *(one for one in goods if not overlaps(one, place))], context)


def _elsewhere(places: Sequence[Span], slot: Slot, context: Context) -> Finding:
    """Goods that no cited passage names: the record's own only where the article ties them to its parties."""
    for place in context.nearest(places, slot.path):
        if tie_of(place, context).bond in TIED and not _others_goods(place, context):
            reason = f"not in the cited passages, but the article says “{context.words(place)}” of the same parties"
            return inferred("item_elsewhere", reason, place)
    reason = f"not in the cited passages; the article says “{context.words(places[0])}” of something else"
    return review("item_elsewhere", reason, places[0])


def _scattered(words: str, slot: Slot, context: Context) -> Finding:
    """Item words that do not stand side by side: all in one cited sentence, or not at all."""
    if context.is_marked(words):
        return not_found("item_marked", f"“{words}” stands only where no record may come from")
    sought = stems(words)
    for sentence in context.sentences:
        if sought and sought <= stems(context.words(sentence)):
            return inferred("item_words", f"one passage has all words of “{words}”", sentence)
    present = sought & stems(context.text)
    if sought and len(present) * 2 > len(sought):
        missing = ", ".join(sorted(sought - present)) or "them side by side"
        return review("item_words", f"the article does not have “{missing}” of “{words}”")
    return not_found("item", f"the words “{words}” are not in the article")


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


def check_category(slot: Slot, item: Item, context: Context) -> Finding:
    """Do the item's words name goods of this category?"""
    claimed = ItemCategory(slot.value)
    readings = list(category_readings(item, slot, context))
    fitting = [one for one in readings if one.category is claimed]
    head = head_category(item.text)
    if fitting and (head is None or head is claimed or not is_broken(item.text)):
        return supported("category", fitting[0].reason)
    if head is claimed:
        return supported("category", f"“{item.text}” is of the kind {claimed.value}")
    nearby = [one for one in arms_cited(context) if one.category is claimed]
    open_words = not any(one.sure for one in readings) if readings else is_elliptic(item.text)
    if nearby and open_words:
        return inferred("category_nearby", f"the passage speaks of “{context.words(nearby[0])}”", nearby[0])
    if not readings and (typed := typed_elsewhere(item, claimed, context)) is not None:
        return inferred("category_elsewhere", f"the article says “{context.words(typed)}”", typed)
    if not any(one.sure for one in readings) and claimed is ItemCategory.RELIEF_SUPPLIES:
        cue = next(humanitarian_cues(context), None)
        if cue is not None:
            return inferred("category_of_aid", f"the aid is humanitarian: “{context.words(cue)}”", cue)
    if not readings and claimed is ItemCategory.OTHER_EQUIPMENT:
        return inferred("category", f"“{item.text}” names no goods of a more exact category")
    if not readings:
        return review("category", f"“{item.text}” names no known goods, so {claimed.value} cannot be confirmed")
    if claimed is ItemCategory.OTHER_EQUIPMENT and readings[0].category is ItemCategory.RELIEF_SUPPLIES:
        reason = f"“{item.text}” may be relief supplies, or equipment where no relief is meant"
        return (review if next(humanitarian_cues(context), None) else inferred)("category", reason)
    near_kind = claimed is ItemCategory.OTHER_EQUIPMENT or {claimed, readings[0].category} in _SHADING
    answer = contradicted if readings[0].sure and not near_kind else review
    return answer("category", f"claimed {claimed.value}; {readings[0].reason}")


_SHADING = ({ItemCategory.SERVICES, ItemCategory.TECHNOLOGY}, {ItemCategory.SERVICES, ItemCategory.COMPONENTS})
"""Kinds of goods between which careful readers differ: upgrades, kits with their assembly."""
_AFTER_HEAD = re.compile(r"(?<=\s)(?:for|of|to|on|in|with|from)(?=\s)")


def is_broken(words: str) -> bool:
    """True when a preposition parts the head of an item's words from the rest ("support for Patriot batteries")."""
    return _AFTER_HEAD.search(words) is not None


def head_category(words: str) -> ItemCategory | None:
    """The kind that the head of the item's words names: upkeep and training are services, whatever they serve."""
    head = _AFTER_HEAD.split(words, maxsplit=1)[0]
    found = tokens(head)
    if found and found[-1] in _heads("groups"):
        found = tokens(words)  # "a team of 25 engineers" is what its people are
    if found and (found[-1] in _heads("service_heads") or found[0] in _heads("service_verbs")):
        return ItemCategory.SERVICES
    if found and found[-1] in _heads("component_heads"):
        return ItemCategory.COMPONENTS
    reading = category_of(head) if is_broken(words) and head.strip() else None
    return reading.category if reading is not None and reading.sure else None


@cache
def _heads(group: str) -> frozenset[str]:
    return frozenset(load("verify.toml")[group])


def typed_elsewhere(item: Item, claimed: ItemCategory, context: Context) -> ArmsMention | None:
    """Goods of the claimed kind that the article calls by a type name of the item ("BDG-8 armoured carriers")."""
    names = {one.removesuffix("s") for one in tokens(item.text) if any(sign.isdigit() for sign in one) and len(one) > 2}
    names = {one for one in names if not one[0].isdigit()}
    if not names:
        return None
    for one in context.reading.arms:
        if one.category is claimed and names & set(tokens(context.words(one))):
            return one
    return None


def humanitarian_cues(context: Context) -> Iterator[Cue]:
    """Words of the record's sentences, or of the ones around, that speak of humanitarian aid; none for a transfer."""
    if not hasattr(context.record, "aid_type"):
        return
    for sentence in (*context.sentences, *context.around):
        for one in context.cues(sentence):
            if one.field == "aid_type" and one.value == AidType.HUMANITARIAN and not one.negated:
                yield one
    if getattr(context.record, "aid_type", None) == AidType.HUMANITARIAN:
        yield from (one for one in context.cues_of_article if one.value == AidType.HUMANITARIAN and not one.negated)


def category_readings(item: Item, slot: Slot, context: Context) -> Iterator[CategoryReading]:
    """What the item's words, its place in the article and its type name say of its category, the surest first."""
    own = [category_of(words) for words in (item.text, item.designation) if words]
    yield from (one for one in own if one is not None)
    for one in arms_at(item, slot, context):
        named = one.category.value.replace("_", " ")
        yield CategoryReading(one.category, not own, f"“{context.words(one)}” is {named}")


def is_elliptic(words: str) -> bool:
    """True for "up to two more", which leaves it to the sentence to say of what."""
    return stems(words) <= set(load("function_words.toml")["number"])


def arms_cited(context: Context) -> Iterator[ArmsMention]:
    """The mentions of goods in the cited sentences."""
    for sentence in context.sentences:
        yield from within(context.reading.arms, sentence.start, sentence.end)


def arms_at(item: Item, slot: Slot, context: Context) -> list[ArmsMention]:
    """The mentions of goods where the item's words stand."""
    places = context.nearest(context.places(item.text), slot.path)
    return list(touching(context.reading.arms, places[0])) if places else []


def check_item(slot: Slot, context: Context) -> tuple[list[Checked], Item]:
    """The judgements of an item's filled parts, its own words first, and the item with its numbers computed."""
    item: Item = slot.value
    checks: list[Checked] = [(f"{slot.path}.text", item.text, check_item_words(slot.part("text", item.text), context))]
    update: dict[str, Quantity] = {}
    if item.designation:
        part = slot.part("designation", item.designation)
        checks.append((part.path, item.designation, check_designation(part, item, context)))
    if item.category is not ItemCategory.UNSPECIFIED:
        part = slot.part("category", item.category)
        checks.append((part.path, item.category.value, check_category(part, item, context)))
    for name in ("number_ordered", "number_delivered"):
        quantity = getattr(item, name)
        if quantity is not None:
            part = slot.part(name, quantity)
            finding, update[name] = check_item_number(part, item, context)
            checks.append((part.path, quantity.text, finding))
    return checks, item.model_copy(update=update)
