"""Word patterns from data files, compiled when first needed, and found in a passage through one Aho-Corasick gate.

A pattern is a line of words, read from left to right:

- `word` stands for itself, `word?` may be missing, `(one|other|two_words)` are alternatives;
- `<sign>` is any form of a verb, `<sign:past>` only some (see `inflections.Form`), `@give:ing` those of a class;
- `~3` is a gap of at most three words, `+2` of at most two adverbs;
- `$goods` is any word of a group in `lexicon/cue_groups.toml`;
- `/…/` is a regular expression for one word.

The first part gives the words of the gate, so it may not be a gap, an expression or optional. Matching starts only
where one of these stands as a whole word; gaps are bounded, so that no text can make a pattern slow.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Generic, TypeVar, cast

import ahocorasick_rs

from summarizer.clauses.inflections import Form, class_forms, forms
from summarizer.lexicon import load
from summarizer.text import characters

T = TypeVar("T")

_PART = re.compile(r"\([^()]*\)\??|/[^/]+/\??|\S+")
_BETWEEN = r"[^\w\s;]{0,3}\s{1,4}[^\w\s;]{0,3}"
_GAP_WORD = r"[^\s;]{1,40}"
_ADVERB = r"(?:also|already|now|then|later|soon|first|still|just|even|yet|ever|once|again|so|far|since|[a-z]{2,16}ly)"
_SURROGATES = re.compile("[\ud800-\udfff]")
"""Lone surrogates, which the gate's automaton refuses."""
_MAX_HIT = 800
"""Characters that a match may have at most, gaps included."""
_MAX_NEIGHBOURS = 60
"""Matches before and after one that may contain it: bounds the work on a text that is nothing but cues."""
_CURLY = (("’", "'"), ("‘", "'"), ("“", '"'), ("”", '"'), ("–", "-"), ("—", "-"), ("‑", "-"), ("\u00a0", " "))


_HIDDEN = re.compile(r"(?<=\w)[\u00ad\u200b\u2060\ufeff](?=\w)")
"""A soft hyphen or another mark without width inside a word."""
_LETTER = "\u02bc"
"""A letter of no word in its place, so that a broken "Nor·way" does not end in "nor"."""


def lowered(text: str) -> str:
    """The text in lower case with straight quotation marks and plain hyphens, at the same length."""
    low = characters.lowered(text)
    for odd, plain in _CURLY:
        if odd in low:
            low = low.replace(odd, plain)
    return low if low.isascii() else _SURROGATES.sub("\ufffd", _HIDDEN.sub(_LETTER, low))


@dataclass(frozen=True, slots=True)
class Hit(Generic[T]):
    """One match of a pattern, at `[start, end)` of the searched text, with what the pattern stands for."""

    start: int
    end: int
    meaning: T


class PatternSet(Generic[T]):
    """Patterns with what each stands for, searchable in one pass."""

    def __init__(self, patterns: Iterable[tuple[str, T]]) -> None:
        gates: dict[str, list[tuple[str, T]]] = defaultdict(list)
        for line, meaning in patterns:
            first, rest = _parsed(line)
            for literal in first:
                gate = re.split(r"[\s']", literal, maxsplit=1)[0]
                behind = re.escape(literal[len(gate) :]).replace(r"\ ", r"\s{1,4}")
                gates[gate].append((f"{behind}(?!\\w){rest}", meaning))
        self._behind = tuple(gates.values())
        self._compiled: dict[int, tuple[tuple[re.Pattern[str], T], ...]] = {}
        self._gate = ahocorasick_rs.AhoCorasick(tuple(gates), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)

    def find(self, low: str) -> Iterator[Hit[T]]:
        """All matches in a text that `lowered` made, by start; several patterns may match at one place."""
        for index, start, end in self._gate.find_matches_as_indexes(low):
            if (start and low[start - 1].isalnum()) or (end < len(low) and low[end].isalnum()):
                continue
            for pattern, meaning in self._compiled.get(index) or self._compile(index):
                match = pattern.match(low, end)
                if match:
                    yield Hit(start, match.end(), meaning)

    def _compile(self, index: int) -> tuple[tuple[re.Pattern[str], T], ...]:
        """What stands behind a word of the gate, compiled when a text first has the word: most texts have few."""
        found = self._compiled[index] = tuple((_behind(one), meaning) for one, meaning in self._behind[index])
        return found

    def longest(self, low: str) -> list[Hit[T]]:
        """All matches but those that lie inside a longer one ("declined to confirm" is no "confirm")."""
        hits = list(self.find(low))
        return [hit for hit, around in containing(hits) if not around]


def containing(hits: Sequence[Hit[T]]) -> Iterator[tuple[Hit[T], list[Hit[T]]]]:
    """Every hit with the longer ones that it lies in; `hits` are sorted by start."""
    first = 0
    for at, hit in enumerate(hits):
        while hits[first].start < hit.start - _MAX_HIT:
            first += 1
        around = []
        for other in hits[max(first, at - _MAX_NEIGHBOURS) : at + _MAX_NEIGHBOURS]:
            if other.start > hit.start:
                break
            if hit.end <= other.end and other.end - other.start > hit.end - hit.start:
                around.append(other)
        yield hit, around


@cache
def _behind(expression: str) -> re.Pattern[str]:
    """What follows the first word; the forms of a verb ("sell", "sold", "selling") share it."""
    return re.compile(expression)


def _parsed(line: str) -> tuple[tuple[str, ...], str]:
    """The literals that a pattern may start with, and the expression for all that follows."""
    parts = _PART.findall(line)
    if not parts or parts[0].startswith(("~", "+", "/")) or parts[0].endswith("?"):
        raise ValueError(f"a pattern must start with words: {line!r}")
    gap, rest = "", ""
    for part in parts[1:]:
        if part[0] in "~+" and part[1:].isdigit():
            gap = rf"(?:{_GAP_WORD if part[0] == '~' else _ADVERB}{_BETWEEN}){{0,{int(part[1:])}}}?"
            continue
        optional = part.endswith("?")
        words = f"{_BETWEEN}{gap}{_expression(part.removesuffix('?'))}"
        rest += f"(?:{words})?" if optional else words
        gap = ""
    return _literals(parts[0]), rest


def _expression(part: str) -> str:
    if part.startswith("/"):
        re.compile(part[1:-1])  # a mistake shows when the lexicon is read, not when a text first has the word
        return f"(?:{part[1:-1]})(?!\\w)"
    words = sorted(_literals(part), key=len, reverse=True)
    return "(?:" + "|".join(re.escape(one).replace(r"\ ", r"\s{1,4}") for one in words) + r")(?!\w)"


def _literals(part: str) -> tuple[str, ...]:
    """All word sequences that a part stands for."""
    if part.startswith("("):
        return tuple(one for choice in part[1:-1].split("|") for one in _literals(choice))
    if part.startswith("<"):
        lemma, _, form = part[1:-1].partition(":")
        return forms(lemma.replace("_", " "), cast("Form", form or "all"))
    if part.startswith("$"):
        return tuple(load("cue_groups.toml")[part[1:]])
    if part.startswith("@"):
        name, _, form = part[1:].partition(":")
        return class_forms(name, cast("Form", form or "all"))
    return (part.replace("_", " "),)
