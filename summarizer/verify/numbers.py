"""Compares numbers with their bounds: what a record claims, what its words state, what the text states."""

from __future__ import annotations

from math import copysign, inf, isfinite

from summarizer.records.atoms import Money, Quantity
from summarizer.records.vocabulary import Modifier
from summarizer.text.spans import Spanned
from summarizer.values import intervals
from summarizer.values.intervals import Bounded
from summarizer.values.mentions import MoneyMention, NumberMention
from summarizer.verify.finding import Finding, contradicted, review

EXACT = frozenset({Modifier.EXACT, Modifier.UNSPECIFIED})
LIKE = (
    frozenset({Modifier.MORE_THAN, Modifier.AT_LEAST}),
    frozenset({Modifier.UP_TO, Modifier.LESS_THAN, Modifier.NEARLY}),
)
"""Bounds that leave the same side open: a person should say whether the difference matters."""


def amount_of(value: Quantity | Money | NumberMention | MoneyMention) -> Bounded | None:
    """The bounded number of an atom or a mention; `None` when the atom has only words."""
    match value:
        case Quantity() | NumberMention():
            number, upper = value.number, value.number_max
        case Money() | MoneyMention():
            number, upper = value.amount, value.amount_max
    return (
        None
        if number is None
        else Bounded(value.modifier, as_float(number), None if upper is None else as_float(upper))
    )


def as_float(number: float) -> float:
    """The number; infinite where it is too large for arithmetic."""
    try:
        return float(number)
    except OverflowError:
        return copysign(inf, number)


def same_number(one: Bounded, other: Bounded) -> bool:
    """True when the numbers are equal, whatever their bounds; a missing upper end is a matter of bounds."""
    if not intervals.same_number(one.number, other.number):
        return False
    tops = (one.number_max, other.number_max)
    return tops[0] is None or tops[1] is None or intervals.same_number(tops[0], tops[1])


def same_bound(one: Modifier, other: Modifier) -> bool:
    """True when the bounds are equal; an unspecified bound is an exact number."""
    return one == other or (one in EXACT and other in EXACT)


def check_bound(claimed: Bounded, found: Bounded, words: str, at: Spanned) -> Finding | None:
    """A finding when the bound of the claim is not the one of the words in the text; `None` when it is."""
    if claimed.number_max is not None and found.number_max is None and claimed.number_max != claimed.number:
        reason = f"claimed “{shown(claimed)}” up to {claimed.number_max:g}; the passage says “{words}” and no upper end"
        return contradicted("upper_end", reason, at)
    if same_bound(claimed.modifier, found.modifier):
        return None
    reason = f"claimed “{shown(claimed)}”; the passage says “{words}”"
    if any(claimed.modifier in group and found.modifier in group for group in LIKE):
        return review("modifier", f"{reason}, which leaves the same side open", at)
    return contradicted("modifier", reason, at)


def whole(number: float | None) -> int | float | None:
    """A number without a needless decimal point."""
    return int(number) if number is not None and float(number).is_integer() else number


def shown(value: Bounded, currency: str | None = None) -> str:
    """The number in words: "up to 6,000", "USD 275,000,000"."""
    if not isfinite(value.number) or not isfinite(value.number_max or 0.0):
        return str(value.number)
    return intervals.render_money(value, currency)
