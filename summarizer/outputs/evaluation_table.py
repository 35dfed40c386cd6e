"""An evaluation as tables for people: records by type, fields, and every record without a counterpart."""

from __future__ import annotations

from typing import TextIO

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from summarizer.evaluate import Evaluation, FieldFigures
from summarizer.evaluate.figures import Judged
from summarizer.outputs.terminal import console_for, unpadded, words
from summarizer.outputs.wording import kind_in_words

OUTCOMES = {
    "missed": ("missed", "red"),
    "spurious": ("spurious", "red"),
    "duplicate": ("duplicate", "yellow"),
    "distractor": ("from a distractor", "bold red"),
    "optional": ("optional, not counted", "dim"),
}
"""Each outcome of a record without a counterpart, in words, with its style."""


def write_evaluation_table(found: Evaluation, stream: TextIO, *, verbose: bool = False) -> None:
    """Writes the tables; with `verbose`, every missed and spurious record with its reason."""
    console = console_for(stream)
    with unpadded(console):
        _print_records(found, console)
        if found.fields:
            _print_fields(found, console)
        if verbose:
            for one in found.judged:
                _print_judged(one, console)


def _print_records(found: Evaluation, console: Console) -> None:
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    table.add_column("records")
    for heading in ("precision", "recall", "F1", "matched", "spurious", "missed"):
        table.add_column(heading, justify="right")
    rows = {kind_in_words(kind): counts for kind, counts in found.kinds.items()}
    for name, one in {"all": found.overall, **rows}.items():
        rates = (f"{one.precision:.3f}", f"{one.recall:.3f}", f"{one.f1:.3f}")
        table.add_row(
            name, *rates, f"{one.matched}", f"{one.spurious}", f"{one.missed}", style="bold" * (name == "all")
        )
    console.print(table)
    without = f", {len(found.unanswered)} without a summary" if found.unanswered else ""
    told = (
        f"{found.articles} articles{without}; of the spurious records {found.duplicates} are duplicates and "
        f"{found.distractor_hits} come from distractors; {found.optional_hits} from optional passages are not counted."
    )
    console.print(words(told, "dim"))


def _print_fields(found: Evaluation, console: Console) -> None:
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    table.add_column("field of matched records")
    table.add_column("accuracy", justify="right")
    table.add_column("right", justify="right")
    table.add_column("invented", justify="right")
    for name, one in found.fields.items():
        accuracy = "–" if one.accuracy is None else f"{one.accuracy:.3f}"
        table.add_row(words(name), accuracy, f"{one.right} of {one.asked}", _invented(one))
    if found.field_accuracy is not None:
        table.add_section()
        asked = sum(one.asked for one in found.fields.values())
        right = sum(one.right for one in found.fields.values())
        table.add_row("all", f"{found.field_accuracy:.3f}", f"{right} of {asked}", "", style="bold")
    console.print(table)


def _invented(one: FieldFigures) -> str:
    return f"{one.invented} of {one.empty}" if one.empty else ""


def _print_judged(one: Judged, console: Console) -> None:
    name, style = OUTCOMES[one.outcome]
    line = Text.assemble(
        words(name, style), words(f" {one.article} {one.id} {kind_in_words(one.kind)}: ", "dim"), words(one.headline)
    )
    console.print(line)
    console.print(Padding(words(one.reason, "dim"), (0, 0, 0, 2)))
