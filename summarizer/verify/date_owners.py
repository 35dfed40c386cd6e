"""Whose act does a date date? Somebody else's, where a stranger to the record is its agent, subject or giver."""

from __future__ import annotations

from summarizer.clauses.grammar import coordinated, is_passive
from summarizer.clauses.subjects import find_subject
from summarizer.clauses.tokens import Token
from summarizer.records.atoms import Party
from summarizer.records.fields import Role
from summarizer.text.spans import Span, Spanned
from summarizer.values.mentions import NameMention
from summarizer.verify.context import Context
from summarizer.verify.date_acts import Act
from summarizer.verify.deals import Bond, payer_aside, tie_of
from summarizer.verify.party_names import stands_for
from summarizer.verify.paths import markers

_AGENT_REACH = 6
"""Tokens between a participle and the "by" of its agent."""


def stranger_of(place: Span, act: Act, tokens: list[Token], context: Context) -> Spanned | None:
    """Who acts on the date at a place, when it is nobody of the record."""
    return _agent(tokens, act.at, context) or _subject(tokens, act, context) or _rival(place, context)


def _agent(tokens: list[Token], at: int, context: Context) -> Token | None:
    """The stranger after the "by" of a participle ("blacklisted by London")."""
    if any(one.name is not None for one in tokens[max(0, at - 2) : at]):
        return None  # the verb has its subject before it
    for here in range(at + 1, min(len(tokens) - 1, at + 1 + _AGENT_REACH)):
        if tokens[here].word == "by":
            name = next(
                (one for one in (here + 1, here + 2) if one < len(tokens) and tokens[one].name is not None), None
            )
            agents = coordinated(tokens, name, 1) if name is not None else []
            return agents[0] if agents and all(is_stranger(one, context) for one in agents) else None
        if tokens[here].word == "," or tokens[here].stops:
            return None
    return None


def _subject(tokens: list[Token], act: Act, context: Context) -> Token | None:
    """The stranger who is the subject of an active verb ("and Mali bought tanks in May")."""
    if (
        act.is_noun
        or "say" in act.kinds
        or not tokens[act.at].word.endswith(("ed", "t", "s", "d", "n"))
        or is_passive(tokens, act.at)
    ):
        return None
    ends = find_subject(tokens, act.at)
    known = [one for one in ends.subject or () if one.name is not None and one.name.party is not None]
    strangers = [one for one in known if is_stranger(one, context)]
    return strangers[0] if strangers and len(strangers) == len(known) and not ends.guessed else None


def _rival(place: Span, context: Context) -> NameMention | None:
    """Whose deal the place tells of, where it is not the record's."""
    tie = tie_of(place, context)
    return payer_aside(tie.rival, context) if tie.bond in (Bond.OTHERS, Bond.OTHERS_BEFORE) else None


def is_stranger(agent: Token, context: Context) -> bool:
    """True for a state or body that is no party of the record."""
    if agent.name is None or agent.name.party is None:
        return False
    record_type = type(context.record)
    parties = [
        (markers(record_type, name)[0], value)
        for name in record_type.model_fields
        if isinstance(value := getattr(context.record, name), Party)
    ]
    acting = [party for role, party in parties if role in (Role.AUTHORITY, Role.GIVER, Role.RECEIVER)]
    return bool(acting) and not any(stands_for(agent.name, party, context) for party in acting)
