"""Is this the source of this quote, or does somebody else say it?"""

from __future__ import annotations

from summarizer.clauses.attribution import find_attributions
from summarizer.clauses.claim_judges import judge_source
from summarizer.clauses.judgement import Judgement
from summarizer.clauses.sources import source_type_of
from summarizer.clauses.tokens import words
from summarizer.text.spans import Span, overlaps
from summarizer.values.mentions import NameKind
from summarizer.verify.context import Context, touching
from summarizer.verify.finding import ACCEPTED, Finding, contradicted, inferred, not_found, review, supported
from summarizer.verify.identity import resolve
from summarizer.verify.words import stems

MAX_PLACES = 20
"""Places of a source that are looked at."""
HEAD_SENTENCES = 4
"""Sentences at the head of a text that may name who wrote all of it ("Antony J. Blinken, Secretary of State")."""
BEFORE, AFTER = 2, 1
"""Sentences before and after a quote in which its source may stand."""


def check_source(source: str, span: Span | None, context: Context) -> Finding:
    """Are the words for the source in the article, and is it the source of this quote?"""
    present = is_named(source, span, context)
    if span is None or present.verdict not in ACCEPTED:
        return present
    said = judge_source(source, context.reading, [span])
    match said.rule:
        case "attribution":
            return supported("source", said.reason, said.span)
        case "other_speaker":
            return _other_speaker(source, span, present, said, context)
        case "named_elsewhere" | "source" if not speaks_around(source, span, present, context):
            return review("source_elsewhere", f"{present.reason}, but not beside the quote", present.at)
        case _:
            return present


def _other_speaker(source: str, span: Span, present: Finding, said: Judgement, context: Context) -> Finding:
    """Somebody else speaks in the passage: a swapped source, where both are names and each has words of its own."""
    first, last = _sentences_of(span, context)
    speakers = [one.source for one in find_attributions(context.reading, first, last) if one.source]
    clear = [one for one in speakers if first <= one.start < last and _is_speaker(one, context)]
    named = [one for one in clear if _has_name(one, context)]
    if all(_is_title(context.words(one)) for one in clear) and speaks_around(source, span, present, context):
        who = f"“{context.words(clear[0])}”" if clear else "who speaks"
        return inferred("source_nearby", f"{who} may be “{source}”, who is named nearby", present.at)
    here = any(first <= place.start < last for place in context.places(source))
    if here and not any(overlaps(one, span) for one in clear) and _opens_with_pronoun(span, context):
        return present
    if named and len(named) == len(speakers) and not here and _has_words_elsewhere(source, context):
        reason = f"claimed “{source}”; here “{context.words(named[0])}” speaks"
        return contradicted("other_speaker", reason, named[0])
    return review("other_speaker", said.reason, said.span)


def _sentences_of(span: Span, context: Context) -> tuple[int, int]:
    """Start of the first and end of the last sentence of a quote."""
    found = list(touching(context.reading.sentences, span))
    return (found[0].start, found[-1].end) if found else (span.start, span.end)


def _opens_with_pronoun(span: Span, context: Context) -> bool:
    return context.words(span).lower().strip("\"'“‘ ").split(maxsplit=1)[:1] in [[one] for one in words("pronouns")]


def _is_title(phrase: str) -> bool:
    """True for a title that may be that of somebody named nearby: "its defence minister", but not "two officials"."""
    return phrase == phrase.lower() and not phrase.endswith("s")


def _is_speaker(phrase: Span, context: Context) -> bool:
    """True for a phrase that a name fills by half, or that has a word for a kind of source."""
    printed = context.words(phrase)
    first = printed.split(maxsplit=1)[0].lower() if printed else ""
    if first in words("auxiliaries") or first in words("pronouns"):
        return False  # "has made a determination", "them of carrying rockets"
    return _has_name(phrase, context) or source_type_of(printed) is not None


def _has_name(phrase: Span, context: Context) -> bool:
    names = touching(context.reading.names, phrase)
    return any(2 * (one.end - one.start) >= phrase.end - phrase.start or one.kind is NameKind.PERSON for one in names)


def _has_words_elsewhere(source: str, context: Context) -> bool:
    """True when the article gives the source words of its own."""
    for place in context.places(source)[:MAX_PLACES]:
        sentence = context.reading.sentence_at(place.start)
        for one in find_attributions(context.reading, sentence.start, sentence.end) if sentence is not None else ():
            if one.source is not None and overlaps(one.source, place):
                return True
    return False


def speaks_around(source: str, span: Span, present: Finding, context: Context) -> bool:
    """True for a source that is named right before or after the quote, or that signs the whole text."""
    last_name = source.split()[-1:] or [source]
    places = [*context.places(source)[:MAX_PLACES], *context.places(last_name[0])[:MAX_PLACES]]
    places += [Span(present.at.start, present.at.end)] if present.at is not None else []
    named = {one.index for place in places if (one := context.reading.sentence_at(place.start)) is not None}
    quoted = [one.index for one in touching(context.reading.sentences, span)]
    if not quoted:
        return False
    signs = any(index < HEAD_SENTENCES for index in named) and not _has_words_elsewhere(source, context)
    signs = signs or min(named, default=1) == 0
    return signs or any(quoted[0] - BEFORE <= index <= quoted[-1] + AFTER for index in named)


def is_named(source: str, span: Span | None, context: Context) -> Finding:
    """Are the words for the source in the article, near the quote best?"""
    places = context.places(source)
    for place in places:
        if span is not None and any(overlaps(span, one) for one in touching(context.reading.sentences, place)):
            return supported("source", f"the passage names “{context.words(place)}”", place)
    if places:
        return inferred("source_elsewhere", f"the article names “{context.words(places[0])}”", places[0])
    known = resolve(source, context.reading.article.published)
    for one in context.reading.names if known is not None and known.party else ():
        if known is not None and one.party == known.party:
            return inferred("alias", f"“{context.words(one)}” is of {known.party}, as “{source}” is", one)
    sought = stems(source)
    missing = sorted(sought - stems(context.text))
    if sought and not missing:
        return inferred("source_words", f"all words of “{source}” are in the article")
    if sought and len(missing) < len(sought) / 2:
        return review("source_words", f"the article does not have “{', '.join(missing)}” of “{source}”")
    return not_found("source", f"the article does not mention “{source}”")
