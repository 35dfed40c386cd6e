"""Are these words copied from the article? For fields whose value is the article's own words."""

from __future__ import annotations

from summarizer.text.locate import Located, Tier, locate
from summarizer.verify.context import Context
from summarizer.verify.finding import Finding, contradicted, inferred, not_found, supported
from summarizer.verify.paths import Slot
from summarizer.verify.words import stems

MIN_SHARED_WORDS = 0.6
"""Part of the content words that a passage must share before a difference is called a change and not an invention."""


def check_copied(slot: Slot, context: Context) -> Finding:
    """Supported in a cited passage, inferred elsewhere in the article, contradicted when a word was changed."""
    words = str(slot.value)
    places = context.places(words)
    if places:
        near = context.nearest(places, slot.path, limit=2)
        if near:
            return supported("copied", f"the passage says “{context.words(near[0])}”", near[0])
        return inferred(
            "copied_elsewhere",
            f"not in the cited passages, but the article says “{context.words(places[0])}”",
            places[0],
        )
    found = locate(words, context.reading.folded)
    if found.span is not None and (found.verbatim or found.changes_no_fact):
        return supported("copied", f"the article says “{context.words(found.span)}”", found.span)
    if (
        found.tier is Tier.NEAR
        and found.span is not None
        and _shared(words, context.words(found.span)) >= MIN_SHARED_WORDS
    ):
        return contradicted(
            "copied_words_changed",
            f"claimed “{words}”; the article says “{context.words(found.span)}”{_changes(found)}",
            found.span,
        )
    return not_found("copied", f"the words “{words}” are not in the article")


def _shared(words: str, passage: str) -> float:
    sought = stems(words)
    return len(sought & stems(passage)) / len(sought) if sought else 0.0


def _changes(found: Located) -> str:
    parts = [f"“{one.quote or 'nothing'}” for “{one.passage or 'nothing'}”" for one in found.differences[:3]]
    return f" ({', '.join(parts)})" if parts else ""
