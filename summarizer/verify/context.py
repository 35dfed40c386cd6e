"""The passages against which a record is checked: those it cites, or else those that carry its parts."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from summarizer.clauses.designations import find_designations
from summarizer.clauses.directions import find_directions
from summarizer.clauses.readings import Cue, Direction
from summarizer.clauses.stages import find_cues
from summarizer.clauses.tokens import Token, tokens_of
from summarizer.reading import Reading
from summarizer.records.atoms import Party
from summarizer.records.record import Record, typed_fields
from summarizer.text.locate import find_all
from summarizer.text.spans import S, Sentence, Span, Spanned, overlaps
from summarizer.values.mentions import NameKind, NameMention
from summarizer.verify.memory import memory_of
from summarizer.verify.paths import field_of
from summarizer.verify.words import words_of_text

MAX_PLACES = 100
"""Places that are looked at for one value, in the cited sentences and in the rest: more say nothing new."""
MAX_BEHIND = 6
"""Sentences behind a record's own in which an article tells what sanctions mean."""
MAX_OPENING = 40
"""Sentences from the beginning that are read for what the whole article is about."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A cited stretch of the article, with the names of the fields it is cited for (empty: for all)."""

    start: int
    end: int
    fields: frozenset[str] = frozenset()

    def names(self, field: str) -> bool:
        """True when the passage is cited for the field."""
        return not self.fields or field in self.fields


class Stretches:
    """Some stretches of a text, joined where they overlap, so that one question takes the time of a binary search."""

    def __init__(self, spans: Iterable[Spanned]) -> None:
        joined: list[Span] = []
        for one in sorted((Span(one.start, one.end) for one in spans), key=lambda one: one.start):
            if joined and one.start < joined[-1].end:
                joined[-1] = Span(joined[-1].start, max(joined[-1].end, one.end))
            else:
                joined.append(one)
        self._joined = tuple(joined)

    def touches(self, span: Spanned) -> bool:
        """True when the span shares a code point with a stretch."""
        return next(touching(self._joined, span), None) is not None

    def holds(self, span: Spanned) -> bool:
        """True when one stretch has all of the span."""
        found = next(touching(self._joined, span), None)
        return found is not None and found.start <= span.start and span.end <= found.end


def touching(found: Sequence[S], passage: Spanned) -> Iterator[S]:
    """Those of `found` (sorted, without overlaps) that share a code point with the passage."""
    at = bisect_right(found, passage.start, key=_end)
    while at < len(found) and found[at].start < passage.end:
        yield found[at]
        at += 1


def _end(one: Spanned) -> int:
    return one.end


class Context:
    """What a comparator may look at: the record as claimed, the article's reading, and the cited passages."""

    def __init__(self, record: Record, reading: Reading, passages: Sequence[Passage], *, cited: bool) -> None:
        self.record = record
        self.reading = reading
        self.text = reading.text
        self.passages = tuple(passages)
        self.cited = cited
        """False when the record cites nothing, and the passages were looked for."""
        self.anchors: tuple[Span, ...] | None = None
        """Where the record's things stand, once `anchors_of` has looked."""
        self.sums: tuple[Span, ...] | None = None
        """Where the record's own sums and numbers stand, once `own_sums` has looked."""
        self.ends: tuple[Party | None, Party | None] | None = None
        """The record's giver and receiver under their names, once `ends_of` has looked."""
        self._memory = memory_of(reading)
        self._sentences: dict[str, tuple[Sentence, ...]] = {}
        self._stretches: dict[str, Stretches] = {}

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The folded words and numbers of the article."""
        return words_of_text(self.reading.folded.text)

    @cached_property
    def named(self) -> Reading:
        """The reading with the record's parties among its names, also those that no name table knows."""
        kind, rule = NameKind.ORGANISATION, "claimed"
        extra = [
            NameMention(place.start, place.end, kind, party.name or party.text, party.name or party.text, None, rule)
            for party in (getattr(self.record, name) for name in typed_fields(type(self.record)))
            if isinstance(party, Party) and party.text
            for place in self.places(party.text)
            if not any(one.party for one in touching(self.reading.names, place))
        ]
        if not extra:
            return self.reading
        known = self.reading.names
        names = [one for one in known if not any(overlaps(one, new) for new in extra)]
        twin = Reading(self.reading.article)
        twin.__dict__ |= {part: getattr(self.reading, part) for part in ("folded", "sentences", "arms")}
        twin.__dict__["names"] = tuple(sorted((*names, *extra), key=lambda one: one.start))
        return twin

    def naming(self, path: str) -> tuple[Passage, ...]:
        """The passages that name the field; all of them when none does."""
        field = field_of(path)
        return tuple(one for one in self.passages if one.names(field)) or self.passages

    def sentences_for(self, path: str) -> tuple[Sentence, ...]:
        """The sentences of the passages that name the field, in the order of the text."""
        field = field_of(path)
        if field not in self._sentences:
            self._sentences[field] = self._touched(self.naming(path))
        return self._sentences[field]

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of all cited passages, in the order of the text."""
        return self._touched(self.passages)

    def _touched(self, passages: Iterable[Spanned]) -> tuple[Sentence, ...]:
        touched: dict[int, Sentence] = {}
        for passage in passages:
            touched |= {one.index: one for one in touching(self.reading.sentences, passage)}
        return tuple(touched[index] for index in sorted(touched))

    @cached_property
    def around(self) -> tuple[Sentence, ...]:
        """Where the record cites nothing: the sentences right before and after those that carry its parts."""
        if self.cited:
            return ()
        own = {one.index for one in self.sentences}
        beside = {index + step for index in own for step in (-1, 1)} - own
        return tuple(one for one in self.reading.sentences if one.index in beside)

    @cached_property
    def behind(self) -> tuple[Sentence, ...]:
        """Where the record cites nothing: some sentences after the last that carries its parts."""
        if self.cited or not self.sentences:
            return ()
        last = self.sentences[-1].index
        return tuple(self.reading.sentences[last + 1 : last + 1 + MAX_BEHIND])

    def places(self, words: str) -> tuple[Span, ...]:
        """Where the words stand in the article, typography aside."""
        found = self._memory.places.get(words)
        if found is None:
            marked = self._marked
            everywhere = find_all(words, self.reading.folded)
            found = self._memory.places[words] = tuple(one for one in everywhere if not marked.touches(one))
        return found

    def is_marked(self, words: str) -> bool:
        """True when the words stand in the article, but in marked stretches only."""
        return not self.places(words) and bool(find_all(words, self.reading.folded))

    def nearest(self, spans: Iterable[Span], path: str, limit: int = 3) -> tuple[Span, ...]:
        """The spans by how close they stand to what is cited for the field, without those further than `limit`."""
        spans = tuple(spans)
        if len(spans) > MAX_PLACES:
            cited = (one for sentence in self.sentences for one in touching(spans, sentence))
            spans = tuple(dict.fromkeys((*islice(cited, MAX_PLACES), *spans[:MAX_PLACES])))
        ranked = sorted((self.distance(one, path), one.start, one) for one in spans)
        return tuple(one for far, _, one in ranked if far <= limit)

    def distance(self, span: Spanned, path: str) -> int:
        """0 in a passage that names the field, 1 in another cited one, 2 in the sentence of one, 3 elsewhere.

        4 in a marked stretch (boilerplate, instructions): nothing from there counts.
        """
        if self._marked.touches(span):
            return 4
        if self._cited_for(field_of(path)).touches(span):
            return 0
        if self._all_cited.touches(span):
            return 1
        return 2 if self._whole_sentences.holds(span) else 3

    @cached_property
    def _marked(self) -> Stretches:
        return Stretches(self.reading.marks)

    def _cited_for(self, field: str) -> Stretches:
        if field not in self._stretches:
            self._stretches[field] = Stretches(one for one in self.passages if one.names(field))
        return self._stretches[field]

    @cached_property
    def _all_cited(self) -> Stretches:
        return Stretches(self.passages)

    @cached_property
    def _whole_sentences(self) -> Stretches:
        return Stretches(self.sentences)

    def directions(self, sentence: Sentence) -> tuple[Direction, ...]:
        """Who gives to whom in a sentence."""
        memory = memory_of(self.named).directions
        if sentence.index not in memory:
            memory[sentence.index] = find_directions(self.named, sentence.start, sentence.end)
        return memory[sentence.index]

    def designations(self, sentence: Sentence) -> tuple[Direction, ...]:
        """Who sanctions whom in a sentence."""
        memory = memory_of(self.named).designations
        if sentence.index not in memory:
            memory[sentence.index] = find_designations(self.named, sentence.start, sentence.end)
        return memory[sentence.index]

    def tokens(self, sentence: Sentence) -> list[Token]:
        """The words of a sentence with its names as one token each."""
        memory = memory_of(self.named).tokens
        if sentence.index not in memory:
            memory[sentence.index] = tokens_of(self.named, sentence.start, sentence.end)
        return memory[sentence.index]

    def cues(self, sentence: Sentence) -> tuple[Cue, ...]:
        """What the words of a sentence say of the choices of this kind of record."""
        key = (self.record.kind, sentence.index)
        found = self._memory.cues.get(key)
        if found is None:
            found = find_cues(self.reading, sentence.start, sentence.end, self.record.kind)
            self._memory.cues[key] = found
        return found

    @cached_property
    def cues_of_article(self) -> tuple[Cue, ...]:
        """The cues of the article's first sentences, which say what it is about."""
        return tuple(cue for one in self.reading.sentences[:MAX_OPENING] for cue in self.cues(one))

    def words(self, span: Spanned) -> str:
        """The article's words at a span, line breaks as blanks."""
        return " ".join(self.text[span.start : span.end].split())
