"""Asks an extractor about one chunk until there is an answer: in halves when it does not fit, again where it failed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from summarizer.chunk import Chunk
from summarizer.errors import ExtractorError, TruncatedError
from summarizer.extractors.protocol import Draft, Extraction, Extractor, Reconsiders, Usage
from summarizer.pipeline.checking import checked, falls_short, holds
from summarizer.reading import Reading
from summarizer.records.record import Record
from summarizer.summary import ChunkStatus


@dataclass(frozen=True, slots=True)
class Answer:
    """The verified records of one chunk, or why there is no answer."""

    status: ChunkStatus
    records: tuple[Record, ...] = ()
    usage: Usage = field(default_factory=Usage)


async def ask(chunk: Chunk, reading: Reading, extractor: Extractor, *, may_halve: bool = True) -> list[Answer]:
    """The answer for a chunk; two when it did not fit the model's window and was asked once more in halves."""
    try:
        extraction = await extractor.extract(chunk, reading)
    except TruncatedError as error:
        halves = _halves(chunk, reading) if may_halve else ()
        if not halves:
            return [_no_answer(chunk, error)]
        parts = [await ask(half, reading, extractor, may_halve=False) for half in halves]
        first, *rest = [answer for part in parts for answer in part]
        return [replace(first, usage=first.usage + error.usage), *rest]
    except ExtractorError as error:
        return [_no_answer(chunk, error)]
    answer = Answer(_status(chunk), _verified(extraction.drafts, reading), extraction.usage)
    return [await _reconsidered(answer, extraction, chunk, reading, extractor)]


async def _reconsidered(
    answer: Answer, first: Extraction, chunk: Chunk, reading: Reading, extractor: Extractor
) -> Answer:
    """The answer with what one second look at its failing records adds; the rejected ones stay, with their reasons."""
    failing = [one for one in answer.records if falls_short(one)]
    if not failing or not isinstance(extractor, Reconsiders) or not extractor.second_look:
        return answer
    try:
        second = await extractor.reconsider(chunk, reading, first, failing)
    except ExtractorError as error:
        return replace(answer, usage=answer.usage + error.usage)
    records = (*answer.records, *(one for one in _verified(second.drafts, reading) if holds(one)))
    return replace(answer, records=records, usage=answer.usage + second.usage)


def _verified(drafts: Sequence[Draft], reading: Reading) -> tuple[Record, ...]:
    return tuple(checked(one.record, reading, one.problems) for one in drafts)


def _no_answer(chunk: Chunk, error: ExtractorError) -> Answer:
    return Answer(_status(chunk, error.status, str(error)), usage=error.usage)


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
