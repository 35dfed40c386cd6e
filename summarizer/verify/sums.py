"""Which sum of a sentence are words about? A total and its parts often stand in one sentence."""

from __future__ import annotations

import re

from summarizer.clauses.readings import Cue, Strength
from summarizer.lexicon import any_of, load
from summarizer.records.atoms import Item, Money
from summarizer.records.vocabulary import Scope
from summarizer.text.spans import Sentence, Span, Spanned, overlaps, within
from summarizer.values.mentions import Trap
from summarizer.verify.context import Context

TOTAL_REACH = 120
"""Distance at which words no longer make a sum a total; one behind the sum counts double."""


def sums_in(sentence: Sentence, context: Context) -> list[Span]:
    """The sums of money of a sentence; where it has none, its counted numbers."""
    money = within(context.reading.money, sentence.start, sentence.end)
    numbers = within(context.reading.numbers, sentence.start, sentence.end)
    if money:
        shares = [Span(one.start, one.end) for one in numbers if one.trap is Trap.PERCENT]
        return sorted([*(Span(one.start, one.end) for one in money), *shares], key=lambda one: one.start)
    return [Span(one.start, one.end) for one in numbers if one.trap is None and one.unit]


def nearest_sum(cue: Spanned, context: Context) -> Span | None:
    """The sum nearest to the words, where one that follows is nearer ("the total to $1 billion")."""
    sentence = context.reading.sentence_at(cue.start)
    sums = sums_in(sentence, context) if sentence is not None else []
    return min(sums, key=lambda one: _distance(cue, one), default=None)


def _distance(cue: Spanned, one: Span) -> int:
    if overlaps(cue, one):
        return 0
    return one.start - cue.end if one.start >= cue.end else (cue.start - one.end + 1) * 2


def own_sums(context: Context) -> tuple[Span, ...]:
    """Where the record's own sum and numbers stand."""
    if context.sums is None:
        context.sums = tuple(_own_sums(context))
    return context.sums


def _own_sums(context: Context) -> list[Span]:
    found: list[Span] = []
    for slot in context.slots:
        match slot.value:
            case Money(text=text):
                found += context.places(text)
            case Item() as item:
                for one in (item.number_ordered, item.number_delivered):
                    found += context.places(one.text) if one is not None else ()
            case _:
                pass
    return found


def is_about_own_sum(cue: Spanned, context: Context) -> bool:
    """False when the words are about another sum than the record's own."""
    own, nearest = own_sums(context), nearest_sum(cue, context)
    return not own or nearest is None or any(overlaps(nearest, one) for one in own)


def running_total(one: Spanned, context: Context) -> Cue | None:
    """The words that make a sum a total so far, `None` when there are none."""
    sentence = context.reading.sentence_at(one.start)
    for cue in context.cues(sentence) if sentence is not None else ():
        if cue.strength is Strength.STRONG and cue.value == Scope.CUMULATIVE_TOTAL and not _counts(cue, context):
            nearest = nearest_sum(cue, context)
            if nearest is not None and overlaps(nearest, one) and _distance(cue, nearest) <= TOTAL_REACH:
                return cue
    return None


def _counts(cue: Spanned, context: Context) -> bool:
    """True for "its third since 2022": an ordinal before the words counts packages and adds nothing up."""
    return _ORDINAL.search(context.text[max(0, cue.start - 40) : cue.start].lower()) is not None


_ORDINAL = re.compile(rf"\b(?:{any_of(load('numbers.toml')['ordinals'])}|\d{{1,3}}(?:st|nd|rd|th))\b[^.;,]{{0,24}}$")
"""An ordinal shortly before some words."""
