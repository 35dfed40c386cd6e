"""Which stage may be claimed of what a sentence tells? Sentences of our own, each with its stage and all others."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from summarizer.lexicon import load
from summarizer.records.vocabulary import AidStatus, SanctionStatus, TransferStatus
from summarizer.verify.finding import ACCEPTED

STAGES = {"transfer": TransferStatus, "sanction": SanctionStatus, "aid_package": AidStatus}


class Told(NamedTuple):
    """One line of the table."""

    kind: str
    stage: str
    thing: str
    sentence: str


LINES = (Path(__file__).parent.parent / "fixtures" / "stages.txt").read_text(encoding="utf-8").splitlines()
TABLE = [Told(*line.split("|")) for line in LINES if not line.startswith("#")]


def fields_of(told: Told) -> dict[str, Any]:
    """The thing of the sentence as an item, a sum or a target, as it is printed there."""
    found = re.search(re.escape(told.thing), told.sentence, re.IGNORECASE)
    assert found is not None, told
    if told.kind == "sanction":
        return {"targets": [{"text": found.group()}]}
    is_sum = re.search(r"[$€]|kroner|crowns", found.group()) is not None
    return {"total_value": {"text": found.group()}} if is_sum else {"items": [{"text": found.group()}]}


@pytest.mark.parametrize("told", TABLE, ids=[f"{one.stage}-{one.sentence[:50]}" for one in TABLE])
def test_a_sentence_gives_its_stage_and_no_other(verify, check_of, told) -> None:
    accepted = set()
    for stage in STAGES[told.kind]:
        if stage == "unspecified":
            continue
        record = verify(told.sentence, told.kind, published="2024-05-06", status=stage, **fields_of(told))
        if check_of(record, "status").verdict in ACCEPTED:
            accepted.add(stage.value)
    assert accepted == ({told.stage} - {"none"})


def test_the_table_has_sentences_for_every_stage() -> None:
    for kind, stages in STAGES.items():
        assert {one.stage for one in TABLE if one.kind == kind} >= set(stages) - {"unspecified"}
    assert set(load("stages.toml")["transfer"]) <= {one.stage for one in TABLE}
