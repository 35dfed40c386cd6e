"""One news article: the unaltered text that every offset points into, with its metadata."""

from __future__ import annotations

import datetime as dt
import hashlib
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, model_validator

from summarizer.errors import ArticleError

MAX_CHARS = 2_000_000
"""Longest text taken as one article: about 300,000 words, a hundred times a long briefing."""


class DateSource(StrEnum):
    """Where an article's publication date comes from."""

    GIVEN = "given"
    METADATA = "metadata"
    TEXT = "text"


class Article(BaseModel):
    """One article; `text` is never altered, and all spans are half-open code points into it."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    text: str
    """The whole text, as it was read."""
    id: str = ""
    """Names the article in every output; the first 12 hex digits of the text's hash when not given."""
    title: str | None = None
    """The headline, when it is known apart from the text."""
    publisher: str | None = None
    """Who published it."""
    url: str | None = None
    """Where it was published; never fetched."""
    path: str | None = None
    """The file it was read from."""
    published: dt.date | None = None
    """The day of publication, on which relative dates resolve."""
    published_from: DateSource | None = None
    """Where `published` comes from; null when there is none."""

    @model_validator(mode="before")
    @classmethod
    def _usable(cls, value: Any) -> Any:
        """Refuses what is no article, and fills the id and the source of the date.

        Raises:
            ArticleError: the text is missing, empty, larger than MAX_CHARS, or the date is not ISO.
        """
        if not isinstance(value, dict):
            return value
        given = {key: part for key, part in value.items() if part is not None}
        text, name = given.get("text"), given.get("id") or given.get("path") or "article"
        if not isinstance(text, str):
            raise ArticleError(f"{name}: the text is {type(text).__name__}, not a string")
        if not text.strip():
            raise ArticleError(f"{name}: the text is empty")
        if len(text) > MAX_CHARS:
            raise ArticleError(
                f"{name}: {len(text):,} characters are too many for one article (limit {MAX_CHARS:,}); split the input"
            )
        given.setdefault("id", hash_of(text)[:12])
        if isinstance(given.get("published"), str):
            given["published"] = read_date(given["published"], name)
        if given.get("published"):
            given.setdefault("published_from", DateSource.GIVEN)
        return given

    @classmethod
    def read(cls, path: str | Path, published: str | dt.date | None = None) -> Article:
        """The one article of a file; `published` wins over what the file says.

        Raises:
            ArticleError: the file holds no usable article, or more than one.
        """
        from summarizer.readers import read_one

        return read_one(Path(path), published)

    @cached_property
    def sha256(self) -> str:
        """Hash of the text, so that offsets can be told to belong to it."""
        return hash_of(self.text)


def expect_article(value: Any) -> Article:
    """The article, for the doors of the public API, where a text or a path is handed in by mistake.

    Raises:
        TypeError: it is something else.
    """
    if not isinstance(value, Article):
        raise TypeError(f"give an Article, e.g. Article(text=…) or Article.read(path), not {type(value).__name__}")
    return value


def hash_of(text: str) -> str:
    """SHA-256 of the text's UTF-8 bytes, in hex; lone surrogates count as themselves."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def read_date(words: str, where: str) -> dt.date:
    """A day from ISO words (2022-12-09, or a full timestamp).

    Raises:
        ArticleError: it is not an ISO date; `where` is named.
    """
    try:
        return dt.datetime.fromisoformat(words.strip()).date()
    except ValueError:
        raise ArticleError(f"{where}: the publication date {words!r} is not an ISO date such as 2022-12-09") from None
