from __future__ import annotations

import pytest

from summarizer.clauses.sources import source_type_of
from summarizer.records.vocabulary import SourceType


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        (None, SourceType.OUTLET),
        ("three officials familiar with the matter", SourceType.ANONYMOUS_OFFICIAL),
        ("White House official Mira Olsen", SourceType.OFFICIAL),
        ("intelligence intercepts", SourceType.INTELLIGENCE),
        ("the Wall Street Journal", SourceType.MEDIA),
        ("drone wreckage", SourceType.EVIDENCE),
        ("an analyst at a research institute", SourceType.EXPERT),
        ("the defence ministry", SourceType.OFFICIAL),
        ("residents of the town", SourceType.OTHER),
        ("Mira Olsen", None),
    ],
)
def test_kind_of_source_by_its_words(phrase: str | None, kind: SourceType | None) -> None:
    assert source_type_of(phrase) is kind
