"""What holds of the dates of any text: they are sorted, valid, and found in bounded time."""

from __future__ import annotations

import datetime as dt
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.values.dates import find_dates
from tests.values.dated import FRIDAY

PIECES = [
    "Friday",
    "last",
    "next",
    "this",
    "week",
    "weeks",
    "ago",
    "two",
    "a",
    "in",
    "since",
    "until",
    "by",
    "the end of",
    "early",
    "mid-",
    "November",
    "Nov.",
    "May",
    "9",
    "30",
    "31st",
    "2022",
    "2022-12-09",
    "12/09/22",
    "'90s",
    "1990s",
    "to",
    "from",
    "between",
    "and",
    "-",
    "–",
    ",",
    "FY",
    "Q1",
    "quarter",
    "summer",
    "fall",
    "of",
    "year",
    "\n",
    "\n\n",
    "today",
    "will",
    "said",
    "recent",
    "coming",
    "9999",
    "İ",
    "fiscal year",
    "century",
    "decades",
]
TEXTS = st.one_of(
    st.text(max_size=80),
    st.lists(st.sampled_from(PIECES), max_size=20).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=20).map("".join),
)
DAYS = st.one_of(st.none(), st.dates())


@given(TEXTS, DAYS)
def test_mentions_are_sorted_apart_inside_and_valid(text: str, published: dt.date | None) -> None:
    last = 0
    for one in find_dates(text, published):
        assert last <= one.start < one.end <= len(text)
        last = one.end
        for side in (one.earliest, one.latest):
            if side is not None:
                dt.date.fromisoformat((side + "-01-01")[:10])
        if published is None and one.relative:
            assert one.earliest is None and one.latest is None


@given(TEXTS)
def test_words_of_an_absolute_date_parse_to_the_same_dates(text: str) -> None:
    for one in find_dates(text):
        if not one.relative:
            (again,) = find_dates(text[one.start : one.end])
            assert (again.earliest, again.latest) == (one.earliest, one.latest), text[one.start : one.end]


@pytest.mark.parametrize(
    "unit",
    [
        "1",
        "(",
        "1,1,",
        "2022-",
        "2022 ",
        "May ",
        "last week ",
        "\n",
        " ",
        "Friday ",
        "12/03/",
        "12-03-",
        "6. ",
        "in two ",
        "2022-12",
        "Q1 ",
        "before Christmas ",
    ],
)
def test_megabyte_of_noise_ends_within_seconds(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    begun = time.process_time()
    find_dates(text, FRIDAY)
    assert time.process_time() - begun < 30
