"""Doubles for a model endpoint: scripted in process, and misbehaving on a real socket; no test leaves the machine."""

from __future__ import annotations

import asyncio
import datetime as dt
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import httpx2

from summarizer.article import Article
from summarizer.chunk import Chunk, split
from summarizer.extractors.openai_endpoint import OpenAIExtractor
from summarizer.extractors.openai_endpoint.pace import Pace
from summarizer.reading import Reading

TEXT = (
    "Norland has agreed to supply Vestria with up to 60 Kestrel drones, officials said on Friday.\n\n"
    "Vestria’s government denied it. “We need no drones,” a spokesman said.\n"
)
NOTHING: dict[str, Any] = {"transfers": [], "sanctions": [], "aid_packages": []}


class Script:
    """An endpoint in this process that gives its steps one after the other, and the last one for ever.

    A step is a completion (a dict, sent with status 200), raw bytes, a `(status, body, headers)` triple or an error.
    """

    def __init__(self, *steps: Any) -> None:
        self.steps = list(steps)
        self.requests: list[dict[str, Any]] = []
        self.headers: list[httpx2.Headers] = []

    def http_client(self) -> httpx2.AsyncClient:
        return httpx2.AsyncClient(transport=httpx2.MockTransport(self._answer))

    async def _answer(self, request: httpx2.Request) -> httpx2.Response:
        self.requests.append(json.loads(request.content or b"{}"))
        self.headers.append(request.headers)
        step = self.steps.pop(0) if len(self.steps) > 1 else self.steps[0]
        if isinstance(step, Exception):
            raise step
        if isinstance(step, bytes):
            return httpx2.Response(200, content=step, headers={"content-type": "application/json"})
        if isinstance(step, tuple):
            status, body, headers = step
            return httpx2.Response(status, json=body, headers=headers)
        return httpx2.Response(200, json=step)


Step = Callable[[asyncio.StreamWriter], Awaitable[bool]]
"""Answers one request on a socket; true when the connection is to be closed."""


class FaultServer:
    """An endpoint on a real socket that can misbehave below HTTP; the last step is repeated for ever."""

    def __init__(self, *steps: Step) -> None:
        self.steps = list(steps)
        self.requests: list[dict[str, Any]] = []
        self.url = ""

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).lower()
                length = next(
                    (int(one.split(b":")[1]) for one in head.split(b"\r\n") if one.startswith(b"content-length:")), 0
                )
                self.requests.append(json.loads(await reader.readexactly(length) or b"{}"))
                step = self.steps.pop(0) if len(self.steps) > 1 else self.steps[0]
                if await step(writer):
                    return
        except (asyncio.IncompleteReadError, ConnectionError):
            return
        finally:
            writer.close()

    @asynccontextmanager
    async def running(self, port: int = 0) -> AsyncIterator[FaultServer]:
        server = await asyncio.start_server(self._serve, "127.0.0.1", port)
        try:
            self.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/v1"
            yield self
        finally:
            server.close()


def completion(answer: Any, *, finish: str = "stop", refusal: str | None = None, **message: Any) -> dict[str, Any]:
    """A chat completion; an answer that is no string is sent as JSON."""
    content = answer if isinstance(answer, str | None) else json.dumps(answer)
    return {
        "id": "c1",
        "object": "chat.completion",
        "created": 1,
        "model": "m",
        "choices": [
            {
                "index": 0,
                "finish_reason": finish,
                "logprobs": None,
                "message": {"role": "assistant", "content": content, "refusal": refusal, **message},
            }
        ],
        "usage": {
            "prompt_tokens": 10,
            "completion_tokens": 5,
            "total_tokens": 15,
            "prompt_tokens_details": {"cached_tokens": 2},
        },
    }


def transfer(**fields: Any) -> dict[str, Any]:
    """A transfer as a model fills it."""
    return {
        "sentences": [1],
        "supplier": "Norland",
        "recipient": "Vestria",
        "transfer_type": "unspecified",
        "items": [],
        "status": "agreed",
        "value": None,
        "in_return": None,
        "agreement_date": None,
        "delivery_date": None,
        "location": None,
        "news_role": "new",
        "claims": [],
        **fields,
    }


def read(text: str = TEXT, max_chars: int = 20_000, **article: Any) -> tuple[tuple[Chunk, ...], Reading]:
    """The chunks and the reading of an article of the 9th of December 2022."""
    reading = Reading(Article(text=text, id="a1", **{"published": dt.date(2022, 12, 9), **article}))
    return split(reading.text, reading.sentences, (), max_chars), reading


def extractor_for(script: Script, **settings: Any) -> OpenAIExtractor:
    """An extractor that asks a script and hardly waits."""
    given = {"model": "m", "base_url": "http://endpoint.test/v1", "api_key": "k", "attempts": 3, **settings}
    return OpenAIExtractor(**given, pace=Pace(0.001, 0.002), http_client=script.http_client())
