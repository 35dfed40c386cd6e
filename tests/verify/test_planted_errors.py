"""The planted-error benchmark runs in a fresh clone, and the fixtures stay within the bounds aimed at."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

BENCHMARK = Path(__file__).parents[2] / "benchmarks" / "planted_errors.py"


@pytest.fixture(scope="module")
def figures() -> dict[str, dict[str, dict[str, int]]]:
    done = subprocess.run([sys.executable, str(BENCHMARK), "--json"], capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def share(row: dict[str, int], outcome: str) -> float:
    return row.get(outcome, 0) / sum(row.values())


def test_every_kind_of_error_finds_room_in_the_fixtures(figures) -> None:
    assert sum(figures["planted"]["all"].values()) > 250
    parties = {"roles_swapped", "party_absent", "party_other", "name_misfit"}
    values = {"number_tenfold", "number_borrowed", "money_scale", "count_wrong", "date_year"}
    words = {"stage_wrong", "target_surname", "quote_number", "stance_flipped"}
    assert parties | values | words <= set(figures["planted"])


def test_planted_errors_are_not_accepted(figures) -> None:
    assert share(figures["planted"]["all"], "accepted") <= 0.02


def test_true_fields_are_neither_turned_away_nor_left_to_a_person_too_often(figures) -> None:
    assert share(figures["true"]["all"], "rejected") <= 0.02
    assert share(figures["true"]["all"], "review") <= 0.05


def test_no_filled_field_is_left_without_a_check(figures) -> None:
    assert figures["true"]["all"].get("unchecked", 0) == figures["planted"]["all"].get("unchecked", 0) == 0
