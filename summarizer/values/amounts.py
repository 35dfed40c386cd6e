"""Amounts of a text: numerals joined to ranges, with the words that bound them and the currency beside them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from summarizer.lexicon import any_of, load
from summarizer.records.vocabulary import Modifier
from summarizer.values.currencies import only_large, sign_before, words_after
from summarizer.values.figure_grammar import SHORT_SCALES, Figure, Form
from summarizer.values.figures import find_figures
from summarizer.values.plain import plain

_WORDS: dict[str, Any] = load("numbers.toml")
_FILLERS: list[str] = _WORDS["fillers"]["words"]
_LONGEST_MODIFIER = 44
"""Characters before a number in which its modifier begins: "up to a maximum of an estimated" has 31."""
_LARGE_AMOUNT = 10_000
"""Amounts from which a doubtful currency word is one: "the won" is a verb, "50,000 won" a price."""


@dataclass(frozen=True, slots=True)
class Amount:
    """One number or range: `start:end` with its modifier and currency, `first:last` without the modifier."""

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


@dataclass(frozen=True, slots=True)
class _Priced:
    """A numeral with the currency on either side of it."""

    start: int
    end: int
    value: float
    form: Form
    scale: float
    loose: bool
    currency: str | None
    signed: bool


def _table(section: str) -> dict[str, Modifier]:
    return {phrase: Modifier(name) for name, phrases in _WORDS[section].items() for phrase in phrases}


_BEFORE = _table("before")
_AFTER = _table("after")
_JOINED_AFTER = ("plus", "odd")
_NEEDS_STOP = frozenset(_WORDS["after_needs_stop"]["words"])
_LAST_WORDS = frozenset(phrase.split(" ")[-1] for phrase in (*_BEFORE, *_FILLERS, "between", "from"))
_MODIFIED = re.compile(
    rf"(?<![a-z0-9$-])(?P<words>{any_of(_BEFORE)}|between|from)(?: (?:{any_of(_FILLERS)})){{0,2}}[ -]?[\"'(]{{0,2}}$"
    r"|(?P<sign>[~≈><≤≥]) ?$"
)
_AFTERWARDS = re.compile(
    rf"[\"']?(?:(?P<plus>\+(?![0-9]))"
    rf"|(?: |, )(?P<words>{any_of(one for one in _AFTER if one not in _JOINED_AFTER)})(?![a-z-])"
    r"|-(?P<joined>plus|odd)(?![a-z]))"
)
_PLACES = frozenset(_WORDS["places"]["words"])
_PARTICLE: dict[str, frozenset[str]] = {key: frozenset(verbs) for key, verbs in _WORDS["over_particle"].items()}
_ARTICLE = re.compile(
    r" (?:an?|the|its|their|his|her|our|these|those)\b(?! (?:total|combined|record|further|additional))"
)
_MARK = re.compile(r"[ -](?:mark|threshold|level|limit|ceiling)\b")
_STOP_AFTER = re.compile(r" *(?:[,.;:)\]!?\"']|$|–|—|and |but )")
_JOINT = re.compile(r"-| ?– ?|-? (?:to|and|or|through) |-to-")
_DIGIT_JOINT = re.compile(r"[0-9][-/]$")
_JOINT_DIGIT = re.compile(r"[-/][0-9]")
_CHANGE = re.compile(rf"\b(?:{'|'.join(_WORDS['change']['words'])})\b[^.;]{{0,50}}$")
_BETWEEN = re.compile(r"(?<![a-z])between(?: (?:about|around|some|an estimated|roughly|approximately))? ?[\"']?$")
_FROM_OR_BY = re.compile(r"(?<![a-z])(?:from|by)(?: (?:about|around|some|just|only|nearly|roughly))? ?$")
_SPACED_SCALE = re.compile(rf" ({any_of(_WORDS['spaced_scales']['words'])})(?![a-z0-9])")
_COUNTED_AFTER = re.compile(r" (?:[a-z-]+ ){0,2}?(?:[a-z]{3,}s|people|personnel|tonnes)\b")


@lru_cache(maxsize=16)
def find_amounts(text: str) -> tuple[Amount, ...]:
    """All numbers and ranges of `text`, sorted and without overlaps."""
    low = plain(text)
    pieces = _priced(text, low)
    amounts: list[Amount] = []
    index = last = 0
    while index < len(pieces):
        one = pieces[index]
        joined = _range(low, one, pieces[index + 1]) if index + 1 < len(pieces) else None
        amounts.append(_bounded(low, joined or _single(one), last))
        last = amounts[-1].end
        index += 2 if joined else 1
    return tuple(amounts)


def _priced(text: str, low: str) -> list[_Priced]:
    pieces: list[_Priced] = []
    last = 0
    for figure in find_figures(text):
        if figure.form in (Form.ORDINAL, Form.FRACTION):
            piece = _Priced(figure.start, figure.end, figure.value, figure.form, 1, False, None, False)
        else:
            piece = _with_currency(text, low, figure, last)
        pieces.append(piece)
        last = piece.end
    return pieces


def _with_currency(text: str, low: str, figure: Figure, last: int) -> _Priced:
    start, end, value, scale = figure.start, figure.end, figure.value, figure.scale
    currency, signed = None, False
    large = scale >= 1000 or value >= _LARGE_AMOUNT
    sign = sign_before(text, low, start) if figure.form is Form.DIGITS else None
    if sign and sign[0] >= last and (large or not only_large(text[sign[0] : start])):
        start, currency, signed = sign[0], sign[1], True
        if scale == 1 and (spaced := _SPACED_SCALE.match(low, end)):
            scale = SHORT_SCALES[spaced[1]]
            value, end = value * scale, spaced.end()
    words = words_after(text, low, end, signed)
    if (
        words
        and (not signed or (words[2] == 1 and words[1].isupper()))
        and (large or not only_large(text[end : words[0]]))
    ):
        end, currency, value = words[0], words[1], value * words[2]
    if currency is None and figure.form is Form.DIGITS and _letter_is_unit(low, figure.start, end):
        value, scale, end = value / scale, 1.0, end - 1
    return _Priced(start, end, value, figure.form, scale, figure.loose, currency, signed)


def _letter_is_unit(low: str, start: int, end: int) -> bool:
    """True for "500m", "20t" and "MQ-9B", not for the millions of "5m people"."""
    if low[end - 1] not in "kmbt" or not low[end - 2].isdigit():
        return False
    in_name = low[start - 1 : start].isalnum() or low[start - 1 : start] == "-"
    return in_name or low[end - 1] in "bt" or (low[end - 1] == "m" and _COUNTED_AFTER.match(low, end) is None)


def _single(one: _Priced) -> Amount:
    modifier = Modifier.APPROXIMATELY if one.loose else Modifier.EXACT
    if one.form is Form.PLURAL:
        modifier = Modifier.MULTIPLES_OF
    return Amount(one.start, one.end, one.start, one.end, modifier, one.value, None, one.form, one.scale, one.currency)


def _range(low: str, one: _Priced, other: _Priced) -> Amount | None:
    """ "20-30", "$1.5-$2 billion", "two or three": `None` when the two are numbers of their own."""
    joint = low[one.end : other.start]
    if len(joint) > 9 or not _JOINT.fullmatch(joint) or not {one.form, other.form} <= {Form.DIGITS, Form.WORDS}:
        return None
    word = joint.strip(" -–")
    bottom, top = one.value, other.value
    if other.scale > 1 and one.scale == 1 and bottom < top / other.scale:
        bottom *= other.scale
    elif one.scale > other.scale == 1:
        return None
    if bottom >= top or (other.signed and not one.signed):
        return None
    if word and one.signed and not other.currency and other.scale == 1:
        return None
    if not _belongs_together(low, one, other, word):
        return None
    scale = max(one.scale, other.scale)
    currency = one.currency or other.currency
    return Amount(one.start, other.end, one.start, other.end, Modifier.RANGE, bottom, top, one.form, scale, currency)


def _belongs_together(low: str, one: _Priced, other: _Priced, word: str) -> bool:
    floor = max(0, one.start - 70)
    match word:
        case "and":
            return _BETWEEN.search(low, floor, one.start) is not None
        case "or":
            return other.value <= min(2 * one.value, 100)
        case "to":
            return not (_FROM_OR_BY.search(low, floor, one.start) and _CHANGE.search(low, floor, one.start))
        case "":
            longer = _DIGIT_JOINT.search(low, max(0, one.start - 2), one.start) or _JOINT_DIGIT.match(low, other.end)
            return longer is None and low[other.start] != "0"
        case _:
            return True


def _bounded(low: str, amount: Amount, last: int) -> Amount:
    """The amount with the words that bound it, before it ("up to") or after it ("or more")."""
    if amount.form is Form.ORDINAL:
        return amount
    start, modifier = _before(low, amount, last)
    end = amount.end
    if modifier in (None, Modifier.EXACT) and (found := _AFTERWARDS.match(low, end)):
        name = found["words"] or found["joined"] or "plus"
        if name not in _NEEDS_STOP or _STOP_AFTER.match(low, found.end()):
            end, modifier = found.end(), _AFTER[name]
    if modifier is None or amount.modifier in (Modifier.MULTIPLES_OF, Modifier.RANGE):
        modifier = amount.modifier
    return (
        amount
        if (start, end) == (amount.start, amount.end)
        else replace(amount, start=start, end=end, modifier=modifier)
    )


def _before(low: str, amount: Amount, last: int) -> tuple[int, Modifier | None]:
    floor = max(last, amount.start - _LONGEST_MODIFIER)
    left = low[floor : amount.start].rstrip(" \"'(-")
    word = left[max(left.rfind(" "), left.rfind("—"), left.rfind("–")) + 1 :].lstrip("\"'(")
    if word not in _LAST_WORDS and word[-1:] not in ("~", "≈", ">", "<", "≤", "≥"):
        return amount.start, None
    found = _MODIFIED.search(low, floor, amount.start)
    if found is None:
        return amount.start, None
    words = found["words"] or found["sign"]
    if words in ("between", "from"):
        return (found.start(), None) if amount.modifier is Modifier.RANGE else (amount.start, None)
    if words in _PLACES and _ARTICLE.match(low, found.end("words")) and not _MARK.match(low, amount.end):
        return amount.start, None
    if words == "over" and _is_particle(low[floor : found.start()].rstrip(" ").rpartition(" ")[2], amount):
        return amount.start, None
    return found.start(), _BEFORE[words]


def _is_particle(verb: str, amount: Amount) -> bool:
    """True for the "over" of "handed over two frigates" and "took over four boats"."""
    return verb in _PARTICLE["verbs"] or (verb in _PARTICLE["word_verbs"] and amount.form is not Form.DIGITS)
