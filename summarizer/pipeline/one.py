"""One article to its summary: read, split, extract, verify, merge, and note what no record accounts for."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from contextlib import AsyncExitStack, aclosing
from dataclasses import asdict, dataclass, field, replace
from functools import cache
from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as installed_version
from itertools import pairwise

from summarizer.article import Article, DateSource
from summarizer.chunk import Chunk, split
from summarizer.coverage import find_uncovered
from summarizer.errors import ExtractorError, TruncatedError
from summarizer.extractors.protocol import Draft, Extractor, Maker, Usage
from summarizer.headline import with_headline
from summarizer.merge import merge, with_ids
from summarizer.pipeline.checking import checked, holds
from summarizer.pipeline.choice import extractor_for
from summarizer.readers.dateline import dated, find_dateline
from summarizer.reading import Reading
from summarizer.records.record import Record
from summarizer.settings import load_settings
from summarizer.summary import ChunkStatus, Passage, Provenance, Source, Summary, Tokens

DISTRIBUTION = "sourced-summarizer"


@dataclass(frozen=True, slots=True)
class _Answer:
    """What the extractor gave for one chunk, or why it gave nothing."""

    status: ChunkStatus
    drafts: tuple[Draft, ...] = ()
    usage: Usage = field(default_factory=Usage)


async def asummarize(article: Article, extractor: Extractor | None = None) -> Summary:
    """The summary of one article.

    A chunk without an answer is reported in `summary.chunks`, and `summary.failed` is true; it never counts as a chunk
    without records.

    Args:
        article: the article; without a publication date, its own dateline is looked for.
        extractor: what makes the drafts; it stays open. By default the configured model, else the built-in rules.

    Raises:
        ConfigError: there is no extractor, and the settings contradict each other.
    """
    started = time.perf_counter()
    reading = Reading(dated(article))
    async with AsyncExitStack() as stack:
        if extractor is None:
            extractor = await stack.enter_async_context(aclosing(extractor_for(load_settings())))
        chunks = split(reading.text, reading.sentences, reading.marks)
        parts = await asyncio.gather(*(_ask(chunk, reading, extractor) for chunk in chunks))
        maker = extractor.maker
    answers = [answer for part in parts for answer in part]
    return _composed(reading, answers, maker, started)


async def _ask(chunk: Chunk, reading: Reading, extractor: Extractor, *, may_halve: bool = True) -> list[_Answer]:
    """The answer for a chunk; one that does not fit the model's window is asked once more in two halves."""
    try:
        extraction = await extractor.extract(chunk, reading)
    except TruncatedError as error:
        halves = _halves(chunk, reading) if may_halve else ()
        if not halves:
            return [_no_answer(chunk, error)]
        answers = [await _ask(half, reading, extractor, may_halve=False) for half in halves]
        first, *rest = [answer for part in answers for answer in part]
        return [replace(first, usage=first.usage + Usage(calls=error.attempts)), *rest]
    except ExtractorError as error:
        return [_no_answer(chunk, error)]
    return [_Answer(_status(chunk), extraction.drafts, extraction.usage)]


def _no_answer(chunk: Chunk, error: ExtractorError) -> _Answer:
    return _Answer(_status(chunk, error.status, str(error)), usage=Usage(calls=error.attempts))


def _status(chunk: Chunk, status: str = "ok", reason: str | None = None) -> ChunkStatus:
    return ChunkStatus.model_validate(
        {"index": chunk.index, "start": chunk.start, "end": chunk.end, "status": status, "reason": reason}
    )


def _halves(chunk: Chunk, reading: Reading) -> tuple[Chunk, ...]:
    """The chunk as two that tile it, parted at the border nearest to its middle; none when it is one sentence."""
    sentences = [reading.sentences[one] for one in chunk.sentences]
    middle = (chunk.start + chunk.end) // 2
    starts = [one for before, one in pairwise(sentences) if one.paragraph != before.paragraph] or sentences[1:]
    if not starts:
        return ()
    border = min(starts, key=lambda one: abs(one.start - middle))
    first = tuple(one for one in chunk.sentences if one < border.index)
    second = tuple(one for one in chunk.sentences if one >= border.index)
    return (
        replace(chunk, end=border.start, sentences=first),
        replace(chunk, start=border.start, sentences=second, context=(*chunk.context, *first[-3:])),
    )


def _composed(reading: Reading, answers: Sequence[_Answer], maker: Maker, started: float) -> Summary:
    """The summary of verified drafts."""
    article = reading.article
    found = [
        (checked(draft.record, reading, draft.problems), part)
        for part, answer in enumerate(answers)
        for draft in answer.drafts
    ]
    kept = merge((record, part) for record, part in found if holds(record))
    refused = merge((record, part) for record, part in found if not holds(record))
    everything = with_ids((*kept, *refused), article.sha256)
    usage = sum((answer.usage for answer in answers), Usage())
    return Summary(
        article=Source.of(article),
        records=tuple(with_headline(one) for one in everything[: len(kept)]),
        rejected=everything[len(kept) :],
        uncovered=_uncovered(reading, everything),
        notices=_notices(reading),
        chunks=tuple(answer.status.model_copy(update={"index": index}) for index, answer in enumerate(answers)),
        provenance=Provenance(
            **asdict(maker),
            version=version(),
            usage=Tokens(**asdict(usage)),
            seconds=round(time.perf_counter() - started, 3),
        ),
    )


def _uncovered(reading: Reading, records: Sequence[Record]) -> tuple[Passage, ...]:
    return tuple(_passage(reading, one.start, one.end, one.why) for one in find_uncovered(reading, records))


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
