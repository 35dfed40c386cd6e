"""A summary as a brief for people: records with their verdicts and passages, what was refused, and what is missing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TextIO

from rich.console import Console
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from summarizer.outputs.terminal import console_for, shortened, sign, unpadded, words
from summarizer.outputs.wording import STANCES, WORDS, fields_in_words, in_words, kind_in_words, made_by
from summarizer.records.atoms import Check
from summarizer.records.record import Record
from summarizer.records.vocabulary import Verdict
from summarizer.summary import Passage, Summary
from summarizer.verify.finding import ACCEPTED, FAILED, rank
from summarizer.verify.paths import covers

MAX_PASSAGE_CHARS = 400
"""Longest passage shown, in characters; the JSON has all of it."""

MAX_UNCOVERED = 8
"""Most passages without a record that are shown; the JSON has all of them."""


class BriefWriter:
    """Prints one brief after the other to a stream."""

    def __init__(self, stream: TextIO) -> None:
        self._console = console_for(stream)

    def write(self, summary: Summary) -> None:
        """Prints the brief of a summary."""
        with unpadded(self._console):
            print_brief(summary, self._console)

    def __enter__(self) -> BriefWriter:
        return self

    def __exit__(self, *_: object) -> None:
        """Nothing is held back."""


def print_brief(summary: Summary, console: Console) -> None:
    """Prints the brief of one summary."""
    _print_head(summary, console)
    for number, record in enumerate(summary.records, 1):
        _print_record(record, console, str(number))
    if not summary.records:
        console.print(
            words("No record." if not summary.failed else "No record, and a part of the article has no answer.", "dim")
        )
    if summary.rejected:
        console.print(Rule("rejected: the article does not bear these out", style="red", align="left"))
        for record in summary.rejected:
            _print_rejected(record, console)
    _print_uncovered(summary.uncovered, console)
    _print_foot(summary, console)


def _print_head(summary: Summary, console: Console) -> None:
    article = summary.article
    console.print(Rule(words(article.title or article.id, "bold"), align="left"))
    day = f"published {article.published}" if article.published else "no publication date"
    origin = {"text": " (read from the text)", "metadata": " (from its metadata)"}.get(article.published_from or "", "")
    parts = [article.id if article.title else "", article.publisher or "", day + origin, made_by(summary.provenance)]
    console.print(words(" · ".join(part for part in parts if part), "dim"))
    console.print()


def _print_record(record: Record, console: Console, number: str) -> None:
    kind, headline = kind_in_words(record.kind), record.headline or ""
    console.print(
        Text.assemble(sign(record.verdict, console), words(f" {number} {kind}: ", "dim"), words(headline, "bold"))
    )
    grid = _grid()
    told: list[Check] = []
    for path, label, value in fields_in_words(record):
        checks = _standing(record, path)
        told += checks
        grid.add_row(sign(_worst(checks), console), words(label, "dim"), _with_reasons(value, checks))
    for index, claim in enumerate(record.claims):
        checks = _standing(record, f"claims[{index}]")
        told += checks
        label = STANCES[claim.stance]
        grid.add_row(sign(_worst(checks), console), words(label, "dim"), _with_reasons(in_words(claim), checks))
    for check in record.checks:
        if check.verdict not in ACCEPTED and check not in told:
            grid.add_row(sign(check.verdict, console), words(_label(check), "dim"), _refused(check))
    for evidence in record.evidence:
        grid.add_row("", words("passage", "dim"), _quoted(evidence.quote, evidence.start))
    console.print(Padding(grid, (0, 0, 1, 2)))


def _print_rejected(record: Record, console: Console) -> None:
    claimed = "; ".join(f"{label or 'and'} {value}" for _, label, value in fields_in_words(record))
    title = (
        sign(record.verdict, console),
        " ",
        words(kind_in_words(record.kind), "bold"),
        words(f" claimed: {claimed}"),
    )
    console.print(Text.assemble(*title))
    grid = _grid()
    for check in record.checks:
        if check.verdict not in ACCEPTED:
            grid.add_row(sign(check.verdict, console), words(_label(check), "dim"), _refused(check))
    console.print(Padding(grid, (0, 0, 1, 2)))


def _print_uncovered(uncovered: Sequence[Passage], console: Console) -> None:
    if not uncovered:
        return
    console.print(Rule("not covered: no record accounts for these", style="yellow", align="left"))
    grid = _grid(labels=False)
    for one in uncovered[:MAX_UNCOVERED]:
        grid.add_row("·", Text.assemble(_quoted(one.quote, one.start), words(f" {one.why}", "dim")))
    if len(uncovered) > MAX_UNCOVERED:
        grid.add_row("", words(f"and {len(uncovered) - MAX_UNCOVERED} more, in the JSON", "dim"))
    console.print(Padding(grid, (0, 0, 1, 2)))


def _print_foot(summary: Summary, console: Console) -> None:
    for chunk in summary.chunks:
        if chunk.status != "ok":
            where = f"Characters {chunk.start:,} to {chunk.end:,}"
            console.print(words(f"{where} have no answer ({chunk.status}): {chunk.reason or ''}", "bold red"))
    verdicts = [check.verdict for record in summary.records for check in record.checks]
    counts = ", ".join(f"{count} {WORDS[one]}" for one in Verdict if (count := verdicts.count(one)))
    records = f"{len(summary.records)} record{'' if len(summary.records) == 1 else 's'}"
    rejected = f", {len(summary.rejected)} rejected" if summary.rejected else ""
    console.print(words(f"{records}{rejected}{f' · fields: {counts}' if counts else ''}", "dim"))
    console.print()


def _grid(*, labels: bool = True) -> Table:
    """Rows of sign, label and words, the words wrapped under each other."""
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(width=1)
    if labels:
        grid.add_column(max_width=18)
    grid.add_column(overflow="fold")
    return grid


def _with_reasons(value: str, checks: Sequence[Check]) -> Text:
    """The value, with the reason of what is not plainly stated."""
    reasons = dict.fromkeys(one.reason for one in checks if one.verdict is not Verdict.SUPPORTED)
    text = words(value)
    for reason in reasons:
        text.append_text(words(f" — {reason}", "dim"))
    return text


def _refused(check: Check) -> Text:
    """A value that was claimed and is not shown as true, and why."""
    return Text.assemble(
        words(shortened(check.value, MAX_PASSAGE_CHARS), "strike" if check.verdict in FAILED else ""),
        words(f" — {WORDS[check.verdict]}: {check.reason}"),
    )


def _standing(record: Record, path: str) -> list[Check]:
    """The checks of a field whose value stays in its record."""
    return [one for one in record.checks if covers(path, one.field) and one.verdict not in FAILED]


def _label(check: Check) -> str:
    return check.field.replace("_", " ")


def _worst(checks: Sequence[Check]) -> Verdict | None:
    return max((one.verdict for one in checks), key=rank, default=None)


def _quoted(quote: str, start: int | None) -> Text:
    where = "" if start is None else f" [{start}]"
    shown = shortened(quote, MAX_PASSAGE_CHARS)
    return Text.assemble(words(shown if shown.startswith("“") else f"“{shown}”", "italic"), words(where, "dim"))
