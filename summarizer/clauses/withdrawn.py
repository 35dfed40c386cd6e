"""What an article takes back: noun phrases that are left out, denied or set aside, sentences that are corrected.

Who reads "Seoul struck two tankers, but not the port" finds a port in a passage on sanctions, and nobody has sanctioned
it. A stretch that is taken back holds no value of a record, unless the value stands somewhere else as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from summarizer.clauses.patterns import lowered
from summarizer.clauses.withdrawing_words import (
    AS_TOLD,
    ASKED,
    CHOSEN_OVER,
    CONTRAST,
    CORRECTED,
    DENIED,
    HARD_BORDERS,
    LABEL,
    LEAVES_OUT,
    LEFT_OUT,
    NEITHER,
    NOBODY_GETS,
    OBJECT_ENDS,
    TURNED_DOWN,
    VERB_FIRST,
    WITHDRAWS,
    WRONGLY,
)
from summarizer.reading import Reading
from summarizer.text.spans import Sentence, Span

MAX_PHRASE = 300
"""Characters of the longest noun phrase that is taken back."""
MAX_STRETCHES = 500
"""Stretches that are read in one article; no news text takes back as much."""
MAX_CORRECTED = 12
"""Sentences behind a heading "Corrections" that are read as corrections."""


_DASHES = str.maketrans("–—", ";;")
"""Dashes part what a hyphen joins."""


class Why(StrEnum):
    """How something is taken back."""

    EXCLUDED = "left out"
    """An act or a deal leaves it out, or sets it aside for something else."""
    DENIED = "denied"
    """Somebody denies it: parties stand, what is said of goods and numbers does not."""
    CORRECTED = "corrected"
    """The article itself says that it was wrong."""
    ASKED = "only asked"
    """Somebody asks whether it is so."""


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """A stretch that the article takes back, with the words that do it."""

    start: int
    end: int
    by: Span
    why: Why
    instead: Span | None = None
    """Where a correction tells what is right."""

    @property
    def is_aside(self) -> bool:
        """True when what is right stands before it: "30 million, not 13 million as we wrote"."""
        return self.instead is not None and self.instead.end <= self.start


def find_withdrawn(reading: Reading) -> tuple[Withdrawn, ...]:
    """All stretches that the article takes back, by place."""
    found: list[Withdrawn] = []
    correcting = -1
    for sentence in reading.sentences:
        low = lowered(reading.text[sentence.start : sentence.end].translate(_DASHES))
        label = LABEL.match(low)
        if label is not None:
            whole = not re.search(r"[a-z]", low[label.end() :])
            correcting = sentence.index + (MAX_CORRECTED if whole else 0)
        if WITHDRAWS.search(low) is None or len(found) >= MAX_STRETCHES:
            continue
        is_correction = sentence.index <= correcting
        own = list(_in_sentence(low, reading.text[sentence.start : sentence.end], is_correction))
        found += (_placed(one, sentence, reading) for one in own)
    return tuple(sorted(found[:MAX_STRETCHES], key=lambda one: (one.start, one.end)))


def _placed(one: Withdrawn, sentence: Sentence, reading: Reading) -> Withdrawn:
    """The stretch at its place in the article; a correction without a better word takes the sentence behind it."""
    at = sentence.start
    instead = Span(one.instead.start + at, one.instead.end + at) if one.instead is not None else None
    if one.why is Why.CORRECTED and instead is None and sentence.index + 1 < len(reading.sentences):
        following = reading.sentences[sentence.index + 1]
        instead = Span(following.start, following.end)
    by = Span(one.by.start + at, one.by.end + at)
    return Withdrawn(one.start + at, one.end + at, by, one.why, instead)


def _in_sentence(low: str, text: str, is_correction: bool) -> Iterator[Withdrawn]:
    """The stretches that one sentence takes back, at their places in it."""
    yield from _said_before(low, is_correction)
    yield from _contrasts(low, text, is_correction)
    for found in LEFT_OUT.finditer(low):
        start = _subject_start(low, found.start())
        if low[start : found.start()].strip():
            yield _stretch(start, found.start(), found, Why.EXCLUDED)
    for pattern in (LEAVES_OUT, NOBODY_GETS):
        for found in pattern.finditer(low):
            yield _stretch(found.end(), _object_end(low, found.end()), found, Why.EXCLUDED)
    for found in NEITHER.finditer(low):
        yield _stretch(found.start("both"), found.end("both"), found, Why.EXCLUDED)
    for found in CHOSEN_OVER.finditer(low):
        if text[found.end() : found.end() + 1].isupper():
            end = _object_end(low, found.end())
            purpose = low.find(" for ", found.end(), end)
            yield _stretch(found.end(), end if purpose < 0 else purpose, found, Why.EXCLUDED)
    for found in TURNED_DOWN.finditer(low):
        yield _stretch(_subject_start(low, found.start()), found.start(), found, Why.EXCLUDED)
        end = _object_end(low, found.end())
        if not low.startswith(", which", end):
            yield _stretch(found.start("object"), end, found, Why.EXCLUDED)
    for pattern, why in ((DENIED, Why.DENIED), (ASKED, Why.ASKED)):
        for found in pattern.finditer(low):
            yield _stretch(found.end(), _sentence_end(low, found.end()), found, why)


def _stretch(start: int, end: int, found: re.Match[str], why: Why) -> Withdrawn:
    return Withdrawn(start, end, Span(found.start(), found.end()), why)


def _said_before(low: str, is_correction: bool) -> Iterator[Withdrawn]:
    """What an earlier text is quoted with by a correction ("An earlier version wrongly stated that …")."""
    for found in CORRECTED.finditer(low):
        if is_correction or found["earlier"] or WRONGLY.search(low, found.start(), found.end()):
            end = _sentence_end(low, found.end())
            rest = Span(end, len(low)) if low[end : end + 1] == ";" else None
            yield replace(_stretch(found.end(), end, found, Why.CORRECTED), instead=rest)
            return


def _contrasts(low: str, text: str, is_correction: bool) -> Iterator[Withdrawn]:
    """What a "not" sets aside: "but not the port", "30 million, not 13 million as we wrote"."""
    for found in CONTRAST.finditer(low):
        start = found.end()
        if not (
            found["small"] is not None or text[start : start + 1].isupper() or low[start : start + 1] in "$€£0123456789"
        ):
            continue
        end = _object_end(low, start)
        told = AS_TOLD.search(low, found.start(), found.start() + MAX_PHRASE)
        if told is not None and start < told.start():
            end = min(end, told.start())
        if is_correction or told is not None:
            yield replace(_stretch(found.start("thing"), end, found, Why.CORRECTED), instead=Span(0, found.start()))
        else:
            yield _stretch(found.start("thing"), end, found, Why.EXCLUDED)


def _subject_start(low: str, verb: int) -> int:
    """Where the subject of a verb begins: behind the last comma, or before an insert between commas."""
    floor = max(0, verb - MAX_PHRASE)
    before = low[:verb].rstrip()
    hard = max((one.end() for one in HARD_BORDERS.finditer(before, floor)), default=floor)
    comma = before.rfind(", ", hard)
    if before.endswith(",") or comma < 0 or VERB_FIRST.match(before, comma + 2):
        return hard
    return comma + 2


def _object_end(low: str, start: int) -> int:
    limit = min(len(low), start + MAX_PHRASE)
    found = OBJECT_ENDS.search(low, start, limit)
    return found.start() if found is not None else limit


def _sentence_end(low: str, start: int) -> int:
    end = low.find(";", start)
    return end if end >= 0 else len(low)
