"""A party that stands outside the sentences that tell of a record without quotes."""

from __future__ import annotations

from collections.abc import Callable

from summarizer.records.atoms import Check
from summarizer.records.record import Record

Verify = Callable[..., Record]
CheckOf = Callable[[Record, str], Check]

LEAD_NAMES_IT = (
    "Ghana takes in patrol boats\n\n"
    "The harbour of Tema was closed for a day. "
    "Reporters were kept out. "
    "Fishermen had to wait. "
    "Norway has handed over four Skarv boats, a port official said. "
    "Crews begin training on Monday.\n"
)
ELSEWHERE = (
    "A busy week in the harbour of Tema\n\n"
    "The harbour was closed for a day. "
    "Reporters were kept out. "
    "Fishermen had to wait. "
    "Norway has handed Ghana four Skarv boats, a port official said. "
    "Crews begin training on Monday. "
    "Two cranes were painted. "
    "Togo sent its congratulations.\n"
)
BEFORE = (
    "A busy week in the harbour of Tema\n\n"
    "The harbour was closed for a day. "
    "Reporters were kept out. "
    "Fishermen had to wait. "
    "Accra waited ten years for help from Oslo. "
    "The four Skarv boats that Norway handed over can stay at sea for a week.\n"
)


def transfer(verify: Verify, text: str, recipient: str) -> Record:
    fields = {"supplier": "Norway", "recipient": recipient, "items": [{"text": "four Skarv boats"}]}
    return verify(text, "transfer", cite=None, status="delivered", **fields)


def test_the_headline_names_a_party_that_the_deal_leaves_out(verify: Verify, check_of: CheckOf) -> None:
    assert check_of(transfer(verify, LEAD_NAMES_IT, "Ghana"), "recipient").rule != "name_elsewhere"


def test_another_state_of_the_article_is_to_review(verify: Verify, check_of: CheckOf) -> None:
    check = check_of(transfer(verify, ELSEWHERE, "Togo"), "recipient")
    assert check.verdict in ("review", "contradicted")


def test_the_sentence_before_may_name_a_party(verify: Verify, check_of: CheckOf) -> None:
    assert check_of(transfer(verify, BEFORE, "Ghana"), "recipient").rule not in ("name_elsewhere", "alias_elsewhere")
