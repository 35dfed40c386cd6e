from __future__ import annotations

import datetime as dt
import email.utils
import inspect
from collections.abc import Iterator

import httpx2
import openai
import pytest

from summarizer.errors import ExtractorError, RejectedError
from summarizer.extractors.openai_endpoint.faults import asked_wait_seconds, mapped, may_pass

NOT_FROM_A_REQUEST = {
    "_AmbiguousModuleClientUsageError": "only the module-level client raises it",
    "APIRemovedInV1": "only functions removed in 1.0 raise it",
    "MissingDependencyError": "raised when an extra of the client is used",
    "MutuallyExclusiveAuthError": "raised by the Azure client's constructor",
    "InvalidWebhookSignatureError": "webhooks",
    "WebSocketConnectionClosedError": "websockets",
    "WebSocketQueueFullError": "websockets",
    "SubjectTokenProviderError": "workload identities",
    "StreamAlreadyConsumed": "streams",
    "OAuthError": "workload identities; a subclass of AuthenticationError, which is mapped",
}
KNOWN = {
    "OpenAIError", "APIError", "APIResponseValidationError", "APIStatusError", "BadRequestError", "AuthenticationError",
    "PermissionDeniedError", "NotFoundError", "ConflictError", "UnprocessableEntityError", "RateLimitError",
    "InternalServerError", "APIConnectionError", "APITimeoutError", "LengthFinishReasonError",
    "ContentFilterFinishReasonError",
}  # fmt: skip


def _tree(kind: type[BaseException]) -> Iterator[type[BaseException]]:
    yield kind
    for one in kind.__subclasses__():
        yield from _tree(one)


def _status_error(status: int, body: object = None, headers: dict[str, str] | None = None) -> openai.APIStatusError:
    request = httpx2.Request("POST", "http://endpoint.test/v1")
    response = httpx2.Response(status, json=body, headers=headers, request=request)
    client = openai.OpenAI(api_key="k", base_url="http://endpoint.test/v1")
    return client._make_status_error_from_response(response)


def test_every_exception_of_the_client_is_mapped_or_known_not_to_come() -> None:
    new = {one.__name__ for one in _tree(openai.OpenAIError)} - KNOWN - NOT_FROM_A_REQUEST.keys()

    assert not new, "decide in faults.py what these mean, then list them here"


@pytest.mark.parametrize(
    "status", [400, 401, 403, 404, 405, 408, 409, 410, 413, 418, 422, 425, 429, 500, 502, 503, 529]
)
def test_every_status_gives_an_error_of_ours_that_says_something(status: int) -> None:
    error = mapped(_status_error(status, {"error": {"message": "the reason"}}), "endpoint.test", 2)

    assert isinstance(error, ExtractorError) and error.attempts == 2
    assert "endpoint.test" in str(error) and "the reason" in str(error)


@pytest.mark.parametrize("kind", sorted((one for one in _tree(openai.OpenAIError)), key=lambda one: one.__name__))
def test_no_exception_escapes_the_mapping(kind: type[Exception]) -> None:
    error = kind.__new__(kind)
    if isinstance(error, openai.APIStatusError):
        error = _status_error(418)

    assert isinstance(mapped(error, "h", 1), ExtractorError), inspect.getmro(kind)


@pytest.mark.parametrize(
    ("status", "body", "passes"),
    [
        (429, {"error": {"message": "slow"}}, True),
        (429, {"error": {"message": "pay", "code": "insufficient_quota"}}, False),
        (429, {"error": {"message": "pay", "type": "insufficient_quota"}}, False),
        (500, None, True),
        (400, None, False),
        (404, None, False),
    ],
)
def test_only_what_may_pass_is_tried_again(status: int, body: object, passes: bool) -> None:
    assert may_pass(_status_error(status, body)) is passes


def test_a_bug_is_not_tried_again() -> None:
    assert not may_pass(TypeError("ours"))


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"retry-after": "7"}, 7.0),
        ({"retry-after": "0.5"}, 0.5),
        ({"retry-after-ms": "250"}, 0.25),
        ({"retry-after-ms": "250", "retry-after": "9"}, 0.25),
        ({"retry-after": "-3"}, None),
        ({"retry-after": "soon"}, None),
        ({"retry-after": "1" * 400}, None),
        ({"retry-after-ms": "nan?"}, None),
        ({}, None),
    ],
)
def test_the_wait_that_the_endpoint_asks_for(headers: dict[str, str], seconds: float | None) -> None:
    assert asked_wait_seconds(_status_error(429, None, headers)) == seconds


def test_a_wait_until_a_date() -> None:
    soon = dt.datetime.now(dt.UTC) + dt.timedelta(seconds=30)
    past = dt.datetime.now(dt.UTC) - dt.timedelta(seconds=30)

    asked = asked_wait_seconds(
        _status_error(429, None, {"retry-after": email.utils.format_datetime(soon, usegmt=True)})
    )
    assert asked is not None and 27 < asked < 31
    assert (
        asked_wait_seconds(_status_error(429, None, {"retry-after": email.utils.format_datetime(past, usegmt=True)}))
        == 0
    )


def test_a_message_is_cut_and_set_on_one_line() -> None:
    error = mapped(_status_error(400, {"error": {"message": "a\nb\x1b " * 500}}), "h", 1)

    assert "\n" not in str(error) and len(str(error)) < 500


def test_a_key_that_the_endpoint_repeats_is_hidden() -> None:
    error = mapped(_status_error(401, {"error": {"message": "Incorrect key sk-1 given"}}), "h", 1, hide="sk-1")

    assert isinstance(error, RejectedError) and "sk-1" not in str(error)
