import io
from typing import Any

import pytest
from rich.console import Console

from summarizer import summarize
from summarizer.errors import UnavailableError
from summarizer.outputs.brief import BriefWriter, print_brief
from summarizer.records.vocabulary import Verdict
from summarizer.summary import Summary

from ..pipeline.doubles import SALE, TEXT, Scripted, always, article, sale

DOUBT: dict[str, Any] = {"verdict": Verdict.REVIEW, "reason": "“had” speaks against it"}


def brief(summary: Summary, width: str = "100") -> str:
    stream = io.StringIO()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COLUMNS", width)
        with BriefWriter(stream) as writer:
            writer.write(summary)
    return stream.getvalue()


def test_brief_shows_headline_fields_verdicts_passages_and_maker() -> None:
    summary = summarize(article(title="Guns for Riga"), always(sale()))
    shown = brief(summary)
    assert "Guns for Riga" in shown
    assert summary.records[0].headline is not None
    assert summary.records[0].headline in " ".join(shown.split())
    assert "✓" in shown
    assert "“Norway delivered 12 howitzers to Latvia" in shown
    assert "extracted by none" in shown
    assert "2024-03-14 (read from the text)" in shown


def test_brief_shows_refused_values_with_their_reason() -> None:
    number = {"text": "12 howitzers", "number": 1200, "modifier": "exact"}
    summary = summarize(article(), always(sale(items=[{"text": "howitzers", "number_delivered": number}])))
    shown = " ".join(brief(summary).split())
    assert "✗" in shown
    assert "contradicted: " in shown


@pytest.mark.parametrize("field", ["news_role", "evidence[0].quote", "claims[0].stance", "status"])
def test_every_value_to_review_is_shown_with_its_reason(field: str) -> None:
    summary = summarize(article(), always(sale(claims=[{"source": "officials", "quote": SALE}])))
    (record,) = summary.records
    doubted = [one.model_copy(update=DOUBT) if one.field == field else one for one in record.checks]
    shown = brief(summary.model_copy(update={"records": (record.model_copy(update={"checks": tuple(doubted)}),)}))
    assert field in [one.field for one in doubted]
    assert DOUBT["reason"] not in brief(summary)
    assert [line for line in shown.splitlines() if line.startswith("  ?")]
    assert " ".join(shown.split()).count(DOUBT["reason"]) == 1


def test_brief_shows_rejected_records_and_what_is_not_covered() -> None:
    shown = brief(summarize(article(), always(sale(supplier={"text": "Portugal"}, recipient={"text": "Brazil"}))))
    assert "rejected" in shown
    assert "Portugal" in shown
    assert "not covered" in shown
    assert "$5 million" in shown


def test_brief_says_when_a_part_has_no_answer() -> None:
    shown = brief(summarize(article(), Scripted(lambda *_: UnavailableError("no reply in 180 s"))))
    assert "no reply in 180 s" in shown
    assert "has no answer" in shown


@pytest.mark.parametrize("width", ["40", "60", "200"])
def test_brief_keeps_to_the_width(width: str) -> None:
    shown = brief(summarize(article(), always(sale())), width)
    assert max(map(len, shown.splitlines())) <= int(width)


def test_markup_and_control_characters_of_an_article_are_words() -> None:
    text = TEXT.replace(
        "officials said", "officials [bold red]said[/bold red] \x1b[31m [link=https://x.example]so[/link]"
    )
    quote = text[text.index("Norway delivered") : text.index("\n\nThe guns")]
    shown = " ".join(brief(summarize(article(text), always(sale(evidence=[{"quote": quote}])))).split())
    assert "[bold red]said[/bold red]" in shown
    assert "\x1b" not in shown


def test_signs_are_ascii_where_the_stream_has_no_more() -> None:
    stream = io.TextIOWrapper(io.BytesIO(), encoding="ascii", errors="replace")
    print_brief(summarize(article(), always(sale())), Console(file=stream, width=80))
    stream.flush()
    assert "✓".encode() not in stream.buffer.getvalue()  # type: ignore[attr-defined]
