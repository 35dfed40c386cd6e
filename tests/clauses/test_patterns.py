from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.clauses.patterns import PatternSet, lowered


def found(pattern: str, text: str) -> list[str]:
    low = lowered(text)
    return [low[hit.start : hit.end] for hit in PatternSet([(pattern, 1)]).find(low)]


@pytest.mark.parametrize(
    ("pattern", "text", "words"),
    [
        ("<sign> ~3 deal", "They signed a big new deal.", ["signed a big new deal"]),
        ("<sign> ~2 deal", "They signed one very big deal.", []),
        ("plans to +1 @hand:inf", "It plans to quickly hand over tanks.", ["plans to quickly hand over"]),
        ("plans to +1 @hand:inf", "It plans to help and sell.", ["plans to help"]),
        ("(arms|weapons) (embargo|ban)", "a weapons\nban was", ["weapons\nban"]),
        ("in (exchange|return) for?", "in return for oil", ["in return for"]),
        ("in (exchange|return) for?", "in return, oil", ["in return"]),
        ("worth /[$€]\\S*/", "worth $2 billion", ["worth $2"]),
        ("sent $goods", "sent tanks", ["sent tanks"]),
        ("sale", "wholesale prices", []),
        ("sale", "the salesman left", []),
        ("won't <sell:inf>", "Bern won’t sell", ["won't sell"]),
        ("<supply>", "“supplied” by", ["supplied"]),
    ],
)
def test_pattern_language(pattern: str, text: str, words: list[str]) -> None:
    assert found(pattern, text) == words


@pytest.mark.parametrize("pattern", ["~3 deal", "/x/ deal", "deal? x", "+1 deal"])
def test_pattern_without_a_first_word_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match="must start with words"):
        PatternSet([(pattern, 1)])


def test_expression_that_is_none_is_refused_before_a_text_has_its_words() -> None:
    with pytest.raises(re.error):
        PatternSet([("worth /[$/", 1)])


def test_forms_of_a_verb_are_found_with_what_follows_each() -> None:
    patterns = PatternSet([("<sell> (arms|weapons)", "sale"), ("won't <sell:inf>", "refusal"), ("sold out", "none")])
    low = lowered("It sold arms, is selling weapons and won’t sell arms; it sold out.")
    assert [(low[hit.start : hit.end], hit.meaning) for hit in patterns.find(low)] == [
        ("sold arms", "sale"),
        ("selling weapons", "sale"),
        ("won't sell", "refusal"),
        ("sell arms", "sale"),
        ("sold out", "none"),
    ]


@given(st.text())
def test_lowered_keeps_every_offset(text: str) -> None:
    assert len(lowered(text)) == len(text)


def test_gaps_cannot_make_a_pattern_slow() -> None:
    patterns = PatternSet([("sign ~8 deal ~8 worth ~8 dollars", 1)])
    start = time.process_time()
    assert not list(patterns.find("sign deal worth " * 4000))
    assert time.process_time() - start < 30
