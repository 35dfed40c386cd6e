from __future__ import annotations

import pytest

from summarizer.clauses.claim_judges import judge_source_type, judge_stance
from summarizer.records.vocabulary import SourceType, Stance, Verdict
from tests.clauses.read import read, whole


@pytest.mark.parametrize(
    ("claimed", "text", "source", "verdict"),
    [
        (Stance.ASSERTS, "Two officials said Iran sent drones.", "Two officials", Verdict.SUPPORTED),
        (Stance.DENIES, "Two officials said Iran sent drones.", "Two officials", Verdict.CONTRADICTED),
        (Stance.DENIES, "Iran denied sending drones.", "Iran", Verdict.SUPPORTED),
        (Stance.ASSERTS, "Iran denied sending drones.", "Iran", Verdict.CONTRADICTED),
        (Stance.ADMITS, "Iran denied sending drones.", "Iran", Verdict.CONTRADICTED),
        (Stance.SUGGESTS, "Officials fear that Iran sent drones.", "Officials", Verdict.SUPPORTED),
        (Stance.ASSERTS, "Officials fear that Iran sent drones.", "Officials", Verdict.REVIEW),
        (Stance.ASSERTS, "Iran sent drones.", None, Verdict.INFERRED),
        (Stance.DENIES, "Iran sent drones.", None, Verdict.CONTRADICTED),
        (Stance.SUGGESTS, "Iran reportedly sent drones.", None, Verdict.INFERRED),
        (Stance.NO_COMMENT, "The ministry declined to comment.", "The ministry", Verdict.SUPPORTED),
    ],
)
def test_stance(claimed: Stance, text: str, source: str | None, verdict: Verdict) -> None:
    reading = read(text)
    assert judge_stance(claimed, reading, whole(reading), source).verdict is verdict


def test_denial_and_claim_of_two_sources_in_one_sentence_are_kept_apart() -> None:
    text = "Kyiv said Iran sent drones, but Tehran denied the transfer."
    reading = read(text)
    spans = whole(reading)
    assert judge_stance(Stance.ASSERTS, reading, spans, "Kyiv").verdict is Verdict.SUPPORTED
    assert judge_stance(Stance.DENIES, reading, spans, "Tehran").verdict is Verdict.SUPPORTED
    assert judge_stance(Stance.DENIES, reading, spans, "Kyiv").verdict is Verdict.CONTRADICTED


@pytest.mark.parametrize(
    ("claimed", "source", "verdict"),
    [
        (SourceType.MEDIA, "Reuters", Verdict.SUPPORTED),
        (SourceType.EXPERT, "Reuters", Verdict.CONTRADICTED),
        (SourceType.OUTLET, None, Verdict.SUPPORTED),
        (SourceType.OFFICIAL, None, Verdict.REVIEW),
        (SourceType.INTELLIGENCE, "two officials", Verdict.REVIEW),
        (SourceType.EVIDENCE, "two officials", Verdict.CONTRADICTED),
    ],
)
def test_kind_of_source(claimed: SourceType, source: str | None, verdict: Verdict) -> None:
    reading = read("Reuters and two officials spoke of it.")
    assert judge_source_type(claimed, source, reading, whole(reading)).verdict is verdict


def test_title_elsewhere_in_the_article_makes_an_official() -> None:
    reading = read("Pentagon spokesman Erik Vann spoke on Monday. The jets had arrived, Vann added.")
    assert judge_source_type(SourceType.OFFICIAL, "Vann", reading).verdict is Verdict.SUPPORTED
