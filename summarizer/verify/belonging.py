"""Do copied words belong to the record: a place to the handling of its goods, a reason to its act?"""

from __future__ import annotations

from functools import cache

from summarizer.clauses.tokens import Token, words
from summarizer.lexicon import load
from summarizer.text.spans import Sentence, Span, overlaps
from summarizer.verify.context import Context
from summarizer.verify.date_acts import Act, act_at
from summarizer.verify.date_owners import is_stranger, stranger_of
from summarizer.verify.date_verbs import REACH, is_boundary
from summarizer.verify.deals import Bond, payer_aside, tie_of
from summarizer.verify.locations import why_no_location
from summarizer.verify.memory import payments_in
from summarizer.verify.words import listed
from summarizer.verify.words import tokens as words_of

_NEAR = 4
"""Words before a reason among which what makes it none stands."""
_CUE_REACH = 25
"""Words on either side of what is given in return among which the word of exchange stands."""


def why_not(field: str, place: Span, context: Context) -> str | None:
    """Why the words at a place may belong to something else; `None` when they belong to the record."""
    sentence = context.reading.sentence_at(place.start)
    tokens = context.tokens(sentence) if sentence is not None else []
    first = next((at for at, one in enumerate(tokens) if one.end > place.start), len(tokens))
    last = next((at for at, one in enumerate(tokens) if one.start >= place.end), len(tokens))
    match field:
        case "location":
            why = why_no_location(tokens, first, last)
        case "reason":
            why = _why_no_reason(tokens, first)
        case "in_return":
            why = _why_no_return(tokens, first, last, place, context)
        case "package_label":
            why = _why_no_label(tokens, first, last, context)
        case "program":
            return _why_no_program(tokens[first:last])
        case _:
            return None
    return why or _why_others(tokens, first, place, context)


def _why_others(tokens: list[Token], first: int, place: Span, context: Context) -> str | None:
    """The words stand in a clause whose subject is a stranger to the record, or in somebody else's deal."""
    tie = tie_of(place, context)
    stranger = payer_aside(tie.rival, context) if tie.bond is Bond.OTHERS else None
    act = _act_before(tokens, first)
    found = stranger or (stranger_of(place, act, tokens, context) if act is not None else None)
    if found is None or any(_is_own(one, context) for one in tokens if found.start <= one.start < place.start):
        return None
    return f"in an act of “{context.words(found)}”"


def _is_own(token: Token, context: Context) -> bool:
    """True for a party or target of the record."""
    if token.name is None:
        return False
    targets = {one.name or one.text for one in getattr(context.record, "targets", ())}
    return token.name.name in targets or (token.name.party is not None and not is_stranger(token, context))


def _act_before(tokens: list[Token], first: int) -> Act | None:
    """The nearest verb before the words in their clause."""
    for at in range(first - 1, max(-1, first - REACH), -1):
        if tokens[at].stops or is_boundary(tokens[at]):
            return None
        act = act_at(tokens, at)
        if act is not None:
            return act
    return None


def _why_no_reason(tokens: list[Token], first: int) -> str | None:
    """A reason is no condition, nothing that somebody called the act, and not that of another act ("expelled over")."""
    near = [one.word for one in tokens[max(0, first - _NEAR) : first] if one.name is None]
    stop = next((word for word in reversed(near) if word in listed("no_reason")), None)
    if stop is not None:
        return f"behind “{stop}”"
    cue = tokens[first - 1].word if first else ""
    act = _act_before(tokens, first) if cue in ("over", "for") else None
    another = act is not None and not act.kinds and not tokens[act.at].word.endswith("ing")
    if act is not None and another and tokens[act.at - 1].word in ("and", ","):
        return f"with “{tokens[act.at].word}”"
    return None


def _why_no_return(tokens: list[Token], first: int, last: int, place: Span, context: Context) -> str | None:
    """What a supplier gets in return stands with a word of exchange in its sentence, or opens one."""
    sentence = context.reading.sentence_at(place.start)
    if sentence is not None and any(overlaps(place, one.paid) for one in payments_in(sentence, context.reading)):
        return None
    near = [one.word for one in tokens[max(0, first - _CUE_REACH) : last + _CUE_REACH] if one.name is None]
    near += words_of(context.words(place))
    if _is_of_other_swap(tokens, first, sentence, context):
        return "for something else than the record's goods"
    if any(one in _group("exchange") for one in near):
        return None
    behind = {one.word for one in tokens[max(0, first - _NEAR) : first]}
    if behind & _group("paid_with") and any(one in _group("paying") for one in near):
        return None
    return "without a word of exchange"


def _is_of_other_swap(tokens: list[Token], first: int, sentence: Sentence | None, context: Context) -> bool:
    """True for "in return for X" in a sentence that names none of the record's goods, nor has a word for them."""
    opening = [one.word for one in tokens[max(0, first - 4) : first]]
    if sentence is None or "for" not in opening or not set(opening) & words("exchange"):
        return False
    if any(one.word in _group("referring") for one in tokens):
        return False
    items = [place for one in getattr(context.record, "items", ()) for place in context.places(one.text)]
    return bool(items) and not any(overlaps(one, sentence) for one in items)


def _why_no_label(tokens: list[Token], first: int, last: int, context: Context) -> str | None:
    """A package is named by a noun for one, and is for nobody else ("the ninth package for Mali")."""
    named = [word for one in tokens[first:last] for word in words_of(one.word)]
    head = next((at for at, word in enumerate(named) if word in words("prepositions")), len(named))
    if not head or named[head - 1] not in _group("packages"):
        return "which names no package"
    end = last
    if end + 1 < len(tokens) and tokens[end].word in ("for", "to") and is_stranger(tokens[end + 1], context):
        return f"for “{context.words(tokens[end + 1])}”"
    return None


def _why_no_program(named: list[Token]) -> str | None:
    """A programme is named by a noun for legal acts, or by a number with letters ("GL25")."""
    kinds = _group("programs") | listed("legal_nouns")
    for one in named:
        if one.word in kinds or (any(char.isdigit() for char in one.word) and any(char.isalpha() for char in one.word)):
            return None
        if set(words_of(one.word)) & kinds:
            return None
    return "which names no legal act"


@cache
def _group(name: str) -> frozenset[str]:
    return frozenset(load("belonging.toml")[name])
