"""`summarizer doctor`: what is installed and configured, and whether the endpoint answers."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def doctor(
    model: Annotated[str | None, typer.Option(help="Name of the model, as its endpoint knows it.")] = None,
    base_url: Annotated[str | None, typer.Option(help="Address of an OpenAI-compatible endpoint, with /v1.")] = None,
    config: Annotated[Path | None, typer.Option(help="Read settings from this TOML file.")] = None,
) -> None:
    """Check the installation, the settings and the endpoint.

    With a model, whether its endpoint answers, and what it enforces.

    Exit code: 0 all is well, 1 the endpoint does not give what is needed, 2 the configuration is contradictory.
    """
    from summarizer.cli.diagnosis import diagnose
    from summarizer.cli.streams import standard_output
    from summarizer.outputs.printable import printable
    from summarizer.settings import load_settings

    settings = load_settings({"model": model, "base_url": base_url, "config": config})
    output, sound = standard_output(), True
    for finding in diagnose(settings):
        output.write(f"{'ok ' if finding.sound else 'BAD'}  {finding.about:<12} {printable(finding.says)}\n")
        sound = sound and finding.sound
    raise typer.Exit(0 if sound else 1)
