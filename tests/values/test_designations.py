from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.lexicon import load
from summarizer.values.designations import canonical, known_type, same_designation


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Shahed-136", "Shahed 136"),
        ("Shahed-136", "Geran-2"),
        ("HIMARS", "M142"),
        ("HIMARS", "High Mobility Artillery Rocket System"),
        ("MiG-29", "MIG 29"),
        ("Patriot", "MIM-104"),
        ("S-400 Triumf", "S-400"),
        ("Yak-130", "YAK-130 combat trainer"),
        ("Leopard 2A6", "Leopard 2"),
        ("Su-35", "SU35S"),
        ("F-16s", "F-16"),
        ("ATACMS", "Army Tactical Missile System"),
        ("Shahed", "Shahed-136"),
        ("Javelin", "FGM-148"),
    ],
)
def test_names_of_one_type_are_the_same(one: str, other: str) -> None:
    assert same_designation(one, other)[0]
    assert same_designation(other, one)[0]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("S-300", "S-400"),
        ("Shahed-136", "Shahed-131"),
        ("Shahed-136", "Shahed-137"),
        ("Su-35", "Su-25"),
        ("M1A1 Abrams", "M1A2 Abrams"),
        ("Leopard 2A4", "Leopard 2A6"),
        ("Leopard 1", "Leopard 2"),
        ("T-72", "T-90"),
        ("Fateh-110", "Fateh-313"),
        ("F-15", "F-16"),
        ("155mm", "152mm"),
        ("Javelin", "Stinger"),
        ("KN-23", "KN-24"),
    ],
)
def test_a_digit_or_a_word_makes_another_type(one: str, other: str) -> None:
    assert not same_designation(one, other)[0]
    assert not same_designation(other, one)[0]


def test_reason_names_the_family() -> None:
    assert same_designation("Leopard 2", "Leopard 2A6") == (True, "Leopard 2 is the family of Leopard 2A6")


def test_plural_is_told_from_a_variant() -> None:
    assert (canonical("Su-35s"), canonical("Su-35S"), canonical("KN-30s")) == ("Su-35", "Su-35S", "KN-30")


def test_no_other_name_is_a_variant_of_its_type() -> None:
    """A variant listed as another name would let Leopard 2A6 pass for Leopard 2A4."""
    for category, lines in load("designations.toml").items():
        if category in ("families", "ambiguous", "surface_to_air"):
            continue
        for line in lines:
            head, _, others = line.partition(" | ")
            for other in (one for one in others.split(", ") if one):
                found = known_type(other.lstrip("~"))
                assert found is not None, other
                assert found.name == head.lstrip("~") or len(other) < 6, f"{other} is {found.name} and {head}"


def test_no_spelling_is_listed_twice() -> None:
    listed: dict[str, str] = {}
    for category, lines in load("designations.toml").items():
        if category in ("families", "ambiguous", "surface_to_air"):
            continue
        for line in lines:
            head, _, others = line.partition("|")
            for spelling in (head, *others.split(",")):
                name = spelling.strip().lstrip("~")
                assert not name or listed.setdefault(name, head) == head, name


@given(st.text(max_size=30), st.text(max_size=30))
def test_comparison_is_symmetric_for_any_words(one: str, other: str) -> None:
    assert same_designation(one, other)[0] == same_designation(other, one)[0]
    assert same_designation(one, one)[0]
