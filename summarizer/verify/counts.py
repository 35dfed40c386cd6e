"""Is this the number of targets that the text states for the act, or the sum of several stated numbers?"""

from __future__ import annotations

import re
from functools import cache
from itertools import combinations

from summarizer.clauses.tie_words import persons
from summarizer.lexicon import load
from summarizer.records.atoms import Quantity, Target
from summarizer.text.spans import Span, within
from summarizer.values.mentions import NumberMention
from summarizer.values.numbers import find_numbers
from summarizer.verify.anchors import gap
from summarizer.verify.context import Context
from summarizer.verify.finding import FAILED, Finding, inferred, review, supported
from summarizer.verify.paths import Slot
from summarizer.verify.quantity import check_quantity
from summarizer.verify.so_far import total_so_far
from summarizer.verify.words import stem, stems, tokens

MAX_STATED = 10
"""Most stated numbers of one sentence that are tried."""
LIST_CHARS = 60
"""Characters between two numbers of one list ("five individuals and three companies")."""
MAX_ADDENDS = 4
"""Most stated numbers that are added up ("five individuals, three entities and two vessels")."""


def check_count(slot: Slot, context: Context) -> tuple[Finding, Quantity]:
    """The judgement of a number that counts no item: it must count something in a cited passage."""
    finding, quantity = check_quantity(slot, context, lambda place: counts_here(place, slot, context))
    single = quantity.number_max is None or quantity.number_max == quantity.number
    single = single and (not quantity.unit or bool(stems(quantity.unit) & (_target_nouns() | stems(quantity.text))))
    if finding.verdict in FAILED and quantity.number is not None and single:
        total = _sum_in_words(quantity, slot, context) or _sum_of(quantity.number, slot, context)
        if total is not None:
            return total, quantity
    return finding, quantity


def counts_here(place: NumberMention | Span, slot: Slot, context: Context) -> Finding:
    """Does the number count those acted on, all of them that the sentence counts?"""
    words = context.words(place)
    if not isinstance(place, NumberMention) or not _has_targets(context):
        return supported("count", f"the passage says “{words}”", place)
    named = f"{words} {place.unit or ''}".strip()
    so_far = total_so_far(place, context)
    if so_far is not None:
        return review("running_total", f"“{so_far}” makes “{named}” a total so far", place)
    if not _counts_targets(place, context):
        return review("count_of_other", f"“{named}” may count something else than targets", place)
    parts = _parts_in(slot.value.text)
    if len(parts) > 1 and place.number in parts and place.number_max is None:
        return review("count_of_part", f"“{named}” is one of several numbers in “{slot.value.text}”", place)
    claimed = stems(slot.value.text)
    sentence = context.reading.sentence_at(place.start)
    numbers = within(context.reading.numbers, sentence.start, sentence.end) if sentence is not None else ()
    for one in numbers:
        beside = one is not place and gap(one, place) <= LIST_CHARS and one.trap is None
        if beside and _counts_targets(one, context) and not stems(one.unit or "") <= claimed:
            if total_so_far(one, context) is not None:
                continue
            return review("count_of_part", f"the sentence counts “{context.words(one)} {one.unit}” too", place)
    return supported("count", f"the passage says “{named}”", place)


def _parts_in(words: str) -> list[float]:
    """The numbers that some words add up, and 1 for each thing or person that an article counts."""
    numbers = [one.number for one in find_numbers(words) if one.trap is None]
    return numbers + [1.0] * len(_ALSO_ONE.findall(words.lower()))


_ALSO_ONE = re.compile(r"(?:\band |, )(?:the|a|an|its|his|her|their) (?=[a-z])")
"""One more behind counted ones: "four judges and the head of the prison service"."""


def _has_targets(context: Context) -> bool:
    """True for a record type that names those acted on."""
    return hasattr(context.record, "targets")


def _counts_targets(mention: NumberMention, context: Context) -> bool:
    """True when the counted noun is a word for targets, or stands in the words of one."""
    unit = stems(mention.unit or "")
    head = stem(tokens(mention.unit or "")[-1]) if tokens(mention.unit or "") else ""
    if head in _target_nouns() and not unit & _goods():
        return True
    targets = (one for one in getattr(context.record, "targets", ()) if isinstance(one, Target))
    return any(unit & stems(one.text) for one in targets)


@cache
def _goods() -> frozenset[str]:
    """Words for what is traded: they name a sector that is acted on, but nobody counts targets with them."""
    return frozenset(stem(word) for word in load("verify.toml")["entity_words"]["sector"])


@cache
def _target_nouns() -> frozenset[str]:
    lexicon = load("verify.toml")
    words = (word for group in lexicon["entity_words"].values() for word in group)
    return frozenset(stem(word) for word in (*words, *lexicon["counted"], *persons()))


def _sum_in_words(quantity: Quantity, slot: Slot, context: Context) -> Finding | None:
    """The numbers of the claimed words themselves, with those that only "the" or "a" counts, when they add up."""
    places = context.nearest(context.places(quantity.text), slot.path, limit=2 if context.cited else 3)
    numbers = [one.number for one in find_numbers(quantity.text) if one.trap is None]
    singles = len(_SINGLE.findall(quantity.text.lower()))
    if not places or len(numbers) + singles < 2 or quantity.number not in (sum(numbers), sum(numbers) + singles):
        return None
    so_far = total_so_far(places[0], context)
    if so_far is not None:
        return review("running_total", f"“{so_far}” makes “{context.words(places[0])}” a total so far", places[0])
    words = f"the parts of “{context.words(places[0])}” add up to {quantity.number:g}"
    return inferred("added_up", words, places[0])


_SINGLE = re.compile(r"(?:^|\band |, )(?:the|a|an|its|his|her|their) (?=[a-z])")
"""One thing or person beside counted ones: "four judges and the head of the prison service"."""


def _sum_of(number: float, slot: Slot, context: Context) -> Finding | None:
    """Stated numbers of different things in one cited sentence that add up to the claimed one."""
    for sentence in context.sentences_for(slot.path):
        numbers = within(context.reading.numbers, sentence.start, sentence.end)
        stated = [one for one in numbers if one.trap is None and one.unit]
        if _has_targets(context):
            stated = [one for one in stated if _counts_targets(one, context)]
        for size in range(2, MAX_ADDENDS + 1):
            for group in combinations(stated[:MAX_STATED], size):
                units = {stem(one.unit or "") for one in group}
                if sum(one.number for one in group) == number and len(units) == size:
                    words = " and ".join(f"“{context.words(one)}”" for one in group)
                    return inferred("added_up", f"{words} add up to {number:g}", group[0])
    return None
