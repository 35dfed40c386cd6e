"""Do the cues of the cited clauses speak for this value of an enum, for another one, or for both?"""

from __future__ import annotations

from summarizer.verify.context import Context
from summarizer.verify.finding import Finding, review
from summarizer.verify.paths import Slot


def check_choice(slot: Slot, context: Context) -> Finding:
    """The judgement of a status, type, measure or other choice."""
    return review("choice", f"no cue decides on {slot.value.value}")
