"""The rarest words of a changed quote tell where it stands, or nothing is said."""

from __future__ import annotations

import pytest

from summarizer.text.fold import fold
from summarizer.text.seeds import may_be_near, seeded

FILLER = "The ministry said that the talks with the suppliers went on through the week. " * 300
DEAL = "Ruritania handed over 14 refurbished corvettes to Sylvania in the port of Elmsby"
TEXT = fold(FILLER + DEAL + ". " + FILLER)
PLACE = (len(FILLER), len(FILLER) + len(DEAL))


@pytest.mark.parametrize(
    "quote",
    [
        "ruritania handed over 41 refurbished corvettes to sylvania in the port of elmsby",
        "ruritania handed over refurbished corvettes to sylvania in the port of elmsby",
        "ruritania quietly handed over 14 refurbished corvettes to sylvania in the port of elmsby",
        "ruritania turned over 14 refurbished corvettes to sylvania in the port of elmsby",
    ],
    ids=["number", "dropped", "added", "verb"],
)
def test_quote_with_a_word_changed_is_placed(quote: str) -> None:
    found = seeded(quote, TEXT)
    assert found is not None
    assert abs(found[0] - PLACE[0]) <= 2
    assert abs(found[1] - PLACE[1]) <= 2


@pytest.mark.parametrize(
    "quote",
    [
        "the port of elmsby has corvettes that sylvania gave to ruritania, 14 of them refurbished, the mayor boasted",
        "the talks with the ministry",
        "corvettes",
        "",
    ],
    ids=["other order", "common words only", "one word", "nothing"],
)
def test_quote_that_is_not_nearly_there_gets_no_place(quote: str) -> None:
    assert seeded(quote, TEXT) is None


def test_of_two_like_passages_the_nearer_in_wording_is_taken() -> None:
    other = DEAL.replace("14", "23").replace("Elmsby", "Harlow")
    text = fold(f"{FILLER}{other}. {FILLER}{DEAL}. {FILLER}")
    found = seeded("ruritania handed over 14 refurbished corvettes to sylvania in the harbour of elmsby", text)
    assert found is not None
    assert text.text[found[0] : found[1]].endswith("elmsby")


def test_more_letters_than_the_aligner_knows_give_no_place_and_no_error() -> None:
    letters = "".join(chr(one) for one in range(0x4E00, 0x4E00 + 300))
    text = fold(FILLER + "three rare words: " + letters)
    assert seeded("three rare words: " + letters[:299], text) is None


def test_made_up_words_are_not_worth_a_search() -> None:
    assert not may_be_near("zorble quintax frimmel blastoph nergal", TEXT)
    assert may_be_near("zorble quintax corvettes elmsby nergal", TEXT)
    assert may_be_near("corvette refurbishments suppliers portly", TEXT)
    assert may_be_near("zorble quintax", TEXT)
