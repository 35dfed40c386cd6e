"""What one article gives: verified records, what was rejected or not covered, and how it was made."""

from __future__ import annotations

import datetime as dt
import html
from typing import Annotated, Literal

from pydantic import BeforeValidator, ConfigDict, Field, GetJsonSchemaHandler, SerializeAsAny
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from summarizer.article import Article, DateSource
from summarizer.records.atoms import Frozen
from summarizer.records.record import Record
from summarizer.records.registry import read_record, record_types
from summarizer.verify.finding import ACCEPTED

SCHEMA_VERSION: Literal["1"] = "1"


def is_sound(record: Record) -> bool:
    """True when every checked field of a record is supported or inferred."""
    return all(check.verdict in ACCEPTED for check in record.checks)


class _OneOfTheRecordTypes:
    """Publishes a record's place in the JSON Schema as the choice between all registered record types."""

    def __get_pydantic_json_schema__(self, _: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"anyOf": [handler(one.__pydantic_core_schema__) for one in record_types()]}


AnyRecord = Annotated[SerializeAsAny[Record], BeforeValidator(read_record), _OneOfTheRecordTypes()]


class Source(Frozen):
    """The article that a summary is about; its text is known by hash and length, and not repeated."""

    id: str
    """Names the article in every output."""
    path: str | None = None
    """The file it was read from."""
    title: str | None = None
    """The headline, when it is known apart from the text."""
    publisher: str | None = None
    """Who published it."""
    url: str | None = None
    """Where it was published."""
    published: dt.date | None = None
    """The day of publication, on which relative dates resolve."""
    published_from: DateSource | None = None
    """Where `published` comes from; null when there is none."""
    sha256: str
    """Hash of the text's UTF-8 bytes: all offsets point into the text with this hash."""
    chars: int
    """Length of the text in code points."""

    @classmethod
    def of(cls, article: Article) -> Source:
        """The metadata of an article."""
        return cls(**article.model_dump(exclude={"text"}), sha256=article.sha256, chars=len(article.text))


class Passage(Frozen):
    """A stretch of the article that a reader should know about, and why."""

    quote: str
    """The words at `start:end`."""
    start: int
    """First code point in the article."""
    end: int
    """Code point after the passage."""
    why: str
    """What is to be known of it."""


class ChunkStatus(Frozen):
    """What became of one chunk of the article; a failed chunk is never an empty one."""

    index: int
    """Number of the chunk, from 0."""
    start: int
    """First code point in the article."""
    end: int
    """Code point after the chunk."""
    status: Literal["ok", "failed", "refused", "truncated"] = "ok"
    """ok: answered, even if it holds no record; else there is no answer for this stretch of the article."""
    reason: str | None = None
    """Why there is no answer; null when there is."""


class Tokens(Frozen):
    """What the calls to a model cost; zeros when none was asked."""

    calls: int = 0
    """Requests sent, re-asks and retries included."""
    prompt_tokens: int = 0
    """Tokens sent, the cached ones included."""
    completion_tokens: int = 0
    """Tokens received, reasoning included."""
    cached_tokens: int = 0
    """Tokens sent that the provider had cached."""


class Provenance(Frozen):
    """What made the summary, so that it can be made again."""

    model_config = ConfigDict(serialize_by_alias=True, validate_by_name=True, validate_by_alias=True)

    extractor: str
    """openai (a language model), rules (the built-in rules) or replay (recorded answers)."""
    model: str | None = None
    """The model that was asked."""
    base_url_host: str | None = None
    """The host of the endpoint that was asked."""
    prompt: str | None = None
    """sha256 of the prompt files."""
    schema_: str | None = Field(default=None, alias="schema")
    """sha256 of the model-facing schema."""
    version: str
    """Version of this package."""
    usage: Tokens = Tokens()
    """What the calls cost."""
    seconds: float = 0.0
    """Wall time from the article to the summary."""


class Summary(Frozen):
    """The verified records of one article, with everything that a reader needs to judge them."""

    schema_version: Literal["1"] = SCHEMA_VERSION
    """Version of this shape."""
    article: Source
    """The article."""
    records: tuple[AnyRecord, ...] = ()
    """The records that hold: their required fields are supported or inferred."""
    rejected: tuple[AnyRecord, ...] = ()
    """The records whose required fields failed, with their checks."""
    uncovered: tuple[Passage, ...] = ()
    """Passages that look like news of the field and that no record accounts for."""
    notices: tuple[Passage, ...] = ()
    """Boilerplate, text that reads like an instruction, the passage that gave the publication date."""
    chunks: tuple[ChunkStatus, ...] = ()
    """What became of every chunk."""
    provenance: Provenance
    """What made it."""

    @property
    def failed(self) -> bool:
        """True when a stretch of the article has no answer, so that the summary may lack records."""
        return any(chunk.status != "ok" for chunk in self.chunks)

    @property
    def sound(self) -> bool:
        """True when every checked field, those of rejected records included, is supported or inferred."""
        return all(is_sound(record) for record in self.records + self.rejected)

    def _repr_html_(self) -> str:
        """A small view for notebooks: every word of the article is escaped."""
        rows = "".join(_row(record) for record in self.records) or "<tr><td>no record</td></tr>"
        rejected = f"<p>{len(self.rejected)} rejected</p>" if self.rejected else ""
        return f"<h4>{html.escape(self.article.title or self.article.id)}</h4><table>{rows}</table>{rejected}"


def _row(record: Record) -> str:
    quotes = "<br>".join(f"<q>{html.escape(evidence.quote)}</q>" for evidence in record.evidence)
    cells = (record.verdict or "", record.kind, record.headline or "")
    return "<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in cells) + f"<td>{quotes}</td></tr>"
