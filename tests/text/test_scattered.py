from __future__ import annotations

import pytest

from summarizer.text.fold import fold
from summarizer.text.locate import Tier, locate
from summarizer.text.scattered import densest

TEXT = (
    "Arden spoke of peace. The minister of Arden said that, subject to talks in the capital, tanks would be shipped "
    "to the harbour of Boreal. Peace came to Boreal in May, and the talks went on in the harbour."
)
FOLDED = fold(TEXT)


def passage(quote: str) -> str | None:
    found = densest(fold(quote).text, FOLDED)
    return FOLDED.original(*found).of(TEXT) if found else None


def test_words_in_another_order_are_found_in_the_shortest_stretch() -> None:
    assert passage("shipped tanks to Boreal harbour") == "tanks would be shipped to the harbour of Boreal"


@pytest.mark.parametrize(
    "quote", ["the of and", "peace", "tanks and guns and ships", "Arden harbour", "", "Lomar sold jets"]
)
def test_too_few_telling_words_or_too_far_apart_are_not_found(quote: str) -> None:
    assert passage(quote) is None


def test_reordered_quote_is_near_and_never_verbatim() -> None:
    found = locate("to the harbour of Boreal, shipped would be tanks", FOLDED)
    assert found.tier is Tier.NEAR
    assert not found.verbatim
    assert not found.changes_no_fact
