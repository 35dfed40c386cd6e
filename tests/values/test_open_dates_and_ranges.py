"""Periods with two ends, and those that a word leaves open on one side."""

from __future__ import annotations

import datetime as dt

import pytest

from summarizer.values.dates import find_dates
from tests.values.dated import FRIDAY, MONDAY, assert_relative, at

# sentence, words, earliest, latest
ABSOLUTE = [
    ("In FY2022-23 it is listed.", "FY2022-23", "2022", "2023"),
    ("In the 2019/20 fiscal year it fell.", "2019/20 fiscal year", "2019", "2020"),
    ("In 2021-2023 it fell.", "2021-2023", "2021", "2023"),
    ("In 2021–23 it fell.", "2021–23", "2021", "2023"),
    ("It ran from Oct. 17 to Oct. 20, 2022.", "from Oct. 17 to Oct. 20, 2022", "2022-10-17", "2022-10-20"),
    ("It ran on October 17-20, 2022.", "October 17-20, 2022", "2022-10-17", "2022-10-20"),
    ("It ran on 17-20 October 2022.", "17-20 October 2022", "2022-10-17", "2022-10-20"),
    ("It ran from 30 December to 2 January 2023.", "from 30 December to 2 January 2023", "2022-12-30", "2023-01-02"),
    ("It ran from January 2021 to March 2022.", "from January 2021 to March 2022", "2021-01", "2022-03"),
    ("It ran between January and March 2022.", "between January and March 2022", "2022-01", "2022-03"),
    ("It ran March-May 2022.", "March-May 2022", "2022-03", "2022-05"),
    ("It ran from 2019 to 2021.", "from 2019 to 2021", "2019", "2021"),
    ("It ran between 2019 and 2021.", "between 2019 and 2021", "2019", "2021"),
    ("It ran from early 2021 to mid-2022.", "from early 2021 to mid-2022", "2021-01", "2022-08"),
    ("It has run since 2019.", "since 2019", "2019", None),
    ("It has run since Sept. 6, 2022.", "since Sept. 6, 2022", "2022-09-06", None),
    ("Since Russia’s Feb. 24, 2022 invasion it ran.", "Since Russia’s Feb. 24, 2022", "2022-02-24", None),
    ("It runs from March 2022.", "from March 2022", "2022-03", None),
    ("It runs starting in March 2022.", "starting in March 2022", "2022-03", None),
    ("It runs until 2029.", "until 2029", None, "2029"),
    ("It runs until May of 2018.", "until May of 2018", None, "2018-05"),
    ("It runs until at least 2030.", "until at least 2030", None, "2030"),
    ("It arrives no later than 2030.", "no later than 2030", None, "2030"),
    ("It arrives no sooner than 2030.", "no sooner than 2030", "2030", None),
    ("It arrives by 2030.", "by 2030", None, "2030"),
    ("It arrives by the end of 2025.", "by the end of 2025", None, "2025"),
    ("It arrives by mid-2025.", "by mid-2025", None, "2025-08"),
    ("It arrives no later than June 2025.", "no later than June 2025", None, "2025-06"),
    ("It ran through 2022.", "through 2022", None, "2022"),
    ("It runs through the end of fiscal year 2026.", "through the end of fiscal year 2026", None, "2026"),
    ("It comes by end-2024.", "by end-2024", None, "2024"),
    ("It ran before 2014.", "before 2014", None, "2014"),
    ("It ran after May 2014.", "after May 2014", "2014-05", None),
    ("It ran between 10 and 15 March 2022.", "between 10 and 15 March 2022", "2022-03-10", "2022-03-15"),
    ("It ran from 1 to 5 May 2022.", "from 1 to 5 May 2022", "2022-05-01", "2022-05-05"),
    ("It fell in May 2022–March 2023.", "May 2022–March 2023", "2022-05", "2023-03"),
    ("It has run since the 1990s.", "since the 1990s", "1990", None),
    ("It applies starting from 1 January 2025.", "starting from 1 January 2025", "2025-01-01", None),
    ("It lasts from 2026 onwards.", "from 2026", "2026", None),
    ("It comes before the end of 2025.", "before the end of 2025", None, "2025"),
    ("It runs up to 2030.", "up to 2030", None, "2030"),
]

# sentence, published, words, earliest, latest
RELATIVE = [
    ("It ran from Oct. 17 to Oct. 20.", FRIDAY, "from Oct. 17 to Oct. 20", "2022-10-17", "2022-10-20"),
    ("It rose between August and October.", FRIDAY, "between August and October", "2022-08", "2022-10"),
    ("It ran from Monday to Wednesday.", FRIDAY, "from Monday to Wednesday", "2022-12-05", "2022-12-07"),
    ("It comes by the end of the year.", FRIDAY, "by the end of the year", None, "2022"),
    ("It has run since the summer.", FRIDAY, "since the summer", "2022-06", None),
    ("It has run since August.", FRIDAY, "since August", "2022-08", None),
    ("It has run since mid-August.", FRIDAY, "since mid-August", "2022-08-11", None),
    ("It has run since last May.", dt.date(2015, 11, 24), "since last May", "2015-05", None),
    ("It has run since Monday.", FRIDAY, "since Monday", "2022-12-05", None),
    ("It will run until Friday.", MONDAY, "until Friday", None, "2023-05-19"),
    ("It came in recent weeks.", FRIDAY, "in recent weeks", None, "2022-12-09"),
    ("It came recently.", FRIDAY, "recently", None, "2022-12-09"),
    ("It came over the past several months.", FRIDAY, "over the past several months", None, "2022-12-09"),
    ("It came in the past month.", FRIDAY, "in the past month", "2022-11-09", "2022-12-09"),
    ("It came in the last week alone.", FRIDAY, "in the last week", "2022-12-02", "2022-12-09"),
    ("It came over the past two years.", FRIDAY, "over the past two years", "2020-12-09", "2022-12-09"),
    ("It came in the past year and a half.", FRIDAY, "in the past year and a half", "2021-06-09", "2022-12-09"),
    ("It came in the last 10 days.", FRIDAY, "in the last 10 days", "2022-11-29", "2022-12-09"),
    ("It came in the coming weeks.", FRIDAY, "in the coming weeks", "2022-12-09", None),
    ("It came over the next five years.", FRIDAY, "over the next five years", "2022-12-09", "2027-12-09"),
    ("A cap of $60 will apply since Dec. 5.", FRIDAY, "since Dec. 5", "2022-12-05", None),
    ("It came in the past 48 hours.", FRIDAY, "in the past 48 hours", "2022-12-07", "2022-12-09"),
    ("It flew between May and July.", MONDAY, "between May and July", "2022-05", "2022-07"),
    ("It will fly between June and July.", MONDAY, "between June and July", "2023-06", "2023-07"),
    ("It ran Monday through Wednesday.", FRIDAY, "Monday through Wednesday", "2022-12-05", "2022-12-07"),
    ("It ran Friday through Sunday.", dt.date(2023, 5, 13), "Friday through Sunday", "2023-05-05", "2023-05-07"),
    ("It arrives by year-end.", MONDAY, "by year-end", None, "2023"),
    ("It arrives by year's end.", MONDAY, "by year's end", None, "2023"),
    ("It arrives before the end of June.", MONDAY, "before the end of June", None, "2023-06-30"),
    ("It will arrive by the end of next year.", MONDAY, "by the end of next year", None, "2024"),
    ("It will arrive within six months.", MONDAY, "within six months", "2023-05-15", "2023-11-15"),
    ("It will arrive within weeks.", MONDAY, "within weeks", "2023-05-15", None),
    ("It will arrive within a year.", MONDAY, "within a year", "2023-05-15", "2024-05-15"),
    ("It came more than a year ago.", MONDAY, "more than a year ago", None, "2022-05"),
    ("It came over a decade ago.", MONDAY, "over a decade ago", None, "2013"),
    ("They shipped before Christmas.", MONDAY, "before Christmas", None, "2022-12-25"),
    ("They should ship before Christmas.", FRIDAY, "before Christmas", None, "2022-12-25"),
]


@pytest.mark.parametrize(("text", "words", "earliest", "latest"), ABSOLUTE)
@pytest.mark.parametrize("published", [None, FRIDAY, MONDAY])
def test_absolute_date_is_read(
    published: dt.date | None, text: str, words: str, earliest: str | None, latest: str | None
) -> None:
    found = at(text, words, published)
    assert (found.earliest, found.latest, found.relative) == (earliest, latest, False)


@pytest.mark.parametrize(("text", "published", "words", "earliest", "latest"), RELATIVE)
def test_relative_date_is_placed_by_the_day_of_publication_only(
    text: str, published: dt.date, words: str, earliest: str | None, latest: str | None
) -> None:
    assert_relative(text, words, published, earliest, latest)


@pytest.mark.parametrize(
    ("text", "latest"),
    [
        ("It granted the firm a licence until 28 June.", "2024-06-28"),
        ("The exemption is valid until 30 September.", "2024-09-30"),
        ("The freeze was extended until 15 January.", "2025-01-15"),
        ("It remains in force until 15 March.", "2025-03-15"),
        ("The truce lasted until 1 March.", "2024-03-01"),
        ("The men were held until 28 December.", "2023-12-28"),
    ],
)
def test_until_looks_forward_but_for_what_lasted(text: str, latest: str) -> None:
    assert [one.latest for one in find_dates(text, dt.date(2024, 5, 6))] == [latest]


def test_years_joined_by_to_are_one_period() -> None:
    assert [(one.earliest, one.latest) for one in find_dates("It covers the years 2024 to 2028.")] == [("2024", "2028")]
    assert [one.earliest for one in find_dates("It rose from 20 in 2024 to 2028 tonnes.")][:1] == ["2024"]
