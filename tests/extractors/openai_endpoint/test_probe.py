from __future__ import annotations

import asyncio
import json
from typing import Any

import httpx2
import pytest

from summarizer.errors import ConfigError
from summarizer.extractors.openai_endpoint.probe import Finding, probe_endpoint
from summarizer.settings import Settings

from ..model_doubles import Script, completion


class Endpoint(Script):
    """An endpoint that lists models, and constrains the answer only in the dialects that it is told to."""

    def __init__(self, *enforced: str, models: Any = None, tokens: int = 5_000, status: int = 200) -> None:
        super().__init__()
        self.enforced = enforced
        self.models = {"object": "list", "data": [{"id": "m", "object": "model", "created": 1, "owned_by": "x"}]} | (
            models or {}
        )
        self.tokens = tokens
        self.status = status

    async def _answer(self, request: httpx2.Request) -> httpx2.Response:
        if request.url.path.endswith("/models"):
            return httpx2.Response(self.status, json=self.models)
        body = json.loads(request.content)
        self.requests.append(body)
        form, schema = body.get("response_format", {}), None
        if form.get("type") == "json_schema" and "json_schema" in self.enforced:
            schema = form["json_schema"]["schema"]
        if form.get("type") == "json_object" and "json_object" in self.enforced:
            schema = form["schema"]
        if "tools" in body and "tools" in self.enforced:
            schema = body["tools"][0]["function"]["parameters"]
        said = json.dumps({"word": schema["properties"]["word"]["enum"][0]}) if schema else "Hello! How can I help?"
        reply = completion(None, tool_calls=[_call(said)]) if "tools" in body and schema else completion(said)
        reply["usage"]["prompt_tokens"] = self.tokens
        return httpx2.Response(200, json=reply)


def _call(arguments: str) -> dict[str, Any]:
    return {"id": "t", "type": "function", "function": {"name": "records", "arguments": arguments}}


def _probe(endpoint: Script, **settings: Any) -> dict[str, Finding]:
    given = Settings(**{"model": "m", "base_url": "http://endpoint.test/v1", "api_key": "sk-canary", **settings})
    return {one.about: one for one in asyncio.run(probe_endpoint(given, endpoint.http_client()))}


def test_a_sound_endpoint_has_only_sound_findings() -> None:
    findings = _probe(Endpoint("json_schema"))

    assert set(findings) == {"endpoint", "model", "schema", "prompt"}
    assert all(one.sound for one in findings.values())


@pytest.mark.parametrize("enforced", ["json_object", "tools"])
def test_a_dialect_that_is_ignored_is_found_out_and_the_right_one_named(enforced: str) -> None:
    finding = _probe(Endpoint(enforced))["schema"]

    assert not finding.sound and f'dialect = "{enforced}"' in finding.says


def test_the_configured_dialect_is_judged() -> None:
    assert _probe(Endpoint("tools", "json_schema"), dialect="tools")["schema"].sound


def test_an_endpoint_that_enforces_nothing_is_said_to() -> None:
    assert not _probe(Endpoint())["schema"].sound
    assert _probe(Endpoint(), dialect="prompt")["schema"].sound


def test_the_word_is_told_to_nobody() -> None:
    endpoint = Endpoint("json_schema")
    _probe(endpoint)
    (word,) = endpoint.requests[0]["response_format"]["json_schema"]["schema"]["properties"]["word"]["enum"]

    assert word not in json.dumps(endpoint.requests[0]["messages"])


def test_bad_credentials_end_the_probe() -> None:
    endpoint = Endpoint("json_schema", models={"error": {"message": "bad key sk-canary"}}, status=401)
    findings = _probe(endpoint)

    assert list(findings) == ["endpoint"] and not findings["endpoint"].sound
    assert "credentials" in findings["endpoint"].says and "sk-canary" not in findings["endpoint"].says
    assert endpoint.requests == []


def test_an_endpoint_that_is_not_there_ends_the_probe() -> None:
    findings = _probe(Script(httpx2.ConnectError("refused")))

    assert list(findings) == ["endpoint"] and "is the server running" in findings["endpoint"].says


def test_an_endpoint_without_a_list_of_models_is_probed_on() -> None:
    findings = _probe(Endpoint("json_schema", status=404))

    assert findings["endpoint"].sound and findings["schema"].sound


def test_an_unknown_model_is_noticed() -> None:
    two = {"data": [{"id": "a", "object": "model"}, {"id": "b", "object": "model"}]}
    finding = _probe(Endpoint("json_schema", models=two))["model"]

    assert not finding.sound and "a, b" in finding.says


@pytest.mark.parametrize(
    ("model", "sound"),
    [({"max_model_len": 131_072}, True), ({"max_model_len": 8_192}, False), ({"meta": {"n_ctx": 4_096}}, False)],
)
def test_the_context_window_is_weighed(model: dict[str, Any], sound: bool) -> None:
    models = {"data": [{"id": "m", "object": "model", **model}]}

    assert _probe(Endpoint("json_schema", models=models))["context"].sound is sound


def test_a_prompt_that_is_cut_off_in_silence_is_noticed() -> None:
    finding = _probe(Endpoint("json_schema", tokens=512))["prompt"]

    assert not finding.sound and "512 tokens" in finding.says


def test_calls_that_all_fail_give_the_reason() -> None:
    class Failing(Endpoint):
        async def _answer(self, request: httpx2.Request) -> httpx2.Response:
            if request.url.path.endswith("/models"):
                return await super()._answer(request)
            return httpx2.Response(404, json={"error": {"message": "no such model"}})

    assert "no such model" in _probe(Failing())["schema"].says


def test_a_model_is_needed() -> None:
    with pytest.raises(ConfigError, match="model"):
        asyncio.run(probe_endpoint(Settings(base_url="http://localhost/v1")))
