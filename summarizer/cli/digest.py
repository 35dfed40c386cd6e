"""`summarizer digest`: one view over many articles."""

from __future__ import annotations

from typing import Annotated

import typer

from summarizer.cli.options import Out, Quiet, View, ViewForm

_SUMMARIES = "What `summarizer extract` wrote: JSON or JSON Lines files, folders of these, or - for standard input."


def digest(
    summaries: Annotated[list[str], typer.Argument(metavar="SUMMARIES", help=_SUMMARIES, show_default=False)],
    form: ViewForm = None,
    out: Out = None,
    quiet: Quiet = False,
) -> None:
    """Show many articles as one, with backing and disagreements.

    What they report together, who backs it, which sources are independent, and where they differ.

    Exit code: 0 done, 1 some input is no summary, 2 none is, or usage.
    """
    from summarizer.cli.messages import say
    from summarizer.cli.streams import form_of, opened
    from summarizer.cli.summary_files import Inputs
    from summarizer.digest import digest as put_together
    from summarizer.outputs.as_json import model_json

    inputs = Inputs()
    found = put_together(inputs.summaries(summaries))
    if not inputs.usable:
        raise typer.Exit(inputs.exit_code())
    if not quiet:
        say(f"{len(found.articles)} articles, {len(found.clusters)} clusters.")
    shape = form_of(form, out)
    with opened(out) as stream:
        if shape == View.BRIEF.value:
            from summarizer.outputs.digest_brief import write_digest_brief

            write_digest_brief(found, stream)
        else:
            stream.write(model_json(found, indent=None if shape == "jsonl" else 2) + "\n")
    raise typer.Exit(inputs.exit_code())
