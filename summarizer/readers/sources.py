"""What to read: files by their ending, folders, globs and standard input, each input once and in order."""

from __future__ import annotations

import datetime as dt
import glob
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, BinaryIO

from summarizer.article import Article, read_date
from summarizer.errors import ArticleError, SummarizerError
from summarizer.readers.decode import MAX_BYTES, decode
from summarizer.readers.front_matter import front_matter
from summarizer.readers.lines import read_lines
from summarizer.readers.refusals import refusal
from summarizer.readers.rows import Note, article_of, field_named, from_csv, from_json, from_json_lines

TEXT = frozenset({".txt", ".text", ".md", ".markdown"})
HTML = frozenset({".html", ".htm", ".xhtml"})
JSON = frozenset({".json"})
JSON_LINES = frozenset({".jsonl", ".ndjson"})
TABLE = frozenset({".csv", ".tsv"})
KNOWN = TEXT | HTML | JSON | JSON_LINES | TABLE

_UNREAD = {
    ".pdf": "PDF",
    ".docx": "Word",
    ".doc": "Word",
    ".odt": "OpenDocument",
    ".epub": "EPUB",
    ".rtf": "RTF",
    ".xlsx": "Excel",
    ".gz": "compressed",
    ".zip": "compressed",
}
"""Formats that people may try, and that are not text: named in the message."""

_SNIFF_BYTES = 512


def _silent(_: str) -> None:
    """Passes over a note."""


def read_articles(
    paths: Iterable[str | Path], published: str | dt.date | None = None, note: Note = _silent
) -> Iterator[Article | ArticleError]:
    """The articles of files, folders, globs and `-` (standard input), one at a time, in order.

    An input that is no usable article is given as its `ArticleError`, and the others go on. JSON Lines and CSV are read
    a line at a time, in constant memory.

    Args:
        paths: a file of a known ending, any other text file, a folder (read with its subfolders, in sorted order;
            hidden files are passed over), a glob, or `-`.
        published: the day of publication of all of them, before what the inputs say.
        note: takes one sentence for every input that was passed over or read with a doubt.

    Raises:
        ArticleError: `published` is not an ISO date.
    """
    day = None if published is None else read_date(str(published), "--published").isoformat()
    named: set[str] = set()
    for path in paths:
        for article in _of_input(str(path), day, note):
            yield _named_once(article, named)


def read_one(path: str | Path, published: str | dt.date | None = None, note: Note = _silent) -> Article:
    """The one article of an input.

    Raises:
        ArticleError: the input holds no usable article, or more than one.
    """
    found = read_articles([path], published, note)
    first = next(found, None)
    if first is None:
        raise ArticleError(f"{path}: holds no article")
    if isinstance(first, ArticleError):
        raise first
    if next(found, None) is not None:
        raise ArticleError(f"{path}: holds more than one article; give a file with one")
    return first


def _of_input(path: str, day: str | None, note: Note) -> Iterator[Article | ArticleError]:
    """The articles of one argument."""
    if path == "-":
        yield from _guarded("standard input", _of_stream(sys.stdin.buffer, day, note))
        return
    try:
        kind = Path(path).stat().st_mode
    except (OSError, ValueError) as error:
        if any(sign in path for sign in "*?["):
            yield from _of_glob(path, day, note)
        else:
            yield ArticleError(f"{path}: {refusal(error)}")
        return
    if stat.S_ISDIR(kind):
        yield from _of_folder(path, day, note)
    else:
        yield from _guarded(path, _of_file(Path(path), day, note))


def _of_glob(pattern: str, day: str | None, note: Note) -> Iterator[Article | ArticleError]:
    matches = sorted(one for one in glob.glob(pattern, recursive=True) if Path(one).is_file())  # noqa: PTH207 - keeps the pattern's own form
    if not matches:
        yield ArticleError(f"{pattern}: no file matches")
    for match in matches:
        yield from _guarded(match, _of_file(Path(match), day, note))


def _of_folder(folder: str, day: str | None, note: Note) -> Iterator[Article | ArticleError]:
    """The articles of a folder and its subfolders; links to folders are not followed, so that a loop ends."""
    found = 0
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(one for one in folders if not one.startswith("."))
        for name in sorted(names):
            path = Path(parent, name)
            if name.startswith("."):
                continue
            if path.suffix.lower() not in KNOWN:
                note(
                    f"{path}: passed over, {path.suffix or 'no ending'} is not a known ending "
                    f"({', '.join(sorted(KNOWN))})"
                )
                continue
            found += 1
            yield from _guarded(str(path), _of_file(path, day, note))
    if not found:
        yield ArticleError(f"{folder}: no article in this folder; known endings are {', '.join(sorted(KNOWN))}")


def _guarded(name: str, found: Iterator[Article | ArticleError]) -> Iterator[Article | ArticleError]:
    """What a reader gives, with its failure as the last thing given; an input without any article is one, too."""
    empty = True
    try:
        for one in found:
            empty = False
            yield one
        if empty:
            yield ArticleError(f"{name}: the input is empty, or holds no article")
    except ArticleError as error:
        yield error
    except SummarizerError as error:
        yield ArticleError(str(error))
    except OSError as error:
        yield ArticleError(f"{name}: {refusal(error)}")


def _of_file(path: Path, day: str | None, note: Note) -> Iterator[Article | ArticleError]:
    """The articles of one file, by its ending."""
    name, suffix = str(path), path.suffix.lower()
    if not stat.S_ISREG(path.stat().st_mode):
        raise ArticleError(f"{name}: not a regular file; pipe its content into `-`")
    if suffix in _UNREAD:
        raise ArticleError(f"{name}: {_UNREAD[suffix]} files are not read; save the article as text")
    with path.open("rb") as handle:
        if suffix in JSON_LINES:
            yield from from_json_lines(read_lines(handle, name, note), name, day, note)
        elif suffix in TABLE:
            yield from from_csv(read_lines(handle, name, note), name, day, note)
        else:
            text = _whole(handle, name, note)
            if suffix in JSON:
                yield from from_json(text, name, day, note)
            elif suffix in HTML or (suffix not in TEXT and _looks_like_page(text)):
                yield _page(text, name, path.stem, day, note)
            else:
                yield _plain(text, name, path.stem, day, note)


def _of_stream(stream: BinaryIO, day: str | None, note: Note) -> Iterator[Article | ArticleError]:
    """The articles of standard input: JSON Lines, JSON, HTML or one text, told apart by how it begins."""
    name = "standard input"
    peek = getattr(stream, "peek", None)
    start = bytes(peek(_SNIFF_BYTES)[:_SNIFF_BYTES]) if peek else b""
    if start.lstrip().startswith(b"{"):
        yield from _of_objects(read_lines(stream, name, note), name, day, note)
        return
    text = _whole(stream, name, note)
    if text.lstrip()[:1] == "[":
        found = list(from_json(text, name, day, note))
        if not isinstance(found[0], ArticleError) or '"text"' in text:
            yield from found
            return
    yield _page(text, name, "", day, note) if _looks_like_page(text) else _plain(text, name, "", day, note)


def _of_objects(lines: Iterator[str], name: str, day: str | None, note: Note) -> Iterator[Article | ArticleError]:
    """JSON Lines when the first line is a whole object, else one JSON text over several lines."""
    first = next(lines, "")
    if first.rstrip().endswith("}"):
        yield from from_json_lines(_chained(first, lines), name, day, note)
    else:
        yield from from_json("".join(_chained(first, lines)), name, day, note)


def _chained(first: str, rest: Iterator[str]) -> Iterator[str]:
    yield first
    yield from rest


def _whole(handle: BinaryIO, name: str, note: Note) -> str:
    """The text of a whole input.

    Raises:
        ArticleError: it is larger than MAX_BYTES, empty, or not text.
    """
    raw = handle.read(MAX_BYTES + 1)
    if len(raw) > MAX_BYTES:
        raise ArticleError(
            f"{name}: larger than {MAX_BYTES:,} bytes; split it, or give JSON Lines with one article a line"
        )
    text, doubt = decode(raw, name)
    if doubt:
        note(doubt)
    return text


def _looks_like_page(text: str) -> bool:
    start = text.lstrip("\ufeff \t\r\n")[:_SNIFF_BYTES].lower()
    return start.startswith(("<!doctype html", "<html")) or ("<html" in start and start.startswith("<"))


def _plain(text: str, name: str, stem: str, day: str | None, note: Note) -> Article:
    """The article of a text, with what its front matter says of it."""
    given = {"id": stem or None, **_without(front_matter(text), "text", "id")}
    return article_of({**given, "text": text}, name, name if stem else None, day, note)


def _without(row: dict[str, Any], *fields: str) -> dict[str, Any]:
    """The row without the columns that stand for some of our fields."""
    return {key: value for key, value in row.items() if field_named(key) not in fields}


def _page(text: str, name: str, stem: str, day: str | None, note: Note) -> Article:
    from summarizer.readers.page import read_page

    return article_of({"id": stem or None, **read_page(text, name)}, name, name if stem else None, day, note)


def _named_once(article: Article | ArticleError, named: set[str]) -> Article | ArticleError:
    """The article, under its path instead of its file's name when another input of the run has that name."""
    if isinstance(article, ArticleError) or article.path is None or article.id != Path(article.path).stem:
        return article
    if article.id in named:
        return article.model_copy(update={"id": Path(article.path).with_suffix("").as_posix()})
    named.add(article.id)
    return article
