"""News articles in, verified records of arms transfers, sanctions and aid packages out.

Every public name is loaded when it is first used, so that `import summarizer` and `summarizer --help` stay fast.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from summarizer.article import Article
    from summarizer.digest import Digest, digest
    from summarizer.errors import (
        ArticleError,
        ConfigError,
        ExtractorError,
        InvalidAnswerError,
        RecordError,
        RefusedError,
        RejectedError,
        SummarizerError,
        TruncatedError,
        UnavailableError,
    )
    from summarizer.extractors.openai_endpoint import OpenAIExtractor
    from summarizer.extractors.replay import ReplayExtractor
    from summarizer.extractors.rules import RulesExtractor
    from summarizer.pipeline import asummarize, summarize, summarize_many, verify, verify_each
    from summarizer.readers import read_articles
    from summarizer.records.record import Record
    from summarizer.records.vocabulary import Verdict
    from summarizer.summary import Summary

_HOMES = {
    "Article": "article",
    "ArticleError": "errors",
    "ConfigError": "errors",
    "Digest": "digest",
    "ExtractorError": "errors",
    "InvalidAnswerError": "errors",
    "OpenAIExtractor": "extractors.openai_endpoint",
    "Record": "records.record",
    "RecordError": "errors",
    "RefusedError": "errors",
    "RejectedError": "errors",
    "ReplayExtractor": "extractors.replay",
    "RulesExtractor": "extractors.rules",
    "SummarizerError": "errors",
    "Summary": "summary",
    "TruncatedError": "errors",
    "UnavailableError": "errors",
    "Verdict": "records.vocabulary",
    "asummarize": "pipeline",
    "digest": "digest",
    "read_articles": "readers",
    "summarize": "pipeline",
    "summarize_many": "pipeline",
    "verify": "pipeline",
    "verify_each": "pipeline",
}

__all__ = [
    "Article",
    "ArticleError",
    "ConfigError",
    "Digest",
    "ExtractorError",
    "InvalidAnswerError",
    "OpenAIExtractor",
    "Record",
    "RecordError",
    "RefusedError",
    "RejectedError",
    "ReplayExtractor",
    "RulesExtractor",
    "SummarizerError",
    "Summary",
    "TruncatedError",
    "UnavailableError",
    "Verdict",
    "asummarize",
    "digest",
    "read_articles",
    "summarize",
    "summarize_many",
    "verify",
    "verify_each",
]


class _Package(ModuleType):
    """Keeps `summarizer.verify` the public function, although a stage of the same name is a package.

    The import system binds every loaded submodule as an attribute of its package; for a public name that is passed over
    (`from summarizer.verify import …` does not need the attribute).
    """

    def __setattr__(self, name: str, value: Any) -> None:
        if not (name in _HOMES and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
