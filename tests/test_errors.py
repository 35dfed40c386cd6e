"""The picture in the docstring is the tree, and errors carry what the pipeline needs."""

from __future__ import annotations

import pickle
import re
from collections.abc import Iterator

import pytest

from summarizer import errors
from summarizer.errors import ExtractorError, RefusedError, SummarizerError, TruncatedError
from summarizer.usage import Usage


def _tree(kind: type[Exception], depth: int = 0) -> Iterator[tuple[int, str]]:
    yield depth, kind.__name__
    for one in kind.__subclasses__():
        if one.__module__ == errors.__name__:
            yield from _tree(one, depth + 1)


def test_docstring_draws_the_whole_tree_in_order() -> None:
    lines = re.findall(r"^(.*?)(\w+Error)\b", errors.__doc__ or "", re.MULTILINE)

    assert [(len(indent) // 3, name) for indent, name in lines] == list(_tree(SummarizerError))


@pytest.mark.parametrize(
    ("kind", "status"), [(ExtractorError, "failed"), (RefusedError, "refused"), (TruncatedError, "truncated")]
)
def test_error_says_what_becomes_of_its_chunk(kind: type[ExtractorError], status: str) -> None:
    assert kind("no").status == status


def test_error_that_names_only_its_attempts_counts_them_as_calls() -> None:
    assert ExtractorError("no", attempts=3).usage == Usage(calls=3)
    assert ExtractorError("no", attempts=3, usage=Usage(3, 90, 10)).usage == Usage(3, 90, 10)


def test_error_keeps_what_it_carries_on_its_way_between_processes() -> None:
    error = RefusedError("no", article="a1", chunk=2, attempts=1, usage=Usage(1, 50))
    again = pickle.loads(pickle.dumps(error))  # noqa: S301

    assert (str(again), again.article, again.chunk, again.usage) == ("no", "a1", 2, Usage(1, 50))
