"""Government releases name many dates: only that of the act itself dates the record."""

from __future__ import annotations

import pytest

LISTING = """FOR IMMEDIATE RELEASE
March 3, 2023

Treasury Lists a Shipping Network in Dubai

WASHINGTON — Today, the Office of Foreign Assets Control (OFAC) sanctioned six firms that carried drone engines \
to Iran, among them Zagros Shipping LLC. It follows OFAC's September 8, 2022 designation of Paravar Pars and \
comes one day after an Iranian minister visited Moscow.

Zagros Shipping LLC, founded in 2015 in Dubai, moved 200 engines between May and July 2022. Its director was \
convicted in 2019 of smuggling.

OFAC is designating Zagros Shipping LLC under Executive Order 13382 of June 28, 2005. As a result of today's \
action its property is blocked. A licence that expires on April 30, 2023 covers the unloading of its cargo."""
PROLONGED = """Brussels, 24 June 2024

Sanctions against Russia: Council adds six months

The Council today decided to prolong for another six months, until 31 January 2025, the measures against sectors \
of the Russian economy. These sanctions, first introduced in 2014, have grown since February 2022. The European \
Council of 27 June will look at them again. On 24 February 2022, the President announced a military \
operation."""
SALE = """NEWS RELEASE
Transmittal No: 24-47

WASHINGTON, May 14, 2024 - The State Department approves a possible sale to Kuwait of Patriot parts worth $425 \
million. The agency delivered the certification that tells Congress of the sale today.

Kuwait has requested parts for its Patriot batteries, which it acquired in 1992. Deliveries are expected to \
begin in the second half of 2026 and to be completed by 2030."""
GRANT = """Tuesday, October 3, 2023
Office of Press Relations

Today, Administrator Ellen Marsh announced $45 million for refugees in Chad, where people have arrived since \
fighting broke out in Sudan on April 15. With it, the United States has provided $163 million to Chad in Fiscal \
Year 2023. The first shipment of sorghum, which left Houston in August, reached N'Djamena on September 21."""

RELEASES = {
    "listing": (
        LISTING,
        "2023-03-03",
        "sanction",
        {"authority": "OFAC", "targets": [{"text": "Zagros Shipping LLC"}], "status": "imposed"},
    ),
    "prolonged": (
        PROLONGED,
        "2024-06-24",
        "sanction",
        {"authority": "The Council", "targets": [{"text": "sectors of the Russian economy"}], "status": "extended"},
    ),
    "sale": (
        SALE,
        "2024-05-14",
        "transfer",
        {
            "supplier": "State Department",
            "recipient": "Kuwait",
            "items": [{"text": "Patriot parts"}],
            "status": "offered",
        },
    ),
    "grant": (
        GRANT,
        "2023-10-03",
        "aid_package",
        {"donor": "United States", "recipient": "Chad", "total_value": "$45 million", "status": "announced"},
    ),
}


@pytest.mark.parametrize(
    ("release", "field", "date"),
    [
        ("listing", "listing_date", "Today"),
        ("listing", "listing_date", "March 3, 2023"),
        ("prolonged", "listing_date", "today"),
        ("prolonged", "end_date", "until 31 January 2025"),
        ("prolonged", "start_date", "in 2014"),
        ("sale", "delivery_date", "in the second half of 2026"),
        ("sale", "delivery_date", "by 2030"),
        ("grant", "announcement_date", "Today"),
        ("grant", "announcement_date", "October 3, 2023"),
        ("grant", "delivery_date", "September 21"),
        ("grant", "period", "Fiscal Year 2023"),
    ],
)
def test_date_of_the_act_is_accepted(verify, check_of, release, field, date) -> None:
    assert verdict_of(verify, check_of, release, field, date) in ("supported", "inferred")


@pytest.mark.parametrize(
    ("release", "field", "date"),
    [
        ("listing", "listing_date", "September 8, 2022"),
        ("listing", "listing_date", "2015"),
        ("listing", "listing_date", "between May and July 2022"),
        ("listing", "listing_date", "in 2019"),
        ("listing", "listing_date", "June 28, 2005"),
        ("listing", "listing_date", "April 30, 2023"),
        ("listing", "start_date", "September 8, 2022"),
        ("listing", "end_date", "Today"),
        ("prolonged", "listing_date", "in 2014"),
        ("prolonged", "listing_date", "since February 2022"),
        ("prolonged", "listing_date", "27 June"),
        ("prolonged", "listing_date", "24 February 2022"),
        ("sale", "agreement_date", "1992"),
        ("sale", "delivery_date", "1992"),
        ("sale", "delivery_date", "today"),
        ("grant", "announcement_date", "April 15"),
        ("grant", "announcement_date", "September 21"),
        ("grant", "delivery_date", "in August"),
        ("grant", "delivery_date", "April 15"),
    ],
)
def test_date_of_something_else_is_not_accepted(verify, check_of, release, field, date) -> None:
    assert verdict_of(verify, check_of, release, field, date) not in ("supported", "inferred")


def verdict_of(verify, check_of, release, field, date) -> str:
    text, published, kind, fields = RELEASES[release]
    paragraph = next(one for one in text.split("\n\n") if date in one)
    record = verify(text, kind, published=published, cite=paragraph, **fields, **{field: date})
    return str(check_of(record, field).verdict)
