"""`summarizer evaluate`: precision, recall and field accuracy against annotated articles."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from summarizer.cli.options import Out, Quiet, View, ViewForm

_SUMMARIES = "What is measured: JSON or JSON Lines files of summaries, folders of these, or - for standard input."
_GOLD = "The folder of annotated records, one NAME.json for each article."
_ARTICLES = "The folder of the annotated articles, if it is not `articles` beside the gold folder."
_VERBOSE = "List every record that was missed or is spurious, with the reason."


def evaluate(
    summaries: Annotated[list[str], typer.Argument(metavar="SUMMARIES", help=_SUMMARIES, show_default=False)],
    gold: Annotated[Path, typer.Option(metavar="DIR", help=_GOLD, show_default=False)],
    articles: Annotated[Path | None, typer.Option(metavar="DIR", help=_ARTICLES)] = None,
    form: ViewForm = None,
    out: Out = None,
    verbose: Annotated[bool, typer.Option("-v", "--verbose", help=_VERBOSE)] = False,
    quiet: Quiet = False,
) -> None:
    """Measure summaries against annotated articles.

    Precision, recall and F1 of records, and accuracy per field.

    Exit code: 0 done, 1 some input is no summary, 2 none is, or the gold folder is not usable.
    """
    from summarizer.cli.messages import complain
    from summarizer.cli.streams import form_of, opened
    from summarizer.cli.summary_files import Inputs
    from summarizer.evaluate import evaluate as compare
    from summarizer.evaluate import read_gold
    from summarizer.outputs.as_json import model_json

    annotated = read_gold(gold, articles)
    inputs = Inputs()
    found = compare(annotated, list(inputs.answers(summaries)))
    if not inputs.usable:
        raise typer.Exit(inputs.exit_code())
    if found.unanswered and not quiet:
        complain(f"no summary for {', '.join(found.unanswered)}: their records count as missed")
    shape = form_of(form, out)
    with opened(out) as stream:
        if shape == View.BRIEF.value:
            from summarizer.outputs.evaluation_table import write_evaluation_table

            write_evaluation_table(found, stream, verbose=verbose)
        else:
            shown = found if verbose else found.model_copy(update={"judged": ()})
            stream.write(model_json(shown, indent=None if shape == "jsonl" else 2) + "\n")
    raise typer.Exit(inputs.exit_code())
