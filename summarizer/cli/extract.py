"""`summarizer extract`: articles in, verified records out."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, TextIO

import typer

from summarizer.cli.options import BaseUrl, Config, Form, Format, Model, Out, Published, Quiet, Strict

if TYPE_CHECKING:
    from summarizer.cli.tally import Tally
    from summarizer.outputs.as_json import JsonWriter
    from summarizer.outputs.brief import BriefWriter
    from summarizer.summary import Summary

_PATHS = "Files (text, Markdown, HTML, JSON, JSON Lines, CSV), folders, globs, or - for standard input."


def extract(
    paths: Annotated[list[str], typer.Argument(metavar="PATH", help=_PATHS, show_default=False)],
    model: Model = None,
    base_url: BaseUrl = None,
    rules: Annotated[bool, typer.Option("--rules", help="Use the built-in rules, and no model.")] = False,
    replay: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Take the answers from this recording, and call nobody.")
    ] = None,
    record: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Record the model's answers here, for --replay.")
    ] = None,
    second_look: Annotated[
        bool | None,
        typer.Option(
            "--second-look/--no-second-look", help="Ask the model once more about records that fail, or do not."
        ),
    ] = None,
    published: Published = None,
    form: Form = None,
    out: Out = None,
    strict: Strict = False,
    config: Config = None,
    concurrency: Annotated[int | None, typer.Option(min=1, help="Articles worked on at once.")] = None,
    quiet: Quiet = False,
) -> None:
    """Extract records from articles, every field checked.

    Exit code: 0 done, 1 an article failed, 2 usage, input or configuration, 3 with --strict when a field is not
    supported.
    """
    from summarizer.cli.choices import announce
    from summarizer.cli.tally import Tally
    from summarizer.pipeline import extractor_for, summarize_many
    from summarizer.settings import load_settings

    options = {"model": model, "base_url": base_url, "rules": rules or None, "replay": replay, "record": record}
    settings = load_settings(options | {"second_look": second_look, "config": config, "concurrency": concurrency})
    extractor = extractor_for(settings)
    tally = Tally(quiet=quiet)
    announce(settings, tally.note)
    articles = tally.usable(paths, published)
    summaries = tally.counted(summarize_many(articles, extractor, concurrency=settings.concurrency))
    _write(summaries, form, out, tally)
    raise typer.Exit(tally.exit_code(strict=strict))


def _writer(stream: TextIO, shape: Literal["brief", "json", "jsonl"]) -> BriefWriter | JsonWriter:
    """What writes summaries in a shape; rich is loaded for briefs only."""
    if shape == "brief":
        from summarizer.outputs.brief import BriefWriter

        return BriefWriter(stream)
    from summarizer.outputs.as_json import JsonWriter

    return JsonWriter(stream, shape)


def _write(summaries: Iterable[Summary], form: Format | None, out: Path | None, tally: Tally) -> None:
    """Writes the summaries where and how the user wants them."""
    from summarizer.cli.messages import Progress
    from summarizer.cli.streams import form_of, opened, standard_output

    progress = Progress(shown=not tally.quiet and (out is not None or not standard_output().isatty()))
    shape = form_of(form, out)
    with (
        opened(out, keep_part=shape == "jsonl") as stream,
        progress,
        _writer(stream, shape) as writer,
    ):
        for summary in summaries:
            writer.write(summary)
            progress.add(len(summary.records))
