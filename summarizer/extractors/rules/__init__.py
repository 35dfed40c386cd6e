"""The built-in rules: extraction without a model, the default on a fresh machine, a second opinion beside a model."""

from __future__ import annotations

from summarizer.extractors.rules.extractor import RulesExtractor

__all__ = ["RulesExtractor"]
