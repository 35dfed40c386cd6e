"""The command line: `summarizer extract`, `verify`, `digest`, `evaluate`, `schema`, `doctor`; a module for each.

Nothing heavy is imported before a command runs, so that `summarizer --help` answers at once.
"""

from __future__ import annotations

import sys

from summarizer.cli.app import app


def main() -> None:
    """Runs the command line, and ends the process with its exit code.

    0 done · 1 some article failed · 2 usage, input or configuration · 3 with `--strict`, a field is not supported · 130
    interrupted.
    """
    from summarizer.errors import SummarizerError

    try:
        app(prog_name="summarizer")
    except SummarizerError as error:
        from summarizer.cli.messages import complain

        complain(str(error))
        sys.exit(2)
    except KeyboardInterrupt:
        sys.exit(130)
