"""Which state is a list of targets of, as its heading or the group that it spells out says?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.clauses.tie_before import heads_group
from summarizer.clauses.ties import tells_state
from summarizer.text.spans import Sentence, Span
from summarizer.values.mentions import NameMention
from summarizer.verify.context import Context, touching
from summarizer.verify.memory import memory_of

MAX_BEFORE = 60
"""Sentences before a target among which its heading stands."""
MAX_TITLE = 3
"""Lines at the beginning of an article that may be its title."""
MAX_GAP = 20
"""Characters between a number and the state of whose persons or firms it counts."""
MAX_HEADING = 110
"""Characters of the longest heading."""
_ENDED = (".", "!", "?", ";", ",", ".”", '."')


def group_of(place: Span, acting: str | None, context: Context) -> NameMention | None:
    """The state of the group that the cited passages, the title or the line before a list name; `None` if unclear."""
    sentence = context.reading.sentence_at(place.start)
    if sentence is None:
        return None
    opener = _opener(sentence, context)
    if opener is not None and (told := _only(_groups(opener, context), acting)) is not None:
        return told
    cited = [one for one in context.sentences if one.index < sentence.index]
    title = [one for one in context.reading.sentences[:MAX_TITLE] if _is_heading(one, context)]
    said = {one.index: one for one in (*title, *cited)}.values()
    groups = [state for one in said for state in _groups(one, context)]
    return _only(groups, acting) if groups else _only(_counted_before(sentence, context), acting)


def _counted_before(sentence: Sentence, context: Context) -> list[NameMention]:
    """The states of counted groups before a sentence: "12 Belarusian officials"."""
    near = context.reading.sentences[max(0, sentence.index - MAX_BEFORE) : sentence.index]
    counted = [one for one in context.reading.numbers if one.unit_start is not None and one.trap is None]
    return [
        state
        for one in near
        for state in _groups(one, context)
        if any(number.end <= state.start <= number.end + MAX_GAP for number in touching(counted, one))
    ]


def heading_of(place: Span, acting: str | None, context: Context) -> NameMention | None:
    """The state of the section that a target stands in; `None` when its heading names none, or several."""
    sentence = context.reading.sentence_at(place.start)
    if sentence is None:
        return None
    for one in reversed(context.reading.sentences[max(0, sentence.index - MAX_BEFORE) : sentence.index]):
        if (state := _heads_section(one, sentence, acting, context)) is not None:
            return state
        if _is_heading(one, context) and any(tells_state(name) for name in touching(context.reading.names, one)):
            return None
    return None


def _is_heading(sentence: Sentence, context: Context) -> bool:
    """True for a short line without a full stop."""
    words = context.text[sentence.start : sentence.end].rstrip()
    listed = _BULLET.match(words) is not None
    return not listed and len(words) <= MAX_HEADING and not words.endswith(_ENDED) and _ends_line(sentence, context)


def _ends_line(sentence: Sentence, context: Context) -> bool:
    return context.text[sentence.end : sentence.end + 1] in ("", "\n")


def _heads_section(one: Sentence, sentence: Sentence, acting: str | None, context: Context) -> NameMention | None:
    """The state of a heading of its own ("IRAN"), of a group in one, or of a run-in one ("Mali.")."""
    states = [name for name in touching(context.reading.names, one) if tells_state(name) and name.country != acting]
    if len({name.country for name in states}) != 1:
        return None
    words = context.words(one).strip(" .:*_#-–—")
    alone = words == context.words(states[0])
    opens = words.startswith(f"{context.words(states[0])}:") and states[0].start - one.start <= 2
    if _is_heading(one, context):
        return states[0] if alone or opens or _groups(one, context) else None
    return states[0] if alone and one.paragraph == sentence.paragraph else None


def _opener(sentence: Sentence, context: Context) -> Sentence | None:
    """The line with a colon that opens the list in which a sentence stands."""
    for one in reversed(context.reading.sentences[max(0, sentence.index - MAX_BEFORE) : sentence.index]):
        if context.text[one.start : one.end].rstrip("* ").endswith(":"):
            return one
        if (
            context.text[one.start : one.end].endswith(".")
            and one.index + 1 < sentence.index
            and not _BULLET.match(context.text, one.start)
        ):
            return None
    return None


_BULLET = re.compile(r"(?:[-–—*•·▪●◦‣]\s|\(?[0-9]{1,3}[.)]\s)")


def _groups(sentence: Sentence, context: Context) -> tuple[NameMention, ...]:
    """The states whose persons, firms or ships a sentence speaks of as a group."""
    memory = memory_of(context.reading).groups
    if sentence.index not in memory:
        states = [one for one in touching(context.reading.names, sentence) if tells_state(one)]
        memory[sentence.index] = tuple(one for one in states if _is_group(one, sentence, context))
    return memory[sentence.index]


def _is_group(state: NameMention, sentence: Sentence, context: Context) -> bool:
    before, after = context.text[sentence.start : state.start], context.text[state.end : sentence.end]
    return heads_group(before, state, after)


def _only(states: Sequence[NameMention], acting: str | None) -> NameMention | None:
    """The state of all groups, when it is one; who acts is no group of targets."""
    found = [one for one in states if one.country != acting]
    return found[0] if len({one.country for one in found}) == 1 else None
