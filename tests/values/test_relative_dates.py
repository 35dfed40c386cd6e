"""Months, seasons and units that only the publication date can place."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.values.dated import FRIDAY, MONDAY, assert_relative

JANUARY = dt.date(2024, 1, 20)
MAY = dt.date(2024, 5, 15)


# sentence, published, words, earliest, latest
RELATIVE = [
    ("It was announced on Dec. 9.", FRIDAY, "Dec. 9", "2022-12-09", "2022-12-09"),
    ("It was announced on Dec. 20.", FRIDAY, "Dec. 20", "2021-12-20", "2021-12-20"),
    ("It will be announced on Dec. 20.", FRIDAY, "Dec. 20", "2022-12-20", "2022-12-20"),
    ("It will be announced on Jan. 20.", FRIDAY, "Jan. 20", "2023-01-20", "2023-01-20"),
    ("Russia's Feb. 24 invasion went on.", FRIDAY, "Feb. 24", "2022-02-24", "2022-02-24"),
    ("It began on 24 February.", FRIDAY, "24 February", "2022-02-24", "2022-02-24"),
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
    ("It came last quarter.", MONDAY, "last quarter", "2023-01", "2023-03"),
    ("It came last summer.", MONDAY, "last summer", "2022-06", "2022-08"),
    ("It came last summer.", FRIDAY, "last summer", "2022-06", "2022-08"),
    ("It came in the summer of last year.", FRIDAY, "the summer of last year", "2021-06", "2021-08"),
    ("It came in early spring of this year.", FRIDAY, "early spring of this year", "2022-03", "2022-05"),
    ("It comes this summer.", MONDAY, "this summer", "2023-06", "2023-08"),
    ("It comes next spring.", FRIDAY, "next spring", "2023-03", "2023-05"),
    ("It came last winter.", MONDAY, "last winter", "2022-12", "2023-02"),
    ("It came a few weeks ago.", FRIDAY, "a few weeks ago", None, "2022-12-09"),
    ("It came two weeks ago.", FRIDAY, "two weeks ago", "2022-11-25", "2022-11-25"),
    ("It came three days ago.", FRIDAY, "three days ago", "2022-12-06", "2022-12-06"),
    ("It came nine months ago.", FRIDAY, "nine months ago", "2022-03", "2022-03"),
    ("It came a year ago.", FRIDAY, "a year ago", "2021-12", "2021-12"),
    ("It came eight years ago.", FRIDAY, "eight years ago", "2014", "2014"),
    ("It came two decades ago.", FRIDAY, "two decades ago", "2002", "2002"),
    ("It comes six months from now.", FRIDAY, "six months from now", "2023-06", "2023-06"),
    ("The ban will enter into force on Dec. 20 and the cap on Feb. 5.", FRIDAY, "Feb. 5", "2023-02-05", "2023-02-05"),
    ("They were listed on April 6, May 19 and, last, on Dec. 6.", FRIDAY, "Dec. 6", "2022-12-06", "2022-12-06"),
    ("It came a week after the Nov. 2 vote.", FRIDAY, "Nov. 2", "2022-11-02", "2022-11-02"),
    ("It was agreed this past June.", FRIDAY, "this past June", "2022-06", "2022-06"),
    ("The rules apparently take effect in June.", MONDAY, "June", "2023-06", "2023-06"),
    ("Russia's 24 February invasion went on.", JANUARY, "24 February", "2023-02-24", "2023-02-24"),
    ("They will meet on 24 February.", JANUARY, "24 February", "2024-02-24", "2024-02-24"),
    ("It came in December.", JANUARY, "December", "2023-12", "2023-12"),
    ("It came last winter.", JANUARY, "last winter", "2022-12", "2023-02"),
    ("It came this winter.", JANUARY, "this winter", "2023-12", "2024-02"),
    ("It came last autumn.", JANUARY, "last autumn", "2023-09", "2023-11"),
    ("It came in spring.", MAY, "spring", "2024-03", "2024-05"),
    ("It came in Q3.", MAY, "Q3", "2023-07", "2023-09"),
    ("It will come in Q3.", MAY, "Q3", "2024-07", "2024-09"),
    ("It will come in the first quarter.", MAY, "the first quarter", "2025-01", "2025-03"),
    ("It came in the first half of the year.", MAY, "the first half of the year", "2024-01", "2024-06"),
    ("It came in the second half of last year.", MAY, "the second half of last year", "2023-07", "2023-12"),
    ("It arrived on March 3 last year.", MAY, "March 3 last year", "2023-03-03", "2023-03-03"),
    ("It arrived on 3 March this year.", MAY, "3 March this year", "2024-03-03", "2024-03-03"),
    ("It arrives in March next year.", MAY, "March next year", "2025-03", "2025-03"),
    ("It came half a year ago.", MAY, "half a year ago", "2023-11", "2023-11"),
    ("It came two and a half years ago.", MAY, "two and a half years ago", "2021-11", "2021-11"),
    ("It came months ago.", MAY, "months ago", None, "2024-05-15"),
    ("It will take effect in 30 days.", MAY, "in 30 days", "2024-06-14", "2024-06-14"),
    ("It will take effect in two weeks.", MAY, "in two weeks", "2024-05-29", "2024-05-29"),
    ("It will arrive in two years.", MAY, "in two years", "2026", "2026"),
    ("Talks will be held this weekend.", MAY, "this weekend", "2024-05-18", "2024-05-19"),
    ("It came in the last week of April.", MAY, "April", "2024-04", "2024-04"),
    ("It came on New Year's Day.", MAY, "New Year's Day", "2024-01-01", "2024-01-01"),
]


@pytest.mark.parametrize(("text", "published", "words", "earliest", "latest"), RELATIVE)
def test_relative_date_is_placed_by_the_day_of_publication_only(
    text: str, published: dt.date, words: str, earliest: str | None, latest: str | None
) -> None:
    assert_relative(text, words, published, earliest, latest)
