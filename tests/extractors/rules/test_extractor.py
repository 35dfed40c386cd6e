"""The extractor as the pipeline sees it: any text is read, and every draft can be found in the article."""

from __future__ import annotations

import asyncio
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.chunk import split
from summarizer.extractors.rules import RulesExtractor
from summarizer.extractors.rules.extractor import draft_records
from tests.extractors.rules.told import drafts, read

TEXT = (
    "Iran supplied Russia with drones, officials said. Britain imposed sanctions on Iran over the drones. "
    "Spain announced $80 million in aid for Chad."
)


def test_one_draft_of_each_kind_in_the_order_of_the_text() -> None:
    assert [one.kind for one in drafts(TEXT)] == ["transfer", "sanction", "aid_package"]


def test_drafts_hold_copied_words_and_nothing_computed() -> None:
    for one in drafts(TEXT):
        assert one.verdict is None
        assert one.checks == ()
        for evidence in one.evidence:
            assert evidence.start is not None
            assert TEXT[evidence.start : evidence.end] == evidence.quote
        for claim in one.claims:
            assert claim.quote is not None
            assert claim.quote in TEXT


def test_extractor_answers_without_network_and_names_itself() -> None:
    async def run() -> int:
        reading = read(TEXT)
        async with RulesExtractor() as extractor:
            assert extractor.maker.extractor == "rules"
            (chunk,) = split(TEXT, reading.sentences, reading.marks)
            extraction = await extractor.extract(chunk, reading)
            assert extraction.usage.calls == 0
            return len(extraction.drafts)

    assert asyncio.run(run()) == 3


def test_nothing_comes_from_boilerplate() -> None:
    assert (
        drafts("Advertisement\n\nSubscribe now: Iran supplied Russia with drones, read more in our newsletter.") == []
    )


def test_record_rests_on_a_sentence_of_its_own_chunk() -> None:
    text = "Iran supplied Russia with drones. " + "Nothing else of note was said on that day in the city. " * 12
    reading = read(text)
    first, *rest = split(text, reading.sentences, reading.marks, max_chars=200)
    assert draft_records(first, reading)
    assert all(draft_records(chunk, reading) == [] for chunk in rest)


def test_question_is_no_act() -> None:
    assert drafts("Has Spain lifted sanctions on Chad?") == []


_WORDS = st.sampled_from(
    (
        *(
            "Iran",
            "Russia",
            "EU",
            "OFAC",
            "sanctions",
            "imposed",
            "on",
            "designated",
            "the",
            "following",
            ":",
            "supplied",
        ),
        *(
            "drones",
            "S-300",
            "$5 million",
            "in",
            "aid",
            "to",
            "for",
            ",",
            "and",
            "since",
            "including",
            "package",
            "total",
        ),
        *("Ltd.", "(", ")", "“", "”", "today", "\n\n", "12 entities", "pursuant", "E.O. 14024", "is", "being", "by"),
    )
)


@settings(max_examples=120, deadline=None)
@given(st.lists(_WORDS, max_size=60))
def test_any_words_of_the_field_are_read_and_cited_truly(parts: list[str]) -> None:
    text = " ".join(parts)
    if not text.strip():
        return
    for one in drafts(text):
        assert one.evidence
        assert all(text[item.start : item.end] == item.quote for item in one.evidence)


@settings(max_examples=80, deadline=None)
@given(st.text(min_size=1, max_size=300))
def test_any_text_is_read_without_a_crash(text: str) -> None:
    if text.strip():
        drafts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Iran, Russia, " * 4000,
        "sanctions on " * 5000,
        "Ltd. Co. Inc. A.B.C. " * 4000,
        "$5 million in aid and " * 2000,
        "OFAC designated " + "Ivan Petrov, " * 3000,
        "(" * 30000,
    ],
)
def test_endless_repetition_takes_no_time(text: str) -> None:
    start = time.process_time()
    drafts(text)
    assert time.process_time() - start < 20
