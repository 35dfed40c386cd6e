"""What bounds mean as intervals, how two values relate, and that what is written out parses back."""

from __future__ import annotations

import datetime as dt
from math import inf

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from summarizer.records.vocabulary import Modifier
from summarizer.values.dates import find_dates
from summarizer.values.intervals import (
    Bounded,
    DateRelation,
    Relation,
    date_relation,
    first_day,
    last_day,
    number_interval,
    render_date,
    render_money,
    render_number,
    same_quantity,
)
from summarizer.values.money import find_money
from summarizer.values.numbers import find_numbers


@pytest.mark.parametrize(
    ("modifier", "number", "number_max", "interval"),
    [
        ("exact", 400, None, (400, 400)),
        ("unspecified", 400, None, (400, 400)),
        ("approximately", 400, None, (320, 480)),
        ("more_than", 400, None, (400, inf)),
        ("at_least", 400, None, (400, inf)),
        ("up_to", 400, None, (0, 400)),
        ("less_than", 400, None, (0, 400)),
        ("nearly", 400, None, (340, 400)),
        ("multiples_of", 12, None, (24, 99)),
        ("multiples_of", 100, None, (200, 999)),
        ("multiples_of", 1000, None, (2000, 9999)),
        ("range", 20, 30, (20, 30)),
    ],
)
def test_bound_as_interval(
    modifier: str, number: float, number_max: float | None, interval: tuple[float, float]
) -> None:
    assert number_interval(Modifier(modifier), number, number_max) == pytest.approx(interval)


@pytest.mark.parametrize(
    ("claimed", "found", "relation"),
    [
        (("exact", 400), ("exact", 400), Relation.EQUAL),
        (("unspecified", 400), ("exact", 400), Relation.EQUAL),
        (("exact", 400), ("up_to", 400), Relation.MODIFIER_DIFFERS),
        (("more_than", 400), ("at_least", 400), Relation.MODIFIER_DIFFERS),
        (("exact", 400), ("exact", 4000), Relation.DISJOINT),
        (("exact", 25), ("exact", 5), Relation.DISJOINT),
        (("exact", 412), ("approximately", 400), Relation.COMPATIBLE),
        (("exact", 300), ("multiples_of", 100), Relation.COMPATIBLE),
        (("exact", 100), ("multiples_of", 100), Relation.MODIFIER_DIFFERS),
        (("exact", 1200), ("multiples_of", 100), Relation.DISJOINT),
        (("exact", 5_000), ("up_to", 6_000), Relation.COMPATIBLE),
        (("exact", 7_000), ("up_to", 6_000), Relation.DISJOINT),
        (("exact", 1.2e9), ("exact", 1.2e6), Relation.DISJOINT),
    ],
)
def test_claimed_number_against_found(claimed: tuple[str, float], found: tuple[str, float], relation: Relation) -> None:
    compared = same_quantity(Bounded(Modifier(claimed[0]), claimed[1]), Bounded(Modifier(found[0]), found[1]))
    assert compared.relation is relation


def test_range_differs_from_its_lower_end() -> None:
    compared = same_quantity(Bounded(Modifier.EXACT, 20), Bounded(Modifier.RANGE, 20, 30))
    assert compared.relation is Relation.COMPATIBLE


def test_reason_names_both_values() -> None:
    compared = same_quantity(Bounded(Modifier.EXACT, 400), Bounded(Modifier.UP_TO, 400))
    assert "400" in compared.reason and "up to 400" in compared.reason


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        (("2022-12-09", "2022-12-09"), ("2022-12-09", "2022-12-09"), DateRelation.EQUAL),
        (("2022-11", "2022-11"), ("2022-11-01", "2022-11-30"), DateRelation.EQUAL),
        (("2022", "2022"), ("2022-01", "2022-12"), DateRelation.EQUAL),
        (("2022", "2022"), ("2022-11", "2022-11"), DateRelation.CONTAINS),
        (("2022-11-05", "2022-11-05"), ("2022-11", "2022-11"), DateRelation.INSIDE),
        (("2022-11", "2022-12"), ("2022-12", "2023-01"), DateRelation.OVERLAPS),
        (("2022-11", "2022-11"), ("2022-12", "2022-12"), DateRelation.DISJOINT),
        (("2022-11", None), ("2022-12", "2022-12"), DateRelation.CONTAINS),
        ((None, "2022-11"), ("2022-12", "2022-12"), DateRelation.DISJOINT),
        ((None, None), ("2022-12", None), DateRelation.CONTAINS),
    ],
)
def test_relation_of_periods(
    one: tuple[str | None, str | None], other: tuple[str | None, str | None], relation: DateRelation
) -> None:
    assert date_relation(one, other) is relation


def test_relation_of_periods_reverses() -> None:
    assert date_relation(("2022-11", "2022-11"), ("2022", "2022")) is DateRelation.INSIDE


@pytest.mark.parametrize(
    ("date", "first", "last"),
    [
        ("2024-02", dt.date(2024, 2, 1), dt.date(2024, 2, 29)),
        ("2023", dt.date(2023, 1, 1), dt.date(2023, 12, 31)),
        ("2023-05-15", dt.date(2023, 5, 15), dt.date(2023, 5, 15)),
    ],
)
def test_iso_date_of_any_precision_as_days(date: str, first: dt.date, last: dt.date) -> None:
    assert (first_day(date), last_day(date)) == (first, last)


SINGLE = [one for one in Modifier if one not in (Modifier.RANGE, Modifier.MULTIPLES_OF, Modifier.UNSPECIFIED)]
NUMBERS = st.one_of(
    st.integers(min_value=0, max_value=10**13).map(float),
    st.integers(min_value=1, max_value=10**6).map(lambda whole: whole / 100),
)


@st.composite
def bounded(draw: st.DrawFn) -> Bounded:
    """A number with any bound, as the parsers can give it."""
    modifier = draw(st.sampled_from([*SINGLE, Modifier.RANGE, Modifier.MULTIPLES_OF]))
    if modifier is Modifier.MULTIPLES_OF:
        return Bounded(modifier, draw(st.sampled_from([12.0, 100.0, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e12])))
    number = draw(NUMBERS)
    if modifier is Modifier.RANGE:
        upper = draw(NUMBERS)
        assume(number < upper)
        return Bounded(modifier, number, upper)
    return Bounded(modifier, number)


@given(bounded())
def test_rendered_number_parses_back(value: Bounded) -> None:
    (found,) = find_numbers(render_number(value) + " drones")
    assert (found.modifier, found.number, found.number_max) == (value.modifier, value.number, value.number_max)


@given(bounded(), st.sampled_from(["USD", "EUR", "GBP", "NOK", "INR", "XDR", "UAH"]))
def test_rendered_money_parses_back(value: Bounded, currency: str) -> None:
    (found,) = find_money(render_money(value, currency))
    assert (found.modifier, found.amount, found.amount_max) == (value.modifier, value.number, value.number_max)
    assert found.currency == currency


DAYS = st.dates(min_value=dt.date(1900, 1, 1), max_value=dt.date(2099, 12, 31)).map(dt.date.isoformat)
ISO = st.one_of(DAYS, DAYS.map(lambda day: day[:7]), DAYS.map(lambda day: day[:4]))


@given(ISO)
def test_rendered_date_parses_back(date: str) -> None:
    (found,) = find_dates(render_date(date, date))
    assert (found.earliest, found.latest) == (date, date)


@given(ISO)
def test_rendered_open_date_parses_back(date: str) -> None:
    (since,), (until,) = find_dates(render_date(date, None)), find_dates(render_date(None, date))
    assert (since.earliest, since.latest) == (date, None)
    assert (until.earliest, until.latest) == (None, date)


@given(ISO, ISO)
def test_rendered_period_parses_back(earliest: str, latest: str) -> None:
    assume(first_day(earliest) < first_day(latest) and last_day(earliest) < last_day(latest))
    (found,) = find_dates(render_date(earliest, latest))
    assert (found.earliest, found.latest) == (earliest, latest)


@given(ISO, ISO, ISO, ISO)
def test_date_relation_is_its_own_mirror(a: str, b: str, c: str, d: str) -> None:
    mirror = {DateRelation.CONTAINS: DateRelation.INSIDE, DateRelation.INSIDE: DateRelation.CONTAINS}
    relation = date_relation((a, b), (c, d))
    assert date_relation((c, d), (a, b)) is mirror.get(relation, relation)
