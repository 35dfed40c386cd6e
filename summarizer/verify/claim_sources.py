"""Is this the source of this quote, or does somebody else say it?"""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.clauses.sources import source_type_of
from summarizer.text.spans import Sentence, Span, overlaps
from summarizer.verify.anchors import gap
from summarizer.verify.context import Context
from summarizer.verify.finding import ACCEPTED, Finding, contradicted, inferred, not_found, review, supported
from summarizer.verify.identity import agree, resolve
from summarizer.verify.own_voice import BEFORE, has_words, own_voice, signs
from summarizer.verify.quote_speakers import Speakers, speakers_of
from summarizer.verify.source_names import head_of, means
from summarizer.verify.stretches import touching
from summarizer.verify.words import stems

TITLE_REACH = 50
"""Characters beside a name in which its title stands."""
MAX_PLACES = 20
"""Places of a source that are looked at."""


def check_source(source: str, span: Span | None, context: Context) -> Finding:
    """Are the words for the source in the article, and is it the source of this quote?"""
    present = is_named(source, span, context)
    if span is None or present.verdict not in ACCEPTED:
        return present
    speakers = speakers_of(span, context)
    own = next((one for one in speakers.phrases if means(source, one, context)), None)
    if own is not None:
        return supported("source", f"“{context.words(own)}” is the speaker", own)
    places = _places(source, present, context)
    if not speakers.phrases:
        return own_voice(source, places, span, present, context)
    return _other_speaker(source, places, span, present, speakers, context)


def _places(source: str, present: Finding, context: Context) -> list[Span]:
    """Where the source is named, by its last name, too."""
    places = [*context.places(source)[:MAX_PLACES]]
    last_name = source.split()[-1] if source.split() else source
    if last_name[:1].isupper() and len(last_name) > 2 and not resolve(source, context.reading.article.published):
        places += context.places(last_name)[:MAX_PLACES]
    return [*places, Span(present.at.start, present.at.end)] if present.at is not None else places


def _other_speaker(
    source: str, places: list[Span], span: Span, present: Finding, speakers: Speakers, context: Context
) -> Finding:
    """Somebody else speaks in the passage: a swapped source, where both are clear and each has words of its own."""
    quoted = list(touching(context.reading.sentences, span))
    here = any(overlaps(place, one) for place in places for one in quoted)
    if here and speakers.rule == "goes_on":
        return present
    who = speakers.phrases[0]
    reason = f"claimed “{source}”; here “{context.words(who)}” speaks"
    if _is_title(who, context) and _is_introduced(source, places, span, who, context):
        return inferred("source_nearby", f"“{context.words(who)}” may be “{source}”, who is named nearby", present.at)
    if signs(source, places, context) and _acts_for_record(who, context):
        return inferred("own_voice", f"the whole text is by “{source}”, and tells what “{context.words(who)}” did", who)
    told = _taken_up(places, quoted, speakers, context)
    if told is not None:
        return inferred("source_nearby", f"the passage takes up “{context.words(told)}”", told)
    if not here and (speakers.rule == "label" or has_words(source, places, context)):
        return contradicted("other_speaker", reason, who)
    return review("other_speaker", reason, who)


def _taken_up(places: Sequence[Span], quoted: Sequence[Sentence], speakers: Speakers, context: Context) -> Span | None:
    """The source at the head of the sentence before, where a pronoun follows: "Aid groups balked. They say …"."""
    if not quoted or quoted[0].index == 0 or any(overlaps(one, two) for one in speakers.phrases for two in quoted):
        return None
    before = context.reading.sentences[quoted[0].index - 1]
    return next((one for one in places if before.start <= one.start <= before.start + TITLE_REACH), None)


def _is_title(phrase: Span, context: Context) -> bool:
    """True for a title that may be that of somebody named nearby: "its defence minister", but not "two officials"."""
    printed = context.words(phrase)
    sentence = context.reading.sentence_at(phrase.start)
    opens = sentence is not None and not context.text[sentence.start : phrase.start].strip("\"'“‘ -–—\n")
    lower = printed[:1].lower() + printed[1:] if opens else printed
    named = next(iter(touching(context.reading.names, phrase)), None) is not None
    return not named and lower == lower.lower() and not head_of(lower).endswith("s")


def _is_introduced(source: str, places: list[Span], span: Span, title: Span, context: Context) -> bool:
    """True for somebody named around the quote with that title, or with none at all."""
    quoted = list(touching(context.reading.sentences, span))
    near = [one for one in places if _is_beside(one, quoted, context)]
    head = context.words(title).split()[-1].lower()
    around = [_around(one, context) for one in near]
    if any(head in one.lower() for one in around):
        return True
    return (
        bool(near)
        and source.istitle()
        and "'s " not in context.words(title).replace("’", "'")
        and not any(source_type_of(one) for one in around)
    )


def _around(place: Span, context: Context) -> str:
    """The words beside a name in its sentence."""
    one = context.reading.sentence_at(place.start)
    start, end = (one.start, one.end) if one is not None else (place.start, place.end)
    after = context.text[place.end : min(end, place.end + TITLE_REACH)]
    before = context.text[max(start, place.start - TITLE_REACH) : place.end]
    return before.rpartition(". ")[2].rpartition(", ")[2] + (after if after.startswith(",") else "")


def _is_beside(place: Span, quoted: Sequence[Sentence], context: Context) -> bool:
    one = context.reading.sentence_at(place.start)
    return one is not None and bool(quoted) and abs(quoted[0].index - one.index) <= BEFORE


def _acts_for_record(phrase: Span, context: Context) -> bool:
    """True when the phrase names the party that acts in the record: its announcement is the writer's, too."""
    acting = [getattr(context.record, one, None) for one in ("donor", "authority", "supplier")]
    named = [one.party for one in touching(context.reading.names, phrase) if one.party]
    published = context.reading.article.published
    return any(agree(one.name or one.text, party, published) for one in acting if one is not None for party in named)


def is_named(source: str, span: Span | None, context: Context) -> Finding:
    """Are the words for the source in the article, near the quote best?"""
    places = context.places(source)
    for place in places:
        if span is not None and any(overlaps(span, one) for one in touching(context.reading.sentences, place)):
            return supported("source", f"the passage names “{context.words(place)}”", place)
    if places:
        return inferred("source_elsewhere", f"the article names “{context.words(places[0])}”", places[0])
    known = resolve(source, context.reading.article.published)
    if known is not None and known.party:
        same = [one for one in context.reading.names if one.party == known.party]
        nearest = min(same, key=lambda one: gap(one, span) if span is not None else one.start, default=None)
        if nearest is not None:
            return inferred("alias", f"“{context.words(nearest)}” is of {known.party}, as “{source}” is", nearest)
    sought = stems(source)
    missing = sorted(sought - stems(context.text))
    if sought and not missing:
        return inferred("source_words", f"all words of “{source}” are in the article")
    if sought and len(missing) < len(sought) / 2:
        return review("source_words", f"the article does not have “{', '.join(missing)}” of “{source}”")
    return not_found("source", f"the article does not mention “{source}”")
