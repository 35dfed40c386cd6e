"""Does a number count this item, in this clause and in this slot, or was it borrowed from something else?"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from summarizer.clauses.readings import Strength
from summarizer.lexicon import any_of, load
from summarizer.records.atoms import Item, Quantity
from summarizer.records.vocabulary import ItemCategory
from summarizer.text.spans import Sentence, Span, Spanned, inside, overlaps, within
from summarizer.values.arms import category_of, find_arms
from summarizer.values.designations import same_designation
from summarizer.values.mentions import ArmsMention, NumberMention
from summarizer.verify.anchors import gap
from summarizer.verify.context import Context, touching
from summarizer.verify.deals import tie_of
from summarizer.verify.finding import Finding, contradicted, inferred, review, supported, worst
from summarizer.verify.parts import HANDED_OVER, is_delivered_part, part_delivered, whole_delivered
from summarizer.verify.paths import Slot
from summarizer.verify.quantity import check_quantity
from summarizer.verify.words import stem, stems, tokens

NEAR_CHARS = 60
"""Characters after a number within which its noun stands."""


def check_item_number(slot: Slot, item: Item, context: Context) -> tuple[Finding, Quantity]:
    """The judgement of an item's number, and the number with what its words state filled in."""

    def binding(place: NumberMention | Span) -> Finding:
        answers = [counts_item(place, item, context), fits_slot(place, slot, context)]
        other = tie_of(place, context).rival
        if other is not None:
            words = f"the passage gives “{context.words(place)}” together with “{context.words(other)}”"
            answers.append(review("other_deal", words, place))
        return worst(answers)

    return check_quantity(slot, context, binding)


def fits_slot(place: Spanned, slot: Slot, context: Context) -> Finding:
    """Does the clause speak of things handed over where the number is one of things delivered, else not?"""
    delivered = slot.path.endswith("number_delivered")
    part, whole = part_delivered(place, context), whole_delivered(place, context)
    if part is not None and not delivered:
        return supported("slot", f"the sentence tells of “{context.words(part)}” apart that they came", place)
    if part is not None or (delivered and whole is not None):
        less, more = (part or place), (whole or place)
        reason = f"claimed as delivered; the sentence says “{context.words(less)}” of “{context.words(more)}”"
        return review("slot", reason, place)
    if delivered and is_delivered_part(place, context):
        return supported("slot", f"the clause tells of “{context.words(place)}” that they came", place)
    sentence = context.reading.sentence_at(place.start)
    field = f"{context.record.kind}.status"
    cues = [one for one in (context.cues(sentence) if sentence else ()) if one.field == field and not one.negated]
    status = str(getattr(context.record, "status", ""))
    if not cues and delivered and status not in HANDED_OVER:
        return review("slot", "claimed as delivered; no word of the sentence says so", place)
    if not cues:
        return supported("slot", "no word of the sentence speaks of a stage", place)
    strong = [one for one in cues if one.strength is Strength.STRONG and not (one.hedged and one.value in HANDED_OVER)]
    nearest = min(strong or cues, key=lambda one: (gap(one, place), one.value in HANDED_OVER))
    if delivered == (nearest.value in HANDED_OVER):
        return supported("slot", f"the sentence says “{context.words(nearest)}”", place)
    claimed = "delivered" if delivered else "ordered"
    answer = contradicted if delivered and strong else review
    return answer("slot", f"claimed as {claimed}; the sentence says “{context.words(nearest)}”", place)


def counts_item(place: NumberMention | Span, item: Item, context: Context) -> Finding:
    """Does the number at this place count this item?"""
    words = context.words(place)
    named_by = _in_type_name(place, context)
    if named_by is not None:
        return contradicted("number_in_name", f"“{words}” is part of the name “{named_by}”", place)
    noun = noun_of(place, context)
    arms = arms_after(place, context)
    if noun is None and arms is None:
        return _without_noun(place, item, context)
    goods = context.words(arms) if arms is not None else ""
    named = f"{words} {noun or goods}"
    own_type = item.designation or _type_in(item.text)
    if arms is not None and _other_type(arms, own_type):
        return contradicted("number_of_other_item", f"“{named}” counts {arms.designation}, not {own_type}", place)
    stranger = _strange_name(place, item, context) if own_type else None
    if stranger is not None:
        return review("number_of_other_item", f"“{named}” may be of a type “{stranger}”, not {own_type}", place)
    if noun is not None and stems(noun) & (stems(item.text) | stems(item.designation or "")):
        return supported("number_binding", f"“{named}” counts “{item.text}”", place)
    reading = category_of(item.text)
    kinds = {item.category, reading.category if reading else item.category}
    counted = stem(tokens(noun or goods)[-1]) if tokens(noun or goods) else ""
    if may_count(counted, kinds):
        return inferred(
            "number_of_kind", f"“{named}” may count “{item.text}”, for “{counted}” names such things", place
        )
    if arms is not None and arms.category in (item.category, reading.category if reading else None):
        return supported("number_binding", f"“{context.words(arms)}” is the same kind of goods as “{item.text}”", place)
    if arms is not None:
        reason = f"“{words}” counts “{context.words(arms)}”, not “{item.text}”"
        return contradicted("number_of_other_item", reason, place)
    return review("number_of_other_noun", f"“{named}” may not count “{item.text}”", place)


def may_count(noun: str, kinds: set[ItemCategory]) -> bool:
    """True when a noun of several kinds of goods ("aircraft", "systems") may stand for goods of these kinds."""
    allowed = load("verify.toml")["hypernyms"].get(noun, ())
    return "*" in allowed or any(one.value in allowed for one in kinds)


def _other_type(arms: ArmsMention, own_type: str | None) -> bool:
    """True when both name a type, and not the same one."""
    if not arms.designation or not own_type:
        return False
    return not same_designation(arms.designation, own_type)[0]


@lru_cache(maxsize=1024)
def _type_in(words: str) -> str | None:
    """The one type that an item's words name; `None` where they name none or several."""
    found = {one.designation for one in find_arms(words) if one.designation}
    return found.pop() if len(found) == 1 else None


def _strange_name(place: NumberMention | Span, item: Item, context: Context) -> str | None:
    """A capitalised word before the counted noun that names nobody and is not the item's: "20 Kodiak planes"."""
    if not isinstance(place, NumberMention) or place.unit_start is None or place.unit_end is None:
        return None
    own = stems(item.text) | stems(item.designation or "")
    for word in _PROPER.finditer(context.text, place.unit_start, place.unit_end):
        unknown = not any(touching(context.reading.names, Span(word.start(), word.end())))
        if unknown and not stems(word.group()) & own and not find_arms(word.group()):
            return word.group()
    return None


_PROPER = re.compile(r"(?<![\w-])[A-Z][a-z]{2,}(?=\s+[a-z])")
"""A capitalised word with a plain one behind it."""


def _in_type_name(place: Spanned, context: Context) -> str | None:
    """The type's name that the number is a part of ("Ground Master 400 sets")."""
    for one in touching(context.reading.arms, place):
        name = one.designation
        if name is None:
            continue
        start = context.text.find(name, one.start, one.end)
        if start >= 0 and start <= place.start and place.end <= start + len(name):
            return name
    return None


def noun_of(place: Spanned, context: Context) -> str | None:
    """The noun phrase that the number counts, as the number parser gives it."""
    return place.unit if isinstance(place, NumberMention) else context.words(place)


_BETWEEN = re.compile(
    r"[\s\"'“”‘’]{0,4}(?:(?:of|more|additional|new|other|further|such|the|their|its)[\s\"'“”‘’]{1,3}){0,3}"
    r"(?:[\w-]{1,20} ){0,2}[\s\"'“”‘’]{0,3}"
)


def arms_after(place: Spanned, context: Context) -> ArmsMention | None:
    """The goods that the number stands in, or right before."""
    for one in touching(context.reading.arms, Span(place.start, place.end + NEAR_CHARS)):
        if one.start < place.end or _BETWEEN.fullmatch(context.text, place.end, one.start):
            return one
    return None


def _without_noun(place: Spanned, item: Item, context: Context) -> Finding:
    """A number without a noun ("up to two more", "of which 12 have arrived") counts an item of its own sentence."""
    sentence = context.reading.sentence_at(place.start)
    here = [one for one in context.places(item.text) if sentence is not None and inside(one, sentence)]
    before = [one for one in here if one.end <= place.start]
    if here and _ELLIPTIC.match(context.text, place.end):
        return inferred("number_without_noun", f"the same sentence speaks of “{item.text}”", here[0])
    if sentence is not None and before and _takes_up(place, before[-1], sentence, context):
        return inferred("number_without_noun", f"“{context.words(place)}” takes up “{item.text}”", before[-1])
    return review("number_without_noun", f"nothing near “{context.words(place)}” says what it counts", place)


def _takes_up(place: Spanned, goods: Span, sentence: Sentence, context: Context) -> bool:
    """True for a number as subject of a clause, or behind "of which", when the sentence has no other goods before."""
    others = within(context.reading.arms, sentence.start, place.start)
    if any(not overlaps(one, goods) for one in others):
        return False
    parted = any_of(load("verify.toml")["parted"])
    return bool(
        re.search(rf"\bof (?:{parted})\s(?:the first\s)?$", context.text[sentence.start : place.start].lower())
        or _subject().match(context.text, place.end)
    )


_ELLIPTIC = re.compile(r"\s+(?:more|others?|of (?:them|these|those|which|the)|each|another|additional)\b")


@cache
def _subject() -> re.Pattern[str]:
    """An auxiliary right behind a number: it is a subject whose noun stood before."""
    return re.compile(rf"\s+(?:{any_of(load('clause_words.toml')['finite'])})\b")
