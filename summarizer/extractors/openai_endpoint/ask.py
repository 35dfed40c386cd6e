"""One question, one answer that fits the schema: instructor parses, and asks again once with what was wrong where."""

from __future__ import annotations

import json
import logging
from collections.abc import Awaitable, Callable
from functools import cache
from typing import Any

import instructor
from instructor import ResponseSchema
from instructor.core.exceptions import InstructorRetryException, ResponseParsingError
from openai.types.chat import ChatCompletion
from pydantic import BaseModel, ValidationError

from summarizer.errors import ExtractorError, InvalidAnswerError

REASKS = 1
_SHOWN_FAULTS = 12
_SHOWN_CHARS = 80

Complete = Callable[..., Awaitable[ChatCompletion]]

# Its error log holds whole completions, so article text; what matters of it is in our exceptions.
logging.getLogger("instructor").setLevel(logging.CRITICAL)


class MisfitError(ResponseParsingError):
    """An answer does not fit; the message is what the model reads when it is asked again."""

    def __init__(self, error: ValidationError) -> None:
        super().__init__(list_faults(error), mode="json_schema")


def list_faults(error: ValidationError) -> str:
    """One line for each fault: where, what, and what was given."""
    lines = []
    for fault in error.errors(include_url=False, include_context=False)[:_SHOWN_FAULTS]:
        where = ".".join(map(str, fault["loc"])) or "the answer"
        given = json.dumps(fault["input"], default=str, ensure_ascii=False)
        lines.append(f"- {where}: {fault['msg']}; got {given[:_SHOWN_CHARS]}")
    if (more := error.error_count() - _SHOWN_FAULTS) > 0:
        lines.append(f"- and {more} more")
    return "\n".join(lines)


async def ask(
    complete: Complete, answer_type: type[BaseModel], messages: list[dict[str, Any]], *, reasks: int = REASKS
) -> BaseModel:
    """The answer to `messages`, as an instance of `answer_type`.

    Args:
        complete: sends messages, given by keyword, and returns the completion.
        answer_type: the class that the answer must fit.
        messages: the conversation; passed on as it is, without any template.
        reasks: how often it is asked again for an answer that fits.

    Raises:
        InvalidAnswerError: the answer did not fit, nor did those to the re-asks.
        ExtractorError: whatever `complete` raised.
    """
    patched: Any = instructor.patch(create=complete, mode=instructor.Mode.JSON_SCHEMA)
    try:
        # No context: instructor would take the article for a Jinja template (instructor issue 2669).
        answer: BaseModel = await patched(
            response_model=_reader(answer_type), messages=messages, max_retries=reasks, context=None
        )
    except InstructorRetryException as error:
        cause = error.__cause__
        if isinstance(cause, ExtractorError):
            raise cause from None
        if isinstance(cause, ResponseParsingError | ValidationError | json.JSONDecodeError):
            raise InvalidAnswerError(
                f"the answer does not fit{', also when asked again' if reasks else ''}: {cause}"
            ) from None
        raise
    return answer


@cache
def _reader(answer_type: type[BaseModel]) -> type[ResponseSchema]:
    """What instructor takes for the response model: it reads answers as `answer_type`, with our list of faults.

    A `ResponseSchema` without fields, made once, because instructor makes a new class of any other model for every
    request (its issue 2603), and works out a schema that is not sent: 3 ms and 0.1 MB for each.
    """

    class Reader(ResponseSchema):
        @classmethod
        def model_json_schema(cls, *_: Any, **__: Any) -> dict[str, Any]:
            return {}

        @classmethod
        def model_validate_json(cls, json_data: str | bytes | bytearray, **_: Any) -> Any:
            try:
                return answer_type.model_validate_json(bare_json(json_data))
            except ValidationError as error:
                raise MisfitError(error) from None

    return Reader


def bare_json(given: str | bytes | bytearray) -> str:
    """The JSON of an answer, without the fence or the thoughts that unconstrained models put around it."""
    text = (given if isinstance(given, str) else given.decode("utf-8", "replace")).strip("\ufeff \t\r\n")
    if text.startswith("<think>"):
        text = text.partition("</think>")[2].strip()
    if text.startswith("```") and text.endswith("```"):
        text = text[:-3].partition("\n")[2]
    return text
