"""Which extractor the settings ask for."""

from __future__ import annotations

from typing import assert_never

from summarizer.extractors.protocol import Extractor
from summarizer.settings import Settings


def extractor_for(settings: Settings) -> Extractor:
    """The extractor of some settings: recorded answers, the configured model, or the built-in rules.

    Raises:
        ConfigError: what the settings name cannot be used.
    """
    match settings.extractor:
        case "replay":
            from summarizer.extractors.replay import ReplayExtractor

            return ReplayExtractor(settings.replay or "", second_look=settings.second_look)
        case "openai":
            from summarizer.extractors.openai_endpoint import OpenAIExtractor

            return OpenAIExtractor(settings=settings)
        case "rules":
            from summarizer.extractors.rules import RulesExtractor

            return RulesExtractor()
        case _ as never:
            assert_never(never)
