"""Who speaks, who a definite subject stands for, and which mentions can be a party at all."""

from __future__ import annotations

import pytest

from summarizer.extractors.rules.parties import read_cast
from tests.extractors.rules.told import views_of


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Aid for Chad\n\nOffice of the Spokesperson\n\nWe announce aid for Chad.", "United States"),
        ("Joint statement of the presidents of Spain and Chad\n\nWe agreed on aid. We will meet again.", None),
        ("Spain sold tanks to Chad, officials said.", None),
        ("“We sold tanks. We will sell more,” said a minister.", None),
    ],
)
def test_speaker_is_who_signs(text: str, speaker: str | None) -> None:
    assert read_cast(views_of(text)).speaker == speaker


def test_dateline_is_no_party() -> None:
    cast = read_cast(views_of("WARSAW, May 14 (Reuters) - Spain sold tanks to Chad."))
    assert "Poland" not in [one.party for one in cast.parties]


def test_administration_is_the_last_government_told() -> None:
    views = views_of("The Biden administration met with Chad. The administration announced aid.")
    found = read_cast(views).meant_by(views[1].low, views[1])
    assert found is not None
    assert found.party == "United States"


def test_mention_of_a_party_is_its_plainest_name_before() -> None:
    views = views_of("Spain met Chad. Spanish officials left. Spain returned.")
    found = read_cast(views).mention("Spain", views[1])
    assert found is not None
    assert (found.text, found.index) == ("Spain", 0)
