"""Says which extractor works, and why."""

from __future__ import annotations

from collections.abc import Callable

from summarizer.settings import Settings, host_of


def announce(settings: Settings, say: Callable[[str], None]) -> None:
    """Says in one line what makes the records, or what a user may have forgotten."""
    say(settings.hint or reason(settings))


def reason(settings: Settings) -> str:
    """Which extractor the settings ask for, and why, in one sentence."""
    match settings.extractor:
        case "replay":
            return f"Answers are replayed from {settings.replay}; nothing is called."
        case "openai":
            where = host_of(settings.base_url)
            return f"Records are extracted by {settings.model} at {where}, and checked against the text here."
        case _ if settings.rules:
            return "Records are extracted by the built-in rules (--rules), without a language model."
        case _:
            return "Records are extracted by the built-in rules, because no model is configured; name one with --model."
