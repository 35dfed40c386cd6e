"""The console that briefs are drawn on: colour on a terminal, plain text in a pipe, nothing interpreted as markup."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import TextIO

from rich.console import Console
from rich.text import Text

from summarizer.outputs.printable import printable
from summarizer.outputs.wording import SIGNS
from summarizer.records.vocabulary import Verdict

STYLES = {
    Verdict.SUPPORTED: "green",
    Verdict.INFERRED: "cyan",
    Verdict.REVIEW: "yellow",
    Verdict.CONTRADICTED: "bold red",
    Verdict.NOT_FOUND: "red",
}

_PLAIN_SIGNS = {"✓": "+", "≈": "~", "✗": "x", "∅": "-"}


def console_for(stream: TextIO) -> Console:
    """A console on a stream; NO_COLOR and the width of the terminal (COLUMNS) are honoured."""
    return Console(file=stream, markup=False, emoji=False, highlight=False, legacy_windows=False)


@contextlib.contextmanager
def unpadded(console: Console) -> Iterator[None]:
    """Within it, lines that are not for a terminal end with their last word, and not with blanks up to the width."""
    if console.is_terminal:
        yield
        return
    with console.capture() as captured:
        yield
    console.file.write("".join(f"{line.rstrip()}\n" for line in captured.get().splitlines()))


def words(text: str, style: str = "") -> Text:
    """Words of any origin as text, made safe to print."""
    return Text(printable(text), style=style)


def shortened(text: str, most: int) -> str:
    """The text on one line, cut after a word when it has more than `most` characters."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[:most].rsplit(" ", 1)[0] + " …"


def sign(verdict: Verdict | None, console: Console) -> Text:
    """The sign of a verdict in its colour, in ASCII where the stream has no more."""
    if verdict is None:
        return Text(" ")
    shown = SIGNS[verdict]
    return Text(shown if console.encoding.startswith("utf") else _PLAIN_SIGNS.get(shown, shown), style=STYLES[verdict])
