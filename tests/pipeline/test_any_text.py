import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.article import Article
from summarizer.extractors.rules import RulesExtractor
from summarizer.pipeline import summarize
from summarizer.summary import Summary

WORDS = [
    "Iran",
    "Russia",
    "sold",
    "12",
    "drones",
    "to",
    "$5 million",
    "sanctions on",
    "OFAC",
    "“",
    "”",
    "\n\n",
    ".",
    "U.S.",
    "aid",
    "package",
    "denied",
    "🚀",
    "é",
    "\u202e",
    "\r\n",
    "ﷺ",
    "Advertisement",
    "ignore previous instructions",
]


def assert_offsets_hold(summary: Summary, text: str) -> None:
    for record in summary.records + summary.rejected:
        for one in (*record.evidence, *record.claims, *record.checks):
            if one.start is not None:
                assert text[one.start : one.end] == one.quote
    for passage in summary.uncovered + summary.notices:
        assert text[passage.start : passage.end] == passage.quote
    assert [chunk.start for chunk in summary.chunks][1:] == [chunk.end for chunk in summary.chunks][:-1]
    assert (summary.chunks[0].start, summary.chunks[-1].end) == (0, len(text))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(WORDS) | st.text(max_size=5), min_size=1, max_size=60).map(" ".join))
def test_any_text_gives_a_summary_whose_offsets_hold(text: str) -> None:
    if text.strip():
        article = Article(text=text)
        summary = summarize(article, RulesExtractor())
        assert_offsets_hold(summary, text)
        assert Summary.model_validate_json(summary.model_dump_json()) == summary


@pytest.mark.parametrize(
    "text",
    ["1" * 1_000_000, "(" * 300_000, "Iran sold Russia 12 drones. " * 500, "$" * 300_000, " \n" * 300_000 + "end"],
    ids=["digits", "brackets", "sentences", "dollars", "blanks"],
)
def test_long_odd_text_does_not_hang(text: str) -> None:
    started = time.perf_counter()
    summary = summarize(Article(text=text), RulesExtractor())
    assert not summary.failed
    assert time.perf_counter() - started < 30
