"""Which act of its sentence happened on a date? The noun or verb that governs it, read from the words around it."""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.clauses.tokens import Token, words
from summarizer.verify.date_acts import LIGHT, OF_NOUN, Act, act_at, is_time_word, noun_kinds, scope
from summarizer.verify.date_verbs import DAYS, EVENTS, JOINTS, REACH, is_boundary, verbs_of

_PHRASE = 8
"""Tokens of a noun phrase behind its date ("last week's $800 million package")."""
_DECISIVE = frozenset({"occur", "birth", "say", "deny", "charge", "law"})
"""Kinds of nouns that take the date right behind them for themselves."""
_OBJECT_REACH = 4
"""Tokens before a noun within which its verb stands."""
_UNDOING = frozenset({"end", "halt", "deny", "approve", "consider", "charge", "react", "occur"})
_SPOKEN = frozenset({"say"})
"""Kinds of nouns in which the act of the verb is told: "said so in a statement on Monday"."""


def governors(tokens: list[Token], first: int, last: int) -> tuple[Act, ...]:
    """The acts that may have happened on the date at `tokens[first:last]`, the likeliest first."""
    start = first
    while start and is_time_word(tokens[start - 1]):
        start -= 1
    noun = _noun_behind(tokens, first, last) or _noun_before(tokens, start, first, last)
    if noun is not None and noun.decisive and not noun.kinds & _SPOKEN:
        return (noun,)
    found = dict.fromkeys([*([noun] if noun else []), *verbs_of(tokens, start, last)])
    if start and all(one.at >= last for one in found):
        found |= dict.fromkeys(_nouns_left(tokens, start))
    return tuple(_weighed(tokens, one) for one in found)


def _noun_behind(tokens: list[Token], first: int, last: int) -> Act | None:
    """The noun that a date describes: "today's action", "the February 2022 coup"."""
    if last >= len(tokens):
        return None
    owns = tokens[last].word == "'s"
    described = any(one.word in words("determiners") or one.word == "'s" for one in tokens[max(0, first - 1) : last])
    follows = tokens[last].word
    if not owns and not (described and _is_plain(tokens[last]) and (noun_kinds(follows) or not act_at(tokens, last))):
        return None
    end = last + owns
    for at in range(end, min(len(tokens), end + _PHRASE)):
        if not _is_plain(tokens[at]) and tokens[at].name is None:
            break
        if kinds := noun_kinds(tokens[at].word):
            return Act(kinds, at, is_noun=True, decisive="meet" not in kinds)
    return Act(frozenset(), min(end, len(tokens) - 1), is_noun=True, decisive=True)


def _is_plain(token: Token) -> bool:
    """True for a word that may stand in the middle of a noun phrase."""
    closed = (
        token.word in words("prepositions") or token.word in words("auxiliaries") or token.word in words("relatives")
    )
    return token.name is None and token.word[:1].isalnum() and not closed and token.word not in JOINTS


def _noun_before(tokens: list[Token], start: int, first: int, last: int) -> Act | None:
    """The noun right before a date and its preposition: "a delivery in May", "the coup in Mali in 2021"."""
    at = start - 1
    while at >= 0 and tokens[at].word.isdigit():
        at -= 1
    over_place = False
    if at >= 2 and tokens[at].name is not None and tokens[at - 1].word in words("prepositions"):
        at, over_place = at - 2, True
    if at < 0 or (start == first and over_place):
        return None
    kinds = noun_kinds(tokens[at].word) if tokens[at].name is None else frozenset()
    if (
        not kinds
        and not over_place
        and _is_of(tokens, first)
        and (_is_plain(tokens[at]) or tokens[at].name is not None)
    ):
        return Act(kinds, at, is_noun=True, decisive=True)
    if not kinds or (over_place and not kinds & _DECISIVE):
        return None
    if not kinds & _DECISIVE and _is_undone(tokens, at):
        return None
    names_day = any(one.word in DAYS for one in tokens[first:last])
    own = bool(kinds & _DECISIVE) or (_is_of(tokens, first) and not over_place)
    return Act(kinds, at, is_noun=True, decisive=own and not (over_place and names_day))


def _is_undone(tokens: list[Token], noun: int) -> bool:
    """True for the object of a verb that undoes or only weighs it: "annulled his listing in May"."""
    acts = (act_at(tokens, at) for at in range(noun - 1, max(-1, noun - _OBJECT_REACH), -1))
    verb = next((one for one in acts if one is not None), None)
    return verb is not None and bool(verb.kinds & _UNDOING)


def _nouns_left(tokens: list[Token], start: int) -> Iterator[Act]:
    """The nouns for acts in a clause that has no verb before its date: "the sale of jets to Chad in 2023"."""
    for at in range(start - 1, max(-1, start - REACH), -1):
        if tokens[at].stops or is_boundary(tokens[at]):
            return
        if tokens[at].name is None and (kinds := noun_kinds(tokens[at].word)):
            yield Act(kinds, at, is_noun=True)


def _is_of(tokens: list[Token], first: int) -> bool:
    """True for a date behind "of", which belongs to the noun before, unless that noun is one of time."""
    of = next((at for at in (first, first - 1) if at > 0 and tokens[at].word == "of"), 0)
    return of > 0 and tokens[of - 1].word not in scope("time") and tokens[of - 1].word not in scope("before_date")


def _weighed(tokens: list[Token], act: Act) -> Act:
    """A verb that tells of its object or subject only has their kind: "deliveries are due", "began deliveries"."""
    before = tokens[act.at - 1 - (tokens[act.at - 1].word == ",")].word if act.at > 1 else ""
    if OF_NOUN in act.kinds:
        return Act(noun_kinds(before) or frozenset({"deliver"}), act.at)
    if not act.is_noun and _subject_noun(tokens, act.at) & EVENTS:
        return Act(EVENTS, act.at)  # "the cyclone that struck on 12 March"
    if not act.is_noun and "say" in noun_kinds(before):
        return Act(frozenset({"report"}), act.at)  # "an audit published on Tuesday"
    if LIGHT not in act.kinds:
        return act
    for at in (*_clause_behind(tokens, act.at), *_clause_before(tokens, act.at)):
        kinds = noun_kinds(tokens[at].word) if tokens[at].name is None else frozenset()
        if kinds or tokens[at].arms:
            return Act((kinds or frozenset({"deliver"})) | {LIGHT}, act.at)
    return act


def _subject_noun(tokens: list[Token], verb: int) -> frozenset[str]:
    """The kinds of the noun right before a verb or its "that"."""
    at = verb - 1
    while at >= 0 and (tokens[at].word in words("relatives") or tokens[at].word == ","):
        at -= 1
    return noun_kinds(tokens[at].word) if at >= 0 and tokens[at].name is None else frozenset()


def _clause_behind(tokens: list[Token], verb: int) -> range:
    """The places behind a verb that its object may fill."""
    end = verb + 1
    while end < min(len(tokens), verb + _PHRASE) and _is_plain(tokens[end]):
        end += 1
    return range(verb + 1, end)


def _clause_before(tokens: list[Token], verb: int) -> range:
    """The places from the beginning of a verb's clause to the verb."""
    begin = verb
    while begin and verb - begin < REACH and not tokens[begin - 1].stops and not is_boundary(tokens[begin - 1]):
        begin -= 1
        if tokens[begin].word in scope("subordinate"):
            break
    return range(begin, verb)
