"""Claims of a record: its sources, its hedges, and the denials that follow it."""

from __future__ import annotations

from summarizer.records.transfer import Transfer
from summarizer.records.vocabulary import Stance
from tests.extractors.rules.told import of_kind


def stances(text: str) -> dict[str | None, Stance]:
    (deal,) = of_kind(Transfer, text)
    return {claim.source: claim.stance for claim in deal.claims}


def test_article_speaks_where_nobody_is_named() -> None:
    assert stances("Iran supplied Russia with drones.") == {None: Stance.ASSERTS}


def test_source_is_bound_to_its_sentence() -> None:
    assert stances("Iran supplied Russia with drones, Israeli officials said.") == {"Israeli officials": Stance.ASSERTS}


def test_denial_right_after_is_a_claim_and_deletes_nothing() -> None:
    found = stances("Iran supplied Russia with drones, officials said. Iran denied sending any weapons.")
    assert found["Iran"] is Stance.DENIES
    assert found["officials"] is Stance.ASSERTS
