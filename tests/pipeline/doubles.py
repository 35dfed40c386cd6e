"""A real extractor that gives the drafts it is told to, and articles to use it on."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import Any

from summarizer.article import Article
from summarizer.chunk import Chunk
from summarizer.errors import ExtractorError
from summarizer.extractors.protocol import Draft, Extraction, Maker, Usage
from summarizer.reading import Reading
from summarizer.records.registry import read_record

TEXT = (
    "Norway sells guns\n\nMarch 14, 2024\n\n"
    "Norway delivered 12 howitzers to Latvia on Thursday, officials said.\n\n"
    "The guns will be built in Kongsberg. Estonia pledged $5 million in aid to Moldova.\n"
)
SALE = "Norway delivered 12 howitzers to Latvia on Thursday, officials said."


def article(text: str = TEXT, **fields: Any) -> Article:
    return Article.model_validate({"text": text, "id": "guns", **fields})


def sale(**fields: Any) -> dict[str, Any]:
    """A draft of the sale, as an extractor gives it: copied words and a cited sentence."""
    record: dict[str, Any] = {
        "kind": "transfer",
        "supplier": {"text": "Norway"},
        "recipient": {"text": "Latvia"},
        "status": "delivered",
        "items": [{"text": "howitzers", "category": "artillery", "number_delivered": {"text": "12 howitzers"}}],
        "evidence": [{"quote": SALE}],
    }
    return record | fields


class Scripted:
    """Gives the drafts that a function returns for each chunk, or raises the error that it returns."""

    def __init__(self, answer: Callable[[Chunk, Reading], Sequence[dict[str, Any]] | ExtractorError]) -> None:
        self._answer = answer
        self.maker = Maker("scripted", model="none")
        self.asked: list[tuple[int, int]] = []
        self.closed = 0
        self.most_at_once = 0
        self._now = 0

    async def extract(self, chunk: Chunk, reading: Reading) -> Extraction:
        self.asked.append((chunk.start, chunk.end))
        self._now += 1
        self.most_at_once = max(self.most_at_once, self._now)
        await asyncio.sleep(0.001)
        self._now -= 1
        answer = self._answer(chunk, reading)
        if isinstance(answer, ExtractorError):
            raise answer
        return Extraction(
            tuple(Draft(read_record(one), chunk.index) for one in answer), Usage(calls=1, prompt_tokens=10)
        )

    async def aclose(self) -> None:
        self.closed += 1


def always(*records: dict[str, Any]) -> Scripted:
    return Scripted(lambda *_: records)
