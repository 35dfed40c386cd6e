"""One reading of a text that a test writes itself."""

from __future__ import annotations

from summarizer.article import Article
from summarizer.reading import Reading
from summarizer.text.spans import Span


def read(text: str) -> Reading:
    return Reading(Article(text=text, published="2024-03-15"))


def whole(reading: Reading) -> list[Span]:
    return [Span(0, len(reading.text))]
