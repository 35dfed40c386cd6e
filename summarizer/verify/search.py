"""Which passages does a record rest on? Those it cites, or the sentences that carry its parts together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from summarizer.reading import Reading
from summarizer.records.atoms import DateValue, Item, Money, Party, Quantity, Target
from summarizer.records.record import Record
from summarizer.text.locate import find_all
from summarizer.verify.context import Passage, Stretches, touching
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
    """For each part of the record the sentence that carries most of the other parts too, if it carries any."""
    marked = Stretches(reading.marks)
    homes: list[list[int]] = []
    for namings in list(dict.fromkeys(_parts(draft)))[:MAX_PARTS]:
        spans = [span for words in namings for span in find_all(words, reading.folded)]
        spans = [one for one in spans if not marked.touches(one)]
        found = {one.index for span in spans for one in touching(reading.sentences, span)}
        if found:
            homes.append(sorted(found))
    counts = Counter(index for found in homes for index in found)
    best = max(counts.values(), default=0)
    chosen = {min(found, key=lambda at: (_is_heading(at, reading), -counts[at], at)) for found in homes}
    chosen = {index for index in chosen if counts[index] >= min(2, best)}
    yield from (Passage(one.start, one.end) for one in reading.sentences if one.index in chosen)


def _is_heading(index: int, reading: Reading) -> bool:
    """True for a line without a full stop: a heading promises what the body tells exactly."""
    one = reading.sentences[index]
    return not reading.text[one.start : one.end].rstrip().endswith((".", "!", "?", ".”", '."', ".’", ";", ")"))


def _parts(draft: Record) -> Iterator[tuple[str, ...]]:
    """The record's parts, each with all words that may stand for it."""
    for slot in walk(draft):
        match slot.value:
            case Party(name=name, text=text) | Target(text=text, name=name):
                yield tuple(one for one in (text, name) if one)
            case Quantity(text=text) | Money(text=text) | DateValue(text=text):
                yield (text,)
            case Item() as item:
                yield tuple(one for one in (item.text, item.designation) if one)
                yield from ((one.text,) for one in (item.number_ordered, item.number_delivered) if one)
            case _:
                pass
