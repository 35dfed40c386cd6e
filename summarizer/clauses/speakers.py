"""The phrase that names a speaker, left or right of a reporting verb, as the article prints it."""

from __future__ import annotations

import re

from summarizer.text.spans import Span

_AUXILIARY = re.compile(
    r"(?:^|(?<=[\s,]))(?:has|have|had|also|later|then|further|again|initially|repeatedly|reportedly|now|is|are|was|were"
    r"|did|does|do|not|never|long|previously|earlier|still|first|since|just|would|will|who|[a-z]{3,14}ly)\s*$"
)
_BORDER = re.compile(
    r"[;:]\s|[\"“”]\s*|\s--?\s|\s[–—]\s|[.!?]\s(?=[A-Z“\"])"
    r"|(?<!\w)(?:that|but|while|though|although|because|when|after|if|which|where|as)\s"
)
_LEADING = re.compile(
    r"(?:on|in|at|during|since|for|after|before|earlier|later|meanwhile|however|yet|still|and|but|separately|also|last"
    r"|this|by|from|with|to|today|yesterday)(?!\w)"
)
_TITLES = "".join(f"(?<!{one})" for one in ("Gen", "Maj", "Lt", "Col", "Adm", "Sen", "Rep", "Gov", "Dr", "Mr", "Brig"))
_PHRASE_END = re.compile(
    r"[,;:()\"“”]|(?<![A-Z])" + _TITLES + r"\.\s|\.$|\s--?\s|\s[–—]\s"
    r"|\s(?:that|who|which|on|in|at|said|says|has|have|had|is|are|was|were|as|while|when|after|expect|but|during|told"
    r"|reported|this|last)\s"
)
_OPENING = re.compile(r"(?:while|although|though|but|and|-|•|\*)\s+")
_CLOSING = re.compile(
    r",?\s+(?:however|meanwhile|too|also|himself|herself|themselves|itself|today|yesterday|later|again|so"
    r"|(?:(?:on|late|early|last)\s+){0,2}(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:\s(?:night|morning|evening))?)$"
)
_MAX_SOURCE = 120


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
    while (match := _AUXILIARY.search(low, max(0, end - 30), end)) is not None and match.start() != end:
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
    for border in _BORDER.finditer(text, start, end):
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
    opening = _OPENING.match(low, start, end)
    start = opening.end() if opening else start
    closing = _CLOSING.search(low, start, end)
    end = closing.start() if closing else end
    if start >= end or _LEADING.match(low, start, end) or end - start > _MAX_SOURCE:
        return None
    return Span(start, end)


def phrase_after(text: str, start: int) -> Span | None:
    """The phrase that begins at or after `start` and ends with a mark, a preposition of place or a verb."""
    while start < len(text) and text[start].isspace():
        start += 1
    match = _PHRASE_END.search(text, start, start + _MAX_SOURCE)
    end = match.start() if match else min(len(text), start + _MAX_SOURCE)
    while end > start and text[end - 1] in " .,":
        end -= 1
    return Span(start, end) if end > start else None
