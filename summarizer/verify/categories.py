"""Do an item's words name goods of the claimed category?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from summarizer.clauses.readings import Cue
from summarizer.lexicon import any_of, load
from summarizer.records.atoms import Item
from summarizer.records.vocabulary import AidType, ItemCategory, spoken
from summarizer.text.spans import within
from summarizer.values.arms import CategoryReading, category_of
from summarizer.values.mentions import ArmsMention
from summarizer.verify.context import Context, touching
from summarizer.verify.finding import Finding, contradicted, inferred, review, supported
from summarizer.verify.paths import Slot
from summarizer.verify.words import folded_words, stems, tokens


def check_category(slot: Slot, item: Item, context: Context) -> Finding:
    """Do the item's words name goods of this category?"""
    claimed = ItemCategory(slot.value)
    readings = list(category_readings(item, slot, context))
    found = _by_words(claimed, item, readings) or _by_passage(claimed, item, readings, context)
    if found is not None:
        return found
    if not readings:
        return _unknown_goods(claimed, item, context)
    if claimed is ItemCategory.OTHER_EQUIPMENT and readings[0].category is ItemCategory.RELIEF_SUPPLIES:
        reason = f"“{item.text}” may be relief supplies, or equipment where no relief is meant"
        return (review if next(humanitarian_cues(context), None) else inferred)("category", reason)
    near_kind = claimed is ItemCategory.OTHER_EQUIPMENT or {claimed, readings[0].category} in _SHADING
    answer = contradicted if readings[0].sure and not near_kind else review
    return answer("category", f"claimed {spoken(claimed)}; {readings[0].reason}")


def _by_words(claimed: ItemCategory, item: Item, readings: list[CategoryReading]) -> Finding | None:
    """The claim as the item's own words and type name prove it."""
    fitting = [one for one in readings if one.category is claimed]
    head = head_category(item.text)
    if fitting and (head is None or head is claimed or not is_broken(item.text)):
        return supported("category", fitting[0].reason)
    if head is claimed:
        return supported("category", f"“{item.text}” is of the kind {spoken(claimed)}")
    for kind in {head, *(one.category for one in readings)} - {None}:
        words = _either(frozenset({claimed.value, str(kind)}))
        if words is not None and words.search(folded_words(item.text)):
            reason = f"“{item.text}” may be filed under {spoken(claimed)} as well as under {spoken(str(kind))}"
            return inferred("category_either", reason)
    return None


def _by_passage(claimed: ItemCategory, item: Item, readings: list[CategoryReading], context: Context) -> Finding | None:
    """The claim as the words around tell it, where the item's own leave it open."""
    nearby = [one for one in arms_cited(context) if one.category is claimed]
    open_words = all(one.plain for one in readings) if readings else is_elliptic(item.text)
    if nearby and open_words:
        return inferred("category_nearby", f"the passage speaks of “{context.words(nearby[0])}”", nearby[0])
    if not readings and (typed := typed_elsewhere(item, claimed, context)) is not None:
        return inferred("category_elsewhere", f"the article says “{context.words(typed)}”", typed)
    if not any(one.sure for one in readings) and claimed is ItemCategory.RELIEF_SUPPLIES:
        cue = next(humanitarian_cues(context), None)
        if cue is not None:
            return inferred("category_of_aid", f"the aid is humanitarian: “{context.words(cue)}”", cue)
    return None


def _unknown_goods(claimed: ItemCategory, item: Item, context: Context) -> Finding:
    """Words that no list knows: equipment of some other kind, where no relief is meant and the head says nothing."""
    plain = claimed is ItemCategory.OTHER_EQUIPMENT and head_category(item.text) is None
    if plain and next(humanitarian_cues(context), None) is None:
        return inferred("category", f"“{item.text}” names no goods of a more exact category")
    return review("category", f"“{item.text}” names no known goods, so {spoken(claimed)} cannot be confirmed")


@cache
def _either(kinds: frozenset[str]) -> re.Pattern[str] | None:
    """The words of goods for which either of two categories is right."""
    words = [
        one for entry in load("item_kinds.toml")["either"] if set(entry["kinds"]) == kinds for one in entry["words"]
    ]
    return re.compile(rf"(?<![\w-])(?:{any_of(words)})(?![\w-])") if words else None


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
    if found and found[-1] in load("item_kinds.toml")["of"]["groups"]:
        found = tokens(words)
    kind = _head_kinds().get(found[-1]) if found else None
    if kind in (ItemCategory.SERVICES, ItemCategory.COMPONENTS):
        return kind
    if found and found[0] in load("item_kinds.toml")["verbs"]["services"]:
        return ItemCategory.SERVICES
    reading = category_of(head) if is_broken(words) and head.strip() else None
    if reading is not None and reading.sure:
        return reading.category
    return kind if category_of(words) is None else None


@cache
def _head_kinds() -> dict[str, ItemCategory]:
    """Plain words that name goods where they head an item's own words."""
    return {word: ItemCategory(kind) for kind, words in load("item_kinds.toml")["heads"].items() for word in words}


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
    named = (category_of(words) for words in (item.text, item.designation) if words)
    own = [one for one in named if one is not None]
    yield from own
    plain = bool(own) and all(one.plain for one in own)
    for goods in arms_at(item, slot, context):
        kind = spoken(goods.category)
        yield CategoryReading(goods.category, not own, f"“{context.words(goods)}” is {kind}", plain)


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
