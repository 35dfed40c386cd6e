"""What verification found in somebody's records, as a report for people and as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Literal, TextIO

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from summarizer.errors import RecordError
from summarizer.outputs.as_json import Shape, plain_json
from summarizer.outputs.terminal import console_for, shortened, sign, unpadded, words
from summarizer.outputs.wording import WORDS, kind_in_words
from summarizer.records.record import Record
from summarizer.records.vocabulary import Verdict

MAX_VALUE_CHARS = 160
"""Longest value shown, in characters; the JSON has all of it."""


def write_report(results: Sequence[Record | RecordError], stream: TextIO, shape: Shape | Literal["brief"]) -> None:
    """Writes what was found: as a brief, a JSON list with one object for each input, or one object a line."""
    if shape == "brief":
        console = console_for(stream)
        with unpadded(console):
            print_report(results, console)
    elif shape == "jsonl":
        stream.writelines(f"{plain_json(one, indent=None)}\n" for one in report_json(results))
    else:
        stream.write(plain_json(report_json(results)) + "\n")


def print_report(results: Iterable[Record | RecordError], console: Console) -> None:
    """Prints every record with all its checks, in the order of the input."""
    counts = dict.fromkeys(Verdict, 0)
    for result in results:
        if isinstance(result, RecordError):
            console.print(Text.assemble(("! ", "bold red"), words(str(result))))
            console.print()
            continue
        for check in result.checks:
            counts[check.verdict] += 1
        _print_record(result, console)
    told = ", ".join(f"{count} {WORDS[verdict]}" for verdict, count in counts.items() if count)
    console.print(words(f"fields: {told or 'none checked'}"))


def report_json(results: Iterable[Record | RecordError]) -> list[dict[str, Any]]:
    """One plain object for each input, in order: the record with its checks, or its `error`."""
    return [{"error": str(one)} if isinstance(one, RecordError) else one.model_dump(mode="json") for one in results]


def _print_record(record: Record, console: Console) -> None:
    kind, headline = kind_in_words(record.kind), record.headline or ""
    name = words(f" {record.id or ''} {kind}: ", "dim")
    console.print(Text.assemble(sign(record.verdict, console), name, words(headline, "bold")))
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(width=1)
    grid.add_column(max_width=28, overflow="fold")
    grid.add_column(overflow="fold")
    for check in record.checks:
        said = "" if check.verdict is Verdict.SUPPORTED else f" — {WORDS[check.verdict]}: {check.reason}"
        grid.add_row(
            sign(check.verdict, console),
            words(check.field, "dim"),
            Text.assemble(
                words(shortened(check.value, MAX_VALUE_CHARS)),
                words(said, "dim" if check.verdict is Verdict.INFERRED else ""),
            ),
        )
    console.print(Padding(grid, (0, 0, 1, 2)))
