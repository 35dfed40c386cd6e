"""The date of an act is told from the dates of reports, of other events, and from spans."""

from __future__ import annotations

import datetime as dt

import pytest

from summarizer.extractors.rules.dating import act_date, is_news, period_of
from summarizer.text.spans import Span
from summarizer.values.mentions import DateMention
from tests.extractors.rules.told import views_of


def dated(text: str) -> str | None:
    (view,) = views_of(text)
    at = view.start + view.text.index("imposed")
    found = act_date(view, Span(at, at + len("imposed")))
    return view.words(found) if found else None


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("On Monday, Spain imposed sanctions on Chad.", "Monday"),
        ("Spain imposed sanctions on Chad on July 22.", "July 22"),
        ("Spain imposed sanctions on Chad, officials said on Friday.", None),
        ("Spain imposed sanctions on Chad over the Feb. 24 invasion.", None),
        ("Spain imposed sanctions under a law that began in March 2003.", None),
        ("Spain imposed sanctions on Chad for the next two years.", None),
    ],
)
def test_date_of_the_act(text: str, date: str | None) -> None:
    found = dated(text)
    assert (found is None) == (date is None)
    assert date is None or date in (found or "")


@pytest.mark.parametrize(
    ("latest", "news"),
    [("2024-05-14", True), ("2024-05-11", True), ("2024-04-02", False), ("2023", False), (None, True)],
)
def test_what_is_news(latest: str | None, news: bool) -> None:
    date = DateMention(0, 4, None, latest, True)
    assert is_news(date, dt.date(2024, 5, 15)) is news


def test_period_is_opened_by_since() -> None:
    (view,) = views_of("Spain has provided $40 million since March 2021.")
    found = period_of(view)
    assert found is not None
    assert "March 2021" in view.words(found)
