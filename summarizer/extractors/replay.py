"""Answers that were recorded: written by the model extractor, given back without a call, for tests, demos and audits.

A recording is JSON Lines, one answer a line: `prompt` (hash of the whole prompt), `article`, `chunk`, `model`, `schema`
(hash of the model-facing schema) and `answer`, the JSON object that the model gave; an answer to a second look also has
`second_look`, and its `prompt` is the hash of the first prompt with the first answer.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from pydantic import BaseModel, ValidationError

from summarizer.chunk import Chunk
from summarizer.errors import ConfigError, InvalidAnswerError
from summarizer.extractors.drafts import to_drafts
from summarizer.extractors.prompt import Prompt, prompt_fingerprint, write_prompt
from summarizer.extractors.protocol import Extraction, Maker
from summarizer.extractors.second_look import write_second_look
from summarizer.extractors.wire import answer_type, schema_fingerprint
from summarizer.reading import Reading
from summarizer.records.record import Record


class Recorder:
    """Appends answers to a recording; each line is written at once."""

    def __init__(self, path: Path) -> None:
        """Opens the file for appending.

        Raises:
            ConfigError: it cannot be written.
        """
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._file = path.open("a", encoding="utf-8", newline="\n")
        except OSError as error:
            raise ConfigError(
                f"record: cannot write {path} ({error.strerror}); name another file with --record"
            ) from error

    def add(self, prompt: Prompt, article: str, chunk: int, model: str, answer: BaseModel) -> None:
        """Writes one answer."""
        line = {
            "prompt": prompt.sha256,
            "article": article,
            "chunk": chunk,
            "model": model,
            "schema": schema_fingerprint(),
            "answer": answer.model_dump(mode="json"),
        }
        if prompt.answer is not None:
            line["second_look"] = True
        self._file.write(json.dumps(line, ensure_ascii=True) + "\n")
        self._file.flush()

    def close(self) -> None:
        """Closes the file."""
        self._file.close()


class ReplayExtractor:
    """Gives recorded answers back; a prompt that was not recorded is an error, never an empty answer."""

    def __init__(self, path: str | Path, *, second_look: bool = True) -> None:
        """Reads a recording; of two answers to one prompt the later one holds.

        Args:
            path: the recording.
            second_look: whether recorded answers to a second look are given back too.

        Raises:
            ConfigError: the file cannot be read, or a line of it is no recorded answer; file and line are named.
        """
        self._path = Path(path)
        self._second_look = second_look
        self._answers: dict[str, Any] = {}
        models: set[str] = set()
        for number, line in enumerate(_lines(self._path), 1):
            try:
                recorded = json.loads(line)
                self._answers[recorded["prompt"]] = recorded["answer"]
                models.add(str(recorded.get("model")))
            except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
                what = type(error).__name__
                raise ConfigError(f"replay: {path}, line {number} is no recorded answer ({what})") from None
        self._model = models.pop() if len(models) == 1 else None

    @property
    def maker(self) -> Maker:
        """Names replay, and the model that once answered when it was only one."""
        return Maker("replay", model=self._model, prompt=prompt_fingerprint(), schema=schema_fingerprint())

    @property
    def second_look(self) -> bool:
        """Whether recorded answers to a second look are given back too."""
        return self._second_look

    async def extract(self, chunk: Chunk, reading: Reading) -> Extraction:
        """The drafts of the recorded answer.

        Raises:
            InvalidAnswerError: nothing was recorded for this prompt, or the answer does not fit the schema of today.
        """
        return self._recorded(write_prompt(chunk, reading), chunk, reading)

    async def reconsider(
        self, chunk: Chunk, reading: Reading, first: Extraction, failing: Sequence[Record]
    ) -> Extraction:
        """The drafts of the answer that was recorded for the second look at this first answer.

        Raises:
            InvalidAnswerError: as for `extract`.
        """
        return self._recorded(write_second_look(chunk, reading, first, failing), chunk, reading)

    def _recorded(self, prompt: Prompt, chunk: Chunk, reading: Reading) -> Extraction:
        article = reading.article.id
        recorded = self._answers.get(prompt.sha256)
        if recorded is None:
            raise InvalidAnswerError(
                f"{self._path} has no answer for article {article}, chunk {chunk.index}: text, date, prompts or chunk "
                "size differ from the recording; record again with --record",
                article=article,
                chunk=chunk.index,
            )
        try:
            answer = answer_type().model_validate(recorded)
        except ValidationError as error:
            raise InvalidAnswerError(
                f"the recorded answer for article {article}, chunk {chunk.index} does not fit the schema: {error}",
                article=article,
                chunk=chunk.index,
            ) from None
        return Extraction(to_drafts(answer, chunk, reading), answer=answer.model_dump_json())

    async def aclose(self) -> None:
        """Nothing is open."""

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        await self.aclose()


def _lines(path: Path) -> list[str]:
    try:
        return [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"replay: cannot read {path} ({type(error).__name__})") from error
