from __future__ import annotations

import pytest

from summarizer.clauses.judges import (
    judge_aid_type,
    judge_measure,
    judge_mechanism,
    judge_news_role,
    judge_scope,
    judge_status,
    judge_transfer_type,
)
from summarizer.records.vocabulary import TransferStatus, Verdict
from summarizer.text.spans import Span
from tests.clauses.read import read, whole

GOOD = {Verdict.SUPPORTED, Verdict.INFERRED}


@pytest.mark.parametrize(
    ("claimed", "text", "verdict"),
    [
        ("agreed", "Iran agreed to supply 40 drones.", Verdict.SUPPORTED),
        ("delivered", "Iran agreed to supply 40 drones.", Verdict.CONTRADICTED),
        ("delivered", "Iran plans to supply 40 drones.", Verdict.CONTRADICTED),
        ("delivered", "Iran has not delivered the drones.", Verdict.CONTRADICTED),
        ("delivered", "Iran may have delivered drones.", Verdict.REVIEW),
        ("agreed", "After it agreed to sell 40 drones, Iran delivered them.", Verdict.REVIEW),
        ("delivered", "The drones were blue.", Verdict.REVIEW),
        ("unspecified", "The drones were blue.", Verdict.INFERRED),
        ("unspecified", "Iran delivered the drones.", Verdict.REVIEW),
    ],
)
def test_stage_of_a_transfer(claimed: str, text: str, verdict: Verdict) -> None:
    reading = read(text)
    assert judge_status(claimed, reading, whole(reading), "transfer").verdict is verdict


def test_one_clear_cue_accepts_one_stage_only() -> None:
    reading = read("Sweden donated nothing, but on Friday handed over ten howitzers to Ukraine.")
    accepted = [one for one in TransferStatus if judge_status(one, reading, whole(reading), "transfer").verdict in GOOD]
    assert accepted == [TransferStatus.DELIVERED]


def test_reason_names_both_values_and_the_words() -> None:
    reading = read("Iran agreed to supply 40 drones.")
    answer = judge_status("delivered", reading, whole(reading), "transfer")
    assert "delivered" in answer.reason
    assert "agreed" in answer.reason
    assert answer.span is not None
    assert reading.text[answer.span.start : answer.span.end].startswith("agreed")


@pytest.mark.parametrize(
    ("claimed", "text", "verdict"),
    [
        ("asset_freeze", "Their assets were frozen.", Verdict.SUPPORTED),
        ("travel_ban", "Their assets were frozen.", Verdict.NOT_FOUND),
        ("travel_ban", "They are barred from entering the bloc.", Verdict.SUPPORTED),
        ("export_control", "Germany restricted weapons exports to Turkey.", Verdict.REVIEW),
        ("arms_restrictions", "Germany restricted weapons exports to Turkey.", Verdict.SUPPORTED),
        ("other", "New sanctions were announced.", Verdict.REVIEW),
    ],
)
def test_measures_are_judged_one_by_one(claimed: str, text: str, verdict: Verdict) -> None:
    reading = read(text)
    assert judge_measure(claimed, reading, whole(reading)).verdict is verdict


def test_scope_is_a_package_where_nothing_speaks_of_a_total() -> None:
    reading = read("The money goes to schools.")
    assert judge_scope("package", reading, whole(reading)).verdict is Verdict.INFERRED
    assert judge_scope("cumulative_total", reading, whole(reading)).verdict is Verdict.REVIEW


def test_total_and_package_in_one_sentence_are_told_apart_by_the_sum() -> None:
    text = "Rome announced a grant of $30 million, bringing total aid since the war began to $900 million."
    reading = read(text)
    grant, total = text.index("$30 million"), text.index("$900 million")
    spans = whole(reading)
    assert judge_scope("package", reading, spans, [Span(grant, grant + 11)]).verdict in GOOD
    assert judge_scope("cumulative_total", reading, spans, [Span(total, total + 12)]).verdict in GOOD
    assert judge_scope("package", reading, spans, [Span(total, total + 12)]).verdict not in GOOD


def test_choices_without_any_cue_are_never_taken_for_granted() -> None:
    reading = read("The minister spoke for an hour.")
    spans = whole(reading)
    assert judge_transfer_type("gift", reading, spans).verdict is Verdict.REVIEW
    assert judge_aid_type("military", reading, spans).verdict is Verdict.REVIEW
    assert judge_mechanism("loan", reading, spans).verdict is Verdict.REVIEW


def test_news_role_needs_a_clear_rival_to_be_doubted() -> None:
    reading = read("Two years ago the previous government bought the jets.")
    assert judge_news_role("background", reading, whole(reading)).verdict is Verdict.INFERRED
    assert judge_news_role("new", reading, whole(reading)).verdict is Verdict.REVIEW
