"""Mark the page furniture around an article, and text that speaks to a language model: no record may come from there.

Precision comes first. A line is marked for its form (a share bar, a credit, a page address, another language), never
for its subject, and nothing is ever removed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby

from summarizer.lexicon import load
from summarizer.text.fold import Folded, fold
from summarizer.text.spans import Mark, Sentence

BOILERPLATE = "boilerplate"
INSTRUCTION = "text that reads like an instruction"

_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_ADDRESS_LINE = re.compile(r"(?:(?:https?://|www\.)\S{3,2000}|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4})\W*$")
_TELEPHONE = re.compile(r"(?:tel|phone|fax|mobile|telephone)\.? ?: ?\+?[0-9(]|\+[0-9]{1,3} ?\(?[0-9][0-9 ().-]{6,20}")
_BYLINE = re.compile(r"by (?:[a-z.'-]{1,20} ){1,3}[a-z.'-]{2,20}(?:(?:,| and) (?:[a-z.'-]{1,20} ?){2,4}){0,4}$")
_SHORT, _MIDDLE = 25, 40
"""Words up to which a line can be furniture by how it begins, or by what it holds."""


def find_marks(text: str, sentences: Sequence[Sentence]) -> tuple[Mark, ...]:
    """The marks of an article, in order and without overlaps; each covers whole sentences."""
    folded = fold(text)
    english = _is_english(folded.text)
    found: list[Mark] = []
    for _, group in groupby(sentences, key=lambda sentence: sentence.paragraph):
        line = list(group)
        span = folded.folded(line[0].start, line[-1].end)
        why = _furniture(folded.text[span.start : span.end].strip(), english)
        if why:
            found.append(Mark(line[0].start, line[-1].end, f"{BOILERPLATE}: {why}"))
        else:
            found += _in_line(line, folded)
    return tuple(found)


def _in_line(line: Sequence[Sentence], folded: Folded) -> Iterator[Mark]:
    """The sentences of a paragraph that are to be marked on their own."""
    for sentence in line:
        span = folded.folded(sentence.start, sentence.end)
        plain = folded.text[span.start : span.end]
        if _instructs(plain):
            yield Mark(sentence.start, sentence.end, INSTRUCTION)
        elif len(line) > 1 and _holds(plain, _SHORT):
            yield Mark(sentence.start, sentence.end, f"{BOILERPLATE}: {_holds(plain, _SHORT)}")


def _furniture(line: str, english: bool) -> str | None:
    """What kind of page furniture a folded line is; `None` for the article's own text."""
    words = _WORD.findall(line)
    bare = line.strip(" .:;,!?*_#-|>()[]\"'…")
    if not words:
        return "a line without words"
    if bare in _phrases("whole_lines"):
        return "a page label"
    if len(words) <= 12 and _phrases("bar_words").issuperset(words) and not _phrases("bar_heads").isdisjoint(words):
        return "a share or comment bar"
    if _ADDRESS_LINE.match(line):
        return "an address"
    if len(words) <= _SHORT and (line.startswith(_prefixes()) or _TELEPHONE.search(line)):
        return "a notice of the page"
    if len(words) <= _SHORT and _BYLINE.match(bare):
        return "a byline"
    if len(words) <= _MIDDLE * 2 and _is_credited(bare):
        return "a photo caption"
    if len(line) > 40 and _is_doubled(line):
        return "a photo caption"
    if english and _foreign(words):
        return "another language"
    return _holds(line, _MIDDLE) if line.count(". ") < 2 else None


def _holds(line: str, longest: int) -> str | None:
    if len(line) > longest * 12 or len(_WORD.findall(line)) > longest:
        return None
    return "a notice of the page" if any(phrase in line for phrase in load("boilerplate.toml")["holds"]) else None


def _is_credited(bare: str) -> bool:
    """True for a caption: its last words are the credit of an agency or a photographer."""
    tail = bare[-60:]
    if any(mark in tail for mark in load("boilerplate.toml")["credit_marks"]):
        return True
    return any(
        bare.endswith(credit) and bare[: -len(credit)].rstrip().endswith((".", "/", "|", "©", "(", ":"))
        for credit in _phrases("credits")
    )


def _is_doubled(line: str) -> bool:
    """True for a caption printed twice in a row, as picture and as alternative text."""
    half = len(line) // 2
    return line[:half].strip() == line[-half:].strip() and len(set(line)) > 10


def _foreign(words: Sequence[str]) -> bool:
    """True when the small words of another language are many, and English ones next to none."""
    if len(words) < 4:
        return False
    languages = load("function_words.toml")["languages"]
    english = sum(1 for word in words if word in languages["en"])
    for name, small in languages.items():
        hits = sum(1 for word in words if word in small) if name != "en" else 0
        if hits >= 3 and hits >= 0.25 * len(words) and hits > 3 * english:
            return True
    return False


def _is_english(text: str) -> bool:
    """True when the text as a whole is English, so that another language is foreign to it."""
    words = _WORD.findall(text[:20_000])
    return not _foreign(words)


def _instructs(sentence: str) -> bool:
    gate = load("boilerplate.toml")["instruction_gate"]
    return any(one in sentence for one in gate) and any(pattern.search(sentence) for pattern in _patterns())


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in load("boilerplate.toml")["instructions"])


@cache
def _prefixes() -> tuple[str, ...]:
    return tuple(load("boilerplate.toml")["starts"])


@cache
def _phrases(name: str) -> frozenset[str]:
    return frozenset(load("boilerplate.toml")[name])
