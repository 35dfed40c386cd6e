"""Which names in the article stand for a party of the record?"""

from __future__ import annotations

from summarizer.records.atoms import Party
from summarizer.values.mentions import NameMention
from summarizer.verify.context import Context
from summarizer.verify.identity import state_of


def party_mentions(party: Party, context: Context) -> list[NameMention]:
    """The article's mentions that stand for the party."""
    return [one for one in context.reading.names if stands_for(one, party, context)]


def stands_for(mention: NameMention, party: Party, context: Context) -> bool:
    """True when the mention is the party itself, or a part of the state that it is."""
    named = party.name or party.text
    if not named:
        return False
    if named in (mention.name, mention.party):
        return True
    state = state_of(named, context.reading.article.published)
    return state is not None and mention.party == state
