import asyncio
import threading
from collections.abc import Iterator

import pytest

from summarizer.article import Article
from summarizer.errors import UnavailableError
from summarizer.pipeline import asummarize, summarize, summarize_many

from .doubles import TEXT, Scripted, always, article, sale


def articles(count: int) -> list[Article]:
    return [article(TEXT + f"Number {number}.", id=str(number)) for number in range(count)]


def test_many_summaries_come_in_the_order_of_their_articles() -> None:
    summaries = list(summarize_many(articles(40), always(sale()), concurrency=4))
    assert [summary.article.id for summary in summaries] == [str(number) for number in range(40)]
    assert all(len(summary.records) == 1 for summary in summaries)


def test_no_more_articles_are_asked_about_at_once_than_allowed() -> None:
    extractor = always()
    list(summarize_many(articles(20), extractor, concurrency=3))
    assert 1 < extractor.most_at_once <= 3


def test_article_without_an_answer_gives_a_failed_summary_and_the_others_go_on() -> None:
    extractor = Scripted(lambda _, reading: UnavailableError("no reply") if reading.article.id == "1" else [sale()])
    summaries = list(summarize_many(articles(3), extractor))
    assert [summary.failed for summary in summaries] == [False, True, False]


def test_articles_are_read_as_they_are_needed() -> None:
    read: list[int] = []

    def endless() -> Iterator[Article]:
        number = 0
        while True:
            read.append(number)
            yield article(id=str(number))
            number += 1

    summaries = summarize_many(endless(), always(), concurrency=2)
    for _ in range(5):
        next(summaries)
    summaries.close()
    assert len(read) < 20


def test_extractor_is_closed_at_the_end_and_when_the_caller_stops_early() -> None:
    extractor = always()
    list(summarize_many(articles(2), extractor))
    assert extractor.closed == 1
    stopped = summarize_many(articles(9), extractor)
    next(stopped)
    stopped.close()
    assert extractor.closed == 2
    assert not [one for one in threading.enumerate() if one.name == "summarizer"]


def test_bug_in_an_extractor_is_not_hidden() -> None:
    def broken(*_: object) -> list[object]:
        raise KeyError("a bug")

    with pytest.raises(KeyError, match="a bug"):
        list(summarize_many(articles(3), Scripted(broken)))  # type: ignore[arg-type]


def test_extractor_given_to_the_async_twin_stays_open() -> None:
    extractor = always(sale())
    assert len(asyncio.run(asummarize(article(), extractor)).records) == 1
    assert extractor.closed == 0
    summarize(article(), extractor)
    assert extractor.closed == 1


def test_threads_do_not_disturb_each_other() -> None:
    found: list[int] = []
    threads = [
        threading.Thread(target=lambda: found.append(len(summarize(article(), always(sale())).records)))
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [1, 1, 1, 1]
