"""The answer of a clause judge: a verdict with the passage and the rule that decided, and a sentence that says why."""

from __future__ import annotations

from typing import NamedTuple

from summarizer.records.vocabulary import Verdict
from summarizer.text.spans import Span


class Judgement(NamedTuple):
    """What the passages say about one claimed value."""

    verdict: Verdict
    span: Span | None
    rule: str
    reason: str
