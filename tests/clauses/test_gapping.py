from __future__ import annotations

import pytest

from tests.clauses.test_directions import ends


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The law gives Jordan $12 million in military aid, Lebanon $5 million and Tunisia's farmers $3 million.",
            {(None, "Jordan"), (None, "Lebanon"), (None, "Tunisia")},
        ),
        (
            "Norway sent Chad 40 tents, Mali 30 tents and Niger two trucks.",
            {("Norway", "Chad"), ("Norway", "Mali"), ("Norway", "Niger")},
        ),
        ("Austria pledged $30 million and Japan $50 million to Kenya.", {("Austria", "Kenya"), ("Japan", "Kenya")}),
        (
            "Spain delivered 12 howitzers, Norway eight howitzers and Greece 19 howitzers to Latvia.",
            {("Spain", "Latvia"), ("Norway", "Latvia"), ("Greece", "Latvia")},
        ),
        ("Kenya received 12 helicopters from India, Uganda six.", {("India", "Kenya"), ("India", "Uganda")}),
    ],
)
def test_a_clause_without_a_verb_is_read_like_the_one_before(text, wanted) -> None:
    assert ends(text, strong=True) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Norway will give Latvia and Estonia 12 howitzers.", {("Norway", "Latvia"), ("Norway", "Estonia")}),
        ("Italy delivered two frigates to Egypt, Cairo said on 4 May.", {("Italy", "Egypt")}),
        ("Japan gave Chad 40 tents, and Mali complained.", {("Japan", "Chad")}),
        ("Japan gave $5 million to Sudan, of which Khartoum spent $2 million.", {("Japan", "Sudan")}),
        ("Poland bought 48 jets, and in Romania 32 pilots were trained.", {(None, "Poland")}),
    ],
)
def test_a_name_that_has_no_figure_of_its_own_begins_no_clause(text, wanted) -> None:
    assert ends(text, strong=True) == wanted


@pytest.mark.parametrize(
    ("text", "giver"),
    [
        ("Japan sent help for villages shelled by Belarus.", "Japan"),
        ("The assistance to Kenya financed by Norway arrived.", "Norway"),
    ],
)
def test_who_harms_those_who_are_helped_gives_nothing(text, giver) -> None:
    assert {one for one, _ in ends(text) if one} == {giver}
