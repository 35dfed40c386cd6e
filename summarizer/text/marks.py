"""Mark the page furniture around an article, and text that speaks to a language model: no record may come from there.

Precision comes first. A line is marked for its form (a share bar, a credit, a page address, another language), never
for its subject, and nothing is ever removed.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from ahocorasick_rs import AhoCorasick

from summarizer.lexicon import load
from summarizer.text.fold import Folded, fold
from summarizer.text.spans import Mark, Sentence, Span

BOILERPLATE = "boilerplate"
INSTRUCTION = "text that reads like an instruction"

_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_ADDRESS_LINE = re.compile(
    r"(?:(?:https?://|www\.)\S{3,2000}+|[\w.+-]{1,64}@[\w-]{1,64}+(?:\.[\w-]{1,64}+){1,4}+)\W*+$"
)
_TELEPHONE = re.compile(r"(?:tel|phone|fax|mobile|telephone)\.? ?: ?\+?[0-9(]|\+[0-9]{1,3} ?\(?[0-9][0-9 ().-]{6,20}")
_BYLINE = re.compile(
    r"by (?:[a-z.'-]{1,20} ){1,3}[a-z.'-]{2,20}(?:(?:,| and) [a-z.'-]{1,20}(?: [a-z.'-]{1,20}){1,3}){0,4}$"
)
_ENDS = " .:;,!?*_#-|>()[]\"'…"
_BAR, _SHORT, _MIDDLE, _CAPTION = 12, 25, 40, 80
"""Words up to which a line can be a share bar, a notice by its beginning or content, a sentence of one, a caption."""
_CREDIT_TAIL = 60
"""Characters at the end of a caption where its credit stands."""
_DOUBLED = 40
"""Characters from which a repeated line is a caption and no accident."""


def find_marks(text: str, sentences: Sequence[Sentence], folded: Folded | None = None) -> tuple[Mark, ...]:
    """The marks of an article, in order and without overlaps; each covers whole sentences.

    `folded` saves the time of folding the text again.
    """
    folded = folded or fold(text)
    cues = _Cues.of(folded.text)
    english = not _is_foreign(folded.text[:20_000].split())
    found: list[Mark] = []
    for _, group in groupby(sentences, key=lambda sentence: sentence.paragraph):
        line = list(group)
        span = folded.folded(line[0].start, line[-1].end)
        why = _furniture(folded.text, span, cues, english)
        if why:
            found.append(Mark(line[0].start, line[-1].end, f"{BOILERPLATE}: {why}"))
        elif cues.any(span):
            found += _in_line(line, folded, cues)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Cues:
    """Where the phrases that may give furniture or an instruction away stand in a folded text, sorted."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    kinds: tuple[str | re.Pattern[str], ...]
    """"holds", "credit", or the pattern that the sentence must have."""

    @classmethod
    def of(cls, text: str) -> _Cues:
        """All cues of a text, in one pass."""
        scanner, kinds = _scanner()
        plain = text.encode("utf-8", "replace").decode()  # the scanner refuses lone surrogates
        hits = scanner.find_matches_as_indexes(plain, overlapping=True)
        found = sorted((start, end, number) for number, start, end in hits)
        cues = [
            (start, end, kind)
            for start, end, number in found
            for kind in kinds[number]
            if kind != "credit" or not text[end : end + 1].isalnum()
        ]
        return cls(tuple(one[0] for one in cues), tuple(one[1] for one in cues), tuple(one[2] for one in cues))

    def within(self, span: Span) -> Sequence[tuple[int, str | re.Pattern[str]]]:
        """The cues in a stretch of the folded text, each with its offset; one that runs into the next line is none."""
        low, high = bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)
        return [(self.starts[at], self.kinds[at]) for at in range(low, high) if self.ends[at] <= span.end]

    def any(self, span: Span) -> bool:
        """True when a cue stands in a stretch of the folded text."""
        return bisect_left(self.starts, span.start) < bisect_left(self.starts, span.end)


def _furniture(text: str, span: Span, cues: _Cues, english: bool) -> str | None:
    """What kind of page furniture a folded line is; `None` for the article's own text."""
    line = text[span.start : span.end].strip()
    words = line.split()
    if len(words) > _CAPTION:
        return "another language" if english and _is_foreign(words) else None
    bare = line.strip(_ENDS)
    if bare in _phrases("whole_lines"):
        return "a page label"
    if not bare or not any(one.isalnum() for one in bare):
        return "a line without words"
    if len(words) <= _SHORT and (short := _short_furniture(line, bare, len(words))):
        return short
    if _is_credited(bare, span, cues) or _is_doubled(line):
        return "a photo caption"
    if english and _is_foreign(words):
        return "another language"
    if len(words) <= _MIDDLE and line.count(". ") < 2 and _holds(span, cues):
        return "a notice of the page"
    return None


def _short_furniture(line: str, bare: str, count: int) -> str | None:
    """What a line of few words is by its form."""
    if count <= _BAR:
        words = _WORD.findall(line)
        if _phrases("bar_words").issuperset(words) and not _phrases("bar_heads").isdisjoint(words):
            return "a share or comment bar"
    if _ADDRESS_LINE.match(line):
        return "an address"
    if line.startswith(_prefixes()) or _TELEPHONE.search(line):
        return "a notice of the page"
    return "a byline" if _BYLINE.match(bare) else None


def _in_line(line: Sequence[Sentence], folded: Folded, cues: _Cues) -> Iterator[Mark]:
    """The sentences of a paragraph that are to be marked on their own.

    A paragraph that opens with an instruction was planted whole: the made-up deal that follows is marked too.
    """
    for sentence in line:
        span = folded.folded(sentence.start, sentence.end)
        plain = folded.text[span.start : span.end]
        patterns = {kind for _, kind in cues.within(span) if not isinstance(kind, str)}
        if any(pattern.search(plain) for pattern in patterns):
            if sentence is line[0]:
                yield Mark(sentence.start, line[-1].end, INSTRUCTION)
                return
            yield Mark(sentence.start, sentence.end, INSTRUCTION)
        elif len(line) > 1 and len(plain.split()) <= _SHORT and _holds(span, cues):
            yield Mark(sentence.start, sentence.end, f"{BOILERPLATE}: a notice of the page")


def _holds(span: Span, cues: _Cues) -> bool:
    return any(kind == "holds" for _, kind in cues.within(span))


def _is_credited(bare: str, span: Span, cues: _Cues) -> bool:
    """True for a caption: its last words are the credit of an agency or a photographer."""
    if any(kind == "credit" and at >= span.end - _CREDIT_TAIL for at, kind in cues.within(span)):
        return True
    if not bare.endswith(_credits()) or not _phrases("report_words").isdisjoint(_WORD.findall(bare)):
        return False
    return any(
        bare.endswith(credit) and bare[: -len(credit)].rstrip().endswith((".", "/", "|", "©", "(", ":"))
        for credit in _credits()
    )


def _is_doubled(line: str) -> bool:
    """True for a caption printed twice in a row, as picture and as alternative text."""
    half = len(line) // 2
    return len(line) > _DOUBLED and line[:half].strip() == line[-half:].strip() and len(set(line)) > 10


def _is_foreign(words: Sequence[str]) -> bool:
    """True when the small words of another language are many, and English ones next to none."""
    if len(words) < 4:
        return False
    english = sum(map(_small_words()["en"].__contains__, words))
    if english * 6 > len(words):
        return False
    for name, small in _small_words().items():
        hits = sum(map(small.__contains__, words)) if name != "en" else 0
        if hits >= 3 and hits * 4 >= len(words) and hits > 3 * english:
            return True
    return False


@cache
def _scanner() -> tuple[AhoCorasick, tuple[tuple[str | re.Pattern[str], ...], ...]]:
    """One automaton for all cues, and what each of its phrases may give away."""
    data = load("boilerplate.toml")
    kinds: dict[str, list[str | re.Pattern[str]]] = {}
    for phrase in data["holds"]:
        kinds.setdefault(phrase, []).append("holds")
    for phrase in data["credit_marks"]:
        kinds.setdefault(phrase, []).append("credit")
    for rule in data["instruction"]:
        pattern = re.compile(rule["pattern"])
        for phrase in rule["near"]:
            kinds.setdefault(phrase, []).append(pattern)
    return AhoCorasick(list(kinds)), tuple(tuple(kind) for kind in kinds.values())


@cache
def _prefixes() -> tuple[str, ...]:
    return tuple(load("boilerplate.toml")["starts"])


@cache
def _credits() -> tuple[str, ...]:
    return tuple(load("boilerplate.toml")["credits"])


@cache
def _phrases(name: str) -> frozenset[str]:
    return frozenset(load("boilerplate.toml")[name])


@cache
def _small_words() -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in load("function_words.toml")["languages"].items()}
