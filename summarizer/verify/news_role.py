"""Is this what the article reports, or what it recalls?"""

from __future__ import annotations

from summarizer.records.vocabulary import NewsRole
from summarizer.verify.context import Context
from summarizer.verify.finding import Finding, inferred


def check_news_role(claimed: NewsRole, context: Context) -> Finding:
    """Never worse than inferred without a cue: what is news is a matter of the whole article."""
    return inferred("news_role", f"nothing in the cited passages speaks against {claimed.value}")
