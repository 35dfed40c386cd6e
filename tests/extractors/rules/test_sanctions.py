"""Who restricts whom, by which act, and how far it has come."""

from __future__ import annotations

import pytest

from summarizer.records.sanction import Sanction
from tests.extractors.rules.told import of_kind

ACTS = [
    ("Britain imposed sanctions on Belarus on Thursday.", "United Kingdom", ["Belarus"], "imposed"),
    ("The EU extended sanctions on Syria until June 1, 2025.", "European Union", ["Syria"], "extended"),
    ("Canada lifted sanctions against Sudan.", "Canada", ["Sudan"], "lifted"),
    ("The European Union is considering sanctions against Georgia.", "European Union", ["Georgia"], "considered"),
    ("Hungary vetoed sanctions on Patriarch Kirill.", "Hungary", ["Patriarch Kirill"], "blocked"),
    (
        "Sanctions against Niger were eased, the State Department announced.",
        "U.S. Department of State",
        ["Niger"],
        "eased",
    ),
    ("Washington removed Sudan from its list of state sponsors of terrorism.", "United States", ["Sudan"], "lifted"),
    ("Switzerland froze the assets of Viktor Ivanov.", "Switzerland", ["Viktor Ivanov"], "imposed"),
    ("Germany on Monday banned Zagros Air from flying to Berlin.", "Germany", ["Zagros Air"], "imposed"),
    ("The United States announced new restrictions on flights to Cuba.", "United States", ["Cuba"], "imposed"),
]


@pytest.mark.parametrize(("text", "authority", "targets", "status"), ACTS)
def test_act_is_drafted_with_authority_targets_and_stage(
    text: str, authority: str, targets: list[str], status: str
) -> None:
    (act,) = of_kind(Sanction, text)
    assert act.authority is not None
    assert act.authority.name == authority
    assert [one.text for one in act.targets] == targets
    assert act.status == status


@pytest.mark.parametrize(
    "text",
    [
        "The bank was fined $20 million for violating sanctions on Iran.",
        "The firm helped Iran to evade sanctions.",
        "UEFA imposed a two-match ban on the striker; sanctions against the football club may follow.",
        "The law gives the government the power to sanction companies.",
        "The United States has not imposed sanctions on Chad.",
        "The United States has sanctioned more than 600 individuals and entities since 2021.",
        "The ministry announced a new designation of Honduras for Temporary Protected Status.",
        "Companies that trade with Iran risk sanctions.",
        "Will the EU impose sanctions on Georgia?",
    ],
)
def test_no_sanction_where_nobody_restricts(text: str) -> None:
    assert of_kind(Sanction, text) == []


def test_named_and_counted_targets_of_one_act_are_one_record() -> None:
    text = (
        "The Treasury Department designated three companies in Malta. OFAC designated Alfa Trade LLC and Sigma FZE. "
        "Ivan Petrov is being designated pursuant to Executive Order 14024."
    )
    (act,) = of_kind(Sanction, text)
    assert [one.name for one in act.targets if one.name] == ["Alfa Trade LLC", "Sigma FZE", "Ivan Petrov"]
    assert act.target_count is not None
    assert act.program == "Executive Order 14024"


def test_counts_of_one_list_are_one_count() -> None:
    (act,) = of_kind(Sanction, "Britain imposed sanctions on 12 Russian oligarchs and two banks.")
    assert act.target_count is not None
    assert act.target_count.text == "12 Russian oligarchs and two banks"


def test_list_of_lines_after_a_colon_is_read() -> None:
    text = (
        "The Department of State is designating the following persons pursuant to E.O. 14024:\n\n"
        "IVAN PETROV is a colonel.\n\nANNA SERGEEVNA ORLOVA is a judge.\n\nThe two will be added to the list."
    )
    (act,) = of_kind(Sanction, text)
    assert [one.name for one in act.targets] == ["IVAN PETROV", "ANNA SERGEEVNA ORLOVA"]


def test_act_of_another_day_is_another_record() -> None:
    text = "On March 2, Canada imposed sanctions on Ivan Petrov. Today, Canada imposed sanctions on Anna Orlova."
    roles = {one.targets[0].name: one.news_role for one in of_kind(Sanction, text)}
    assert roles == {"Ivan Petrov": "background", "Anna Orlova": "new"}


def test_each_of_joint_authorities_has_a_record() -> None:
    found = of_kind(Sanction, "The United States, Canada and Australia sanctioned Ivan Petrov.")
    assert {one.authority.name for one in found if one.authority} == {"United States", "Canada", "Australia"}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Norway imposed sanctions on Belarus over its role in the war.", "its role in the war"),
        ("Norway sanctioned Alfa Trade LLC for supplying parts to Iran, officials said.", "supplying parts to Iran"),
        (
            "Norway imposed sanctions on Belarus in response to the crackdown, freezing assets.",
            "in response to the crackdown",
        ),
    ],
)
def test_reason_is_copied_to_the_end_of_its_clause(text: str, reason: str) -> None:
    (act,) = of_kind(Sanction, text)
    assert act.reason == reason


def test_first_person_is_the_state_that_signs() -> None:
    text = (
        "New measures on Chad\n\nOffice of the Spokesperson\n\n"
        "The United States stands with civilians. We are imposing sanctions on Ivan Petrov today."
    )
    (act,) = of_kind(Sanction, text)
    assert act.authority is not None
    assert act.authority.name == "United States"
