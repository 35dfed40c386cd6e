"""Is this what the article reports, or what it recalls?"""

from __future__ import annotations

from summarizer.clauses.judges import judge_news_role
from summarizer.records.vocabulary import NewsRole
from summarizer.verify.context import Context
from summarizer.verify.finding import Finding


def check_news_role(claimed: NewsRole, context: Context) -> Finding:
    """Never worse than review: what is news is a matter of the whole article."""
    answer = judge_news_role(claimed.value, context.reading, context.naming("news_role"))
    return Finding(answer.verdict, answer.rule, answer.reason, answer.span)
