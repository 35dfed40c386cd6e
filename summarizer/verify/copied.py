"""Are these words copied from the article? For fields whose value is the article's own words."""

from __future__ import annotations

from summarizer.text.locate import Located, Tier, locate
from summarizer.text.spans import Span
from summarizer.verify.belonging import why_not
from summarizer.verify.context import Context
from summarizer.verify.finding import Finding, best, contradicted, inferred, not_found, review, supported
from summarizer.verify.paths import Slot
from summarizer.verify.words import listed, stems, tokens

MIN_SHARED_WORDS = 0.6
"""Part of the content words that a passage must share before a difference is called a change and not an invention."""
MAX_PLACES = 8
"""Places of the same words that are judged, the nearest to what is cited first."""
OWN_NAMES = frozenset({"program"})
"""Fields whose words are a name that an article gives once, wherever it speaks of the act."""


def check_copied(slot: Slot, context: Context) -> Finding:
    """Supported in a cited passage, in review elsewhere in the article, contradicted when a word was changed."""
    words = str(slot.value)
    places = context.places(words)
    if places:
        return best(
            _belongs(place, slot, context) for place in (context.nearest(places, slot.path) or places)[:MAX_PLACES]
        )
    found = locate(words, context.reading.folded)
    if found.span is not None and (found.verbatim or found.changes_no_fact):
        return _belongs(found.span, slot, context)
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


def _belongs(place: Span, slot: Slot, context: Context) -> Finding:
    """Do the words at this place belong to the record: by the passage that it cites, or by their clause?"""
    words = f"“{context.words(place)}”"
    other = why_not(slot.field, place, context)
    if context.distance(place, slot.path) > 2:
        reason = f"not in the cited passages, but the article says {words}"
        if other is None and slot.field in OWN_NAMES and set(tokens(str(slot.value))) & listed("legal_nouns"):
            return inferred("copied_elsewhere", reason, place)
        return review("copied_elsewhere", f"{reason}{f' {other}' if other else ''}", place)
    if other is not None:
        return review("copied_of_other", f"the passage says {words} {other}", place)
    return supported("copied", f"the passage says {words}", place)


def _shared(words: str, passage: str) -> float:
    sought = stems(words)
    return len(sought & stems(passage)) / len(sought) if sought else 0.0


def _changes(found: Located) -> str:
    parts = [f"“{one.quote or 'nothing'}” for “{one.passage or 'nothing'}”" for one in found.differences[:3]]
    return f" ({', '.join(parts)})" if parts else ""
