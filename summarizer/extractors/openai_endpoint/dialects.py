"""How endpoints take a schema and give the answer back: four dialects of one interface."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from summarizer.settings import Dialect, Settings

if TYPE_CHECKING:
    from openai.types.chat import ChatCompletionMessage

NAME = "records"
"""Name of the schema, and of the tool, on the wire."""


def schema_parameters(dialect: Dialect, schema: dict[str, Any]) -> dict[str, Any]:
    """The parameters of a request that make the answer fit the schema; none where a prompt is all there is."""
    match dialect:
        case "json_schema":
            return {
                "response_format": {
                    "type": "json_schema",
                    "json_schema": {"name": NAME, "strict": True, "schema": schema},
                }
            }
        case "json_object":
            return {"response_format": {"type": "json_object", "schema": schema}}
        case "tools":
            function = {
                "name": NAME,
                "description": "Gives the records of the article.",
                "parameters": schema,
                "strict": True,
            }
            return {"tools": [{"type": "function", "function": function}], "tool_choice": "required"}
        case "prompt":
            return {}


def limit_parameters(settings: Settings) -> dict[str, Any]:
    """The output limit under the endpoint's name for it, and what else was set on purpose."""
    limit = {} if settings.token_parameter == "none" else {settings.token_parameter: settings.max_output_tokens}
    chosen = {"temperature": settings.temperature, "reasoning_effort": settings.reasoning_effort}
    return limit | {name: value for name, value in chosen.items() if value is not None}


def with_schema_shown(messages: list[dict[str, Any]], schema: dict[str, Any]) -> list[dict[str, Any]]:
    """The messages, with the schema at the end of the first one.

    OpenAI shows a strict schema to its models; other servers only constrain the answer by it, or do not take one.
    """
    first, *others = messages
    shown = json.dumps(schema, ensure_ascii=False, separators=(",", ":"))
    return [{**first, "content": f"{first['content']}\n# The JSON Schema of the answer\n{shown}\n"}, *others]


def answer_text(message: ChatCompletionMessage) -> str:
    """The JSON text of an answer, wherever the dialect puts it; empty when there is none."""
    for call in message.tool_calls or []:
        if call.type == "function":
            return call.function.arguments
    return message.content or ""
