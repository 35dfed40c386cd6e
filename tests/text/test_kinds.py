"""Which kind of word was changed decides whether a quote still says the same."""

from __future__ import annotations

import pytest

from summarizer.text.kinds import DifferenceKind, Word, kind_of, tells


def words(text: str) -> list[Word]:
    return [Word(one.lower(), one, " ") for one in text.split()]


@pytest.mark.parametrize(
    ("changed", "following", "kind"),
    [
        ("40", "", DifferenceKind.NUMBER),
        ("forty", "", DifferenceKind.NUMBER),
        ("million", "", DifferenceKind.SCALE),
        ("not", "", DifferenceKind.NEGATION),
        ("didn't", "", DifferenceKind.NEGATION),
        ("may", "", DifferenceKind.MODAL),
        ("nearly", "40 tanks", DifferenceKind.NUMBER),
        ("Oslo", "", DifferenceKind.NAME),
        ("the", "", DifferenceKind.FUNCTION),
        ("The", "", DifferenceKind.FUNCTION),
        ("armoured", "", DifferenceKind.CONTENT),
    ],
)
def test_changed_words_are_of_one_kind(changed: str, following: str, kind: DifferenceKind) -> None:
    assert kind_of(words(changed), words(following)) is kind


@pytest.mark.parametrize(("word", "expected"), [("three", True), ("won't", True), ("could", True), ("ship", False)])
def test_numbers_negations_and_hedges_tell(word: str, expected: bool) -> None:
    assert tells(word) is expected
