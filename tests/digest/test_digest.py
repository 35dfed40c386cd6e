from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from summarizer.digest import Digest, Outcome, digest
from summarizer.digest.same import compare_records
from summarizer.records.registry import read_record

from .made import claim, deal, item, listing, number, package, summary

CASES = [
    (deal(), deal(), Outcome.SAME),
    (deal(), deal(supplier=deal()["recipient"], recipient=deal()["supplier"]), Outcome.DIFFERENT),
    (deal(), deal(recipient=None), Outcome.POSSIBLY_SAME),
    (deal(), deal(items=item(designation="C-130")), Outcome.DIFFERENT),
    (deal(), deal(items=item()), Outcome.SAME),
    (deal(), deal(items=[{"text": "helicopters", "category": "helicopter"}]), Outcome.DIFFERENT),
    (
        deal(items=item(number_ordered=number("five", "exact", 5))),
        deal(items=item(number_ordered=number("at least four", "at_least", 4))),
        Outcome.SAME,
    ),
    (
        deal(items=item(number_ordered=number("five", "exact", 5))),
        deal(items=item(number_ordered=number("six", "exact", 6))),
        Outcome.RELATED,
    ),
    (deal(claims=claim("official")), deal(status="considered", claims=claim("official")), Outcome.RELATED),
    (deal(claims=claim("official")), deal(status="considered", claims=claim("expert")), Outcome.SAME),
    (deal(), deal(transfer_type="production_licence"), Outcome.RELATED),
    (
        deal(agreement_date={"text": "a", "earliest": "2024-01-05", "latest": "2024-01-05"}),
        deal(agreement_date={"text": "b", "earliest": "2024-09", "latest": "2024-09"}),
        Outcome.DIFFERENT,
    ),
    (package(500e6, "2024-03-01"), package(505e6, "2024-03-02"), Outcome.SAME),
    (package(500e6, "2024-03-01"), package(560e6, "2024-03-02"), Outcome.DIFFERENT),
    (package(500e6, "2024-03-01"), package(500e6, "2024-03-20"), Outcome.DIFFERENT),
    (package(500e6, "2024-03-01"), package(500e6, "2024-03-01", scope="cumulative_total"), Outcome.DIFFERENT),
    (
        package(500e6, "2024-03-01", package_label="9th package"),
        package(600e6, "2024-04-01", package_label="9th Package"),
        Outcome.SAME,
    ),
    (listing(["Orn Bank", "Lev Adel"]), listing(["Lev Adel"], authority="United States"), Outcome.SAME),
    (listing(["Orn Bank", "Lev Adel", "Tam Oy"]), listing(["Mir Sol"]), Outcome.DIFFERENT),
    (listing(["Orn Bank"]), listing(["Orn Bank"], authority="Council of the European Union"), Outcome.DIFFERENT),
    (listing(["Orn Bank"]), listing(["Orn Bank"], status="lifted"), Outcome.RELATED),
    (listing(["Orn Bank"], status="considered"), listing(["Orn Bank"]), Outcome.SAME),
    (deal(), package(1, "2024-01-01"), Outcome.DIFFERENT),
]


@pytest.mark.parametrize(("older", "newer", "outcome"), CASES)
def test_two_records_stand_to_each_other_as_the_codebook_says(
    older: dict[str, Any], newer: dict[str, Any], outcome: Outcome
) -> None:
    answer = compare_records(read_record(older), read_record(newer), (dt.date(2024, 1, 1), dt.date(2024, 1, 2)))
    assert answer.outcome is outcome, answer.reason


def test_a_deal_in_two_articles_is_one_cluster_with_both_members() -> None:
    found = digest([summary("b", "2024-02-02", deal()), summary("a", "2024-01-01", deal())])
    assert [[member.article for member in cluster.members] for cluster in found.clusters] == [["a", "b"]]


def test_the_order_of_the_summaries_changes_nothing() -> None:
    summaries = [
        summary("a", "2024-01-01", deal(), package(500e6, "2024-01-01")),
        summary("b", "2024-01-03", deal(items=item())),
        summary("c", "2024-01-02", package(500e6, "2024-01-02")),
    ]
    assert digest(summaries) == digest(summaries[::-1])


def test_records_of_one_article_never_merge() -> None:
    assert len(digest([summary("a", "2024-01-01", deal(id="t1"), deal(id="t2"))]).clusters) == 2


def test_a_near_match_of_a_near_match_does_not_drag_a_third_deal_in() -> None:
    loose, five, six = (
        deal(items=item()),
        deal(items=item(number_ordered=number("five", "exact", 5))),
        deal(items=item(number_ordered=number("six", "exact", 6))),
    )
    found = digest(
        [summary("a", "2024-01-01", five), summary("b", "2024-01-02", loose), summary("c", "2024-01-03", six)]
    )
    assert sorted(len(cluster.members) for cluster in found.clusters) == [1, 2]
    assert [link.outcome for link in found.links] == [Outcome.RELATED]


def test_conflicting_stages_are_shown_newest_first_and_not_averaged() -> None:
    found = digest(
        [
            summary("a", "2024-01-01", deal(status="negotiating")),
            summary("b", "2024-02-01", deal(status="delivered"), publisher="The Courier"),
        ]
    )
    (conflict,) = found.clusters[0].conflicts
    assert (conflict.field, [one.value for one in conflict.values]) == ("status", ["delivered", "negotiating"])
    assert conflict.values[0].publisher == "The Courier"


def test_numbers_that_fit_each_other_are_no_conflict() -> None:
    more_than = deal(items=item(number_delivered=number("more than 400", "more_than", 400)))
    hundreds = deal(items=item(number_delivered=number("hundreds", "multiples_of", 100)))
    found = digest([summary("a", "2024-01-01", more_than), summary("b", "2024-01-02", hundreds)])
    assert found.clusters[0].conflicts == ()


def test_one_anonymous_source_leaves_a_stage_disputed_and_a_second_backs_it() -> None:
    anonymous = deal(claims=claim("anonymous_official"))
    one = digest([summary("a", "2024-01-01", anonymous)])
    two = digest([summary("a", "2024-01-01", anonymous), summary("b", "2024-01-02", anonymous)])
    assert (one.clusters[0].disputed, two.clusters[0].disputed) == (True, False)


def test_copies_of_one_long_quote_count_as_one_source() -> None:
    quote = "Lisbon has agreed to buy a further batch of KC-390 transport planes, two people who saw the papers said"
    copied = deal(evidence=[{"quote": quote}], claims=claim("anonymous_official"))
    found = digest([summary("a", "2024-01-01", copied), summary("b", "2024-01-02", copied)])
    assert (found.clusters[0].sources, found.clusters[0].disputed) == (1, True)


def test_a_denial_leaves_the_deal_in_and_marks_it_disputed() -> None:
    denied = deal(claims=[*claim("official"), *claim("official", "Brazil", "denies")])
    (cluster,) = digest([summary("a", "2024-01-01", denied)]).clusters
    assert cluster.disputed
    assert cluster.status == "agreed"


def test_a_digest_survives_json() -> None:
    found = digest([summary("a", "2024-01-01", deal()), summary("b", None, listing(["Orn Bank"]))])
    assert Digest.model_validate_json(found.model_dump_json()) == found


def test_no_summaries_make_an_empty_digest() -> None:
    assert digest([]) == Digest()
