"""Numbers with their modifiers, units and traps, on sentences of our own."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.records.vocabulary import Modifier
from summarizer.values.mentions import NumberMention
from summarizer.values.numbers import find_numbers

# sentence, words, number, upper number, modifier, unit
QUANTITIES = [
    ("The army took over 45 howitzers in spring.", "over 45", 45, None, "more_than", "howitzers"),
    ("Kyiv will get 12 Gepard anti-aircraft guns.", "12", 12, None, "exact", "Gepard anti-aircraft guns"),
    ("Italy handed over two frigates to Peru.", "two", 2, None, "exact", "frigates"),
    ("Togo took over four armoured boats.", "four", 4, None, "exact", "armoured boats"),
    ("Peru bought three second-hand corvettes.", "three", 3, None, "exact", "second-hand corvettes"),
    ("Up to 3,500 rockets are covered by the offer.", "Up to 3,500", 3500, None, "up_to", "rockets"),
    ("As many as 70 armored vehicles were promised.", "As many as 70", 70, None, "up_to", "armored vehicles"),
    ("It ordered no more than 15 helicopters.", "no more than 15", 15, None, "up_to", "helicopters"),
    ("At most 40 launchers can be spared.", "At most 40", 40, None, "up_to", "launchers"),
    ("A maximum of 90 missiles may be bought.", "A maximum of 90", 90, None, "up_to", "missiles"),
    ("6,000 shells at most will be sent.", "6,000", 6000, None, "exact", "shells"),
    ("The plant makes shells, 6,000 at most.", "6,000 at most", 6000, None, "up_to", None),
    ("They want 400 or more drones.", "400 or more", 400, None, "at_least", "drones"),
    ("They want 400 or fewer drones.", "400 or fewer", 400, None, "up_to", "drones"),
    ("At least 31 tanks left the port.", "At least 31", 31, None, "at_least", "tanks"),
    ("At least another 31 tanks left the port.", "At least another 31", 31, None, "at_least", "tanks"),
    ("No fewer than eight ships were listed.", "No fewer than eight", 8, None, "at_least", "ships"),
    ("Not less than 8 frigates were ordered.", "Not less than 8", 8, None, "at_least", "frigates"),
    ("A minimum of 20 jets is planned.", "A minimum of 20", 20, None, "at_least", "jets"),
    ("More than 1,250 trucks crossed the border.", "More than 1,250", 1250, None, "more_than", "trucks"),
    ("Well over 200 firms were hit.", "Well over 200", 200, None, "more_than", "firms"),
    ("In excess of 10,000 rifles disappeared.", "In excess of 10,000", 10000, None, "more_than", "rifles"),
    ("Upwards of 500 officers were trained.", "Upwards of 500", 500, None, "more_than", "officers"),
    ("The fleet, exceeding 60 vessels, sailed.", "exceeding 60", 60, None, "more_than", "vessels"),
    ("Fewer than 25 interceptors are left.", "Fewer than 25", 25, None, "less_than", "interceptors"),
    ("Less than 300 rounds were fired.", "Less than 300", 300, None, "less_than", "rounds"),
    ("Under 50 tanks work.", "Under 50", 50, None, "less_than", "tanks"),
    ("Nearly 2 million mines were laid.", "Nearly 2 million", 2e6, None, "nearly", "mines"),
    ("Almost 700 bombs were shipped.", "Almost 700", 700, None, "nearly", "bombs"),
    ("Just under 900 soldiers left.", "Just under 900", 900, None, "nearly", "soldiers"),
    ("Close to 80 aircraft are grounded.", "Close to 80", 80, None, "nearly", "aircraft"),
    ("The count is approaching 5,000 vehicles.", "approaching 5,000", 5000, None, "nearly", "vehicles"),
    ("About 120 people were listed.", "About 120", 120, None, "approximately", "people"),
    ("Around 60 banks were cut off.", "Around 60", 60, None, "approximately", "banks"),
    ("Some 2,700 crates arrived.", "Some 2,700", 2700, None, "approximately", "crates"),
    ("An estimated 1,400 containers were moved.", "An estimated 1,400", 1400, None, "approximately", "containers"),
    ("Roughly three dozen tanks followed.", "Roughly three dozen", 36, None, "approximately", "tanks"),
    ("It has ~40 launchers.", "~40", 40, None, "approximately", "launchers"),
    ("Thirty or so trucks came.", "Thirty or so", 30, None, "approximately", "trucks"),
    ("The 30-odd tanks were old.", "30-odd", 30, None, "approximately", "tanks"),
    ("More than 400+ drones? No: 400+ drones.", "More than 400", 400, None, "more_than", None),
    ("A fleet of 100-plus ships formed.", "100-plus", 100, None, "more_than", "ships"),
    ("Exactly 17 jets were handed over.", "Exactly 17", 17, None, "exact", "jets"),
    ("A dozen radars were installed.", "A dozen", 12, None, "exact", "radars"),
    ("Half a dozen radars were installed.", "Half a dozen", 6, None, "exact", "radars"),
    ("More than a dozen radars were installed.", "More than a dozen", 12, None, "more_than", "radars"),
    ("A half-dozen boats were seized.", "half-dozen", 6, None, "exact", "boats"),
    ("Two dozen boats were seized.", "Two dozen", 24, None, "exact", "boats"),
    ("A couple of frigates joined.", "A couple", 2, None, "approximately", "frigates"),
    ("A pair of submarines joined.", "A pair", 2, None, "exact", "submarines"),
    ("A couple of hundred shells were left.", "A couple of hundred", 200, None, "approximately", "shells"),
    ("Half a million shells were left.", "Half a million", 500_000, None, "exact", "shells"),
    ("A quarter of a million mines remain.", "A quarter of a million", 250_000, None, "exact", "mines"),
    ("Three quarters of a million mines remain.", "Three quarters of a million", 750_000, None, "exact", "mines"),
    ("One and a half million rounds came.", "One and a half million", 1.5e6, None, "exact", "rounds"),
    ("A million and a half rounds came.", "A million and a half", 1.5e6, None, "exact", "rounds"),
    ("2½ million rounds came.", "2½ million", 2.5e6, None, "exact", "rounds"),
    ("A hundred missiles were fired.", "A hundred", 100, None, "exact", "missiles"),
    ("Two hundred thousand helmets were given.", "Two hundred thousand", 200_000, None, "exact", "helmets"),
    ("One hundred and fifty-five howitzers came.", "One hundred and fifty-five", 155, None, "exact", "howitzers"),
    ("Two thousand five hundred vests came.", "Two thousand five hundred", 2500, None, "exact", "vests"),
    ("Forty-two firms were named.", "Forty-two", 42, None, "exact", "firms"),
    ("Nineteen officials were named.", "Nineteen", 19, None, "exact", "officials"),
    ("It sent 1.2 million 155mm shells.", "1.2 million", 1.2e6, None, "exact", "155mm shells"),
    ("It sent 10k drones.", "10k", 10_000, None, "exact", "drones"),
    ("It sent 2m shells to the front.", "2m", 2e6, None, "exact", "shells"),
    ("It sent 3bn cartridges.", "3bn", 3e9, None, "exact", "cartridges"),
    ("It sent 3 mio cartridges.", "3 mio", 3e6, None, "exact", "cartridges"),
    ("It sent 5 lakh rounds.", "5 lakh", 500_000, None, "exact", "rounds"),
    ("It sent 40 000 rockets.", "40 000", 40_000, None, "exact", "rockets"),
    ("It sent 40\u202f500 rockets.", "40\u202f500", 40_500, None, "exact", "rockets"),
    ("It sent 1.600.000 cartridges.", "1.600.000", 1_600_000, None, "exact", "cartridges"),
    ("It sent 10,00,000 cartridges.", "10,00,000", 1_000_000, None, "exact", "cartridges"),
    ("Dozens of cruise missiles struck.", "Dozens", 12, None, "multiples_of", "cruise missiles"),
    ("“Dozens” of cruise missiles struck.", "Dozens", 12, None, "multiples_of", "cruise missiles"),
    ("Hundreds of ballistic missiles were sold.", "Hundreds", 100, None, "multiples_of", "ballistic missiles"),
    ("Thousands of containers left.", "Thousands", 1000, None, "multiples_of", "containers"),
    ("Tens of thousands of rifles vanished.", "Tens of thousands", 10_000, None, "multiples_of", "rifles"),
    ("Hundreds of thousands of shells came.", "Hundreds of thousands", 100_000, None, "multiples_of", "shells"),
    ("Millions of rounds were sold.", "Millions", 1e6, None, "multiples_of", "rounds"),
    ("Several hundred drones were sold.", "Several hundred", 100, None, "multiples_of", "drones"),
    ("A few dozen drones were sold.", "A few dozen", 12, None, "multiples_of", "drones"),
    ("Scores of tankers were listed.", "Scores", 20, None, "multiples_of", "tankers"),
    ("Between 200 and 300 tanks were lost.", "Between 200 and 300", 200, 300, "range", "tanks"),
    ("From 5 to 10 boats will be built.", "From 5 to 10", 5, 10, "range", "boats"),
    ("It wants 20-30 jets.", "20-30", 20, 30, "range", "jets"),
    ("It wants 20–30 jets.", "20–30", 20, 30, "range", "jets"),
    ("It wants 20 to 30 jets.", "20 to 30", 20, 30, "range", "jets"),
    ("It wants two or three jets.", "two or three", 2, 3, "range", "jets"),
    ("It wants two to three hundred jets.", "two to three hundred", 200, 300, "range", "jets"),
    ("It made 2 to 3 million shells.", "2 to 3 million", 2e6, 3e6, "range", "shells"),
    ("Between 500,000 and 1 million shells came.", "Between 500,000 and 1 million", 5e5, 1e6, "range", "shells"),
    ("One Patriot battery was delivered in May.", "One", 1, None, "exact", "Patriot battery"),
    ("Iran got two more Su-35 jets.", "two", 2, None, "exact", "Su-35 jets"),
    ("It gave five additional air-defense systems.", "five", 5, None, "exact", "air-defense systems"),
    ("It gave 20 new, locally made trucks.", "20", 20, None, "exact", "locally made trucks"),
    ("It gave 8,000 rounds of tank ammunition.", "8,000", 8000, None, "exact", "rounds of tank ammunition"),
    ("It gave 300 tons of wheat flour.", "300", 300, None, "exact", "tons of wheat flour"),
    ("It sent 18 Leopard 2 tanks.", "18", 18, None, "exact", "Leopard 2 tanks"),
    ("It sent 31 M1A1 Abrams tanks.", "31", 31, None, "exact", "M1A1 Abrams tanks"),
    ("It sent 14 weapons systems.", "14", 14, None, "exact", "weapons systems"),
    ("It listed three entities and two vessels.", "two", 2, None, "exact", "vessels"),
    ("It sent more\nthan 400\ndrones.", "more\nthan 400", 400, None, "more_than", "drones"),
    ("It sent up to\r\n    6,000 aircraft.", "up to\r\n    6,000", 6000, None, "up_to", "aircraft"),
    ("It sent three guided missiles.", "three", 3, None, "exact", "guided missiles"),
    ("It wants the up-to-6,000 drones.", "up-to-6,000", 6000, None, "up_to", "drones"),
    ("It sent 1'500 rifles.", "1'500", 1500, None, "exact", "rifles"),
    (
        "American and Polish troops lost 20 Polish and American trucks.",
        "20",
        20,
        None,
        "exact",
        "Polish and American trucks",
    ),
    ("It sent five (5) Polish trucks.", "five", 5, None, "exact", "Polish trucks"),
    ("It seized 2.5 tons of copper, 57 rifles.", "2.5", 2.5, None, "exact", "tons of copper"),
    ("Thousands upon thousands of rifles came.", "Thousands upon thousands", 1000, None, "multiples_of", "rifles"),
    ("It lost 2,000+ rifles.", "2,000+", 2000, None, "more_than", "rifles"),
    (
        "It named five Foreign Terrorist Organization (FTO) bodies.",
        "five",
        5,
        None,
        "exact",
        "Foreign Terrorist Organization (FTO) bodies",
    ),
    ("It killed 20 people.The court met.", "20", 20, None, "exact", "people"),
    ("The 11 other individuals were named.", "11", 11, None, "exact", "individuals"),
    ("2,000 drones reached the depot.", "2,000", 2000, None, "exact", "drones"),
    ("It bought 2024 drones, it said.", "2024", 2024, None, "exact", "drones"),
]


# sentence, words, trap
def found_at(text: str, words: str) -> NumberMention:
    """The first number that stands there in these words."""
    return next(one for one in find_numbers(text) if text[one.start : one.end] == words)


@pytest.mark.parametrize(("text", "words", "number", "number_max", "modifier", "unit"), QUANTITIES)
def test_quantity_is_read(
    text: str, words: str, number: float, number_max: float | None, modifier: str, unit: str | None
) -> None:
    found = found_at(text, words)
    assert (found.number, found.number_max, found.modifier, found.unit) == (
        number,
        number_max,
        Modifier(modifier),
        unit,
    )
    assert found.trap is None
    if unit is not None:
        assert found.unit_start is not None and found.unit_end is not None
        assert " ".join(text[found.unit_start : found.unit_end].split()) == unit


def test_increase_from_one_number_to_another_is_no_range() -> None:
    found = find_numbers("Output rose from 500 to 800 shells.")
    assert [(one.number, one.number_max) for one in found] == [(500, None), (800, None)]


def test_number_before_a_year_is_no_part_of_it() -> None:
    assert find_numbers("It built 400 in 2022.")[0].trap is None


def test_numbers_of_a_range_of_identifiers_are_no_range() -> None:
    assert all(one.number_max is None for one in find_numbers("Call 202-555-0147 today."))


def test_list_of_quantities_on_lines_is_no_range() -> None:
    found = find_numbers("Aid so far:\n- 3 tanks\n- 5 trucks\n")
    assert [(one.number, one.unit) for one in found] == [(3, "tanks"), (5, "trucks")]


@pytest.mark.parametrize(
    ("words", "number", "modifier"),
    [
        ("up to 6,000 aircraft", 6000, "up_to"),
        ("hundreds of ballistic missiles", 100, "multiples_of"),
        ("more than 400 Shahed-136 drones", 400, "more_than"),
        ("11 other individuals, companies, and a vessel", 11, "exact"),
        ("one million additional vaccine doses", 1e6, "exact"),
    ],
)
def test_quantity_of_whole_words(words: str, number: float, modifier: str) -> None:
    (found,) = (one for one in find_numbers(words) if one.trap is None)
    assert (found.number, found.modifier) == (number, Modifier(modifier))


PIECES = [
    "one",
    "two",
    "hundred",
    "thousand",
    "million",
    "half",
    "a",
    "dozen",
    "dozens",
    "of",
    "the",
    "up to",
    "more than",
    "or more",
    "between",
    "and",
    "from",
    "to",
    "-",
    "–",
    "12",
    "6,000",
    "1.5",
    "2022",
    "$",
    "€",
    "bn",
    "m",
    "155mm",
    "S-400",
    "27th",
    "(",
    ")",
    "[",
    "\n",
    "\n\n",
    "\r\n",
    "  ",
    ".",
    ",",
    "per",
    "year",
    "tanks",
    "drones",
    "percent",
    "İ",
    "½",
    "\u00a0",
    "“",
    "”",
    "+",
    "/",
    ":",
    "Feb.",
    "No.",
    "billion",
    "several",
    "third",
    "a third",
    "one-fifth",
    "thirds",
    "couple",
    "in",
    "No. 5",
]
TEXTS = st.one_of(
    st.text(max_size=80),
    st.lists(st.sampled_from(PIECES), max_size=24).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=24).map("".join),
)


@given(TEXTS)
def test_mentions_are_sorted_apart_and_inside(text: str) -> None:
    last = 0
    for one in find_numbers(text):
        assert last <= one.start < one.end <= len(text)
        last = one.end
        if one.unit is not None:
            assert one.unit_start is not None and one.unit_end is not None
            assert one.end <= one.unit_start < one.unit_end <= len(text)
            assert one.unit == " ".join(text[one.unit_start : one.unit_end].split())


@given(TEXTS)
def test_words_of_a_mention_parse_to_the_same_value(text: str) -> None:
    for one in find_numbers(text):
        words = text[one.start : one.end]
        again = find_numbers(words)
        assert [(two.number, two.number_max, two.modifier) for two in again][:1] == [
            (one.number, one.number_max, one.modifier)
        ], words


@given(st.text(alphabet=st.characters(categories=("Cs", "Nd", "Ll", "Zs")), max_size=60))
def test_lone_surrogates_and_foreign_digits_do_not_break(text: str) -> None:
    find_numbers(text)


@pytest.mark.parametrize("unit", ["1", "(", "1,", "1,1,", "[]", "0.", "$", "-", "₹", "9" * 40 + " "])
def test_megabyte_of_noise_ends_within_seconds(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    begun = time.process_time()
    find_numbers(text)
    assert time.process_time() - begun < 30
