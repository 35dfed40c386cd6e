"""Find a quote that marks its omissions with … and its insertions with [square brackets], as editors do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from summarizer.text.differences import Difference, words_of
from summarizer.text.kinds import DifferenceKind, kind_of, tells
from summarizer.text.located import EDGES, Choice, Located, Tier, is_whole, places

_OMISSION = re.compile(r"\[ {0,2}…? {0,2}\]|\( {0,2}… {0,2}\)|…")
_CAPITAL = re.compile(r"\[([^\W_])\](?=[^\W_])")
_CONNECTOR = re.compile(r"\[(?P<inserted>[^\[\]]{1,120})\]|…")
_BEFORE = re.compile(r"(?<![^ (])(?:as many as|(?:[^\W\d_]{2,12} )?[^\W\d_][^\W_]{1,12}(?:'t)?) $")
_MAX_GAP = 600
"""Folded characters that one … may stand for, between fragments of three words or more."""
_MAX_SHORT_GAP = 200
"""The same when one of the fragments is shorter."""
_MAX_BRACKET_GAP = 60
"""Folded characters that one [editorial insertion] may replace."""
_GUARDED = {DifferenceKind.NEGATION: 4, DifferenceKind.MODAL: 2}
"""Words at each edge of an omission that may hold none of a kind."""
_BESIDE = 3
"""Folded characters beside a quote in which a bracket of the text stands right at its edge."""
_MAX_STARTS = 50
"""Places of the first fragment that are tried."""
_ADDABLE = frozenset({DifferenceKind.NUMBER, DifferenceKind.SCALE, DifferenceKind.NEGATION, DifferenceKind.MODAL})
"""Kinds of words that an editor's bracket may neither bring in nor replace."""


@dataclass(frozen=True, slots=True)
class _Pieces:
    """A quote cut at its omissions and insertions; there is one connector fewer than fragments."""

    fragments: tuple[str, ...]
    connectors: tuple[str | None, ...]
    """The words inserted between two fragments; `None` for an omission."""
    insertions: tuple[str, ...]
    """All words in square brackets, those before the first and after the last fragment too."""


def in_pieces(quote: str, choice: Choice) -> Located | None:
    """Where the fragments of a folded quote stand in order, close enough for one passage; `None` when they do not.

    Brackets that the text itself has there are no editor's: the quote is then compared with all of its words.
    """
    if "…" not in quote and "[" not in quote:
        return None
    pieces = _cut(quote)
    if not pieces.fragments:
        return None
    text = choice.folded.text
    starts = islice(places(pieces.fragments[0], text), _MAX_STARTS)
    chains = [chain for start in starts if (chain := _chain(start, pieces, text))]
    if not chains:
        return None
    by_ends = {(chain[0][0], chain[-1][1]): chain for chain in chains}
    best = choice.of(list(by_ends))
    if pieces.insertions and _has_brackets(by_ends[best], text):
        return None
    differences = (*_left_out(by_ends[best], pieces, text), *_added(pieces))
    tier = Tier.EDITORIAL if pieces.insertions else Tier.FRAGMENTS
    return Located(choice.folded.original(*best), tier, not differences, differences, len(by_ends))


def _has_brackets(chain: Sequence[tuple[int, int]], text: str) -> bool:
    """True when the text has a square bracket between two fragments, or beside the first or the last."""
    edges = (text[max(0, chain[0][0] - _BESIDE) : chain[0][0]], text[chain[-1][1] : chain[-1][1] + _BESIDE])
    gaps = (text[end:start] for (_, end), (start, _) in pairwise(chain))
    return any("[" in one or "]" in one for one in (*edges, *gaps))


def clipped(text: str, start: int, end: int) -> str:
    """The words right before `text[start:end]` that turn what it says: a negation, a hedge, a limit to its number."""
    before = _BEFORE.search(text, max(0, start - 24), start)
    if before is None or not any(tells(word) for word in before.group().split()):
        return ""
    words = words_of(before.group())
    if kind_of(words[-1:]) in _GUARDED:
        return words[-1].text
    first = words_of(text[start : min(end, start + 24)])[:1]
    return before.group().strip() if first and kind_of(words, first) is DifferenceKind.NUMBER else ""


def _cut(quote: str) -> _Pieces:
    quote = _OMISSION.sub("…", _CAPITAL.sub(r"\1", quote))
    fragments: list[str] = []
    connectors: list[str | None] = []
    insertions: list[str] = []
    pending: list[str | None] = []
    last = 0
    for connector in (*_CONNECTOR.finditer(quote), None):
        fragment = quote[last : connector.start() if connector else len(quote)].strip(EDGES)
        if fragment:
            if fragments:
                connectors.append(None if None in pending else " ".join(one or "" for one in pending))
            fragments.append(fragment)
            pending = []
        if connector:
            last = connector.end()
            pending.append(connector["inserted"])
            insertions += [connector["inserted"]] if connector["inserted"] else []
    return _Pieces(tuple(fragments), tuple(connectors), tuple(insertions))


def _chain(start: int, pieces: _Pieces, text: str) -> list[tuple[int, int]] | None:
    """The places of all fragments from `start` on, each within the gap that its connector allows."""
    chain = [(start, start + len(pieces.fragments[0]))]
    for before, fragment, inserted in zip(pieces.fragments, pieces.fragments[1:], pieces.connectors, strict=False):
        end = chain[-1][1]
        reach = end + len(fragment) + _gap_limit(before, fragment, inserted)
        at = next((end + one for one in places(fragment, text[end:reach])), None)
        if at is None or not is_whole(text, at, at + len(fragment)):
            return None
        chain.append((at, at + len(fragment)))
    return chain


def _gap_limit(before: str, after: str, inserted: str | None) -> int:
    if inserted is not None:
        return _MAX_BRACKET_GAP
    return _MAX_GAP if min(before.count(" "), after.count(" ")) >= 2 else _MAX_SHORT_GAP


def _left_out(chain: Sequence[tuple[int, int]], pieces: _Pieces, text: str) -> Iterator[Difference]:
    """Negations and hedges left out next to what the quote keeps; of what a bracket replaces, every word counts."""
    for (_, end), (start, _), inserted in zip(chain[:-1], chain[1:], pieces.connectors, strict=True):
        words = words_of(text[end:start])
        replaced = {word.text for word in words_of(inserted or "")}
        for index, word in enumerate(words):
            kind = kind_of([word])
            reach = len(words) if inserted is not None else _GUARDED.get(kind, 0)
            near_an_edge = index < reach or index >= len(words) - reach
            if kind in _ADDABLE and near_an_edge and word.text not in replaced:
                yield Difference(kind, inserted or "…", word.text)


def _added(pieces: _Pieces) -> Iterator[Difference]:
    """Facts that brackets bring in: an editor may name a thing, not count, deny or hedge it."""
    for insertion in pieces.insertions:
        for word in words_of(insertion):
            if (kind := kind_of([word])) in _ADDABLE:
                yield Difference(kind, word.text, "")
