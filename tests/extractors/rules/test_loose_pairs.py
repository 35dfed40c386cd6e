"""Talks and offers whose two ends no clause pattern reads."""

from __future__ import annotations

from summarizer.records.transfer import Transfer
from tests.extractors.rules.told import of_kind

DEAL = "Peru has signed a contract to buy two frigates from Denmark. "


def found(text: str) -> list[tuple[str | None, str | None, str]]:
    return [
        (one.supplier.name if one.supplier else None, one.recipient.name if one.recipient else None, one.status)
        for one in of_kind(Transfer, text)
    ]


def test_navy_in_talks_buys_for_the_buyer_of_the_deal_before() -> None:
    assert ("France", "Peru", "negotiating") in found(DEAL + "The navy is in talks with Paris over Exocet missiles.")


def test_talks_about_something_else_are_no_deal() -> None:
    assert len(found(DEAL + "The navy is in talks with Paris over fishing rights.")) == 1


def test_second_country_is_not_taken_for_the_buyer() -> None:
    text = DEAL + "Chile says that its navy is in talks with Paris over Exocet missiles."
    assert ("France", "Peru", "negotiating") not in found(text)


def test_same_system_is_wanted_from_nobody_named() -> None:
    text = "Norway has agreed to sell Latvia 12 K9 howitzers. Estonia is considering buying the same system."
    assert found(text)[1:] == [(None, "Estonia", "considered")]
