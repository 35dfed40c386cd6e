"""Does the quoted passage attribute the claim so: asserted, hedged, admitted or denied, by this kind of source?"""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.clauses.attribution import find_attributions
from summarizer.clauses.readings import Attribution
from summarizer.clauses.sources import source_type_of
from summarizer.records.vocabulary import SourceType, Stance
from summarizer.text.spans import Span, overlaps
from summarizer.verify.context import Context
from summarizer.verify.finding import Finding, contradicted, inferred, review, supported

OPPOSED = {
    Stance.ASSERTS: frozenset({Stance.DENIES, Stance.DOUBTS, Stance.NO_COMMENT}),
    Stance.SUGGESTS: frozenset({Stance.DENIES, Stance.NO_COMMENT}),
    Stance.ADMITS: frozenset({Stance.DENIES, Stance.DOUBTS, Stance.NO_COMMENT}),
    Stance.PARTLY_ADMITS: frozenset({Stance.DOUBTS, Stance.NO_COMMENT}),
    Stance.DENIES: frozenset({Stance.ASSERTS, Stance.SUGGESTS, Stance.ADMITS, Stance.NO_COMMENT}),
    Stance.DOUBTS: frozenset({Stance.ASSERTS, Stance.ADMITS}),
    Stance.NO_COMMENT: frozenset({Stance.ASSERTS, Stance.SUGGESTS, Stance.ADMITS, Stance.DENIES}),
}
"""Stances that a passage cannot take together with the claimed one."""


def attributions_at(span: Span, source: str | None, context: Context) -> list[Attribution]:
    """Who says what in the quote; those of the claimed source alone, where it is among them."""
    found = list(find_attributions(context.reading, span.start, span.end))
    places = context.places(source) if source else ()
    own = [one for one in found if one.source is not None and any(overlaps(one.source, place) for place in places)]
    return own or found


def judge_stance(claimed: Stance, source: str | None, span: Span | None, context: Context) -> Finding:
    """Does the source do this with the claim?"""
    if span is None:
        return review("stance", f"without a quote nothing decides on {spoken(claimed)}")
    found = attributions_at(span, source, context)
    same = [one for one in found if one.stance is claimed]
    opposed = [one for one in found if one.stance in OPPOSED[claimed]]
    if same:
        if opposed and source is None:
            return review("stance", f"the passage has both {spoken(claimed)} and {spoken(opposed[0].stance)}", span)
        return supported("stance", f"the passage {spoken(claimed)} it", same[0].scope)
    if opposed:
        reason = f"claimed {spoken(claimed)}; the passage {spoken(opposed[0].stance)} it"
        return contradicted("stance", reason, opposed[0].scope)
    return _unmarked(claimed, found, span)


def _unmarked(claimed: Stance, found: Sequence[Attribution], span: Span) -> Finding:
    """No reporting word for the claimed stance, and none against it."""
    if claimed is Stance.ASSERTS:
        if found:
            return review("stance", f"claimed asserts; the passage {spoken(found[0].stance)} it", found[0].scope)
        return inferred("plain_statement", "the passage states it, and no word doubts or denies it", span)
    if not found or claimed in (Stance.DENIES, Stance.NO_COMMENT):
        return contradicted("stance", f"claimed {spoken(claimed)}; no word of the passage says so", span)
    return review("stance", f"claimed {spoken(claimed)}; the passage {spoken(found[0].stance)} it", found[0].scope)


def judge_source_type(claimed: SourceType, source: str | None, span: Span | None, context: Context) -> Finding:
    """Is the source of this kind?"""
    if source is None:
        if claimed in (SourceType.OUTLET, SourceType.OTHER):
            return supported("source_type", "no source is named, so the article itself speaks")
        return inferred("source_type", f"no source is named; nothing speaks against {spoken(claimed)}")
    told = source_type_of(source)
    if told is claimed:
        return supported("source_type", f"“{source}” is a source of this kind")
    return inferred("source_type", f"“{source}” may be of this kind")


def spoken(value: Stance | SourceType) -> str:
    """A choice as a reader would say it."""
    return value.value.replace("_", " ")
