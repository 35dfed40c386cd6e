"""What was found in one article while its records were verified, kept for its next record."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from summarizer.clauses.payments import Payment, find_payments
from summarizer.clauses.readings import Cue, Direction
from summarizer.clauses.withdrawn import Why, Withdrawn, find_withdrawn
from summarizer.reading import Reading
from summarizer.records.vocabulary import EntityType
from summarizer.text.locate import find_all
from summarizer.text.spans import Sentence, Span, within
from summarizer.values.mentions import NameMention
from summarizer.verify.stretches import Stretches


@dataclass(slots=True)
class Memory:
    """Results that depend on the article alone, by the sentence's index or by the words that were looked for."""

    places: dict[str, tuple[Span, ...]] = field(default_factory=dict)
    directions: dict[int, tuple[Direction, ...]] = field(default_factory=dict)
    positions: dict[int, tuple[Any, ...]] = field(default_factory=dict)
    frames: dict[int, tuple[Any, ...]] = field(default_factory=dict)
    ends: dict[int, tuple[Any, ...]] = field(default_factory=dict)
    """Who gives and receives in a sentence, whatever the record is about."""
    designations: dict[int, tuple[Direction, ...]] = field(default_factory=dict)
    cues: dict[tuple[str, int], tuple[Cue, ...]] = field(default_factory=dict)
    homes: dict[str, frozenset[int]] = field(default_factory=dict)
    """The sentences that have some words."""
    naming: dict[str, set[int]] = field(default_factory=dict)
    """The sentences that name a party."""
    speakers: dict[int, tuple[Span, ...]] = field(default_factory=dict)
    """The phrases that name who speaks in a sentence."""
    labels: dict[str, bool] = field(default_factory=dict)
    """Whether words before a colon are the label of a speaker."""
    twins: dict[tuple[NameMention, ...], Reading] = field(default_factory=dict)
    """The readings with a record's parties among the names, by what was added."""
    parties: dict[int, tuple[Any, ...]] = field(default_factory=dict)
    """The names of a sentence that may be a party, each with whether a preposition governs it."""
    headings: frozenset[int] | None = None
    continuing: dict[int, bool] = field(default_factory=dict)
    """Whether a sentence goes on from the one before it."""
    marked: Stretches | None = None
    withdrawn: tuple[Withdrawn, ...] | None = None
    exchanges: tuple[Span, ...] | None = None
    """Where the article says "in exchange" or "in return"."""
    payments: dict[int, tuple[Payment, ...]] = field(default_factory=dict)
    forms: dict[int, str] = field(default_factory=dict)
    """How lines begin, as entries of a list."""
    acting: tuple[NameMention, ...] | None = None
    """Who sanctions somebody in the first sentences."""
    kinds: dict[int, frozenset[EntityType]] = field(default_factory=dict)
    """The kinds of whom the plural nouns and pronouns of a sentence speak of."""
    groups: dict[int, tuple[NameMention, ...]] = field(default_factory=dict)


def memory_of(reading: Reading) -> Memory:
    """The memory of a reading; it goes when the reading goes."""
    found: Memory | None = reading.memory.get(Memory)
    if found is None:
        found = reading.memory[Memory] = Memory()
    return found


def marked_in(reading: Reading) -> Stretches:
    """The marked stretches of an article: boilerplate and instructions."""
    memory = memory_of(reading)
    if memory.marked is None:
        memory.marked = Stretches(reading.marks)
    return memory.marked


def withdrawn_in(reading: Reading) -> tuple[Withdrawn, ...]:
    """The stretches that an article takes back."""
    memory = memory_of(reading)
    if memory.withdrawn is None:
        memory.withdrawn = find_withdrawn(reading)
    return memory.withdrawn


def payments_in(sentence: Sentence, reading: Reading) -> tuple[Payment, ...]:
    """What a sentence tells to be paid for arms."""
    memory = memory_of(reading).payments
    if sentence.index not in memory:
        memory[sentence.index] = find_payments(reading, sentence.start, sentence.end)
    return memory[sentence.index]


def is_unsaid(one: Cue | Direction, reading: Reading) -> bool:
    """True for words that the article does not say itself: it corrects them, or tells that somebody asks.

    A correction that names no other party leaves standing who gave to whom.
    """
    for by in withdrawn_in(reading):
        if by.start <= one.start < by.end and by.why in (Why.CORRECTED, Why.ASKED):
            return isinstance(one, Cue) or by.why is Why.ASKED or _names_another(by, reading)
    return False


def _names_another(by: Withdrawn, reading: Reading) -> bool:
    """True when the first party of the correcting words is none of those that are corrected."""
    if by.instead is None:
        return False
    corrected = {one.party for one in within(reading.names, by.start, by.end)}
    return next((one.party for one in within(reading.names, by.instead.start, by.instead.end)), None) not in (
        None,
        *corrected,
    )


def places_of(words: str, reading: Reading) -> tuple[Span, ...]:
    """Where the words stand in the article, typography aside, but for marked stretches."""
    memory = memory_of(reading).places
    found = memory.get(words)
    if found is None:
        marked = marked_in(reading)
        found = memory[words] = tuple(one for one in find_all(words, reading.folded) if not marked.touches(one))
    return found
