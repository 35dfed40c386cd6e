"""What went wrong, and whether it may pass: every exception of the client mapped to one of ours, in this one place.

```text
may pass, tried again   no connection, reset, timeout, 408, 409, 429 (rate), 5xx, a reply that is no completion
would come again        401 and 403 (credentials), 404 (model or address), 429 (quota), other 4xx   → RejectedError
does not fit            400 or 413 that speaks of the context window, finish_reason length          → TruncatedError
declined                400 of a content filter, a refusal, finish_reason content_filter            → RefusedError
```
"""

from __future__ import annotations

import email.utils
import re
import time
from typing import Any

import openai

from summarizer.errors import ExtractorError, RefusedError, RejectedError, TruncatedError, UnavailableError

_QUOTA = frozenset({"insufficient_quota", "billing_hard_limit_reached", "billing_not_active", "insufficient_credits"})
_TOO_LONG = frozenset({"context_length_exceeded", "exceed_context_size_error", "string_above_max_length"})
_FILTERED = frozenset({"content_filter", "content_policy_violation", "moderation_blocked"})
_SPEAKS_OF_CONTEXT = re.compile(
    r"context (?:length|size|window)|maximum context|prompt is too long|too many tokens", re.I
)
_MESSAGE_CHARS = 300


class BadReplyError(Exception):
    """A reply that is no completion, or none in time; it may come right when asked again."""


def may_pass(error: BaseException) -> bool:
    """True when the same request may succeed later."""
    if isinstance(error, openai.APIStatusError):
        if error.response.headers.get("x-should-retry") == "false" or _words(error) & _QUOTA:
            return False
        return error.status_code in (408, 409, 429) or error.status_code >= 500
    return isinstance(error, BadReplyError | openai.APIConnectionError | openai.APIResponseValidationError)


def asked_wait_seconds(error: BaseException | None) -> float | None:
    """How long the endpoint asks to wait (`retry-after-ms`, `Retry-After` in seconds or as a date), not below 0."""
    if not isinstance(error, openai.APIStatusError):
        return None
    headers = error.response.headers
    try:
        if milliseconds := headers.get("retry-after-ms"):
            return max(0.0, float(milliseconds) / 1000)
        if not (words := headers.get("retry-after")):
            return None
        seconds = float(words) if re.fullmatch(r"[\d.]{1,12}", words) else _seconds_until(words)
    except (ValueError, TypeError, OverflowError):
        return None
    return max(0.0, seconds)


def _seconds_until(date: str) -> float:
    return email.utils.parsedate_to_datetime(date).timestamp() - time.time()


def mapped(error: Exception, host: str, attempts: int, hide: str | None = None) -> ExtractorError:
    """The error of ours for an exception of the client; its message says what to do next.

    Args:
        error: what the client raised.
        host: the endpoint's host, for the message.
        attempts: calls made so far.
        hide: the key, which some endpoints repeat in their messages.
    """
    kind, what = _kind(error, host)
    return kind(what.replace(hide, "[key]") if hide else what, attempts=attempts)


def _kind(error: Exception, host: str) -> tuple[type[ExtractorError], str]:
    if isinstance(error, openai.APIStatusError):
        return _status_kind(error, host)
    if isinstance(error, BadReplyError | openai.APIResponseValidationError):
        return UnavailableError, f"{host} gave no usable reply: {_short(str(error))}; does base_url end in /v1?"
    if isinstance(error, openai.APITimeoutError):
        return UnavailableError, f"{host} did not answer in time"
    if isinstance(error, openai.APIConnectionError):
        cause = error.__cause__ or error
        return (
            UnavailableError,
            f"cannot reach {host} ({type(cause).__name__}); is the server running, and base_url right?",
        )
    if isinstance(error, openai.LengthFinishReasonError):
        return TruncatedError, "the answer was cut at the output limit"
    if isinstance(error, openai.ContentFilterFinishReasonError):
        return RefusedError, "the provider's filter removed the answer"
    return RejectedError, f"the request to {host} failed: {type(error).__name__}: {_short(str(error))}"


def _status_kind(error: openai.APIStatusError, host: str) -> tuple[type[ExtractorError], str]:
    status, said = error.status_code, _short(str(_body(error).get("message") or error.message))
    words = _words(error)
    if words & _FILTERED:
        return RefusedError, f"the filter of {host} declined the request: {said}"
    if words & _TOO_LONG or (status in (400, 413, 422) and _SPEAKS_OF_CONTEXT.search(said)):
        return TruncatedError, f"the request does not fit the model's context window: {said}"
    if words & _QUOTA or status == 402:
        return RejectedError, f"the quota at {host} is used up: {said}"
    if status in (401, 403):
        return (
            RejectedError,
            f"{host} refuses the credentials ({status}): {said}; check OPENAI_API_KEY or SUMMARIZER_API_KEY",
        )
    if status == 404:
        return RejectedError, f"{host} knows no such model or address (404): {said}; check model and base_url"
    if may_pass(error):
        return UnavailableError, f"{host} is not available ({status}): {said}"
    return RejectedError, f"{host} refuses the request ({status}): {said}; `summarizer doctor` tells what it accepts"


def _words(error: openai.APIStatusError) -> set[str]:
    """The codes and types that the error's body carries."""
    body = _body(error)
    return {str(one) for one in (error.code, error.type, body.get("code"), body.get("type")) if one}


def _body(error: openai.APIStatusError) -> dict[str, Any]:
    body = error.body if isinstance(error.body, dict) else {}
    inner = body.get("error")
    return inner if isinstance(inner, dict) else body


def _short(words: str) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= _MESSAGE_CHARS else flat[: _MESSAGE_CHARS - 1] + "…"
