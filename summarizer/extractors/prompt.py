"""What a model is sent for one chunk: a prefix that never changes, then the article with numbered sentences.

The article's text is passed on as it is, without a template engine: markers are inserted before its sentences, and
nothing else. A marker carries a tag that occurs nowhere in the article, so that no text can forge one.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache

from summarizer.assets import read_asset
from summarizer.chunk import Chunk
from summarizer.reading import Reading

PROMPT_FILES = ("system.md", "examples.md", "article.md", "second_look.md")

_PLACE = re.compile(r"\{(\w+)\}")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_TAG_CHARS = 3


@dataclass(frozen=True, slots=True)
class Prompt:
    """The two messages of a request; of a second look four, with the first answer and what is wrong with it."""

    system: str
    """Task, rules and worked examples: the same bytes for every article, so that providers can cache them."""
    article: str
    """The chunk with its sentences numbered, after date, headline and context."""

    answer: str | None = None
    """The first answer, in JSON; `None` before there is one."""
    doubts: str | None = None
    """What is wrong with that answer."""

    @property
    def sha256(self) -> str:
        """Hash of the messages, in hex: the key under which answers are recorded.

        The doubts are not in it: their wording changes with the validator, and a recorded answer is verified anew.
        """
        parts = (self.system, self.article) if self.answer is None else (self.system, self.article, self.answer)
        return hashlib.sha256("\0".join(parts).encode()).hexdigest()

    @property
    def messages(self) -> list[dict[str, str]]:
        """The conversation as it is sent; that of a second look begins with that of the first."""
        turns = (("system", self.system), ("user", self.article), ("assistant", self.answer), ("user", self.doubts))
        return [{"role": role, "content": content} for role, content in turns if content is not None]


def write_prompt(chunk: Chunk, reading: Reading) -> Prompt:
    """The messages that ask for the records of one chunk."""
    article = reading.article
    tag = free_tag(reading.text, article.title or "")
    known = {
        "marker": f"[{tag}:N]",
        "open": f"[{tag}:open]",
        "close": f"[{tag}:close]",
        "published": article.published.isoformat() if article.published else "unknown",
        "context": _context(chunk, reading, tag),
        "text": _numbered(reading, chunk, tag),
    }
    layout = read_asset("prompts", "article.md")
    filled = _PLACE.sub(lambda place: known[place.group(1)], layout)
    return Prompt(system_message(), _SURROGATE.sub("\ufffd", filled))


@cache
def system_message() -> str:
    """The unchanging prefix: the rules and the worked examples."""
    return f"{read_asset('prompts', 'system.md')}\n{read_asset('prompts', 'examples.md')}"


@cache
def prompt_fingerprint() -> str:
    """SHA-256 over the names and contents of the prompt files, in hex."""
    parts = (f"{name}\0{read_asset('prompts', name)}\0" for name in PROMPT_FILES)
    return hashlib.sha256("".join(parts).encode()).hexdigest()


def free_tag(*texts: str) -> str:
    """A short tag, the same for the same texts, of which "[tag:" occurs in none of them."""
    seed, count = "\0".join(texts).encode("utf-8", "surrogatepass"), 0
    while True:
        tag = hashlib.sha256(seed + b"%d" % count).hexdigest()[: _TAG_CHARS + count // 1000].upper()
        if not any(f"[{tag}:" in text for text in texts):
            return tag
        count += 1


def _context(chunk: Chunk, reading: Reading, tag: str) -> str:
    """Headline and neighbouring sentences, each block named as context; empty when there are none."""
    blocks = []
    if reading.article.title:
        blocks.append(f"Headline (context): {reading.article.title}\n")
    if chunk.context:
        lines = "\n".join(_marker(tag, one) + _sentence(reading, one) for one in chunk.context)
        lead = "Earlier sentences (context; a record may cite them, but must also cite a later one):"
        blocks.append(f"{lead}\n{lines}\n")
    return "".join(f"{one}\n" for one in blocks)


def _numbered(reading: Reading, chunk: Chunk, tag: str) -> str:
    """The chunk's text with a marker before each sentence; without the markers it is that text, letter for letter."""
    pieces, done = [], chunk.start
    for index in citable(chunk, reading):
        at = max(reading.sentences[index].start, done)
        pieces += [reading.text[done:at], _marker(tag, index)]
        done = at
    pieces.append(reading.text[done : chunk.end])
    return "".join(pieces)


def citable(chunk: Chunk, reading: Reading) -> tuple[int, ...]:
    """Indices of the sentences that a chunk shows as its own: those that begin in it, and one that runs into it."""
    before = (chunk.sentences[0] if chunk.sentences else _first_at(reading, chunk.end)) - 1
    runs_in = before >= 0 and reading.sentences[before].end > chunk.start
    return (before, *chunk.sentences) if runs_in else chunk.sentences


def _first_at(reading: Reading, offset: int) -> int:
    return bisect_left(reading.sentences, offset, key=lambda one: one.start)


def _marker(tag: str, index: int) -> str:
    return f"[{tag}:{index + 1}] "


def _sentence(reading: Reading, index: int) -> str:
    return reading.text[reading.sentences[index].start : reading.sentences[index].end]
