"""Whose sum is it, where one sentence speaks of several deals? "Oman gets $14 million, and $60 million goes to Chad."

For sums whose clauses no frame (`frames.py`) tells apart. A sentence is cut into groups of names and sums: a name that
is the subject, or stands right before its sum, begins a group, one behind a preposition belongs to the sum before it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from summarizer.clauses.grammar import governor
from summarizer.records.atoms import Party
from summarizer.records.fields import Role
from summarizer.records.record import typed_fields
from summarizer.text.spans import Sentence, Spanned, overlaps, within
from summarizer.values.mentions import NameKind, NameMention
from summarizer.verify.context import Context
from summarizer.verify.memory import memory_of
from summarizer.verify.party_names import stands_for
from summarizer.verify.paths import markers
from summarizer.verify.positions import could_be_party
from summarizer.verify.stretches import Stretches

_ENDS = frozenset({Role.GIVER, Role.RECEIVER})


@dataclass(slots=True)
class Group:
    """Names and sums that belong together."""

    names: list[NameMention] = field(default_factory=list)
    sums: list[Spanned] = field(default_factory=list)
    closed: bool = False
    """True when a name behind a preposition followed the sum, so that another sum begins a new group."""


def other_deal(place: Spanned, context: Context) -> NameMention | None:
    """The party of somebody else's deal to which the sum at `place` belongs; `None` when it may be the record's.

    It belongs to another deal when its group names another party, and a party of the record stands in another group
    that has a sum of its own.
    """
    parties = _parties(context)
    sentence = context.reading.sentence_at(place.start)
    if not parties or sentence is None:
        return None
    groups = groups_of(sentence, within(context.reading.money, sentence.start, sentence.end), context)
    own = next((one for one in groups if any(overlaps(value, place) for value in one.sums)), None)
    if own is None or len(groups) < 2:
        return None
    others = [name for name in own.names if not any(stands_for(name, party, context) for party in parties)]
    if not others:
        return None
    for party in parties:
        holding = [one for one in groups if any(stands_for(name, party, context) for name in one.names)]
        if holding and own not in holding and any(one.sums for one in holding):
            return others[0]
    return None


def groups_of(sentence: Sentence, sums: Sequence[Spanned], context: Context) -> list[Group]:
    """The names and sums of a sentence, grouped, in order."""
    marks: list[tuple[int, NameMention | None, Spanned, bool]] = [(one.start, None, one, False) for one in sums]
    taken = Stretches(sums)
    marks += [
        (name.start, name, name, governed) for name, governed in _named_in(sentence, context) if not taken.touches(name)
    ]
    groups = [Group()]
    for _, name, value, governed in sorted(marks, key=lambda one: one[0]):
        now = groups[-1]
        if name is None:
            if now.closed and now.sums:
                groups.append(Group())
            groups[-1].sums.append(value)
        elif governed:
            now.closed = bool(now.sums)
            now.names.append(name)
        else:
            if now.sums:
                groups.append(Group())
            groups[-1].names.append(name)
    return groups


def _named_in(sentence: Sentence, context: Context) -> tuple[tuple[NameMention, bool], ...]:
    """The names that may be a party, each with whether a preposition governs it."""
    memory = memory_of(context.named).parties
    if sentence.index not in memory:
        tokens = context.tokens(sentence)
        memory[sentence.index] = tuple(
            (token.name, governor(tokens, at)[0] is not None)
            for at, token in enumerate(tokens)
            if token.name is not None and could_be_party(token.name) and token.name.kind is not NameKind.DEMONYM
        )
    return memory[sentence.index]


def _parties(context: Context) -> list[Party]:
    """The record's giver and receiver."""
    fields = typed_fields(type(context.record))
    ends = (getattr(context.record, one) for one in fields if markers(type(context.record), one)[0] in _ENDS)
    return [one for one in ends if isinstance(one, Party)]
