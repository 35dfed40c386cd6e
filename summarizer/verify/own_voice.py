"""Who speaks where nobody is quoted? The one who signs the whole text, or the speaker right beside."""

from __future__ import annotations

import re
from functools import cache

from summarizer.clauses.sources import source_type_of
from summarizer.clauses.tokens import words
from summarizer.lexicon import any_of, load
from summarizer.records.atoms import Party
from summarizer.records.fields import Role
from summarizer.text.spans import Sentence, Span, overlaps
from summarizer.values.mentions import NameKind
from summarizer.verify.askers import asked_by
from summarizer.verify.context import Context
from summarizer.verify.finding import Finding, inferred, review
from summarizer.verify.identity import agree, names_whole, resolve
from summarizer.verify.paths import markers
from summarizer.verify.quote_speakers import OPENING, people, said_in, speakers_of
from summarizer.verify.source_names import means
from summarizer.verify.stretches import touching

HEAD_SENTENCES, FOOT_SENTENCES = 5, 2
"""Sentences at the head and foot of a text that may name who wrote all of it ("Marisa Holt, Spokesperson")."""
BEFORE, AFTER = 2, 1
"""Sentences before and after a quote in which its source may stand."""
MAX_SIGNATURE = 180
"""Characters of a line that is a signature, a letterhead or a byline."""
OPENING_SENTENCES, MAX_LEAD = 3, 60
"""Sentences at the head of a text, and characters of each, in which the body stands of whose acts it tells."""
OPENING_WORDS, MAX_OPENING = 5, 40
"""Words, and characters, at the beginning of a sentence in which its subject stands."""
_STATES = frozenset({NameKind.COUNTRY, NameKind.BLOC})
_ACTORS = frozenset({Role.GIVER, Role.AUTHORITY})


def own_voice(source: str, places: list[Span], span: Span, present: Finding, context: Context) -> Finding:
    """The answer where the article itself speaks in the passage."""
    quoted = list(touching(context.reading.sentences, span))
    if any(overlaps(place, one) for place in places for one in quoted):
        return present
    alias = _alias_in(source, quoted, context)
    if alias is not None:
        return inferred("alias", f"“{context.words(alias)}” is “{source}”", alias)
    question = next((asks for place in places if (asks := asked_by(place, context)) is not None), None)
    if question is not None:
        return review("asks", f"“{source}” asks here, and states nothing", question)
    if signs(source, places, context) or _opens(source, places, quoted, context):
        return inferred("own_voice", f"the whole text is by “{source}”", places[0] if places else present.at)
    beside = _speaks_beside(source, quoted, context)
    if beside is not None:
        return inferred("source_nearby", f"“{context.words(beside)}” speaks beside the quote", beside)
    named = {one.index for place in places if (one := context.reading.sentence_at(place.start)) is not None}
    near = quoted and any(quoted[0].index - BEFORE <= index <= quoted[-1].index + AFTER for index in named)
    if (
        near
        and not is_signed(context)
        and not has_words(source, places, context)
        and not _has_subject(quoted[0], context)
    ):
        return present
    return review("source_elsewhere", f"{present.reason}, but not beside the quote", present.at)


def _alias_in(source: str, quoted: list[Sentence], context: Context) -> Span | None:
    """Another name of the source in the quoted sentences: "the UK" for the United Kingdom."""
    known = resolve(source, context.reading.article.published)
    whole = known is not None and names_whole(source, context.reading.article.published)
    if known is None or not whole or known.kind not in _STATES:
        return None
    for sentence in quoted:
        for one in touching(context.reading.names, sentence):
            if one.party == known.party and one.kind in _STATES:
                return Span(one.start, one.end)
    return None


def signs(source: str, places: list[Span], context: Context) -> bool:
    """True for a name in the letterhead, byline or signature of the text, and for its publisher."""
    if context.reading.article.publisher and source.lower() in context.reading.article.publisher.lower():
        return True
    last = len(context.reading.sentences) - FOOT_SENTENCES
    for place in places:
        one = context.reading.sentence_at(place.start)
        if one is None or HEAD_SENTENCES <= one.index < last:
            continue
        if _is_dateline(place, one, context) or _is_signature(place, one, context):
            return True
    return False


def _is_dateline(place: Span, sentence: Sentence, context: Context) -> bool:
    """True for the agency in "LIMA, June 18 (Meridian Wire) -"."""
    behind = context.text[place.end : place.end + 6]
    return context.text[sentence.start : place.start].endswith("(") and re.match(r"\)\s?[-–—]", behind) is not None


def _is_signature(place: Span, sentence: Sentence, context: Context) -> bool:
    """True for a short line without a full stop that begins with the name, or is little more than the name.

    So is a letterhead ("Statement by Jake Sullivan on Sudan").
    """
    start = context.text.rfind("\n", 0, place.start) + 1
    end = context.text.find("\n", place.end)
    line = context.text[start : end if end >= 0 else len(context.text)].strip()
    if len(line) > MAX_SIGNATURE or _is_told(line):
        return False
    if any(not overlaps(one, place) for one in said_in(sentence, context)):
        return False
    alone = 3 * (place.end - place.start) >= len(line) or not context.text[start : place.start].strip(" -–—*_#•")
    return alone or letterhead().match(line) is not None


@cache
def letterhead() -> re.Pattern[str]:
    """How a line opens that names who wrote the text: "Statement by", "Press release of"."""
    return re.compile(rf"(?i)\W*(?:{any_of(load('attribution.toml')['letterhead']['words'])})\b")


def _is_told(line: str) -> bool:
    """True for a line that ends as a sentence does, and not with a date, an initial or a title."""
    return line.endswith((".", "!", "?", "”", '"')) and re.search(r"\d{4}\.?$", line) is None


def _opens(source: str, places: list[Span], quoted: list[Sentence], context: Context) -> bool:
    """True for the body whose acts the opening tells, and with it the rest of the text.

    Not for one that has words of its own further on, nor where another party begins the quoted sentence.
    """
    if has_words(source, places, context) or not quoted:
        return False
    published = context.reading.article.published
    head = context.reading.sentences[:OPENING_SENTENCES]
    starts = [Span(one.start, one.start + MAX_LEAD) for one in head]
    named = [one for start in starts for one in touching(context.reading.names, start)]
    inside = any(overlaps(place, one) for place in places for one in starts)
    if not inside and not any(agree(source, context.words(one), published) for one in named):
        return False
    first = next(iter(touching(context.reading.names, quoted[0])), None)
    if first is None or first.party is None or first.start - quoted[0].start > MAX_OPENING:
        return True
    return agree(source, context.words(first), published) or agree(source, first.party, published)


def _actors(context: Context) -> list[str]:
    """The record's giver, donor or authority."""
    fields = type(context.record).model_fields
    acting = (getattr(context.record, one) for one in fields if markers(type(context.record), one)[0] in _ACTORS)
    return [name for one in acting if isinstance(one, Party) and (name := one.name or one.text)]


def has_words(source: str, places: list[Span], context: Context) -> bool:
    """True when the article gives the source words of its own."""
    for place in places:
        sentence = context.reading.sentence_at(place.start)
        if sentence is not None and any(overlaps(one, place) for one in said_in(sentence, context)):
            return True
    return False


def _speaks_beside(source: str, quoted: list[Sentence], context: Context) -> Span | None:
    """The phrase for the source, where it is the last speaker before the quote, or goes on right after it."""
    if not quoted or _has_subject(quoted[0], context) or (is_signed(context) and not _goes_on(quoted[0], context)):
        return None
    sentences = context.reading.sentences
    before = sentences[max(0, quoted[0].index - BEFORE) : quoted[0].index][::-1]
    after = sentences[quoted[-1].index + 1 : quoted[-1].index + 1 + AFTER]
    actors, published = _actors(context), context.reading.article.published
    acts = any(agree(source, one, published) for one in actors)
    goes_on = [one for one in after if acts or context.text[one.start : one.end].lstrip()[:1] in OPENING]
    for near in (before, goes_on):
        phrases = next((found for one in near if (found := speakers_of(Span(one.start, one.end), context).phrases)), ())
        speaking = next((phrase for phrase in phrases if means(source, phrase, context)), None)
        if speaking is not None:
            return speaking
    return None


def is_signed(context: Context) -> bool:
    """True for a text with a letterhead: its own voice is that of whom it names there."""
    head = context.reading.sentences[:OPENING_SENTENCES]
    return any(
        letterhead().match(context.text, one.start, one.end) or _spokesperson().search(context.text, one.start, one.end)
        for one in head
    )


@cache
def _spokesperson() -> re.Pattern[str]:
    return re.compile(
        rf"(?i),\s(?:[\w.]+\s){{0,3}}(?:{any_of(load('attribution.toml')['signing']['words'])})\b[^.]{{0,40}}$", re.M
    )


def _goes_on(sentence: Sentence, context: Context) -> bool:
    """True for a quotation, and for a pronoun that takes up who spoke."""
    opening = context.text[sentence.start : sentence.end].lstrip()
    return opening[:1] in OPENING or opening.split(maxsplit=1)[:1] in [[one.capitalize()] for one in words("pronouns")]


def _has_subject(sentence: Sentence, context: Context) -> bool:
    """True for a sentence that begins with a person or another kind of source: "Satellite images show …"."""
    opening = context.text[sentence.start : sentence.end].lstrip().split(",", maxsplit=1)[0]
    person = any(
        one.kind is NameKind.PERSON and one.start - sentence.start <= MAX_OPENING
        for one in touching(context.reading.names, sentence)
    )
    first = opening.lower().split()[:OPENING_WORDS]
    spoken = people() | frozenset(load("attribution.toml")["vague"]["words"])
    return person or not spoken.isdisjoint(first) or source_type_of(" ".join(first)) is not None
