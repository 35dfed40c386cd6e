"""May a party that stands outside a record's home be its party all the same? Headline and lead name who deals."""

from __future__ import annotations

from collections.abc import Iterable

from summarizer.records.atoms import Party
from summarizer.records.record import typed_fields
from summarizer.text.spans import Sentence, Spanned
from summarizer.verify.context import Context
from summarizer.verify.home import MANY
from summarizer.verify.party_names import stands_for
from summarizer.verify.positions import positions_in

LEAD = 4
"""Headings and sentences at the beginning that name who deals with whom."""


def told_around(places: Iterable[Spanned], path: str, context: Context) -> Spanned | None:
    """The place of a party in headline or lead, or beside its home, where the home names nobody else; else `None`."""
    core = context.sentences_for(path)
    if len(core) > MANY or any(_names_others(one, context) for one in core):
        return None
    beside = {one.index + step for one in core for step in (-1, 1)}
    for place in places:
        sentence = context.reading.sentence_at(place.start)
        if sentence is not None and (sentence.index < LEAD or sentence.index in beside):
            return place
    return None


def _names_others(sentence: Sentence, context: Context) -> bool:
    """True when a sentence names somebody who could be a party and is none of the record."""
    fields = (getattr(context.record, name) for name in typed_fields(type(context.record)))
    parties = [one for one in fields if isinstance(one, Party)]
    named = (one.name for one in positions_in(sentence, context))
    return any(not any(stands_for(one, party, context) for party in parties) for one in named)
