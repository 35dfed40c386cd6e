"""The state in an entry of a register: "KUZMIN, Oleg; DOB 1970; nationality Russia", "Location: Minsk, Belarus"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from summarizer.lexicon import any_of, load
from summarizer.text.spans import Span, Spanned
from summarizer.values.mentions import NameKind, NameMention

_MAX_ENTRY = 600
"""Characters of an entry after its name."""
_OPENS = re.compile(r"\s*(?:[-–—*•·▪●◦‣]\s*|\(?[0-9]{1,3}[.)]\s*){0,2}[*_“\"]{0,3}$")
_ADDRESS = re.compile(r"[,;]\s(?:[^\s,;][^,;:]{0,60}[,;]\s){0,5}$")
"""Between a name and the last part of its address: parts between commas."""
_ADJECTIVE = re.compile(r"\s?(?:[:–—;(]|\s-)\s?")
"""Between a name and an adjective that stands for its nationality: "Solntsev: Russian"."""
_ENDED = re.compile(r"\s*(?:[;,.)(]|$|\n)")


def labelled(text: str, place: Spanned, whole: Span, states: Sequence[NameMention]) -> list[NameMention]:
    """The states that the best label of an entry that opens with the name gives; none where it opens otherwise."""
    if not _OPENS.match(text[whole.start : place.start]):
        return []
    ranked = [(rank, state) for state in states if (rank := _rank(text[place.end : state.start], state)) is not None]
    if ranked:
        best = min(rank for rank, _ in ranked)
        return [state for rank, state in ranked if rank == best]
    return [state for state in states if state.start < whole.end and _ends_address(text, place, state)]


def entry_end(text: str, place: Spanned, whole: Span) -> int:
    """Where the paragraph of the entry ends: an entry may have several sentences."""
    blank = text.find("\n\n", place.end, place.end + _MAX_ENTRY)
    line = text.find("\n", place.end, place.end + _MAX_ENTRY)
    ends = [at for at in (blank, line) if at >= 0]
    return max(min(ends, default=place.end + _MAX_ENTRY), whole.end)


def _rank(before: str, state: NameMention) -> int | None:
    """The place of the label right before a state among the labels; `None` when there is none."""
    if state.kind is NameKind.DEMONYM and _ADJECTIVE.fullmatch(before):
        return 0
    found = _label().search(before.lower())
    return load("ties.toml")["labels"].index(found.group(1)) if found else None


@cache
def _label() -> re.Pattern[str]:
    """A label, and up to the state the street and town of an address."""
    labels = any_of(load("ties.toml")["labels"])
    return re.compile(rf"(?<!\w)({labels})(?: of)?(?:\s*[:–-])?\s(?:the\s)?(?:[^:;\n]{{0,90}}[,(]\s?)?(?:the\s)?$")


def _ends_address(text: str, place: Spanned, state: NameMention) -> bool:
    """True for the last part of "HARBOUR LINES LTD, 14 Marine Drive, Limassol, Cyprus"."""
    before = text[place.end : state.start]
    return (
        state.kind is not NameKind.DEMONYM
        and _ADDRESS.match(before) is not None
        and _ENDED.match(text, state.end) is not None
        and not re.search(r"(?<!\w)(?:and|or)(?!\w)", before)
    )
