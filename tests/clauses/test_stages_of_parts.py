"""What came, what is left of an order, and what falls short of a contract."""

from __future__ import annotations

import pytest

from summarizer import Article
from summarizer.clauses.readings import Strength
from summarizer.clauses.stages import find_cues
from summarizer.reading import Reading


@pytest.mark.parametrize(
    ("text", "kind", "value", "says"),
    [
        ("Two radar aircraft bought from Oman arrive early.", "transfer", "delivered", True),
        ("Three drones which were purchased for cash came to Gan in May.", "transfer", "delivered", True),
        ("Chad has six of its 36 jets.", "transfer", "delivered", True),
        ("It bought 82 launchers and still has all of them.", "transfer", "delivered", True),
        ("The 38 that we sold remain with its army.", "transfer", "delivered", True),
        ("Jets ordered from Norway arrived on Monday.", "transfer", "delivered", True),
        ("Two radar aircraft bought from Oman will arrive early.", "transfer", "delivered", False),
        ("Two radar aircraft bought from Oman are to arrive in May.", "transfer", "delivered", False),
        ("Chad has lost six of its 36 jets.", "transfer", "delivered", False),
        ("Chad has six of the old jets and wants more.", "transfer", "delivered", False),
        ("The guns bought from Oman have not arrived.", "transfer", "delivered", False),
        ("Chad refused the offer, which Mali then accepted.", "transfer", "agreed", True),
        ("They signed a paper, a step short of a contract.", "transfer", "negotiating", True),
        ("Chad is one step shy of a deal.", "transfer", "negotiating", True),
        ("Judges upheld the freeze on his firm.", "sanction", "imposed", True),
        ("The court upheld two listings.", "sanction", "imposed", True),
        ("The court upheld the right to appeal.", "sanction", "imposed", False),
    ],
)
def test_a_stage_is_told_by_the_main_verb(text: str, kind: str, value: str, says: bool) -> None:
    reading = Reading(Article(text=text))
    cues = [one for one in find_cues(reading, 0, len(text), kind) if one.field == f"{kind}.status"]
    strong = [one.value for one in cues if one.strength is Strength.STRONG and not one.negated and not one.hedged]
    assert (value in strong) is says
