"""Lists of targets: names, counted groups, described groups, and where a list ends."""

from __future__ import annotations

import pytest

from summarizer.extractors.rules.target_lines import head_name
from summarizer.extractors.rules.targets import cut_grounds, read_targets
from tests.extractors.rules.told import views_of


def targets(text: str) -> list[tuple[str, str]]:
    (view,) = views_of(text)
    start = view.start + view.text.index("sanctioned ") + len("sanctioned ")
    return [(one.text, one.entity_type) for one in read_targets(view, start, view.end)]


@pytest.mark.parametrize(
    ("listed", "found"),
    [
        ("Ivan Petrov and Anna Orlova.", [("Ivan Petrov", "person"), ("Anna Orlova", "person")]),
        ("Deputy Director Ivan Petrov.", [("Ivan Petrov", "person")]),
        (
            "Alfa Trading, Co. Ltd. and the 5th Border Brigade.",
            [("Alfa Trading, Co. Ltd.", "company"), ("5th Border Brigade", "public_body")],
        ),
        ("Iran and Belarus.", [("Iran", "country"), ("Belarus", "country")]),
        ("three Iranian banks.", [("three Iranian banks", "company")]),
        ("five individuals and entities.", [("five individuals and entities", "person")]),
        (
            "selected Russian banks, including Alfa Bank.",
            [("selected Russian banks", "company"), ("Alfa Bank", "company")],
        ),
        ("a Belarusian potash company.", [("Belarusian potash company", "company")]),
        ("Ivan Petrov, who runs Alfa Bank, and Anna Orlova.", [("Ivan Petrov", "person"), ("Anna Orlova", "person")]),
        ("Ivan Petrov over a plot in Spain.", [("Ivan Petrov", "person")]),
        ("over 250 officials.", [("over 250 officials", "person")]),
        ("Ivan Petrov (PETROV) pursuant to Executive Order 14024.", [("Ivan Petrov", "person")]),
    ],
)
def test_list_is_read(listed: str, found: list[tuple[str, str]]) -> None:
    assert targets(f"Norway sanctioned {listed}") == found


def test_names_behind_the_list_are_no_targets() -> None:
    assert targets("Norway sanctioned Ivan Petrov and met with officials of the Bank of Spain.") == [
        ("Ivan Petrov", "person")
    ]


def test_list_after_a_colon_behind_the_grounds_is_read() -> None:
    found = targets("Norway sanctioned two men under Executive Order 14024: Ivan Petrov and Anna Orlova.")
    assert ("Anna Orlova", "person") in found


@pytest.mark.parametrize(
    ("low", "rest"),
    [
        ("alfa bank for its role in the war", "alfa bank "),
        ("alfa bank for supplying drones", "alfa bank "),
        ("over 250 officials", "over 250 officials"),
        ("officials over the crackdown", "officials "),
        ("that deal with iran", ""),
    ],
)
def test_grounds_are_cut_off(low: str, rest: str) -> None:
    assert low[: cut_grounds(low)] == rest


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("3. IVAN PETROV is a colonel of the army.", "IVAN PETROV"),
        ("- Alfa Research and Production Company, a maker of drones.", "Alfa Research and Production Company"),
        ("Vladimir Ivanovich Petrov", "Vladimir Ivanovich Petrov"),
        ("The two men were added to the list.", None),
        ("Imposing Costs on those who help", None),
    ],
)
def test_line_of_a_list_gives_its_name(line: str, name: str | None) -> None:
    (view,) = views_of(line)
    found = head_name(view)
    assert (found.text if found else None) == name
