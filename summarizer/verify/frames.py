"""The deals of a sentence: who gives and receives in each, and which stretch of the sentence tells of it.

Each clause that says who gives to whom begins a frame; names that only list ("to Egypt and Qatar") share one. A word
between two frames belongs to the one on its side of the mark that parts them ("while", ";", a comma, "and"), to both
where several marks leave it open.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from operator import attrgetter

from summarizer.clauses.exchanges import EXCHANGED
from summarizer.clauses.gapping import GAPPED
from summarizer.clauses.pairing import TOLD_APART
from summarizer.clauses.readings import Strength
from summarizer.clauses.tokens import Token, words
from summarizer.text.spans import Sentence, Span, Spanned
from summarizer.values.mentions import NameMention
from summarizer.verify.context import Context
from summarizer.verify.exchange import Ends, raw_ends
from summarizer.verify.memory import memory_of
from summarizer.verify.words import listed

MAX_FRAMES = 60
"""Frames before one with which it may be the same deal: bounds the work on a sentence that is nothing but deals."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One deal as a clause tells it; `start` and `end` bound the stretch of the sentence that belongs to it."""

    start: int
    end: int
    givers: tuple[NameMention, ...]
    receivers: tuple[NameMention, ...]
    core: Span
    """From the first to the last of its names and its verb or noun."""
    clear: bool = True
    """False when only patterns that merely fit read it."""
    counter: bool = False
    """True for what is given in return: a stretch inside another frame."""

    @property
    def names(self) -> tuple[NameMention, ...]:
        """Everybody at its ends."""
        return (*self.givers, *self.receivers)


def frames_in(sentence: Sentence, context: Context) -> tuple[Frame, ...]:
    """The frames of a sentence, in the order in which they end."""
    memory = memory_of(context.named).frames
    if sentence.index not in memory:
        memory[sentence.index] = tuple(_frames(sentence, context))
    return memory[sentence.index]


def frames_at(place: Spanned, context: Context) -> tuple[Frame, ...]:
    """The frames to which a place may belong; none where no clause of its sentence says who gives to whom."""
    sentence = context.reading.sentence_at(place.start)
    found = frames_in(sentence, context) if sentence is not None else ()
    holding = tuple(one for one in found if one.start <= place.start < one.end)
    return tuple(one for one in holding if one.counter) or holding


def _frames(sentence: Sentence, context: Context) -> Iterator[Frame]:
    tokens = context.tokens(sentence)
    ends = [one for one in raw_ends(sentence, context) if _is_deal(one)]
    pieces = [_piece_of(one) for one in ends if one.direction.pattern == GAPPED]
    whole = [_cut(_frame_of(one), pieces) for one in ends if one.direction.pattern not in (GAPPED, EXCHANGED)]
    yield from (_counterpart(one) for one in ends if one.direction.pattern == EXCHANGED)
    found = sorted([*_joined(whole, tokens), *pieces], key=lambda frame: frame.core.end)
    if not found:
        return
    starts, stops = [sentence.start], []
    for one, following in pairwise(found):
        own = min((name.start for name in following.names if name.start >= one.core.end), default=following.core.end)
        first, last = _marks(tokens, one.core.end, max(own, one.core.end))
        starts.append(first)
        stops.append(last)
    stops.append(sentence.end)
    for one, start, end in zip(found, starts, stops, strict=True):
        frame = replace(one, start=start, end=_next_stop(tokens, one.core.end, max(end, start)))
        yield frame


def _next_stop(tokens: list[Token], start: int, end: int) -> int:
    """Where a semicolon ends the stretch."""
    return next((one.start for one in _between(tokens, start, end) if one.word == ";"), end)


def _is_deal(one: Ends) -> bool:
    """False for an adjective of origin ("American-made jets"), and for ends that two clauses name."""
    if one.direction.strength is Strength.STRONG:
        return True
    made = one.receiver is None and one.direction.pattern.startswith("X-")
    return not made and one.direction.pattern != TOLD_APART


def _frame_of(one: Ends) -> Frame:
    names = [name for name in (one.giver, one.receiver) if name is not None]
    end = max(name.end for name in names)
    if len(names) < 2:
        end = max(end, one.direction.end)
    core = Span(one.direction.start, end)
    clear = one.direction.strength is Strength.STRONG
    return Frame(core.start, core.end, _some(one.giver), _some(one.receiver), core, clear)


def _counterpart(one: Ends) -> Frame:
    """The frame of what is given "in exchange for" the rest, which is no more than its own words."""
    core = Span(one.direction.start, one.direction.end)
    return Frame(core.start, core.end, _some(one.giver), _some(one.receiver), core, counter=True)


def _piece_of(one: Ends) -> Frame:
    """The frame of a clause without a verb, which begins at its name."""
    name = next(name for name in (one.giver, one.receiver) if name is not None and name.end >= one.direction.end)
    return Frame(name.start, name.end, _some(one.giver), _some(one.receiver), Span(name.start, name.end))


def _cut(frame: Frame, pieces: Sequence[Frame]) -> Frame:
    """The frame up to the first clause without a verb inside it: "France sent ten, Sweden two and Denmark one to"."""
    first = min((one.core.start for one in pieces if frame.core.start < one.core.start), default=frame.core.end)
    return replace(frame, core=Span(frame.core.start, min(first, frame.core.end)))


def _some(name: NameMention | None) -> tuple[NameMention, ...]:
    return () if name is None else (name,)


def _joined(found: Sequence[Frame], tokens: list[Token]) -> list[Frame]:
    """The frames by where they end, those of one list or of the same parties as one."""
    kept: list[Frame] = []
    for one in sorted(found, key=lambda frame: (frame.core.end, frame.core.start)):
        near = range(max(0, len(kept) - MAX_FRAMES), len(kept))
        same = next((at for at in near if _is_same(one, kept[at], tokens)), None)
        if same is None:
            kept.append(one)
        else:
            kept[same] = _union(kept[same], one)
    return sorted(kept, key=lambda frame: frame.core.end)


def _is_same(one: Frame, other: Frame, tokens: list[Token]) -> bool:
    """True for one deal told twice, and for a list at one end of it."""
    pairs = ((one.givers, other.givers), (one.receivers, other.receivers))
    return all(
        not mine or not theirs or _shared(mine, theirs) or _listed(mine, theirs, tokens) for mine, theirs in pairs
    ) and any(mine and theirs for mine, theirs in pairs)


def _shared(mine: Sequence[NameMention], theirs: Sequence[NameMention]) -> bool:
    return bool({one.start for one in mine} & {one.start for one in theirs}) or bool(
        {one.party or one.name for one in mine} & {one.party or one.name for one in theirs}
    )


def _listed(mine: Sequence[NameMention], theirs: Sequence[NameMention], tokens: list[Token]) -> bool:
    """True when nothing but commas, "and" and names stands between a name of one and a name of the other."""
    return any(
        all(
            token.name is not None or token.word in listed("list_glue") or token.word in words("determiners")
            for token in _between(tokens, min(one.end, other.end), max(one.start, other.start))
        )
        for one in mine
        for other in theirs
    )


def _between(tokens: list[Token], start: int, end: int) -> Iterator[Token]:
    for at in range(bisect_left(tokens, start, key=attrgetter("start")), len(tokens)):
        if tokens[at].start >= end:
            return
        yield tokens[at]


def _union(one: Frame, other: Frame) -> Frame:
    core = Span(min(one.core.start, other.core.start), max(one.core.end, other.core.end))
    givers = tuple(dict.fromkeys((*one.givers, *other.givers)))
    receivers = tuple(dict.fromkeys((*one.receivers, *other.receivers)))
    return Frame(core.start, core.end, givers, receivers, core, one.clear or other.clear)


def _marks(tokens: list[Token], start: int, end: int) -> tuple[int, int]:
    """Where the second of two frames may begin and the first may end, between the last of one and the first name."""
    between = list(_between(tokens, start, end))
    hard = [one for one in between if one.word in listed("deal_parting") or one.word == ";"]
    if hard:
        return hard[-1].start, hard[-1].start
    soft = [one for one in between if one.word in (",", "and", "but", "or", "-", "--", ":", "which", "who")]
    return (soft[0].start, soft[-1].end) if soft else (start, end)
