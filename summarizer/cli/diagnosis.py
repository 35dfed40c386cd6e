"""Looks at the installation, the settings and the endpoint, one finding after the other."""

from __future__ import annotations

import asyncio
import importlib.util
import platform
from collections.abc import Iterator

from summarizer.article import Article
from summarizer.cli.choices import reason
from summarizer.extractors.openai_endpoint.probe import Finding, probe_endpoint
from summarizer.pipeline import extractor_for, summarize
from summarizer.pipeline.one import version
from summarizer.settings import Settings, host_of, is_local

SAMPLE = "Norway delivered 12 howitzers to Latvia on 3 March 2020, the defence ministry in Oslo said."
"""An article of one sentence, written for this check."""


def diagnose(settings: Settings) -> Iterator[Finding]:
    """What there is to say of an installation, the calls to the endpoint last; no secret is ever named.

    It ends with the first finding that makes the rest pointless.
    """
    yield Finding("version", f"sourced-summarizer {version()} on Python {platform.python_version()}")
    html = importlib.util.find_spec("trafilatura") is not None
    yield Finding("HTML", "read by trafilatura" if html else "not read; pip install 'sourced-summarizer[html]' adds it")
    yield Finding("extractor", settings.hint or reason(settings))
    if settings.extractor == "replay":
        yield Finding(
            "answers", f"come from {settings.replay}", sound=bool(settings.replay and settings.replay.is_file())
        )
        return
    if settings.extractor == "openai":
        key = _key(settings)
        yield key
        found = asyncio.run(probe_endpoint(settings)) if key.sound else ()
        yield from found
        if not key.sound or not all(one.sound for one in found):
            return
    yield _works(settings)


def _key(settings: Settings) -> Finding:
    """Whether there is a key where one is needed."""
    if settings.api_key:
        return Finding("key", "is set")
    if is_local(settings.base_url):
        return Finding("key", "none, and a server on this machine needs none")
    return Finding(
        "key", f"none for {host_of(settings.base_url)}; set OPENAI_API_KEY or SUMMARIZER_API_KEY", sound=False
    )


def _works(settings: Settings) -> Finding:
    """Whether one small article comes through, at the price of one answer."""
    once = settings.model_copy(update={"second_look": False})
    summary = summarize(Article(text=SAMPLE, id="sample"), extractor_for(once))
    reasons = [chunk.reason or chunk.status for chunk in summary.chunks if chunk.status != "ok"]
    if reasons:
        return Finding("sample", reasons[0], sound=False)
    found = next((one.headline for one in summary.records), None) or "an answer that fits, and no verified record"
    return Finding("sample", f"one small article in {summary.provenance.seconds:.1f} s: {found}")
