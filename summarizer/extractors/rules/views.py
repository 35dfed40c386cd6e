"""One sentence with everything that the parsers found in it: what all rules of this package look at."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from summarizer.chunk import Chunk
from summarizer.clauses.patterns import lowered
from summarizer.reading import Reading
from summarizer.text.spans import Sentence, Span, Spanned, inside, within
from summarizer.values.mentions import ArmsMention, DateMention, MoneyMention, NameMention, NumberMention


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """A sentence of the chunk or its context, with its mentions; `low` is its text in lower case, equally long."""

    sentence: Sentence
    text: str
    low: str
    names: Sequence[NameMention]
    arms: Sequence[ArmsMention]
    numbers: Sequence[NumberMention]
    money: Sequence[MoneyMention]
    dates: Sequence[DateMention]
    context: bool = False
    """True for a sentence that was read along: a record may lean on it, but not rest on it alone."""

    @property
    def start(self) -> int:
        """First code point of the sentence in the article."""
        return self.sentence.start

    @property
    def end(self) -> int:
        """Code point after the sentence."""
        return self.sentence.end

    @property
    def index(self) -> int:
        """Number of the sentence in the article, from 0."""
        return self.sentence.index

    def words(self, span: Spanned) -> str:
        """The words at a span of the article that lies in this sentence."""
        return self.text[span.start - self.start : span.end - self.start]

    def lower(self, start: int, end: int) -> str:
        """The text between two offsets of the article, in lower case, clipped to the sentence."""
        return self.low[max(0, start - self.start) : max(0, end - self.start)]

    @property
    def asks(self) -> bool:
        """True for a question: it tells nothing."""
        return self.text.rstrip("\"'”’)] ").endswith("?")

    @property
    def heading(self) -> bool:
        """True for a headline, heading or short line that is no sentence of its own."""
        return not self.text.rstrip("\"'”’)]").endswith((".", "!", "?", "…", ":", ";", ","))


def view_sentences(chunk: Chunk, reading: Reading) -> tuple[View, ...]:
    """The sentences that a record may use, in order; those in a marked stretch are left out."""
    context = frozenset(chunk.context)
    marks = reading.marks
    return tuple(
        _view(reading, one, one.index in context)
        for one in (reading.sentences[index] for index in (*chunk.context, *chunk.sentences))
        if not any(mark.start < one.end and one.start < mark.end for mark in marks)
    )


def _view(reading: Reading, sentence: Sentence, context: bool) -> View:
    start, end = sentence.start, sentence.end
    text = reading.text[start:end]
    return View(
        sentence,
        text,
        lowered(text),
        within(reading.names, start, end),
        within(reading.arms, start, end),
        within(reading.numbers, start, end),
        within(reading.money, start, end),
        within(reading.dates, start, end),
        context,
    )


def find_word(low: str, phrases: Iterable[str], start: int = 0, end: int | None = None) -> Span | None:
    """The first whole-word place of any phrase in `low[start:end]`, as a span of `low`; the longest at one place."""
    best: Span | None = None
    for phrase in phrases:
        at = find_whole(low, phrase, start, end)
        if at >= 0 and (best is None or at < best.start or (at == best.start and at + len(phrase) > best.end)):
            best = Span(at, at + len(phrase))
    return best


def find_whole(low: str, phrase: str, start: int = 0, end: int | None = None) -> int:
    """Where a phrase stands as whole words in `low[start:end]`; -1 when it does not."""
    stop = len(low) if end is None else min(end, len(low))
    at = low.find(phrase, start, stop)
    while at >= 0:
        after = at + len(phrase)
        if (at == 0 or not low[at - 1].isalnum()) and (after >= len(low) or not low[after].isalnum()):
            return at
        at = low.find(phrase, at + 1, stop)
    return -1


def inside_any(one: Spanned, others: Iterable[Spanned]) -> bool:
    """True when `one` lies within any of the others."""
    return any(inside(one, other) for other in others)
