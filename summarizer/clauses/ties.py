"""Which words tie a name to a state: an adjective, an apposition, a bracket, a predicate, a label.

That both stand in one sentence ties nothing: goods go to a state, grounds name its victims, and an article begins with
the place where it was written.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from summarizer.clauses.tie_before import in_front
from summarizer.clauses.tie_behind import behind
from summarizer.clauses.tie_lines import entry_end, labelled
from summarizer.reading import Reading
from summarizer.text.spans import Span, Spanned, overlaps, within
from summarizer.values.mentions import NameKind, NameMention

STATES = frozenset(
    {NameKind.COUNTRY, NameKind.DEMONYM, NameKind.CAPITAL, NameKind.GOVERNMENT, NameKind.BODY, NameKind.BLOC}
)
"""Kinds of names that tell a state."""
_MAX_CHARS = 260
"""Characters between a name and a state beyond which nothing ties them."""
_MAX_JOINED = 3
"""Lines that a name, its bracket and its sentence may be broken into."""


@dataclass(frozen=True, slots=True)
class Tie:
    """A state that the words between it and a name tie to it, from the first of both to the end of the second."""

    start: int
    end: int
    state: NameMention
    pattern: str
    """How it was read: "adjective", "list", "apposition", "predicate", "bracket", "place" or "label"."""


def ties_at(reading: Reading, place: Spanned) -> tuple[Tie, ...]:
    """The states that the stretch around a name ties to it, the nearest first."""
    whole = stretch_around(reading, place)
    states = [one for one in within(reading.names, whole.start, whole.end) if tells_state(one)]
    entry = within(reading.names, place.end, entry_end(reading.text, place, whole))
    labels = labelled(reading.text, place, whole, [one for one in entry if tells_state(one)])
    found = [
        *_by_phrase(reading.text, place, states),
        *(Tie(place.start, state.end, state, "label") for state in labels),
    ]
    return tuple(sorted(found, key=lambda one: one.end - one.start))


def tells_state(one: NameMention) -> bool:
    """True for a name that says which state something is of; a dateline says where the article was written."""
    return one.country is not None and one.kind in STATES and one.rule != "dateline"


def stretch_around(reading: Reading, place: Spanned) -> Span:
    """The sentence of a name, with the lines that it was broken into."""
    first, last = reading.sentence_at(place.start), reading.sentence_at(max(place.start, place.end - 1))
    if first is None or last is None:
        return Span(place.start, place.end)
    for _ in range(_MAX_JOINED):
        if first.index and _goes_on(reading.text, reading.sentences[first.index - 1], first):
            first = reading.sentences[first.index - 1]
        if last.index + 1 < len(reading.sentences) and _goes_on(reading.text, last, reading.sentences[last.index + 1]):
            last = reading.sentences[last.index + 1]
    return Span(first.start, last.end)


def _goes_on(text: str, one: Spanned, following: Spanned) -> bool:
    """True when only a line break parts two stretches, and the second does not begin like a sentence or an entry."""
    parted = text[one.end : following.start]
    opened = text[following.start : following.start + 1]
    if opened == "(" and "\n" not in parted:
        return True
    return (
        "\n\n" not in parted
        and not text[one.start : one.end].endswith((".", "!", "?", ":", ";"))
        and (
            opened in "(,;"
            or opened.islower()
            or text[one.start : one.end].endswith((" and", ",", " of", " the"))
            or text[one.end - 1] == ")"
        )
    )


def _by_phrase(text: str, place: Spanned, states: list[NameMention]) -> Iterator[Tie]:
    for at, state in enumerate(states):
        if overlaps(state, place) or _is_paired(text, states, at):
            continue
        first, second = (state, place) if state.start < place.start else (place, state)
        parted = any(first.end <= one.start and one.end <= second.start for one in states)
        between = " ".join(text[first.end : second.start].split(" "))
        if parted or len(between) > _MAX_CHARS:
            continue
        pattern = (
            in_front(text[state.end : place.start], state)
            if first is state
            else behind(text[place.end : state.start], state, text[state.end : state.end + 80])
        )
        if pattern is not None:
            yield Tie(first.start, second.end, state, pattern)


def _is_paired(text: str, states: list[NameMention], at: int) -> bool:
    """True for one of two adjectives before one noun: "Iranian and Chinese companies" does not say whose each is."""
    one = states[at]
    if one.kind is not NameKind.DEMONYM:
        return False
    beside = [(states[at - 1], one)] if at else []
    beside += [(one, states[at + 1])] if at + 1 < len(states) else []
    return any(
        left.country != right.country
        and text[left.end : right.start].strip() in ("and", "or", ",", ", and", "-", "/")
        and left.kind is right.kind
        for left, right in beside
    )
