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
    if not party.name:
        return False
    if party.name in (mention.name, mention.party):
        return True
    state = state_of(party.name, context.reading.article.published)
    return state is not None and mention.party == state
