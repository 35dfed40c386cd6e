"""Who says it, what kind of source is that, and does the source assert, hedge or deny it?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from summarizer.clauses.claim_judges import judge_source_type, judge_stance
from summarizer.clauses.judgement import Judgement
from summarizer.lexicon import load
from summarizer.records.atoms import Claim
from summarizer.records.vocabulary import SourceType, Verdict
from summarizer.text.spans import Span
from summarizer.verify.anchors import gap
from summarizer.verify.claim_sources import check_source
from summarizer.verify.context import Context
from summarizer.verify.finding import FAILED, Finding, review
from summarizer.verify.polarity import with_polarity
from summarizer.verify.quotes import Found
from summarizer.verify.words import tokens


def check_claim(path: str, claim: Claim, found: Found | None, context: Context) -> Iterator[tuple[str, str, Finding]]:
    """Path, claimed value and finding for every filled part of a claim; `found` is the place of its quote."""
    span = found.span if found is not None else None
    places = [span] if span is not None else []
    if found is not None and claim.quote:
        yield f"{path}.quote", claim.quote, found.finding
    if claim.source:
        yield f"{path}.source", claim.source, check_source(claim.source, span, context)
    kind = judge_source_type(claim.source_type, claim.source, context.reading, places)
    kind_finding = either_kind(claim, at_worst_review(as_finding(kind)))
    if kind_finding.at is None:
        kind_finding = replace(kind_finding, at=place_of(claim.source, span, context))
    yield f"{path}.source_type", claim.source_type.value, kind_finding
    if span is None:
        reason = f"without a quote nothing decides on {claim.stance.value.replace('_', ' ')}"
        yield f"{path}.stance", claim.stance.value, review("stance", reason)
    else:
        stance = as_finding(judge_stance(claim.stance, context.reading, places, claim.source))
        yield f"{path}.stance", claim.stance.value, with_polarity(claim.stance, stance, span, context)


def either_kind(claim: Claim, finding: Finding) -> Finding:
    """A kind of source that the words allow beside the one that they say.

    A named chief of intelligence is an official, too; officials without a name are anonymous; what a document shows is
    evidence, whoever showed it.
    """
    words = claim.source or ""
    nameless = not any(one[:1].isupper() for one in words.split()[1:]) and words[:1].islower() | (
        words.split()[:1] in (["A"], ["An"], ["The"], ["Two"], ["Three"], ["Several"], ["Some"])
    )
    allowed = {
        SourceType.OFFICIAL: bool(words),
        SourceType.INTELLIGENCE: False,
        SourceType.ANONYMOUS_OFFICIAL: nameless,
        SourceType.EVIDENCE: any(one in load("verify.toml")["documents"] for one in tokens(words)),
    }
    if finding.verdict is not Verdict.REVIEW or not allowed.get(claim.source_type, False):
        return finding
    said = finding.reason.rpartition(" is ")[2].replace(" ", "_")
    if claim.source_type is SourceType.OFFICIAL and said not in ("intelligence", "outlet"):
        return finding
    reason = f"“{words}” may be called {claim.source_type.value.replace('_', ' ')}, too"
    return replace(finding, verdict=Verdict.INFERRED, reason=reason)


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
