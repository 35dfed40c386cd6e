"""Data files are parsed by their ending and loaded once; words become patterns."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from summarizer.lexicon import any_of, load

NAMES = sorted(
    one.name for one in files("summarizer.lexicon").iterdir() if one.name.endswith((".json", ".toml", ".txt"))
)


@pytest.mark.parametrize("name", NAMES)
def test_every_data_file_loads_once_and_is_not_empty(name: str) -> None:
    assert load(name)
    assert load(name) is load(name)


def test_longest_word_wins_and_signs_are_no_patterns() -> None:
    pattern = re.compile(any_of(["up", "up to", "no.", "$"]))

    assert pattern.findall("up to no. $ nox") == ["up to", "no.", "$"]


@pytest.mark.parametrize("name", [one for one in NAMES if not one.endswith(".json")])
def test_head_of_every_data_file_says_where_its_words_are_from(name: str) -> None:
    head = files("summarizer.lexicon").joinpath(name).read_text(encoding="utf-8").splitlines()[:6]

    assert any(re.search(r"source|compiled|kept by hand", line, re.IGNORECASE) for line in head if line[:1] == "#")
