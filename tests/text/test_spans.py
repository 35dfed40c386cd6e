from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.text.spans import Span, inside, overlaps, within


@pytest.mark.parametrize(
    ("one", "other", "share", "holds"),
    [
        ((0, 5), (0, 5), True, True),
        ((1, 4), (0, 5), True, True),
        ((0, 5), (1, 4), True, False),
        ((0, 5), (4, 9), True, False),
        ((0, 5), (5, 9), False, False),
        ((5, 9), (0, 5), False, False),
        ((3, 3), (0, 5), True, True),
    ],
)
def test_spans_that_only_touch_share_nothing(
    one: tuple[int, int], other: tuple[int, int], share: bool, holds: bool
) -> None:
    assert overlaps(Span(*one), Span(*other)) is share
    assert inside(Span(*one), Span(*other)) is holds


borders = st.lists(st.integers(0, 60), max_size=20, unique=True).map(sorted)


@given(borders, st.integers(0, 60), st.integers(0, 60))
def test_within_gives_those_that_lie_wholly_inside(places: list[int], start: int, end: int) -> None:
    spans = [Span(low, high) for low, high in zip(places[::2], places[1::2], strict=False)]

    assert list(within(spans, start, end)) == [one for one in spans if start <= one.start and one.end <= end]
