"""The word lists of the rules: all of them compile, and every group that code asks for exists."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import summarizer.extractors.rules as rules
from summarizer.extractors.rules.phrases import find_phrases, one_of
from summarizer.lexicon import load

SECTIONS = load("rules.toml")
CODE = "\n".join(file.read_text() for file in Path(rules.__file__).parent.glob("*.py"))
_CALLS = r"(?:words|table|any_word|one_of|before_end|find_phrases)\(\s*[\"'](\w+)[\"'],\s*[\"'](\w+)[\"']"
ASKED = sorted(
    {*re.findall(_CALLS, CODE), *(("sanctions", group) for group in re.findall(r"_hits\(view, \"(\w+)\"\)", CODE))}
)


def test_code_asks_for_lists() -> None:
    assert len(ASKED) > 40


@pytest.mark.parametrize(("section", "group"), ASKED)
def test_every_list_that_code_asks_for_exists(section: str, group: str) -> None:
    assert SECTIONS[section][group]
    re.compile(one_of(section, group))


def test_no_list_is_left_that_nothing_asks_for() -> None:
    known = {(section, group) for section, groups in SECTIONS.items() for group in groups}
    assert known - set(ASKED) - {("speakers", "states_of")} == set()


def test_phrase_says_the_name_of_its_subgroup() -> None:
    (hit,) = find_phrases("sanctions", "acts", "treasury designated a bank")
    assert hit.meaning == "imposed"
