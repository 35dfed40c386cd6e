from __future__ import annotations

import pytest

from summarizer.clauses.cue_hits import governing, whole_hits
from summarizer.clauses.patterns import Hit


@pytest.mark.parametrize(
    ("sentence", "words", "stands"),
    [
        ("if congress approves, washington would transfer shells", "approves, washington would transfer", False),
        ("he backed moscow at the forum, aid workers say", "backed moscow at the forum, aid", False),
        ("he approved a plan which drew fire and sales fell", "approved a plan which drew fire and sales", False),
        ("oslo sent guns, shells and radars to kyiv", "sent guns, shells", True),
        ("oslo approved, against advice, the sale", "approved, against advice, the sale", True),
        ("it used its new law, against 14 officials", "used its new law, against", True),
        ("it sold 2,000 shells", "sold 2,000 shells", True),
    ],
)
def test_a_match_may_run_over_a_list_but_not_into_another_clause(sentence: str, words: str, stands: bool) -> None:
    start = sentence.index(words)
    hit = Hit(start, start + len(words), "any")
    assert whole_hits(sentence, [hit]) == ([hit] if stands else [])


def test_a_match_that_begins_before_and_ends_inside_decides() -> None:
    considered, delivered = Hit(0, 20, "considered"), Hit(8, 26, "delivered")
    assert list(governing([considered, delivered])) == [(considered, []), (delivered, [considered])]
