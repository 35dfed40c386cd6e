"""How good are extracted records? Compares them with records that people annotated, and counts."""

from __future__ import annotations

from summarizer.evaluate.answers import Answer, read_answer
from summarizer.evaluate.figures import Counts, Evaluation, FieldFigures, Judged
from summarizer.evaluate.gold import GoldArticle, GoldRecord, read_gold
from summarizer.evaluate.scoring import evaluate

__all__ = [
    "Answer",
    "Counts",
    "Evaluation",
    "FieldFigures",
    "GoldArticle",
    "GoldRecord",
    "Judged",
    "evaluate",
    "read_answer",
    "read_gold",
]
