"""Which state a name is tied to: by an adjective, a bracket, an apposition, a predicate, a label, never by nearness."""

from __future__ import annotations

import pytest

from summarizer.clauses.ties import ties_at
from summarizer.text.spans import Span
from tests.clauses.read import read


def tied(text: str, name: str) -> set[tuple[str, str]]:
    reading = read(text)
    start = text.index(name)
    return {(one.state.party or "", one.pattern) for one in ties_at(reading, Span(start, start + len(name)))}


@pytest.mark.parametrize(
    ("text", "name", "state", "pattern"),
    [
        ("The list names the Turkish broker Emre Altan.", "Emre Altan", "Turkey", "adjective"),
        ("The list names Oman-based Harbour Lines.", "Harbour Lines", "Oman", "adjective"),
        ("Harbour Lines (Oman) carried the crates.", "Harbour Lines", "Oman", "bracket"),
        ("The ban hits Ivan Rudin, a Belarusian banker, and his firm.", "Ivan Rudin", "Belarus", "apposition"),
        ("Ivan Rudin is a judge in Belarus.", "Ivan Rudin", "Belarus", "predicate"),
        ("RUDIN, Ivan; DOB 1970; nationality Belarus", "RUDIN, Ivan", "Belarus", "label"),
        ("Officers listed today are the Syrian generals Adib Nasri and Karim Haddad.", "Karim Haddad", "Syria", "list"),
    ],
)
def test_words_tie_a_name_to_its_state(text: str, name: str, state: str, pattern: str) -> None:
    assert tied(text, name) == {(state, pattern)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Harbour Lines shipped drones to Russia.", "Harbour Lines"),
        ("Ivan Rudin, a trader in Iranian oil, was listed.", "Ivan Rudin"),
        ("The minister met Ivan Rudin before he flew to Oman.", "Ivan Rudin"),
        ("Iranian and Chinese companies paid Harbour Lines.", "Harbour Lines"),
    ],
)
def test_state_that_is_only_near_ties_nothing(text: str, name: str) -> None:
    assert tied(text, name) == set()
