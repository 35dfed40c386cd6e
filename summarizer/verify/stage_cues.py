"""The cues of the cited sentences for one choice of a record, without those of other deals, possibilities as such."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from summarizer.clauses.readings import Cue, Strength
from summarizer.lexicon import any_of, load
from summarizer.text.spans import Sentence
from summarizer.verify.context import Context
from summarizer.verify.cue_clauses import of_other_deals
from summarizer.verify.sums import is_about_own_sum


def cues_for(field: str, sentences: Sequence[Sentence], context: Context) -> list[Cue]:
    """The cues of some sentences for a field; those for a status carry the kind of record in front.

    What may happen is only considered: a hedged cue speaks for that, and weakly ("if Congress agrees, it would send").
    """
    fields = (field, f"{context.record.kind}.{field}")
    cues = [one for sentence in sentences for one in context.cues(sentence) if one.field in fields]
    if field == "scope":
        return [one for one in cues if is_about_own_sum(one, context)]
    if field != "status":
        return [replace(one, negated=False) for one in cues]  # what is refused or denied still has its form
    return [_as_possibility(one, context) for one in cues]


def _as_possibility(cue: Cue, context: Context) -> Cue:
    instead: dict[str, str] = load("choices.toml")["hedged"].get(cue.field, {})
    if not cue.hedged or cue.negated or cue.value not in instead or is_past(cue, context):
        return cue
    return replace(cue, value=instead[cue.value], strength=Strength.WEAK, hedged=False)


def own_cues(cues: Sequence[Cue], context: Context) -> list[Cue]:
    """The cues without those that speak of another deal, where any remain."""
    others = of_other_deals(cues, context)
    return [one for one in cues if one not in others] or list(cues)


def is_past(cue: Cue, context: Context) -> bool:
    """True for "may have shipped": doubt about what happened is a matter of the claim's stance, not of the stage."""
    return _past_doubt().search(context.text, max(0, cue.start - 40), cue.end) is not None


@cache
def _past_doubt() -> re.Pattern[str]:
    return re.compile(rf"(?i)\b(?:{any_of(load('verify.toml')['past_doubt'])}) hav(?:e|ing)\b")
