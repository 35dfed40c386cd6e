"""Articles from rows of named columns: JSON objects, JSON Lines and CSV, read one at a time."""

from __future__ import annotations

import csv
import datetime as dt
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from summarizer.article import Article, DateSource, read_date
from summarizer.errors import ArticleError
from summarizer.lexicon import load
from summarizer.readers.decode import storable

Note = Callable[[str], None]
"""Takes one sentence about an input that was read with a doubt, or passed over."""

MAX_FIELD = 16_000_000
"""Longest CSV field, in characters; the standard library's default of 131,072 is shorter than a long article."""


def article_of(row: Mapping[str, Any], name: str, path: str | None, published: str | None, note: Note) -> Article:
    """The article of one row; `published` wins over the row's own date.

    Raises:
        ArticleError: no column holds the text, or the article is unusable.
    """
    found = _columns(row)
    text = found.get("text")
    if text is None:
        raise ArticleError(
            f"{name}: no text; give the article's text under one of the names {', '.join(_names()['text'])}"
        )
    if not isinstance(text, str):
        raise ArticleError(f"{name}: the text is {type(text).__name__}, not a string")
    if not text.strip():
        raise ArticleError(f"{name}: the text is empty")
    text, doubt = storable(text, name)
    if doubt:
        note(doubt)
    fields: dict[str, Any] = {key: _words(found.get(key)) for key in ("id", "title", "publisher", "url")}
    fields |= {"text": text, "path": path}
    if published:
        fields |= {"published": published, "published_from": DateSource.GIVEN}
    elif day := _day(found.get("published"), name, note):
        fields |= {"published": day, "published_from": DateSource.METADATA}
    try:
        return Article.model_validate(fields)
    except ArticleError as error:
        fault = str(error).removeprefix(f"{fields['id']}: ").removeprefix(f"{path}: ").removeprefix("article: ")
        raise ArticleError(f"{name}: {fault}") from error


def from_json(text: str, name: str, published: str | None, note: Note) -> Iterator[Article | ArticleError]:
    """The articles of a JSON text: one object, a list of objects, or an object with such a list under `articles`."""
    try:
        content = json.loads(text)
    except (ValueError, RecursionError) as error:
        yield ArticleError(f"{name}: not readable as JSON: {_fault(error)}")
        return
    if isinstance(content, dict) and isinstance(content.get("articles"), list):
        content = content["articles"]
    rows = content if isinstance(content, list) else [content]
    if not rows:
        yield ArticleError(f"{name}: the list of articles is empty")
    for number, row in enumerate(rows, 1):
        where = f"{name}: article {number}" if isinstance(content, list) else name
        yield _one(row, where, name, published, note)


def from_json_lines(
    lines: Iterable[str], name: str, published: str | None, note: Note
) -> Iterator[Article | ArticleError]:
    """The articles of JSON Lines, one object a line; blank lines are passed over."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        where = f"{name}: line {number}"
        try:
            row = json.loads(line)
        except (ValueError, RecursionError) as error:
            yield ArticleError(f"{where}: not readable as JSON: {_fault(error)}")
            continue
        yield _one(row, where, name, published, note)


def from_csv(lines: Iterable[str], name: str, published: str | None, note: Note) -> Iterator[Article | ArticleError]:
    """The articles of a CSV table with a header row; commas, semicolons and tabs are told apart by the header."""
    csv.field_size_limit(MAX_FIELD)
    lines = iter(lines)
    header = next((line for line in lines if line.strip()), "")
    delimiter = max(",;\t", key=header.count)
    columns = next(csv.reader([header], delimiter=delimiter), [])
    if "text" not in _columns(dict.fromkeys(columns, "")):
        yield ArticleError(
            f"{name}: no column holds the text; give it one of the names {', '.join(_names()['text'])} "
            f"(found: {', '.join(columns)})"
        )
        return
    rows = csv.reader(lines, delimiter=delimiter)
    number = 1
    while True:
        number += 1
        where = f"{name}: row {number}"
        try:
            row = next(rows, None)
        except csv.Error as error:
            yield ArticleError(f"{where}: not readable as CSV: {error}")
            continue
        if row is None:
            return
        if any(cell.strip() for cell in row):
            yield _one(dict(zip(columns, row, strict=False)), where, name, published, note)


def _one(row: Any, where: str, path: str, published: str | None, note: Note) -> Article | ArticleError:
    if isinstance(row, str):
        row = {"text": row}
    if not isinstance(row, dict):
        return ArticleError(f"{where}: an article is a JSON object, not {type(row).__name__}")
    try:
        return article_of(row, where, path, published, note)
    except ArticleError as error:
        return error if str(error).startswith(where) else ArticleError(f"{where}: {error}")


def _columns(row: Mapping[str, Any]) -> dict[str, Any]:
    """The row's values under our names; the first alias that is there and not empty wins."""
    plain = {str(key).strip().lstrip("\ufeff").casefold(): value for key, value in row.items()}
    found: dict[str, Any] = {}
    for ours, aliases in _names().items():
        given = [plain[alias] for alias in aliases if alias in plain]
        if given:
            found[ours] = next((value for value in given if value not in (None, "")), given[0])
    return found


def field_named(column: str) -> str | None:
    """Which part of an article a column holds, by its name; `None` when it is none of ours."""
    plain = column.strip().casefold()
    return next((ours for ours, aliases in _names().items() if plain in aliases), None)


def _names() -> dict[str, list[str]]:
    columns: dict[str, list[str]] = load("columns.toml")["columns"]
    return columns


def _words(value: Any) -> str | None:
    """A string of one line from what a metadata field holds; `None` when it holds nothing."""
    if value is None or isinstance(value, (dict, list)):
        return None
    words, _ = storable(" ".join(str(value).split()), "metadata")
    return words or None


def _day(value: Any, name: str, note: Note) -> dt.date | None:
    """The day of a metadata date; an unreadable one is noted, and costs nothing else."""
    words = _words(value)
    if words is None:
        return None
    try:
        return read_date(words, name)
    except ArticleError:
        pass
    from summarizer.readers.dateline import read_words

    day = read_words(words)
    if day is None:
        note(f"{name}: the date {words[:40]!r} is not understood; write it as 2022-12-09")
    return day


def _fault(error: Exception) -> str:
    return "nested too deep" if isinstance(error, RecursionError) else str(error)[:200]
