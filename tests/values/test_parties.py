from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.values.parties import Sameness, country_code, country_name, resolve_party, same_party


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Tehran", "IR"),
        ("Iranian officials", "IR"),
        ("the Islamic Republic", "IR"),
        ("U.S.", "US"),
        ("US", "US"),
        ("the United States of America", "US"),
        ("The Biden administration", "US"),
        ("the Treasury Department", "US"),
        ("Moscow", "RU"),
        ("the Kremlin", "RU"),
        ("Britain", "GB"),
        ("Whitehall", "GB"),
        ("the people of Afghanistan", "AF"),
        ("Slovakian government", "SK"),
        ("the EU", "EU"),
        ("Brussels", "EU"),
        ("OFAC", "US"),
        ("DPRK", "KP"),
        ("ROK", "KR"),
        ("Burma", "MM"),
        ("Türkiye", "TR"),
        ("the Élysée", "FR"),
        ("Emirati", "AE"),
        ("Ukraine's defense ministry", "UA"),
    ],
)
def test_words_stand_for_a_state(words: str, code: str) -> None:
    assert country_code(words) == code


@pytest.mark.parametrize(
    "words",
    [
        "Germany and France",
        "Iran-backed militias",
        "pro-Russian separatists",
        "NATO",
        "Hamas",
        "three companies",
        "",
        "us",
        "Paris Hilton",
    ],
)
def test_words_stand_for_no_single_state(words: str) -> None:
    assert country_code(words) is None


@pytest.mark.parametrize(
    ("one", "other", "how"),
    [
        ("US", "United States of America", Sameness.SAME),
        ("Tehran", "Iran", Sameness.SAME),
        ("the Biden administration", "United States", Sameness.SAME),
        ("Houthis", "Ansar Allah", Sameness.SAME),
        ("Iran-backed Houthis", "Houthis", Sameness.SAME),
        ("Rosoboronexport", "JSC Rosoboronexport", Sameness.SAME),
        ("Council of the European Union", "EU", Sameness.ROLLS_UP),
        ("OFAC", "United States", Sameness.ROLLS_UP),
        ("OFAC", "Treasury Department", Sameness.ROLLS_UP),
        ("UN Security Council", "United Nations", Sameness.ROLLS_UP),
        ("Pentagon", "State Department", Sameness.DIFFERENT),
        ("European Commission", "Council of the EU", Sameness.DIFFERENT),
        ("Iranian officials", "Russia", Sameness.DIFFERENT),
        ("South Korea", "North Korea", Sameness.DIFFERENT),
        ("Congo", "Republic of the Congo", Sameness.DIFFERENT),
        ("World Bank", "IMF", Sameness.DIFFERENT),
        ("Hamas", "Hezbollah", Sameness.DIFFERENT),
        ("Iran-backed militias", "Iran", Sameness.UNKNOWN),
        ("Germany and France", "Germany", Sameness.UNKNOWN),
    ],
)
def test_two_namings_agree_as_expected(one: str, other: str, how: Sameness) -> None:
    assert same_party(one, other).how is how
    assert same_party(other, one).how is how


def test_leader_resolves_by_the_date() -> None:
    in_office, after = (
        resolve_party("President Biden", dt.date(2023, 1, 1)),
        resolve_party("Joe Biden", dt.date(2026, 1, 1)),
    )
    assert in_office is not None
    assert in_office.party == "United States"
    assert after is None or after.party is None


def test_country_names_come_from_codes() -> None:
    assert [country_name(code) for code in ("IR", "gb", "UK", "EU", "XX")] == [
        "Iran",
        "United Kingdom",
        "United Kingdom",
        "European Union",
        None,
    ]


@given(st.text(max_size=60))
def test_any_words_agree_with_themselves_and_do_not_crash(words: str) -> None:
    resolve_party(words)
    assert same_party(words, words).how is Sameness.SAME
