"""Is aid of several kinds? What two kinds of cues speak for, or one phrase names ("military and humanitarian aid")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from summarizer.clauses.readings import Cue
from summarizer.lexicon import any_of, load
from summarizer.records.vocabulary import AidType, spoken
from summarizer.text.spans import Span
from summarizer.verify.context import Context
from summarizer.verify.finding import Finding, review, supported


def judge_mixed(cues: Sequence[Cue], context: Context) -> Finding:
    """Mixed aid is what two kinds of cues speak for."""
    kinds = {one.value: one for one in cues if not one.negated and one.value != AidType.MIXED}
    own = next((one for one in cues if one.value == AidType.MIXED), None)
    if own is not None:
        return supported("cue", f"“{context.words(own)}” says mixed", own)
    listed = next(mixed_phrases(context), None)
    if listed is not None:
        return supported("mixed_aid", f"“{context.words(listed)}” names several kinds of aid", listed)
    if len(kinds) > 1:
        words = " and ".join(f"“{context.words(one)}”" for one in kinds.values())
        return supported("cue", f"{words} are different kinds of aid", next(iter(kinds.values())))
    only = next(iter(kinds.values()), None)
    if only is None:
        return review("cue", "no words of the cited passages say that the aid is mixed")
    return review("cue", f"claimed mixed; “{context.words(only)}” says {spoken(only.value)} alone", only)


def mixed_phrases(context: Context) -> Iterator[Span]:
    """Phrases of the cited passages that name several kinds of aid at once: "military and humanitarian assistance"."""
    kinds = load("verify.toml")["aid_adjectives"]
    for sentence in context.sentences:
        for found in _coordinated().finditer(context.text, sentence.start, sentence.end):
            named = set(re.findall(r"[a-z-]+", found.group().lower()))
            if sum(1 for words in kinds.values() if named & set(words)) > 1:
                yield Span(found.start(), found.end())


@cache
def _coordinated() -> re.Pattern[str]:
    adjective = any_of(word for words in load("verify.toml")["aid_adjectives"].values() for word in words)
    noun = any_of(load("verify.toml")["aid_nouns"])
    return re.compile(rf"\b(?:{adjective})(?:(?:,? and|,| and/or) (?:{adjective})){{1,5}} (?:{noun})\b", re.IGNORECASE)
