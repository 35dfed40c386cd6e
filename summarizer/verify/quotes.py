"""Where do the quotes of a record stand in the article, and are they its words?"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from summarizer.reading import Reading
from summarizer.records.atoms import Claim, Evidence
from summarizer.text.fold import fold
from summarizer.text.locate import Located, Tier, locate
from summarizer.text.omissions import clipped
from summarizer.text.spans import Span
from summarizer.verify.context import touching
from summarizer.verify.finding import Finding, contradicted, not_found, review, supported
from summarizer.verify.words import listed

MAX_QUOTE_CHARS = 20_000
"""Longest quote that is compared word by word; no passage of an article is cited at such length."""


@dataclass(frozen=True, slots=True)
class Found:
    """Where a quote stands, and the judgement about its words."""

    span: Span | None
    finding: Finding


def find_quotes(parts: Iterable[Evidence | Claim], reading: Reading) -> tuple[Found, ...]:
    """The place of each quote, in order; a repeated quote is taken where the other quotes of the record stand."""
    parts = tuple(parts)
    same: dict[Any, tuple[Found, int]] = {}
    for one in parts:
        if _key(one) not in same:
            same[_key(one)] = _find(one, reading, None)
    first = tuple(same[_key(one)] for one in parts)
    anchors = [one.span for one, repeats in first if one.span is not None and repeats == 1]
    if not anchors:
        return tuple(one for one, _ in first)
    return tuple(
        _find(part, reading, _nearest_pair(anchors, part))[0] if repeats > 1 else one
        for part, (one, repeats) in zip(parts, first, strict=True)
    )


def _key(part: Evidence | Claim) -> tuple[Any, ...]:
    """What decides where a quote is found: equal ones are looked up once."""
    return part.quote, part.start, part.end, getattr(part, "prefix", None), getattr(part, "suffix", None)


def _nearest_pair(anchors: list[Span], part: Evidence | Claim) -> Span:
    """The place around which a repeated quote is sought: its own claimed start, or the middle one of the anchors."""
    if part.start is not None and part.end is not None and 0 <= part.start < part.end:
        return Span(part.start, part.end)
    return sorted(anchors, key=lambda one: one.start)[len(anchors) // 2]


def _find(part: Evidence | Claim, reading: Reading, hint: Span | None) -> tuple[Found, int]:
    """The place of one quote, and how many places fit it equally well."""
    quote = (part.quote or "")[:MAX_QUOTE_CHARS]
    start, end = part.start, part.end
    if start is not None and end is not None and 0 <= start < end <= len(reading.text):
        if _same(reading.text[start:end], quote):
            span = Span(start, end)
            here = reading.folded.folded(start, end)
            left_out = clipped(reading.folded.text, here.start, here.end)
            return Found(span, _judge_whole(Located(span, Tier.EXACT, True, clipped=left_out), reading)), 1
        hint = hint or Span(start, end)
    prefix = getattr(part, "prefix", None) or ""
    suffix = getattr(part, "suffix", None) or ""
    found = locate(quote, reading.folded, hint, prefix=prefix, suffix=suffix)
    repeats = 1 if hint is not None or prefix or suffix else found.repeats
    if found.span is not None and found.verbatim and _joins_halves(quote, found.span, reading):
        return Found(
            found.span, review("stitched_quote", "an omission joins parts of two sentences", found.span)
        ), repeats
    return Found(found.span, _judge_whole(found, reading)), repeats


def _judge_whole(found: Located, reading: Reading) -> Finding:
    """The judgement of a quote's words and of its edges: the ends of sentences and lines cut nothing off."""
    span = found.span
    if span is None or not found.verbatim:
        return judge_quote(found, reading.text)
    here = list(touching(reading.sentences, span))
    is_start = bool(here) and not _LETTERS.search(reading.text, here[0].start, span.start)
    if is_start and found.clipped.split(" ")[-1] not in listed("needy"):
        found = replace(found, clipped="")
    finding = judge_quote(found, reading.text)
    is_end = bool(here) and not _LETTERS.search(reading.text, span.end, here[-1].end)
    return finding if is_end else to_its_end(finding, span, reading.text)


_LETTERS = re.compile(r"[^\W_]")


_OMISSION = re.compile(r"(?:…|\.{3}|\[…\]|\[\.{3}\])")
_WHOLE = re.compile(r"(?:[.!?][\"'”’)\]]{0,2}|^)\s{0,3}[\[(]?$")


def _joins_halves(quote: str, span: Span, reading: Reading) -> bool:
    """True when an omission of the quote begins within a sentence and ends in another one."""
    if "…" not in quote and "..." not in quote:
        return False
    sentences = list(touching(reading.sentences, span))
    if len(sentences) < 2:
        return False
    return any(not _WHOLE.search(quote[max(0, one.start() - 8) : one.start()]) for one in _OMISSION.finditer(quote))


_LAST = re.compile(r"\b([A-Za-z]{1,10})[\s\"'“”‘’]{0,2}$")
_GOES_ON = re.compile(r"\s{1,3}(\w[\w'’.-]{0,30})")


def to_its_end(finding: Finding, span: Span, text: str) -> Finding:
    """The finding, in review for a quote that breaks off after a word that needs the next one: "$1 billion in"."""
    last = _LAST.search(text, max(span.start, span.end - 14), span.end)
    following = _GOES_ON.match(text, span.end)
    if last is None or following is None or last[1].lower() not in listed("needy"):
        return finding
    return review("cut_quote", f"the quote breaks off at “{last[1]}”; the article goes on with “{following[1]}”", span)


def _same(passage: str, quote: str) -> bool:
    return passage == quote or _folded(passage) == _folded(quote)


def _folded(words: str) -> str:
    return fold(words).text.strip()


def judge_quote(found: Located, text: str) -> Finding:
    """Are the quote's words those of the passage? Likeness alone never says so."""
    if found.span is None or found.tier is Tier.ABSENT:
        return not_found("quote", "the article has no passage like this quote")
    if found.verbatim and found.clipped:
        return review("cut_quote", f"the quote leaves out “{found.clipped}” right before it", found.span)
    if found.verbatim:
        how = "in pieces" if found.tier is Tier.FRAGMENTS else "at this place"
        return supported("quote", f"the article has these words {how}", found.span)
    parts = "; ".join(
        f"the quote has {_shown(one.quote)}, the article {_shown(one.passage)}" for one in found.differences[:3]
    )
    if found.changes_no_fact:
        return review("near_quote", f"not word for word: {parts or 'the punctuation differs'}", found.span)
    return contradicted("altered_quote", f"the words were changed: {parts}", found.span)


def _shown(words: str) -> str:
    return f"“{words}”" if words else "nothing"


def surroundings(text: str, span: Span, length: int = 32) -> tuple[str, str]:
    """At most `length` characters before and after a span, as W3C text quote selectors have them."""
    return text[max(0, span.start - length) : span.start], text[span.end : span.end + length]
