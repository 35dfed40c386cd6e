"""Does a sentence go on about what the one before it told?"""

from __future__ import annotations

import re
from functools import cache

from summarizer.lexicon import any_of, load
from summarizer.reading import Reading
from summarizer.text.spans import Spanned
from summarizer.verify.memory import memory_of

_HEAD_CHARS = 90
"""Characters at the beginning of a sentence in which its subject stands."""
_LIST_LINE = re.compile(r"\s*(?:[-–—•*·▪◦‣]|\(?(?:[0-9]{1,2}|[a-z]|[ivx]{1,4})[.)])\s")
_STOPPED = (".", "!", "?", ".”", '."', ".’", ".'", ";", ")", "…")


def goes_on(reading: Reading, index: int) -> bool:
    """True when the sentence at `index` speaks on of what the one before it told: "The package includes …"."""
    memory = memory_of(reading).continuing
    if index not in memory:
        memory[index] = 0 < index < len(reading.sentences) and _goes_on(reading, index)
    return memory[index]


def in_list(reading: Reading, index: int) -> bool:
    """True for a line of a list whose line before, or introduction, is the sentence before it."""
    if not 0 < index < len(reading.sentences):
        return False
    before, here = (reading.text[one.start : one.end] for one in reading.sentences[index - 1 : index + 1])
    return before.rstrip().endswith(":") or bool(_LIST_LINE.match(here))


def _goes_on(reading: Reading, index: int) -> bool:
    before, here = (reading.text[one.start : one.end] for one in reading.sentences[index - 1 : index + 1])
    if before.rstrip().endswith(":"):
        return True
    head = here[:_HEAD_CHARS].lower().replace("’", "'").lstrip("\"'“‘([- ")
    if _turning().match(head):
        return False
    return bool(_opening().match(head) or _definite().match(head))


def headings_in(reading: Reading) -> frozenset[int]:
    """The lines without a full stop: a heading promises what the body tells exactly."""
    memory = memory_of(reading)
    if memory.headings is None:
        memory.headings = frozenset(one.index for one in reading.sentences if _is_heading(reading, one))
    return memory.headings


def _is_heading(reading: Reading, one: Spanned) -> bool:
    return not reading.text[max(one.start, one.end - 8) : one.end].rstrip().endswith(_STOPPED)


@cache
def _turning() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(load('home.toml')['turning'])})\b")


@cache
def _opening() -> re.Pattern[str]:
    listed = load("home.toml")
    first = any_of([*listed["pronouns"], *listed["adding"]])
    time = rf"(?:{any_of(listed['times'])})\s(?:[^\s,;:]{{1,16}}\s){{0,2}}?[^\s,;:]{{1,16}},?"
    later = rf"{time}\s(?:{any_of(listed['subjects'])})"
    return re.compile(rf"(?:{first}|{later})\b")


@cache
def _definite() -> re.Pattern[str]:
    """A definite noun of dealing among the first words: "the $275 million package", "the new sanctions"."""
    listed = load("home.toml")
    definite, acts = any_of(listed["definite"]), any_of(listed["acts"])
    return re.compile(rf"(?:{definite})\s(?:[^\s,;:]{{1,24}}\s){{0,4}}?(?:{acts})\b")
