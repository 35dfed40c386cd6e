"""The summaries of files, folders and standard input; what is none is named on standard error, and the others go on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from pydantic import ValidationError

from summarizer.cli.json_files import Found, read_objects
from summarizer.cli.messages import complain
from summarizer.errors import RecordError, SummarizerError
from summarizer.evaluate.answers import Answer, read_answer
from summarizer.summary import Summary

T = TypeVar("T")

MAX_FAULTS = 3
"""Most faults of one summary that are named."""


class Inputs:
    """Reads the inputs of a command, and remembers whether something in them was no use."""

    def __init__(self) -> None:
        self.unusable = 0
        self.usable = 0

    def summaries(self, paths: Iterable[str]) -> Iterator[Summary]:
        """The summaries that `summarizer extract` wrote."""
        for found in self._objects(paths):
            try:
                yield self._count(read_summary(found))
            except SummarizerError as error:
                self._refuse(error)

    def answers(self, paths: Iterable[str]) -> Iterator[Answer]:
        """The records that any system found, by article."""
        for found in self._objects(paths):
            try:
                yield self._count(read_answer(found.value, found.where))
            except SummarizerError as error:
                self._refuse(error)

    def exit_code(self) -> int:
        """0 all was read, 1 some of it was no use, 2 all of it."""
        return 0 if not self.unusable else 1 if self.usable else 2

    def _objects(self, paths: Iterable[str]) -> Iterator[Found]:
        for found in read_objects(paths):
            if isinstance(found, RecordError):
                self._refuse(found)
            else:
                yield found

    def _count(self, value: T) -> T:
        self.usable += 1
        return value

    def _refuse(self, error: SummarizerError) -> None:
        self.unusable += 1
        complain(str(error))


def read_summary(found: Found) -> Summary:
    """The summary in a JSON value.

    Raises:
        RecordError: it is none; the place and the faulty fields are named.
    """
    value: Any = found.value
    if not isinstance(value, dict) or not isinstance(value.get("article"), dict) or "records" not in value:
        raise RecordError(f"{found.where}: no summary; give what `summarizer extract` writes as JSON")
    try:
        return Summary.model_validate(value)
    except ValidationError as error:
        faults = error.errors(include_url=False)
        told = [f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in faults[:MAX_FAULTS]]
        more = [f"and {len(faults) - MAX_FAULTS} more"] if len(faults) > MAX_FAULTS else []
        raise RecordError(f"{found.where}: no summary: {'; '.join(told + more)}") from error
    except SummarizerError as error:
        raise RecordError(f"{found.where}: no summary: {error}") from error
