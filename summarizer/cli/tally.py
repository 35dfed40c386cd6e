"""Counts what went well in a run and what did not, names the latter at once, and turns both into an exit code."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from summarizer.article import Article
from summarizer.cli.messages import complain, say
from summarizer.errors import ArticleError
from summarizer.readers import read_articles
from summarizer.summary import Summary

HOPELESS = 3
"""Articles that fail in a row, for the same reason and before any has succeeded, after which a run stops."""


class Tally:
    """What became of the inputs of one run."""

    def __init__(self, *, quiet: bool) -> None:
        self.quiet = quiet
        self.unusable = 0
        self.done = 0
        self.failed = 0
        self.unsound = 0

    def usable(self, paths: Iterable[str], published: str | None) -> Iterator[Article]:
        """The usable articles of the paths; the others are named on standard error."""
        for found in read_articles(paths, published, note=self.note):
            if isinstance(found, ArticleError):
                self.unusable += 1
                complain(str(found))
            else:
                yield found

    def counted(self, summaries: Iterable[Summary]) -> Iterator[Summary]:
        """The summaries, each counted; chunks without an answer are named on standard error.

        It ends early when the first HOPELESS articles all fail for one reason: a wrong key fails for every article.
        """
        reasons: set[str | None] = set()
        for summary in summaries:
            self.done += 1
            self.failed += summary.failed
            self.unsound += not summary.sound
            for chunk in summary.chunks:
                if chunk.status != "ok":
                    where = f"{summary.article.id}: characters {chunk.start} to {chunk.end}"
                    complain(f"{where} have no answer ({chunk.status}): {chunk.reason}")
            yield summary
            reasons |= {chunk.reason for chunk in summary.chunks}
            if self.done == self.failed == HOPELESS and len(reasons) == 1:
                complain(f"stopped: the first {HOPELESS} articles have no answer, for the same reason")
                return

    def note(self, message: str) -> None:
        """Passes a note on, unless the user wants quiet."""
        if not self.quiet:
            say(message)

    def exit_code(self, *, strict: bool) -> int:
        """0 done, 1 some article failed, 2 no input was usable, 3 when `strict` and a field is not supported."""
        if self.unusable and not self.done:
            return 2
        if self.unusable or self.failed:
            return 1
        return 3 if strict and self.unsound else 0
