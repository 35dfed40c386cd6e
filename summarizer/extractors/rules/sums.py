"""Is a sum of money help, and if so a package, a running total, or a part of a sum that was told before?"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from summarizer.extractors.rules.phrases import any_word, find_phrases, one_of, words
from summarizer.extractors.rules.views import View, find_word
from summarizer.values.mentions import MoneyMention

_BEFORE, _AFTER = 160, 120
"""Code points around a sum in which the noun of help must stand."""
_STRONG_LEAD = 70
"""Code points by which a clear noun of help may stand farther off than a vague one."""
_NEAR = 40
"""Code points within which another kind of money claims the sum."""
_GIVEN = 60
"""Code points between a verb of giving and its sum ("has given the Palestinians more than $100 million")."""
_MOST_SUMS = 40
"""Sums read in one sentence; one with more is a table, no prose."""
_LEAST = 1000
"""Smaller amounts are fares, prices and ages, not help between states."""
_RAISED_TO = re.compile(
    r"\b(?:bring(?:s|ing)?|brought|rais(?:es|ing)|lift(?:s|ing|ed)?|tak(?:es|ing)|took|nearly doubles|doubles)\b"
    r"[^;]{0,130}\bto (?:\w+ ){0,2}$"
)
_OF_TOTAL = re.compile(r"\s*(?:of|from) (?:this|that|the (?:total|package|sum|funding|assistance|amount))\b")
_PERFECT = re.compile(
    r"\b(?:has|have|had|'ve)\b(?: (?:been|also|now|already|so far|thus far|to date"
    r"|[a-z]+ly)){0,2} [a-z]{1,12}(?:ed|en|nt|de)\b"
)


_LISTED = 40
"""Code points between the sums of a list."""
_FOR_WHOM = re.compile(r"\s(?:for|to)\s")
_BETWEEN = re.compile(r"\b(?:between|from)\s+[0-9]{4}\s?(?:-|–|and|to)")
_THE = re.compile(r"\b(?:the|this|that) $")
_PACKAGE = re.compile(r"\s(?:[a-z-]+ ){0,2}(?:package|tranche|drawdown|shipment)\b")
_VALUED = re.compile(r"\b(?:the|this) (?:[a-z-]+ ){0,3}(?:package|tranche|drawdown|shipment)\b[^.;,]{0,60}$")
_ANOTHER = re.compile(r"\b(?:another|an additional|a further|additional) $")
_ON_TOP = re.compile(
    r"^\W{0,4}(?:this|that|it)\b[^.;]{0,30}\b(?:on top of|in addition to|follows|comes after)\b[^.;]{0,30}$"
)
_COUNTING = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|[0-9]{1,2}(?:st|nd|rd|th))\b[^,;]{0,24}$"
)
"""Before "since": it counts packages ("its third since 2022") and adds nothing up."""
_SUPPORTS = re.compile(r"\s(?:will|would|is to|to)\s(?:also\s)?(?:support|fund|help|go|finance|be)\b")


@dataclass(frozen=True, slots=True)
class Sum:
    """An amount of money with the words left and right of it, up to the next amount or the end of the clause."""

    view: View
    money: MoneyMention
    left: str
    right: str
    weak: bool
    """True when only a vague noun ("support", "package") says that it is help."""
    given: bool
    """True when a verb of giving stands right before it ("will contribute 5 million euros")."""
    goes_on: bool
    """True when it goes on with help told just before: "the $275 million package", "another $10 million will …"."""


def read_sums(view: View) -> list[Sum]:
    """The sums of a sentence that are help; in "$61 billion for X and $26 billion for Y" all are, or none."""
    found: list[Sum] = []
    for money in view.money[:_MOST_SUMS]:
        listed = bool(found) and found[-1].money.end <= money.start and money.start - found[-1].money.end < _LISTED
        one = _read(view, money, listed)
        if one is not None:
            found.append(one)
    return found


def _read(view: View, money: MoneyMention, listed: bool) -> Sum | None:
    if money.per == "unit" or money.amount < _LEAST:
        return None
    left, right = _around(view, money)
    noun = _noun(left, right)
    giving = list(any_word("aid", "giving").finditer(left[-_GIVEN:]))
    if noun is None and giving:
        noun = len(left[-_GIVEN:]) - giving[-1].end(), True
    goes_on = bool(_THE.search(left) and _PACKAGE.match(right)) or bool(_VALUED.search(left))
    goes_on = goes_on or bool(_ANOTHER.search(left) and _SUPPORTS.match(right))
    goes_on = goes_on or (listed and bool(_FOR_WHOM.match(right))) or bool(_ON_TOP.search(left))
    if noun is None and goes_on:
        noun = 0, True
    if noun is None or _is_other(left, right, noun[0]):
        return None
    return Sum(view, money, left, right, noun[1], bool(giving), goes_on)


def _around(view: View, money: MoneyMention) -> tuple[str, str]:
    at, end = money.start - view.start, money.end - view.start
    others = [(one.start - view.start, one.end - view.start) for one in view.money if one is not money]
    low = max([0, at - _BEFORE, *(stop for _, stop in others if stop <= at)])
    high = min([len(view.low), end + _AFTER, *(start for start, _ in others if start >= end)])
    return view.low[low:at].split(";")[-1], view.low[end:high].split(";")[0]


def _noun(left: str, right: str) -> tuple[int, bool] | None:
    """Distance and weakness of the noun of help that says what the sum is; `None` when there is none."""
    found = [(hit.start, False) for hit in find_phrases("aid", "strong", right)]
    found += [(len(left) - hit.end, False) for hit in find_phrases("aid", "strong", left)]
    found += [(hit.start, True) for hit in find_phrases("aid", "weak", right)]
    found += [(len(left) - hit.end, True) for hit in find_phrases("aid", "weak", left)]
    return min(found, key=lambda one: one[0] + _STRONG_LEAD * one[1], default=None)


def _is_other(left: str, right: str, distance: int) -> bool:
    """True when a word nearer than the noun of help makes the sum a fine, a price, a trade figure or the like."""
    others = words("aid", "others")
    after, near = find_word(right[:_NEAR], others), left[-_NEAR:]
    before = [one for word in others if (one := find_word(near, (word,))) is not None]
    nearest = min([len(near) - one.end for one in before] + ([after.start] if after else []), default=None)
    return nearest is not None and nearest < max(distance, 1)


def is_total(one: Sum) -> bool:
    """True for a running total ("bringing the total to $2 billion", "has provided $500 million since 2012")."""
    if _total().search(one.left[-90:]) and not find_phrases("aid", "package_nouns", one.left[-40:]):
        return True
    if _RAISED_TO.search(one.left):
        return True
    if _adds_up(one.right[:60]) or _BETWEEN.search(one.right[:60]):
        return True
    return _adds_up(f"{one.left} {one.right}") and bool(_PERFECT.search(one.left))


def _adds_up(stretch: str) -> bool:
    """True where "since" or "so far" adds up; "its third since 2022" only counts."""
    return any(not _COUNTING.search(stretch[: found.start()]) for found in _so_far().finditer(stretch))


def is_part(one: Sum) -> bool:
    """True for a sum that the sentence tells as a part: "this includes $38 million", "of which $5 million"."""
    before = one.view.low[: one.money.start - one.view.start]
    if before.endswith("with ") and find_phrases("aid", "strong", before[-120:]):
        return True
    return bool(_opens_part().search(before)) or bool(_OF_TOTAL.match(one.right))


@cache
def _total() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{one_of('aid', 'totals')})\b")


@cache
def _so_far() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{one_of('aid', 'so_far')})\b")


@cache
def _opens_part() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{one_of('aid', 'parts')})\b[^.;]{{0,200}}$")
