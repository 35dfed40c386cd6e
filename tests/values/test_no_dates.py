"""Words like dates that are none: verbs, names, counts, durations, feasts that move."""

from __future__ import annotations

import pytest

from summarizer.values.dates import find_dates
from tests.values.dated import FRIDAY

NO_DATE = [
    "Iran may provide missiles to Russia.",
    "The first of 11 tanks arrived with Su-35 jets.",
    "It was the 27th drawdown of weaponry.",
    "Troops march on the capital.",
    "March on, they were told.",
    "A second strike hit the port.",
    "They downed 10 of 15 drones with S-400 systems.",
    "He sat at the table with General Sun.",
    "The war is nearly a 15-month conflict.",
    "It can fly 2,000 km.",
    "It sent 2000 tanks.",
    "It sent more than 2022 drones.",
    "It sent up to 2022 drones.",
    "It arrived with at least 2022 drones.",
    "The 2022s flew.",
    "Resolution 2015 expired.",
    "Theresa May resigned.",
    "The fall of Kabul was quick.",
    "Prices fall and spring back.",
    "The plan takes six months.",
    "It sat on Mondays.",
    "The price is $2015.",
    "Version 1.2.2020.5 is out.",
    "The SU-2022 flew.",
    "The recently-signed deal holds.",
    "A decade of war followed.",
    "The week before was calm.",
    "It may deliver 14 jets.",
    "Prime Minister May said it.",
    "Mr. March said so.",
    "April Glaspie met him.",
    "Rear Admiral August Falk spoke.",
    "The Sun reported it.",
    "He Sat down.",
    "Prices Fall again.",
    "It was made by Summer Corp.",
    "The Friday Group said so.",
    "The Sunday Times said so.",
    "He lives at 1 July Street.",
    "He lives on 17 November Street in Athens.",
    "The July 14 Bridge fell.",
    "The 26 July Movement fought.",
    'It is listed a.k.a. "17 November" too.',
    "The Black September group fought.",
    "It came on Good Friday.",
    "It came during Ramadan.",
    "The Christmas tree fell.",
    "See page 2023 of it.",
    "They took Route 2020.",
    "The Type 1958 came.",
    "It hired 1999 men.",
    "A 2020-built ship came.",
    "M1911 pistols came.",
    "The licence is valid for six months.",
    "It was done in two weeks.",
    "It was done within six months.",
    "It came two weeks later.",
    "It came the previous day.",
    "It came on the 25th.",
    "Marchers came with Decembrists.",
]


@pytest.mark.parametrize("text", NO_DATE)
def test_words_that_are_no_date_are_left_alone(text: str) -> None:
    assert [text[one.start : one.end] for one in find_dates(text, FRIDAY)] == []
