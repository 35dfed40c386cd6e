from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.extractors.drafts import to_drafts
from summarizer.extractors.protocol import Draft
from summarizer.extractors.wire import answer_type
from summarizer.records.transfer import Transfer
from summarizer.records.vocabulary import Stance

from .model_doubles import NOTHING, TEXT, read, transfer


def _drafts(*transfers: dict[str, Any], text: str = TEXT, **others: Any) -> tuple[Draft, ...]:
    (chunk,), reading = read(text)
    return to_drafts(answer_type().model_validate({**NOTHING, "transfers": list(transfers), **others}), chunk, reading)


def _record(**fields: Any) -> Transfer:
    (draft,) = _drafts(transfer(**fields))
    assert draft.problems == ()
    assert isinstance(draft.record, Transfer)
    return draft.record


def test_copied_words_become_atoms_with_nothing_computed() -> None:
    item = {
        "text": "Kestrel drones",
        "designation": "Kestrel",
        "category": "uav",
        "number_ordered": "up to 60",
        "number_delivered": None,
    }
    record = _record(value="$3 million", agreement_date="Friday", items=[item])

    assert record.supplier.model_dump() == {"name": None, "text": "Norland", "country": None}
    assert record.value.amount is None and record.value.text == "$3 million"
    assert record.agreement_date.earliest is None
    assert record.items[0].number_ordered.text == "up to 60"
    assert record.items[0].number_ordered.number is None
    assert record.verdict is None and record.checks == () and record.id is None


def test_cited_sentences_become_evidence_with_true_offsets() -> None:
    record = _record(sentences=[2, 1, 2])

    assert [TEXT[one.start : one.end] for one in record.evidence] == [one.quote for one in record.evidence]
    assert [one.quote[:7] for one in record.evidence] == ["Norland", "Vestria"]


def test_neighbouring_sentences_of_a_claim_are_one_quote() -> None:
    claim = {"source": "a spokesman", "source_type": "official", "stance": "denies", "sentences": [2, 3]}
    (made,) = _record(claims=[claim]).claims

    assert made.stance is Stance.DENIES
    assert (
        made.quote
        == TEXT[made.start : made.end]
        == "Vestria’s government denied it. “We need no drones,” a spokesman said."
    )


def test_the_quote_of_a_claim_ends_at_a_gap() -> None:
    claim = {"source": None, "source_type": "outlet", "stance": "asserts", "sentences": [1, 3]}

    assert (_record(claims=[claim]).claims[0].quote or "").endswith("on Friday.")


def test_numbers_of_no_sentence_are_problems_and_no_crash() -> None:
    claim = {"source": None, "source_type": "outlet", "stance": "asserts", "sentences": [99]}
    (draft,) = _drafts(transfer(sentences=[0, 1, 44, -3], claims=[claim]))

    assert [one.quote[:7] for one in draft.record.evidence] == ["Norland"]
    assert draft.record.claims[0].quote is None
    assert draft.problems == (
        "claims[0].sentences: 99 is no sentence of this passage",
        "sentences: -3 is no sentence of this passage",
        "sentences: 0 is no sentence of this passage",
        "sentences: 44 is no sentence of this passage",
    )


def test_a_record_that_cites_nothing_is_a_problem() -> None:
    (draft,) = _drafts(transfer(sentences=[]))

    assert draft.problems == ("sentences: none of this passage is cited",)


def test_a_flood_of_wrong_numbers_is_one_line() -> None:
    (draft,) = _drafts(transfer(sentences=list(range(100, 900))))

    assert len(draft.problems) == 7 and draft.problems[-2].startswith("sentences: 795 more")


def test_blank_words_mean_that_the_article_does_not_say() -> None:
    item = {"text": " ", "designation": None, "category": "uav", "number_ordered": None, "number_delivered": None}
    (draft,) = _drafts(transfer(supplier="", value=" ", location="", items=[item]))

    assert draft.record.supplier is None and draft.record.value is None and draft.record.location is None
    assert draft.record.items == ()
    assert draft.problems == ("items[0]: text is empty",)


def test_records_of_all_types_come_in_order() -> None:
    sanction = {
        "sentences": [1],
        "authority": "Norland",
        "targets": [{"text": "Vestria", "name": "Vestria", "entity_type": "country"}],
        "target_count": None,
        "program": None,
        "measures": ["arms_embargo"],
        "reason": None,
        "status": "imposed",
        "listing_date": None,
        "start_date": None,
        "end_date": None,
        "news_role": "new",
        "claims": [],
    }
    drafts = _drafts(transfer(), transfer(status="offered"), sanctions=[sanction])

    assert [one.record.kind for one in drafts] == ["transfer", "transfer", "sanction"]
    assert drafts[2].record.targets[0].name == "Vestria"


def test_a_sentence_of_the_context_may_be_cited() -> None:
    chunks, reading = read("One sentence is here. " * 30, max_chars=200)
    number = chunks[2].context[0] + 1
    answer = answer_type().model_validate(NOTHING | {"transfers": [transfer(sentences=[number])]})
    (draft,) = to_drafts(answer, chunks[2], reading)

    assert draft.chunk == 2 and draft.problems == ()
    assert draft.record.evidence[0].start == reading.sentences[number - 1].start


words = st.text(max_size=20)


@settings(max_examples=80, deadline=None)
@given(st.lists(st.integers(), max_size=6), st.none() | words, words, st.lists(st.integers(-5, 5), max_size=4))
def test_any_fitting_answer_becomes_drafts(
    cited: list[int], supplier: str | None, item: str, claimed: list[int]
) -> None:
    items = [
        {"text": item, "designation": supplier, "category": "uav", "number_ordered": item, "number_delivered": supplier}
    ]
    claims = [{"source": supplier, "source_type": "other", "stance": "doubts", "sentences": claimed}]
    (draft,) = _drafts(transfer(sentences=cited, supplier=supplier, items=items, claims=claims))

    assert all(TEXT[one.start : one.end] == one.quote for one in draft.record.evidence)
