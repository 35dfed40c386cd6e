from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.clauses.attribution import find_attributions
from summarizer.records.vocabulary import SourceType, Stance
from tests.clauses.read import read


def said(text: str) -> list[tuple[str | None, SourceType, Stance]]:
    return [
        (text[one.source.start : one.source.end] if one.source else None, one.source_type, one.stance)
        for one in find_attributions(read(text), 0, len(text))
    ]


@pytest.mark.parametrize(
    ("text", "source", "kind", "stance"),
    [
        (
            "One senior military official said Iran had agreed.",
            "One senior military official",
            SourceType.ANONYMOUS_OFFICIAL,
            Stance.ASSERTS,
        ),
        (
            "The deal was signed, two diplomats confirmed.",
            "two diplomats",
            SourceType.ANONYMOUS_OFFICIAL,
            Stance.ASSERTS,
        ),
        (
            "“We will deliver,” said Defence Minister Ana Ruiz.",
            "Defence Minister Ana Ruiz",
            SourceType.OFFICIAL,
            Stance.ASSERTS,
        ),
        ("The jets arrived in May, according to Reuters.", "Reuters", SourceType.MEDIA, Stance.ASSERTS),
        (
            "The minister, citing satellite imagery, spoke of a transfer.",
            "satellite imagery",
            SourceType.EVIDENCE,
            Stance.ASSERTS,
        ),
        (
            "Analysts at a think tank believe the missiles are new.",
            "Analysts at a think tank",
            SourceType.EXPERT,
            Stance.SUGGESTS,
        ),
        (
            "Western intelligence agencies suspect that parts were sent.",
            "Western intelligence agencies",
            SourceType.INTELLIGENCE,
            Stance.SUGGESTS,
        ),
        ("Iran has denied supplying the drones.", "Iran", SourceType.OFFICIAL, Stance.DENIES),
        ("While Tehran rejected this, it was true.", "Tehran", SourceType.OFFICIAL, Stance.DENIES),
        ("Tehran acknowledged the shipment.", "Tehran", SourceType.OFFICIAL, Stance.ADMITS),
        (
            "Tehran admitted to having sent a limited number of drones.",
            "Tehran",
            SourceType.OFFICIAL,
            Stance.PARTLY_ADMITS,
        ),
        ("The Kremlin declined to comment on the report.", "The Kremlin", SourceType.OFFICIAL, Stance.NO_COMMENT),
        ("Prague asked Vienna for radars; Vienna has not replied.", "Vienna", SourceType.OFFICIAL, Stance.NO_COMMENT),
        ("Chile on Monday announced a gift of boats.", "Chile", SourceType.OFFICIAL, Stance.ASSERTS),
        ("The ministry late on Friday said it had paid.", "The ministry", SourceType.OFFICIAL, Stance.ASSERTS),
        ("Rights groups say the bombs were used.", "Rights groups", SourceType.OTHER, Stance.ASSERTS),
    ],
)
def test_source_and_stance(text: str, source: str, kind: SourceType, stance: Stance) -> None:
    assert (source, kind, stance) in said(text), said(text)


def test_missing_proof_is_doubt_in_the_articles_own_voice() -> None:
    assert (None, SourceType.OUTLET, Stance.DOUBTS) in said("The report could not be independently verified.")


def test_name_that_holds_a_verb_is_no_attribution() -> None:
    assert not said("The United States and the Washington Post are names.")


def test_pronoun_is_the_person_named_before() -> None:
    text = "Foreign Secretary James Cleverly met reporters. He said the deal was sordid."
    assert any(source and "Cleverly" in source for source, _, _ in said(text))


def test_claim_stands_beside_its_source() -> None:
    text = "The jets arrived on Friday, two officials said."
    (one,) = find_attributions(read(text), 0, len(text))
    assert text[one.scope.start : one.scope.end].startswith("The jets arrived")


_WORDS = [
    "said",
    ",",
    '"',
    "Iran",
    "he",
    "official",
    "denied",
    "that",
    "the",
    "according",
    "to",
    "Reuters",
    ".",
    "told",
    "“",
    "”",
]


@settings(max_examples=80, deadline=None)
@given(st.lists(st.sampled_from(_WORDS), min_size=1, max_size=30))
def test_spans_lie_in_the_text(parts: list[str]) -> None:
    text = " ".join(parts)
    for one in find_attributions(read(text), 0, len(text)):
        assert 0 <= one.scope.start <= one.scope.end <= len(text)
        assert one.source is None or 0 <= one.source.start < one.source.end <= len(text)


def test_text_of_nothing_but_reporting_verbs_takes_no_time() -> None:
    reading = read("Kirby said " * 4000)
    start = time.process_time()
    find_attributions(reading, 0, len(reading.text))
    assert time.process_time() - start < 30
