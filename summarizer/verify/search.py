"""Which passages does a record cite?"""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.records.record import Record
from summarizer.verify.paths import field_of
from summarizer.verify.quotes import Found
from summarizer.verify.stretches import Passage


def cited_passages(draft: Record, evidence: Sequence[Found], claims: Sequence[Found]) -> tuple[Passage, ...]:
    """Where its evidence stands, or else the quotes of its claims; nothing when none of them is in the article."""
    cited = [
        Passage(found.span.start, found.span.end, frozenset(map(field_of, one.fields)))
        for one, found in zip(draft.evidence, evidence, strict=True)
        if found.span is not None
    ]
    return tuple(cited or (Passage(one.span.start, one.span.end) for one in claims if one.span is not None))
