"""Which passages does a record rest on? Those it cites, or the sentences that carry its parts together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from summarizer.reading import Reading
from summarizer.records.atoms import DateValue, Item, Money, Party, Quantity, Target
from summarizer.records.record import Record
from summarizer.text.locate import find_all
from summarizer.text.spans import overlaps
from summarizer.verify.context import Passage
from summarizer.verify.paths import field_of, walk
from summarizer.verify.quotes import Found

MAX_PARTS = 60
"""Parts of a record whose words are looked for; longer lists of targets stand together anyway."""


def passages_of(
    draft: Record, evidence: Sequence[Found], claims: Sequence[Found], reading: Reading
) -> tuple[tuple[Passage, ...], bool]:
    """The passages, and whether the record cites them itself."""
    cited = [
        Passage(found.span.start, found.span.end, frozenset(map(field_of, one.fields)))
        for one, found in zip(draft.evidence, evidence, strict=True)
        if found.span is not None
    ]
    if cited:
        return tuple(cited), True
    quoted = [Passage(one.span.start, one.span.end) for one in claims if one.span is not None]
    if quoted:
        return tuple(quoted), True
    return tuple(_carrying(draft, reading)), False


def _carrying(draft: Record, reading: Reading) -> Iterator[Passage]:
    """For each part of the record the sentence that carries most of the other parts too; marked sentences last."""
    homes: list[list[int]] = []
    for words in list(dict.fromkeys(_words(draft)))[:MAX_PARTS]:
        spans = find_all(words, reading.folded)
        found = [one.index for one in reading.sentences if any(overlaps(one, span) for span in spans)]
        if found:
            homes.append(found)
    counts = Counter(index for found in homes for index in found)
    chosen = {min(found, key=lambda index: (-counts[index], index)) for found in homes}
    yield from (Passage(one.start, one.end) for one in reading.sentences if one.index in chosen)


def _words(draft: Record) -> Iterator[str]:
    """The words of the record's parts, those that name one thing only first."""
    for slot in walk(draft):
        match slot.value:
            case Party(name=name, text=text):
                yield from (one for one in (text, name) if one)
            case Quantity(text=text) | Money(text=text) | DateValue(text=text):
                yield text
            case Target(text=text, name=name):
                yield from (one for one in (text, name) if one)
            case Item() as item:
                yield from (one for one in (item.text, item.designation) if one)
                yield from (one.text for one in (item.number_ordered, item.number_delivered) if one)
            case _:
                pass
