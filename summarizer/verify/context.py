"""The passages against which a record is checked: those it cites, or else those that carry its parts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import islice
from typing import Any

from summarizer.clauses.designations import find_designations
from summarizer.clauses.directions import find_directions
from summarizer.clauses.readings import Cue, Direction, Strength
from summarizer.clauses.stages import find_cues
from summarizer.clauses.tokens import Token, tokens_of
from summarizer.reading import Reading
from summarizer.records.atoms import Party
from summarizer.records.record import Record, typed_fields
from summarizer.text.locate import find_all
from summarizer.text.spans import Sentence, Span, Spanned
from summarizer.values.mentions import NameKind, NameMention
from summarizer.verify.home import Home
from summarizer.verify.memory import is_unsaid, marked_in, memory_of, payments_in, places_of
from summarizer.verify.paths import Slot, field_of, walk
from summarizer.verify.stretches import Passage, Stretches, touching
from summarizer.verify.words import words_of_text

__all__ = ["Context", "Passage", "Stretches", "touching"]

MAX_PLACES = 100
"""Places that are looked at for one value, in the cited sentences and in the rest: more say nothing new."""
MAX_BEHIND = 6
"""Sentences behind a record's own in which an article tells what sanctions mean."""
MAX_OPENING = 40
"""Sentences from the beginning that are read for what the whole article is about."""


class Context:
    """What a comparator may look at: the record as claimed, the article's reading, and the cited passages."""

    def __init__(self, record: Record, reading: Reading, passages: Sequence[Passage], *, cited: bool) -> None:
        self.record = record
        self.reading = reading
        self.text = reading.text
        self.cited = cited
        """False when the record cites nothing, and the passages were looked for."""
        self.home = None if cited else Home(record, reading)
        """Where the article tells of a record that cites nothing."""
        self.passages = tuple(passages) if self.home is None else self._at(self.home.of().home)
        self.anchors: tuple[Span, ...] | None = None
        """Where the record's things stand, once `anchors_of` has looked."""
        self.sums: tuple[Span, ...] | None = None
        """Where the record's own sums and numbers stand, once `own_sums` has looked."""
        self.ends: tuple[Party | None, Party | None] | None = None
        """The record's giver and receiver under their names, once `ends_of` has looked."""
        self.clauses: dict[int, tuple[Any, ...]] = {}
        """Who gives to whom in a sentence, as far as it is about the record's things and `ends_in` has looked."""
        self.figures: dict[bool, tuple[Any, ...]] = {}
        """Where its figures stand in what is cited, with or without prices, once `cohesion` has looked."""
        self.other_acts: dict[int, bool] = {}
        """Which lines tell of another act than the record's, as far as `lists` has looked."""
        self._memory = memory_of(reading)
        self._sentences: dict[str, tuple[Sentence, ...]] = {}
        self._stretches: dict[str, Stretches] = {}

    @cached_property
    def slots(self) -> tuple[Slot, ...]:
        """The filled fields of the record."""
        return tuple(walk(self.record))

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
        twins = self._memory.twins
        if (key := tuple(extra)) not in twins:
            twins[key] = _with_names(self.reading, extra)
        return twins[key]

    def naming(self, path: str) -> tuple[Passage, ...]:
        """The passages that name the field; all of them when none does."""
        if self.home is not None:
            return self._at(self.home.of(path).core)
        field = field_of(path)
        return tuple(one for one in self.passages if one.names(field)) or self.passages

    def _at(self, sentences: Iterable[int]) -> tuple[Passage, ...]:
        found = (self.reading.sentences[at] for at in sentences)
        return tuple(Passage(one.start, one.end) for one in found)

    def _key(self, path: str) -> str:
        """What decides which passages name a field: a home is that of a single element."""
        return field_of(path) if self.home is None else self.home.part(path)

    def sentences_for(self, path: str) -> tuple[Sentence, ...]:
        """The sentences of the passages that name the field, in the order of the text."""
        key = self._key(path)
        if key not in self._sentences:
            self._sentences[key] = self._touched(self.naming(path))
        return self._sentences[key]

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
        last = self.home.end() if self.home is not None else -1
        if last < 0:
            return ()
        return tuple(self.reading.sentences[last + 1 : last + 1 + MAX_BEHIND])

    def places(self, words: str) -> tuple[Span, ...]:
        """Where the words stand in the article, typography aside."""
        found = self._memory.places.get(words)
        return places_of(words, self.reading) if found is None else found

    def is_marked(self, words: str) -> bool:
        """True when the words stand in the article, but in marked stretches only."""
        return not self.places(words) and bool(find_all(words, self.reading.folded))

    def nearest(self, spans: Iterable[Span], path: str, limit: int = 3) -> tuple[Span, ...]:
        """The spans by how close they stand to what is cited for the field, without those further than `limit`."""
        spans = tuple(spans)
        if len(spans) > MAX_PLACES:
            first = (one for sentence in self.sentences for one in touching(spans, sentence))
            spans = tuple(dict.fromkeys((*islice(first, MAX_PLACES), *spans[:MAX_PLACES])))
        if not spans:
            return ()
        cited = self._cited_for(path)
        ranked = sorted((self._distance(one, cited, path), one.start, one) for one in spans)
        return tuple(one for far, _, one in ranked if far <= limit)

    def distance(self, span: Spanned, path: str) -> int:
        """0 in a passage that names the field, 1 in another cited one, 2 in the sentence of one, 3 elsewhere.

        4 in a marked stretch (boilerplate, instructions): nothing from there counts.
        """
        return self._distance(span, self._cited_for(path), path)

    def _distance(self, span: Spanned, cited: Stretches, path: str) -> int:
        if self._marked.touches(span):
            return 4
        if cited.touches(span):
            return 0
        if self.home is not None:
            return 1 if self._at_home(path).touches(span) else 3
        if self._all_cited.touches(span):
            return 1
        return 2 if self._whole_sentences.holds(span) else 3

    @cached_property
    def _marked(self) -> Stretches:
        return marked_in(self.reading)

    def _cited_for(self, path: str) -> Stretches:
        key = self._key(path)
        if key not in self._stretches:
            named = self.naming(path) if self.home is not None else (one for one in self.passages if one.names(key))
            self._stretches[key] = Stretches(named)
        return self._stretches[key]

    def _at_home(self, path: str) -> Stretches:
        key = f"{self._key(path)} home"
        if key not in self._stretches:
            assert self.home is not None
            self._stretches[key] = Stretches(self._at(self.home.of(path).home))
        return self._stretches[key]

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
            found = find_directions(self.named, sentence.start, sentence.end)
            memory[sentence.index] = tuple(one for one in found if not is_unsaid(one, self.reading))
        return memory[sentence.index]

    def designations(self, sentence: Sentence) -> tuple[Direction, ...]:
        """Who sanctions whom in a sentence."""
        memory = memory_of(self.named).designations
        if sentence.index not in memory:
            memory[sentence.index] = find_designations(self.named, sentence.start, sentence.end)
        return memory[sentence.index]

    def tokens(self, sentence: Sentence) -> list[Token]:
        """The words of a sentence with its names as one token each."""
        return tokens_of(self.named, sentence.start, sentence.end)

    def cues(self, sentence: Sentence) -> tuple[Cue, ...]:
        """What the words of a sentence say of the choices of this kind of record."""
        key = (self.record.kind, sentence.index)
        found = self._memory.cues.get(key)
        if found is None:
            cues = find_cues(self.reading, sentence.start, sentence.end, self.record.kind)
            found = tuple(one for one in cues if not is_unsaid(one, self.reading))
            if self.record.kind == "transfer":
                paid = (one for one in payments_in(sentence, self.reading) if one.in_kind)
                found += tuple(Cue(one.start, one.end, "transfer_type", "barter", Strength.STRONG) for one in paid)
            self._memory.cues[key] = found
        return found

    @cached_property
    def cues_of_article(self) -> tuple[Cue, ...]:
        """The cues of the article's first sentences, which say what it is about."""
        return tuple(cue for one in self.reading.sentences[:MAX_OPENING] for cue in self.cues(one))

    def words(self, span: Spanned) -> str:
        """The article's words at a span, line breaks as blanks."""
        return " ".join(self.text[span.start : span.end].split())


def _with_names(reading: Reading, extra: Sequence[NameMention]) -> Reading:
    """A reading of the same article with more names; they take the place of those that they overlap."""
    claimed = Stretches(extra)
    names = [one for one in reading.names if not claimed.touches(one)]
    twin = Reading(reading.article)
    twin.__dict__ |= {part: getattr(reading, part) for part in ("folded", "sentences", "arms", "money", "numbers")}
    twin.__dict__["names"] = tuple(sorted((*names, *extra), key=lambda one: one.start))
    return twin
