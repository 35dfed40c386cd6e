"""Where the parts of a record stand in an article, and how much each place tells: rare words tell most."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from math import log2

from summarizer.reading import Reading
from summarizer.records.atoms import DateValue, Item, Money, Party, Quantity, Target
from summarizer.records.fields import Role
from summarizer.records.record import Record
from summarizer.text.spans import Span, within
from summarizer.verify.identity import state_of
from summarizer.verify.memory import marked_in, memory_of, places_of
from summarizer.verify.paths import Slot, walk
from summarizer.verify.stretches import touching

MAX_PARTS = 60
"""Parts of a record whose words are looked for; longer lists of targets stand together anyway."""


@dataclass(frozen=True, slots=True)
class Trace:
    """A part of a record with the sentences that have its words.

    `bits` is how much it tells to find the part in a sentence: log2 of the sentences of the article over those that
    have it. A party that every sentence names tells next to nothing, a type's name in one of forty more than five bits.
    """

    part: str
    """The field that the words fill: `supplier`, `items[0]` for an item's words, `items[0].number_ordered`."""
    sentences: tuple[int, ...]
    bits: float
    role: Role | None = None


def part_of(path: str) -> str:
    """The field, or the element of a list, that a path begins with: `items[0]` for `items[0].designation`."""
    return path.partition(".")[0]


def is_sum(record: Record, part: str) -> bool:
    """True for a field that holds a sum of money."""
    return isinstance(getattr(record, part, None), Money)


def traces_of(record: Record, reading: Reading) -> tuple[Trace, ...]:
    """The traces of all parts of a record that stand in the article."""
    every = len(reading.sentences) + 1
    found = []
    for part, role, namings in _parts(record):
        exact = _sentences_with(namings, reading)
        sentences = exact | (_sentences_naming(namings, reading) if role is not None else set())
        if sentences:
            bits = log2(every / len(sentences))
            found.append(Trace(part, tuple(sorted(sentences)), bits, role))
            if 0 < len(exact) < len(sentences):
                found.append(Trace(part, tuple(sorted(exact)), log2(every / len(exact)) - bits))
        if len(found) >= MAX_PARTS:
            break
    return tuple(found)


def _sentences_with(namings: Iterable[str], reading: Reading) -> set[int]:
    return {at for words in namings for at in _sentences_of(words, reading)}


def _sentences_of(words: str, reading: Reading) -> frozenset[int]:
    memory = memory_of(reading).homes
    if words not in memory:
        memory[words] = frozenset(_indices(places_of(words, reading), reading))
    return memory[words]


def _indices(places: Iterable[Span], reading: Reading) -> Iterator[int]:
    for place in places:
        yield from (one.index for one in touching(reading.sentences, place))


def _sentences_naming(namings: Iterable[str], reading: Reading) -> set[int]:
    """The sentences in which a party goes by another name: "Tehran" for Iran."""
    naming = memory_of(reading).naming
    if not naming:
        for one in reading.names:
            sentence = reading.sentence_at(one.start)
            if sentence is not None and not marked_in(reading).touches(one):
                for name in {one.party, one.name} - {None, ""}:
                    naming.setdefault(str(name), set()).add(sentence.index)
    known = {state_of(words, reading.article.published) for words in namings} | set(namings)
    return {at for name in known if name for at in naming.get(name, ())}


def states_of(record: Record, reading: Reading) -> frozenset[str | None]:
    """The states and bodies that the record's parties are."""
    published = reading.article.published
    return frozenset(
        state_of(words, published) for _, role, namings in _parts(record) if role is not None for words in namings
    )


def names_others(at: int, own: Collection[str | None], reading: Reading) -> bool:
    """True when a sentence names a state or body that is none of a record's own."""
    sentence = reading.sentences[at]
    return any(one.party and one.party not in own for one in within(reading.names, sentence.start, sentence.end))


def _parts(record: Record) -> Iterator[tuple[str, Role | None, tuple[str, ...]]]:
    """The record's parts, each with all words that may stand for it."""
    for slot in walk(record):
        match slot.value:
            case Party(name=name, text=text):
                yield slot.path, slot.role, _given(text, name)
            case Target(text=text, name=name):
                yield slot.path, None, _given(text, name)
            case Quantity(text=text) | Money(text=text) | DateValue(text=text):
                yield slot.path, None, _given(text)
            case Item() as item:
                yield from _parts_of_item(slot, item)
            case str() as words if not isinstance(words, StrEnum):
                yield slot.path, None, _given(words)
            case _:
                pass


def _parts_of_item(slot: Slot, item: Item) -> Iterator[tuple[str, Role | None, tuple[str, ...]]]:
    yield slot.path, None, _given(item.text, item.designation)
    for name, one in (("number_ordered", item.number_ordered), ("number_delivered", item.number_delivered)):
        if one is not None:
            yield f"{slot.path}.{name}", None, _given(one.text)


def _given(*words: str | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for one in words if one))
