"""Which cues of the cited sentences speak of another deal? "Serbia delivered mortars and is weighing a sale of guns."

A sentence is cut into clauses. A cue whose clause names goods or sums, but none of the record's, is not the record's,
where another clause of the sentence has those. For sanctions the names of others under the act are such things
("lifts sanctions on one bank while keeping them on another").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from summarizer.clauses.patterns import lowered
from summarizer.clauses.readings import Cue
from summarizer.lexicon import any_of, load
from summarizer.text.spans import Sentence, Span, Spanned, overlaps, within
from summarizer.values.arms import find_arms
from summarizer.values.designations import canonical
from summarizer.verify.anchors import anchors_of
from summarizer.verify.context import Context
from summarizer.verify.words import stems


def of_other_deals(cues: Sequence[Cue], context: Context) -> frozenset[Cue]:
    """The cues whose clause speaks of other goods or sums than the record's."""
    if len(cues) < 2:
        return frozenset()
    anchors, types = anchors_of(context), _types(context)
    found: set[Cue] = set()
    for sentence in context.sentences:
        own = [one for one in anchors if overlaps(one, sentence)]
        here = [one for one in cues if sentence.start <= one.start < sentence.end]
        if types and here and _is_of_other_types(sentence, types, context):
            found |= set(here)
            continue
        if not own or len(here) < 2:
            continue
        for clause in clauses_of(sentence, here, context):
            if not any(overlaps(one, clause) for one in own) and _other_things(clause, context):
                found |= {one for one in here if clause.start <= one.start < clause.end}
    return frozenset(found)


def _types(context: Context) -> frozenset[str]:
    """The types of the record's goods; nothing where one of them is told without its type."""
    found: set[str] = set()
    for one in getattr(context.record, "items", ()):
        names = {goods.canonical for goods in find_arms(one.text or "") if goods.canonical}
        names |= {canonical(one.designation)} if one.designation else set()
        if not names:
            return frozenset()
        found |= names
    return frozenset(found)


def _is_of_other_types(sentence: Sentence, types: frozenset[str], context: Context) -> bool:
    """True when all the goods of a sentence have a type, and none of them the record's."""
    goods = [one.canonical for one in within(context.reading.arms, sentence.start, sentence.end)]
    return bool(goods) and all(goods) and not types & set(goods)


def clauses_of(sentence: Sentence, cues: Sequence[Cue], context: Context) -> list[Span]:
    """The clauses of a sentence: cut at conjunctions, at relative pronouns, and at "and" or a comma before a cue."""
    low = lowered(context.text[sentence.start : sentence.end])
    cuts = {sentence.start, sentence.end, *(sentence.start + one.start() for one in _borders().finditer(low))}
    for cue in cues:
        joint = _joint().search(low, max(0, cue.start - sentence.start - 40), cue.start - sentence.start)
        if joint is not None:
            cuts.add(sentence.start + joint.start())
    return [Span(one, other) for one, other in pairwise(sorted(cuts))]


def _other_things(clause: Span, context: Context) -> bool:
    """True when the clause names goods, sums or targets of its own that share no word with the record's."""
    if context.record.kind == "sanction":
        return any(_is_acted_on(one, context) for one in within(context.reading.names, clause.start, clause.end))
    words = [context.words(one) for one in anchors_of(context)]
    goods = [context.words(one) for one in within(context.reading.arms, clause.start, clause.end)]
    sums = [context.words(one) for one in within(context.reading.money, clause.start, clause.end)]
    own = stems(" ".join(words)) | _general()
    if context.record.kind == "transfer":
        sums = []
    return bool(goods or sums) and not any(stems(one) & own for one in goods) and not any(one in words for one in sums)


def _is_acted_on(name: Spanned, context: Context) -> bool:
    """True for a name right behind "on", "against" or "from": whom sanctions are put on, or taken off."""
    return _upon().search(lowered(context.text[max(0, name.start - 24) : name.start])) is not None


@cache
def _upon() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_of(load('targets.toml')['upon'])})\s(?:the\s)?$")


@cache
def _general() -> frozenset[str]:
    return frozenset(one for word in load("verify.toml")["general_goods"] for one in stems(word))


@cache
def _borders() -> re.Pattern[str]:
    return re.compile(rf"[;:]\s|,?\s(?:{any_of(load('verify.toml')['clause_openers'])})\s")


@cache
def _joint() -> re.Pattern[str]:
    """ "And" or a comma right before a cue, auxiliaries and adverbs aside."""
    between = any_of(load("verify.toml")["before_verbs"])
    return re.compile(rf"(?:,?\s(?:and|or)\s|,\s)(?:(?:{between}|[a-z]{{2,12}}ly)\s){{0,3}}$")
