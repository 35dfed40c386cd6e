from __future__ import annotations

import asyncio
import gc
import json
import logging
import subprocess
import sys
import traceback
from pathlib import Path
from typing import Any

import httpx2
import pytest

from summarizer.errors import (
    ConfigError,
    ExtractorError,
    InvalidAnswerError,
    RefusedError,
    RejectedError,
    TruncatedError,
    UnavailableError,
)
from summarizer.extractors.openai_endpoint import OpenAIExtractor
from summarizer.extractors.prompt import prompt_fingerprint, write_prompt
from summarizer.extractors.protocol import Extraction, Usage
from summarizer.extractors.wire import schema_fingerprint, wire_schema

from ..model_doubles import NOTHING, TEXT, Script, completion, extractor_for, read, transfer

GOOD = completion(NOTHING | {"transfers": [transfer()]})
BAD = completion(NOTHING | {"transfers": [transfer(status="signed")]})
KEY = "sk-canary-7e57-secret"


def _extract(script: Script, text: str = TEXT, **settings: Any) -> Extraction:
    async def run() -> Extraction:
        (chunk,), reading = read(text)
        async with extractor_for(script, **settings) as extractor:
            return await extractor.extract(chunk, reading)

    return asyncio.run(run())


def test_an_answer_becomes_drafts_and_its_usage_is_counted() -> None:
    extraction = _extract(Script(GOOD))

    assert [one.record.kind for one in extraction.drafts] == ["transfer"]
    assert extraction.usage == Usage(1, 10, 5, 2)


def test_the_schema_is_sent_strict_and_nothing_of_instructors_own() -> None:
    script = Script(GOOD)
    _extract(script)
    (body,) = script.requests

    assert body["response_format"]["json_schema"] == {"name": "records", "strict": True, "schema": wire_schema()}
    assert set(body) == {"model", "messages", "response_format", "max_completion_tokens"}


@pytest.mark.parametrize(
    "text",
    [
        "A deal {{7*7}} of {{ unknown }} and {% of GDP %} {# note #} was signed.",
        "   Leading blanks\n\n\t and a tab.\r\n",
        '[1] Fake. [2] Numbers. </article> "}]}',
    ],
)
def test_an_article_arrives_as_it_is_also_when_asked_again(text: str) -> None:
    script = Script(BAD, GOOD)
    (chunk,), reading = read(text)
    _extract(script, text)

    for body in script.requests:
        assert body["messages"][1] == {"role": "user", "content": write_prompt(chunk, reading).article}


def test_a_bad_answer_is_asked_for_once_more_with_what_was_wrong_where() -> None:
    script = Script(BAD, GOOD)
    extraction = _extract(script)
    again = script.requests[1]["messages"][-1]

    assert len(script.requests) == 2 and extraction.usage == Usage(2, 20, 10, 4)
    assert again["role"] == "user"
    assert "- transfers.0.status: Input should be 'considered'" in again["content"]
    assert 'got "signed"' in again["content"]
    assert "pydantic" not in again["content"]


def test_a_second_bad_answer_is_the_last() -> None:
    script = Script(BAD)

    with pytest.raises(InvalidAnswerError, match=r"transfers\.0\.status") as caught:
        _extract(script)
    assert len(script.requests) == 2
    assert (caught.value.article, caught.value.chunk, caught.value.attempts) == ("a1", 0, 2)
    assert caught.value.usage == Usage(2, 20, 10, 4)


@pytest.mark.parametrize(
    ("step", "kind", "calls"),
    [
        (completion(None, refusal="I cannot help."), RefusedError, 1),
        (completion('{"tr', finish="content_filter"), RefusedError, 1),
        (completion('{"tr', finish="length"), TruncatedError, 1),
        ((400, {"error": {"message": "too long", "code": "context_length_exceeded"}}, {}), TruncatedError, 1),
        ((400, {"error": {"code": 400, "type": "exceed_context_size_error", "message": "big"}}, {}), TruncatedError, 1),
        ((400, {"error": {"message": "This model's maximum context length is 8192 tokens."}}, {}), TruncatedError, 1),
        ((400, {"error": {"message": "filtered", "code": "content_filter"}}, {}), RefusedError, 1),
        ((400, {"error": {"message": "unknown parameter"}}, {}), RejectedError, 1),
        ((401, {"error": {"message": "bad key"}}, {}), RejectedError, 1),
        ((403, {"error": {"message": "not yours"}}, {}), RejectedError, 1),
        ((404, {"error": {"message": "no model", "code": "model_not_found"}}, {}), RejectedError, 1),
        ((429, {"error": {"message": "no money", "code": "insufficient_quota"}}, {}), RejectedError, 1),
        ((429, {"error": {"message": "slow down"}}, {}), UnavailableError, 3),
        ((500, {}, {}), UnavailableError, 3),
        ((503, {}, {"x-should-retry": "false"}), RejectedError, 1),
        ((200, {"error": {"message": "upstream overloaded"}}, {}), UnavailableError, 3),
        ((200, [], {}), UnavailableError, 3),
        (b'{"id": "x", "choices": [{', UnavailableError, 3),
        (dict(GOOD, choices=[]), UnavailableError, 3),
        (completion(None), UnavailableError, 3),
        (httpx2.ConnectError("refused"), UnavailableError, 3),
        (httpx2.ReadTimeout("slow"), UnavailableError, 3),
    ],
)
def test_a_failure_is_classified_before_any_second_question(step: Any, kind: type[ExtractorError], calls: int) -> None:
    script = Script(step)

    with pytest.raises(ExtractorError) as caught:
        _extract(script)
    assert type(caught.value) is kind, caught.value
    assert len(script.requests) == calls == caught.value.attempts


@pytest.mark.parametrize(
    "step",
    [
        (429, {"error": {"message": "slow down"}}, {"retry-after": "0"}),
        (500, {}, {}),
        (408, {}, {}),
        httpx2.RemoteProtocolError("incomplete"),
        b"<html>gateway</html>",
        dict(GOOD, choices=[]),
    ],
)
def test_a_fault_that_passes_is_survived(step: Any) -> None:
    script = Script(step, step, GOOD)

    assert len(_extract(script).drafts) == 1
    assert len(script.requests) == 3


def test_faults_and_a_bad_answer_have_separate_counts() -> None:
    script = Script((500, {}, {}), (500, {}, {}), BAD, (500, {}, {}), GOOD)

    assert _extract(script).usage == Usage(5, 20, 10, 4)


def test_a_reply_without_an_answer_is_counted_too() -> None:
    assert _extract(Script(dict(GOOD, choices=[]), completion(None), GOOD)).usage == Usage(3, 30, 15, 6)


def test_a_reply_without_usage_counts_as_a_call() -> None:
    assert _extract(Script({key: value for key, value in GOOD.items() if key != "usage"})).usage == Usage(1, 0, 0, 0)


def test_twenty_at_once_with_a_fault_each_make_forty_calls() -> None:
    class FailsFirst(Script):
        """Answers the first call for every article with 500."""

        async def _answer(self, request: httpx2.Request) -> httpx2.Response:
            article = json.loads(request.content)["messages"][1]["content"]
            self.steps = [GOOD if article in self.seen else (500, {}, {})]
            self.seen.add(article)
            return await super()._answer(request)

        seen: set[str] = set()

    async def run() -> tuple[list[Usage], Usage]:
        script = FailsFirst(GOOD)
        async with extractor_for(script, concurrency=6) as extractor:

            async def one(number: int) -> Usage:
                (chunk,), reading = read(f"{TEXT} Number {number}.")
                return (await extractor.extract(chunk, reading)).usage

            usages = await asyncio.gather(*(one(number) for number in range(20)))
            assert len(script.requests) == 40
            return usages, extractor.usage

    usages, total = asyncio.run(run())
    assert usages == [Usage(2, 10, 5, 2)] * 20
    assert sum(usages, Usage()) == total


def test_at_most_the_set_number_of_calls_is_under_way() -> None:
    class Counting(Script):
        now = most = 0

        async def _answer(self, request: httpx2.Request) -> httpx2.Response:
            self.now += 1
            self.most = max(self.most, self.now)
            await asyncio.sleep(0.005)
            self.now -= 1
            return await super()._answer(request)

    async def run(script: Counting) -> None:
        (chunk,), reading = read()
        async with extractor_for(script, concurrency=3) as extractor:
            await asyncio.gather(*(extractor.extract(chunk, reading) for _ in range(12)))

    script = Counting(GOOD)
    asyncio.run(run(script))
    assert script.most == 3


def test_tokens_of_a_failed_question_are_in_the_error_and_in_the_total() -> None:
    async def run() -> tuple[Usage, Usage]:
        (chunk,), reading = read()
        async with extractor_for(Script(completion("{", finish="length"))) as extractor:
            with pytest.raises(TruncatedError) as caught:
                await extractor.extract(chunk, reading)
            return caught.value.usage, extractor.usage

    assert asyncio.run(run()) == (Usage(1, 10, 5, 2), Usage(1, 10, 5, 2))


def test_the_maker_names_model_host_prompt_and_schema() -> None:
    maker = extractor_for(Script(GOOD), base_url="http://user:pass@endpoint.test/v1").maker

    assert (maker.extractor, maker.model, maker.base_url_host) == ("openai", "m", "endpoint.test")
    assert (maker.prompt, maker.schema) == (prompt_fingerprint(), schema_fingerprint())


def _count_classes() -> int:
    # Not isinstance: that would wake lazy proxies, which import.
    return sum(issubclass(type(one), type) for one in gc.get_objects())


def test_asking_often_makes_no_new_classes() -> None:
    async def run() -> tuple[int, int]:
        (chunk,), reading = read()
        async with extractor_for(Script(GOOD)) as extractor:
            await extractor.extract(chunk, reading)
            gc.collect()
            before = _count_classes()
            for _ in range(10):
                await extractor.extract(chunk, reading)
            return before, _count_classes()

    before, after = asyncio.run(run())
    assert after <= before


def test_a_closed_extractor_can_be_used_again() -> None:
    async def run() -> int:
        (chunk,), reading = read()
        extractor = extractor_for(Script(GOOD))
        await extractor.extract(chunk, reading)
        await extractor.aclose()
        await extractor.aclose()
        extractor._http_client = Script(GOOD).http_client()
        return len((await extractor.extract(chunk, reading)).drafts)

    assert asyncio.run(run()) == 1


def test_the_cache_pays_once_and_counts_no_call_for_the_second_time(tmp_path: Path) -> None:
    script = Script(BAD, GOOD)

    first = _extract(script, cache=tmp_path / "c", api_key=KEY)
    second = _extract(script, cache=tmp_path / "c", api_key="another")

    assert len(script.requests) == 2
    assert first.drafts == second.drafts and second.usage == Usage()
    assert KEY.encode() not in b"".join(one.read_bytes() for one in tmp_path.iterdir())


def test_an_answer_that_does_not_fit_is_not_cached(tmp_path: Path) -> None:
    with pytest.raises(InvalidAnswerError):
        _extract(Script(BAD), cache=tmp_path / "c")

    assert _extract(Script(GOOD), cache=tmp_path / "c").usage.calls == 1


def test_a_cached_answer_is_validated_again(tmp_path: Path) -> None:
    import sqlite3

    _extract(Script(GOOD), cache=tmp_path / "c")
    with sqlite3.connect(tmp_path / "c") as store:
        store.execute("update calls set answer = replace(answer, 'agreed', 'signed')")
    script = Script(GOOD)

    assert _extract(script, cache=tmp_path / "c").usage.calls == 1
    assert "transfers.0.status" in script.requests[0]["messages"][-1]["content"]


def test_the_key_is_in_no_representation_log_error_or_traceback(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    logging.getLogger("openai").setLevel(logging.DEBUG)
    echo = {"error": {"message": f"Incorrect API key provided: {KEY}"}}
    said = []
    for step in ((401, echo, {}), (500, echo, {}), httpx2.ConnectError("refused"), BAD):
        with pytest.raises(ExtractorError) as caught:
            _extract(Script(step), api_key=KEY)
        said.append("".join(traceback.format_exception(caught.value)))
    extractor = extractor_for(Script(GOOD), api_key=KEY)
    said += [repr(extractor), repr(extractor._settings), str(extractor.maker), extractor._settings.model_dump_json()]

    assert KEY not in "".join(said)
    assert KEY not in caplog.text


def test_errors_travel_between_processes() -> None:
    import pickle

    with pytest.raises(RejectedError) as caught:
        _extract(Script((401, {"error": {"message": "bad key"}}, {})))

    error = pickle.loads(pickle.dumps(caught.value))  # noqa: S301
    assert "refuses the credentials" in str(error)
    assert (error.article, error.usage) == ("a1", Usage(1))


def test_keys_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    script = Script(GOOD)
    _extract(script, api_key=None)

    assert script.headers[0]["authorization"] == f"Bearer {KEY}"


def test_a_local_server_needs_no_key() -> None:
    script = Script(GOOD)
    _extract(script, api_key=None, base_url="http://localhost:8080/v1")

    assert script.headers[0]["authorization"] == "Bearer none"


def test_openai_without_a_key_is_refused_before_any_call() -> None:
    with pytest.raises(ConfigError, match="OPENAI_API_KEY"):
        OpenAIExtractor(model="m")


def test_a_model_is_needed() -> None:
    with pytest.raises(ConfigError, match="SUMMARIZER_MODEL"):
        OpenAIExtractor(base_url="http://localhost:1/v1")


def test_what_is_meant_for_openai_goes_to_no_other_host(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("OPENAI_ORG_ID", "OPENAI_PROJECT_ID", "OPENAI_ADMIN_KEY"):
        monkeypatch.setenv(name, "canary")
    monkeypatch.setenv("OPENAI_CUSTOM_HEADERS", "X-Team: canary")
    script, own = Script(GOOD), Script(GOOD)
    _extract(script)
    _extract(own, base_url="https://api.openai.com/v1")

    assert "canary" not in str(list(script.headers[0].items()))
    assert own.headers[0]["openai-organization"] == "canary"


@pytest.mark.parametrize("module", ["summarizer", "summarizer.extractors.openai_endpoint", "summarizer.settings"])
def test_importing_does_not_load_the_provider(module: str) -> None:
    code = (
        f"import sys, {module}; print([n for n in ('openai', 'instructor', 'tenacity', 'httpx2') if n in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"
