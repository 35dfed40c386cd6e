"""Does somebody only ask? "Ms Tremblay asked whether …", "Shri Rao: will the Minister state …?": no claim of theirs."""

from __future__ import annotations

import re
from functools import cache

from summarizer.lexicon import any_of, load
from summarizer.text.spans import Span
from summarizer.verify.context import Context


def asked_by(place: Span, context: Context) -> Span | None:
    """The words at a name that make its bearer one who asks; `None` when there are none."""
    sentence = context.reading.sentence_at(place.start)
    if sentence is None:
        return None
    behind = _asks().match(context.text, place.end, sentence.end)
    if behind is not None:
        return Span(place.start, behind.end())
    before = _tabled().search(context.text, sentence.start, place.start)
    return Span(before.start(), place.end) if before is not None else None


@cache
def _asks() -> re.Pattern[str]:
    """A verb of asking with its question, or a colon and a question, right behind a name."""
    data = load("attribution.toml")["asking"]
    asks = rf"\s(?:{any_of(data['verbs'])})\s(?:[\w.’'-]+\s){{0,6}}?(?:{any_of(data['questions'])})\b"
    formula = rf":\s[^.!]*?(?:{any_of(data['formulas'])}|\?)"
    return re.compile(f"(?i)(?:{asks}|{formula})")


@cache
def _tabled() -> re.Pattern[str]:
    """Words before the name of one who put a question in a parliament."""
    return re.compile(rf"(?i)\b(?:{any_of(load('attribution.toml')['asking']['tabled'])})\b[^.;:]{{0,40}}\bby\s$")
