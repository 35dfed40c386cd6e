from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest

from summarizer.errors import ConfigError, InvalidAnswerError
from summarizer.extractors.replay import ReplayExtractor

from .model_doubles import NOTHING, TEXT, Script, completion, extractor_for, read, transfer

ANSWER = NOTHING | {"transfers": [transfer()]}


def _record(path: Path, *texts: str, answer: Any = ANSWER) -> None:
    async def run() -> None:
        async with extractor_for(Script(completion(answer)), record=path, api_key="sk-secret-canary") as extractor:
            for text in texts:
                (chunk,), reading = read(text)
                await extractor.extract(chunk, reading)

    asyncio.run(run())


def _replay(path: Path, text: str, **article: Any) -> Any:
    (chunk,), reading = read(text, **article)
    return asyncio.run(ReplayExtractor(path).extract(chunk, reading))


def test_a_recorded_answer_comes_back_without_a_call(tmp_path: Path) -> None:
    _record(tmp_path / "r.jsonl", TEXT, "Nothing else happened today.")

    extraction = _replay(tmp_path / "r.jsonl", TEXT)

    assert [one.record.kind for one in extraction.drafts] == ["transfer"]
    assert extraction.usage.calls == 0


def test_recording_adds_to_a_file_and_holds_no_key(tmp_path: Path) -> None:
    _record(tmp_path / "r.jsonl", TEXT)
    _record(tmp_path / "r.jsonl", "Another text.")
    lines = (tmp_path / "r.jsonl").read_text().splitlines()

    assert len(lines) == 2
    assert set(json.loads(lines[0])) == {"prompt", "article", "chunk", "model", "schema", "answer"}
    assert "canary" not in (tmp_path / "r.jsonl").read_text()


@pytest.mark.parametrize(
    ("text", "article"), [(TEXT + "x", {}), (TEXT, {"published": "2022-12-10"}), (TEXT, {"title": "New title"})]
)
def test_a_prompt_that_was_not_recorded_fails_and_names_article_and_chunk(
    tmp_path: Path, text: str, article: dict[str, Any]
) -> None:
    _record(tmp_path / "r.jsonl", TEXT)

    with pytest.raises(InvalidAnswerError, match="article a1, chunk 0") as caught:
        _replay(tmp_path / "r.jsonl", text, **article)
    assert (caught.value.article, caught.value.chunk) == ("a1", 0)


def test_a_recorded_answer_that_no_longer_fits_fails(tmp_path: Path) -> None:
    _record(tmp_path / "r.jsonl", TEXT)
    line = json.loads((tmp_path / "r.jsonl").read_text())
    line["answer"]["transfers"][0]["status"] = "signed"
    (tmp_path / "r.jsonl").write_text(json.dumps(line))

    with pytest.raises(InvalidAnswerError, match="does not fit"):
        _replay(tmp_path / "r.jsonl", TEXT)


def test_the_maker_names_the_model_of_the_recording(tmp_path: Path) -> None:
    _record(tmp_path / "r.jsonl", TEXT)
    maker = ReplayExtractor(tmp_path / "r.jsonl").maker

    assert (maker.extractor, maker.model, maker.base_url_host) == ("replay", "m", None)


@pytest.mark.parametrize("line", ["{", "[]", '{"prompt": "x"}', "3", "[" * 100_000])
def test_a_line_that_is_no_recorded_answer_is_named(tmp_path: Path, line: str) -> None:
    (tmp_path / "r.jsonl").write_text('{"prompt": "x", "answer": {}}\n' + line)

    with pytest.raises(ConfigError, match="line 2"):
        ReplayExtractor(tmp_path / "r.jsonl")


def test_a_missing_recording_is_a_configuration_error(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="nowhere"):
        ReplayExtractor(tmp_path / "nowhere.jsonl")


def test_a_recording_that_cannot_be_written_fails_before_any_call(tmp_path: Path) -> None:
    script = Script(completion(NOTHING))

    with pytest.raises(ConfigError, match="record"):
        extractor_for(script, record=tmp_path)
    assert script.requests == []
