"""Which names in the article stand for a party of the record?"""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache

from summarizer.records.atoms import Party
from summarizer.values.mentions import NameMention
from summarizer.verify.context import Context, touching
from summarizer.verify.identity import names_whole, resolve, state_of


def party_mentions(party: Party, context: Context) -> list[NameMention]:
    """The article's mentions that stand for the party."""
    return [one for one in context.reading.names if stands_for(one, party, context)]


def stands_for(mention: NameMention, party: Party, context: Context) -> bool:
    """True when the mention is the party itself, a part of the state that it is, or one of several in a joint name."""
    named = party.name or party.text
    if not named:
        return False
    if named in (mention.name, mention.party):
        return True
    published = context.reading.article.published
    state = state_of(named, published)
    if (members := members_of(named, published)) and mention.party in members:
        return True
    return state is not None and mention.party == state


@lru_cache(maxsize=2048)
def members_of(name: str, published: dt.date | None) -> tuple[str, ...]:
    """The states of a joint party ("Türkiye and Syria"); empty for a single one ("Trinidad and Tobago").

    Words that begin in lower case ("and the region") are no state and stand beside the others.
    """
    parts = [one.strip().removeprefix("the ") for one in _JOINT.split(name) if one.strip()]
    if len(parts) < 2 or names_whole(name, published):
        return ()
    states = [state_of(one, published) for one in parts if one[0].isupper()]
    return tuple(one for one in states if one is not None) if len(states) > 1 and None not in states else ()


_JOINT = re.compile(r"\s*(?:,\s*and\s|,|\sand\s|\s&\s)\s*")


def mention_of(words: str, path: str, context: Context) -> NameMention | None:
    """How the article's own reading resolves the words, at the place nearest to what is cited."""
    for place in context.nearest(context.places(words), path):
        found = [one for one in touching(context.reading.names, place) if one.party]
        if found:
            return found[0]
    return None


def named(party: Party, path: str, context: Context) -> Party:
    """The party under the name that its words stand for in the article: a draft has only the words."""
    if party.name or not party.text:
        return party
    found = mention_of(party.text, path, context) or resolve(party.text, context.reading.article.published)
    return party.model_copy(update={"name": (found.party or found.name) if found is not None else party.text})
