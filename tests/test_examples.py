"""The articles that a newcomer tries first: they work with the base install, and show what they are meant to show."""

from pathlib import Path

import pytest

from summarizer import Article, RulesExtractor, Summary, read_articles, summarize
from summarizer.records.record import Record

FOLDER = Path(__file__).parent.parent / "examples"
ARTICLES = {one.id: one for one in read_articles([FOLDER]) if isinstance(one, Article)}


@pytest.fixture(scope="module")
def summaries() -> dict[str, Summary]:
    return {name: summarize(article, RulesExtractor()) for name, article in ARTICLES.items()}


def test_every_file_is_read() -> None:
    assert sorted(ARTICLES) == ["aid", "howitzers", "patrol-boats", "sanctions", "transfer-window"]
    assert not [one for one in read_articles([FOLDER]) if not isinstance(one, Article)]


def test_every_article_has_an_answer_and_a_date(summaries: dict[str, Summary]) -> None:
    for summary in summaries.values():
        assert not summary.failed
        assert summary.article.published is not None


def test_all_three_kinds_are_found(summaries: dict[str, Summary]) -> None:
    assert {record.kind for summary in summaries.values() for record in summary.records} == {
        "transfer",
        "sanction",
        "aid_package",
    }


def test_news_of_sports_gives_no_record(summaries: dict[str, Summary]) -> None:
    assert summaries["transfer-window"].records == ()


def test_planted_instruction_and_page_furniture_are_marked_and_give_no_record(summaries: dict[str, Summary]) -> None:
    notices = summaries["sanctions"].notices
    assert any("instruction" in notice.why for notice in notices)
    assert not any("Sweden" in record.model_dump_json() for record in summaries["sanctions"].records)
    assert any("Advertisement" in notice.quote for notice in summaries["howitzers"].notices)


def test_a_value_is_refused(summaries: dict[str, Summary]) -> None:
    assert any(not summary.sound for summary in summaries.values())


def spans(record: Record) -> list[tuple[int | None, int | None, str | None]]:
    return [(one.start, one.end, one.quote) for one in (*record.evidence, *record.claims, *record.checks)]


def test_every_offset_points_to_its_words(summaries: dict[str, Summary]) -> None:
    for name, summary in summaries.items():
        text = ARTICLES[name].text
        found = [one for record in summary.records + summary.rejected for one in spans(record)]
        found += [(one.start, one.end, one.quote) for one in summary.uncovered + summary.notices]
        assert found
        for start, end, quote in found:
            if start is not None:
                assert text[start:end] == quote
