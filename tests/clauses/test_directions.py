from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.clauses.directions import find_directions
from summarizer.clauses.readings import Strength
from tests.clauses.read import read


def ends(text: str, *, strong: bool = False) -> set[tuple[str | None, str | None]]:
    reading = read(text)
    return {
        (
            text[one.giver.start : one.giver.end] if one.giver else None,
            text[one.receiver.start : one.receiver.end] if one.receiver else None,
        )
        for one in find_directions(reading, 0, len(text))
        if not strong or one.strength is Strength.STRONG
    }


@pytest.mark.parametrize(
    ("text", "giver", "receiver"),
    [
        # active verbs of giving
        ("Sweden has agreed to hand over 14 howitzers to Ukraine.", "Sweden", "Ukraine"),
        ("Norway is sending Ukraine missile launchers.", "Norway", "Ukraine"),
        ("Ottawa said it would donate 39 armoured vehicles to Kyiv.", "Ottawa", "Kyiv"),
        ("Croatia gave 14 helicopters to its ally Ukraine.", "Croatia", "Ukraine"),
        ("France plans to “provide Greece with advanced frigates” this year.", "France", "Greece"),
        ("Washington urged Israel to supply Hawk missiles to Ukraine.", "Israel", "Ukraine"),
        ("Berlin let Poland send its tanks to Ukraine.", "Poland", "Ukraine"),
        ("Iran, which denies it, supplied Russia with drones.", "Iran", "Russia"),
        ("The United States intends to sell Australia three submarines.", "United States", "Australia"),
        ("Kyiv accused Iran of supplying Russia with drones.", "Iran", "Russia"),
        ("Iran arms Hezbollah.", "Iran", "Hezbollah"),
        # active verbs of getting
        ("Kuwait took delivery of its first jets from Italy.", "Italy", "Kuwait"),
        ("Pakistan, a longtime customer, bought 36 fighters from China.", "China", "Pakistan"),
        ("Vietnam is in talks with the United States to buy jets.", "United States", "Vietnam"),
        ("Taiwan has been waiting for missiles it ordered from the United States.", "United States", "Taiwan"),
        ("Myanmar imported Russian arms.", "Russian", "Myanmar"),
        ("Estonia asked Germany for howitzers.", "Germany", "Estonia"),
        # passives
        ("The tanks were supplied to Ukraine by Germany.", "Germany", "Ukraine"),
        ("Belarus was supplied with missiles by Russia.", "Russia", "Belarus"),
        ("Moldova received armoured vehicles donated by Germany.", "Germany", "Moldova"),
        ("South Korean howitzers were shipped to Poland ahead of schedule.", "South Korean", "Poland"),
        # nouns
        ("Turkey's sale of drones to Ukraine angered many.", "Turkey", "Ukraine"),
        ("U.S. military assistance to Ukraine is nearing $20 billion.", "U.S.", "Ukraine"),
        ("Arms sales by Israel to Azerbaijan have soared.", "Israel", "Azerbaijan"),
        ("Finland's parliament approved the purchase of missiles from Israel.", "Israel", "Finland"),
        ("Spain approved the export of corvettes to Saudi Arabia.", "Spain", "Saudi Arabia"),
        ("Egypt turned down a Russian offer of jets.", "Russian", "Egypt"),
        ("Washington approved Taiwan's request to buy jets.", "Washington", "Taiwan"),
        ("Weapons bound for the Houthis from Iran were seized.", "Iran", "Houthis"),
        # clauses inside clauses
        ("Ukraine, to which Britain has sent tanks, wants jets.", "Britain", "Ukraine"),
        ("The frigates, which Greece ordered from France, are late.", "France", "Greece"),
        ("Serbia gives help to Kenya in exchange for Nairobi supplying rifles to Belgrade.", "Nairobi", "Belgrade"),
        ("After pressure from Washington, Seoul agreed to lend shells to Poland.", "Seoul", "Poland"),
        ("Russia has deployed Iranian-made drones.", "Iranian", "Russia"),
        ("Russian missiles were bought by Turkey in 2017.", "Russian", "Turkey"),
        ("Ghana was handed 100 armoured vehicles by Washington on Friday.", "Washington", "Ghana"),
        ("Zambia secured a loan of $1.3 billion from China.", "China", "Zambia"),
        ("The United States said on Monday it was sending Israel munitions.", "United States", "Israel"),
        # headlines
        ("Germany approves tank exports to Qatar", "Germany", "Qatar"),
        ("Turkey buys 40 jets from Britain", "Britain", "Turkey"),
    ],
)
def test_direction_is_read(text: str, giver: str, receiver: str) -> None:
    found = ends(text)
    assert any(one and giver in one and other and receiver in other for one, other in found), found
    assert not any(one and receiver in one and other and giver in other for one, other in found), found


@pytest.mark.parametrize(
    "text",
    [
        "Talks between Serbia and China over missiles continue.",
        "Jordan shot down drones over Israel.",
        "The company said it delivered the parts to Ukraine.",
        "Against the wishes of Iran, the country supplied drones to Russia.",
        "In return, Russia was grateful to Iran.",
        "Russia and Iran are neighbours.",
    ],
)
def test_no_giver_and_receiver_is_guessed(text: str) -> None:
    assert not any(giver and receiver for giver, receiver in ends(text, strong=True))


def test_every_name_of_a_list_has_its_own_direction() -> None:
    found = ends("The Netherlands and Denmark pledged to send jets to Ukraine and Moldova.")
    assert {one for one, _ in found} >= {"Netherlands", "Denmark"} or {one for one, _ in found} >= {
        "The Netherlands",
        "Denmark",
    }
    assert {other for _, other in found} >= {"Ukraine", "Moldova"}


def test_nobody_gives_to_itself() -> None:
    assert not any(giver == receiver for giver, receiver in ends("Iran delivered drones to Iran."))


def test_only_the_asked_passage_is_read() -> None:
    text = "Iran supplied drones to Russia. Poland bought tanks from Germany."
    reading = read(text)
    middle = text.index("Poland")
    assert all(one.start >= middle for one in find_directions(reading, middle, len(text)))
    assert find_directions(reading, middle, len(text))


_WORDS = st.sampled_from(
    ("Iran", "Russia", "supplied", "to", "from", "by", "drones", "with", "sale", "of", "which", "it", "was")
)


@settings(max_examples=150, deadline=None)
@given(st.lists(_WORDS, min_size=1, max_size=40))
def test_ends_are_always_names_of_the_passage(parts: list[str]) -> None:
    text = " ".join(parts)
    reading = read(text)
    starts = {name.start for name in reading.names}
    for one in find_directions(reading, 0, len(text)):
        assert 0 <= one.start < one.end <= len(text)
        assert one.giver is not None or one.receiver is not None
        for end in (one.giver, one.receiver):
            assert end is None or end.start in starts


@pytest.mark.parametrize("text", ["Iran, Russia, " * 3000, "Iran supplied Russia with drones " * 1500, "( " * 20000])
def test_endless_lists_take_no_time(text: str) -> None:
    reading = read(text)
    start = time.process_time()
    find_directions(reading, 0, len(text))
    assert time.process_time() - start < 30


def test_arms_before_a_noun_of_giving_are_goods_and_no_verb() -> None:
    text = "Kenya is seeking arms deliveries from Chad."
    reading = read(text)
    givers = {text[one.giver.start : one.giver.end] for one in find_directions(reading, 0, len(text)) if one.giver}
    assert givers == {"Chad"}
