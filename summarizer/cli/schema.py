"""`summarizer schema`: the JSON Schemas of records, summaries, digests and model answers."""

from __future__ import annotations

from typing import Annotated

import typer


def schema(
    name: Annotated[
        str,
        typer.Argument(
            metavar="[NAME]",
            help="transfer, sanction, aid_package, record (any of them), summary, digest, or wire (asked of models).",
        ),
    ] = "summary",
) -> None:
    """Print a JSON Schema."""
    from summarizer.cli.streams import standard_output
    from summarizer.outputs.schemas import schema_text

    standard_output().write(schema_text(name))
