"""One article to its summary: read, split, extract, verify, merge, and note what no record accounts for."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from contextlib import AsyncExitStack, aclosing
from dataclasses import asdict
from functools import cache
from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as installed_version

from summarizer.article import Article, DateSource, expect_article
from summarizer.chunk import split
from summarizer.coverage import find_uncovered
from summarizer.extractors.protocol import Extractor, Maker, Usage
from summarizer.headline import with_headline
from summarizer.merge import merge, with_ids
from summarizer.pipeline.asking import Answer, ask
from summarizer.pipeline.checking import holds
from summarizer.pipeline.choice import extractor_for
from summarizer.readers.dateline import dated, find_dateline
from summarizer.reading import Reading
from summarizer.settings import load_settings
from summarizer.summary import Passage, Provenance, Source, Summary, Tokens

DISTRIBUTION = "sourced-summarizer"


async def asummarize(article: Article, extractor: Extractor | None = None) -> Summary:
    """The summary of one article.

    A chunk without an answer is reported in `summary.chunks`, and `summary.failed` is true; it never counts as a chunk
    without records.

    Args:
        article: the article; without a publication date, its own dateline is looked for.
        extractor: what makes the drafts; it stays open. By default the configured model, else the built-in rules.

    Raises:
        ConfigError: there is no extractor, and the settings contradict each other.
        TypeError: `article` is no Article.
    """
    started = time.perf_counter()
    reading = Reading(dated(expect_article(article)))
    async with AsyncExitStack() as stack:
        if extractor is None:
            extractor = await stack.enter_async_context(aclosing(extractor_for(load_settings())))
        chunks = split(reading.text, reading.sentences, reading.marks)
        parts = await asyncio.gather(*(ask(chunk, reading, extractor) for chunk in chunks))
        maker = extractor.maker
    return _composed(reading, [answer for part in parts for answer in part], maker, started)


def _composed(reading: Reading, answers: Sequence[Answer], maker: Maker, started: float) -> Summary:
    """The summary of the answers to all chunks."""
    article = reading.article
    found = [(record, chunk) for chunk, answer in enumerate(answers) for record in answer.records]
    kept = merge(one for one in found if holds(one[0]))
    rejected = merge(one for one in found if not holds(one[0]))
    records = with_ids((*kept, *rejected), article.sha256)
    usage = sum((answer.usage for answer in answers), Usage())
    gaps = find_uncovered(reading, records)
    return Summary(
        article=Source.of(article),
        records=tuple(with_headline(one) for one in records[: len(kept)]),
        rejected=records[len(kept) :],
        uncovered=tuple(_passage(reading, one.start, one.end, one.why) for one in gaps),
        notices=_notices(reading),
        chunks=tuple(answer.status.model_copy(update={"index": index}) for index, answer in enumerate(answers)),
        provenance=Provenance(
            **asdict(maker),
            version=version(),
            usage=Tokens(**asdict(usage)),
            seconds=round(time.perf_counter() - started, 3),
        ),
    )


def _notices(reading: Reading) -> tuple[Passage, ...]:
    """Marked stretches, and the passage that gave the publication date, in the order of the text."""
    notices = [_passage(reading, mark.start, mark.end, mark.why) for mark in reading.marks]
    if reading.article.published_from is DateSource.TEXT and (line := find_dateline(reading.text)):
        notices.append(_passage(reading, line.start, line.end, "publication date read from the text"))
    return tuple(sorted(notices, key=lambda one: one.start))


def _passage(reading: Reading, start: int, end: int, why: str) -> Passage:
    return Passage(quote=reading.text[start:end], start=start, end=end, why=why)


@cache
def version() -> str:
    """The installed version of this package; "0" when it runs from a folder that was never installed."""
    try:
        return installed_version(DISTRIBUTION)
    except PackageNotFoundError:
        return "0"
