"""Is this what the article reports, or what it recalls?"""

from __future__ import annotations

from summarizer.clauses.readings import Strength
from summarizer.records.vocabulary import NewsRole
from summarizer.verify.context import Context
from summarizer.verify.finding import Finding, inferred, review, supported

LEAD = 3
"""Headings and sentences at the beginning that tell the news."""


def check_news_role(claimed: NewsRole, context: Context) -> Finding:
    """Never worse than review: what is news is a matter of the whole article."""
    cues = [one for sentence in context.sentences_for("news_role") for one in context.cues(sentence)]
    cues = [one for one in cues if one.field == "news_role" and not one.negated]
    own = max(
        (one for one in cues if one.value == claimed), key=lambda one: one.strength is Strength.STRONG, default=None
    )
    if own is not None:
        answer = supported if own.strength is Strength.STRONG else inferred
        return answer("news_role", f"“{context.words(own)}” speaks for {claimed.value}", own)
    if claimed is NewsRole.NEW and any(one.index < LEAD for one in context.sentences_for("news_role")):
        return inferred("lead", "it stands where the article tells its news")
    rival = next((one for one in cues if one.strength is Strength.STRONG), None)
    if rival is not None:
        return review("news_role", f"claimed {claimed.value}; “{context.words(rival)}” speaks for {rival.value}", rival)
    return inferred("news_role", f"nothing in the cited passages speaks against {claimed.value}")
