"""Each rule of "Consolidation across articles" beyond the plain pairs of test_digest."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from summarizer.digest import Outcome, digest
from summarizer.digest.goods import ordinal
from summarizer.digest.same import compare_records
from summarizer.records.registry import read_record

from .made import claim, deal, item, listing, number, package, summary

SAME, POSSIBLY, RELATED, DIFFERENT = Outcome.SAME, Outcome.POSSIBLY_SAME, Outcome.RELATED, Outcome.DIFFERENT
JANUARY, NEXT_DAY, SPRING, NEXT_YEAR = (
    dt.date(2024, 1, 1),
    dt.date(2024, 1, 2),
    dt.date(2024, 4, 20),
    dt.date(2025, 1, 1),
)


def outcome(older: dict[str, Any], newer: dict[str, Any], *published: dt.date | None) -> Outcome:
    days = published or (JANUARY, NEXT_DAY)
    return compare_records(read_record(older), read_record(newer), (days[0], days[1])).outcome


def date(day: str) -> dict[str, str]:
    return {"text": day, "earliest": day, "latest": day}


PLANES = item(designation="KC-390")
FIVE = item(designation="KC-390", number_ordered=number("five", "exact", 5))


@pytest.mark.parametrize(
    ("older", "newer", "published", "expected"),
    [
        (deal(items=item()), deal(items=item()), (JANUARY, NEXT_DAY), SAME),
        (deal(items=item()), deal(items=item()), (JANUARY, NEXT_YEAR), DIFFERENT),
        (deal(items=PLANES), deal(items=PLANES), (JANUARY, NEXT_YEAR), RELATED),
        (deal(items=FIVE), deal(items=FIVE, status="delivered"), (JANUARY, NEXT_YEAR), POSSIBLY),
        (deal(items=item()), deal(items=item(), news_role="background"), (JANUARY, NEXT_YEAR), POSSIBLY),
        (deal(items=PLANES), deal(items=PLANES, news_role="background"), (JANUARY, NEXT_YEAR), SAME),
        (deal(items=item(), news_role="background"), deal(items=item()), (JANUARY, NEXT_YEAR), DIFFERENT),
        (deal(items=item()), deal(items=item()), (None, NEXT_YEAR), SAME),
    ],
)
def test_articles_far_apart_speak_of_one_deal_only_with_more_than_a_category(
    older: dict[str, Any], newer: dict[str, Any], published: tuple[dt.date | None, dt.date], expected: Outcome
) -> None:
    assert outcome(older, newer, *published) is expected


@pytest.mark.parametrize(
    ("items", "evidence", "expected"),
    [
        ([{"text": "an additional five transport planes", "category": "other_aircraft"}], "", RELATED),
        (item(), "Lisbon ordered another five transport planes", RELATED),
        (item(), "Lisbon ordered five transport planes, another official said", SAME),
        (item(), "Lisbon ordered five more transport planes", POSSIBLY),
        (item(number_ordered=number("more than four", "more_than", 4)), "more than four transport planes", SAME),
    ],
)
def test_words_of_addition_count_at_the_items_only(
    items: list[dict[str, Any]], evidence: str, expected: Outcome
) -> None:
    assert outcome(deal(), deal(items=items, evidence=[{"quote": evidence}] if evidence else [])) is expected


def test_undated_articles_have_no_older_one_whose_stage_could_go_backwards() -> None:
    assert outcome(deal(), deal(status="considered"), JANUARY, NEXT_DAY) is RELATED
    assert outcome(deal(), deal(status="considered"), None, NEXT_DAY) is SAME


@pytest.mark.parametrize(
    ("label", "counts"),
    [
        ("27th drawdown", 27),
        ("the twenty-seventh package", 27),
        ("Drawdown No. 9", 9),
        ("$725 million package", None),
        ("Winter Fund", None),
        (None, None),
    ],
)
def test_package_is_counted_by_its_ordinal(label: str | None, counts: int | None) -> None:
    assert ordinal(label) == counts


@pytest.mark.parametrize(
    ("older", "newer", "expected"),
    [
        ({"package_label": "9th package"}, {"package_label": "the ninth tranche"}, SAME),
        ({"package_label": "9th package"}, {"package_label": "10th package"}, DIFFERENT),
        ({"package_label": "Winter Fund"}, {"package_label": "Winter Fund"}, SAME),
        ({"scope": "package"}, {"scope": "program"}, RELATED),
        ({"scope": "package"}, {"scope": "unspecified"}, SAME),
        ({"total_value": None}, {}, POSSIBLY),
        ({"announcement_date": None}, {}, SAME),
    ],
)
def test_packages_agree_by_ordinal_or_by_sum_and_day(
    older: dict[str, Any], newer: dict[str, Any], expected: Outcome
) -> None:
    assert outcome(package(500e6, "2024-01-01", **older), package(500e6, "2024-01-02", **newer)) is expected


def test_equal_labels_without_a_number_do_not_join_two_sums() -> None:
    older, newer = (
        package(500e6, "2024-01-01", package_label="aid package"),
        package(900e6, "2024-01-01", package_label="aid package"),
    )
    assert outcome(older, newer) is DIFFERENT


def test_open_bound_allows_a_near_sum_only() -> None:
    most = package(500e6, "2024-01-01")
    most["total_value"] |= {"modifier": "more_than"}
    assert outcome(most, package(550e6, "2024-01-01")) is POSSIBLY
    assert outcome(most, package(5e9, "2024-01-01")) is DIFFERENT


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (["Sergei Lavov"], ["Sergey Lavov"], SAME),
        (["Orn Bank", "Lev Adel"], ["Orn Bank PJSC", "Tam Oy"], SAME),
        (["Orn Bank 14"], ["Orn Bank 15"], DIFFERENT),
    ],
)
def test_targets_agree_across_spellings(one: list[str], other: list[str], expected: Outcome) -> None:
    older, newer = listing(one), listing(other)
    for record in (older, newer):
        for target in record["targets"]:
            target["entity_type"] = "person" if target["name"].startswith("Serge") else "company"
    assert outcome(older, newer) is expected


def country_listing(status: str, *names: str, **fields: Any) -> dict[str, Any]:
    made = listing([], status)
    made["targets"] = [{"text": "Tarsk", "name": "Belarus", "entity_type": "country", "country": "BY"}] * (not names)
    made["targets"] += [{"text": one, "name": one, "entity_type": "company", "country": "BY"} for one in names]
    return made | fields


def test_threat_and_act_against_one_country_are_one_process() -> None:
    threat, act = country_listing("considered"), country_listing("imposed", "Orn Bank")
    assert outcome(threat, act, JANUARY, dt.date(2024, 2, 20)) is SAME
    assert outcome(threat, act, JANUARY, NEXT_YEAR) is DIFFERENT
    assert outcome(country_listing("considered", "Tam Oy"), act) is DIFFERENT


def test_lifting_is_related_to_the_listing_of_a_named_target_only() -> None:
    assert outcome(listing(["Orn Bank"]), listing(["Orn Bank"], "lifted"), JANUARY, NEXT_YEAR) is RELATED
    counted = {"targets": [], "target_count": number("three", "exact", 3)}
    assert outcome(listing([]) | counted, listing([], "lifted") | counted, JANUARY, NEXT_YEAR) is DIFFERENT


def test_listings_on_one_country_a_year_apart_are_two() -> None:
    assert outcome(country_listing("imposed"), country_listing("imposed"), JANUARY, NEXT_YEAR) is DIFFERENT
    dated = country_listing("imposed", listing_date=date("2024-01-01"))
    assert outcome(dated, country_listing("imposed", listing_date=date("2024-01-02")), JANUARY, NEXT_YEAR) is SAME


def test_outlet_cited_for_two_things_does_not_make_their_articles_one_source() -> None:
    other = {"recipient": {"name": "Chile", "text": "Chile", "country": "CL"}}
    wire = claim("media", "the Wire")
    found = digest(
        [
            summary("a", "2024-01-01", deal(id="1", claims=wire), deal(id="2", **other)),
            summary("b", "2024-01-02", deal(id="3"), deal(id="4", claims=wire, **other)),
        ]
    )
    assert [cluster.sources for cluster in found.clusters] == [2, 2]


def test_article_that_cites_the_other_ones_outlet_repeats_it() -> None:
    first = summary("a", "2024-01-01", deal(), publisher="Wire")
    found = digest([first, summary("b", "2024-01-02", deal(claims=claim("media", "the Wire")))])
    assert found.clusters[0].sources == 1


def test_later_stage_backs_the_earlier_one() -> None:
    anonymous = claim("anonymous_official")
    older, newer = deal(claims=anonymous), deal(status="delivered", claims=anonymous)
    (cluster,) = digest([summary("a", "2024-01-01", older), summary("b", "2024-01-02", newer)]).clusters
    assert (cluster.status, cluster.disputed) == ("agreed", False)
    assert cluster.backing == "said by 2 independent sources"


def test_stage_that_is_not_told_never_leads_over_one_that_is() -> None:
    vague = deal(status="unspecified", claims=claim("official"))
    told = deal(claims=claim("official", "Ana Prado"))
    (cluster,) = digest([summary("a", "2024-01-01", vague), summary("b", "2024-01-02", told)]).clusters
    assert (cluster.status, cluster.backing) == ("agreed", "said by Ana Prado")


def test_newest_number_delivered_leads_and_items_are_told_apart_by_type() -> None:
    def planes(given: int) -> list[dict[str, Any]]:
        kc = {"text": "planes", "designation": "KC-390", "category": "other_aircraft"}
        gun = {"text": "guns", "category": "artillery", "number_delivered": number("two", "exact", 2)}
        return [{**kc, "number_delivered": number(f"{given}", "exact", given)}, gun]

    older, newer = deal(status="delivered", items=planes(3)), deal(status="delivered", items=planes(4))
    (cluster,) = digest([summary("a", "2024-01-01", older), summary("b", "2024-01-09", newer)]).clusters
    (conflict,) = cluster.conflicts
    assert (conflict.field, conflict.leading) == ("items[KC-390].number_delivered", "4")
    assert [one.value for one in conflict.values] == ["4", "3"]


def test_one_body_and_its_state_are_no_conflict() -> None:
    found = digest(
        [
            summary("a", "2024-01-01", listing(["Orn Bank"])),
            summary("b", "2024-01-02", listing(["Orn Bank"], authority="United States")),
        ]
    )
    assert found.clusters[0].conflicts == ()


def test_record_that_fits_two_clusters_joins_one_and_is_linked_to_the_other() -> None:
    five, six = (deal(items=item(number_ordered=number(word, "exact", n))) for word, n in (("five", 5), ("six", 6)))
    found = digest(
        [summary("a", "2024-01-01", five), summary("b", "2024-01-02", six), summary("c", "2024-01-03", deal())]
    )
    assert [(link.outcome, link.reason) for link in found.links] == [(POSSIBLY, "one record fits both")]


def test_summary_given_twice_counts_once() -> None:
    one = summary("a", "2024-01-01", deal())
    found = digest([one, one])
    assert ([len(cluster.members) for cluster in found.clusters], found.links, found.articles) == ([1], (), ("a",))


def test_two_articles_of_one_name_are_two() -> None:
    one = summary("a", "2024-01-01", deal())
    other = one.model_copy(update={"article": one.article.model_copy(update={"sha256": "f" * 64})})
    (cluster,) = digest([one, other]).clusters
    assert (len(cluster.members), cluster.sources) == (2, 2)
