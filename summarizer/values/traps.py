"""Says why a number is no quantity: designations, calibres, ordinals, dates, times, ages, distances, identifiers and their like."""

from __future__ import annotations

import re

from summarizer.lexicon import load
from summarizer.values.amounts import Amount
from summarizer.values.figures import Form
from summarizer.values.mentions import Trap

_WORDS = load("number_traps.toml")
_IDENTIFIER_BEFORE = frozenset(_WORDS["identifier_before"]["words"])
_IDENTIFIER_AFTER = frozenset(_WORDS["identifier_after"]["words"])
_DESIGNATION_BEFORE = frozenset(_WORDS["designation_before"]["words"])
_DESCRIBING = frozenset(_WORDS["describing"]["words"])
_UNIT_TRAPS: dict[str, Trap] = {
    word: Trap(name) for name, words in _WORDS["units"].items() if name != "weight" for word in words
}
_WEIGHTS = frozenset(_WORDS["units"]["weight"])
_AFTER = re.compile(
    r"(?P<gap>[ -]?)(?P<word>%|[^\W\d_][^\s,;:()\"–—-]{0,20})(?P<next>[ -][^\W\d_][^\s,;:()\"–—-]{0,15})?"
)
_LEFT = re.compile(r"(?P<word>[^\s\"(]{1,24}) ?[\"'(]?$")
_CAPACITY_BEFORE = re.compile(
    r"\b(?:"
    + "|".join(map(re.escape, _WORDS["capacity_before"]["words"]))
    + r")(?: (?:up to|about|around|more than|over|some|a|an))? ?$"
)
_RATE = re.compile(
    r"[\"']?(?:,? (?:a|per|each|every|per each)[ -](?:second|minute|hour|day|week|month|year|annum|quarter)\b|,? (?:annually|yearly|monthly|daily|weekly|hourly)\b|/(?:year|month|day|hour)\b)"
)
_YEARS_OLD = re.compile(r"[ -](?:and-a-half-)?(?:years?|months?|weeks?|days?)[ -](?:old|of age)\b")
_AGED = re.compile(r"\b(?:aged?|ages|turned|turns)(?: of| between)? $")
_AGE_COMMA = re.compile(r"[^\W\d_]{2,}, $")
_OF_TOTAL = re.compile(
    r"(?: (?:of|out of|in)) (?:(?:the|its|their|these|those|all|an estimated|about|some|more than|nearly|roughly|at least) ){0,2}$"
)
_OF_SOME = re.compile(r" of (?:" + "|".join(map(re.escape, _WORDS["part_of"]["after_of"])) + r")\b")


def trap_before(text: str, low: str, amount: Amount) -> Trap | None:
    """The trap that the characters and words right before the number give away."""
    start = amount.first
    if start == 0:
        return None
    before = low[start - 1]
    if amount.form is Form.DIGITS and (before.isalnum() or before in "_-" and low[start - 2 : start - 1].isalnum()):
        return Trap.IDENTIFIER if low[start - 2 : start - 1].isdigit() or before.isdigit() else Trap.DESIGNATION
    if (
        before in "/=#@&\\_"
        or (before == "." and low[start - 2 : start - 1].isalnum())
        or (before == "+" and amount.form is Form.DIGITS)
    ):
        return Trap.IDENTIFIER
    if before == ":" and low[start - 2 : start - 1].isdigit():
        return Trap.TIME
    left = _LEFT.search(low, max(0, start - 27), start)
    word = left["word"] if left else ""
    two = " ".join(low[max(0, start - 30) : start].split(" ")[-3:]).strip()
    if word in _IDENTIFIER_BEFORE or two in _IDENTIFIER_BEFORE:
        if amount.modifier.value in ("exact", "range") and amount.scale == 1 and _names(text, low, start, word, amount):
            return Trap.IDENTIFIER
    if (
        amount.form is Form.DIGITS
        and amount.scale == 1
        and amount.low < 1000
        and word in _DESIGNATION_BEFORE
        and left
        and text[left.start("word")].isupper()
    ):
        return Trap.DESIGNATION
    if _AGED.search(low, max(0, start - 16), start):
        return Trap.AGE
    if (
        _AGE_COMMA.search(low, max(0, start - 20), start)
        and low[amount.last : amount.last + 1] in (",", ".", ";")
        and amount.form is Form.DIGITS
        and 1 <= amount.low <= 110
        and amount.scale == 1
    ):
        return Trap.AGE
    if _CAPACITY_BEFORE.search(low, max(0, amount.start - 32), amount.start):
        return Trap.CAPACITY
    return None


def _names(text: str, low: str, start: int, word: str, amount: Amount) -> bool:
    """True for "Resolution 2231", "part 3": a lower-case common word needs a bare number with no noun after it."""
    at = low.rfind(word, 0, start)
    if text[at].isupper() or "." in word or not word.isalpha():
        return amount.form is Form.DIGITS or text[start].isupper()
    return amount.form is Form.DIGITS and not re.match(r" [a-z-]+s\b", low[amount.last : amount.last + 30])


def trap_after(text: str, low: str, amount: Amount) -> Trap | None:
    """The trap that the characters and words right after the number give away."""
    end = amount.last
    if amount.form is Form.DIGITS:
        if re.match(r":[0-9]{2}", low[end : end + 3]):
            return Trap.TIME
        if re.match(r"[/_@\\=][^\W]|-[0-9]|\.[0-9a-z]", low[end : end + 3]):
            return Trap.IDENTIFIER
    if _YEARS_OLD.match(low, end):
        return Trap.AGE
    found = _AFTER.match(low, end)
    if found is None:
        return None
    word, gap = found["word"].rstrip(".?!'"), found["gap"]
    both = word + (found["next"] or "").replace("-", " ").rstrip(".?!")
    if found["word"] in _IDENTIFIER_AFTER:
        return Trap.IDENTIFIER
    for name in (both, found["word"], word):
        trap = _UNIT_TRAPS.get(name)
        if (
            trap is not None
            and (gap != "" or amount.form is Form.DIGITS)
            and not (name in ("am", "pm", "et", "est") and amount.scale > 1)
        ):
            return trap
    if word in _WEIGHTS and gap != " ":
        return Trap.CALIBRE
    if gap == "" and amount.form is Form.DIGITS:
        return Trap.DESIGNATION
    if gap == "-" and (word in _DESCRIBING or word.rstrip("s") in _DESCRIBING):
        return Trap.DESIGNATION
    return None


def is_rate(low: str, end: int) -> bool:
    """True when the words at `end` make a rate of the number before them: "a year", "per day"."""
    return _RATE.match(low, end) is not None


def joins_part_to_total(low: str, end: int, start: int) -> bool:
    """True for the words between the numbers of "11 of the 14"."""
    return start - end <= 30 and _OF_TOTAL.fullmatch(low[end:start]) is not None


def is_part(low: str, end: int) -> bool:
    """True when "of them", "of which" or the like follows."""
    return _OF_SOME.match(low, end) is not None
