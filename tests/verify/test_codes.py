"""A party that comes as a country code is verified under the country's name."""

from __future__ import annotations

import pytest

TEXT = "Norway has delivered six patrol boats to Chad."


@pytest.mark.parametrize(("code", "verdict"), [("TD", "supported"), ("ML", "not_found")])
def test_code_stands_for_its_country(verify, check_of, code: str, verdict: str) -> None:
    record = verify(TEXT, "transfer", supplier="Norway", recipient={"name": code}, items=["patrol boats"])
    assert check_of(record, "recipient").verdict == verdict


@pytest.mark.parametrize("words", ["td", "XX", "UN"])
def test_other_short_words_are_no_code(verify, check_of, words: str) -> None:
    record = verify(TEXT, "transfer", supplier="Norway", recipient={"name": words}, items=["patrol boats"])
    assert check_of(record, "recipient").value == words
