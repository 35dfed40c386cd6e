"""The articles that a newcomer tries first: they work with the base install, and show what they are meant to show."""

from pathlib import Path

import pytest

from summarizer import Article, RulesExtractor, Summary, read_articles, summarize
from summarizer.records.aid_package import AidPackage
from summarizer.records.atoms import Check, Claim, Evidence
from summarizer.records.record import Record
from summarizer.records.sanction import Sanction
from summarizer.records.transfer import Transfer
from summarizer.records.vocabulary import Measure, Mechanism, Scope

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
    parts: tuple[Evidence | Claim | Check, ...] = (*record.evidence, *record.claims, *record.checks)
    return [(one.start, one.end, one.quote) for one in parts]


def test_every_offset_points_to_its_words(summaries: dict[str, Summary]) -> None:
    for name, summary in summaries.items():
        text = ARTICLES[name].text
        found = [one for record in summary.records + summary.rejected for one in spans(record)]
        found += [(one.start, one.end, one.quote) for one in summary.uncovered + summary.notices]
        assert found
        for start, end, quote in found:
            if start is not None:
                assert text[start:end] == quote


def lines(summary: Summary, kind: str) -> list[str]:
    return [record.headline or "" for record in summary.records if record.kind == kind]


def test_howitzer_deal_is_one_record_with_what_its_later_sentences_add(summaries: dict[str, Summary]) -> None:
    deal, older, denied, wanted = summaries["howitzers"].records
    assert isinstance(deal, Transfer)
    assert deal.headline == (
        "Norway agreed to sell Latvia 12 K9 self-propelled howitzers and up to 4,000 155mm artillery shells"
    )
    assert deal.value is not None
    assert (deal.value.modifier, deal.value.amount) == ("approximately", 96_000_000)
    assert deal.delivery_date is not None
    assert deal.delivery_date.text == "early 2025"
    assert isinstance(older, Transfer)
    assert older.headline == "Norway delivered four older M109 howitzers to Latvia"
    assert older.delivery_date is not None
    assert older.delivery_date.earliest == "2023-11"
    assert denied.headline == "Russia delivered Iskander missiles to Belarus (denied by a spokesman)"
    assert isinstance(wanted, Transfer)
    assert (wanted.supplier, wanted.status) == (None, "considered")


def test_boats_are_counted_once_as_delivered_and_once_as_promised(summaries: dict[str, Summary]) -> None:
    found = {record.headline for record in summaries["patrol-boats"].records}
    assert {
        "Japan delivered two patrol boats to the Philippines",
        "Japan agreed to give the Philippines three more patrol boats",
        "Japan offered the Philippines five coastal radars",
    } <= found


def test_package_has_its_items_and_is_no_running_total(summaries: dict[str, Summary]) -> None:
    package, total, loan, asked = sorted(summaries["aid"].records, key=lambda one: one.evidence[0].start or 0)
    assert isinstance(package, AidPackage)
    assert package.scope is Scope.PACKAGE
    assert package.mechanism is Mechanism.DRAWDOWN
    assert package.total_value is not None
    assert package.total_value.amount == 85_000_000
    assert [(item.text, item.number_ordered and item.number_ordered.number) for item in package.items] == [
        ("armoured personnel carriers", 24),
        ("night-vision devices", 1500),
        ("medical supplies", None),
    ]
    assert "Canada" in [claim.source for claim in package.claims]
    assert isinstance(total, AidPackage)
    assert total.scope is Scope.CUMULATIVE_TOTAL
    assert loan.headline == "The World Bank authorized $150 million in financial aid for Moldova"
    assert asked.headline == "Moldova seeks two Piorun air defence launchers from Poland"


def test_each_authority_has_its_own_act_and_the_list_is_read(summaries: dict[str, Summary]) -> None:
    assert lines(summaries["sanctions"], "transfer") == []
    listed, expected, lifted = summaries["sanctions"].records
    assert isinstance(listed, Sanction)
    assert [target.name for target in listed.targets] == [
        "Hamid Osman Barre",
        "Viktor Antonovich Lesnik",
        "Salma Idris Nour",
        "Red Delta Shipping LLC",
        "Karkaban Aviation",
    ]
    assert set(listed.measures) == {Measure.ASSET_FREEZE, Measure.TRAVEL_BAN}
    assert isinstance(expected, Sanction)
    assert expected.authority is not None
    assert (expected.authority.name, expected.status) == ("United Kingdom", "expected")
    assert isinstance(lifted, Sanction)
    assert lifted.authority is not None
    assert (lifted.authority.name, lifted.status) == ("Council of the European Union", "lifted")
    assert lifted.listing_date is None
