"""Values that the article takes back are not accepted; what stands beside them is."""

from __future__ import annotations

import pytest

LISTED = "Norway on Monday sanctioned the Libyan bank Sahara Trust and the tanker Molde, but not the port of Marsa."
SAID_NO = "Chile agreed to buy 12 Gripens from Sweden and said no to France's Rafales."
NOTE = "Correction: Oman paid Kenya $30 million in aid for its army, not $13 million as we wrote."
EARLIER = "Oman will give Kenya $13 million in aid for its army."
REPORT = (
    "An earlier version of this story wrongly said that Chad would buy the 20 howitzers from Serbia for $9 billion. "
    "It will buy them from Bulgaria for $9 million."
)


@pytest.mark.parametrize(
    ("target", "verdict"),
    [("the tanker Molde", "supported"), ("bank Sahara Trust", "supported"), ("the port of Marsa", "review")],
)
def test_a_target_that_is_left_out_goes_to_review(verify, check_of, target, verdict) -> None:
    record = verify(LISTED, "sanction", authority="Norway", status="imposed", targets=[{"text": target}])
    assert check_of(record, "targets[0].text").verdict == verdict


@pytest.mark.parametrize(
    ("status", "verdict"), [("imposed", "review"), ("unspecified", "review"), ("lifted", "supported")]
)
def test_a_record_of_the_opposite_may_rest_on_such_words(verify, check_of, status, verdict) -> None:
    text = "Norway kept its list of banks. The tanker Molde was removed from the list on Monday."
    fields = {"authority": "Norway", "status": status, "targets": [{"text": "The tanker Molde"}]}
    assert check_of(verify(text, "sanction", cite=text, **fields), "targets[0].text").verdict == verdict


def test_who_is_told_no_supplies_nothing(verify, check_of) -> None:
    fields = {"recipient": "Chile", "status": "agreed", "items": [{"text": "Rafales"}]}
    record = verify(SAID_NO, "transfer", supplier="France", **fields)
    assert check_of(record, "supplier").verdict != "supported"
    assert check_of(record, "items[0].text").verdict == "review"


@pytest.mark.parametrize(("value", "verdict"), [("$30 million", "supported"), ("$13 million", "contradicted")])
def test_a_correction_refutes_the_old_sum_wherever_it_stands(verify, check_of, value, verdict) -> None:
    fields = {"donor": "Oman", "recipient": "Kenya", "total_value": value}
    text = f"{NOTE}\n{EARLIER}"
    assert check_of(verify(text, "aid_package", cite=text, **fields), "total_value").verdict == verdict


@pytest.mark.parametrize(
    ("supplier", "value", "accepted"),
    [("Bulgaria", "$9 million", True), ("Serbia", "$9 billion", False)],
)
def test_a_corrected_report_says_nothing(verify, check_of, supplier, value, accepted) -> None:
    fields = {"recipient": "Chad", "items": [{"text": "howitzers"}], "value": value}
    record = verify(REPORT, "transfer", cite=REPORT, supplier=supplier, **fields)
    assert (check_of(record, "value").verdict == "supported") is accepted
    assert (check_of(record, "supplier").verdict in ("supported", "inferred")) is accepted
    assert check_of(record, "items[0].text").verdict != "contradicted"


def test_denied_goods_go_to_review_unless_the_record_tells_of_the_denial(verify, check_of) -> None:
    text = "Peru denied reports that it sold Chad four launchers."
    fields = {"supplier": "Peru", "recipient": "Chad", "items": [{"text": "four launchers"}]}
    assert check_of(verify(text, "transfer", **fields), "items[0].text").verdict == "review"
    claims = [{"source": "Peru", "stance": "denies", "quote": text}]
    assert check_of(verify(text, "transfer", **fields, claims=claims), "items[0].text").verdict == "supported"


def test_a_question_gives_nobody_anything(verify, check_of) -> None:
    text = "A member asked whether Canada had sold the guns to Mali. No gun has left the country."
    record = verify(text, "transfer", supplier="Canada", recipient="Mali", items=[{"text": "guns"}])
    assert check_of(record, "recipient").verdict not in ("supported", "inferred")


@pytest.mark.parametrize(
    "text",
    [
        "Norway sold Latvia not only four boats but also radars.",
        "Norway sold Latvia no fewer than four boats.",
        "Norway sold Latvia four boats, not least for patrols.",
        "Norway sold Latvia four boats, but not before a vote.",
    ],
)
def test_limits_take_nothing_back(verify, check_of, text) -> None:
    record = verify(text, "transfer", supplier="Norway", recipient="Latvia", items=[{"text": "boats"}])
    assert check_of(record, "items[0].text").verdict == "supported"
    assert check_of(record, "recipient").verdict in ("supported", "inferred")


def test_a_number_of_denied_goods_counts_no_others(verify, check_of) -> None:
    text = "Peru denied reports that it will give Chad four launchers; it offers missiles instead."
    items = [{"text": "missiles", "number_ordered": {"text": "four"}}]
    record = verify(text, "transfer", supplier="Peru", recipient="Chad", status="offered", items=items)
    assert check_of(record, "items[0].number_ordered").verdict not in ("supported", "inferred")
    assert check_of(record, "items[0].text").verdict == "supported"
