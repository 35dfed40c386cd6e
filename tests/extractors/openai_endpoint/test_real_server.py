"""A real server with a random-weight model: its answers fit the schema and mean nothing, so nothing may come of them.

LLAMA_SERVER=/path/to/llama-server pytest -m realserver
"""

from __future__ import annotations

import asyncio
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from summarizer.article import Article
from summarizer.errors import TruncatedError
from summarizer.extractors.openai_endpoint import OpenAIExtractor
from summarizer.extractors.openai_endpoint.probe import probe_endpoint
from summarizer.pipeline import asummarize
from summarizer.settings import Settings
from summarizer.summary import Summary

from ..model_doubles import TEXT, read

SERVER = os.environ.get("LLAMA_SERVER", "")
SCRIPT = Path(__file__).resolve().parents[3] / "scripts" / "make_tiny_gguf.py"
CONTEXT_TOKENS = 65_536
"""A token is a byte for this model; rules, examples and schema take about 26,000."""
START_SECONDS = 30.0

pytestmark = [pytest.mark.realserver, pytest.mark.skipif(not SERVER, reason="LLAMA_SERVER names no llama-server")]


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("model")
    subprocess.run([sys.executable, SCRIPT, folder / "tiny.gguf"], check=True)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [SERVER, "-m", folder / "tiny.gguf", "-c", CONTEXT_TOKENS, "-np", 1, "-t", 1, "-tb", 1]
    command += ["--host", "127.0.0.1", "--port", port, "--no-webui", "--offline"]
    with (folder / "log").open("wb") as log, subprocess.Popen(map(str, command), stdout=log, stderr=log) as server:
        try:
            _wait_for(f"http://127.0.0.1:{port}/health", folder / "log")
            yield f"http://127.0.0.1:{port}/v1"
        finally:
            server.terminate()


def _wait_for(url: str, log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(url, timeout=1):
                return
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.05)
    raise TimeoutError(log.read_text(errors="replace")[-2000:])


def test_nonsense_that_fits_the_schema_yields_no_record(url: str) -> None:
    async def run() -> list[Summary]:
        # Warm enough for some variety, and seeded by the server itself.
        async with OpenAIExtractor("tiny", url, max_output_tokens=8_000, temperature=1.0) as extractor:
            articles = [Article(text=f"{TEXT}Another line, number {at}.", id=str(at)) for at in range(3)]
            return [await asummarize(one, extractor) for one in articles]

    summaries = asyncio.run(run())
    assert [one.records for one in summaries] == [()] * 3
    assert {chunk.status for one in summaries for chunk in one.chunks} <= {"ok", "truncated"}
    assert sum(len(one.rejected) for one in summaries) > 0
    assert all(one.provenance.usage.prompt_tokens > 20_000 for one in summaries)


def test_a_cut_answer_is_told_apart(url: str) -> None:
    async def run() -> None:
        (chunk,), reading = read()
        async with OpenAIExtractor("tiny", url, max_output_tokens=16) as extractor:
            await extractor.extract(chunk, reading)

    with pytest.raises(TruncatedError, match="output limit"):
        asyncio.run(run())


def test_an_article_beyond_the_window_is_told_apart(url: str) -> None:
    async def run() -> None:
        (chunk,), reading = read(TEXT * 300, max_chars=200_000)
        async with OpenAIExtractor("tiny", url) as extractor:
            await extractor.extract(chunk, reading)

    with pytest.raises(TruncatedError, match="context window"):
        asyncio.run(run())


def test_the_probe_sees_that_the_schema_is_enforced(url: str) -> None:
    findings = {one.about: one for one in asyncio.run(probe_endpoint(Settings(model="tiny", base_url=url)))}

    assert findings["endpoint"].sound and findings["schema"].sound and findings["prompt"].sound
