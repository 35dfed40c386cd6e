"""A language model behind any OpenAI-compatible endpoint; nothing else in the package imports openai or instructor.

`OpenAIExtractor` can be imported without loading either: they are loaded with the first call.
"""

from __future__ import annotations

from summarizer.extractors.openai_endpoint.extractor import OpenAIExtractor

__all__ = ["OpenAIExtractor"]
