from __future__ import annotations

import pytest

from summarizer.article import Article
from summarizer.reading import Reading
from summarizer.records.registry import read_record
from summarizer.verify.context import Context
from summarizer.verify.frames import frames_in


def frames(text: str) -> list[tuple[list[str], list[str], str]]:
    """Givers, receivers and stretch of every frame of a sentence."""
    reading = Reading(Article(text=text, published="2023-03-14"))
    context = Context(read_record({"kind": "transfer", "items": [{"text": "boats"}]}), reading, (), cited=False)
    return [
        (
            [text[name.start : name.end] for name in one.givers],
            [text[name.start : name.end] for name in one.receivers],
            text[one.start : one.end].strip(" ,;."),
        )
        for one in frames_in(reading.sentences[0], context)
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Norway sold four boats to Latvia for 30 million euros, while Greece supplied Cyprus with nine tanks.",
            [
                (["Norway"], ["Latvia"], "Norway sold four boats to Latvia for 30 million euros"),
                (["Greece"], ["Cyprus"], "while Greece supplied Cyprus with nine tanks"),
            ],
        ),
        (
            "Italy sold frigates to Egypt and helicopters to Qatar.",
            [
                (["Italy"], ["Egypt"], "Italy sold frigates to Egypt and"),
                (["Italy"], ["Qatar"], "and helicopters to Qatar"),
            ],
        ),
        (
            "Italy sold frigates to Egypt and Qatar.",
            [(["Italy"], ["Egypt", "Qatar"], "Italy sold frigates to Egypt and Qatar")],
        ),
        (
            "Canada pledged $30 million and Japan $50 million to Kenya.",
            [
                (["Canada"], ["Kenya"], "Canada pledged $30 million and"),
                (["Japan"], ["Kenya"], "Japan $50 million to Kenya"),
            ],
        ),
        (
            "Oslo approved the sale of 20 boats to Chile for $40 million and of 40 tanks to Jordan for $70 million.",
            [
                (["Oslo"], ["Chile"], "Oslo approved the sale of 20 boats to Chile for $40 million and"),
                (["Oslo"], ["Jordan"], "and of 40 tanks to Jordan for $70 million"),
            ],
        ),
    ],
)  # fmt: skip
def test_a_sentence_is_cut_where_another_deal_begins(text, wanted) -> None:
    assert frames(text) == wanted


def test_an_adjective_of_origin_is_no_deal() -> None:
    found = frames("Denmark is giving American-made jets to Chile.")
    assert found == [(["Denmark"], ["Chile"], "Denmark is giving American-made jets to Chile")]


def test_a_sentence_without_a_word_of_giving_has_no_frame() -> None:
    assert frames("The minister of Chile met the envoy of Peru.") == []
