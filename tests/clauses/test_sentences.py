"""Who gives to whom in the sentences of `sentences/*.txt`, one line each: the pairs, a bar, the sentence.

`?` is an end that the sentence does not name. The pairs are all that the sentence says: a reading outside of them is
wrong. A line that begins with `~` may be left open, but never be read wrongly.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from summarizer.clauses.directions import find_directions
from summarizer.clauses.passages import name_over
from summarizer.reading import Reading
from summarizer.text.spans import Span
from summarizer.verify.identity import resolve
from tests.clauses.read import read

FOLDER = Path(__file__).parent / "sentences"


class Pair(NamedTuple):
    """Who gives and who receives, by the canonical name of the party; `None` where nobody is named."""

    giver: str | None
    receiver: str | None


def lines() -> Iterator[tuple[str, str]]:
    for file in sorted(FOLDER.glob("*.txt")):
        for line in file.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                ends, _, sentence = line.partition(" | ")
                yield ends, sentence


def pairs_of(ends: str) -> list[Pair]:
    stated = [pair.split(" > ") for pair in ends.removeprefix("~").strip().split("; ") if ">" in pair]
    return [Pair(party_of(giver), party_of(receiver)) for giver, receiver in stated]


def party_of(words: str) -> str | None:
    named = resolve(words.strip(), None)
    return None if words.strip() == "?" else named.party or named.name if named is not None else words.strip()


def party_at(reading: Reading, place: Span | None) -> str | None:
    name = name_over(reading, place.start) if place is not None else None
    return (name.party or name.name) if name is not None else None


def fits(read: Pair, stated: Pair) -> bool:
    return read.giver in (None, stated.giver) and read.receiver in (None, stated.receiver)


@pytest.mark.parametrize(("ends", "sentence"), list(lines()))
def test_every_reading_is_stated_and_every_end_is_read(ends: str, sentence: str) -> None:
    reading, stated = read(sentence), pairs_of(ends)
    found = [
        (Pair(party_at(reading, one.giver), party_at(reading, one.receiver)), one.pattern)
        for one in find_directions(reading, 0, len(sentence))
    ]
    assert not [one for one in found if not any(fits(one[0], pair) for pair in stated)]
    if not ends.startswith("~"):
        for pair in stated:
            own = [one for one, _ in found if fits(one, pair)]
            assert pair.giver in {one.giver for one in own} | {None}
            assert pair.receiver in {one.receiver for one in own} | {None}


def test_the_table_is_read() -> None:
    assert sum(1 for _ in lines()) >= 150
