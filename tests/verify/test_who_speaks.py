"""Whose words are they? Articles of our own, each quote with its true source and with all others of its article."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from summarizer.verify.finding import ACCEPTED

ARTICLES = tomllib.loads((Path(__file__).parent.parent / "fixtures" / "claims.toml").read_text(encoding="utf-8"))
OPPOSITE = {
    "asserts": "denies",
    "denies": "asserts",
    "doubts": "asserts",
    "suggests": "denies",
    "no_comment": "asserts",
}
"""A stance that nobody could take for the other one."""


def fields_of(article: dict[str, Any]) -> dict[str, Any]:
    """The record of an article without claims."""
    fields: dict[str, Any] = {
        one: article[one] for one in ("supplier", "recipient", "donor", "authority") if one in article
    }
    fields |= {one: [{"text": text} for text in article[one]] for one in ("items", "targets") if one in article}
    if "total_value" in article:
        fields["total_value"] = {"text": article["total_value"]}
    return fields | {"status": article.get("status", "delivered")}


def claims() -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Every claim with its article."""
    for article in ARTICLES["article"]:
        for claim in article["claims"]:
            yield article, claim


def stated(claim: dict[str, Any], source: str, stance: str) -> dict[str, Any]:
    return {"quote": claim["quote"], "source": source, "source_type": "official", "stance": stance}


TRUE = [(article, claim, source) for article, claim in claims() for source in claim["sources"]]


@pytest.mark.parametrize(
    ("article", "claim", "source"), TRUE, ids=[f"{one['quote'][:40]}-{who}" for _, one, who in TRUE]
)
def test_true_source_is_accepted(verify, check_of, article, claim, source) -> None:
    made = [stated(claim, source, claim.get("stance", "asserts"))]
    record = verify(article["text"], article["kind"], cite=None, claims=made, **fields_of(article))
    assert check_of(record, "claims[0].source").verdict in ACCEPTED


def test_other_speakers_of_the_article_are_not_accepted(verify, check_of) -> None:
    """At most one in fifty, and "the official" may be the official of the sentence before."""
    tried, accepted = 0, []
    for article, claim in claims():
        for other in (one["sources"][0] for one in article["claims"]):
            if any(other in own or own in other for own in claim["sources"]):
                continue
            record = verify(
                article["text"],
                article["kind"],
                cite=None,
                claims=[stated(claim, other, "asserts")],
                **fields_of(article),
            )
            tried += 1
            if check_of(record, "claims[0].source").verdict in ACCEPTED:
                accepted.append((claim["quote"], other))
    assert tried > 200
    assert len(accepted) <= tried / 50, accepted


TOLD = [(article, claim) for article, claim in claims() if claim.get("stance") in OPPOSITE]


@pytest.mark.parametrize(("article", "claim"), TOLD, ids=[claim["quote"][:40] for _, claim in TOLD])
def test_stance_is_accepted_and_its_opposite_is_not(verify, check_of, article, claim) -> None:
    for stance, expected in ((claim["stance"], True), (OPPOSITE[claim["stance"]], False)):
        made = [stated(claim, claim["sources"][0], stance)]
        record = verify(article["text"], article["kind"], cite=None, claims=made, **fields_of(article))
        assert (check_of(record, "claims[0].stance").verdict in ACCEPTED) is expected, stance
