"""Dates in digits: which of them is the day, and which numbers are no date."""

from __future__ import annotations

import datetime as dt

import pytest

from summarizer.values.dates import find_dates
from tests.values.dated import FRIDAY, MONDAY, at, bounds

# sentence, words, earliest, latest
ABSOLUTE = [
    ("Updated 2022-12-09.", "2022-12-09", "2022-12-09", "2022-12-09"),
    ("Updated 25/12/2022.", "25/12/2022", "2022-12-25", "2022-12-25"),
    ("Updated 09-Dec-2019.", "09-Dec-2019", "2019-12-09", "2019-12-09"),
    ("Updated 09.12.2022.", "09.12.2022", "2022-12-09", "2022-12-09"),
    ("Updated 5/5/2022.", "5/5/2022", "2022-05-05", "2022-05-05"),
    ("Updated 03/13/2022.", "03/13/2022", "2022-03-13", "2022-03-13"),
    ("Updated 13-03-2022.", "13-03-2022", "2022-03-13", "2022-03-13"),
    ("News | 6. 5. 2022", "6. 5. 2022", "2022-05-06", "2022-05-06"),
    ("Updated 2022/03/12.", "2022/03/12", "2022-03-12", "2022-03-12"),
    ("Updated 2022-12-09T10:00:00Z.", "2022-12-09", "2022-12-09", "2022-12-09"),
    ("In 2022-12 it came.", "2022-12", "2022-12", "2022-12"),
    ("The 2011-12 war came.", "2011-12", "2011", "2012"),
    ("It ran in 2022/23.", "2022/23", "2022", "2023"),
]


@pytest.mark.parametrize(("text", "words", "earliest", "latest"), ABSOLUTE)
@pytest.mark.parametrize("published", [None, FRIDAY, MONDAY])
def test_absolute_date_is_read(
    published: dt.date | None, text: str, words: str, earliest: str | None, latest: str | None
) -> None:
    found = at(text, words, published)
    assert (found.earliest, found.latest, found.relative) == (earliest, latest, False)


# words, published, the day
SWAPPABLE = [
    ("12/03/2023", None, None),
    ("12/03/2023", "2024-05-15", None),
    ("12/03/2023", "2023-05-15", "2023-03-12"),
    ("12/03/2023", "2023-12-03", "2023-12-03"),
    ("12/03/2023", "2023-03-12", "2023-03-12"),
    ("03/12/2023", "2023-03-15", "2023-03-12"),
    ("12-03-2023", "2023-06-01", "2023-03-12"),
    ("4/11/22", "2022-06-01", "2022-04-11"),
    ("4/11/22", "2023-06-01", None),
    ("05/04/2024", "2024-01-01", None),
]


@pytest.mark.parametrize(("words", "published", "day"), SWAPPABLE)
def test_order_of_day_and_month_comes_from_the_publication_or_stays_open(
    words: str, published: str | None, day: str | None
) -> None:
    anchor = dt.date.fromisoformat(published) if published else None
    assert bounds(f"It is dated {words} there.", words, anchor) == (day, day)


@pytest.mark.parametrize(
    "text",
    [
        "Regulation (EU) 2024/1485 applies.",
        "Council Decision (CFSP) 2022/2478 applies.",
        "Decision 2014/512/CFSP applies.",
        "S.I. 2020/753 applies.",
        "His phone is 2024-1515.",
        "It is case 2023-45.",
        "The alloy is 2024-T3.",
        "It flew 2,024 km.",
        "Version 1.2.2020.5 is out.",
        "The 9/11 attacks came.",
        "It is open 24/7 now.",
        "The date 31/31/2023 is none.",
    ],
)
def test_numbers_of_acts_cases_and_parts_are_no_date(text: str) -> None:
    assert find_dates(text, MONDAY) == ()
