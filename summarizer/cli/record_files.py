"""Records as people and tools hand them in: summaries of ours, gold files, lists, single records, JSON Lines."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from summarizer.article import Article, DateSource, read_date
from summarizer.errors import ArticleError, RecordError
from summarizer.readers.decode import decode
from summarizer.readers.refusals import refusal


@dataclass(frozen=True, slots=True)
class RecordFile:
    """The records of a file, and the publication date that it gives for their article."""

    records: Sequence[Any]
    published: str | None = None

    def dated(self, article: Article) -> Article:
        """The article with the file's date, where it has none of its own."""
        if self.published is None or article.published is not None:
            return article
        day = read_date(self.published, "publication date of the records")
        return article.model_copy(update={"published": day, "published_from": DateSource.METADATA})


def read_record_file(path: str, article: Article) -> RecordFile:
    """The records of a file, those about the article where it holds several summaries.

    Raises:
        RecordError: it is not JSON, or holds no records, or summaries of other articles only.
        ArticleError: it cannot be read.
    """
    name = "standard input" if path == "-" else path
    content = _parsed(_text(path, name), name)
    holders = [one for one in content if isinstance(one, dict) and isinstance(one.get("records"), list)]
    if not holders:
        return RecordFile(content)
    about = [one for one in holders if _is_about(one.get("article"), article)]
    if len(holders) > 1 and not about:
        raise RecordError(
            f"{name}: none of its {len(holders)} summaries is about {article.id}; give the article that they are about"
        )
    chosen = about or holders
    return RecordFile([record for one in chosen for record in one["records"]], _date_of(chosen[0]))


def _text(path: str, name: str) -> str:
    try:
        raw = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
    except OSError as error:
        raise ArticleError(f"{name}: {refusal(error)}") from error
    return decode(raw, name)[0]


def _parsed(text: str, name: str) -> list[Any]:
    """The JSON text as a list: of its elements, of itself, or of its lines."""
    try:
        content = json.loads(text)
    except (ValueError, RecursionError) as error:
        try:
            return [json.loads(line) for line in text.splitlines() if line.strip()]
        except (ValueError, RecursionError):
            raise RecordError(f"{name}: not readable as JSON: {error}") from error
    return content if isinstance(content, list) else [content]


def _is_about(named: Any, article: Article) -> bool:
    """True when a summary names the article by its hash, its id or its file's name."""
    if isinstance(named, dict):
        if named.get("sha256"):
            return bool(named["sha256"] == article.sha256)
        named = named.get("id") or named.get("path")
    return isinstance(named, str) and Path(named).stem in (article.id, Path(article.path or article.id).stem)


def _date_of(holder: dict[str, Any]) -> str | None:
    """The publication date of a summary of ours, or of a gold file."""
    article = holder.get("article")
    day = article.get("published") if isinstance(article, dict) else holder.get("publication_date")
    return day if isinstance(day, str) else None
