"""Cut news text into sentences, headings and list lines, with exact offsets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from summarizer.lexicon import load
from summarizer.text.lines import Block, find_blocks
from summarizer.text.spans import Sentence

_STOP = re.compile(r"[.!?…。！？]+[\"'”’»)\]」』*_]{0,4}(?:\[[0-9]{1,3}\])?")
_SPACE = re.compile(r"\s+")
_NEXT = re.compile(r"[\"'“‘«(\[¿¡*_]{0,4}(?P<word>[^\W_]+(?:['’][^\W_]+)?)?")
_DASH = re.compile("[—–]")
_OPENING = "\"'“‘«([{*_"
_NUMBER = re.compile(r"[$€£]?[0-9]")
MAX_CHARS = 4_000
"""The longest sentence, in code points: a longer one (a list run together, noise) is cut, so that time stays linear."""
_CUTS = (";", ",", " ", "\n")
"""Where a piece of it may end, the best first."""
_TOKEN_LENGTH = 24
"""The longest word looked at before a full stop; longer ones are no abbreviations."""
_INITIALS = re.compile(r"(?:[^\W\d_]\.){1,6}[^\W\d_]$")
_GLUED = re.compile(r"[\"'“‘]?(?P<word>[A-Z][a-z]+|A|I)(?=[ ,'’]|$)")
_ADDRESS = re.compile(r"//|www\.|@|[a-z]/[a-z]", re.IGNORECASE)
_LABEL = re.compile(r"(?:[0-9]{1,3}|[A-Za-z]|[ivxIVX]{1,5})\.$")


def split_sentences(text: str) -> tuple[Sentence, ...]:
    """All sentences of a text, in order, none empty; together they hold every character that is not white space."""
    sentences: list[Sentence] = []
    for block in find_blocks(text):
        start = block.start
        for end, following in (*_ends(text, block), (block.end, block.end)):
            for first, last in _pieces(text, start, end):
                sentences.append(Sentence(len(sentences), first, last, block.paragraph))
            start = following
    return tuple(sentences)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretch, in pieces of at most `MAX_CHARS` code points without white space at their ends."""
    while end - start > MAX_CHARS:
        limit = start + MAX_CHARS
        found = (text.rfind(one, start + MAX_CHARS // 2, limit) for one in _CUTS)
        cut = next((at + 1 for at in found if at >= 0), limit)
        last = start + len(text[start:cut].rstrip())
        if last > start:
            yield start, last
        space = _SPACE.match(text, cut, end)
        start = space.end() if space else cut
    if start < end:
        yield start, end


def _ends(text: str, block: Block) -> Iterator[tuple[int, int]]:
    """Where sentences end inside a block, each with the start of the next one."""
    for found in _STOP.finditer(text, block.start, block.end):
        end = found.end()
        if end >= block.end:
            return
        space = _SPACE.match(text, end, block.end)
        following = space.end() if space else end
        if following >= block.end:
            return
        if space is None:
            if found.group()[0] in "。！？" or _is_glued(text, block, found.start(), end):
                yield end, following
        elif _ends_sentence(text, block, found, following):
            yield end, following


def _ends_sentence(text: str, block: Block, found: re.Match[str], following: int) -> bool:
    """True when the stop at `found`, with white space after it, ends a sentence."""
    stop = found.group()
    ahead = _NEXT.match(text, following, block.end)
    word = (ahead.group("word") or "") if ahead else ""
    if word[:1].islower():
        return False
    if stop[0] in "!?" or stop[:2] in ("..", ".!", ".?"):
        left_out = stop[0] == "." and _spaced(text, block, found)
        return not left_out and not _attributed(text, stop, following, block.end)
    if stop[0] == "…":
        return not _spaced(text, block, found)
    return _period_ends(text, block, found.start(), word, _NUMBER.match(text, following) is not None)


def _spaced(text: str, block: Block, found: re.Match[str]) -> bool:
    """True for an ellipsis that stands alone between blanks: something was left out in the middle."""
    return found.start() == block.start or text[found.start() - 1].isspace()


def _attributed(text: str, stop: str, following: int, end: int) -> bool:
    """True when a quotation that ends in ! or ? is followed by its speaker: “Why?” Smith asked."""
    if stop[-1] not in "\"'”’»":
        return False
    words = text[following : min(end, following + 60)].replace(",", " ").split()[:4]
    return any(word.lower().rstrip(".:") in _words("speech") for word in words)


def _period_ends(text: str, block: Block, at: int, word: str, before_number: bool) -> bool:
    """True when a single full stop at `at`, before the capitalised or other `word`, ends a sentence."""
    token, whole = _token_before(text, block, at)
    lower = token.lower()
    opens = word.lower() in _words("openers")
    if whole and _LABEL.match(token + "."):
        return False
    if len(token) == 1 and token.isalpha() and token.isupper():
        return opens and word != "A"
    if lower in _words("always_followed"):
        return False
    if lower in _words("before_number") or lower in _words("months"):
        return not before_number
    if lower in ("a.m", "p.m"):
        return bool(word) and (opens or not word.isupper()) and not _is_day(word)
    if lower in _words("may_end") or _INITIALS.match(token):
        return opens and not (word.isupper() and len(word) > 1)
    return True


def _token_before(text: str, block: Block, at: int) -> tuple[str, bool]:
    """The word before a full stop, without opening punctuation, and whether it opens the block."""
    piece = _DASH.sub(" ", text[max(block.start, at - _TOKEN_LENGTH) : at])
    token = piece.split()[-1] if piece and not piece[-1].isspace() else ""
    return token.lstrip(_OPENING), at - len(token) == block.start


def _is_day(word: str) -> bool:
    lower = word.lower()
    return lower.rstrip("s").endswith("day") or lower in _words("months")


def _is_glued(text: str, block: Block, at: int, end: int) -> bool:
    """True for a sentence stuck to the next one ("… the port.The court …"), not for an address or an abbreviation."""
    ahead = _GLUED.match(text, end, block.end)
    if ahead is None or ahead.group("word").lower() in _words("domains"):
        return False
    token, _ = _token_before(text, block, at)
    plain = token.rstrip("”’\"')]0123456789%")
    if len(token) < 2 or "." in token or (plain and not (plain[-2:].islower() and plain[-1].isalpha())):
        return False
    return token.lower() not in _words("always_followed") and not _ADDRESS.search(token)


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(load("abbreviations.toml")[name])
