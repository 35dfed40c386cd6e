"""What a model is told when it is asked once more: which of its records failed, what it claimed and what was found.

Claimed values, reasons and passages hold words of the article and of the model, so they go out as data: JSON on one
line for each record, shortened, between markers that none of these words can forge.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from summarizer.assets import read_asset
from summarizer.chunk import Chunk
from summarizer.extractors.prompt import Prompt, free_tag, write_prompt
from summarizer.extractors.protocol import Extraction
from summarizer.extractors.wire import CITED
from summarizer.reading import Reading
from summarizer.records.atoms import Check
from summarizer.records.record import Record
from summarizer.records.vocabulary import Verdict

MAX_LIST_CHARS = 12_000
"""Longest list of failing records; what is beyond it is not asked about."""
MAX_PROBLEMS = 8
"""Problems told of one record, those of its required fields first."""
MAX_CHARS = 240
"""Longest value, reason or passage that is repeated."""

_ACCEPTED = (Verdict.SUPPORTED, Verdict.INFERRED)
_PLACE = re.compile(r"\{(\w+)\}")
_UNSAFE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]+")
"""Line ends, control characters, bidirectional controls and lone surrogates: no part of a value in a list."""


def write_second_look(chunk: Chunk, reading: Reading, first: Extraction, failing: Sequence[Record]) -> Prompt:
    """The conversation about a chunk, with the model's first answer and what is wrong with it.

    Args:
        chunk: what was asked about.
        reading: its article.
        first: what the model gave.
        failing: verified records that did not stand, with their checks; at least one.

    Raises:
        ValueError: the first answer is not known.
    """
    if first.answer is None:
        raise ValueError("a second look needs the first answer: pass on the extraction as `extract` gave it")
    failing_lines = list_failing(failing, reading)
    tag = free_tag(failing_lines, reading.text, reading.article.title or "")
    known = {"open": f"[{tag}:open]", "close": f"[{tag}:close]", "failing": failing_lines}
    layout = read_asset("prompts", "second_look.md")
    doubts = _PLACE.sub(lambda place: known[place.group(1)], layout)
    return replace(write_prompt(chunk, reading), answer=first.answer, doubts=doubts)


def list_failing(failing: Sequence[Record], reading: Reading) -> str:
    """One line of JSON for each failing record, as many as there is room for."""
    lines: list[str] = []
    room = MAX_LIST_CHARS
    for record in failing:
        line = json.dumps(_told(record, reading), ensure_ascii=False)
        room -= len(line) + 1
        if lines and room < 0:
            break
        lines.append(line)
    return "\n".join(lines)


def _told(record: Record, reading: Reading) -> dict[str, Any]:
    """What a model is told of one failing record."""
    required = {name for group in type(record).required for name in group}
    claimed = {_name(one): _data(one.value) for one in record.checks if _head(one) in required}
    wrong = sorted(
        (one for one in record.checks if one.verdict not in _ACCEPTED), key=lambda one: _head(one) not in required
    )
    problems = [*_missing(record), *(_problem(one, reading) for one in wrong)]
    return {
        "kind": record.kind,
        "claimed": dict(list(claimed.items())[:MAX_PROBLEMS]),
        "wrong": problems[:MAX_PROBLEMS],
    }


def _missing(record: Record) -> Iterator[dict[str, Any]]:
    """The required fields of which nothing was given."""
    given = {_head(one) for one in record.checks}
    for group in type(record).required:
        if given.isdisjoint(group):
            yield {"field": " or ".join(group), "reason": f"A {record.kind} needs this, and nothing is given."}


def _problem(check: Check, reading: Reading) -> dict[str, Any]:
    """One check that did not pass, with the number of the sentence that it looked at."""
    problem: dict[str, Any] = {
        "field": _name(check),
        "claimed": _data(check.value),
        "found": check.verdict.value,
        "reason": _data(check.reason),
    }
    if check.quote:
        problem["passage"] = _data(check.quote)
    sentence = reading.sentence_at(check.start) if check.start is not None else None
    return problem if sentence is None else problem | {"sentence": sentence.index + 1}


def _name(check: Check) -> str:
    """The field as the model knows it: it cites sentences where a record has quotes."""
    head = _head(check)
    return CITED if head == "evidence" else check.field.replace(".quote", f".{CITED}")


def _head(check: Check) -> str:
    return re.split(r"[.\[]", check.field, maxsplit=1)[0]


def _data(words: str) -> str:
    """The words on one line, without what could be read as anything but words, and not too long."""
    flat = _UNSAFE.sub(" ", words)
    return flat if len(flat) <= MAX_CHARS else flat[: MAX_CHARS - 1] + "…"
