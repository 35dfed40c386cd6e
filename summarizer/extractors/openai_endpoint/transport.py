"""One request to the endpoint, until there is a completion: bounded in count, time and concurrency, retried by cause.

A fault that may pass is tried again, after the wait that the endpoint asks for, or else after `first · 2ⁿ` seconds, at
most `longest`, plus up to `first` at random. No attempt is started later than `retry_seconds` after the first one was
sent (waiting for a turn does not count), nor more than `attempts` in all; each has a wall deadline of its own, because
the client's timeout only bounds single reads. When the endpoint asks one call to wait, those not yet sent wait with it.
Refusal, filter and truncation are raised here, before anybody tries to parse the answer.
"""

from __future__ import annotations

import asyncio
import json
import random
import time
from dataclasses import dataclass, field
from typing import Any

import openai
from openai.types.chat import ChatCompletion
from tenacity import AsyncRetrying, RetryCallState, retry_if_exception, wait_exponential_jitter

from summarizer.errors import RefusedError, TruncatedError
from summarizer.extractors.cache import AnswerCache, request_key
from summarizer.extractors.openai_endpoint.dialects import answer_text
from summarizer.extractors.openai_endpoint.faults import BadReplyError, asked_wait_seconds, mapped, may_pass
from summarizer.extractors.openai_endpoint.pace import Pace, Pause
from summarizer.extractors.protocol import Usage
from summarizer.settings import Settings, host_of


@dataclass(slots=True)
class Ledger:
    """What one question cost so far, counted as replies come in: libraries further up rewrite a reply's own usage."""

    calls: int = 0
    """Requests sent, those that failed included."""
    prompt_tokens: int = 0
    completion_tokens: int = 0
    cached_tokens: int = 0
    fresh: list[tuple[str, str]] = field(default_factory=list)
    """Key and raw JSON of the replies that did not come from the cache."""

    def count(self, completion: ChatCompletion) -> None:
        """Adds the usage of a reply; local servers may report none."""
        if (used := completion.usage) is None:
            return
        self.prompt_tokens += used.prompt_tokens or 0
        self.completion_tokens += used.completion_tokens or 0
        if used.prompt_tokens_details:
            self.cached_tokens += used.prompt_tokens_details.cached_tokens or 0

    @property
    def usage(self) -> Usage:
        """The counts so far."""
        return Usage(self.calls, self.prompt_tokens, self.completion_tokens, self.cached_tokens)


@dataclass(slots=True)
class _Clock:
    """When the first attempt of one request was sent; a queue of others before it is no part of its time."""

    sent_at: float | None = None

    def start(self) -> None:
        """Marks the first attempt; later ones change nothing."""
        if self.sent_at is None:
            self.sent_at = time.monotonic()

    def passed_seconds(self) -> float:
        """Seconds since then."""
        return 0.0 if self.sent_at is None else time.monotonic() - self.sent_at


class Transport:
    """Sends requests through one client, at most `settings.concurrency` at once."""

    def __init__(
        self, client: openai.AsyncOpenAI, settings: Settings, pace: Pace | None = None, cache: AnswerCache | None = None
    ) -> None:
        if client.max_retries:
            raise ValueError("retries belong to the transport: open the client with max_retries=0")
        self._client = client
        self._settings = settings
        self._pace = pace or Pace()
        self._cache = cache
        self._host = host_of(settings.base_url)
        self._free = asyncio.Semaphore(settings.concurrency)
        self._pause = Pause(settings.retry_seconds, self._pace.sleep)
        self._backoff = wait_exponential_jitter(
            multiplier=self._pace.first_seconds, max=self._pace.longest_seconds, jitter=self._pace.first_seconds
        )

    async def complete(self, ledger: Ledger, body: dict[str, Any]) -> ChatCompletion:
        """The completion for a request body, from the cache or the endpoint; its answer is always in `content`.

        Raises:
            ExtractorError: there is none; the subclass tells why.
        """
        key = request_key(self._host, body)
        raw = self._cache.get(key) if self._cache else None
        if raw is not None:
            completion = ChatCompletion.model_validate_json(raw)
        else:
            completion = await self._send(ledger, body)
            ledger.fresh.append((key, completion.model_dump_json(exclude_unset=True)))
        return _answered(completion, ledger.calls)

    async def _send(self, ledger: Ledger, body: dict[str, Any]) -> ChatCompletion:
        clock = _Clock()

        def enough(state: RetryCallState) -> bool:
            too_late = clock.passed_seconds() + state.upcoming_sleep >= self._settings.retry_seconds
            return too_late or state.attempt_number >= self._settings.attempts

        # A fresh instance for each question: one that tasks share mixes up their attempts.
        attempts = AsyncRetrying(
            stop=enough,
            wait=self._wait_seconds,
            retry=retry_if_exception(may_pass),
            sleep=self._pace.sleep,
            reraise=True,
        )
        try:
            async for attempt in attempts:
                with attempt:
                    ledger.calls += 1
                    return await self._try(ledger, clock, body)
        except (openai.OpenAIError, BadReplyError) as error:
            key = self._settings.api_key
            # Not chained: the client's exceptions hold the request with its key, and do not pickle.
            raise mapped(error, self._host, ledger.calls, hide=key.get_secret_value() if key else None) from None
        raise AssertionError("tenacity gave no attempt")

    async def _try(self, ledger: Ledger, clock: _Clock, body: dict[str, Any]) -> ChatCompletion:
        """One attempt.

        Raises:
            openai.OpenAIError: the client failed.
            BadReplyError: no completion came, or none in time.
        """
        async with self._free:
            await self._pause.over()
            clock.start()
            try:
                async with asyncio.timeout(self._settings.timeout_seconds):
                    reply: object = await self._client.chat.completions.create(**body)
            except openai.APIStatusError as error:
                if may_pass(error) and (asked := asked_wait_seconds(error)):
                    self._pause.begin(asked)
                raise
            except TimeoutError:
                raise BadReplyError(f"no whole answer within {self._settings.timeout_seconds:g} s") from None
            except json.JSONDecodeError as error:
                raise BadReplyError(f"a body that is not JSON ({error.msg})") from None
        if not isinstance(reply, ChatCompletion):
            raise BadReplyError(f"a body that is no completion: {str(reply)[:80]!r}")
        ledger.count(reply)
        if not reply.choices or reply.choices[0].message is None:
            said = getattr(reply, "error", None)
            raise BadReplyError(f"a completion without an answer{f': {said}' if said else ''}")
        choice = reply.choices[0]
        if choice.finish_reason == "stop" and not choice.message.refusal and not answer_text(choice.message):
            raise BadReplyError("an empty answer")
        return reply

    def _wait_seconds(self, state: RetryCallState) -> float:
        asked = asked_wait_seconds(state.outcome.exception() if state.outcome else None)
        if asked is None:
            return self._backoff(state)
        return asked + random.uniform(0, self._pace.first_seconds / 10)


def _answered(completion: ChatCompletion, attempts: int) -> ChatCompletion:
    """The completion with its answer in `content`, unless the model declined or was cut off."""
    choice = completion.choices[0]
    if choice.message.refusal:
        raise RefusedError(f"the model declined: {choice.message.refusal[:300]}", attempts=attempts)
    if choice.finish_reason == "content_filter":
        raise RefusedError("the provider's filter removed the answer", attempts=attempts)
    if choice.finish_reason == "length":
        spent = completion.usage.completion_tokens if completion.usage else None
        raise TruncatedError(
            f"the answer was cut at the output limit{f' after {spent} tokens' if spent else ''}; "
            "raise max_output_tokens, or let the article be split smaller",
            attempts=attempts,
        )
    message = choice.message.model_copy(update={"content": answer_text(choice.message), "tool_calls": None})
    return completion.model_copy(update={"choices": [choice.model_copy(update={"message": message})]})
