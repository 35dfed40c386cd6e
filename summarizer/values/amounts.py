"""Amounts of a text: numerals joined to ranges, with the words that bound them and the currency beside them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from summarizer.lexicon import load
from summarizer.records.vocabulary import Modifier
from summarizer.values.currencies import only_large, sign_before, words_after
from summarizer.values.figures import Figure, Form, find_figures
from summarizer.values.plain import plain

_WORDS = load("numbers.toml")
_FILLERS: list[str] = _WORDS["fillers"]["words"]
_LONGEST_MODIFIER = 44


@dataclass(frozen=True, slots=True)
class Amount:
    """One number or range: `start:end` with its modifier and currency, `first:last` the bare numerals."""

    start: int
    end: int
    first: int
    last: int
    modifier: Modifier
    low: float
    high: float | None
    form: Form
    scale: float
    currency: str | None = None
    """ISO code, or a family of currencies that the text has to settle."""


def _table(section: str) -> dict[str, Modifier]:
    return {phrase: Modifier(name) for name, phrases in _WORDS[section].items() for phrase in phrases}


def _any(words: dict[str, Modifier] | list[str]) -> str:
    return "|".join(re.escape(one) for one in sorted(words, key=len, reverse=True))


_BEFORE = _table("before")
_AFTER = _table("after")
_LAST_WORDS = frozenset(phrase.split(" ")[-1] for phrase in (*_BEFORE, *_FILLERS, "between", "from"))
_MODIFIED = re.compile(
    rf"(?<![a-z0-9$-])(?P<words>{_any(_BEFORE)}|between|from)(?: (?:{_any(_FILLERS)})){{0,2}}[ -]?[\"'(]{{0,2}}$|(?P<sign>[~≈><≤≥]) ?$"
)
_AFTERWARDS = re.compile(
    rf"[\"']?(?:(?P<plus>\+)|(?: |, )(?P<words>{_any([one for one in _AFTER if one not in ('plus', 'odd')])})(?![a-z-])|-(?P<joined>plus|odd)(?![a-z]))"
)
_JOINT = re.compile(r" ?[-–] ?|[ -](?:to|and|or|through)[ -]")
_BARE_AFTER = re.compile(r" *(?:[,.;:)\]!?\"']|$|–|—|and |but )")
_NEEDS_STOP = frozenset(
    {
        "at least",
        "at most",
        "at the most",
        "maximum",
        "approximately",
        "at a minimum",
        "at maximum",
        "more or less",
        "and more",
    }
)
_CHANGE = re.compile(
    r"\b(?:rose|rise[ns]?|rising|increas\w{1,4}|grew|grows?|growing|growth|grown|fell|falls?|falling|fallen|drop\w{0,5}|declin\w{1,4}|cut(?:ting|s)?|rais(?:e|es|ed|ing)|boost\w{0,3}"
    r"|expand\w{0,3}|jump\w{0,3}|climb\w{0,3}|lower\w{0,3}|reduc\w{1,4}|decreas\w{1,4}|shr[aiu]nk\w{0,3}|up|down|went|surg\w{1,3}|double[ds]?|tripled?|revis\w{1,3}|upgrad\w{1,4}|widen\w{0,3}|extend\w{0,3})\b[^.;]{0,50}$"
)


@dataclass(frozen=True, slots=True)
class _Priced:
    start: int
    end: int
    figure: Figure
    value: float
    currency: str | None
    signed: bool


@lru_cache(maxsize=16)
def find_amounts(text: str) -> tuple[Amount, ...]:
    """All numbers and ranges of `text`, sorted and without overlaps."""
    low = plain(text)
    pieces = _priced(text, low)
    amounts: list[Amount] = []
    last = 0
    index = 0
    while index < len(pieces):
        one = pieces[index]
        other = pieces[index + 1] if index + 1 < len(pieces) else None
        amount = _range(low, one, other) if other else None
        index += 2 if amount else 1
        amount = _bounded(low, amount or _single(one), last)
        amounts.append(amount)
        last = amount.end
    return tuple(amounts)


def _priced(text: str, low: str) -> list[_Priced]:
    pieces: list[_Priced] = []
    last = 0
    for figure in find_figures(text):
        start, end, value, currency, signed = figure.start, figure.end, figure.value, None, False
        if figure.form in (Form.DIGITS, Form.WORDS, Form.PLURAL):
            large = figure.scale >= 1000 or figure.value >= 10000
            if (
                figure.form is Form.DIGITS
                and (sign := sign_before(text, low, start))
                and sign[0] >= last
                and (large or not only_large(text[sign[0] : start]))
            ):
                start, currency, signed = sign[0], sign[1], True
                if figure.scale == 1 and (tail := re.match(r" (m|b|bn|k|tn)(?![a-z0-9])", low[end : end + 5])):
                    figure = replace(figure, scale={"m": 1e6, "b": 1e9, "bn": 1e9, "k": 1e3, "tn": 1e12}[tail[1]])
                    value, end = value * figure.scale, end + tail.end()
            if (
                (words := words_after(text, low, end))
                and (not signed or words[2] == 1)
                and (large or not only_large(text[end : words[0]]))
            ):
                end, value = words[0], value * words[2]
                currency = words[1] if currency is None or words[1].isupper() else currency
        pieces.append(_Priced(start, end, figure, value, currency, signed))
        last = end
    return pieces


def _single(one: _Priced) -> Amount:
    modifier = (
        Modifier.MULTIPLES_OF
        if one.figure.form is Form.PLURAL
        else Modifier.APPROXIMATELY
        if one.figure.loose
        else Modifier.EXACT
    )
    return Amount(
        one.start,
        one.end,
        one.start,
        one.end,
        modifier,
        one.value,
        None,
        one.figure.form,
        one.figure.scale,
        one.currency,
    )


def _range(low: str, one: _Priced, other: _Priced) -> Amount | None:
    """ "20-30", "$1.5-$2 billion", "between 200 and 300", "two or three": None when the two are numbers of their own."""
    joint = low[one.end : other.start]
    if (
        len(joint) > 9
        or not _JOINT.fullmatch(joint)
        or not {one.figure.form, other.figure.form} <= {Form.DIGITS, Form.WORDS}
    ):
        return None
    word = joint.strip(" -–")
    bottom, top, factor = one.value, other.value, other.figure.scale
    if factor > 1 and one.figure.scale == 1 and bottom < top / factor:
        bottom *= factor
    elif one.figure.scale > 1 and other.figure.scale == 1:
        return None
    if bottom >= top or (other.signed and not one.signed):
        return None
    if one.signed and not other.currency and other.figure.scale == 1 and word:
        return None
    before = low[max(0, one.start - 70) : one.start]
    if word == "and" and not re.search(
        r"\bbetween(?: (?:about|around|some|an estimated|roughly|approximately))? ?[\"']?$", before
    ):
        return None
    if word == "or" and (top > 2 * bottom or top > 100):
        return None
    if word == "to" and re.search(r"\bfrom(?: \w+)? ?$", before) and _CHANGE.search(before):
        return None
    if not word and (
        re.search(r"[0-9]-$", before)
        or re.match(r"-[0-9]", low[other.end : other.end + 2])
        or low[other.figure.start] == "0"
    ):
        return None
    return Amount(
        one.start,
        other.end,
        one.start,
        other.end,
        Modifier.RANGE,
        bottom,
        top,
        one.figure.form,
        max(factor, one.figure.scale),
        one.currency or other.currency,
    )


def _bounded(low: str, amount: Amount, last: int) -> Amount:
    """The amount with the words that bound it, before it ("up to") or after it ("or more")."""
    if amount.form in (Form.ORDINAL,):
        return amount
    start, modifier = _before(low, amount, last)
    end = amount.end
    if modifier in (None, Modifier.EXACT) and (found := _AFTERWARDS.match(low, end)):
        name = found["words"] or found["joined"] or "plus"
        if name not in _NEEDS_STOP or _BARE_AFTER.match(low, found.end()):
            end, modifier = found.end(), _AFTER[name]
    if modifier is None or amount.modifier in (Modifier.MULTIPLES_OF, Modifier.RANGE):
        modifier = amount.modifier
    return replace(amount, start=start, end=end, modifier=modifier)


def _before(low: str, amount: Amount, last: int) -> tuple[int, Modifier | None]:
    if amount.start == last:
        return amount.start, None
    floor = max(last, amount.start - _LONGEST_MODIFIER)
    left = low[floor : amount.start].rstrip(" \"'(-")
    word = left[left.rfind(" ") + 1 :]
    if word not in _LAST_WORDS and word[-1:] not in "~≈><≤≥":
        return amount.start, None
    found = _MODIFIED.search(low, floor, amount.start)
    if found is None:
        return amount.start, None
    words = found["words"] or found["sign"]
    if words in ("between", "from"):
        return (found.start(), None) if amount.modifier is Modifier.RANGE else (amount.start, None)
    return found.start(), _BEFORE[words]
