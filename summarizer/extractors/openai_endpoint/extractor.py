"""The extractor that asks a language model: prompt, request, answer, drafts."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from summarizer.chunk import Chunk
from summarizer.errors import ExtractorError
from summarizer.extractors.cache import AnswerCache
from summarizer.extractors.drafts import to_drafts
from summarizer.extractors.openai_endpoint.client import open_client, require_model
from summarizer.extractors.openai_endpoint.dialects import limit_parameters, schema_parameters, with_schema_shown
from summarizer.extractors.openai_endpoint.pace import Pace
from summarizer.extractors.prompt import Prompt, prompt_fingerprint, write_prompt
from summarizer.extractors.protocol import Extraction, Maker, Usage
from summarizer.extractors.replay import Recorder
from summarizer.extractors.second_look import write_second_look
from summarizer.extractors.wire import answer_type, schema_fingerprint, wire_schema
from summarizer.reading import Reading
from summarizer.records.record import Record
from summarizer.settings import OPENAI_HOST, Settings, host_of, load_settings

if TYPE_CHECKING:
    import httpx2
    import openai
    from pydantic import BaseModel

    from summarizer.extractors.openai_endpoint.transport import Ledger, Transport


class OpenAIExtractor:
    """Drafts from a model at an OpenAI-compatible endpoint.

    One client is opened with the first call, and closed by `aclose`; after that the extractor can be used again, also
    in another event loop. The key appears in no representation, log, error, cache or recording.
    """

    def __init__(
        self,
        model: str | None = None,
        base_url: str | None = None,
        api_key: str | None = None,
        *,
        settings: Settings | None = None,
        pace: Pace | None = None,
        http_client: httpx2.AsyncClient | None = None,
        **others: Any,
    ) -> None:
        """Takes `settings` as they are, or the arguments and, for what is missing, the environment.

        Args:
            model: name of the model, as the endpoint knows it.
            base_url: address up to and with `/v1`; OpenAI's own when not given.
            api_key: the key; from `OPENAI_API_KEY` when not given.
            settings: all settings at once, instead of the other arguments.
            pace: waits between attempts.
            http_client: your own HTTP client, for proxies or certificates; it is closed with the extractor.
            **others: any other field of `Settings`.

        Raises:
            ConfigError: a setting is missing or wrong.
        """
        given = {"model": model, "base_url": base_url, "api_key": api_key, **others}
        self._settings = settings if settings is not None else load_settings(given, use_files=False)
        self._model = require_model(self._settings)
        self._pace = pace
        self._http_client = http_client
        self._cache: AnswerCache | None = None
        self._recorder: Recorder | None = None
        self._open_files()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._client: openai.AsyncOpenAI | None = None
        self._transport: Transport | None = None
        self._abandoned: list[object] = []
        self._usage = Usage()

    def __repr__(self) -> str:
        return f"OpenAIExtractor(model={self._model!r}, host={host_of(self._settings.base_url)!r})"

    @property
    def maker(self) -> Maker:
        """Names the model, the host, the prompts and the schema."""
        host = host_of(self._settings.base_url)
        return Maker("openai", self._model, host, prompt_fingerprint(), schema_fingerprint())

    @property
    def usage(self) -> Usage:
        """What all calls so far cost, those that ended in an error included."""
        return self._usage

    async def extract(self, chunk: Chunk, reading: Reading) -> Extraction:
        """The drafts of one chunk.

        Raises:
            ExtractorError: no usable answer; the subclass tells why, and article and chunk are named.
        """
        return await self._extraction(write_prompt(chunk, reading), chunk, reading)

    @property
    def second_look(self) -> bool:
        """Whether failing records are asked about once more."""
        return self._settings.second_look

    async def reconsider(
        self, chunk: Chunk, reading: Reading, first: Extraction, failing: Sequence[Record]
    ) -> Extraction:
        """The drafts that the model gives in the place of failing ones, when it is told what is wrong with them.

        One call, not counting faults that pass: an answer that does not fit the schema is not asked for again.

        Raises:
            ExtractorError: as for `extract`.
        """
        return await self._extraction(write_second_look(chunk, reading, first, failing), chunk, reading)

    async def _extraction(self, prompt: Prompt, chunk: Chunk, reading: Reading) -> Extraction:
        """What the model answers to a prompt, counted, kept and turned into drafts."""
        from summarizer.extractors.openai_endpoint.transport import Ledger

        ledger = Ledger()
        try:
            answer = await self._ask(prompt, ledger)
        except ExtractorError as error:
            error.article, error.chunk = reading.article.id, chunk.index
            error.attempts, error.usage = ledger.calls, ledger.usage
            raise
        finally:
            self._usage += ledger.usage
        self._keep(prompt, ledger, answer, chunk, reading)
        return Extraction(to_drafts(answer, chunk, reading), ledger.usage, answer.model_dump_json())

    async def _ask(self, prompt: Prompt, ledger: Ledger) -> BaseModel:
        from summarizer.extractors.openai_endpoint.ask import REASKS, ask

        transport, fixed = self._open(), self._fixed_parameters()

        async def complete(*, messages: list[dict[str, Any]], **_: Any) -> Any:
            """Instructor's own parameters are passed over: the dialect's are stricter."""
            return await transport.complete(ledger, {**fixed, "messages": self._shown(messages)})

        reasks = REASKS if prompt.answer is None else 0
        return await ask(complete, answer_type(), prompt.messages, reasks=reasks)

    def _fixed_parameters(self) -> dict[str, Any]:
        given = self._settings
        return {"model": self._model, **schema_parameters(given.dialect, wire_schema()), **limit_parameters(given)}

    def _shown(self, messages: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """The messages, with the schema in them unless the endpoint shows it to the model itself."""
        shows = host_of(self._settings.base_url) == OPENAI_HOST and self._settings.dialect in ("json_schema", "tools")
        return messages if shows else with_schema_shown(messages, wire_schema())

    def _keep(self, prompt: Prompt, ledger: Ledger, answer: BaseModel, chunk: Chunk, reading: Reading) -> None:
        """Caches the replies that led to a valid answer, and records the answer, where that was asked for."""
        if self._cache:
            for key, raw in ledger.fresh:
                self._cache.put(key, raw)
        if self._recorder:
            self._recorder.add(prompt, reading.article.id, chunk.index, self._model, answer)

    def _open(self) -> Transport:
        """The transport of the running event loop."""
        from summarizer.extractors.openai_endpoint.transport import Transport

        self._open_files()
        loop = asyncio.get_running_loop()
        if self._transport is None or self._loop is not loop:
            if self._client is not None:
                # A client of another loop cannot be closed from here, and one that is dropped unclosed may take the
                # sockets of a client that works.
                self._abandoned.append(self._client)
            self._loop, self._client = loop, open_client(self._settings, self._http_client)
            self._transport = Transport(self._client, self._settings, self._pace, self._cache)
        return self._transport

    def _open_files(self) -> None:
        """Opens cache and recording, before anything is paid for.

        Raises:
            ConfigError: one of them cannot be used.
        """
        if self._settings.cache and self._cache is None:
            self._cache = AnswerCache(self._settings.cache)
        if self._settings.record and self._recorder is None:
            self._recorder = Recorder(self._settings.record)

    async def aclose(self) -> None:
        """Closes the connections and files; the next use opens new ones."""
        for file in (self._cache, self._recorder):
            if file is not None:
                file.close()
        client, self._client, self._transport, self._cache, self._recorder = self._client, None, None, None, None
        if client is not None:
            await client.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        await self.aclose()
