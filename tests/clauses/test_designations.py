from __future__ import annotations

import pytest

from summarizer.clauses.designations import find_designations
from tests.clauses.read import read


@pytest.mark.parametrize(
    ("text", "authority", "target"),
    [
        ("The European Union imposed sanctions on Iran.", "European Union", "Iran"),
        ("Sanctions imposed by the United States against Russia hurt.", "United States", "Russia"),
        ("Washington has blacklisted Hezbollah.", "Washington", "Hezbollah"),
        ("Russia was sanctioned by Canada.", "Canada", "Russia"),
        ("U.S. sanctions against Syria were eased.", "U.S.", "Syria"),
        ("Canada lifted its arms embargo on Turkey.", "Canada", "Turkey"),
        ("Japan is weighing whether to impose another set of sanctions on Belarus.", "Japan", "Belarus"),
        ("Norway keeps sanctions in place against the Taliban.", "Norway", "Taliban"),
    ],
)
def test_who_sanctions_whom(text: str, authority: str, target: str) -> None:
    found = [
        (text[one.giver.start : one.giver.end], text[one.receiver.start : one.receiver.end])
        for one in find_designations(read(text), 0, len(text))
        if one.giver and one.receiver
    ]
    assert any(authority in giver and target in receiver for giver, receiver in found), found


def test_target_of_a_sale_is_no_target_of_sanctions() -> None:
    assert not find_designations(read("Iran sold drones to Russia."), 0, 27)
