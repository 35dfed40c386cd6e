"""Puts the clause judges' answers about claims into findings."""

from __future__ import annotations

from summarizer.records.vocabulary import SourceType, Stance
from summarizer.text.spans import Span
from summarizer.verify.context import Context
from summarizer.verify.finding import Finding, inferred, review


def judge_claim_source(claimed: SourceType, source: str | None, span: Span | None, context: Context) -> Finding:
    """Is the source of this kind?"""
    return inferred("source_type", f"nothing speaks against {claimed.value}")


def judge_claim_stance(claimed: Stance, span: Span | None, context: Context) -> Finding:
    """Does the passage assert, hedge or deny?"""
    return review("stance", f"no cue decides on {claimed.value}")
