"""Type names that are plain words too: read where their plural is counted or handed over in a text about forces."""

from __future__ import annotations

import pytest

from summarizer.values.arms import find_arms


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Of the 31 Abrams promised by America, Ukraine has seen ten.", "Abrams"),
        ("Latvia's army has sent Stingers abroad.", "Stingers"),
        ("The navy wants to buy 24 Harpoons.", "Harpoons"),
        ("The air force took delivery of 42 Rafales.", "Rafales"),
    ],
)
def test_a_counted_plural_is_a_type(text: str, words: str) -> None:
    assert words in [text[one.start : one.end] for one in find_arms(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The Patriots signed two players and traded three Ravens.",
        "Two leopards were seen near the army camp.",
        "The zoo received three Leopards from Kenya.",
    ],
)
def test_an_animal_or_team_is_no_type(text: str) -> None:
    assert not find_arms(text)
