"""A record's home: the few sentences of an article that tell of it, found by its parts together.

A sentence scores the bits of every part that it has (`traces.py`), and more where it has both parties. Home are the
sentences that score near the best, for each part the best sentence that has it if other parts stand there too, and
the neighbours that go on from one of them (`continuing.py`).

No value testifies for its own place: the home in which a field is looked for is the one that the other fields make.
So a sum of another deal between the same two parties stands outside, though its sentence names both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from summarizer.reading import Reading
from summarizer.records.fields import Role
from summarizer.records.record import Record
from summarizer.text.spans import within
from summarizer.verify.continuing import goes_on, headings_in, in_list
from summarizer.verify.paths import field_of
from summarizer.verify.traces import Trace, is_sum, names_others, part_of, states_of, traces_of

NEAR = 0.75
"""Part of the best score that makes a sentence as good a home."""
PAIR_BITS = 2.0
"""What it tells that a sentence names both ends of the deal."""
TIE_BITS = 2.0
"""What other parts must tell of a sentence that has the best place of one part."""
MAX_STEPS = 3
"""Sentences in a row that go on from one of the core."""
MAX_LIST = 40
"""Lines of a list that begins in the home."""
MIN_LIST = 3
"""Elements that make a list: a single target is no reason to look further than the home."""
LIST_GAP = 3
"""Sentences between two elements of one list: each may have a line of its own, and a few words about it."""
MANY = 12
"""Sentences of a core at which it is no home any more, but all that names the parties: nothing goes on from it."""
ACT_BITS = 2.0
"""What the parts besides a list must tell of a sentence that names its act again ("… pursuant to E.O. 13224")."""
MAX_PLACES = 4
"""Sentences that have an element of a list, above which it says nothing of where the list stands."""
_ENDS = {Role.GIVER, Role.RECEIVER}


@dataclass(frozen=True, slots=True)
class Found:
    """The indices of sentences, in order."""

    core: tuple[int, ...]
    """Those that have enough of the record themselves."""
    home: tuple[int, ...]
    """The core with the neighbours that go on from it, or the part of it in which a sum is looked for."""


class Home:
    """Where one record is told of in an article."""

    def __init__(self, record: Record, reading: Reading) -> None:
        self._record = record
        self._reading = reading
        self._traces = traces_of(record, reading)
        self._parts = {one.part for one in self._traces}
        self._found: dict[str, Found] = {}

    @cached_property
    def _states(self) -> frozenset[str | None]:
        return states_of(self._record, self._reading)

    def of(self, path: str = "") -> Found:
        """Where a field is looked for; where the whole record is told, without a path."""
        part = self.part(path)
        if part not in self._found:
            core, home = self._without(part)
            last = len(self._reading.sentences)
            self._found[part] = Found(tuple(sorted(core)), tuple(sorted(at for at in home if 0 <= at < last)))
        return self._found[part]

    def end(self) -> int:
        """The last sentence that tells of the record, with those of its lists; -1 where none does."""
        lists = {one for one in self._parts if one.endswith("]")}
        return max((at for part in (*lists, "") for at in self.of(part).home), default=-1)

    def part(self, path: str) -> str:
        """The part of the record that a path belongs to; "" for a field that leaves no trace, such as a choice."""
        return path if path in self._parts else head if (head := part_of(path)) in self._parts else ""

    def _without(self, part: str) -> tuple[set[int], set[int]]:
        """Core and home that the other parts make; where there are none, the sentences that have the part."""
        others = [one for one in self._traces if one.part != part]
        if not others:
            own = {at for one in self._traces for at in one.sentences}
            return own, own
        scores = scored(others)
        core = self._core(others, scores)
        home = core | set(self._neighbours(core)) if len(core) <= MANY else core
        if part.endswith("]"):
            return core, home | set(self._listed(part, home))
        if is_sum(self._record, part):
            with_sums = self._with_sums(home, core, scores)
            return core & with_sums, with_sums
        return core, home

    def _core(self, traces: Iterable[Trace], scores: Mapping[int, float]) -> set[int]:
        top = max(scores.values())
        core = {at for at, score in scores.items() if score >= NEAR * top}
        headings = headings_in(self._reading)
        for one in traces:
            if max(map(scores.__getitem__, one.sentences)) - one.bits < TIE_BITS:
                continue
            best = min(one.sentences, key=lambda at: (at in headings, -scores[at], at))
            if scores[best] - one.bits >= TIE_BITS:
                core.add(best)
        return core

    def _neighbours(self, core: Iterable[int]) -> Iterator[int]:
        """The sentences before and after those of the core from which they go on, or that go on from them."""
        for at in core:
            if goes_on(self._reading, at):
                yield at - 1
            for step in range(at + 1, at + 1 + MAX_STEPS):
                if not goes_on(self._reading, step):
                    break
                if step > at + 1 and names_others(step, self._states, self._reading):
                    break
                yield step
            for line in range(at + 1, at + 1 + MAX_LIST):
                if not in_list(self._reading, line):
                    break
                yield line

    def _listed(self, part: str, home: set[int]) -> Iterator[int]:
        """The sentences of a list's elements that stand close to the home, to the act told again, or to each other."""
        field = field_of(part)
        if sum(1 for one in self._traces if field_of(one.part) == field) < MIN_LIST:
            return
        act = scored(one for one in self._traces if field_of(one.part) != field)
        reached = home | {at for at, score in act.items() if score >= ACT_BITS}
        listed = [one.sentences for one in self._traces if field_of(one.part) == field]
        for at in sorted({at for sentences in listed if len(sentences) <= MAX_PLACES for at in sentences}):
            if any(step in reached for step in range(at - LIST_GAP, at + LIST_GAP + 1)):
                reached.add(at)
                yield at

    def _with_sums(self, home: set[int], core: set[int], scores: Mapping[int, float]) -> set[int]:
        """Of the home the sentences with a sum that are most the record's own; where none has one, those beside it."""
        rated = {at: scores.get(at, 0.0) for at in home if self._has_sum(at)}
        if not rated:
            return home | {at + step for at in core for step in (-1, 1)}
        best = max(rated.values())
        return {at for at, score in rated.items() if score >= NEAR * best}

    def _has_sum(self, at: int) -> bool:
        one = self._reading.sentences[at]
        return bool(within(self._reading.money, one.start, one.end))


def scored(traces: Iterable[Trace]) -> dict[int, float]:
    """What the traces tell of each sentence that has one."""
    scores: defaultdict[int, float] = defaultdict(float)
    ends: defaultdict[int, set[Role]] = defaultdict(set)
    for one in traces:
        for at in one.sentences:
            scores[at] += one.bits
            if one.role in _ENDS:
                ends[at].add(one.role)
    for at, roles in ends.items():
        if len(roles) > 1:
            scores[at] += PAIR_BITS
    return dict(scores)
