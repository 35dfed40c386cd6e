from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.records.vocabulary import ItemCategory as Category
from summarizer.values.arms import category_of, find_arms


def read(text: str) -> list[tuple[str, Category, str | None]]:
    return [(text[one.start : one.end], one.category, one.designation) for one in find_arms(text)]


@pytest.mark.parametrize(
    ("text", "words", "category", "designation"),
    [
        ("sent Shahed-136 attack drones to", "Shahed-136 attack drones", Category.UAV, "Shahed-136"),
        (
            "wants YAK-130 combat trainer aircraft and",
            "YAK-130 combat trainer aircraft",
            Category.COMBAT_AIRCRAFT,
            "YAK-130",
        ),
        ("an S-300 air defense system", "S-300 air defense system", Category.AIR_DEFENCE, "S-300"),
        ("two Patriot batteries", "Patriot batteries", Category.AIR_DEFENCE, "Patriot"),
        ("more Patriot missiles", "Patriot missiles", Category.MISSILE, "Patriot"),
        ("additional 155mm artillery shells", "155mm artillery shells", Category.AMMUNITION, None),
        ("ammunition for HIMARS, the", "ammunition for HIMARS", Category.AMMUNITION, "HIMARS"),
        ("spare parts for F-5 jets", "spare parts for F-5 jets", Category.COMPONENTS, "F-5"),
        ("fired Kalibr cruise missiles", "Kalibr cruise missiles", Category.MISSILE, "Kalibr"),
        ("fired two Vortigern cruise missiles", "Vortigern cruise missiles", Category.MISSILE, "Vortigern"),
        ("tested the KN-31 on Friday", "KN-31", Category.MISSILE, "KN-31"),
        (
            "RGM-84L-4 Harpoon Block II missiles",
            "RGM-84L-4 Harpoon Block II missiles",
            Category.MISSILE,
            "RGM-84L-4 Harpoon Block II",
        ),
        ("14 Leopard 2A6 tanks", "Leopard 2A6 tanks", Category.ARMOURED_VEHICLE, "Leopard 2A6"),
        ("a Kilo-class submarine", "Kilo-class submarine", Category.SHIP, "Kilo-class"),
        ("advanced military fighter jets", "advanced military fighter jets", Category.COMBAT_AIRCRAFT, None),
        ("AN/TPQ-36 counter-artillery radars", "AN/TPQ-36 counter-artillery radars", Category.SENSOR_EW, "AN/TPQ-36"),
        ("unmanned weaponized aircraft", "unmanned weaponized aircraft", Category.UAV, None),
        ("a drone factory near Kazan", "drone factory", Category.TECHNOLOGY, None),
        ("technical supervision", "technical supervision", Category.SERVICES, None),
        ("key components for it", "key components", Category.COMPONENTS, None),
        ("tents arrived", "tents", Category.RELIEF_SUPPLIES, None),
        ("and food items", "food items", Category.RELIEF_SUPPLIES, None),
        ("submarine technologies", "submarine technologies", Category.TECHNOLOGY, None),
        ("anti-tank mines", "anti-tank mines", Category.AMMUNITION, None),
        ("an aircraft carrier", "aircraft carrier", Category.SHIP, None),
        ("‘kamikaze’ drones", "‘kamikaze’ drones", Category.UAV, None),
        ("20 million rounds of small arms ammunition", "small arms ammunition", Category.AMMUNITION, None),
        ("a $5 million loan", "loan", Category.FUNDS, None),
    ],
)
def test_phrase_has_its_category_and_type(text: str, words: str, category: Category, designation: str | None) -> None:
    assert (words, category, designation) in read(text)


@pytest.mark.parametrize(
    "text",
    [
        "Officials drone on",
        "a think tank",
        "the fuel tanks",
        "he broke his arms",
        "sea shells",
        "an air carrier",
        "Typhoon Haiyan hit",
        "the gold mine",
        "that debt is mine",
        "they will ship the cargo",
        "the Patriot Party and the New England Patriots",
        "a Hercules among lawyers",
        "drone strikes hit the town",
        "the missile attack",
        "Abrams said so in Atlanta",
        "Bradley Cooper sang",
        "the arms embargo",
        "Shell plc",
        "rebel fighters fled",
        "the White Helmets said",
        "spare no effort",
        "the political system",
        "a nuclear power plant",
    ],
)
def test_other_senses_are_no_goods(text: str) -> None:
    assert read(text) == []


def test_list_of_types_keeps_each_of_them() -> None:
    text = "Ukraine asked for F-16s, ATACMS, 20 HIMARS launchers, Stingers and Javelins."
    assert [designation for _, _, designation in read(text)] == ["F-16", "ATACMS", "HIMARS", "Stinger", "Javelin"]


def test_plain_word_names_a_type_once_the_text_uses_it_so() -> None:
    assert read("The Patriot is old.") == []
    assert [words for words, _, _ in read("Patriot missiles came. The Patriot is old.")] == [
        "Patriot missiles",
        "Patriot",
    ]


def test_other_name_of_a_type_has_the_same_canonical_name() -> None:
    found = find_arms("the Geran-2 and the M142")
    assert [one.canonical for one in found] == ["Shahed-136", "HIMARS"]


def test_origin_is_the_country_of_the_adjective() -> None:
    assert [one.origin for one in find_arms("Iranian-made attack drones, U.S. tanks and some rifles")] == [
        "Iran",
        "United States",
        None,
    ]


@pytest.mark.parametrize(
    ("words", "category", "sure"),
    [
        ("aircraft, chiefly Orlan-10s", Category.UAV, True),
        ("drones", Category.UAV, True),
        ("aircraft", Category.OTHER_AIRCRAFT, False),
        ("advanced Swedish radar technologies", Category.TECHNOLOGY, True),
        ("an S-300 air defense system", Category.AIR_DEFENCE, True),
        ("surface-to-air missiles", Category.MISSILE, False),
        ("HIMARS", Category.ARTILLERY, False),
        ("weapons", Category.OTHER_EQUIPMENT, False),
    ],
)
def test_category_of_words_as_a_whole(words: str, category: Category, sure: bool) -> None:
    found = category_of(words)
    assert found is not None
    assert (found.category, found.sure) == (category, sure)


def test_words_without_goods_have_no_category() -> None:
    assert category_of("up to two more") is None


def test_phrase_is_found_across_a_wrapped_line_with_true_offsets() -> None:
    text = "The government will buy forty Leopard\n    2A6 tanks and a thousand shells."
    assert ("Leopard\n    2A6 tanks", Category.ARMOURED_VEHICLE, "Leopard 2A6") in read(text)


@given(st.text(max_size=400))
def test_any_text_gives_sorted_mentions_without_overlap(text: str) -> None:
    found = find_arms(text)
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@given(
    st.lists(
        st.sampled_from(
            [
                "drones",
                "tank",
                "S-400",
                " ",
                "-",
                "Su-35s",
                "for ",
                "F-16",
                "\n",
                "spare parts",
                "‘",
                "’ ",
                "anti-",
                "Patriot",
                "Shahed-",
                "136",
            ]
        ),
        max_size=25,
    )
)
def test_any_mix_of_words_gives_spans_of_the_text(words: list[str]) -> None:
    text = "".join(words)
    found = find_arms(text)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(text[one.start : one.end] for one in found)


@pytest.mark.parametrize("filler", ["1", "A1-", "S-400 ", "advanced ", "tank", "(", "for F-16 "])
def test_long_runs_do_not_hang(filler: str) -> None:
    text = filler * (200_000 // len(filler))
    begun = time.process_time()
    find_arms(text)
    assert time.process_time() - begun < 30
