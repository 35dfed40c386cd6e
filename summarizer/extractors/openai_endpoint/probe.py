"""What an endpoint can do, found out by asking it: reachable, lets us in, knows the model, enforces a schema, has room.

Whether a schema is enforced shows in one call: the model is asked to say hello, under a schema whose only value is a
random word that nobody told it. Only decoding that is constrained by the schema can give that word back.
"""

from __future__ import annotations

import json
import secrets
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, get_args

from summarizer.errors import ExtractorError
from summarizer.extractors.openai_endpoint.client import open_client, require_model
from summarizer.extractors.openai_endpoint.dialects import answer_text, limit_parameters, schema_parameters
from summarizer.extractors.prompt import system_message
from summarizer.settings import Dialect, Settings, host_of

if TYPE_CHECKING:
    import httpx2
    import openai

PROBE_TOKENS = 2048
"""Output limit of a probe; reasoning models think before they say the word."""
CHARS_PER_TOKEN = 8
"""More characters to a token than any tokenizer reaches on English prose: fewer tokens mean that text was cut off."""
CHUNK_TOKENS = 7_000
"""Tokens of a full chunk of 20,000 characters, counted at three characters each, as is the system message."""
_WINDOW_KEYS = ("n_ctx", "max_model_len", "context_length", "context_window", "max_context_length")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at, and what was found."""

    about: str
    says: str
    sound: bool = True


async def probe_endpoint(settings: Settings, http_client: httpx2.AsyncClient | None = None) -> tuple[Finding, ...]:
    """What the configured endpoint can do, at the price of a handful of small calls and one with the whole prompt.

    Raises:
        ConfigError: there is no model, or no key where one is needed.
    """
    model = require_model(settings)
    async with open_client(settings, http_client) as client:
        probe = _Probe(client, settings, model)
        if not await probe.opens():
            return tuple(probe.findings)
        enforced = [one for one in _in_order(settings.dialect) if await probe.enforces(one)]
        probe.note_dialect(enforced)
        await probe.reads_everything()
    return tuple(probe.findings)


def _in_order(first: Dialect) -> list[Dialect]:
    """The dialects that can constrain an answer, the configured one first."""
    return sorted((one for one in get_args(Dialect) if one != "prompt"), key=lambda one: one != first)


class _Probe:
    """The calls, and what they told."""

    def __init__(self, client: openai.AsyncOpenAI, settings: Settings, model: str) -> None:
        self._client = client
        self._settings = settings
        self._model = model
        self._host = host_of(settings.base_url)
        self._refusals: list[str] = []
        self.findings: list[Finding] = []

    async def opens(self) -> bool:
        """Whether the endpoint is there and lets us in; notes what it says of the model."""
        import openai

        try:
            listed = [one.model_dump() for one in (await self._client.models.list()).data or []]
        except openai.APIStatusError as error:
            if error.status_code in (401, 403):
                self._note("endpoint", str(self._mapped(error)), sound=False)
                return False
            self._note("endpoint", f"{self._host} answers, and lists no models")
            return True
        except (openai.OpenAIError, json.JSONDecodeError, AttributeError, TypeError) as error:
            reached = not isinstance(error, openai.APIConnectionError)
            says = f"{self._host} answers, but not with a list of models" if reached else str(self._mapped(error))
            self._note("endpoint", says, sound=reached)
            return reached
        self._note("endpoint", f"{self._host} answers")
        self._note_model(listed)
        return True

    def _note_model(self, listed: list[dict[str, Any]]) -> None:
        names = [str(one.get("id")) for one in listed]
        if self._model in names:
            self._note("model", f"{self._model} is listed")
        elif names:
            some = ", ".join(names[:5]) + (" …" if len(names) > 5 else "")
            self._note("model", f"{self._model} is not listed; there are {some}", sound=len(names) == 1)
        mine = next((one for one in listed if one.get("id") == self._model), listed[0] if len(listed) == 1 else {})
        window = _window(mine)
        if window:
            needed = len(system_message()) // 3 + CHUNK_TOKENS + self._settings.max_output_tokens
            enough = window >= needed
            room = (
                "has room for a full chunk"
                if enough
                else f"is small: a full chunk may need {needed:,}, so articles get halved"
            )
            self._note("context", f"a window of {window:,} tokens {room}", sound=enough)

    async def enforces(self, dialect: Dialect) -> bool:
        """Whether the schema of a dialect constrains the answer."""
        word = f"w{secrets.token_hex(4)}"
        schema = {
            "type": "object",
            "properties": {"word": {"type": "string", "enum": [word]}},
            "required": ["word"],
            "additionalProperties": False,
        }
        try:
            said = await self._say("Say hello.", schema_parameters(dialect, schema))
        except ExtractorError as error:
            self._refusals.append(f"{dialect}: {error}")
            return False
        return _word_of(said) == word

    def note_dialect(self, enforced: list[Dialect]) -> None:
        """What follows for the setting `dialect`."""
        chosen = self._settings.dialect
        if chosen in enforced:
            self._note("schema", f"{chosen} is enforced")
        elif enforced:
            self._note("schema", f'{chosen} is not enforced; set dialect = "{enforced[0]}", which is', sound=False)
        elif len(self._refusals) == len(_in_order(chosen)):
            self._note("schema", f"no call got through: {self._refusals[0]}", sound=False)
        else:
            says = 'no dialect is enforced; answers are only checked afterwards, dialect = "prompt" says so plainly'
            self._note("schema", says, sound=chosen == "prompt")

    async def reads_everything(self) -> None:
        """Whether a prompt of full length is read to its start, which some local servers cut off in silence."""
        from summarizer.extractors.openai_endpoint.transport import Ledger

        ledger, prompt = Ledger(), f"{secrets.token_hex(8)}\n{system_message()}"
        # What is said, or that nothing is, does not matter here: only how much was read.
        with suppress(ExtractorError):
            await self._say(prompt, {}, ledger)
        if ledger.prompt_tokens and ledger.prompt_tokens * CHARS_PER_TOKEN < len(prompt):
            read = f"only {ledger.prompt_tokens:,} tokens of {len(prompt):,} characters were read"
            self._note("prompt", f"{read}; give the server a larger window", sound=False)
        elif ledger.prompt_tokens:
            self._note("prompt", f"is read whole: {ledger.prompt_tokens:,} tokens")

    async def _say(self, words: str, parameters: dict[str, Any], ledger: Any = None) -> str:
        """The answer to one message.

        Raises:
            ExtractorError: there is none.
        """
        from summarizer.extractors.openai_endpoint.transport import Ledger, Transport

        small = {"max_output_tokens": min(PROBE_TOKENS, self._settings.max_output_tokens), "attempts": 1}
        settings = self._settings.model_copy(update=small)
        body = {"model": self._model, "messages": [{"role": "user", "content": words}]}
        transport = Transport(self._client, settings)
        completion = await transport.complete(ledger or Ledger(), {**body, **parameters, **limit_parameters(settings)})
        return answer_text(completion.choices[0].message)

    def _mapped(self, error: Exception) -> ExtractorError:
        from summarizer.extractors.openai_endpoint.faults import mapped

        key = self._settings.api_key
        return mapped(error, self._host, 1, hide=key.get_secret_value() if key else None)

    def _note(self, about: str, says: str, *, sound: bool = True) -> None:
        self.findings.append(Finding(about, says, sound))


def _window(model: dict[str, Any]) -> int | None:
    """The context window that a list of models tells, under the names that servers use."""
    meta = model.get("meta")
    for source in (model, meta if isinstance(meta, dict) else {}):
        for key in _WINDOW_KEYS:
            if isinstance(size := source.get(key), int) and size > 0:
                return size
    return None


def _word_of(said: str) -> str | None:
    try:
        answer = json.loads(said)
    except (ValueError, RecursionError):
        return None
    return answer.get("word") if isinstance(answer, dict) else None
