"""What the command line says beside its data: on standard error, in one place, safe to print."""

from __future__ import annotations

import sys

from summarizer.outputs.printable import printable


def say(message: str) -> None:
    """One line for the user's information."""
    print(printable(message), file=sys.stderr)  # noqa: T201 - the one place that writes messages


def complain(message: str) -> None:
    """One line that says what is wrong."""
    say(f"summarizer: {message}")


class Progress:
    """A line that counts what is done, on a terminal and nowhere else."""

    def __init__(self, *, shown: bool) -> None:
        self._shown = shown and sys.stderr.isatty()
        self._articles = 0
        self._records = 0

    def add(self, records: int) -> None:
        """One article more, with its number of records."""
        self._articles += 1
        self._records += records
        if self._shown:
            sys.stderr.write(f"\r{self._articles} articles, {self._records} records ")
            sys.stderr.flush()

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, *_: object) -> None:
        """Takes the line away."""
        if self._shown and self._articles:
            sys.stderr.write("\r" + " " * 60 + "\r")
            sys.stderr.flush()
