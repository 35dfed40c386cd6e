"""Which measures an act imposes, told beside it or in the sentences after it."""

from __future__ import annotations

import pytest

from summarizer.records.sanction import Sanction
from tests.extractors.rules.told import of_kind

ACT = "The Council of the European Union imposed restrictive measures on three judges in Belarus. "


@pytest.mark.parametrize(
    ("after", "measures"),
    [
        ("They are subject to an asset freeze.", {"asset_freeze"}),
        (
            "Those listed are subject to an asset freeze. Natural persons also face a travel ban.",
            {"asset_freeze", "travel_ban"},
        ),
        ("A traveller lost his luggage.", set()),
        ("Canada lifted its travel ban on Sudan. They are subject to an asset freeze.", set()),
    ],
)
def test_sentences_that_go_on_name_the_measures(after: str, measures: set[str]) -> None:
    act = of_kind(Sanction, ACT + after)[0]
    assert set(act.measures) == measures


def test_regime_that_was_broken_is_no_measure() -> None:
    (act,) = of_kind(
        Sanction, "Norway imposed sanctions on two firms for sales in breach of the UN arms embargo on Sudan."
    )
    assert act.measures == ()


def test_bullets_after_an_act_are_its_targets() -> None:
    text = (
        ACT
        + "\n\nThose listed are:\n\n- **Hamid Osman Barre**, a judge\n- **Viktor Lesnik**\n- **Salma Nour**, a judge\n"
    )
    (act,) = of_kind(Sanction, text)
    assert [one.name for one in act.targets] == ["Hamid Osman Barre", "Viktor Lesnik", "Salma Nour"]


def test_act_that_is_asked_of_others_is_nobodys() -> None:
    text = "The United States sanctioned Alfa Bank on Monday. Kyiv has urged its allies to sanction Rosatom."
    acts = of_kind(Sanction, text)
    assert [one.authority.name for one in acts if one.authority] == ["United States"]
    assert "Rosatom" not in [target.name for act in acts for target in act.targets]


def test_country_of_a_regime_is_the_one_named_before() -> None:
    (act,) = of_kind(Sanction, "Zimbabwe is waiting. Switzerland lifted its arms embargo on the country on Wednesday.")
    assert [one.text for one in act.targets] == ["Zimbabwe"]
