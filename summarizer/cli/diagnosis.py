"""Looks at the installation, the settings and the endpoint, one finding after the other."""

from __future__ import annotations

import importlib.util
import platform
from collections.abc import Iterator
from dataclasses import dataclass

from summarizer.article import Article
from summarizer.cli.choices import reason
from summarizer.pipeline import extractor_for, summarize
from summarizer.pipeline.one import version
from summarizer.settings import Settings, host_of, is_local

PROBE = "Norway agreed on 3 March 2020 to sell Latvia 12 howitzers, the defence ministry in Oslo said."
"""An article of one sentence, written for this check."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at, and what was found."""

    about: str
    says: str
    sound: bool = True


def diagnose(settings: Settings) -> Iterator[Finding]:
    """Everything there is to say of an installation, the calls to the endpoint last; no secret is ever named."""
    yield Finding("version", f"sourced-summarizer {version()} on Python {platform.python_version()}")
    html = importlib.util.find_spec("trafilatura") is not None
    yield Finding("HTML", "read by trafilatura" if html else "not read; pip install 'sourced-summarizer[html]' adds it")
    yield Finding("extractor", settings.hint or reason(settings))
    if settings.extractor == "openai":
        yield _key(settings)
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
    """Whether one small article comes through."""
    if settings.extractor == "replay":
        return Finding(
            "answers", f"come from {settings.replay}", sound=bool(settings.replay and settings.replay.is_file())
        )
    summary = summarize(Article(text=PROBE, id="probe"), extractor_for(settings))
    reasons = [chunk.reason or chunk.status for chunk in summary.chunks if chunk.status != "ok"]
    if reasons:
        return Finding("probe", reasons[0], sound=False)
    found = next((one.headline for one in summary.records), None) or "no verified record, and an answer that fits"
    return Finding("probe", f"one small article in {summary.provenance.seconds:.1f} s: {found}")
