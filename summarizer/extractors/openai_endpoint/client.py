"""Opens the one client of an extractor: no retries of its own, and nothing sent to a host that is not meant for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.errors import ConfigError
from summarizer.settings import OPENAI_HOST, Settings, host_of, without_userinfo

if TYPE_CHECKING:
    import httpx2
    import openai

NO_KEY = "none"
"""Sent where a server on this machine needs no key: the client refuses to have none."""
CONNECT_SECONDS = 10.0
OPENAI_BASE_URL = f"https://{OPENAI_HOST}/v1"


def require_model(settings: Settings) -> str:
    """The name of the model.

    Raises:
        ConfigError: there is none, or OpenAI's own endpoint is used without a key.
    """
    if not settings.model:
        raise ConfigError("model: name the model with --model, SUMMARIZER_MODEL or model in summarizer.toml")
    if settings.api_key is None and host_of(settings.base_url) == OPENAI_HOST:
        raise ConfigError("api_key: OpenAI needs a key; set OPENAI_API_KEY, or name another endpoint with --base-url")
    return settings.model


def open_client(settings: Settings, http_client: httpx2.AsyncClient | None = None) -> openai.AsyncOpenAI:
    """A client for the configured endpoint; the caller closes it.

    The environment's organisation, project, admin key and extra headers are for OpenAI, so no other host gets them.
    """
    import httpx2
    import openai

    client = openai.AsyncOpenAI(
        base_url=without_userinfo(settings.base_url or OPENAI_BASE_URL),
        api_key=settings.api_key.get_secret_value() if settings.api_key else NO_KEY,
        organization=settings.organization,
        project=settings.project,
        max_retries=0,
        timeout=httpx2.Timeout(settings.timeout_seconds, connect=min(CONNECT_SECONDS, settings.timeout_seconds)),
        http_client=http_client,
    )
    if host_of(settings.base_url) != OPENAI_HOST:
        client.organization = client.project = client.admin_api_key = None
        client._custom_headers = {}
    return client
