"""The whole way from an article to its summary, for one article or many, in or out of an event loop."""

from __future__ import annotations

from summarizer.pipeline.checking import verify, verify_each
from summarizer.pipeline.choice import extractor_for
from summarizer.pipeline.one import asummarize
from summarizer.pipeline.running import summarize, summarize_many

__all__ = ["asummarize", "extractor_for", "summarize", "summarize_many", "verify", "verify_each"]
