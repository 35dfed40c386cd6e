"""Weekdays, and days told from the day of publication."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.values.dated import FRIDAY, MONDAY, assert_relative, bounds

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
    ("On Saturday, December 10, it fell.", dt.date(2022, 12, 12), "Saturday, December 10", "2022-12-10", "2022-12-10"),
    ("Ministers meet on Thursday to sign it.", MONDAY, "Thursday", "2023-05-18", "2023-05-18"),
    ("The council is to vote on Friday.", MONDAY, "Friday", "2023-05-19", "2023-05-19"),
    ("The ban starts Friday.", MONDAY, "Friday", "2023-05-19", "2023-05-19"),
    ("Talks will be held on Friday.", MONDAY, "Friday", "2023-05-19", "2023-05-19"),
    ("It arrived Wednesday last week.", MONDAY, "Wednesday last week", "2023-05-10", "2023-05-10"),
    ("It arrived on Friday of last week.", MONDAY, "Friday of last week", "2023-05-12", "2023-05-12"),
    ("It comes on Monday next week.", MONDAY, "Monday next week", "2023-05-22", "2023-05-22"),
    ("It came last night.", MONDAY, "last night", "2023-05-14", "2023-05-14"),
    ("It comes the day after tomorrow.", MONDAY, "the day after tomorrow", "2023-05-17", "2023-05-17"),
]


@pytest.mark.parametrize(("text", "published", "words", "earliest", "latest"), RELATIVE)
def test_relative_date_is_placed_by_the_day_of_publication_only(
    text: str, published: dt.date, words: str, earliest: str | None, latest: str | None
) -> None:
    assert_relative(text, words, published, earliest, latest)


NAMES = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


@pytest.mark.parametrize("weekday", range(7))
@pytest.mark.parametrize("step", range(7))
def test_weekday_is_the_last_or_the_next_on_any_day_of_publication(weekday: int, step: int) -> None:
    published, name = MONDAY + dt.timedelta(step), NAMES[weekday]
    back, ahead = (step - weekday) % 7, (weekday - step) % 7
    expected = {
        f"It was signed on {name}.": (name, -back),
        f"It will be signed on {name}.": (name, ahead),
        f"It was signed last {name}.": (f"last {name}", -(back or 7)),
        f"It will be signed next {name}.": (f"next {name}", ahead or 7),
    }
    for text, (words, days) in expected.items():
        day = (published + dt.timedelta(days)).isoformat()
        assert bounds(text, words, published) == (day, day)
