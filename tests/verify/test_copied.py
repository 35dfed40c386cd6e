"""Copied words come from the passage of their record: a place where goods are handled, the reason of its own act."""

from __future__ import annotations

import pytest

SALE = (
    "Norway will build six patrol boats for Ghana in Bergen under a contract signed in Geneva and insured in Zurich. "
    "Togo's boats are kept in Lome."
)
LISTED = (
    "Canada froze the assets of Omar Saleh for arming rebels in Chad, a step that he called pure theft, "
    "until the fighting ends. Norway has barred ministers over vote rigging."
)


@pytest.mark.parametrize(
    ("text", "place", "verdict"),
    [
        (SALE, "Bergen", "supported"),
        (SALE, "Geneva", "review"),
        (SALE, "Zurich", "review"),
        (SALE, "Lome", "review"),
        ("Norway handed six patrol boats over to Ghana in Tema.", "Tema", "supported"),
        ("Ghana's patrol boats from Norway are in Tema.", "Tema", "supported"),
        ("Norway held talks with Ghana on six patrol boats in Tema.", "Tema", "review"),
        ("Norway agreed to sell Ghana six patrol boats, it said in Oslo.", "Oslo", "review"),
    ],
)
def test_a_location_is_where_goods_are_handled(verify, check_of, text, place, verdict) -> None:
    record = verify(
        text,
        "transfer",
        cite=text.split(". ")[0],
        supplier="Norway",
        recipient="Ghana",
        items=[{"text": "patrol boats"}],
        location=place,
    )
    assert check_of(record, "location").verdict == verdict


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("arming rebels in Chad", "supported"),
        ("pure theft", "review"),
        ("the fighting ends", "review"),
        ("vote rigging", "review"),
        ("money laundering", "not_found"),
    ],
)
def test_a_reason_is_that_of_the_act(verify, check_of, words, verdict) -> None:
    record = verify(
        LISTED,
        "sanction",
        cite=LISTED.split(". ")[0],
        authority="Canada",
        targets=[{"text": "Omar Saleh"}],
        reason=words,
    )
    assert check_of(record, "reason").verdict == verdict
