"""Runs the pipeline for callers without an event loop, and for many articles at once."""

from __future__ import annotations

import asyncio
import contextvars
import threading
from collections import deque
from collections.abc import Callable, Coroutine, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import aclosing
from typing import Any, TypeVar

from summarizer.article import Article
from summarizer.extractors.protocol import Extractor
from summarizer.pipeline.choice import extractor_for
from summarizer.pipeline.one import asummarize
from summarizer.settings import load_settings
from summarizer.summary import Summary

CONCURRENCY = 8
"""Articles worked on at once by default."""

AHEAD = 4
"""Articles begun, for each that is worked on, before the next one in order is done: bounds the memory."""

T = TypeVar("T")


def summarize(article: Article, extractor: Extractor | None = None) -> Summary:
    """The summary of one article; `asummarize` for callers without an event loop.

    Inside a running event loop (a notebook) the work is done in a thread of its own, so that this returns all the same.
    The extractor's connections are closed at the end; the next call opens new ones.
    """

    async def work() -> Summary:
        async with aclosing(extractor or extractor_for(load_settings())) as opened:
            return await asummarize(article, opened)

    return _run(work)


def summarize_many(
    articles: Iterable[Article], extractor: Extractor | None = None, *, concurrency: int = CONCURRENCY
) -> Iterator[Summary]:
    """The summaries of many articles, in their order, as they get done.

    Articles are read as they are needed, so that a million of them take constant memory. An article whose chunks get no
    answer gives a summary that says so, and the others go on.

    Args:
        articles: any iterable, read in the calling thread.
        extractor: as for `summarize`.
        concurrency: articles worked on at once.
    """
    opened = extractor or extractor_for(load_settings())
    gate = asyncio.Semaphore(concurrency)

    async def work(article: Article) -> Summary:
        async with gate:
            return await asummarize(article, opened)

    with _Loop(opened) as loop:
        begun: deque[Future[Summary]] = deque()
        for article in articles:
            begun.append(loop.submit(work(article)))
            if len(begun) >= concurrency * AHEAD:
                yield begun.popleft().result()
        while begun:
            yield begun.popleft().result()


class _Loop:
    """An event loop in a thread of its own, that closes an extractor when it ends."""

    def __init__(self, extractor: Extractor) -> None:
        self._extractor = extractor
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="summarizer", daemon=True)

    def __enter__(self) -> _Loop:
        self._thread.start()
        return self

    def submit(self, work: Coroutine[Any, Any, Summary]) -> Future[Summary]:
        """Begins some work in the loop."""
        return asyncio.run_coroutine_threadsafe(work, self._loop)

    def __exit__(self, *_: object) -> None:
        asyncio.run_coroutine_threadsafe(self._end(), self._loop).result()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    async def _end(self) -> None:
        """Cancels what is under way, and closes the extractor."""
        tasks = asyncio.all_tasks() - {asyncio.current_task()}
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self._extractor.aclose()


def _run(work: Callable[[], Coroutine[Any, Any, T]]) -> T:
    """The result of some work, in an event loop of its own."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(work())
    with ThreadPoolExecutor(1, thread_name_prefix="summarizer") as pool:
        return pool.submit(contextvars.copy_context().run, lambda: asyncio.run(work())).result()
