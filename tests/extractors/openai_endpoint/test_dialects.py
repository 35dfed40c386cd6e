from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest

from summarizer.extractors.wire import wire_schema

from ..model_doubles import NOTHING, Script, completion, extractor_for, read, transfer

ANSWER = NOTHING | {"transfers": [transfer()]}


def _ask(reply: dict[str, Any], **settings: Any) -> tuple[dict[str, Any], int]:
    script = Script(reply)

    async def run() -> int:
        (chunk,), reading = read()
        async with extractor_for(script, **settings) as extractor:
            return len((await extractor.extract(chunk, reading)).drafts)

    drafts = asyncio.run(run())
    return script.requests[0], drafts


def test_json_object_carries_the_schema_beside() -> None:
    body, drafts = _ask(completion(ANSWER), dialect="json_object")

    assert body["response_format"] == {"type": "json_object", "schema": wire_schema()}
    assert drafts == 1


def test_tools_force_the_one_tool_and_its_arguments_are_the_answer() -> None:
    call = {"id": "t", "type": "function", "function": {"name": "records", "arguments": json.dumps(ANSWER)}}
    body, drafts = _ask(completion(None, finish="tool_calls", tool_calls=[call]), dialect="tools")

    assert body["tool_choice"] == "required"
    assert body["tools"][0]["function"]["strict"] is True
    assert body["tools"][0]["function"]["parameters"] == wire_schema()
    assert "response_format" not in body
    assert drafts == 1


def test_a_tool_call_that_does_not_fit_is_asked_for_again() -> None:
    call = {"id": "t", "type": "function", "function": {"name": "records", "arguments": "{}"}}
    script = Script(completion(None, finish="tool_calls", tool_calls=[call]), completion(ANSWER))

    async def run() -> int:
        (chunk,), reading = read()
        async with extractor_for(script, dialect="tools") as extractor:
            return len((await extractor.extract(chunk, reading)).drafts)

    assert asyncio.run(run()) == 1
    assert "- transfers: Field required" in script.requests[1]["messages"][-1]["content"]


@pytest.mark.parametrize(
    ("before", "after"), [("", ""), ("```json\n", "\n```"), ("<think>Let me {{see}}.</think>\n", "\n"), ("\ufeff", "")]
)
def test_a_prompt_alone_reads_fenced_and_thought_out_answers(before: str, after: str) -> None:
    body, drafts = _ask(completion(before + json.dumps(ANSWER) + after), dialect="prompt")

    assert not {"response_format", "tools"} & body.keys()
    assert drafts == 1


def test_the_schema_is_shown_to_all_models_but_those_of_openai() -> None:
    other, _ = _ask(completion(ANSWER))
    own, _ = _ask(completion(ANSWER), base_url="https://api.openai.com/v1")

    assert '"additionalProperties":false' in other["messages"][0]["content"]
    assert "additionalProperties" not in own["messages"][0]["content"]


@pytest.mark.parametrize(
    ("settings", "sent"),
    [
        ({}, {"max_completion_tokens": 16_000}),
        ({"token_parameter": "max_tokens", "max_output_tokens": 99}, {"max_tokens": 99}),
        ({"token_parameter": "none"}, {}),
        ({"temperature": 0.0}, {"max_completion_tokens": 16_000, "temperature": 0.0}),
        ({"reasoning_effort": "low"}, {"max_completion_tokens": 16_000, "reasoning_effort": "low"}),
    ],
)
def test_only_what_was_set_is_sent(settings: dict[str, Any], sent: dict[str, Any]) -> None:
    body, _ = _ask(completion(ANSWER), **settings)

    assert {key: value for key, value in body.items() if key not in ("model", "messages", "response_format")} == sent
