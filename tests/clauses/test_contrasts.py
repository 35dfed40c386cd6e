"""A name that a sentence sets aside is left out, and the clause reads on without it."""

from __future__ import annotations

import pytest

from summarizer.clauses.tokens import tokens_of
from tests.clauses.read import read


def read_as(text: str) -> str:
    return " ".join(token.word for token in tokens_of(read(text), 0, len(text)))


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Norway, not Spain, will send the boats.", "norway will send the boats ."),
        ("Norway bought boats from Chile instead of tanks from Spain.", "norway bought boats from chile ."),
        ("Rather than Spain, Norway sent the boats.", "norway sent the boats ."),
    ],
)
def test_what_is_set_aside_is_left_out(text: str, rest: str) -> None:
    assert read_as(text) == rest


@pytest.mark.parametrize(
    "text", ["Norway did not send Spain the boats.", "Norway has not sent boats to Spain.", "Norway sent no boats."]
)
def test_denied_deed_is_kept(text: str) -> None:
    assert read_as(text) == text.lower().replace(".", " .")
