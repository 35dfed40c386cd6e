"""Results as JSON, safe to print: summaries one by one or as a list, and any other model."""

from __future__ import annotations

import json
from types import TracebackType
from typing import Any, Literal, TextIO

from pydantic import BaseModel

from summarizer.outputs.printable import escaped_json
from summarizer.summary import Summary

Shape = Literal["json", "jsonl"]


class JsonWriter:
    """Writes summaries one by one, without holding more than one; what it wrote is whole JSON once it is closed."""

    def __init__(self, stream: TextIO, shape: Shape = "json") -> None:
        self._stream = stream
        self._lines = shape == "jsonl"
        self._first: str | None = None
        self._count = 0

    def write(self, summary: Summary) -> None:
        """Adds a summary; a first one is held back until it is known whether it stays the only one."""
        self._count += 1
        if self._lines:
            self._stream.write(summary_json(summary, indent=None) + "\n")
            self._stream.flush()
        elif self._count == 1:
            self._first = summary_json(summary)
        else:
            if self._first is not None:
                self._stream.write("[\n" + self._first)
                self._first = None
            self._stream.write(",\n" + summary_json(summary))

    def close(self) -> None:
        """Ends the JSON text; an empty list when nothing was written."""
        if not self._lines:
            self._stream.write((self._first if self._first is not None else "\n]" if self._count else "[]") + "\n")
        self._stream.flush()

    def __enter__(self) -> JsonWriter:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self.close()


def summary_json(summary: Summary, indent: int | None = 2) -> str:
    """A summary as JSON, safe to print."""
    return model_json(summary, indent)


def model_json(value: BaseModel, indent: int | None = 2) -> str:
    """Any of our results as JSON, safe to print."""
    return escaped_json(value.model_dump_json(indent=indent))


def plain_json(value: Any, indent: int | None = 2) -> str:
    """Any plain value as JSON, safe to print."""
    return escaped_json(json.dumps(value, ensure_ascii=False, indent=indent))
