"""The phrase that names a speaker, left or right of a reporting verb, as the article prints it."""

from __future__ import annotations

import re
from functools import cache

from summarizer.lexicon import any_of, load
from summarizer.text.spans import Span

_MAX_SOURCE = 120


@cache
def _words(group: str) -> str:
    """The words of a group as one pattern."""
    return any_of(load("speakers.toml")[group])


@cache
def _auxiliary() -> re.Pattern[str]:
    return re.compile(rf"(?:^|(?<=[\s,]))(?:{_words('auxiliaries')}|[a-z]{{3,14}}ly)\s*$")


@cache
def _border() -> re.Pattern[str]:
    marks = r"[;:]\s|[\"“”]\s*|\s--?\s|\s[–—]\s|[.!?]\s(?=[A-Z“\"])"
    return re.compile(rf"{marks}|(?<!\w)(?:{_words('borders')})\s")


@cache
def _leading() -> re.Pattern[str]:
    return re.compile(rf"(?:{_words('leading')})(?!\w)")


@cache
def _phrase_end() -> re.Pattern[str]:
    titles = "".join(f"(?<!{re.escape(one)})" for one in load("speakers.toml")["titles"])
    marks = rf"[,;:()\"“”]|(?<![A-Z]){titles}\.\s|\.$|\s--?\s|\s[–—]\s"
    return re.compile(rf"{marks}|\s(?:{_words('ends')})\s")


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(rf"(?:(?:{_words('openings')})|[-•*])\s+")


@cache
def _closing() -> re.Pattern[str]:
    day = rf"(?:(?:{_words('before_days')})\s+){{0,2}}(?:{_words('days')})(?:\s(?:{_words('parts_of_days')}))?"
    return re.compile(rf",?\s+(?:{_words('closings')}|{day})$")


def speaker(text: str, low: str, start: int, end: int) -> Span | None:
    """The subject of a reporting verb at `text[start:end]`: to its left, or to its right after a quotation."""
    left = _left_phrase(text, low, start)
    if left is not None:
        return left
    before = text[max(0, start - 8) : start].rstrip()
    if before and before[-1] in ",\"”’'":
        return phrase_after(text, end)
    return None


def _over_auxiliaries(low: str, end: int) -> int:
    """Where the words before `end` stop being auxiliaries and adverbs ("has also since")."""
    while (match := _auxiliary().search(low, max(0, end - 30), end)) is not None and match.start() != end:
        end = match.start()
        if low[match.start() :].startswith("who"):
            break
    return end


def _without_blanks(text: str, end: int) -> int:
    while end and text[end - 1].isspace():
        end -= 1
    return end


def _left_phrase(text: str, low: str, verb: int) -> Span | None:
    end = _over_auxiliaries(low, verb)
    end = _without_blanks(text, end)
    if not end or text[end - 1] in '"”':
        return None
    if text[end - 1] == ",":
        opening = text.rfind(", ", max(0, end - 2 * _MAX_SOURCE), end - 1)
        if opening <= 0 or text[opening - 1] in '"”':
            return None
        end = _without_blanks(text, _over_auxiliaries(low, opening))
    if not end or text[end - 1] in ";:":
        return None
    start = max(0, end - _MAX_SOURCE)
    while 0 < start < end and not text[start - 1].isspace():
        start += 1
    for border in _border().finditer(text, start, end):
        if border.end() < end:
            start = border.end()
    start = _after_comma(text, start, end)
    return _trimmed(text, low, start, end)


def _after_comma(text: str, start: int, end: int) -> int:
    """Where the subject begins after a leading phrase ("On Friday, officials said")."""
    comma = text.rfind(", ", start, end)
    return comma + 2 if comma >= 0 else start


def _trimmed(text: str, low: str, start: int, end: int) -> Span | None:
    while start < end and (text[start].isspace() or text[start] in "\"“'‘("):
        start += 1
    for joint in (" and ", " but "):
        at = low.rfind(joint, start, end)
        if at >= 0 and re.search(r"\w(?:ed|s) \w+ ", low[start:at]) and not re.search(r"(?:and|,)$", low[start:at]):
            words = low[start:at].split()
            if any(word.endswith("ed") for word in words[1:]):
                start = at + len(joint)
    opening = _opening().match(low, start, end)
    start = opening.end() if opening else start
    closing = _closing().search(low, start, end)
    end = closing.start() if closing else end
    if start >= end or _leading().match(low, start, end) or end - start > _MAX_SOURCE:
        return None
    return Span(start, end)


def phrase_after(text: str, start: int) -> Span | None:
    """The phrase that begins at or after `start` and ends with a mark, a preposition of place or a verb."""
    while start < len(text) and text[start].isspace():
        start += 1
    match = _phrase_end().search(text, start, start + _MAX_SOURCE)
    end = match.start() if match else min(len(text), start + _MAX_SOURCE)
    while end > start and text[end - 1] in " .,":
        end -= 1
    return Span(start, end) if end > start else None
