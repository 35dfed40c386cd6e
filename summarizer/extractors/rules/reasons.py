"""Why an act of sanctions was taken, and under which legal act: the words as printed."""

from __future__ import annotations

import re
from functools import cache

from summarizer.extractors.rules.phrases import one_of, words
from summarizer.extractors.rules.views import View
from summarizer.text.spans import Span

_PROGRAM = re.compile(
    r"(?:Executive\s+Orders?|E\.O\.)(?:\s+\(E\.O\.\))?\s+[0-9]{5}|(?:Council\s+)?(?:Regulation|Decision)\s+\([A-Z]{2,5}\)\s+(?:No\.?\s+)?[0-9]{2,4}/[0-9]{1,4}|"
    r"(?:UN\s+|United\s+Nations\s+)?Security\s+Council\s+[Rr]esolution\s+[0-9]{3,4}|(?:the\s+)?Global\s+Magnitsky(?:\s+[A-Z]\w+){0,5}(?:\s+sanctions\s+program)?|"
    r"Immigration\s+and\s+Nationality\s+Act|Caesar\s+(?:Syria\s+Civilian\s+Protection\s+)?Act|(?:[A-Z]\w+\s+){1,4}sanctions\s+(?:program|programme)"
)
_END = re.compile(
    r", (?:pursuant|under|which|as well as|according to|while|and will|freezing|banning|blocking|imposing)\b"
    r"|,? (?:the |an? )?[\w.'’ ]{2,40} (?:said|says|announced)\b|;|[.?!][\"”]?$|\.?[\"”]?$| pursuant to "
)
_LEAST = 8
"""Characters of the shortest reason."""


def reason_of(view: View, act: Span) -> Span | None:
    """The grounds of an act, from their first words to the end of the clause; `None` when the sentence gives none."""
    low = view.lower(act.end, view.end)
    found = _opening().search(low)
    if found is None:
        return None
    start = found.start() if found.group("kept") is not None else found.end()
    while start < len(low) and low[start].isspace():
        start += 1
    end = _END.search(low, start)
    stop = end.start() if end else len(low)
    return Span(act.end + start, act.end + stop) if stop - start > _LEAST else None


def program_of(view: View) -> str | None:
    """The legal act or programme as printed ("Executive Order 14024"); `None` when the sentence names none."""
    found = _PROGRAM.search(view.text)
    return found.group() if found else None


@cache
def _opening() -> re.Pattern[str]:
    """Words that open grounds: those that belong to them ("in response to"), and those before them ("for", "over")."""
    kept, dropped = one_of("grounds", "reasons"), one_of("grounds", "before_reasons")
    after_for = "|".join(re.escape(one) for one in words("grounds", "after_for"))
    return re.compile(
        rf"\b(?:(?P<kept>{kept})\b|(?:{dropped})\s(?![0-9]|from\b|to\b|by\b)|for\s(?=(?:{after_for})\b|[a-z]{{3,20}}ing\b))"
    )
