"""What every extractor gives: drafts for one chunk, what the call cost, and what made them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol, runtime_checkable

from summarizer.chunk import Chunk
from summarizer.reading import Reading
from summarizer.records.record import Record
from summarizer.usage import Usage

__all__ = ["Draft", "Extraction", "Extractor", "Maker", "Reconsiders", "Usage"]


@dataclass(frozen=True, slots=True)
class Draft:
    """An unverified record: copied words in its atoms, cited sentences as its evidence, nothing computed.

    `record.verdict` is null, `record.checks` empty. Atoms hold `text` and what was chosen (enums), never a number, an
    amount, an ISO date or a country: verification computes these.
    """

    record: Record
    chunk: int
    problems: tuple[str, ...] = ()
    """What the extractor gave that fits nowhere, such as a cited sentence that does not exist; each names its field."""


@dataclass(frozen=True, slots=True)
class Extraction:
    """The drafts of one chunk, and what they cost."""

    drafts: tuple[Draft, ...]
    usage: Usage = field(default_factory=Usage)
    answer: str | None = None
    """The model's answer, in JSON, for a second look at it; `None` where no model was asked."""


@dataclass(frozen=True, slots=True)
class Maker:
    """What made the drafts, for the provenance of a summary; `None` where it does not apply."""

    extractor: str
    """openai, rules or replay."""
    model: str | None = None
    base_url_host: str | None = None
    prompt: str | None = None
    """sha256 of the prompt files sent."""
    schema: str | None = None
    """sha256 of the model-facing schema."""


class Extractor(Protocol):
    """Anything that turns chunks into drafts. Used as an async context manager, so that clients get closed."""

    @property
    def maker(self) -> Maker:
        """What to name in the provenance."""
        ...

    async def extract(self, chunk: Chunk, reading: Reading) -> Extraction:
        """The drafts of one chunk.

        Raises:
            ExtractorError: no usable answer; never raised to say that the chunk holds no record.
        """
        ...

    async def aclose(self) -> None:
        """Releases connections and files."""
        ...


@runtime_checkable
class Reconsiders(Protocol):
    """An extractor that can be asked once more about a chunk, with the reasons why records do not stand."""

    @property
    def second_look(self) -> bool:
        """Whether it wants to be asked."""
        ...

    async def reconsider(
        self, chunk: Chunk, reading: Reading, first: Extraction, failing: Sequence[Record]
    ) -> Extraction:
        """New drafts for failing records.

        Args:
            chunk: what was asked about.
            reading: its article.
            first: what `extract` gave.
            failing: the verified records that do not stand; their checks say why.

        Raises:
            ExtractorError: no usable answer; the first one stands.
        """
        ...
