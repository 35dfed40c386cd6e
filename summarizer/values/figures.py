"""Numerals of a text: digits, number words and their scale words, each with its value, without sign or modifier."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

import ahocorasick_rs

from summarizer.lexicon import load
from summarizer.values.plain import plain

_WORDS = load("numbers.toml")
_CARDINALS: dict[str, int] = _WORDS["cardinals"]
_SCALES: dict[str, int] = _WORDS["scales"]
_SHORT: dict[str, int] = _WORDS["short_scales"]
_PLURALS: dict[str, int] = _WORDS["plurals"]
_FRACTIONS: dict[str, int] = _WORDS["fractions"]
_ORDINALS: dict[str, int] = _WORDS["ordinals"]
_GLYPHS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
_LONGEST_NUMERAL = 28
"""Characters; a longer run of digits, points and commas is a serial number, not a quantity."""


class Form(Enum):
    """How a numeral is written."""

    DIGITS = auto()
    WORDS = auto()
    PLURAL = auto()
    """A plural scale word, or a scale word after "several" or "a few": it stands for a multiple."""
    FRACTION = auto()
    ORDINAL = auto()


@dataclass(frozen=True, slots=True)
class Figure:
    """One numeral at `start:end`, scale included: "1.2 billion", "two dozen", "tens of thousands", "27th"."""

    start: int
    end: int
    value: float
    form: Form
    scale: float = 1
    """Product of its scale words, 1 when there is none."""
    loose: bool = False
    """True for "a couple": the number is not meant exactly."""


def _any(words: Iterator[str] | dict[str, int]) -> str:
    return "|".join(re.escape(one) for one in sorted(words, key=len, reverse=True))


_ONES = _any(word for word, value in _CARDINALS.items() if value < 10)
_UNDER_TWENTY = _any(word for word, value in _CARDINALS.items() if value < 20)
_TENS = _any(word for word, value in _CARDINALS.items() if value >= 20)
_BIG = _any(word for word, value in _SCALES.items() if value != 100)
_SMALL = rf"(?:(?:{_TENS})(?:[ -](?:{_ONES})\b)?|(?:{_UNDER_TWENTY}))"
_HUNDREDS = rf"{_SMALL}(?:[ -]hundred(?:(?: and |[ -]){_SMALL})?)?"
_CARDINAL = re.compile(
    rf"(?P<head>{_HUNDREDS})(?P<half>[ -]and[ -]a[ -]half)?(?![a-z])"
    rf"(?P<tail>(?:[ -](?:{_BIG})(?![a-z])"
    rf"(?:(?:,? and |,? )(?:{_SMALL}[ -]hundred(?:(?: and |[ -]){_SMALL})?|{_SMALL}(?=[ -](?:{_BIG})(?![a-z]))"
    rf"|(?<=thousand and ){_SMALL})(?![a-z]))?){{0,4}})"
)
_TOKEN = re.compile(r"[0-9]++(?:[.,][0-9]++)*+")
_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}(?:\.[0-9]+)?")
_DECIMAL = re.compile(r"[0-9]{1,18}(?:\.[0-9]{1,9})?")
_POINTED = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3}){2,}")
_COMMA_DECIMAL = re.compile(r"[0-9]{1,3},[0-9]{1,2}")
_APOSTROPHES = re.compile(r"(?:'[0-9]{3}){1,4}(?![0-9])")
_SPACED = re.compile(r"(?: [0-9]{3}){1,4}(?![0-9,.]| ?mm\b|-mm\b)")
_SCALE = re.compile(
    rf"(?P<and>[ -]and[ -]a[ -]half)?(?P<scale>(?:[ -](?:{_any(_SCALES)}|mln|mn|bn|bln|trn|tn)(?![a-z])){{1,2}}"
    r"|(?:million|billion|trillion|thousand|mln|mn|bn|bln|trln|trn|tn|mio|crore|lakh)(?![a-z0-9])"
    r"|[kbmt](?![a-z0-9]|\.[a-z]|/[a-z0-9]|-(?!a-|dollar|euro|pound|plus)[a-z0-9]))"
)
_PLURAL = re.compile(
    rf"(?P<first>{_any(_PLURALS)})(?![a-z])"
    rf"(?: (?:upon|and) (?P=first))?"
    rf"(?P<more>(?: of (?:{_any(w for w, v in _PLURALS.items() if v >= 100)})(?![a-z])){{0,2}})"
)
_LEFT_OF_SCALE = re.compile(
    r"(?:(?P<half>half(?:[ -]an?)?|half of an?)|(?P<quarter>(?:an?|one)[ -]quarter[ -]of[ -]an?)"
    r"|(?P<three>three[ -]quarters[ -]of[ -]an?)"
    r"|(?P<couple>(?:a )?couple(?: of)?)|(?P<few>several|an? few|few|many|multi)|(?P<one>an?))[ -]?$"
)
_SCALE_TAIL = re.compile(rf"(?:[ -](?:{_BIG})(?![a-z])){{0,2}}(?P<half> and a half)?")
_LEFT_OF_PART = re.compile(rf"(?P<n>an?|{_any(w for w, v in _CARDINALS.items() if 0 < v < 10)})[ -]$")
_PARTS_AFTER = re.compile(
    rf"[ -](?:(?P<many>{_any(w for w in _FRACTIONS if w.endswith('s'))})(?![a-z])"
    rf"|(?P<one>{_any(w for w in _FRACTIONS if not w.endswith('s') and w != 'half')})(?= of|[ -]majority|$))"
    r"(?! of an? )"
)
_SCALE_SOON = re.compile(r"(?: of)?(?: an?|[ -]an?)?[ -](?:hundred|dozen|thousand|million|billion|trillion)\b")
_QUARTERS_OF = re.compile(r"[ -]quarters?[ -]of[ -]an?[ -](?:dozen|million|billion|trillion)\b")
_MONEY_SOON = re.compile(r"-(?:us-|u\.s\.-)?(?:dollar|euro|pound|ruble|rouble|yen|yuan|rupee|kron)")
_HALF_OF = re.compile(r" (?:of|the|its|their|all|his|her)\b|$")
_LETTERS = re.compile(r"[a-z]+")
_ORDINAL_SUFFIX = re.compile(r"(?:st|nd|rd|th)(?![a-z])")

_TRIGGERS = tuple(
    dict.fromkeys([*_CARDINALS, *_SCALES, *_PLURALS, *_FRACTIONS, *_ORDINALS, "couple", "pair", *_GLYPHS])
)
_FINDER = ahocorasick_rs.AhoCorasick(list(_TRIGGERS), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)


@lru_cache(maxsize=16)
def find_figures(text: str) -> tuple[Figure, ...]:
    """All numerals of `text`, sorted and without overlaps; those inside a word or a designation included."""
    low = plain(text)
    found: list[Figure] = []
    last = 0
    for start, word in sorted(_triggers(low)):
        if start < last:
            continue
        figure = _digits(text, low, start, word) if word[0] <= "9" else _word(low, start, word, last)
        if figure:
            found.append(figure)
            last = figure.end
        elif word[0] <= "9":
            last = start + len(word)
    return tuple(found)


def _triggers(low: str) -> Iterator[tuple[int, str]]:
    for token in _TOKEN.finditer(low):
        yield token.start(), token.group()
    size = len(low)
    for pattern, start, end in _FINDER.find_matches_as_indexes(low):
        word = _TRIGGERS[pattern]
        inside = start and low[start - 1].isalnum() and not low.startswith("multi", max(0, start - 5))
        if word in _GLYPHS or not (inside or (end < size and low[end].isalnum())):
            yield start, word


def _digits(text: str, low: str, start: int, token: str) -> Figure | None:
    end = start + len(token)
    if len(token) > _LONGEST_NUMERAL:
        return None
    value: float
    if _DECIMAL.fullmatch(token):
        value = float(token)
        if len(token) <= 3 and (more := _SPACED.match(low, end)) and _grouped_by_blanks(text, end, more.end()):
            end = more.end()
            value = float(low[start:end].replace(" ", ""))
        elif len(token) <= 3 and (more := _APOSTROPHES.match(low, end)):
            end = more.end()
            value = float(low[start:end].replace("'", ""))
    elif _GROUPED.fullmatch(token):
        value = float(token.replace(",", ""))
    elif _POINTED.fullmatch(token):
        value = float(token.replace(".", ""))
    elif _COMMA_DECIMAL.fullmatch(token) and _SCALE.match(low, end):
        value = float(token.replace(",", "."))
    else:
        return None
    if end < len(low) and low[end] in _GLYPHS:
        value += _GLYPHS[low[end]]
        end += 1
    if suffix := _ORDINAL_SUFFIX.match(low, end):
        return Figure(start, suffix.end(), value, Form.ORDINAL)
    if scaled := _SCALE.match(low, end):
        if scaled["and"]:
            value += 0.5
        factor = 1.0
        for word in scaled["scale"].replace("-", " ").split():
            factor *= _SCALES.get(word) or _SHORT[word]
        return Figure(start, scaled.end(), value * factor, Form.DIGITS, factor)
    return Figure(start, end, value, Form.DIGITS)


def _grouped_by_blanks(text: str, start: int, end: int) -> bool:
    """True for "40 000": a blank that does not break lines, or a last group of zeros, tells groups from two numbers."""
    return text[start] not in " \n\t" or text[end - 3 : end] == "000"


def _word(low: str, start: int, word: str, last: int) -> Figure | None:
    if word in _GLYPHS:
        scaled = _SCALE.match(low, start + 1)
        factor = float(_SCALES.get(scaled["scale"].strip(" -")) or 1) if scaled and not scaled["and"] else 1.0
        end = scaled.end() if scaled and factor > 1 else start + 1
        return Figure(start, end, _GLYPHS[word] * factor, Form.DIGITS if factor > 1 else Form.FRACTION, factor)
    if word in _PLURALS:
        return _plural(low, start)
    if word in _CARDINALS and (matched := _CARDINAL.match(low, start)):
        parts = _PARTS_AFTER.match(low, matched.end())
        if parts and 0 < (counted := _CARDINALS.get(matched.group(), 0)) < 10:
            return Figure(start, parts.end(), counted / _FRACTIONS[parts["many"] or parts["one"]], Form.FRACTION)
        return None if _QUARTERS_OF.match(low, matched.end()) else _cardinal(matched)
    if word in _SCALES:
        return _bare_scale(low, start, word, last)
    if word in ("couple", "pair"):
        return _couple(low, start, word)
    if word in _FRACTIONS and (part := _fraction(low, start, word, last)):
        return part
    return Figure(start, start + len(word), _ORDINALS[word], Form.ORDINAL) if word in _ORDINALS else None


def _plural(low: str, start: int) -> Figure | None:
    matched = _PLURAL.match(low, start)
    if matched is None or (matched["first"] == "scores" and not low.startswith(" of", matched.end())):
        return None
    value = float(_PLURALS[matched["first"]])
    for word in matched["more"].split(" of ")[1:]:
        value *= _PLURALS[word]
    return Figure(start, matched.end(), value, Form.PLURAL, value)


def _cardinal(matched: re.Match[str]) -> Figure:
    """The value of "two hundred thousand and five"; it ends before a scale word that is not smaller than the last."""
    total, current = 0.0, 0.5 if matched["half"] else 0.0
    factor, smallest = 1.0, float("inf")
    end = matched.end()
    for found in _LETTERS.finditer(matched.group()):
        word = found.group()
        if word in _CARDINALS:
            current += _CARDINALS[word]
        elif word == "hundred":
            current *= 100
        elif word in _SCALES:
            if _SCALES[word] >= smallest:
                return Figure(matched.start(), end, total, Form.WORDS, factor)
            total += (current or 1) * _SCALES[word]
            smallest, current, end = _SCALES[word], 0.0, matched.start() + found.end()
            factor = max(factor, smallest)
    if factor == 1 and total + current >= 100 and matched.group().endswith("hundred"):
        factor = 100
    return Figure(matched.start(), matched.end(), total + current, Form.WORDS, factor)


def _bare_scale(low: str, start: int, word: str, last: int) -> Figure | None:
    """A scale word without a numeral before it: "a hundred", "half a million", "several thousand", "the dozen"."""
    tail = _SCALE_TAIL.match(low, start + len(word))
    end = tail.end() if tail else start + len(word)
    factor = float(_SCALES[word])
    for more in low[start + len(word) : end].replace("-", " ").split():
        factor *= _SCALES.get(more, 1)
    value = factor * (1.5 if tail and tail["half"] else 1)
    left = _LEFT_OF_SCALE.search(low, max(last, start - 24), start)
    if left is None or (left.start() and low[left.start() - 1].isalnum()):
        return Figure(start, end, value, Form.WORDS, factor) if word == "dozen" or _MONEY_SOON.match(low, end) else None
    start = left.start()
    if left["few"]:
        return Figure(start, end, value, Form.PLURAL, factor)
    times = (
        0.5 if left["half"] else 0.25 if left["quarter"] else 0.75 if left["three"] else 2.0 if left["couple"] else 1.0
    )
    return Figure(start, end, value * times, Form.WORDS, factor, loose=bool(left["couple"]))


def _couple(low: str, start: int, word: str) -> Figure | None:
    """ "A couple of tanks", "a pair of jets"; "a couple of hundred" is read at its scale word."""
    end = start + len(word)
    if not low.endswith("a ", 0, start) or not low.startswith((" of ", " more "), end) or _SCALE_SOON.match(low, end):
        return None
    return Figure(start - 2, end, 2, Form.WORDS, loose=word == "couple")


def _fraction(low: str, start: int, word: str, last: int) -> Figure | None:
    """ "half of", "a third of", "two-thirds": None where the word is an ordinal or part of a larger numeral."""
    end = start + len(word)
    if word == "half":
        whole = _HALF_OF.match(low, end) and not _SCALE_SOON.match(low, end)
        return Figure(start, end, 0.5, Form.FRACTION) if whole else None
    left = _LEFT_OF_PART.search(low, max(last, start - 7), start)
    if left is None or (left.start() and low[left.start() - 1].isalnum()):
        return None
    counted = 1 if left["n"] in ("a", "an") else _CARDINALS[left["n"]]
    if not word.endswith("s") and (counted != 1 or low[end : end + 3] not in ("", " of")):
        return None
    if low.startswith(" of a ", end) and word.startswith("quarter"):
        return None
    return Figure(left.start(), end, counted / _FRACTIONS[word], Form.FRACTION)
