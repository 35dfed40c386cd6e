"""The commands under one name; a new command is a module with one function, registered here."""

from __future__ import annotations

from typing import Annotated

import typer

from summarizer.cli.digest import digest
from summarizer.cli.doctor import doctor
from summarizer.cli.evaluate import evaluate
from summarizer.cli.extract import extract
from summarizer.cli.schema import schema
from summarizer.cli.verify import verify

app = typer.Typer(
    help="News articles in, verified records of arms transfers, sanctions and aid packages out.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _show_version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        typer.echo(version("sourced-summarizer"))
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """News articles in, verified records of arms transfers, sanctions and aid packages out."""


for _command in (extract, verify, digest, evaluate, schema, doctor):
    app.command()(_command)
