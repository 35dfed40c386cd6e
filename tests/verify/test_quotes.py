from __future__ import annotations

import pytest

from summarizer.article import Article
from summarizer.reading import Reading
from summarizer.records.atoms import Evidence
from summarizer.records.vocabulary import Verdict
from summarizer.verify.quotes import find_quotes

TEXT = (
    "Oman said it had sold “12 patrol boats” to Kenya for $40 million.\n\n"
    "The boats were delivered. Kenya did not confirm the sale.\n\n"
    "Chad bought radars. The boats were delivered. Chad confirmed the sale."
)


def find(*evidence: Evidence) -> list[tuple[str | None, Verdict]]:
    reading = Reading(Article(text=TEXT))
    return [(one.span and one.span.of(TEXT), one.finding.verdict) for one in find_quotes(evidence, reading)]


@pytest.mark.parametrize(
    "quote",
    [
        'had sold "12 patrol boats" to Kenya',
        "OMAN said it had sold “12 patrol",
        "for $40 million",
        "Kenya did not  confirm\nthe sale",
    ],
)
def test_typography_makes_no_difference(quote: str) -> None:
    ((_, verdict),) = find(Evidence(quote=quote))
    assert verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    "quote",
    [
        "sold “13 patrol boats” to Kenya for $40 million",
        "sold “12 patrol boats” to Kenya for $40 billion",
        "sold “12 patrol boats” to Chad for $40 million",
        "Kenya did confirm the sale",
        "Oman denied it had sold “12 patrol boats” to Kenya",
    ],
)
def test_a_changed_fact_is_never_supported(quote: str) -> None:
    ((_, verdict),) = find(Evidence(quote=quote))
    assert verdict in (Verdict.CONTRADICTED, Verdict.NOT_FOUND)


def test_given_offsets_are_trusted_only_when_the_words_are_there() -> None:
    start = TEXT.index("Kenya did")
    right = Evidence(quote="Kenya did not confirm", start=start, end=start + 21)
    wrong = Evidence(quote="Kenya did not confirm", start=3, end=24)
    assert find(right) == find(wrong) == [("Kenya did not confirm", Verdict.SUPPORTED)]


def test_a_repeated_quote_is_taken_beside_the_other_quotes() -> None:
    reading = Reading(Article(text=TEXT))
    repeated, other = Evidence(quote="The boats were delivered."), Evidence(quote="Chad confirmed the sale.")
    found = find_quotes([repeated, other], reading)
    assert found[0].span is not None and found[0].span.start == TEXT.rindex("The boats")


def test_words_from_nowhere_are_not_found() -> None:
    assert find(Evidence(quote="Peru leased eleven submarines from Fiji in the spring")) == [(None, Verdict.NOT_FOUND)]


@pytest.mark.parametrize(
    ("quote", "verdict"),
    [
        ("Oman said it had sold “12 patrol boats” to", Verdict.REVIEW),
        ("Oman said it had sold … to", Verdict.REVIEW),
        ("confirm the sale", Verdict.REVIEW),
        ("sold “12 patrol boats” to Kenya", Verdict.SUPPORTED),
        ("The boats were delivered", Verdict.SUPPORTED),
        ("Kenya did … the sale. Chad bought radars", Verdict.CONTRADICTED),
        ("Oman said it had sold … boats were delivered", Verdict.REVIEW),
    ],
)
def test_a_quote_neither_breaks_off_nor_drops_a_negation_nor_joins_halves(quote: str, verdict: Verdict) -> None:
    ((_, found),) = find(Evidence(quote=quote))
    assert found is verdict


def test_a_quote_at_a_given_place_drops_no_negation_either() -> None:
    start = TEXT.index("confirm the sale")
    ((_, verdict),) = find(Evidence(quote="confirm the sale", start=start, end=start + 16))
    assert verdict is Verdict.REVIEW


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "Oral answers, Monday 6 May\nOman will donate five radars to Kenya.",
            "Oman will donate five radars to Kenya.",
        ),
        ("How three states punished one massacre\nAfter it, Oman froze a fund.", "After it, Oman froze a fund."),
        ("Supply of 14,000 rounds, with an option for 6,000 more\nTenders: three", "an option for 6,000 more"),
        ("The deal may\n\nKenya bought 12 boats.", "Kenya bought 12 boats."),
    ],
)
def test_the_end_of_a_line_cuts_nothing_off(text: str, quote: str) -> None:
    (found,) = find_quotes([Evidence(quote=quote)], Reading(Article(text=text)))
    assert found.finding.verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Oman said that it may donate five radars to Kenya.", "donate five radars to Kenya."),
        ("Oman said it did not\nsell five radars to Kenya.", "sell five radars to Kenya."),
        ("Kenya paid more than\n$40 million for the boats.", "$40 million for the boats."),
        ("Kenya paid $1 billion in\ncash for the boats.", "Kenya paid $1 billion in"),
    ],
)
def test_a_wrapped_line_can_be_cut(text: str, quote: str) -> None:
    (found,) = find_quotes([Evidence(quote=quote)], Reading(Article(text=text)))
    assert found.finding.verdict is Verdict.REVIEW
