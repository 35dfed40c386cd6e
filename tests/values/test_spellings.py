"""A type's name is found in the ways that newspapers write it, and in no others."""

from __future__ import annotations

import pytest

from summarizer.values.spellings import other_spellings


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("M777", {"M-777", "M 777"}),
        ("S-400", {"S400", "S 400"}),
        ("F-5", {"F5"}),
        ("Bayraktar TB2", {"Bayraktar-TB2", "Bayraktar TB-2", "Bayraktar-TB-2"}),
        ("Leopard 2A4", {"Leopard 2 A4", "Leopard2A4"}),
    ],
)
def test_other_spellings_are_given(name: str, written: set[str]) -> None:
    assert written <= {one for one, _ in other_spellings(name)}


def test_letter_apart_from_its_number_is_loose() -> None:
    assert {one for one, loose in other_spellings("M777") if loose} == {"M 777"}


@pytest.mark.parametrize("name", ["Patriot", "Guided Multiple Launch Rocket System"])
def test_plain_word_and_long_phrase_have_one_spelling(name: str) -> None:
    assert list(other_spellings(name)) == []
