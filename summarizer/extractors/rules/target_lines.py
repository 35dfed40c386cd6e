"""The targets that lines of a list name: the name or the counted group that opens a line."""

from __future__ import annotations

import re

from summarizer.extractors.rules.phrases import words
from summarizer.extractors.rules.target_finds import TargetFind
from summarizer.extractors.rules.target_names import as_target
from summarizer.extractors.rules.targets import targets_in
from summarizer.extractors.rules.views import View
from summarizer.records.vocabulary import EntityType
from summarizer.text.spans import Span

_LEAD = re.compile(r"\s*(?:[-–—*•·▪●◦‣]\s*|\(?[0-9]{1,3}[.)]\s*){0,2}[*_]{0,3}")
_LISTED_LINE = re.compile(r"\s*(?:[-–—*•·▪●◦‣]\s*|\(?[0-9]{1,3}[.)]\s)")
_LINE_GOES_ON = re.compile(r"\*\*|\s*[(;:–]|,\s(?!Co\b|Ltd|Inc|LLC)|\s+(?:is|was|are|were|has|have|had)\b")
_SURNAME_FIRST = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ'’-]{1,30},\s[A-ZÀ-Þ][a-zà-ÿ'’-]+(?:\s[A-ZÀ-Þ][a-zà-ÿ'’-]+){0,3}")
"""A person in a register: "LUKYANOV, Ivan Petrovich"."""
_LINE = 110
"""Characters of the longest name that a line of a list may open with."""


def head_name(view: View) -> TargetFind | None:
    """The name that opens a line of a list ("3. JOHN DOE is a colonel."); `None` when the line opens otherwise."""
    lead = _LEAD.match(view.text)
    start = lead.end() if lead else 0
    turned = _SURNAME_FIRST.match(view.text, start)
    if turned:
        return TargetFind(view.start + start, view.start + turned.end(), turned.group(), True, EntityType.PERSON)
    cut = _LINE_GOES_ON.search(view.text, start)
    line = view.text[start : cut.start() if cut else len(view.text)].strip(" .;:,")
    if (
        not line
        or line.lower().startswith(words("names", "labels"))
        or len(line) > _LINE
        or not _all_capitals(line)
        or (cut is None and not view.heading)
    ):
        return None
    find = as_target(view, Span(view.start + start, view.start + start + len(line)))
    return find if find is not None and len(find.text.split()) > 1 else None


def line_group(view: View) -> TargetFind | None:
    """The counted group that a line of a list holds: "- two judges of the special court"."""
    lead = _LISTED_LINE.match(view.text)
    found = targets_in(view, view.start + lead.end(), view.end) if lead else []
    return found[0] if found and found[0].count is not None else None


def _all_capitals(line: str) -> bool:
    """True when every word but particles begins with a capital or a digit: a name, no sentence."""
    words_in = [one for one in line.split() if one.lower() not in words("names", "particles")]
    return bool(words_in) and all(
        one.strip("\"'“‘(").lstrip("al-")[:1].isupper() or one[0].isdigit() for one in words_in
    )
