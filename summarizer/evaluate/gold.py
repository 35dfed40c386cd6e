"""Reads annotated articles: their records, the values that count as right beside them, and the passages that trap."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise
from pathlib import Path
from typing import Any

from summarizer.article import Article, read_date
from summarizer.errors import ArticleError, RecordError
from summarizer.readers import read_one
from summarizer.records.record import Record
from summarizer.records.registry import read_record
from summarizer.text.spans import Span

CORE = "core"
"""The tier of records that a good answer must have; records of another tier may be found or not."""

_STEP = re.compile(r"[^.\[\]]{1,64}|\[\d{1,4}\]")


@dataclass(frozen=True, slots=True)
class GoldRecord:
    """One annotated record. `accepted` holds, by path, the values beside its own that annotators take as right."""

    id: str
    record: Record
    tier: str = CORE
    accepted: Mapping[str, tuple[Any, ...]] = field(default_factory=dict)

    def values(self, path: str) -> tuple[Any, ...]:
        """The record's own value at a path, then the accepted ones."""
        return (value_at(self.record, path), *self.accepted.get(path, ()))


@dataclass(frozen=True, slots=True)
class Marked:
    """A passage that annotators marked, and why."""

    span: Span
    note: str


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """One annotated article."""

    name: str
    """Stem of the article's file."""
    article: Article
    records: tuple[GoldRecord, ...]
    optional: tuple[Marked, ...]
    """Passages that may give a record, or none: neither is an error."""
    distractors: tuple[Marked, ...]
    """Passages that look like a record and are none."""


def read_gold(folder: str | Path, articles: str | Path | None = None) -> tuple[GoldArticle, ...]:
    """All annotated articles of a folder of `NAME.json`, by name.

    Args:
        folder: holds one file for each article: `article` (its file name), `publication_date`, `records` (each with
            `type`, `record`, `tier`, `accept`), `optional` and `distractors` (each with `quote` and `note`).
        articles: the folder of the article files; `articles` beside `folder` when not given.

    Raises:
        ArticleError: there is no such folder, or it holds no such file, or an article is missing.
        RecordError: a file is not in this form; it is named.
    """
    place = Path(folder)
    if not place.is_dir():
        raise ArticleError(f"{folder}: no such folder")
    files = sorted(place.glob("*.json"))
    if not files:
        raise ArticleError(f"{folder}: no gold file NAME.json in this folder")
    texts = Path(articles) if articles is not None else place.parent / "articles"
    return tuple(_read_file(file, texts) for file in files)


def value_at(record: Record, path: str) -> Any:
    """The value at a path such as `items[0].designation`; `None` where there is nothing."""
    value: Any = record
    for step in _STEP.findall(path):
        if value is None:
            return None
        if step.startswith("["):
            value = value[int(step[1:-1])] if int(step[1:-1]) < len(value) else None
        else:
            value = getattr(value, step, None)
    return value


def _read_file(file: Path, texts: Path) -> GoldArticle:
    try:
        gold = json.loads(file.read_text(encoding="utf-8"))
        names = gold["article"], gold["records"]
    except (ValueError, KeyError, TypeError) as error:
        raise RecordError(f"{file}: not a gold file with `article` and `records`: {error}") from error
    article = read_one(texts / names[0], _day(gold.get("publication_date")))
    return GoldArticle(
        name=stem(names[0]),
        article=article,
        records=tuple(_read_record(one, f"{file}: records[{at}]") for at, one in enumerate(names[1])),
        optional=tuple(_marked(gold.get("optional"), article, f"{file}: optional")),
        distractors=tuple(_marked(gold.get("distractors"), article, f"{file}: distractors")),
    )


def stem(name: str) -> str:
    """A file's name without folder and ending; an id stays what it is."""
    last = re.split(r"[/\\]", name)[-1]
    return re.sub(r"\.(?:txt|text|md|markdown|html?|xhtml|jsonl?|ndjson)$", "", last, flags=re.IGNORECASE)


def _day(written: Any) -> str | None:
    """The publication date when it is a whole day; a month alone dates nothing."""
    try:
        return read_date(written, "publication_date").isoformat() if isinstance(written, str) else None
    except ArticleError:
        return None


def _marked(marks: Any, article: Article, where: str) -> Iterator[Marked]:
    for at, mark in enumerate(marks or ()):
        quote = mark.get("quote") or ""
        start = article.text.find(quote)
        if not quote or start < 0:
            raise RecordError(f"{where}[{at}]: its quote is not in the article, letter by letter: {quote[:80]!r}")
        yield Marked(Span(start, start + len(quote)), mark.get("note") or "")


def _read_record(raw: Any, where: str) -> GoldRecord:
    record = read_record(raw, where)
    accepted: dict[str, list[Any]] = {}
    for path, options in (raw.get("accept") or {}).items():
        for option in options:
            variant = _variant(raw, record, path, option, where)
            for whole in dict.fromkeys((path, path.rpartition(".")[0] or path)):
                accepted.setdefault(whole, []).append(value_at(variant, whole))
    return GoldRecord(
        id=str(raw.get("id") or where),
        record=record,
        tier=raw.get("tier") or CORE,
        accepted={path: tuple(values) for path, values in accepted.items()},
    )


def _variant(raw: dict[str, Any], record: Record, path: str, option: Any, where: str) -> Record:
    """The record with an accepted value in its place, so that the value is read and checked like the record's own.

    An option that is an object with some keys changes only these.
    """
    if option is None and isinstance(value_at(record, path), StrEnum):
        option = "unspecified"
    changed = json.loads(json.dumps(raw["record"]))
    steps = [int(step[1:-1]) if step.startswith("[") else step for step in _STEP.findall(path)]
    place: Any = changed
    for step, following in pairwise(steps):
        if isinstance(place, dict) and place.get(step) is None:
            place[step] = [] if isinstance(following, int) else {"text": ""}
        try:
            place = place[step]
        except (KeyError, IndexError, TypeError):
            raise RecordError(f"{where}: accept names {path}, and the record has no such place") from None
    own = place[steps[-1]] if not isinstance(place, dict) else place.get(steps[-1])
    if isinstance(option, dict):
        option = {"text": ""} | (own if isinstance(own, dict) else {}) | option
    if isinstance(option, list):
        option = [{"text": one.get("name") or ""} | one if isinstance(one, dict) else one for one in option]
    place[steps[-1]] = option
    return read_record({**raw, "record": changed}, f"{where}: accept {path}")
