"""Which sentences go on about what the one before them told."""

from __future__ import annotations

import pytest

from summarizer.article import Article
from summarizer.reading import Reading
from summarizer.verify.continuing import goes_on, in_list

FIRST = "Sweden will lend Latvia eight field guns."


@pytest.mark.parametrize(
    "second",
    [
        "They include two spare barrels.",
        "The loan package comes with training.",
        "This support is to last two years.",
        "It was signed in Riga.",
        "In March it sent tents, too.",
        "Since last spring, they have trained in Cesis.",
        "Both governments want more of it.",
        "In addition, engineers are to stay until May.",
        "Monday's delivery was the first.",
        "“The sale is legal,” the minister said.",
    ],
)
def test_goes_on(second: str) -> None:
    assert goes_on(Reading(Article(text=f"{FIRST} {second}")), 1)


@pytest.mark.parametrize(
    "second",
    [
        "Finland has bought tents from Austria.",
        "In March Finland sent tents.",
        "Separately, Riga ordered boots.",
        "Meanwhile the sale of boats drags on.",
        "A spokesman for the mayor declined to comment.",
        "Itel shares fell by two percent.",
        "Theydon Bois is far away.",
    ],
)
def test_turns_to_something_else(second: str) -> None:
    assert not goes_on(Reading(Article(text=f"{FIRST} {second}")), 1)


def test_the_first_sentence_goes_on_from_none() -> None:
    reading = Reading(Article(text="They include two spare barrels."))
    assert not goes_on(reading, 0)
    assert not goes_on(reading, 1)


def test_lines_of_a_list_and_what_its_introduction_announces() -> None:
    reading = Reading(
        Article(text="Sweden will lend:\nEight field guns\n- two trucks;\n- a bridge.\n\nRiga is glad.\n")
    )
    assert [in_list(reading, at) for at in range(5)] == [False, True, True, True, False]
