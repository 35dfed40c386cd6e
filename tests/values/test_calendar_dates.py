"""Days, months, years and their parts as the calendar names them."""

from __future__ import annotations

import datetime as dt

import pytest

from summarizer.values.dates import find_dates
from tests.values.dated import FRIDAY, MONDAY, at

# sentence, words, earliest, latest
ABSOLUTE = [
    ("It was signed on 9 December 2022.", "9 December 2022", "2022-12-09", "2022-12-09"),
    ("It was signed on December 9, 2022.", "December 9, 2022", "2022-12-09", "2022-12-09"),
    ("It was signed on December 9 2022.", "December 9 2022", "2022-12-09", "2022-12-09"),
    ("It was signed on Dec. 9, 2022.", "Dec. 9, 2022", "2022-12-09", "2022-12-09"),
    ("It was signed on the 9th of December 2022.", "9th of December 2022", "2022-12-09", "2022-12-09"),
    ("It was signed on December 9th, 2022.", "December 9th, 2022", "2022-12-09", "2022-12-09"),
    ("It was signed on Friday, December 9, 2022.", "Friday, December 9, 2022", "2022-12-09", "2022-12-09"),
    ("It was signed on Friday 9 December 2022.", "Friday 9 December 2022", "2022-12-09", "2022-12-09"),
    ("MARCH 3, 2023, 12:36 PM", "MARCH 3, 2023", "2023-03-03", "2023-03-03"),
    ("It began in March 2023.", "March 2023", "2023-03", "2023-03"),
    ("It began in March, 2023.", "March, 2023", "2023-03", "2023-03"),
    ("It began in March of 2023.", "March of 2023", "2023-03", "2023-03"),
    ("It began in Sept. 2021.", "Sept. 2021", "2021-09", "2021-09"),
    ("It began in May 2018.", "May 2018", "2018-05", "2018-05"),
    ("It began in 2021.", "2021", "2021", "2021"),
    ("It was provided by the 2001 directive.", "2001", "2001", "2001"),
    ("The 2015 nuclear deal died.", "2015", "2015", "2015"),
    ("The pact (2014) died.", "2014", "2014", "2014"),
    ("In the FY2023 budget it is listed.", "FY2023", "2023", "2023"),
    ("In the FY 2023 budget it is listed.", "FY 2023", "2023", "2023"),
    ("In fiscal year 2023 it is listed.", "fiscal year 2023", "2023", "2023"),
    ("In fiscal 2023 it is listed.", "fiscal 2023", "2023", "2023"),
    ("It fell in the first quarter of 2023.", "the first quarter of 2023", "2023-01", "2023-03"),
    ("It fell in Q3 2022.", "Q3 2022", "2022-07", "2022-09"),
    ("It fell in the second half of 2022.", "the second half of 2022", "2022-07", "2022-12"),
    ("It fell in the summer of 2021.", "the summer of 2021", "2021-06", "2021-08"),
    ("It fell in spring 2021.", "spring 2021", "2021-03", "2021-05"),
    ("It fell in the fall of 2021.", "the fall of 2021", "2021-09", "2021-11"),
    ("It fell in winter 2021.", "winter 2021", "2021-12", "2022-02"),
    ("It fell in late 2021.", "late 2021", "2021-09", "2021-12"),
    ("It fell in early 2021.", "early 2021", "2021-01", "2021-04"),
    ("It fell in mid-2021.", "mid-2021", "2021-05", "2021-08"),
    ("It fell in early November 2021.", "early November 2021", "2021-11-01", "2021-11-10"),
    ("It fell in mid-November 2021.", "mid-November 2021", "2021-11-11", "2021-11-20"),
    ("It fell in late November 2021.", "late November 2021", "2021-11-21", "2021-11-30"),
    ("It fell at the end of 2021.", "the end of 2021", "2021-12", "2021-12"),
    ("It fell at the beginning of 2021.", "the beginning of 2021", "2021-01", "2021-04"),
    ("It fell in the 1990s.", "the 1990s", "1990", "1999"),
    ("It fell in the early 2030s.", "the early 2030s", "2030", "2033"),
    ("It fell in the late '80s.", "'80s", "1980", "1989"),
    ("It is in 2021's budget.", "2021", "2021", "2021"),
    ("It ran in\nDecember\n2022.", "December\n2022", "2022-12", "2022-12"),
    ("It came on May the 5th, 2024.", "May the 5th, 2024", "2024-05-05", "2024-05-05"),
    ("It came on 12 March '23.", "12 March '23", "2023-03-12", "2023-03-12"),
    ("It came on 12 Mar 23.", "12 Mar 23", "2023-03-12", "2023-03-12"),
    ("It came in 2025 Q3.", "2025 Q3", "2025-07", "2025-09"),
    ("It came in Q3 of 2025.", "Q3 of 2025", "2025-07", "2025-09"),
    ("It came in H1 2025.", "H1 2025", "2025-01", "2025-06"),
    ("It came in the third quarter of 2025.", "the third quarter of 2025", "2025-07", "2025-09"),
    ("In FY24 it rose.", "FY24", "2024", "2024"),
    ("In FY 23/24 it rose.", "FY 23/24", "2023", "2024"),
    ("It fell in the winter of 2022-23.", "the winter of 2022-23", "2022-12", "2023-02"),
    ("It fell in the 2022-2023 winter.", "2022-2023 winter", "2022-12", "2023-02"),
    ("It fell in winter 2022/23.", "winter 2022/23", "2022-12", "2023-02"),
    ("It fell in the late 1980s.", "the late 1980s", "1987", "1989"),
    ("It fell in the mid-2000s.", "the mid-2000s", "2004", "2006"),
    ("Order 14024 of 15 April 2021 stands.", "15 April 2021", "2021-04-15", "2021-04-15"),
    ("FOR IMMEDIATE RELEASE\nMarch 3, 2023\n", "March 3, 2023", "2023-03-03", "2023-03-03"),
    ("Press release | 15 MAY 2024", "15 MAY 2024", "2024-05-15", "2024-05-15"),
    ("DOB 12 Apr 1962; POB Kyiv.", "12 Apr 1962", "1962-04-12", "1962-04-12"),
]


@pytest.mark.parametrize(("text", "words", "earliest", "latest"), ABSOLUTE)
@pytest.mark.parametrize("published", [None, FRIDAY, MONDAY])
def test_absolute_date_is_read(
    published: dt.date | None, text: str, words: str, earliest: str | None, latest: str | None
) -> None:
    found = at(text, words, published)
    assert (found.earliest, found.latest, found.relative) == (earliest, latest, False)


@pytest.mark.parametrize(
    ("text", "words", "earliest", "latest"),
    [
        ("On 9 May 20 drones were downed.", "9 May", "2023-05-09", "2023-05-09"),
        ("On Saturday, December 10, 10 drones were downed.", "Saturday, December 10", "2022-12-10", "2022-12-10"),
        ("It was signed at 10 on May 12.", "May 12", "2023-05-12", "2023-05-12"),
        ("In May three ministers signed it.", "May", "2023-05", "2023-05"),
    ],
)
def test_number_beside_a_date_is_not_its_year(text: str, words: str, earliest: str, latest: str) -> None:
    found = at(text, words, MONDAY)
    assert (found.earliest, found.latest) == (earliest, latest)


def test_day_that_the_calendar_does_not_have_is_no_date() -> None:
    assert find_dates("It was signed on Feb. 30, 2022.") == ()


@pytest.mark.parametrize(
    ("words", "earliest", "latest"),
    [
        ("In December 2021", "2021-12", "2021-12"),
        ("since Russia’s Feb. 24 invasion", "2022-02-24", None),
        ("in the last week alone", "2022-12-02", "2022-12-09"),
    ],
)
def test_date_of_whole_words(words: str, earliest: str | None, latest: str | None) -> None:
    (found,) = find_dates(words, FRIDAY)
    assert (found.earliest, found.latest) == (earliest, latest)
