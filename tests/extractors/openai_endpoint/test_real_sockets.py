"""The endpoint misbehaves below HTTP, on a real socket; every case ends in time with the right number of calls."""

from __future__ import annotations

import asyncio
import json
import time
from typing import Any

import pytest

from summarizer.errors import ExtractorError, TruncatedError, UnavailableError
from summarizer.extractors.openai_endpoint import OpenAIExtractor
from summarizer.extractors.openai_endpoint.pace import Pace

from ..model_doubles import NOTHING, FaultServer, Step, completion, read, transfer

GOOD = completion(NOTHING | {"transfers": [transfer()]})
DEADLINE_SECONDS = 0.4


def reply(
    body: Any,
    status: int = 200,
    *headers: str,
    cut: int | None = None,
    stall: float = 0,
    kind: str = "application/json",
) -> Step:
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()

    async def step(writer: asyncio.StreamWriter) -> bool:
        head = [f"HTTP/1.1 {status} X", f"Content-Type: {kind}", f"Content-Length: {len(raw)}", *headers]
        writer.write("\r\n".join(head).encode() + b"\r\n\r\n" + raw[:cut])
        await writer.drain()
        await asyncio.sleep(stall)
        return cut is not None

    return step


def hang(seconds: float = 5) -> Step:
    async def step(writer: asyncio.StreamWriter) -> bool:
        await asyncio.sleep(seconds)
        return True

    return step


def drip(count: int = 200, every: float = 0.05) -> Step:
    """Sends a byte now and then: each read succeeds, the answer never ends."""

    async def step(writer: asyncio.StreamWriter) -> bool:
        writer.write(b"HTTP/1.1 200 X\r\nContent-Type: application/json\r\nContent-Length: 9000\r\n\r\n")
        for _ in range(count):
            writer.write(b" ")
            await writer.drain()
            await asyncio.sleep(every)
        return True

    return step


def reset() -> Step:
    async def step(writer: asyncio.StreamWriter) -> bool:
        writer.transport.abort()
        return True

    return step


async def _extract(server: FaultServer, pace: Pace | None = None, **settings: Any) -> int:
    (chunk,), reading = read()
    given = {"model": "m", "base_url": server.url, "timeout_seconds": DEADLINE_SECONDS, "attempts": 3, **settings}
    async with OpenAIExtractor(**given, pace=pace or Pace(0.005, 0.01)) as extractor:
        return len((await extractor.extract(chunk, reading)).drafts)


def _run(*steps: Step, pace: Pace | None = None, **settings: Any) -> tuple[int, int]:
    async def run() -> tuple[int, int]:
        async with FaultServer(*steps).running() as server:
            return await _extract(server, pace, **settings), len(server.requests)

    return asyncio.run(run())


@pytest.mark.parametrize(
    "fault",
    [
        pytest.param(hang(), id="hang"),
        pytest.param(drip(), id="drip"),
        pytest.param(reply(GOOD, cut=20, stall=5), id="stalled body"),
        pytest.param(reply(GOOD, cut=40), id="body cut short"),
        pytest.param(reset(), id="reset"),
        pytest.param(reply(b"<html>gateway</html>", kind="text/html"), id="HTML with status 200"),
        pytest.param(reply(b'{"id": nope'), id="broken JSON"),
        pytest.param(reply({"error": {"message": "slow"}}, 429, "Retry-After: 0.05"), id="429 with Retry-After"),
        pytest.param(reply({}, 503), id="503"),
    ],
)
def test_a_fault_that_passes_costs_one_more_call(fault: Step) -> None:
    started = time.monotonic()

    assert _run(fault, reply(GOOD)) == (1, 2)
    assert time.monotonic() - started < 30


@pytest.mark.parametrize("fault", [hang(), drip(), reset(), reply({}, 503)], ids=["hang", "drip", "reset", "503"])
def test_a_fault_that_stays_ends_after_the_set_attempts(fault: Step) -> None:
    async def run() -> int:
        async with FaultServer(fault).running() as server:
            with pytest.raises(UnavailableError):
                await _extract(server)
            return len(server.requests)

    assert asyncio.run(run()) == 3


def test_an_endless_retry_after_is_not_slept() -> None:
    slept: list[float] = []

    async def sleep(seconds: float) -> None:
        slept.append(seconds)

    async def run() -> None:
        async with FaultServer(reply({"error": {"message": "later"}}, 429, "Retry-After: 3600")).running() as server:
            with pytest.raises(UnavailableError) as caught:
                await _extract(server, Pace(0.01, 0.01, sleep), retry_seconds=30)
            assert caught.value.attempts == len(server.requests) == 1

    asyncio.run(run())
    assert slept == []


def test_retry_after_is_waited_for() -> None:
    slept: list[float] = []

    async def sleep(seconds: float) -> None:
        slept.append(seconds)

    fault = reply({"error": {"message": "slow"}}, 429, "Retry-After: 7")
    assert _run(fault, reply(GOOD), pace=Pace(0.01, 0.01, sleep)) == (1, 2)
    assert 7 <= slept[0] < 7.1


class Throttled(FaultServer):
    """Answers 429 with a wait until some time after the first request, as a provider does whose minute is used up."""

    def __init__(self, seconds: float, *headers: str) -> None:
        super().__init__(self._answer)
        self._seconds = seconds
        self._headers = headers
        self._opens: float | None = None
        self.refused = 0

    async def _answer(self, writer: asyncio.StreamWriter) -> bool:
        now = asyncio.get_running_loop().time()
        if self._opens is None:
            self._opens = now + self._seconds
        if now >= self._opens:
            return await reply(GOOD)(writer)
        self.refused += 1
        # Slow enough for the calls that are let through at once to be under way together.
        await asyncio.sleep(0.02)
        return await reply({"error": {"message": "slow down"}}, 429, *self._headers)(writer)


def test_calls_not_yet_sent_wait_out_a_retry_after_that_another_was_given() -> None:
    at_once, calls = 4, 20

    async def run() -> tuple[int, int]:
        async with Throttled(0.4, "Retry-After: 0.5").running() as server:
            (chunk,), reading = read()
            async with OpenAIExtractor(
                "m", server.url, timeout_seconds=2, attempts=3, concurrency=at_once, pace=Pace(0.005, 0.01)
            ) as extractor:
                await asyncio.gather(*(extractor.extract(chunk, reading) for _ in range(calls)))
            assert isinstance(server, Throttled)
            return server.refused, len(server.requests)

    refused, requests = asyncio.run(run())
    assert refused <= at_once
    assert requests == calls + refused


def test_a_wait_that_nobody_would_sit_out_holds_no_other_call_up() -> None:
    async def run() -> int:
        async with FaultServer(
            reply({"error": {"message": "later"}}, 429, "Retry-After: 3600"), reply(GOOD)
        ).running() as server:
            (chunk,), reading = read()
            async with OpenAIExtractor("m", server.url, timeout_seconds=2, retry_seconds=30) as extractor:
                with pytest.raises(UnavailableError):
                    await extractor.extract(chunk, reading)
                return len((await extractor.extract(chunk, reading)).drafts)

    started = time.monotonic()
    assert asyncio.run(run()) == 1
    assert time.monotonic() - started < 30


def late(body: Any, seconds: float) -> Step:
    async def step(writer: asyncio.StreamWriter) -> bool:
        await asyncio.sleep(seconds)
        return await reply(body)(writer)

    return step


def test_waiting_for_a_turn_does_not_use_up_the_time_for_retries() -> None:
    async def run() -> int:
        async with FaultServer(late(GOOD, 0.5), reply({}, 500), reply(GOOD)).running() as server:
            (chunk,), reading = read()
            async with OpenAIExtractor(
                "m", server.url, timeout_seconds=2, concurrency=1, retry_seconds=0.3, pace=Pace(0.005, 0.01)
            ) as extractor:
                done = await asyncio.gather(*(extractor.extract(chunk, reading) for _ in range(2)))
        return sum(len(one.drafts) for one in done)

    assert asyncio.run(run()) == 2


def test_waits_double_up_to_the_longest() -> None:
    slept: list[float] = []

    async def sleep(seconds: float) -> None:
        slept.append(seconds)

    faults = [reply({}, 500)] * 6
    _run(*faults, reply(GOOD), pace=Pace(0.5, 4.0, sleep), attempts=7)
    for wait, floor in zip(slept, (0.5, 1.0, 2.0, 4.0, 4.0, 4.0), strict=True):
        assert floor <= wait <= min(floor + 0.5, 4.0)


def test_nobody_listens() -> None:
    async def run() -> None:
        async with FaultServer(hang()).running() as server:
            pass
        with pytest.raises(UnavailableError, match="is the server running"):
            await _extract(server)

    asyncio.run(run())


def test_an_overflow_is_told_apart_on_the_wire() -> None:
    async def run() -> None:
        overflow = {"error": {"code": 400, "type": "exceed_context_size_error", "message": "too big", "n_ctx": 512}}
        async with FaultServer(reply(overflow, 400)).running() as server:
            with pytest.raises(TruncatedError):
                await _extract(server)
            assert len(server.requests) == 1

    asyncio.run(run())


def test_one_extractor_serves_two_event_loops() -> None:
    (chunk,), reading = read()
    extractor: OpenAIExtractor | None = None
    port = 0

    async def run() -> int:
        nonlocal extractor, port
        async with FaultServer(reply(GOOD)).running(port) as server:
            port = int(server.url.split(":")[2].removesuffix("/v1"))
            extractor = extractor or OpenAIExtractor("m", server.url, timeout_seconds=2, attempts=1)
            return len((await extractor.extract(chunk, reading)).drafts)

    assert [asyncio.run(run()) for _ in range(2)] == [1, 1]


def test_many_at_once_on_one_client_all_finish() -> None:
    async def run() -> int:
        async with FaultServer(reset(), reply({}, 500), drip(), reply(GOOD, cut=30), reply(GOOD)).running() as server:
            (chunk,), reading = read()
            async with OpenAIExtractor(
                "m", server.url, timeout_seconds=1.0, attempts=6, concurrency=16, pace=Pace(0.005, 0.01)
            ) as extractor:
                done = await asyncio.gather(
                    *(extractor.extract(chunk, reading) for _ in range(60)), return_exceptions=True
                )
        assert not [one for one in done if isinstance(one, BaseException) and not isinstance(one, ExtractorError)]
        return sum(not isinstance(one, BaseException) for one in done)

    assert asyncio.run(run()) == 60
