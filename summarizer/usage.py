"""What calls to a model cost, for answers and for errors alike."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Usage:
    """What the calls for one or more chunks cost; zero for extractors that call nobody."""

    calls: int = 0
    """Requests sent, those that failed included."""
    prompt_tokens: int = 0
    """Tokens read, cached ones included; 0 from servers that do not report them, as with all tokens."""
    completion_tokens: int = 0
    """Tokens written, reasoning included."""
    cached_tokens: int = 0
    """Those of `prompt_tokens` that the provider took from its cache."""

    def __add__(self, other: Usage) -> Usage:
        return Usage(
            self.calls + other.calls,
            self.prompt_tokens + other.prompt_tokens,
            self.completion_tokens + other.completion_tokens,
            self.cached_tokens + other.cached_tokens,
        )
