"""True words of the article in the wrong place: the date, phrase, source or half-sentence of something else."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plants.ground import Ground, Json, Plant, put
from plants.words import COPIED, DATES
from summarizer.text.spans import Sentence, Span, overlaps
from summarizer.values.mentions import DateMention
from summarizer.verify.identity import agree

MIN_WORDS = 6
"""Words of a sentence from which a phrase of four is taken."""
STITCH_REACH = 3
"""Sentences between two halves that an omission joins."""


def date_elsewhere(ground: Ground) -> Iterator[Plant]:
    """A date of the article that dates something else, in any date field."""
    own = [days(ground.record[field]) for field in DATES[ground.kind] if ground.record.get(field)]
    dates = [one for one in ground.reading.dates if one.earliest and one.latest and days(dated(one, ground)) not in own]
    if dates:
        field, one = ground.rng.choice(DATES[ground.kind]), ground.rng.choice(dates)
        value = dated(one, ground)
        yield Plant("date_elsewhere", (field,), put(ground.record, field, value), f"{field} = {value['text']}")


def days(date: Json) -> tuple[str | None, str | None]:
    """What two dates are compared by."""
    return date.get("earliest"), date.get("latest")


def dated(one: DateMention, ground: Ground) -> Json:
    """A date of the article as a field's value."""
    return {"text": ground.reading.text[one.start : one.end], "earliest": one.earliest, "latest": one.latest}


def verbatim_elsewhere(ground: Ground) -> Iterator[Plant]:
    """Words of a sentence that the record does not cite, in a field of copied words."""
    cited = [Span(one["start"], one["end"]) for one in ground.record.get("evidence") or () if one.get("end")]
    free = [one for one in ground.reading.sentences if not any(overlaps(one, span) for span in cited)]
    phrases = [found for one in free if (found := phrase_of(one, ground))]
    if phrases:
        field, words = ground.rng.choice(COPIED[ground.kind]), ground.rng.choice(phrases)
        if words not in str(ground.record.get(field)):
            yield Plant("verbatim_elsewhere", (field,), put(ground.record, field, words), f"{field} = {words}")


def phrase_of(sentence: Sentence, ground: Ground) -> str | None:
    """Four words from the middle of a sentence, when they stand in the article once."""
    found = list(re.finditer(r"\w[\w'’-]*", ground.reading.text[sentence.start : sentence.end]))
    if len(found) < MIN_WORDS:
        return None
    first = len(found) // 2 - 2
    words = ground.reading.text[sentence.start + found[first].start() : sentence.start + found[first + 3].end()]
    return words if ground.reading.text.count(words) == 1 and "\n" not in words else None


def source_swapped(ground: Ground) -> Iterator[Plant]:
    """A claim put into the mouth of another source of the article."""
    records = [ground.record, *(one["record"] for one in ground.others)]
    claims = [claim for record in records for claim in record.get("claims") or ()]
    for index, claim in enumerate(ground.record.get("claims") or ()):
        same = {one.get("source") for one in claims if one.get("quote") == claim.get("quote")}
        others = sorted({one["source"] for one in claims if one.get("source")} - same)
        others = [one for one in others if not same_source(claim.get("source") or "", one, ground)]
        if claim.get("source") and claim.get("quote") and others:
            path, other = f"claims[{index}].source", ground.rng.choice(others)
            yield Plant("source_swapped", (path,), put(ground.record, path, other), f"{claim['source']} → {other}")


def same_source(one: str, other: str, ground: Ground) -> bool:
    """True for two namings that may be one source: OFAC in full, the minister for the ministry."""
    shared = {word for word in one.lower().split() if len(word) > 3} & set(other.lower().split())
    short = {"".join(word[0] for word in words.split() if word[0].isupper()) for words in (one, other)}
    return bool(shared or short & {one, other}) or agree(one, other, ground.reading.article.published)


def quote_stitched(ground: Ground) -> Iterator[Plant]:
    """The beginning of one sentence and the end of a later one, joined by an omission."""
    sentences = [one for one in ground.reading.sentences if one.end - one.start > 60]
    for index, one in enumerate(ground.record.get("evidence") or ()):
        inside = [
            at
            for at, sentence in enumerate(sentences)
            if one.get("end") and overlaps(sentence, Span(one["start"], one["end"]))
        ]
        later = (
            [at for at in range(inside[0] + 1, inside[0] + 1 + STITCH_REACH) if at < len(sentences)] if inside else []
        )
        if later:
            first, second = sentences[inside[0]], sentences[ground.rng.choice(later)]
            text = ground.reading.text
            half = text[first.start : first.end].rsplit(" ", 4)[0]
            rest = text[second.start : second.end].split(" ", 4)[-1]
            path = f"evidence[{index}].quote"
            yield Plant("quote_stitched", (path,), put(ground.record, path, f"{half} … {rest}"), rest[:60])
