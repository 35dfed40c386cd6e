"""Do a claim's own words negate what the record says? Who asserts that nothing was sent denies that it was."""

from __future__ import annotations

import re
from functools import cache

from summarizer.clauses.inflections import Form, class_forms, forms
from summarizer.lexicon import any_of, load
from summarizer.records.vocabulary import Stance
from summarizer.text.spans import Span
from summarizer.verify.context import Context
from summarizer.verify.finding import ACCEPTED, Finding, inferred, review


def with_polarity(claimed: Stance, stance: Finding, span: Span, context: Context) -> Finding:
    """The finding, where the claim's own words negate what the record says: to assert that is to deny the record."""
    if str(getattr(context.record, "status", "")) not in load("verify.toml")["settled"]:
        return stance
    negated = negated_act(span, context)
    if negated is None:
        return stance
    says = f"“{context.words(negated)}” negates what the record says"
    if claimed is Stance.DENIES and stance.verdict not in ACCEPTED:
        return inferred("negated_claim", says, negated)
    if claimed in (Stance.ASSERTS, Stance.ADMITS) and stance.verdict in ACCEPTED:
        return review("negated_claim", f"claimed that it {claimed.value}; {says}", negated)
    return stance


def negated_act(span: Span, context: Context) -> Span | None:
    """Where a quote says that nothing was handed over, agreed or imposed; `None` when it does not."""
    found = _negated_acts().search(context.text, span.start, span.end)
    return Span(found.start(), found.end()) if found is not None else None


@cache
def _negated_acts() -> re.Pattern[str]:
    listed = load("attribution.toml")["negated_nouns"]
    acts = {one for name in _ACTS for one in (*class_forms(name, "inf"), *class_forms(name, "past"))}
    others = {one for lemma in listed["verbs"] for form in _FORMS for one in forms(lemma, form)}
    verbs, nouns = any_of(acts | others), any_of(listed["words"])
    between = r"(?:\s{1,2}(?!only\b)[a-z-]{2,14}){0,2}?"
    negation = r"(?:\bnever|\b(?:has|have|had|did|was|were)(?:\s{1,2}not\b|n['’]t\b))"
    act = rf"{negation}{between}\s{{1,2}}(?:{verbs})\b"
    empty = rf"\b(?:{any_of(listed['nothing'])})(?:\s{{1,2}}[a-z-]{{2,14}}){{0,3}}?\s{{1,2}}(?:{verbs})\b"
    none = rf"\b(?:no|zero)(?:\s{{1,2}}[a-z-]{{2,14}}){{0,2}}?\s{{1,2}}(?:{nouns})\b"
    return re.compile(rf"(?i){act}|{none}|{empty}")


_FORMS: tuple[Form, ...] = ("inf", "past")
_ACTS = ("part_with", "obtain", "conclude", "impose", "moved", "give")
