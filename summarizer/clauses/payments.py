"""What pays for arms: "offered oil for 12 boats", "has shipped shells and got flour", "pays in gold".

The payment is no item of the deal, and who pays receives the goods, though it gives something.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from summarizer.clauses.patterns import lowered
from summarizer.clauses.readings import Direction, Strength
from summarizer.clauses.tokens import Token
from summarizer.lexicon import any_of, load
from summarizer.reading import Reading
from summarizer.text.spans import Span, within

_WORDS = load("payments.toml")
_GOODS, _MONEY = any_of(_WORDS["goods"]), any_of(_WORDS["money"])
_REACH = 16
"""Tokens behind a debt among which it is settled with goods."""
_GATE = re.compile(rf"\b(?:{_GOODS}|{_MONEY})\b")
_FOR_ARMS = re.compile(
    rf"\b(?:{any_of(_WORDS['trading'])}) [^,;.]{{0,30}}?(?P<pay>\b(?:{_GOODS})\b[^,;.]{{0,25}}?) for "
    rf"(?P<arms>(?!its |their )[^,;.]{{3,60}})"
    rf"|\b(?:{any_of((*_WORDS['trading'], *_WORDS['giving']))}) [^,;.]{{0,30}}?\b(?:{any_of(_WORDS['only'])}) "
    rf"(?P<all>(?:{_GOODS}|{_MONEY})\b[^,;.]{{0,25}}?) for (?P<own>[^,;.]{{3,60}})"
)
_AND_GOT = re.compile(
    rf"\b(?:{any_of(_WORDS['sending'])}) [^;.]{{3,120}}?\band (?:will |is to |are to |has |have )?"
    rf"(?:{any_of(_WORDS['getting'])}) (?P<pay>[^;.]{{0,60}}?\b(?:{_GOODS})\b[^;.]{{0,60}})"
)
_DOUBT = re.compile(rf"(?:,| and)*,? (?:{any_of(_WORDS['doubts'])})\b")
_PAID_IN = re.compile(
    rf"\b(?:{any_of(_WORDS['paying'])})\b[^,;.]{{0,40}}? (?:with|in) "
    rf"(?P<pay>[^,;.]{{0,20}}?\b(?:{_GOODS})\b)"
)


@dataclass(frozen=True, slots=True)
class Payment:
    """What is paid, with the words from the verb on that tell it, and the arms that are paid for where these follow."""

    start: int
    end: int
    paid: Span
    arms: Span | None = None
    in_kind: bool = True


def find_payments(reading: Reading, start: int, end: int) -> tuple[Payment, ...]:
    """The payments for arms that a sentence tells of, by place."""
    low = lowered(reading.text[start:end])
    if _GATE.search(low) is None:
        return ()
    return tuple(sorted(_found(low, reading, start), key=lambda one: (one.start, one.end)))


def _found(low: str, reading: Reading, at: int) -> Iterator[Payment]:
    for found in _FOR_ARMS.finditer(low):
        paid, arms = ("pay", "arms") if found["pay"] is not None else ("all", "own")
        bought = Span(found.start(arms) + at, found.end(arms) + at)
        own = Span(found.start(paid) + at, found.end(paid) + at)
        if _has_arms(bought, reading) and not _has_arms(own, reading):
            in_kind = re.search(rf"\b(?:{_GOODS})\b", found[paid]) is not None
            yield Payment(found.start() + at, found.end() + at, own, bought, in_kind)
    for pattern in (_AND_GOT, _PAID_IN):
        for found in pattern.finditer(low):
            doubt = _DOUBT.search(low, found.start("pay"), found.end("pay"))
            end = doubt.start() if doubt is not None else found.end("pay")
            yield Payment(found.start() + at, found.end() + at, Span(found.start("pay") + at, end + at))


def _has_arms(span: Span, reading: Reading) -> bool:
    """True when goods stand there that nobody pays with."""
    goods = within(reading.arms, span.start, span.end)
    return any(_GATE.search(lowered(reading.text[one.start : one.end])) is None for one in goods)


def with_payers_receiving(found: Iterable[Direction], payments: tuple[Payment, ...]) -> list[Direction]:
    """The directions, with those turned round in which the giver only hands over what it pays for arms."""
    return [_turned(one, payments) for one in found]


def _turned(one: Direction, payments: tuple[Payment, ...]) -> Direction:
    by_payer = one.giver is not None and any(
        payment.arms is not None and one.giver.end <= payment.start <= one.end <= payment.end for payment in payments
    )
    if not by_payer:
        return one
    return replace(one, giver=one.receiver, receiver=one.giver, pattern="who pays receives", strength=Strength.STRONG)


def settled_debts(tokens: Sequence[Token]) -> Iterator[Direction]:
    """ "A loan that Togo owes Oman is cancelled against four boats": who owes hands over the goods."""
    for at, token in enumerate(tokens[1:-1], 1):
        debtor, creditor = tokens[at - 1], tokens[at + 1]
        if token.word not in _WORDS["owing"] or debtor.name is None or creditor.name is None:
            continue
        rest = tokens[at + 2 : at + 2 + _REACH]
        settled = next((here for here, one in enumerate(rest) if one.word in _WORDS["settling"]), len(rest))
        given = [one for here, one in enumerate(rest) if here > settled and one.word in ("against", "with")]
        goods = [one for one in rest if given and one.arms and one.start > given[0].end]
        if goods:
            how = "who owes settles with goods"
            yield Direction(debtor.start, goods[0].end, debtor.place, creditor.place, how, Strength.STRONG)
