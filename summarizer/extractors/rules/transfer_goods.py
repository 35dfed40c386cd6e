"""The goods of a direction: the stretch of its clause, and which of a sentence's goods that clause gives."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from summarizer.clauses.readings import Direction, Strength
from summarizer.extractors.rules.items import VAGUE, number_of
from summarizer.extractors.rules.phrases import find_phrases, one_of, words
from summarizer.extractors.rules.scenes import Pair
from summarizer.extractors.rules.views import View, find_word
from summarizer.records.vocabulary import ItemCategory
from summarizer.text.spans import Span
from summarizer.values.mentions import ArmsMention

COUNTABLE = frozenset({ItemCategory.OTHER_EQUIPMENT, ItemCategory.UNSPECIFIED})
"""Vague kinds of goods that a number makes definite ("24,000 masks")."""
_DUAL = frozenset(
    {ItemCategory.OTHER_AIRCRAFT, ItemCategory.HELICOPTER, ItemCategory.SHIP, ItemCategory.COMPONENTS, *VAGUE}
)
"""Kinds of goods that airlines and traders buy too."""
_RETURN = re.compile(r"\bin (?:exchange|return) for ")
_RETURN_STOP = re.compile(r"[;.]|, (?:for|which|who|according|said|he|she)\b|, [\w .'’-]{3,60} (?:said|says)\b|$")
_CLAUSE_STOP = re.compile(
    r"[;]|, (?:while|but|although|after|as|and (?:that|it|he|she|they))\b| and (?:is|are|has|have"
    r"|will|was|were)\b"
)
_NEAR, _WEAK_REACH = 80, 20
"""Code points between a direction and the goods before it, and those behind a vague clause pattern."""


def clause_of(view: View, direction: Direction, others: Iterable[Direction]) -> Span:
    """The stretch of a direction: from its first word to the next direction, the return, or the end of the clause."""
    end = min([view.end, *(one.start for one in others if one.start >= direction.end)])
    found = _RETURN.search(view.lower(direction.start, end))
    if found:
        end = direction.start + found.start()
    first = next((one.end for one in view.arms if direction.start <= one.start < end), direction.end)
    head = min(direction.end, max(first, direction.start))
    stop = _CLAUSE_STOP.search(view.lower(head, end))
    return Span(direction.start, head + stop.start() if stop else end)


def clause_head(view: View, pair: Pair, pairs: Sequence[Pair]) -> int:
    """Where the clause of a direction begins: behind the directions before it, so that its modals are read too."""
    start = pair.direction.start
    others = [one.direction for one in pairs if one.supplier.party != pair.supplier.party]
    head = max([view.start, *(one.end for one in others if one.end <= start)])
    return head + view.lower(head, start).rfind(";") + 1


def goods_after(goods: Iterable[ArmsMention], direction: Direction, clause: Span) -> tuple[ArmsMention, ...]:
    """The goods in the clause; behind a vague pattern only those right beside it."""
    weak = direction.strength is Strength.WEAK
    reach = min(clause.end, direction.end + _WEAK_REACH) if weak else clause.end
    return tuple(one for one in goods if clause.start < one.end and one.start < reach and one.end <= clause.end)


def goods_before(
    view: View, goods: Iterable[ArmsMention], direction: Direction, pairs: Sequence[Pair]
) -> tuple[ArmsMention, ...]:
    """Goods told before the direction: "drones that Iran sold to Russia"."""
    start = direction.start
    low = max([view.start, *(one.direction.end for one in pairs if one.direction.end <= start)])
    low += view.lower(low, start).rfind(";") + 1
    return tuple(one for one in goods if low <= one.start and one.end <= start < one.end + _NEAR)


def is_passive(direction: Direction) -> bool:
    """True for "donated by Germany": the goods stand before it."""
    return direction.giver is not None and direction.receiver is None and direction.giver.start > direction.start


def is_knowledge(direction: Direction) -> bool:
    """True for help in making and for works abroad: there technology and services are the goods."""
    return find_word(direction.pattern, words("transfers", "knowledge_patterns")) is not None


def is_civil(view: View, goods: Iterable[ArmsMention]) -> bool:
    """True for airliners and other civil goods."""
    plain = all(one.category in _DUAL for one in goods)
    return plain and bool(find_word(view.low, words("transfers", "civil")))


def tells_what(view: View, goods: Iterable[ArmsMention]) -> bool:
    """True when a mention is a weapon or part, or counted; vague words alone ("military support") are no transfer."""
    return any(
        one.designation is not None
        or one.category not in VAGUE
        or (one.category in COUNTABLE and number_of(view, one) is not None)
        or find_phrases("transfers", "plants", view.words(one).lower())
        for one in goods
    )


def in_return_for(view: View, clause: Span) -> Span | None:
    """What is given in exchange, verbatim: from after "in exchange for" to the end of its clause."""
    found = _RETURN.search(view.low, max(0, clause.start - view.start))
    if found is None:
        return None
    stop = _RETURN_STOP.search(view.low, found.end())
    end = stop.start() if stop else len(view.low)
    return Span(view.start + found.end(), view.start + end) if end - found.end() > 3 else None


def is_maker(view: View, mention: ArmsMention) -> bool:
    """True for goods that only say what somebody makes: "the Austrian mortar and shell manufacturer"."""
    return bool(_maker_after().match(view.lower(mention.end, mention.end + 50)))


@cache
def _maker_after() -> re.Pattern[str]:
    return re.compile(
        rf"(?:\s(?:and|or)\s[\w-]{{1,20}})?(?:[\s-][\w-]{{1,20}})?[\s-](?:{one_of('transfers', 'makers')})\b"
    )
