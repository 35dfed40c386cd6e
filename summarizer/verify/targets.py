"""Is this the target, is that its name, what is it, and which country is it tied to?"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from summarizer.records.atoms import Target
from summarizer.records.vocabulary import EntityType
from summarizer.text.spans import Span, overlaps
from summarizer.verify.context import Context
from summarizer.verify.entities import check_entity_type
from summarizer.verify.finding import Finding, contradicted, inferred, not_found, review, supported
from summarizer.verify.identity import agree, iso_country, names_whole
from summarizer.verify.lists import listed_with_cited
from summarizer.verify.paths import Slot
from summarizer.verify.target_country import check_target_country
from summarizer.verify.target_places import short_forms
from summarizer.verify.target_positions import WHO_ACTS, why_no_target
from summarizer.verify.words import contains_words, names_something, stems, tokens

Checked = tuple[str, str, Finding]
"""Path, claimed value and finding."""


def check_target(slot: Slot, context: Context) -> tuple[list[Checked], Target]:
    """The judgements of a target's filled parts, and the target with its country as an ISO code."""
    target: Target = slot.value
    checks = list(_parts(slot, target, context))
    return checks, target.model_copy(update={"country": iso_country(target.country)})


def _parts(slot: Slot, target: Target, context: Context) -> Iterator[Checked]:
    yield f"{slot.path}.text", target.text, check_target_words(target, slot, context)
    if target.name:
        yield f"{slot.path}.name", target.name, check_target_name(target, slot, context)
    if target.entity_type is not EntityType.UNSPECIFIED:
        yield f"{slot.path}.entity_type", target.entity_type.value, check_entity_type(target, slot, context)
    if target.country:
        yield f"{slot.path}.country", target.country, check_target_country(target, slot, context)


MAX_READ = 12
"""Places of a target that are read for what they are to the act."""


def check_target_words(target: Target, slot: Slot, context: Context) -> Finding:
    """Are the target's words in the article, in a passage cited for the targets best?"""
    words = target.text
    if not names_something(words):
        return not_found("target", f"“{words}” names no target")
    places = context.places(words)
    near = context.nearest(places, slot.path, limit=2)
    if near:
        return _as_target(target, near[:MAX_READ], slot, context)
    if places and (listed := listed_with_cited(places, context)) is not None:
        return listed
    if places:
        return review(
            "target_elsewhere",
            f"not in the cited passages, but the article says “{context.words(places[0])}”",
            places[0],
        )
    missing = sorted(stems(words) - stems(context.text))
    if stems(words) and not missing:
        for sentence in context.sentences:
            if stems(words) <= stems(context.words(sentence)):
                return inferred("target_words", f"one passage has all words of “{words}”", sentence)
        return review("target_words", f"the words of “{words}” stand in different passages")
    return not_found("target", f"the article does not have “{', '.join(missing) or words}” of “{words}”")


def _as_target(target: Target, near: Sequence[Span], slot: Slot, context: Context) -> Finding:
    """Does one of the places, or another naming there, leave it open that this is a target?"""
    why: str | None = None
    for one in near:
        against = why_no_target(one, context)
        if against is None:
            return supported("target", f"the passage says “{context.words(one)}”", one)
        why = why or against
    others = () if why == WHO_ACTS else short_forms(target, slot, context)
    for one in others:
        if why_no_target(one, context) is None and context.distance(one, slot.path) <= 2:
            return inferred("target", f"the passage speaks of it as “{context.words(one)}”", one)
    return review("target_position", f"the passage says “{context.words(near[0])}”, but {why}", near[0])


def check_target_name(target: Target, slot: Slot, context: Context) -> Finding:
    """Is the name the target's, to its last word?"""
    name = target.name or ""
    if contains_words(target.text, name):
        own = context.nearest(context.places(target.text), slot.path) or context.nearest(
            context.places(name), slot.path
        )
        if not own:
            return not_found("target_name", f"the article does not have “{target.text}”")
        return supported("target_name", f"“{target.text}” has the name", own[0])
    mentioned = [one for one in context.reading.names if name in (one.name, one.party)]
    here = [one for one in mentioned if any(overlaps(one, place) for place in context.places(target.text))]
    if here:
        return inferred("alias", f"“{context.words(here[0])}” stands for {name}", here[0])
    missing = [one for one in tokens(name) if one not in context.vocabulary]
    if missing and not _known_alias(name, target.text, context.reading.article.published):
        return _unknown_name(target, name, missing)
    places = context.nearest(context.places(name), slot.path)
    if places:
        return _named_elsewhere(target, name, places[0], context)
    return _by_words(target, name, context)


def _named_elsewhere(target: Target, name: str, place: Span, context: Context) -> Finding:
    """The name is in the article, but not in the target's words."""
    if stems(name) & stems(target.text):
        return inferred("target_name", f"the article names “{context.words(place)}”", place)
    if _known_alias(name, target.text, context.reading.article.published):
        return inferred("alias", f"“{target.text}” is {name}", place)
    if context.distance(place, "targets") <= 2:
        return review("target_name", f"the passage has both “{target.text}” and “{context.words(place)}”", place)
    return contradicted("target_name", f"“{target.text}” does not name {name}", place)


def _known_alias(name: str, words: str, published: dt.date | None) -> bool:
    """True when name and words are two namings of one thing that the lexicon knows."""
    return names_whole(name, published) and names_whole(words, published) and agree(name, words, published)


def _unknown_name(target: Target, name: str, missing: list[str]) -> Finding:
    """Words of the name are nowhere in the article: a changed name, or an invented one."""
    if stems(name) & stems(target.text):
        return contradicted("target_name", f"claimed {name}; the article has “{target.text}”, but no “{missing[0]}”")
    return not_found("target_name", f"the article does not have “{missing[0]}” of {name}")


def _by_words(target: Target, name: str, context: Context) -> Finding:
    """All words of the name are in the article, but nowhere side by side."""
    if _known_alias(name, target.text, context.reading.article.published):
        return inferred("alias", f"“{target.text}” is {name}")
    if tokens(name) and set(tokens(name)) <= set(tokens(target.text)):
        return inferred("target_name", f"“{target.text}” has all words of {name}")
    if stems(name) & stems(target.text):
        return review("target_name", f"claimed {name}; the article says “{target.text}”")
    return not_found("target_name", f"the article does not mention {name}")
