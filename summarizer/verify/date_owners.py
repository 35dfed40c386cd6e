"""Whose act does a date date? Somebody else's, where a stranger to the record is its agent, subject or giver."""

from __future__ import annotations

from summarizer.clauses.grammar import coordinated
from summarizer.clauses.subjects import find_subject
from summarizer.clauses.tokens import Token, words
from summarizer.clauses.verb_forms import is_passive
from summarizer.records.atoms import Party
from summarizer.records.fields import Role
from summarizer.text.spans import Span, Spanned
from summarizer.values.mentions import NameKind, NameMention
from summarizer.verify.context import Context
from summarizer.verify.date_acts import Act, noun_kinds, scope
from summarizer.verify.deals import Bond, payer_aside, tie_of
from summarizer.verify.party_names import stands_for
from summarizer.verify.paths import markers

_TOLD = frozenset({"announce", "say", "approve", "agree"})
_ASIDE = frozenset({"occur", "birth", "meet", "say"})
_ON_TARGETS = frozenset({"impose", "end", "prolong"})
_LISTED = frozenset({NameKind.PERSON, NameKind.COMPANY, NameKind.ORGANISATION, NameKind.VESSEL})
_OBJECT_REACH = 6
"""Tokens behind an act within which the name of its target stands."""
_AGENT_REACH = 6
"""Tokens between a participle and the "by" of its agent."""


def stranger_of(place: Span, act: Act, tokens: list[Token], context: Context) -> Spanned | None:
    """Who acts on the date at a place, when it is nobody of the record."""
    return (
        _agent(tokens, act.at, context)
        or _subject(tokens, act, context)
        or _other_target(tokens, act, context)
        or _rival(place, context)
    )


def is_about(act: Act, tokens: list[Token], context: Context) -> bool:
    """False for an act of saying or deciding whose sentence has nothing of the record ("announced a new budget")."""
    if not act.kinds <= _TOLD:
        return True
    deals = any(one.arms or (one.name is None and noun_kinds(one.word) - _ASIDE) for one in tokens)
    known = any(one.word in words("pronouns") | words("relatives") | scope("pointing") for one in tokens)
    return deals or known or any(one.name is not None and not is_stranger(one, context) for one in tokens)


def _other_target(tokens: list[Token], act: Act, context: Context) -> Token | None:
    """The name behind an act on somebody else ("the designation of Paravar Pars"), or the target who speaks himself."""
    targets = [one.name or one.text for one in getattr(context.record, "targets", ()) if one.name or one.text]
    if targets and "say" in act.kinds and not act.is_noun:
        speakers = find_subject(tokens, act.at).subject or ()
        return next((one for one in speakers if one.name is not None and _is_target(one, targets)), None)
    if not targets or not act.kinds & _ON_TARGETS:
        return None
    if any(one.name is not None and _is_target(one, targets) for one in tokens):
        return None
    for one in tokens[act.at + 1 : act.at + 1 + _OBJECT_REACH]:
        if one.stops or one.word in ("by", "under", "in", "on", "pursuant"):
            return None
        if one.name is not None and one.name.kind in _LISTED:
            return one
    return None


def _is_target(token: Token, targets: list[str]) -> bool:
    name = token.word.lower()
    return any(name in one.lower() or one.lower() in name for one in targets)


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
