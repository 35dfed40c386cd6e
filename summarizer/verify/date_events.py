"""Is a date the date of the event that a slot asks for, or of another act that its sentence tells?"""

from __future__ import annotations

from dataclasses import dataclass

from summarizer.clauses.tokens import Token
from summarizer.lexicon import load
from summarizer.records.fields import Event
from summarizer.text.spans import Span
from summarizer.values.intervals import days
from summarizer.verify.context import Context, touching
from summarizer.verify.date_acts import Act, act_at, noun_kinds, scope
from summarizer.verify.date_governors import governors
from summarizer.verify.date_owners import is_about, stranger_of
from summarizer.verify.date_verbs import EVENTS, REACH
from summarizer.verify.words import tokens as words_of

_MONTH = 31
_SAID = frozenset({"announce", "approve", "agree", "impose"})
_PARENTHESIS = 60
"""Characters before a date within which its parentheses open."""
_MADE = frozenset({Event.AGREEMENT, Event.ANNOUNCEMENT})
_BEGINNINGS = _MADE | {Event.TAKES_EFFECT}
_CLOSING_REACH = 12
"""Words before a date among which an "until" stands."""


@dataclass(frozen=True, slots=True)
class Other:
    """Why a date is the date of something else; `certain` when its own noun says so ("the 2021 coup")."""

    reason: str
    certain: bool = False


def other_event(place: Span, event: Event, context: Context) -> Other | None:
    """Why the date at a place is the date of something else; `None` when it may be the date of the event."""
    sentence = context.reading.sentence_at(place.start)
    if sentence is None:
        return None
    tokens = context.tokens(sentence)
    first = next((at for at, one in enumerate(tokens) if one.end > place.start), len(tokens))
    last = next((at for at, one in enumerate(tokens) if one.start >= place.end), len(tokens))
    bounded = _bounded(place, event, tokens, first, last, context)
    if bounded is not None:
        return Other(bounded)
    acts = governors(tokens, first, last)
    date = context.words(place)
    closes = event is Event.ENDS and _closes(tokens, first, last)
    if not acts:
        told = closes or event in (Event.ANNOUNCEMENT, Event.PERIOD)
        return None if told else Other(f"no act stands with “{date}”")
    if event is Event.ANNOUNCEMENT and _was_first(acts[0], tokens, context):
        return Other(f"“{date}” is when it was first done")
    if event in (Event.DELIVERY, Event.AGREEMENT) and (plan := _unreal(tokens, acts[0].at)) is not None:
        return Other(f"“{date}” is when somebody “{plan}” do so")
    fitting = _fitting(acts, event, context)
    if not fitting and not acts[0].decisive and closes:
        fitting = acts
    if event is Event.PERIOD and _is_narrow(place, tokens[max(0, first - 3) : last], context):
        fitting = tuple(one for one in fitting if not one.kinds & _SAID)
    if not fitting:
        certain = acts[0].decisive and bool(acts[0].kinds) and acts[0].kinds <= EVENTS
        return Other(f"“{date}” stands with “{tokens[acts[0].at].word}”", certain)
    if event in _MADE and not is_about(fitting[0], tokens, context):
        return Other(f"nothing beside “{date}” is of the record")
    stranger = stranger_of(place, fitting[0], tokens, context) if event is not Event.PERIOD else None
    return Other(f"“{date}” dates an act of “{context.words(stranger)}”") if stranger is not None else None


def _was_first(act: Act, tokens: list[Token], context: Context) -> bool:
    """True for "first introduced in 2014" where the record tells of what was changed since."""
    if str(getattr(context.record, "status", "")) not in scope("changing"):
        return False
    return any(one.word in scope("first") for one in tokens[max(0, act.at - 2) : act.at])


def _bounded(place: Span, event: Event, tokens: list[Token], first: int, last: int, context: Context) -> str | None:
    """Why a date is no date of an act at all: an aside in parentheses, the end of something, or a deadline."""
    date, inside = context.words(place), _in_parentheses(place, context)
    if inside and not any(noun_kinds(one) & _fits(event, context) for one in inside):
        return f"“{date}” stands with “{inside[0]}”"
    if event in _BEGINNINGS and _closes(tokens, first, last):
        return f"“{date}” is when it ends"
    if event in _MADE and any(one.word == "since" for one in tokens[max(0, first - 2) : last]):
        return f"“{date}” is since when it has been so"
    condition = _condition(tokens, first) if event is not Event.ENDS else None
    return f"“{date}” is a deadline behind “{condition}”" if condition is not None else None


def _fitting(acts: tuple[Act, ...], event: Event, context: Context) -> tuple[Act, ...]:
    """The acts that the event may be told with; a period goes with any other verb too.

    What is told in a statement of that day may be announced on it, if the verb says so.
    """
    fits = _fits(event, context)
    if acts[0].decisive:
        acts = acts[1:] if len(acts) > 1 and acts[0].kinds & fits else acts[:1]
    return tuple(
        one for one in acts if one.kinds & fits or (event is Event.PERIOD and not one.kinds and not one.is_noun)
    )


def _is_narrow(place: Span, near: list[Token], context: Context) -> bool:
    """True for a month or less that no word of duration opens: "announced in April" gives no period."""
    if any(one.word in scope("spanning") for one in near):
        return False
    for one in touching(context.reading.dates, place):
        begin, end = days(one.earliest, one.latest)
        return (end - begin).days <= _MONTH
    return False


def _in_parentheses(place: Span, context: Context) -> list[str]:
    """The nouns for acts before a date in the same parentheses: "(DOB 3 May 1961)"."""
    before = context.text[max(0, place.start - _PARENTHESIS) : place.start].rpartition("(")
    if not before[1] or ")" in before[2]:
        return []
    return [one for one in words_of(before[2]) if noun_kinds(one)]


def names_time(phrase: str) -> bool:
    """True when a phrase that is no date of the calendar still tells when: "in recent weeks", not "in Oslo"."""
    found = words_of(phrase)
    return any(one in scope("time") or any(char.isdigit() for char in one) for one in found)


def _fits(event: Event, context: Context) -> frozenset[str]:
    """The kinds of acts that tell of the event, for the record's kind and stage."""
    table, status = load("date_events.toml"), str(getattr(context.record, "status", ""))
    kinds = {
        *table["fits"][event.value],
        *table["fits_with"].get(status, {}).get(event.value, ()),
        *table["fits_of"].get(context.record.kind, {}).get(event.value, ()),
    }
    return frozenset(kinds - set(table["fits_not"].get(status, {}).get(event.value, ())))


def _closes(tokens: list[Token], first: int, last: int) -> bool:
    """True for "until 30 June", whatever the verb."""
    for at in range(last - 1, max(-1, first - _CLOSING_REACH), -1):
        if tokens[at].word in scope("closing"):
            return True
        if act_at(tokens, at) is not None:
            return False
    return False


def _condition(tokens: list[Token], first: int) -> str | None:
    """The word that makes the date's clause a condition or a deadline."""
    for at in range(first - 1, max(-1, first - REACH), -1):
        if tokens[at].stops:
            return None
        if tokens[at].name is None and tokens[at].word in scope("conditions"):
            return tokens[at].word
    return None


def _unreal(tokens: list[Token], at: int) -> str | None:
    """The words before, or with, a verb that say that it never came about as told."""
    before = " ".join(one.word for one in tokens[max(0, at - 5) : at])
    whole = f"{before} {tokens[at].word}"
    return next(
        (one for one in load("date_events.toml")["scope"]["unreal"] if before.endswith(one) or whole.endswith(one)),
        None,
    )
