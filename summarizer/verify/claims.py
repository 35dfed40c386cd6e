"""Who says it, what kind of source is that, and does the source assert, hedge or deny it?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from summarizer.clauses.claim_judges import judge_source, judge_source_type, judge_stance
from summarizer.clauses.judgement import Judgement
from summarizer.records.atoms import Claim
from summarizer.records.vocabulary import Verdict
from summarizer.text.spans import Span, overlaps
from summarizer.verify.anchors import gap
from summarizer.verify.context import Context, touching
from summarizer.verify.finding import FAILED, Finding, inferred, not_found, review, supported
from summarizer.verify.identity import resolve
from summarizer.verify.quotes import Found
from summarizer.verify.words import stems


def check_claim(path: str, claim: Claim, found: Found | None, context: Context) -> Iterator[tuple[str, str, Finding]]:
    """Path, claimed value and finding for every filled part of a claim; `found` is the place of its quote."""
    span = found.span if found is not None else None
    places = [span] if span is not None else []
    if found is not None and claim.quote:
        yield f"{path}.quote", claim.quote, found.finding
    if claim.source:
        yield f"{path}.source", claim.source, check_source(claim.source, span, context)
    kind = judge_source_type(claim.source_type, claim.source, context.reading, places)
    kind_finding = at_worst_review(as_finding(kind))
    if kind_finding.at is None:
        kind_finding = replace(kind_finding, at=place_of(claim.source, span, context))
    yield f"{path}.source_type", claim.source_type.value, kind_finding
    if span is None:
        reason = f"without a quote nothing decides on {claim.stance.value.replace('_', ' ')}"
        yield f"{path}.stance", claim.stance.value, review("stance", reason)
    else:
        stance = judge_stance(claim.stance, context.reading, places, claim.source)
        yield f"{path}.stance", claim.stance.value, as_finding(stance)


def place_of(source: str | None, span: Span | None, context: Context) -> Span | None:
    """Where the source is named, in the sentence of the quote best; of the article's own voice, the quote itself."""
    places = context.places(source) if source else ()
    if not places:
        return span
    return min(places, key=lambda one: (gap(one, span) if span is not None else 0, one.start))


def as_finding(judgement: Judgement) -> Finding:
    """A clause judge's answer in the words of verification."""
    return Finding(judgement.verdict, judgement.rule, judgement.reason, judgement.span)


def at_worst_review(finding: Finding) -> Finding:
    """The finding, softened: careful readers differ on kinds of sources, so words alone never refute one."""
    return replace(finding, verdict=Verdict.REVIEW) if finding.verdict in FAILED else finding


def check_source(source: str, span: Span | None, context: Context) -> Finding:
    """Are the words for the source in the article, near the quote best?"""
    places = context.places(source)
    for place in places:
        if span is not None and any(overlaps(span, one) for one in touching(context.reading.sentences, place)):
            return supported("source", f"the passage names “{context.words(place)}”", place)
    if places and span is not None:
        speaker = judge_source(source, context.reading, [span])
        if speaker.rule == "other_speaker":
            return as_finding(speaker)
    if places:
        return inferred("source_elsewhere", f"the article names “{context.words(places[0])}”", places[0])
    known = resolve(source, context.reading.article.published)
    for one in context.reading.names if known is not None and known.party else ():
        if known is not None and one.party == known.party:
            return inferred("alias", f"“{context.words(one)}” is of {known.party}, as “{source}” is", one)
    sought = stems(source)
    missing = sorted(sought - stems(context.text))
    if sought and not missing:
        return inferred("source_words", f"all words of “{source}” are in the article")
    if sought and len(missing) < len(sought) / 2:
        return review("source_words", f"the article does not have “{', '.join(missing)}” of “{source}”")
    return not_found("source", f"the article does not mention “{source}”")
