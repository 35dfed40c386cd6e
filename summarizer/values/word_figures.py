"""Reads numerals in words: cardinals, plural and bare scale words, couples, fractions, ordinals, fraction signs."""

from __future__ import annotations

import re

from summarizer.lexicon import any_of, load
from summarizer.values.figure_grammar import (
    CARDINALS,
    FRACTIONS,
    GLYPHS,
    ORDINALS,
    PLURALS,
    SCALE,
    SCALES,
    Figure,
    Form,
)

_ONES = any_of(word for word, value in CARDINALS.items() if value < 10)
_UNDER_TWENTY = any_of(word for word, value in CARDINALS.items() if value < 20)
_TENS = any_of(word for word, value in CARDINALS.items() if value >= 20)
_BIG = any_of(word for word, value in SCALES.items() if value != 100)
_SMALL = rf"(?:(?:{_TENS})(?:[ -](?:{_ONES})\b)?|(?:{_UNDER_TWENTY}))"
_HUNDREDS = rf"{_SMALL}(?:[ -]hundred(?:(?: and |[ -]){_SMALL})?)?"
_CARDINAL = re.compile(
    rf"(?P<head>{_HUNDREDS})(?P<half>[ -]and[ -]a[ -]half)?(?![a-z])"
    rf"(?P<tail>(?:[ -](?:{_BIG})(?![a-z])"
    rf"(?:(?:,? and |,? )(?:{_SMALL}[ -]hundred(?:(?: and |[ -]){_SMALL})?|{_SMALL}(?=[ -](?:{_BIG})(?![a-z]))"
    rf"|(?<=thousand and ){_SMALL})(?![a-z]))?){{0,4}})"
)
_PLURAL = re.compile(
    rf"(?P<first>{any_of(PLURALS)})(?![a-z])"
    rf"(?: (?:upon|and) (?P=first))?"
    rf"(?P<more>(?: of (?:{any_of(w for w, v in PLURALS.items() if v >= 100)})(?![a-z])){{0,2}})"
)
_LEFT_OF_SCALE = re.compile(
    r"(?:(?P<half>half(?:[ -]an?)?|half of an?)|(?P<quarter>(?:an?|one)[ -]quarter[ -]of[ -]an?)"
    r"|(?P<three>three[ -]quarters[ -]of[ -]an?)"
    r"|(?P<couple>(?:a )?couple(?: of)?)|(?P<few>several|an? few|few|many|multi)|(?P<one>an?))[ -]?$"
)
_SCALE_TAIL = re.compile(rf"(?:[ -](?:{_BIG})(?![a-z])){{0,2}}(?P<half> and a half)?")
_LEFT_OF_PART = re.compile(rf"(?P<n>an?|{any_of(w for w, v in CARDINALS.items() if 0 < v < 10)})[ -]$")
_PARTS_AFTER = re.compile(
    rf"[ -](?:(?P<many>{any_of(w for w in FRACTIONS if w.endswith('s'))})(?![a-z])"
    rf"|(?P<one>{any_of(w for w in FRACTIONS if not w.endswith('s') and w != 'half')})(?= of|[ -]majority|$))"
    r"(?! of an? )"
)
_SCALE_SOON = re.compile(rf"(?: of)?(?: an?|[ -]an?)?[ -](?:{any_of(SCALES)})\b")
_QUARTERS_OF = re.compile(rf"[ -]quarters?[ -]of[ -]an?[ -](?:{any_of(SCALES)})\b")
_MONEY_SOON = re.compile(rf"-(?:us-|u\.s\.-)?(?:{any_of(load('currencies.toml')['joined']['words'])})")
_HALF_OF = re.compile(r" (?:of|the|its|their|all|his|her)\b|$")
_LETTERS = re.compile(r"[a-z]+")
_TIMES = {"half": 0.5, "quarter": 0.25, "three": 0.75, "couple": 2.0, "one": 1.0}
"""What a scale word is multiplied by, by the group of `_LEFT_OF_SCALE` that stands before it."""


def read_words(low: str, start: int, word: str, last: int) -> Figure | None:
    """The numeral at the number word or fraction sign `word`; `None` when it counts nothing. `last` bounds the left."""
    if word in GLYPHS:
        return _glyph(low, start, word)
    if word in PLURALS:
        return _plural(low, start)
    if word in CARDINALS and (matched := _CARDINAL.match(low, start)):
        parts = _PARTS_AFTER.match(low, matched.end())
        if parts and 0 < (counted := CARDINALS.get(matched.group(), 0)) < 10:
            return Figure(start, parts.end(), counted / FRACTIONS[parts["many"] or parts["one"]], Form.FRACTION)
        return None if _QUARTERS_OF.match(low, matched.end()) else _cardinal(matched)
    if word in SCALES:
        return _bare_scale(low, start, word, last)
    if word in ("couple", "pair"):
        return _couple(low, start, word)
    if word in FRACTIONS and (part := _fraction(low, start, word, last)):
        return part
    return Figure(start, start + len(word), ORDINALS[word], Form.ORDINAL) if word in ORDINALS else None


def _glyph(low: str, start: int, sign: str) -> Figure:
    """ "½", or "½ million" with its scale."""
    scaled = SCALE.match(low, start + 1)
    factor = float(SCALES.get(scaled["scale"].strip(" -")) or 1) if scaled and not scaled["and"] else 1.0
    end = scaled.end() if scaled and factor > 1 else start + 1
    return Figure(start, end, GLYPHS[sign] * factor, Form.DIGITS if factor > 1 else Form.FRACTION, factor)


def _plural(low: str, start: int) -> Figure | None:
    matched = _PLURAL.match(low, start)
    if matched is None or (matched["first"] == "scores" and not low.startswith(" of", matched.end())):
        return None
    value = float(PLURALS[matched["first"]])
    for word in matched["more"].split(" of ")[1:]:
        value *= PLURALS[word]
    return Figure(start, matched.end(), value, Form.PLURAL, value)


def _cardinal(matched: re.Match[str]) -> Figure:
    """The value of "two hundred thousand and five"; it ends before a scale word that is not smaller than the last."""
    total, current = 0.0, 0.5 if matched["half"] else 0.0
    factor, smallest = 1.0, float("inf")
    end = matched.end()
    for found in _LETTERS.finditer(matched.group()):
        word = found.group()
        if word in CARDINALS:
            current += CARDINALS[word]
        elif word == "hundred":
            current *= 100
        elif word in SCALES:
            if SCALES[word] >= smallest:
                return Figure(matched.start(), end, total, Form.WORDS, factor)
            total += (current or 1) * SCALES[word]
            smallest, current, end = SCALES[word], 0.0, matched.start() + found.end()
            factor = max(factor, smallest)
    if factor == 1 and total + current >= 100 and matched.group().endswith("hundred"):
        factor = 100
    return Figure(matched.start(), matched.end(), total + current, Form.WORDS, factor)


def _bare_scale(low: str, start: int, word: str, last: int) -> Figure | None:
    """A scale word without a numeral before it: "a hundred", "half a million", "several thousand", "the dozen"."""
    tail = _SCALE_TAIL.match(low, start + len(word))
    end = tail.end() if tail else start + len(word)
    factor = float(SCALES[word])
    for more in low[start + len(word) : end].replace("-", " ").split():
        factor *= SCALES.get(more, 1)
    value = factor * (1.5 if tail and tail["half"] else 1)
    left = _LEFT_OF_SCALE.search(low, max(last, start - 24), start)
    if left is None or (left.start() and low[left.start() - 1].isalnum()):
        return Figure(start, end, value, Form.WORDS, factor) if word == "dozen" or _MONEY_SOON.match(low, end) else None
    start = left.start()
    if left["few"]:
        return Figure(start, end, value, Form.PLURAL, factor)
    times = _TIMES[left.lastgroup or "one"]
    return Figure(start, end, value * times, Form.WORDS, factor, loose=bool(left["couple"]))


def _couple(low: str, start: int, word: str) -> Figure | None:
    """ "A couple of tanks", "a pair of jets"; "a couple of hundred" is read at its scale word."""
    end = start + len(word)
    if not low.endswith("a ", 0, start) or not low.startswith((" of ", " more "), end) or _SCALE_SOON.match(low, end):
        return None
    return Figure(start - 2, end, 2, Form.WORDS, loose=word == "couple")


def _fraction(low: str, start: int, word: str, last: int) -> Figure | None:
    """ "Half of", "a third of", "two-thirds"; `None` where the word is an ordinal or part of a larger numeral."""
    end = start + len(word)
    if word == "half":
        whole = _HALF_OF.match(low, end) and not _SCALE_SOON.match(low, end)
        return Figure(start, end, 0.5, Form.FRACTION) if whole else None
    left = _LEFT_OF_PART.search(low, max(last, start - 7), start)
    if left is None or (left.start() and low[left.start() - 1].isalnum()):
        return None
    counted = 1 if left["n"] in ("a", "an") else CARDINALS[left["n"]]
    if not word.endswith("s") and (counted != 1 or low[end : end + 3] not in ("", " of")):
        return None
    if low.startswith(" of a ", end) and word.startswith("quarter"):
        return None
    return Figure(left.start(), end, counted / FRACTIONS[word], Form.FRACTION)
