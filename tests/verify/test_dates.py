"""A date belongs to the event that its clause tells, and not to the report, the denial or the deal beside it."""

from __future__ import annotations

import pytest

PUBLISHED = "2024-05-06"  # a Monday


@pytest.mark.parametrize(
    ("text", "field", "date", "verdict"),
    [
        ("Norway handed over 14 jets to Chad on 3 May.", "delivery_date", "on 3 May", "supported"),
        ("Norway denied on 3 May that it had supplied jets to Chad.", "delivery_date", "on 3 May", "review"),
        ("A report dated 3 May says Norway delivered jets to Chad.", "delivery_date", "3 May", "review"),
        ("Norway delivered jets to Chad, a minister told lawmakers on 3 May.", "delivery_date", "on 3 May", "review"),
        ("Norway is to send Chad jets under a pact signed in April.", "delivery_date", "in April", "review"),
        ("Norway is to send Chad jets under a pact signed in April.", "agreement_date", "in April", "supported"),
        ("Norway agreed in April to send Chad jets.", "agreement_date", "in April", "supported"),
        ("Norway agreed to ship Chad jets by June.", "delivery_date", "by June", "supported"),
        ("Police charged two men on 3 May with selling Norway's jets to Chad.", "agreement_date", "on 3 May", "review"),
        ("Norway will deliver jets to Chad unless rebels retreat by 15 June.", "delivery_date", "by 15 June", "review"),
        ("Norway had planned to deliver jets to Chad in April but shelved it.", "delivery_date", "in April", "review"),
        ("In April the jets ordered from Norway by Chad arrived.", "delivery_date", "In April", "supported"),
        ("Norway delivered jets to Chad in Oslo.", "delivery_date", "in Oslo", "not_found"),
    ],
)  # fmt: skip
def test_a_date_is_bound_to_the_act_of_its_clause(verify, check_of, text, field, date, verdict) -> None:
    record = verify(
        text,
        "transfer",
        published=PUBLISHED,
        supplier="Norway",
        recipient="Chad",
        items=[{"text": "jets"}],
        **{field: date},
    )
    assert check_of(record, field).verdict == verdict


@pytest.mark.parametrize(
    ("status", "field", "date", "verdict"),
    [
        ("lifted", "listing_date", "in 2019", "review"),
        ("lifted", "listing_date", "on Friday", "supported"),
        ("imposed", "listing_date", "in 2019", "supported"),
    ],
)
def test_who_lifts_does_not_impose(verify, check_of, status, field, date, verdict) -> None:
    text = "Canada on Friday lifted the asset freeze that it imposed on Omar Saleh in 2019."
    record = verify(
        text,
        "sanction",
        published=PUBLISHED,
        authority="Canada",
        targets=[{"text": "Omar Saleh"}],
        status=status,
        **{field: date},
    )
    assert check_of(record, field).verdict == verdict


def test_the_date_of_another_authority_is_no_listing_date(verify, check_of) -> None:
    text = "Two ships, blacklisted by London in February, were on Friday also hit with a port ban by Seoul."
    for authority, good, bad in (("United Kingdom", "in February", "on Friday"), ("Seoul", "on Friday", "in February")):
        for date, verdict in ((good, "supported"), (bad, "review")):
            record = verify(
                text,
                "sanction",
                published=PUBLISHED,
                authority=authority,
                targets=[{"text": "Two ships"}],
                listing_date=date,
            )
            assert check_of(record, "listing_date").verdict == verdict, (authority, date)


def test_a_deadline_given_as_a_day_goes_to_review(verify, check_of) -> None:
    text = "Canada will freeze the assets of Omar Saleh by 15 June."
    day = {"text": "by 15 June", "earliest": "2024-06-15", "latest": "2024-06-15"}
    record = verify(
        text, "sanction", published=PUBLISHED, authority="Canada", targets=[{"text": "Omar Saleh"}], start_date=day
    )
    assert check_of(record, "start_date").verdict == "review"


@pytest.mark.parametrize(("latest", "verdict"), [("2024-06-28", "supported"), ("2024-07-28", "contradicted")])
def test_an_open_period_keeps_its_end(verify, check_of, latest, verdict) -> None:
    text = "Canada exempted grain from its ban on Omar Saleh until 28 June."
    date = {"text": "until 28 June", "latest": latest}
    record = verify(
        text,
        "sanction",
        published=PUBLISHED,
        authority="Canada",
        targets=[{"text": "Omar Saleh"}],
        status="eased",
        end_date=date,
    )
    assert check_of(record, "end_date").verdict == verdict


def test_a_subject_and_its_verb_hold_a_date_between_them(verify, check_of) -> None:
    text = "Oslo on Friday denied a report that Chad had received jets from Norway."
    record = verify(
        text,
        "transfer",
        published=PUBLISHED,
        supplier="Norway",
        recipient="Chad",
        items=[{"text": "jets"}],
        delivery_date="on Friday",
    )
    assert check_of(record, "delivery_date").verdict == "review"
