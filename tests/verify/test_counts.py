"""The number of targets that an article states: all that it counts for the act, and nothing else."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "words", "number", "accepted"),
    [
        ("Canada sanctioned three men and five firms.", "three men and five firms", 8, True),
        ("Canada sanctioned three men and five firms.", "three men and five firms", 3, False),
        ("Canada listed two judges and the director of a prison.", "two judges and the director", 3, True),
        ("Canada listed two judges and the director of a prison.", "two judges and the director", 2, False),
        ("Canada sanctioned a dozen tankers.", "a dozen tankers", 12, True),
        ("Canada barred 17 journalists and editors.", "17 journalists and editors", 17, True),
        ("Canada sanctioned 11 men and 86 firms that met at 5 auctions.", "11 men and 86 firms", 91, False),
        ("Canada sanctioned 12 firms, freezing 30 bank accounts.", "12 firms", 42, False),
    ],
)
def test_a_count_is_the_whole_of_what_is_counted(verify, check_of, text, words, number, accepted) -> None:
    record = verify(text, "sanction", authority="Canada", target_count={"text": words, "number": number})
    assert (check_of(record, "target_count").verdict in ("supported", "inferred")) is accepted


@pytest.mark.parametrize(
    ("text", "words", "number", "accepted"),
    [
        ("Canada has listed 233 men and 37 firms since 2020.", "233 men and 37 firms", 270, False),
        ("Canada has sanctioned 2,000 firms so far.", "2,000 firms", 2000, False),
        ("Canada sanctioned 14 men, bringing the total to 97 people.", "97 people", 97, False),
        ("Canada sanctioned 14 men, bringing the total to 97 people.", "14 men", 14, True),
        ("Canada sanctioned nine firms, its third package since May.", "nine firms", 9, True),
        ("Since the war began, Canada has sanctioned nine firms.", "nine firms", 9, True),
        ("Canada listed four judges who have jailed critics since 2021.", "four judges", 4, True),
        ("Canada sanctioned 30 vessels that have sailed since March.", "30 vessels", 30, True),
        ("Canada brought sanctions against 12 firms.", "12 firms", 12, True),
    ],
)
def test_a_total_so_far_is_not_the_count_of_one_act(verify, check_of, text, words, number, accepted) -> None:
    record = verify(text, "sanction", authority="Canada", target_count={"text": words, "number": number})
    assert (check_of(record, "target_count").verdict in ("supported", "inferred")) is accepted
