"""Are an item's words in the article, and are they goods of the record's own act?"""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.text.spans import Span, inside
from summarizer.verify.context import Context
from summarizer.verify.deals import TIED, tie_of, tie_of_goods
from summarizer.verify.finding import Finding, inferred, not_found, review, supported
from summarizer.verify.goods_parts import other_part
from summarizer.verify.memory import payments_in
from summarizer.verify.paths import Slot
from summarizer.verify.words import names_something, stems


def check_item_words(slot: Slot, context: Context) -> Finding:
    """Are the item's words in the article?"""
    words = str(slot.value)
    if not names_something(words):
        return not_found("item", f"“{words}” names no thing")
    places = context.places(words)
    near = context.nearest(places, slot.path, limit=2)
    others = [tie_of_goods(one, context).rival for one in near]
    if near and all(_is_paid(one, context) for one in near):
        reason = f"“{context.words(near[0])}” is what is paid in the passage, not what is bought"
        return review("paid_with", reason, near[0])
    if near and all(others):
        reason = f"the passage gives “{context.words(near[0])}” together with “{context.words(others[0] or near[0])}”"
        return review("other_deal", reason, near[0])
    own = [one for one, other in zip(near, others, strict=True) if other is None]
    parts = [other_part(one, context) for one in own]
    if own and all(parts):
        reason = f"“{context.words(own[0])}” may not be handed over: there it is {parts[0]}"
        return review("item_of_other_part", reason, own[0])
    if own:
        best = next(one for one, part in zip(own, parts, strict=True) if part is None)
        return supported("item", f"the passage says “{context.words(best)}”", best)
    if places:
        return _elsewhere(places, slot, context)
    return _scattered(words, slot, context)


def _is_paid(place: Span, context: Context) -> bool:
    """True for goods with which others are paid for: they are no item of the transfer."""
    sentence = context.reading.sentence_at(place.start)
    if sentence is None or context.record.kind != "transfer":
        return False
    return any(inside(place, one.paid) for one in payments_in(sentence, context.reading))


def _elsewhere(places: Sequence[Span], slot: Slot, context: Context) -> Finding:
    """Goods that no cited passage names: the record's own only where the article ties them to its parties."""
    for place in context.nearest(places, slot.path):
        if tie_of(place, context).bond in TIED:
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
