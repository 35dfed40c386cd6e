"""Dates and periods: absolute, relative to the publication date, open on one side, and words that are no date."""

from __future__ import annotations

import datetime as dt
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.values.dates import find_dates
from summarizer.values.mentions import DateMention

FRIDAY = dt.date(2022, 12, 9)
MONDAY = dt.date(2023, 5, 15)

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
    ("Updated 2022-12-09.", "2022-12-09", "2022-12-09", "2022-12-09"),
    ("Updated 12/09/2022.", "12/09/2022", "2022-12-09", "2022-12-09"),
    ("Updated 25/12/2022.", "25/12/2022", "2022-12-25", "2022-12-25"),
    ("Updated 09-Dec-2019.", "09-Dec-2019", "2019-12-09", "2019-12-09"),
    ("Updated 09.12.2022.", "09.12.2022", "2022-12-09", "2022-12-09"),
    ("Printed 4/11/22 at noon.", "4/11/22", "2022-04-11", "2022-04-11"),
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
    ("In FY2022-23 it is listed.", "FY2022-23", "2022", "2023"),
    ("In the 2019/20 fiscal year it fell.", "2019/20 fiscal year", "2019", "2020"),
    ("In 2021-2023 it fell.", "2021-2023", "2021", "2023"),
    ("In 2021–23 it fell.", "2021–23", "2021", "2023"),
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
    ("It is in 2021's budget.", "2021", "2021", "2021"),
    ("It arrives by 2030.", "by 2030", None, "2030"),
    ("It arrives by the end of 2025.", "by the end of 2025", None, "2025"),
    ("It arrives by mid-2025.", "by mid-2025", None, "2025-08"),
    ("It arrives no later than June 2025.", "no later than June 2025", None, "2025-06"),
    ("It ran through 2022.", "through 2022", None, "2022"),
    ("It runs through the end of fiscal year 2026.", "through the end of fiscal year 2026", None, "2026"),
    ("It comes by end-2024.", "by end-2024", None, "2024"),
    ("It ran before 2014.", "before 2014", None, "2014"),
    ("It ran after May 2014.", "after May 2014", "2014-05", None),
    ("It ran in\nDecember\n2022.", "December\n2022", "2022-12", "2022-12"),
]

# sentence, published, words, earliest, latest
RELATIVE = [
    ("An official said Friday.", FRIDAY, "Friday", "2022-12-09", "2022-12-09"),
    ("An official said Thursday.", FRIDAY, "Thursday", "2022-12-08", "2022-12-08"),
    ("An official said on Saturday.", FRIDAY, "Saturday", "2022-12-03", "2022-12-03"),
    ("They met on Tuesday.", MONDAY, "Tuesday", "2023-05-09", "2023-05-09"),
    ("Lawmakers will vote on Tuesday.", MONDAY, "Tuesday", "2023-05-16", "2023-05-16"),
    ("A vote is expected on Tuesday.", MONDAY, "Tuesday", "2023-05-16", "2023-05-16"),
    ("A vote is scheduled for Tuesday.", MONDAY, "Tuesday", "2023-05-16", "2023-05-16"),
    ("They expect it to be approved and adopted on Tuesday.", MONDAY, "Tuesday", "2023-05-16", "2023-05-16"),
    ("On Tuesday, the council will vote.", MONDAY, "Tuesday", "2023-05-16", "2023-05-16"),
    ("On Tuesday, he said it would vote.", MONDAY, "Tuesday", "2023-05-09", "2023-05-09"),
    ("He said Tuesday it would vote.", MONDAY, "Tuesday", "2023-05-09", "2023-05-09"),
    ("It will send tanks, officials said Tuesday.", MONDAY, "Tuesday", "2023-05-09", "2023-05-09"),
    ("The White House on Monday said it.", MONDAY, "Monday", "2023-05-15", "2023-05-15"),
    ("He left last Friday.", FRIDAY, "last Friday", "2022-12-02", "2022-12-02"),
    ("He leaves next Monday.", MONDAY, "next Monday", "2023-05-22", "2023-05-22"),
    ("He spoke Wednesday night.", FRIDAY, "Wednesday night", "2022-12-07", "2022-12-07"),
    ("He spoke early Wednesday.", FRIDAY, "early Wednesday", "2022-12-07", "2022-12-07"),
    ("He spoke today.", FRIDAY, "today", "2022-12-09", "2022-12-09"),
    ("Today’s package is new.", FRIDAY, "Today", "2022-12-09", "2022-12-09"),
    ("He spoke this morning.", FRIDAY, "this morning", "2022-12-09", "2022-12-09"),
    ("He spoke yesterday.", FRIDAY, "yesterday", "2022-12-08", "2022-12-08"),
    ("He spoke the day before yesterday.", FRIDAY, "the day before yesterday", "2022-12-07", "2022-12-07"),
    ("He speaks tomorrow.", FRIDAY, "tomorrow", "2022-12-10", "2022-12-10"),
    ("It was announced on Dec. 9.", FRIDAY, "Dec. 9", "2022-12-09", "2022-12-09"),
    ("It was announced on Dec. 20.", FRIDAY, "Dec. 20", "2021-12-20", "2021-12-20"),
    ("It will be announced on Dec. 20.", FRIDAY, "Dec. 20", "2022-12-20", "2022-12-20"),
    ("It will be announced on Jan. 20.", FRIDAY, "Jan. 20", "2023-01-20", "2023-01-20"),
    ("Russia's Feb. 24 invasion went on.", FRIDAY, "Feb. 24", "2022-02-24", "2022-02-24"),
    ("It began on 24 February.", FRIDAY, "24 February", "2022-02-24", "2022-02-24"),
    ("On Saturday, December 10, it fell.", dt.date(2022, 12, 12), "Saturday, December 10", "2022-12-10", "2022-12-10"),
    ("It ran from Oct. 17 to Oct. 20.", FRIDAY, "from Oct. 17 to Oct. 20", "2022-10-17", "2022-10-20"),
    ("It rose between August and October.", FRIDAY, "between August and October", "2022-08", "2022-10"),
    ("It ran from Monday to Wednesday.", FRIDAY, "from Monday to Wednesday", "2022-12-05", "2022-12-07"),
    ("It came in March.", MONDAY, "March", "2023-03", "2023-03"),
    ("It came in November.", MONDAY, "November", "2022-11", "2022-11"),
    ("It will come in November.", MONDAY, "November", "2023-11", "2023-11"),
    ("It came in last May's offensive.", FRIDAY, "last May", "2022-05", "2022-05"),
    ("It was reported in March of last year.", FRIDAY, "March of last year", "2021-03", "2021-03"),
    ("It came in early November.", FRIDAY, "early November", "2022-11-01", "2022-11-10"),
    ("It came in mid-October.", FRIDAY, "mid-October", "2022-10-11", "2022-10-20"),
    ("It came in late October.", FRIDAY, "late October", "2022-10-21", "2022-10-31"),
    ("It came last month.", FRIDAY, "last month", "2022-11", "2022-11"),
    ("It came late last month.", FRIDAY, "late last month", "2022-11-21", "2022-11-30"),
    ("It came in the middle of last month.", FRIDAY, "the middle of last month", "2022-11-11", "2022-11-20"),
    ("It came earlier this month.", FRIDAY, "earlier this month", "2022-12-01", "2022-12-09"),
    ("It comes next month.", FRIDAY, "next month", "2023-01", "2023-01"),
    ("It came last week.", FRIDAY, "last week", "2022-11-28", "2022-12-04"),
    ("It came this week.", FRIDAY, "this week", "2022-12-05", "2022-12-11"),
    ("It comes later this week.", MONDAY, "later this week", "2023-05-15", "2023-05-21"),
    ("It came earlier this week.", FRIDAY, "earlier this week", "2022-12-05", "2022-12-09"),
    ("It comes next week.", FRIDAY, "next week", "2022-12-12", "2022-12-18"),
    ("It came over the weekend.", MONDAY, "the weekend", "2023-05-13", "2023-05-14"),
    ("It came last weekend.", MONDAY, "last weekend", "2023-05-13", "2023-05-14"),
    ("It came last year.", MONDAY, "last year", "2022", "2022"),
    ("It came late last year.", MONDAY, "late last year", "2022-09", "2022-12"),
    ("It came earlier this year.", FRIDAY, "earlier this year", "2022-01-01", "2022-12-09"),
    ("It comes later this year.", MONDAY, "later this year", "2023-05-15", "2023-12-31"),
    ("It comes early next year.", FRIDAY, "early next year", "2023-01", "2023-04"),
    ("It comes by the end of the year.", FRIDAY, "by the end of the year", None, "2022"),
    ("It came last quarter.", MONDAY, "last quarter", "2023-01", "2023-03"),
    ("It came last summer.", MONDAY, "last summer", "2022-06", "2022-08"),
    ("It came last summer.", FRIDAY, "last summer", "2022-06", "2022-08"),
    ("It came in the summer of last year.", FRIDAY, "the summer of last year", "2021-06", "2021-08"),
    ("It came in early spring of this year.", FRIDAY, "early spring of this year", "2022-03", "2022-05"),
    ("It comes this summer.", MONDAY, "this summer", "2023-06", "2023-08"),
    ("It comes next spring.", FRIDAY, "next spring", "2023-03", "2023-05"),
    ("It came last winter.", MONDAY, "last winter", "2022-12", "2023-02"),
    ("It has run since the summer.", FRIDAY, "since the summer", "2022-06", None),
    ("It has run since August.", FRIDAY, "since August", "2022-08", None),
    ("It has run since mid-August.", FRIDAY, "since mid-August", "2022-08-11", None),
    ("It has run since last May.", dt.date(2015, 11, 24), "since last May", "2015-05", None),
    ("It has run since Monday.", FRIDAY, "since Monday", "2022-12-05", None),
    ("It will run until Friday.", MONDAY, "until Friday", None, "2023-05-19"),
    ("It came in recent weeks.", FRIDAY, "in recent weeks", None, "2022-12-09"),
    ("It came recently.", FRIDAY, "recently", None, "2022-12-09"),
    ("It came over the past several months.", FRIDAY, "over the past several months", None, "2022-12-09"),
    ("It came a few weeks ago.", FRIDAY, "a few weeks ago", None, "2022-12-09"),
    ("It came in the past month.", FRIDAY, "in the past month", "2022-11-09", "2022-12-09"),
    ("It came in the last week alone.", FRIDAY, "in the last week", "2022-12-02", "2022-12-09"),
    ("It came over the past two years.", FRIDAY, "over the past two years", "2020-12-09", "2022-12-09"),
    ("It came in the past year and a half.", FRIDAY, "in the past year and a half", "2021-06-09", "2022-12-09"),
    ("It came in the last 10 days.", FRIDAY, "in the last 10 days", "2022-11-29", "2022-12-09"),
    ("It came in the coming weeks.", FRIDAY, "in the coming weeks", "2022-12-09", None),
    ("It came over the next five years.", FRIDAY, "over the next five years", "2022-12-09", "2027-12-09"),
    ("It came two weeks ago.", FRIDAY, "two weeks ago", "2022-11-25", "2022-11-25"),
    ("It came three days ago.", FRIDAY, "three days ago", "2022-12-06", "2022-12-06"),
    ("It came nine months ago.", FRIDAY, "nine months ago", "2022-03", "2022-03"),
    ("It came a year ago.", FRIDAY, "a year ago", "2021-12", "2021-12"),
    ("It came eight years ago.", FRIDAY, "eight years ago", "2014", "2014"),
    ("It came two decades ago.", FRIDAY, "two decades ago", "2002", "2002"),
    ("It comes six months from now.", FRIDAY, "six months from now", "2023-06", "2023-06"),
    ("The ban will enter into force on Dec. 20 and the cap on Feb. 5.", FRIDAY, "Feb. 5", "2023-02-05", "2023-02-05"),
    ("They were listed on April 6, May 19 and, last, on Dec. 6.", FRIDAY, "Dec. 6", "2022-12-06", "2022-12-06"),
    ("A cap of $60 will apply since Dec. 5.", FRIDAY, "since Dec. 5", "2022-12-05", None),
    ("It came in the past 48 hours.", FRIDAY, "in the past 48 hours", "2022-12-07", "2022-12-09"),
    ("It came a week after the Nov. 2 vote.", FRIDAY, "Nov. 2", "2022-11-02", "2022-11-02"),
    ("It was agreed this past June.", FRIDAY, "this past June", "2022-06", "2022-06"),
    ("The rules apparently take effect in June.", MONDAY, "June", "2023-06", "2023-06"),
]

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
]


def at(text: str, words: str, published: dt.date | None) -> DateMention:
    hits = [one for one in find_dates(text, published) if text[one.start : one.end] == words]
    assert hits, [(text[one.start : one.end], one) for one in find_dates(text, published)]
    return hits[0]


@pytest.mark.parametrize(("text", "words", "earliest", "latest"), ABSOLUTE)
@pytest.mark.parametrize("published", [None, FRIDAY, MONDAY])
def test_absolute_date_is_read(
    published: dt.date | None, text: str, words: str, earliest: str | None, latest: str | None
) -> None:
    found = at(text, words, published)
    assert (found.earliest, found.latest, found.relative) == (earliest, latest, False)


@pytest.mark.parametrize(("text", "published", "words", "earliest", "latest"), RELATIVE)
def test_relative_date_is_placed(
    text: str, published: dt.date, words: str, earliest: str | None, latest: str | None
) -> None:
    found = at(text, words, published)
    assert (found.earliest, found.latest, found.relative) == (earliest, latest, True)


@pytest.mark.parametrize(("text", "published", "words", "earliest", "latest"), RELATIVE)
def test_relative_date_without_publication_date_keeps_its_words(
    text: str, published: dt.date, words: str, earliest: str | None, latest: str | None
) -> None:
    found = at(text, words, None)
    assert (found.earliest, found.latest, found.relative) == (None, None, True)


@pytest.mark.parametrize("text", NO_DATE)
def test_words_that_are_no_date_are_left_alone(text: str) -> None:
    assert [text[one.start : one.end] for one in find_dates(text, FRIDAY)] == []


def test_day_that_the_calendar_does_not_have_is_no_date() -> None:
    assert find_dates("It was signed on Feb. 30, 2022.") == ()


def test_number_after_a_date_is_not_its_year() -> None:
    found = find_dates("On Saturday, December 10, 10 drones were downed.", dt.date(2022, 12, 12))
    assert [(one.earliest, one.latest) for one in found] == [("2022-12-10", "2022-12-10")]


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


@pytest.mark.parametrize("unit", ["1", "(", "1,1,", "2022-", "2022 ", "May ", "last week ", "\n", " ", "Friday "])
def test_megabyte_of_noise_ends_within_seconds(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    begun = time.process_time()
    find_dates(text, FRIDAY)
    assert time.process_time() - begun < 4


@pytest.mark.parametrize(
    ("text", "latest"),
    [
        ("It granted the firm a licence until 28 June.", "2024-06-28"),
        ("The exemption is valid until 30 September.", "2024-09-30"),
        ("The freeze was extended until 15 January.", "2025-01-15"),
        ("The truce lasted until 1 March.", "2024-03-01"),
        ("The men were held until 28 December.", "2023-12-28"),
    ],
)
def test_until_looks_forward_but_for_what_lasted(text: str, latest: str) -> None:
    assert [one.latest for one in find_dates(text, dt.date(2024, 5, 6))] == [latest]


def test_years_joined_by_to_are_one_period() -> None:
    assert [(one.earliest, one.latest) for one in find_dates("It covers the years 2024 to 2028.")] == [("2024", "2028")]
    assert [one.earliest for one in find_dates("It rose from 20 in 2024 to 2028 tonnes.")][:1] == ["2024"]
