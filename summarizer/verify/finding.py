"""What a comparator answers: a verdict with the rule that decided, the place, and a reason in one sentence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from summarizer.records.vocabulary import Verdict
from summarizer.text.spans import Spanned

SEVERITY = (Verdict.SUPPORTED, Verdict.INFERRED, Verdict.REVIEW, Verdict.NOT_FOUND, Verdict.CONTRADICTED)
"""From best to worst."""

ACCEPTED = frozenset({Verdict.SUPPORTED, Verdict.INFERRED})
"""The verdicts of a value that may be shown without a warning."""

FAILED = frozenset({Verdict.CONTRADICTED, Verdict.NOT_FOUND})
"""The verdicts of a value that may not be shown."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One comparator's answer about one value; `at` is the passage that decided, `None` when there is none."""

    verdict: Verdict
    rule: str
    reason: str
    at: Spanned | None = None


def supported(rule: str, reason: str, at: Spanned | None = None) -> Finding:
    """The cited passage states the value."""
    return Finding(Verdict.SUPPORTED, rule, reason, at)


def inferred(rule: str, reason: str, at: Spanned | None = None) -> Finding:
    """The article gives the value by the named rule."""
    return Finding(Verdict.INFERRED, rule, reason, at)


def review(rule: str, reason: str, at: Spanned | None = None) -> Finding:
    """There is evidence for the value and against it."""
    return Finding(Verdict.REVIEW, rule, reason, at)


def contradicted(rule: str, reason: str, at: Spanned | None = None) -> Finding:
    """The passage states something else."""
    return Finding(Verdict.CONTRADICTED, rule, reason, at)


def not_found(rule: str, reason: str, at: Spanned | None = None) -> Finding:
    """The words are not there."""
    return Finding(Verdict.NOT_FOUND, rule, reason, at)


def rank(verdict: Verdict) -> int:
    """0 for the best verdict, 4 for the worst."""
    return SEVERITY.index(verdict)


def worst(findings: Iterable[Finding]) -> Finding:
    """The finding with the worst verdict, the first of equals; there must be one."""
    return max(findings, key=lambda one: rank(one.verdict))


def best(findings: Iterable[Finding]) -> Finding:
    """The finding with the best verdict, the first of equals; there must be one."""
    return min(findings, key=lambda one: rank(one.verdict))
