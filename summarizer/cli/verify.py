"""`summarizer verify`: anybody's records against a text."""

from __future__ import annotations

from typing import Annotated

import typer

from summarizer.cli.options import Form, Out, Published, Quiet, Strict

_RECORDS = "JSON or JSON Lines: summaries, gold files, a list of records, or one record; - for standard input."
_ARTICLE = "The article that the records are claimed to come from."


def verify(
    records: Annotated[str, typer.Argument(metavar="RECORDS", help=_RECORDS, show_default=False)],
    article: Annotated[str, typer.Option(metavar="PATH", help=_ARTICLE, show_default=False)],
    published: Published = None,
    form: Form = None,
    out: Out = None,
    strict: Strict = False,
    quiet: Quiet = False,
) -> None:
    """Check records against the article they are said to come from.

    Exit code: 0 done, 1 a record does not fit its type, 2 usage or input, 3 with --strict when a field is not
    supported.
    """
    from summarizer.cli.messages import complain
    from summarizer.cli.record_files import read_record_file
    from summarizer.cli.streams import form_of, opened
    from summarizer.cli.tally import Tally
    from summarizer.errors import RecordError
    from summarizer.outputs.check_report import write_report
    from summarizer.pipeline import verify_each
    from summarizer.readers import read_one
    from summarizer.summary import is_sound

    source = read_one(article, published, note=Tally(quiet=quiet).note)
    given = read_record_file(records, source)
    results = list(verify_each(given.records, given.dated(source)))
    misfits = [one for one in results if isinstance(one, RecordError)]
    for one in misfits:
        complain(f"{records}: {one}")
    with opened(out) as stream:
        write_report(results, stream, form_of(form, out))
    sound = all(is_sound(one) for one in results if not isinstance(one, RecordError))
    raise typer.Exit(1 if misfits else 3 if strict and not sound else 0)
