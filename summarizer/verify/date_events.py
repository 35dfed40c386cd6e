"""What happened on a date? The act that governs it in its clause, and whether that is the event of a slot."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice, product
from typing import Any

from summarizer.clauses.inflections import Form, forms
from summarizer.clauses.tokens import Token, words
from summarizer.lexicon import load
from summarizer.records.atoms import Party
from summarizer.records.fields import Event, Role
from summarizer.text.spans import Span
from summarizer.verify.context import Context
from summarizer.verify.party_names import stands_for
from summarizer.verify.paths import markers
from summarizer.verify.words import tokens as words_of

REACH = 45
"""Tokens that are looked at on either side of a date."""
_AGENT_REACH = 6
"""Tokens between a participle and the "by" of its agent."""
_RIGHT = 2
"""Verbs behind a date that opens its clause, of which the first may be a mere participle ("the jets ordered then")."""


_FORMS: tuple[Form, ...] = ("past", "inf", "s", "ing")


@dataclass(frozen=True, slots=True)
class Act:
    """A verb, or a noun for an act, with the kind of act; `None` for a verb of no listed kind."""

    kind: str | None
    at: int
    """Its place among the tokens of the sentence."""


def other_event(place: Span, event: Event, context: Context) -> str | None:
    """Why the date at a place is the date of something else; `None` when it may be the date of the event."""
    sentence = context.reading.sentence_at(place.start)
    if sentence is None:
        return None
    tokens = context.tokens(sentence)
    first = next((at for at, one in enumerate(tokens) if one.end > place.start), len(tokens))
    last = next((at for at, one in enumerate(tokens) if one.start >= place.end), len(tokens))
    date = context.words(place)
    if event is not Event.ENDS and (condition := _condition(tokens, first)) is not None:
        return f"“{date}” is a deadline behind “{condition}”"
    acts = list(governing(tokens, first, last))
    if not acts:
        return None
    if event in (Event.DELIVERY, Event.AGREEMENT) and (plan := _unreal(tokens, acts[0].at)) is not None:
        return f"“{date}” is when somebody “{plan}” do so"
    agent = _agent(tokens, acts[0].at)
    if agent is not None and agent.name is not None and _is_stranger(agent, context):
        return f"“{date}” dates an act “by {context.words(agent)}”"
    blocked = _blocked(event, str(getattr(context.record, "status", "")))
    if all(one.kind in blocked for one in acts) or any(one.kind == "measure" for one in acts):
        return f"“{date}” stands with “{tokens[acts[0].at].word}”"
    return None


def names_time(phrase: str) -> bool:
    """True when a phrase that is no date of the calendar still tells when: "in recent weeks", not "in Oslo"."""
    found = words_of(phrase)
    return any(one in _scope()["time"] or any(char.isdigit() for char in one) for one in found)


def governing(tokens: list[Token], first: int, last: int) -> Iterator[Act]:
    """The acts that may happen on the date at `tokens[first:last]`, the likeliest first."""
    noun = _noun_before(tokens, first)
    if noun is not None:
        yield noun
    if noun is not None and noun.kind == "say":
        return
    left = None if _is_inside_verb(tokens, first) else _left(tokens, first)
    if left is not None:
        yield left
        if left.at and tokens[left.at - 1].word == "to":
            above = _left(tokens, left.at - 1)
            if above is not None:
                yield above
    opens = _opens(tokens, first)
    if left is None or opens:
        right = (
            one for one in _right(tokens, last) if opens or one.kind != "say"
        )  # "…, the ministry said" dates nothing
        yield from islice(right, _RIGHT if opens else 1)


def _is_inside_verb(tokens: list[Token], first: int) -> bool:
    """True for a date between an auxiliary and its verb: "were on Friday hit"."""
    at = first - 1
    while at >= 0 and tokens[at].word in _BEFORE_DATE:
        at -= 1
    return at >= 0 and tokens[at].name is None and tokens[at].word in words("auxiliaries")


def _left(tokens: list[Token], first: int) -> Act | None:
    for at in range(first - 1, max(-1, first - REACH), -1):
        if _ends_clause(tokens[at]):
            return None
        act = _act(tokens, at)
        if act is not None:
            return act
    return None


def _right(tokens: list[Token], last: int) -> Iterator[Act]:
    for at in range(last, min(len(tokens), last + REACH)):
        if _ends_clause(tokens[at]):
            return
        act = _act(tokens, at)
        if act is not None and not (act.kind is None and tokens[at].word in words("auxiliaries")):
            yield act


def _ends_clause(token: Token) -> bool:
    return token.stops or (token.name is None and token.word in _BOUNDARIES)


_BOUNDARIES = frozenset({"which", "who", "while", "although", "though", "whereas", "because", "but", "when", "where"})
_BEFORE_DATE = frozenset(
    {
        "in",
        "on",
        "of",
        "from",
        "by",
        "since",
        "until",
        "at",
        "for",
        "early",
        "late",
        "this",
        "last",
        "next",
        "the",
        "dated",
    }
)


def _opens(tokens: list[Token], first: int) -> bool:
    """True for a date that begins its clause: "…, and on Friday Oslo said"."""
    at = first - 1
    while at >= 0 and tokens[at].word in _BEFORE_DATE:
        at -= 1
    return at < 0 or tokens[at].stops or tokens[at].word in (",", "and", "or", "then") or tokens[at].word in _BOUNDARIES


def _noun_before(tokens: list[Token], first: int) -> Act | None:
    at = first - 1
    while at >= 0 and first - at <= 3 and tokens[at].word in _BEFORE_DATE:
        at -= 1
    if at < 0 or tokens[at].name is not None:
        return None
    kind = _nouns().get(tokens[at].word)
    return Act(kind, at) if kind is not None else None


def _act(tokens: list[Token], at: int) -> Act | None:
    """The act at a token; one of no listed kind for other past forms, and for auxiliaries without a listed verb."""
    token = tokens[at]
    if token.name is not None:
        return None
    before = tokens[at - 1].word if at else ""
    for rest, form, kind in _verbs().get(token.word, ()):
        if [one.word for one in tokens[at + 1 : at + 1 + len(rest)]] == list(rest) and _is_verb(form, tokens, at):
            return Act(kind, at)
    other = (token.word.endswith("ed") and len(token.word) > 4) or token.word in _irregular()
    if token.word in words("auxiliaries") or (other and before not in words("determiners")):
        return Act(None, at)
    return None


def _is_verb(form: Form, tokens: list[Token], at: int) -> bool:
    """False for words that are verbs elsewhere: "the order", "military supplies", "a shipping firm"."""
    before = tokens[at - 1] if at else None
    word = before.word if before is not None else ""
    match form:
        case "past":
            return word not in words("determiners") or word in words("relatives")
        case "inf":
            return word == "to" or word in words("auxiliaries") or word in words("adverbs")
        case "ing":
            return word in words("be") or word in (
                "of",
                "for",
                "before",
                "after",
                "by",
                "began",
                "begin",
                "start",
                "started",
            )
        case _:
            return before is not None and (
                before.name is not None or word in words("relatives") or word in ("it", "he", "she")
            )


def _condition(tokens: list[Token], first: int) -> str | None:
    """The word that makes the date's clause a condition or a deadline."""
    for at in range(first - 1, max(-1, first - REACH), -1):
        if tokens[at].stops:
            return None
        if tokens[at].name is None and tokens[at].word in _scope()["conditions"]:
            return tokens[at].word
    return None


def _unreal(tokens: list[Token], at: int) -> str | None:
    before = " ".join(one.word for one in tokens[max(0, at - 5) : at])
    return next((one for one in _scope()["unreal"] if before.endswith(one)), None)


def _agent(tokens: list[Token], at: int) -> Token | None:
    """The name after the "by" of a participle ("blacklisted by London")."""
    if any(one.name is not None for one in tokens[max(0, at - 2) : at]):
        return None  # the verb has its subject before it
    for here in range(at + 1, min(len(tokens) - 1, at + 1 + _AGENT_REACH)):
        if tokens[here].word == "by":
            return next((one for one in islice(tokens, here + 1, here + 3) if one.name is not None), None)
        if tokens[here].word == "," or tokens[here].stops:
            return None
    return None


def _is_stranger(agent: Token, context: Context) -> bool:
    """True for a state or body that is no party of the record."""
    assert agent.name is not None
    if agent.name.party is None:
        return False
    record_type = type(context.record)
    parties = [
        (markers(record_type, name)[0], value)
        for name in record_type.model_fields
        if isinstance(value := getattr(context.record, name), Party)
    ]
    acting = [party for role, party in parties if role in (Role.AUTHORITY, Role.GIVER, Role.RECEIVER)]
    return bool(acting) and not any(stands_for(agent.name, party, context) for party in acting)


def _blocked(event: Event, status: str) -> frozenset[str]:
    kinds = set(load("date_events.toml")["other"].get(event.value, ()))
    if status == "intercepted":
        kinds.discard("seize")
    if event is Event.ANNOUNCEMENT and status in ("lifted", "eased"):
        kinds.add("impose")
    if event is Event.ANNOUNCEMENT and status == "imposed":
        kinds.add("end")
    if status in ("blocked", "refused", "cancelled", "suspended") and event in (Event.ANNOUNCEMENT, Event.AGREEMENT):
        kinds.discard("deny")
    return frozenset(kinds)


@cache
def _scope() -> dict[str, Any]:
    return {name: frozenset(found) for name, found in load("date_events.toml")["scope"].items()}


@cache
def _nouns() -> dict[str, str]:
    return {word: kind for kind, found in load("date_events.toml")["nouns"].items() for word in found}


@cache
def _irregular() -> frozenset[str]:
    """Forms of irregular verbs in the past."""
    return frozenset(load("dates.toml")["tense"]["past"])


@cache
def _verbs() -> dict[str, tuple[tuple[tuple[str, ...], Form, str], ...]]:
    """First word of a form → (remaining words, form, kind), those with more words first."""
    table: dict[str, list[tuple[tuple[str, ...], Form, str]]] = {}
    for kind, lemmas in load("date_events.toml")["verbs"].items():
        for lemma, form in product(lemmas, _FORMS):
            for words_of_form in forms(lemma, form):
                head, *rest = words_of_form.split(" ")
                table.setdefault(head, []).append((tuple(rest), form, kind))
    return {head: tuple(sorted(found, key=lambda one: -len(one[0]))) for head, found in table.items()}
