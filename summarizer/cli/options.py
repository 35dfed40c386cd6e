"""Options that several commands share."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Format(StrEnum):
    """How results are written."""

    BRIEF = "brief"
    JSON = "json"
    JSONL = "jsonl"


class View(StrEnum):
    """How one result over many articles is written."""

    BRIEF = "brief"
    JSON = "json"


Published = Annotated[
    str | None,
    typer.Option("--published", metavar="DATE", help="Day of publication (2022-12-09), before what the input says."),
]
Form = Annotated[
    Format | None, typer.Option("--format", help="A brief on a terminal and JSON in a pipe, unless you say.")
]
ViewForm = Annotated[
    View | None, typer.Option("--format", help="A brief on a terminal and JSON in a pipe, unless you say.")
]
Out = Annotated[
    Path | None, typer.Option("-o", "--out", metavar="FILE", help="Write to this file; it appears when all is done.")
]
Strict = Annotated[bool, typer.Option("--strict", help="Exit with 3 when a field is not supported.")]
Quiet = Annotated[bool, typer.Option("-q", "--quiet", help="Say nothing but what failed.")]
Model = Annotated[str | None, typer.Option("--model", help="Name of the model, as its endpoint knows it.")]
BaseUrl = Annotated[
    str | None, typer.Option("--base-url", metavar="URL", help="Address of an OpenAI-compatible endpoint, with /v1.")
]
Config = Annotated[Path | None, typer.Option("--config", metavar="FILE", help="Read settings from this TOML file.")]
