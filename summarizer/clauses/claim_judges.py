"""Does the text bind that claim to this source, with this stance? Judges for the claims of a record."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from summarizer.clauses.attribution import find_attributions, type_by_title
from summarizer.clauses.judgement import Judgement
from summarizer.clauses.passages import sentences_in
from summarizer.clauses.patterns import lowered
from summarizer.clauses.readings import Attribution
from summarizer.clauses.sources import source_type_of
from summarizer.lexicon import load
from summarizer.reading import Reading
from summarizer.records.vocabulary import SourceType, Stance, Verdict, spoken
from summarizer.text.spans import Span, Spanned, overlaps, within
from summarizer.values.mentions import NameKind

_MILD = frozenset({Stance.ASSERTS, Stance.SUGGESTS})
_CLOSE_STANCES = (
    _MILD,
    frozenset({Stance.ASSERTS, Stance.ADMITS}),
    frozenset({Stance.ADMITS, Stance.PARTLY_ADMITS}),
    frozenset({Stance.DENIES, Stance.DOUBTS}),
)
"""Pairs between which careful readers differ: the other one calls for a person, not for a rejection."""

_CLOSE_TYPES = (
    frozenset({SourceType.ANONYMOUS_OFFICIAL, SourceType.INTELLIGENCE}),
    frozenset({SourceType.OUTLET, SourceType.MEDIA}),
    frozenset({SourceType.OUTLET, SourceType.OFFICIAL}),
    frozenset({SourceType.OFFICIAL, SourceType.ANONYMOUS_OFFICIAL}),
    frozenset({SourceType.EXPERT, SourceType.EVIDENCE}),
    frozenset({SourceType.INTELLIGENCE, SourceType.OFFICIAL}),
)


def judge_stance(claimed: Stance, reading: Reading, spans: Iterable[Spanned], source: str | None = None) -> Judgement:
    """Does the source do this with the claim, in these passages?

    Only the attributions of the named source count, when there are any; else all that bear on the passages. Where none
    does, the article speaks for itself: it asserts, or suggests where it hedges.
    """
    spans = list(spans)
    found = _attributions(reading, spans)
    own = [one for one in found if source is not None and _same_source(reading, one, source)]
    own += [one for one in found if own and one.source is None and one.stance is not Stance.ASSERTS]
    bearing = own or [one for one in found if one.source is not None or one.stance not in _MILD] or found
    exact = next((one for one in bearing if one.stance is claimed), None)
    marked = next((one for one in bearing if one.stance is not Stance.ASSERTS), None)
    if exact is not None and claimed is Stance.ASSERTS and marked is not None:
        reason = f"{_who(reading, exact)} asserts something here, but {_who(reading, marked)} {_say(marked.stance)}"
        return _bound(Verdict.REVIEW, marked, reading, reason)
    if exact is not None:
        return _bound(Verdict.SUPPORTED, exact, reading, f"{_who(reading, exact)} {_say(claimed)}")
    if not bearing:
        return _own_voice(claimed, reading, spans)
    other = bearing[0]
    if claimed is Stance.SUGGESTS and other.stance is Stance.ASSERTS and _hedged(reading, spans):
        return _bound(Verdict.REVIEW, other, reading, f"{_who(reading, other)} asserts it, with a hedge in the claim")
    if claimed is Stance.ASSERTS and not own and other.stance is Stance.SUGGESTS:
        return _bound(
            Verdict.REVIEW, other, reading, f"claimed that it asserts; {_who(reading, other)} {_say(other.stance)}"
        )
    close = frozenset({claimed, other.stance}) in _CLOSE_STANCES
    reason = f"claimed that it {_say(claimed)}; {_who(reading, other)} {_say(other.stance)}"
    return _bound(Verdict.REVIEW if close else Verdict.CONTRADICTED, other, reading, reason)


def _own_voice(claimed: Stance, reading: Reading, spans: Sequence[Spanned]) -> Judgement:
    place = Span(spans[0].start, spans[0].end) if spans else None
    hedged = _hedged(reading, spans)
    if claimed is Stance.ASSERTS:
        return Judgement(Verdict.INFERRED, place, "own_voice", "the passage states it without naming a speaker")
    if claimed is Stance.SUGGESTS and hedged:
        return Judgement(Verdict.INFERRED, place, "own_voice", "the passage hedges it")
    reason = f"claimed that it {_say(claimed)}; the passage {'hedges' if hedged else 'states'} it"
    return Judgement(Verdict.CONTRADICTED, place, "own_voice", reason)


def judge_source_type(
    claimed: SourceType, source: str | None, reading: Reading, spans: Iterable[Spanned] = ()
) -> Judgement:
    """Is it this kind of source?"""
    kind = _type_of(source, reading)
    if kind is None:
        return Judgement(Verdict.INFERRED, None, "source_type", f"the words “{source}” do not tell the kind of source")
    if kind is claimed:
        words = f"“{source}”" if source is not None else "the article's own voice"
        return Judgement(Verdict.SUPPORTED, None, "source_type", f"{words}: {spoken(kind)}")
    close = frozenset({claimed, kind}) in _CLOSE_TYPES
    reason = f"claimed {spoken(claimed)}; “{source}” is {spoken(kind)}"
    if source is None:
        reason = f"claimed {spoken(claimed)}, with no source named"
    return Judgement(Verdict.REVIEW if close else Verdict.CONTRADICTED, None, "source_type", reason)


def _type_of(source: str | None, reading: Reading) -> SourceType | None:
    """The kind of source by its words, its title elsewhere in the article, or the names in it."""
    kind = source_type_of(source)
    if kind is not None or source is None:
        return kind
    place = reading.text.find(source)
    names = within(reading.names, place, place + len(source)) if place >= 0 else ()
    if any(name.kind in (NameKind.COMPANY, NameKind.ORGANISATION) for name in names):
        return None
    if any(name.kind not in (NameKind.PERSON, NameKind.VESSEL) for name in names):
        return SourceType.OFFICIAL
    return type_by_title(reading, source)


def _attributions(reading: Reading, spans: Sequence[Spanned]) -> list[Attribution]:
    """Attributions whose reporting words stand in the passages, else those of their sentences that bear on them."""
    inside = [one for span in spans for one in find_attributions(reading, span.start, span.end)]
    if inside:
        return list(dict.fromkeys(inside))
    around: list[Attribution] = []
    for span in spans:
        for sentence in sentences_in(reading, span.start, span.end):
            around += [
                one for one in find_attributions(reading, sentence.start, sentence.end) if overlaps(one.scope, span)
            ]
    return list(dict.fromkeys(around))


def _same_source(reading: Reading, one: Attribution, source: str) -> bool:
    """True when the phrase and the claimed words share their last name or noun, or one holds the other."""
    if one.source is None:
        return False
    printed, claimed = _words(reading.text[one.source.start : one.source.end]), _words(source)
    if not printed or not claimed:
        return False
    return set(printed) <= set(claimed) or set(claimed) <= set(printed) or printed[-1] == claimed[-1]


def _words(phrase: str) -> list[str]:
    return [
        word
        for word in re.findall(r"[a-z0-9][a-z0-9.'-]*", lowered(phrase))
        if word not in ("the", "a", "an", "of", "one")
    ]


def _hedged(reading: Reading, spans: Iterable[Spanned]) -> bool:
    return any(_hedges().search(lowered(reading.text[span.start : span.end])) for span in spans)


@cache
def _hedges() -> re.Pattern[str]:
    words = sorted(load("attribution.toml")["hedges"]["words"], key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(re.escape(one) for one in words) + r")(?!\w)")


def _bound(verdict: Verdict, one: Attribution, reading: Reading, reason: str) -> Judgement:
    return Judgement(verdict, one.source or one.scope, "attribution", reason)


def _who(reading: Reading, one: Attribution) -> str:
    if one.source is None:
        return "the passage"
    return f"“{' '.join(reading.text[one.source.start : one.source.end].split())}”"


def _say(stance: Stance) -> str:
    return _STANCE_WORDS[stance]


_STANCE_WORDS = {
    Stance.ASSERTS: "asserts",
    Stance.SUGGESTS: "only suggests",
    Stance.ADMITS: "admits",
    Stance.PARTLY_ADMITS: "admits in part",
    Stance.DENIES: "denies",
    Stance.DOUBTS: "doubts",
    Stance.NO_COMMENT: "gives no comment",
}
