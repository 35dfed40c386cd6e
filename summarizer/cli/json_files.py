"""JSON objects from files, folders and standard input: one, a list, or one a line, each with the place it stands at."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from summarizer.errors import ArticleError, RecordError
from summarizer.readers.decode import decode
from summarizer.readers.refusals import refusal

ENDINGS = frozenset({".json", ".jsonl", ".ndjson"})
"""What is read of a folder."""

_BLANK = " \t\r\n\ufeff"


@dataclass(frozen=True, slots=True)
class Found:
    """A JSON value and where it stands: "out.jsonl, line 3"."""

    where: str
    value: Any


def read_objects(paths: Iterable[str]) -> Iterator[Found | RecordError]:
    """The objects of files, folders and `-` (standard input), in order; what is not readable is given as an error.

    A line that is no JSON is passed over, and the next ones go on; in a list, the first fault ends it.
    """
    for path in paths:
        if path != "-" and Path(path).is_dir():
            yield from _of_folder(Path(path))
        else:
            yield from _of_file(path)


def _of_folder(folder: Path) -> Iterator[Found | RecordError]:
    files = sorted(
        one
        for one in folder.rglob("*")
        if one.suffix.lower() in ENDINGS
        and one.is_file()
        and not any(part.startswith(".") for part in one.relative_to(folder).parts)
    )
    if not files:
        yield RecordError(f"{folder}: no JSON in this folder; known endings are {', '.join(sorted(ENDINGS))}")
    for file in files:
        yield from _of_file(str(file))


def _of_file(path: str) -> Iterator[Found | RecordError]:
    name = "standard input" if path == "-" else path
    try:
        text, _ = decode(sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes(), name)
    except ArticleError as error:
        yield RecordError(str(error))
    except OSError as error:
        yield RecordError(f"{name}: {refusal(error)}")
    else:
        yield from _of_lines(text, name) if _is_lines(text, path) else _of_text(text, name)


def _is_lines(text: str, path: str) -> bool:
    """True for JSON Lines: by the file's ending, or because the first of several lines is an object of its own."""
    if Path(path).suffix.lower() in (".jsonl", ".ndjson"):
        return True
    first, _, rest = text.strip(_BLANK).partition("\n")
    return bool(rest.strip()) and first.startswith("{") and first.rstrip().endswith("}")


def _of_lines(text: str, name: str) -> Iterator[Found | RecordError]:
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip(_BLANK):
            continue
        where = f"{name}, line {number}"
        try:
            yield Found(where, json.loads(line.strip(_BLANK)))
        except (ValueError, RecursionError) as error:
            yield RecordError(f"{where}: not readable as JSON: {_fault(error)}")


def _of_text(text: str, name: str) -> Iterator[Found | RecordError]:
    """The one value of a text, or the elements of its list, each with the line that it begins on."""
    decoder = json.JSONDecoder()
    at = _after_blanks(text, 0)
    try:
        if text[at] != "[":
            value, end = decoder.raw_decode(text, at)
            yield Found(name, value)
            closing = ""
        else:
            closing = "]"
            end, line, counted = at + 1, 1, 0
            while text[(at := _after_blanks(text, end))] != "]":
                line += text.count("\n", counted, at)
                counted = at
                value, end = decoder.raw_decode(text, at)
                yield Found(f"{name}, line {line}", value)
                end = _after_blanks(text, end)
                if text[end] == ",":
                    end += 1
                elif text[end] != "]":
                    raise json.JSONDecodeError("Expecting ',' delimiter", text, end)
            end = at + 1
        if text[_after_blanks(text, end) :]:
            raise json.JSONDecodeError("Extra data", text, end)
    except IndexError:
        yield RecordError(
            f"{name}, line {text.count(chr(10)) + 1}: not readable as JSON: it ends before its {closing!r}"
        )
    except (ValueError, RecursionError) as error:
        line = error.lineno if isinstance(error, json.JSONDecodeError) else 1
        yield RecordError(f"{name}, line {line}: not readable as JSON: {_fault(error)}")


def _after_blanks(text: str, at: int) -> int:
    while at < len(text) and text[at] in _BLANK:
        at += 1
    return at


def _fault(error: Exception) -> str:
    if isinstance(error, RecursionError):
        return "it is nested too deeply"
    return error.msg if isinstance(error, json.JSONDecodeError) else str(error)
