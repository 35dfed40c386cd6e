"""What the rules draft from a text that a test writes itself."""

from __future__ import annotations

from typing import TypeVar

from summarizer.article import Article
from summarizer.chunk import split
from summarizer.extractors.rules.extractor import draft_records
from summarizer.extractors.rules.views import View, view_sentences
from summarizer.reading import Reading
from summarizer.records.record import Record

R = TypeVar("R", bound=Record)


def read(text: str, published: str | None = "2024-05-15") -> Reading:
    return Reading(Article(text=text, published=published))


def views_of(text: str) -> tuple[View, ...]:
    reading = read(text)
    (chunk,) = split(text, reading.sentences, reading.marks)
    return view_sentences(chunk, reading)


def drafts(text: str, published: str | None = "2024-05-15") -> list[Record]:
    reading = read(text, published)
    return [one for chunk in split(text, reading.sentences, reading.marks) for one in draft_records(chunk, reading)]


def of_kind(kind: type[R], text: str) -> list[R]:
    return [one for one in drafts(text) if isinstance(one, kind)]
