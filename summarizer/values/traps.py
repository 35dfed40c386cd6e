"""Says why a number is no quantity: designations, calibres, times, ages, distances, identifiers and their like."""

from __future__ import annotations

import re
from typing import Any

from summarizer.lexicon import any_of, load
from summarizer.records.vocabulary import Modifier
from summarizer.values.amounts import Amount
from summarizer.values.figure_grammar import Form
from summarizer.values.mentions import Trap

_WORDS: dict[str, Any] = load("number_traps.toml")
_IDENTIFIER_BEFORE = frozenset(_WORDS["identifier_before"]["words"])
_SPELLED = frozenset(_WORDS["identifier_before"]["spelled"])
_IDENTIFIER_AFTER = frozenset(_WORDS["identifier_after"]["words"])
_DESIGNATION_BEFORE = frozenset(_WORDS["designation_before"]["words"])
_DESCRIBING = frozenset(_WORDS["describing"]["words"])
_WEIGHTS = frozenset(_WORDS["units"]["weight"])
_UNITS: dict[str, Trap] = {
    word: Trap(name) for name, words in _WORDS["units"].items() if name != "weight" for word in words
}
_AFTER = re.compile(
    r"(?P<gap>[ -]?)(?:(?:more|additional|further|extra|full|whole|long|straight) )?"
    r"(?P<word>%|[^\W\d_][^\s,;:()\"–—-]{0,20})(?P<next>[ -][^\W\d_][^\s,;:()\"–—-]{0,15})?"
)
_CAPACITY_BEFORE = re.compile(
    rf"(?<![a-z])(?:{any_of(_WORDS['capacity_before']['words'])})"
    r"(?: (?:up to|about|around|more than|over|some|a|an))? ?$"
)
_LAST_OF_CAPACITY = frozenset(phrase.split(" ")[-1] for phrase in _WORDS["capacity_before"]["words"])
_RATE = re.compile(
    r"[\"']?(?:,?[ -](?:a|per|each|every|per each)[ -](?:second|minute|hour|day|week|month|year|annum|quarter)\b"
    r"(?! (?:ago|earlier|later|before))"
    r"|,? (?:annually|yearly|monthly|daily|weekly|hourly)\b(?! [a-z])|/(?:year|month|day|hour)\b)"
)
_TYPE_GOES_ON = re.compile(r"[-‐‑–][0-9]|(?<![^\W\d_]{3})(?<![AP]M) [0-9]{2,3}s?\b(?![,.][0-9])")
"""What makes a type's name of a letter or two that are also a unit: "four Mi-24 helicopters", "12 M 113 carriers"."""
_YEARS_OLD = re.compile(r"[ -](?:and-a-half-)?(?:years?|months?|weeks?|days?)[ -](?:old|of age)\b")
_AGED = re.compile(r"(?<![a-z])(?:aged?|ages|turned|turns)(?: of| between)? $")
_AGE_COMMA = re.compile(r"[^\W\d_]{2,}, $")
_AGE_END = re.compile(r"[,.;]")
_PHONE = re.compile(r"\+[0-9][0-9 ()/.-]{0,24}$")
_LEADING_ZERO = re.compile(r"0[0-9]")
_CLOCK = re.compile(r":[0-9]{2}")
_JOINED_ON = re.compile(r"[/_@\\=][^\W]|-[0-9]|\.[0-9a-z]|\(|\+[0-9]")
_OF_TOTAL = re.compile(
    r" (?:of|out of) (?:(?:the|its|their|these|those|all|an estimated|about|some|more than|nearly|roughly|at least"
    r"|up to|around|a total of|a total|an initial)"
    r" ){0,2}"
)
_OF_SOME = re.compile(r" of (?:the |its |their |our )?[a-z]")
_OF_THEM = re.compile(rf" of (?:{any_of(_WORDS['part_of']['after_of'])})\b")
_PLURAL_AFTER = re.compile(r" [a-z-]+s\b")


def trap_before(text: str, low: str, amount: Amount) -> Trap | None:
    """The trap that the characters and words right before the number give away."""
    start = amount.first
    if start == 0:
        return None
    trap = _joined_before(low, amount)
    if trap is not None:
        return trap
    words = low[max(0, start - 40) : start].rstrip(" \"'").split(" ")
    word = words[-1].strip("()[]\"'")
    if amount.scale == 1 and amount.modifier in (Modifier.EXACT, Modifier.RANGE):
        two = " ".join(words[-2:])
        if (
            word in _IDENTIFIER_BEFORE or word.removesuffix("s") in _IDENTIFIER_BEFORE or two in _IDENTIFIER_BEFORE
        ) and _names(text, low, start, word, amount):
            return Trap.IDENTIFIER
        spelled = amount.form is Form.WORDS and (word in _SPELLED or two in _SPELLED)
        if spelled and (text[start].isupper() or word in ("number", "no.")):
            return Trap.IDENTIFIER
        at = start - 1 - len(word)
        if (
            amount.form is Form.DIGITS
            and amount.low < 1000
            and word in _DESIGNATION_BEFORE
            and text[at : at + 1].isupper()
        ):
            return Trap.DESIGNATION
    return _age_or_capacity(low, amount, words)


def _joined_before(low: str, amount: Amount) -> Trap | None:
    """What the character right before the number makes of it: "S-400", "M1", "12:36", "3/15", "[1]", "(203(b))"."""
    start = amount.first
    before, earlier = low[start - 1], low[start - 2 : start - 1]
    modified = before == "-" and amount.start < start
    if amount.form is Form.DIGITS and not modified and (before.isalnum() or (before in "_-" and earlier.isalnum())):
        return Trap.IDENTIFIER if earlier.isdigit() or before.isdigit() else Trap.DESIGNATION
    if before in "/=#@&\\_" or (before == "." and earlier.isalnum()) or (before == "+" and amount.form is Form.DIGITS):
        return Trap.IDENTIFIER
    if before == ":" and earlier.isdigit():
        return Trap.TIME
    if amount.form is Form.DIGITS:
        after = low[amount.last : amount.last + 1]
        if before == "(" and after == ")" and not (earlier.isalnum() or earlier == ")"):
            return Trap.ORDINAL
        bracketed = before == "[" and after == "]"
        if bracketed or (before == "(" and (earlier.isalnum() or earlier == ")")):
            return Trap.IDENTIFIER
        if before in " (-)." and _PHONE.search(low, max(0, start - 26), start):
            return Trap.IDENTIFIER
    return None


def _names(text: str, low: str, start: int, word: str, amount: Amount) -> bool:
    """True for "Resolution 2231" and "part 3": after a common word a bare number, with no noun after it."""
    if amount.form is not Form.DIGITS:
        return False
    at = low.rfind(word, 0, start)
    if text[at].isupper() or not word.isalpha():
        return True
    return not _PLURAL_AFTER.match(low, amount.last)


def _age_or_capacity(low: str, amount: Amount, words: list[str]) -> Trap | None:
    start = amount.first
    if _AGED.search(low, max(0, start - 16), start):
        return Trap.AGE
    could_be_age = amount.form is Form.DIGITS and amount.scale == 1 and 1 <= amount.low <= 110
    if could_be_age and _AGE_END.match(low, amount.last) and _AGE_COMMA.search(low, max(0, start - 20), start):
        return Trap.AGE
    if not _LAST_OF_CAPACITY.isdisjoint(words[-4:]) and _CAPACITY_BEFORE.search(
        low, max(0, amount.start - 32), amount.start
    ):
        return Trap.CAPACITY
    return None


def trap_after(text: str, low: str, amount: Amount) -> Trap | None:
    """The trap that the characters and words right after the number give away."""
    end = amount.last
    digits = amount.form is Form.DIGITS
    if digits and _CLOCK.match(low, end):
        return Trap.TIME
    if digits and _JOINED_ON.match(low, end):
        return Trap.IDENTIFIER
    if amount.form is Form.WORDS and low[end : end + 1] == ":" and text[amount.first : amount.last].isupper():
        return Trap.IDENTIFIER
    if _YEARS_OLD.match(low, end):
        return Trap.AGE
    found = _AFTER.match(low, end)
    trap = None if found is None else _by_unit(text, amount, found)
    return trap or (Trap.IDENTIFIER if digits and _LEADING_ZERO.match(low, amount.first) else None)


def _by_unit(text: str, amount: Amount, found: re.Match[str]) -> Trap | None:
    gap, word = found["gap"], found["word"].rstrip(".?!'")
    digits = amount.form is Form.DIGITS
    if gap == " " and text[found.start("word")].isupper() and _TYPE_GOES_ON.match(text, found.end("word")):
        return None
    if found["word"] in _IDENTIFIER_AFTER:
        return Trap.IDENTIFIER
    if found["word"] == "second" and found["next"] == "-hand":
        return None
    if gap == "" and digits and len(word) == 1 and text[found.start("word")].isupper():
        return Trap.DESIGNATION
    if gap or digits:
        both = word + (found["next"] or "").replace("-", " ").rstrip(".?!")
        for name in (both, found["word"], word, word.removesuffix("'s")):
            trap = _UNITS.get(name)
            if trap is not None and not (trap is Trap.TIME and amount.scale > 1):
                return trap
    if word in _WEIGHTS and gap != " ":
        return Trap.CALIBRE
    if gap == "" and digits:
        return Trap.DESIGNATION
    if gap == "-" and (word in _DESCRIBING or word.rstrip("s") in _DESCRIBING):
        return Trap.DESIGNATION
    return None


def counts_plural(low: str, end: int) -> bool:
    """True when a plural follows the number at once: "20 tanks"."""
    return _PLURAL_AFTER.match(low, end) is not None


def is_rate(low: str, end: int) -> bool:
    """True when the words at `end` make a rate of the number before them: "a year", "per day"."""
    return _RATE.match(low, end) is not None


def joins_part_to_total(low: str, end: int, start: int) -> bool:
    """True for the words between the numbers of "11 of the 14"."""
    return start - end <= 40 and _OF_TOTAL.fullmatch(low[end:start]) is not None


def states_share(low: str, part: Amount, total: Amount) -> bool:
    """True for "one in five residents"."""
    return part.low == 1 < total.low and low[part.end : total.first] in (" in ", " in every ")


def is_part(low: str, amount: Amount) -> bool:
    """True for "one of the tanks" and for any number "of them" or "of which"."""
    pattern = _OF_SOME if amount.low == 1 and amount.form is Form.WORDS else _OF_THEM
    return pattern.match(low, amount.end) is not None
