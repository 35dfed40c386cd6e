"""Numbers that are no quantity say why; words that only look like numbers are none."""

from __future__ import annotations

import pytest

from summarizer.values.mentions import Trap
from summarizer.values.numbers import find_numbers

TRAPS = [
    ("Russia's S-400 system is capable.", "400", Trap.DESIGNATION),
    ("Iran will get Su-35 jets.", "35", Trap.DESIGNATION),
    ("M1A2 tanks were shown.", "1", Trap.DESIGNATION),
    ("The F-16s have arrived.", "16", Trap.DESIGNATION),
    ("Shahed-136 drones fell.", "136", Trap.DESIGNATION),
    ("A Leopard 2 tank burned.", "2", Trap.DESIGNATION),
    ("A Boeing 737 landed.", "737", Trap.DESIGNATION),
    ("The COVID-19 vaccine came.", "19", Trap.DESIGNATION),
    ("The G7 leaders met.", "7", Trap.DESIGNATION),
    ("A four-star general spoke.", "four", Trap.DESIGNATION),
    ("A 20-nation coalition formed.", "20", Trap.DESIGNATION),
    ("155mm shells were sent.", "155", Trap.CALIBRE),
    ("7.62 mm rounds were sent.", "7.62", Trap.CALIBRE),
    ("A 500-kg bomb fell.", "500", Trap.CALIBRE),
    ("A 2,000-pound bomb fell.", "2,000", Trap.CALIBRE),
    ("Its 27th drawdown was announced.", "27th", Trap.ORDINAL),
    ("The first batch came.", "first", Trap.ORDINAL),
    ("The Third Fleet sailed.", "Third", Trap.ORDINAL),
    ("Results:\n3. The firm was fined.", "3", Trap.ORDINAL),
    ("On Feb. 24 it began.", "24", Trap.DATE),
    ("In 2022 it began.", "2022", Trap.DATE),
    ("The 2015 nuclear deal died.", "2015", Trap.DATE),
    ("On 4/11/22 it was printed.", "4", Trap.DATE),
    ("Two weeks ago it began.", "Two", Trap.DATE),
    ("At 12:36 it began.", "12", Trap.TIME),
    ("At 12:36 it began.", "36", Trap.TIME),
    ("At 5 p.m. it began.", "5", Trap.TIME),
    ("At 0300 GMT it began.", "0300", Trap.TIME),
    ("The boy, aged 12, hid.", "12", Trap.AGE),
    ("A 45-year-old trader was listed.", "45", Trap.AGE),
    ("Ivan Petrov, 45, was listed.", "45", Trap.AGE),
    ("The 15-month war goes on.", "15", Trap.DURATION),
    ("It lasted three years.", "three", Trap.DURATION),
    ("It flew 1,000 miles.", "1,000", Trap.DISTANCE),
    ("It flew 2,500 kilometers.", "2,500", Trap.DISTANCE),
    ("It stood 500m away.", "500", Trap.DISTANCE),
    ("About 90 percent arrived.", "About 90", Trap.PERCENT),
    ("About 15% arrived.", "About 15", Trap.PERCENT),
    ("Resolution 2231 expired.", "2231", Trap.IDENTIFIER),
    ("Section 1263 applies.", "1263", Trap.IDENTIFIER),
    ("Executive Order 14024 applies.", "14024", Trap.IDENTIFIER),
    ("Under E.O. 14038 it was listed.", "14038", Trap.IDENTIFIER),
    ("The No. 5 buyer left.", "5", Trap.IDENTIFIER),
    ("Call 202-555-0147 now.", "202", Trap.IDENTIFIER),
    ("Call 202-555-0147 now.", "0147", Trap.IDENTIFIER),
    ("Call +32 2 281 65 00 now.", "281", Trap.IDENTIFIER),
    ("As shown [1] it fell.", "1", Trap.IDENTIFIER),
    ("Under section 203(b)(2) it fell.", "2", Trap.IDENTIFIER),
    ("Under 50 U.S.C. 1701 it fell.", "1701", Trap.IDENTIFIER),
    ("Talks are our number one priority.", "one", Trap.IDENTIFIER),
    ("The Group of Seven met.", "Seven", Trap.IDENTIFIER),
    ("The office works 24/7 there.", "24", Trap.IDENTIFIER),
    ("The plant makes thousands a year.", "thousands", Trap.CAPACITY),
    ("The plant makes 400 drones a month.", "400", Trap.CAPACITY),
    ("The plant makes 200 per day.", "200", Trap.CAPACITY),
    ("It has a capacity of 6,000 units.", "6,000", Trap.CAPACITY),
    ("It shot down 11 of the 14 drones.", "11", Trap.PART_OF),
    ("It shot down 11 of the 14 drones.", "14", Trap.PART_OF),
    ("It shot down 10 out of 15 drones.", "15", Trap.PART_OF),
    ("Half of the tanks came.", "Half", Trap.PART_OF),
    ("Two-thirds of the tanks came.", "Two-thirds", Trap.PART_OF),
    ("One of the tanks came.", "One", Trap.PART_OF),
    ("It shot down 1,000 of a total of 5,000 drones.", "1,000", Trap.PART_OF),
    ("One in five residents fled.", "five", Trap.PART_OF),
    ("The MQ-9B landed.", "9", Trap.DESIGNATION),
    ("A 5G mast fell.", "5", Trap.DESIGNATION),
    ("Output grew three times over.", "three", Trap.PERCENT),
    ("Resolutions 2570 and 2571 apply.", "2571", Trap.IDENTIFIER),
    ("Call 00 800 67 89 10 now.", "67", Trap.IDENTIFIER),
    ("The team had (1) drones and (2) tanks.", "1", Trap.ORDINAL),
    ("The Nord Stream 2 pipeline is shut.", "2", Trap.DESIGNATION),
    ("It paid $5 million.", "$5 million", Trap.MONEY),
    ("It paid 5 million euros.", "5 million euros", Trap.MONEY),
]

NO_NUMBER = [
    "No one answered.",
    "This one is new.",
    "One another they helped.",
    "A tank was sent.",
    "Iran may provide missiles.",
    "The tanks scored hits.",
    "She has often attended.",
    "The drone was gone.",
]


@pytest.mark.parametrize(("text", "words", "trap"), TRAPS)
def test_number_that_is_no_quantity_says_why(text: str, words: str, trap: Trap) -> None:
    assert [one.trap for one in find_numbers(text) if text[one.start : one.end] == words][-1:] == [trap]


@pytest.mark.parametrize("text", NO_NUMBER)
def test_word_that_only_looks_like_a_number_is_left_alone(text: str) -> None:
    assert find_numbers(text) == ()


@pytest.mark.parametrize(
    ("text", "words", "unit"),
    [
        ("Mali showed four Mi-24 helicopters.", "four", "Mi-24 helicopters"),
        ("Serbia was offered 37 Mi-17s for debt.", "37", "Mi-17s"),
        ("Chad received 20 Mi 24 gunships.", "20", "Mi 24 gunships"),
        ("Togo keeps 12 M-113 carriers.", "12", "M-113 carriers"),
        ("Laos bought 12 M 113 carriers.", "12", "M 113 carriers"),
    ],
)
def test_a_type_that_begins_like_a_unit_is_counted(text: str, words: str, unit: str) -> None:
    counted = next(one for one in find_numbers(text) if text[one.start : one.end] == words)
    assert counted.trap is None
    assert counted.unit == unit


@pytest.mark.parametrize(
    "text", ["It ran 300 m 12 times.", "He flew 20 mi on 3 May.", "The range is 40 MI, 12 more than before."]
)
def test_a_unit_before_another_number_is_still_a_distance(text: str) -> None:
    assert find_numbers(text)[0].trap is Trap.DISTANCE


@pytest.mark.parametrize(
    "text",
    [
        "Three batteries were contracted on 28 January 2022 for $375 million; one has been handed over.",
        "Two frigates are afloat, and one is in service.",
        "Four jets left the plant. One was lost on the way.",
        "Of six boats, one has already arrived.",
        "Three were ordered, of which one is ready.",
    ],
)
def test_one_of_several_is_counted(text: str) -> None:
    assert text[find_numbers(text)[-1].start :].startswith(("one ", "One "))
    assert find_numbers(text)[-1].number == 1


@pytest.mark.parametrize(
    "text",
    [
        "No one has been told of the 12 tanks, and no one was hurt.",
        "Of the two offers, this one is new.",
        "Two plans exist, one that is cheap.",
        "Of 12 offers, one has to choose.",
        "In 2022, one was told to wait.",
        "In a list of 12 names, one would miss him.",
    ],
)
def test_one_that_counts_nothing_out_is_no_number(text: str) -> None:
    assert all(one.number != 1 for one in find_numbers(text))
