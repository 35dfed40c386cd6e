from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.values.people import same_organisation, same_person


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sergei Shoigu", "Sergey Shoygu"),
        ("Volodymyr Zelenskyy", "Vladimir Zelensky"),
        ("Gen. Lloyd J. Austin III", "Lloyd Austin"),
        ("William Burns", "Bill Burns"),
        ("Joseph R. Biden Jr.", "Joe Biden"),
        ("Kim Jong Un", "Kim Jong-un"),
        ("Mohammed bin Salman", "Mohammad bin Salman Al Saud"),
        ("Kirby", "John F. Kirby"),
        ("Xi", "Xi Jinping"),
        ("Recep Tayyip Erdogan", "Recep Tayyip Erdoğan"),
        ("Hossein Amir-Abdollahian", "Hossein Amirabdollahian"),
        ("Dr Maria Ilves", "Maria Ilves"),
    ],
)
def test_spellings_of_one_person_are_the_same(one: str, other: str) -> None:
    assert same_person(one, other).same
    assert same_person(other, one).same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kim Jong Un", "Kim Jong Il"),
        ("Ali Khamenei", "Ruhollah Khomeini"),
        ("Joe Biden", "Hunter Biden"),
        ("William Burns", "Nicholas Burns"),
        ("Mohammed bin Zayed", "Mohammed bin Salman"),
        ("John F. Kirby", "John K. Kirby"),
        ("Abdullah I", "Abdullah II"),
        ("Anna Petrova", "Anna Petrenko"),
        ("Ivan Sidorov", "Igor Sidorov"),
        ("Maria Ilves", ""),
        ("George H. Walker Sr.", "George H. Walker Jr."),
    ],
)
def test_two_persons_are_never_merged(one: str, other: str) -> None:
    assert not same_person(one, other).same
    assert not same_person(other, one).same


def test_surname_alone_is_the_same_but_not_sure() -> None:
    found = same_person("Guler", "Yasar Guler")
    assert found.same
    assert not found.sure
    assert "surname" in found.reason


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the IRGC", "Islamic Revolutionary Guard Corps"),
        ("NATO", "North Atlantic Treaty Organization"),
        ("OFAC", "Office of Foreign Assets Control"),
        ("Russian Defence Ministry", "Ministry of Defense of Russia"),
        ("Lockheed Martin", "Lockheed Martin Corp."),
        ("Rosoboroneksport", "JSC Rosoboronexport"),
        ("Wagner PMC", "Wagner Group"),
        ("Paravar Pars Co.", "Paravar Pars Company"),
        ("MoD", "Ministry of Defence"),
        ("Aldora Shipping Ltd", "Aldora Shipping Limited"),
        ("Raytheon", "RTX Corporation"),
        ("State Department", "U.S. Department of State"),
    ],
)
def test_spellings_of_one_organisation_are_the_same(one: str, other: str) -> None:
    assert same_organisation(one, other).same
    assert same_organisation(other, one).same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bank of Russia", "Bank Rossiya"),
        ("IRGC", "IRGC Aerospace Force"),
        ("Ministry of Defence", "Ministry of Foreign Affairs"),
        ("Plant No. 558", "Plant No. 559"),
        ("Department of Defense", "Department of State"),
        ("Sberbank", "Gazprombank"),
        ("Bayraktar", "Baykar"),
        ("Aldora Shipping", "Aldora Trading"),
        ("Ltd", "Co."),
    ],
)
def test_two_organisations_are_never_merged(one: str, other: str) -> None:
    assert not same_organisation(one, other).same
    assert not same_organisation(other, one).same


@given(st.text(max_size=40), st.text(max_size=40))
def test_comparison_is_symmetric_for_any_words(one: str, other: str) -> None:
    assert same_person(one, other).same == same_person(other, one).same
    assert same_organisation(one, other).same == same_organisation(other, one).same
