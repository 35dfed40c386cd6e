"""Who says it: the source of a clause, what kind of source it is, and whether it asserts, hedges, admits or denies."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice

from summarizer.clauses.passages import name_over, sentences_in
from summarizer.clauses.patterns import Hit, PatternSet, lowered
from summarizer.clauses.readings import Attribution
from summarizer.clauses.sources import source_type_of
from summarizer.clauses.speakers import phrase_after, speaker
from summarizer.lexicon import load
from summarizer.reading import Reading
from summarizer.records.vocabulary import SourceType, Stance
from summarizer.text.spans import Sentence, Span, Spanned, overlaps, within
from summarizer.values.mentions import NameKind, NameMention

_PRONOUN = re.compile(r"(?:he|she|they|it|we|i|who)$")


@dataclass(frozen=True, slots=True)
class _Verb:
    """A reporting pattern: what the source does, and on which side it stands."""

    stance: Stance
    right: bool


@cache
def _verbs() -> PatternSet[_Verb]:
    data = load("attribution.toml")
    left = [(line, _Verb(Stance(stance), False)) for stance, lines in data["stances"].items() for line in lines]
    right = [(line, _Verb(Stance(stance), True)) for stance, lines in data["right"].items() for line in lines]
    return PatternSet(left + right)


def find_attributions(reading: Reading, start: int, end: int) -> tuple[Attribution, ...]:
    """Every attribution whose reporting words stand in `text[start:end]`, by place.

    The source is the phrase as printed; a pronoun is resolved to the last source or person before it. Where reporting
    words have no phrase that could be a source, the article itself speaks (`source` is `None`).
    """
    found: dict[tuple[int, Stance], Attribution] = {}
    for sentence in sentences_in(reading, start, end):
        for place, one in _in_sentence(reading, sentence):
            if start <= place < end:
                found.setdefault((place, one.stance), one)
    return tuple(found[key] for key in sorted(found, key=lambda key: key[0]))


def _in_sentence(reading: Reading, sentence: Sentence) -> Iterator[tuple[int, Attribution]]:
    text = reading.text[sentence.start : sentence.end]
    low = lowered(text)
    hits = [hit for hit in _verbs().longest(low) if name_over(reading, sentence.start + hit.start) is None]
    sources: list[tuple[int, Span]] = []
    for hit in hits:
        phrase = phrase_after(text, hit.end) if hit.meaning.right else speaker(text, low, hit.start, hit.end)
        if phrase is not None and not hit.meaning.right:
            phrase = next((known for at, known in sources[-4:] if phrase.start <= at < phrase.end), phrase)
        if phrase is not None and hit.meaning.stance is Stance.DOUBTS and not _vague().isdisjoint(_plain(low, phrase)):
            phrase = None  # "the report could not be verified" doubts the report
        if phrase is not None and not _could_be_source(text, low, phrase, sentence.start, reading):
            phrase = None
        if phrase is not None:
            sources.append((hit.start, phrase))
        if (
            phrase is None
            and not hit.meaning.right
            and hit.meaning.stance not in (Stance.DOUBTS, Stance.NO_COMMENT, Stance.DENIES)
        ):
            continue
        source = _resolved(reading, sentence, phrase, low) if phrase is not None else None
        words = reading.text[source.start : source.end] if source is not None else None
        kind = _kind(reading, source, words)
        stance = _stance(hit, low)
        yield sentence.start + hit.start, Attribution(source, kind, stance, _scope(sentence, hit, phrase))


def _could_be_source(text: str, low: str, phrase: Span, offset: int, reading: Reading) -> bool:
    """True for a phrase with a name, a word for a kind of source, a capitalised word or a pronoun."""
    place = Span(phrase.start + offset, phrase.end + offset)
    near = within(reading.names, max(0, place.start - 60), place.end + 60)
    words = low[phrase.start : phrase.end].strip()
    return (
        _PRONOUN.fullmatch(words) is not None
        or any(overlaps(name, place) for name in near)
        or source_type_of(words) is not None
        or not _vague().isdisjoint(words.split())
        or re.search(r"(?<!\w)[A-Z]{2,}(?!\w)", text[phrase.start : phrase.end]) is not None
        or re.match(r"[A-Z][\w.-]{1,20}['’]s\s", text[phrase.start : phrase.end]) is not None
        or re.search(r"\s[A-Z][a-z]+", text[phrase.start : phrase.end]) is not None
        or re.fullmatch(r"[A-Z][\w'’.-]{2,}", text[phrase.start : phrase.end].strip()) is not None
    )


@cache
def _vague() -> frozenset[str]:
    return frozenset(load("attribution.toml")["vague"]["words"])


def _plain(low: str, phrase: Span) -> list[str]:
    return low[phrase.start : phrase.end].split()


def _resolved(reading: Reading, sentence: Sentence, phrase: Span, low: str) -> Span | None:
    """The phrase in the article; a pronoun is the last person, or source, named before it."""
    place = Span(sentence.start + phrase.start, sentence.start + phrase.end)
    words = low[phrase.start : phrase.end].strip()
    if not _PRONOUN.fullmatch(words):
        return place
    people = words in ("he", "she", "who", "i")
    earlier = within(reading.names, max(0, place.start - 700), place.start)
    for name in reversed(earlier):
        if people and name.kind is NameKind.PERSON:
            return Span(name.start, name.end)
        if people and name.kind is NameKind.GOVERNMENT and name.rule == "leader":
            return Span(name.start, name.end)
        if (
            not people
            and name.kind in (NameKind.COUNTRY, NameKind.CAPITAL, NameKind.GOVERNMENT, NameKind.BODY, NameKind.BLOC)
            and words != "we"
        ):
            return Span(name.start, name.end)
    return None


def _kind(reading: Reading, source: Span | None, words: str | None) -> SourceType:
    """The kind by the words of the phrase, else by the name in it: states, bodies and persons are officials."""
    kind = source_type_of(words)
    if kind is not None or words is None:
        return kind or SourceType.OUTLET
    kind = type_by_title(reading, words)
    if kind is not None:
        return kind
    names: Sequence[NameMention] = within(reading.names, source.start, source.end) if source is not None else ()
    if any(name.kind in (NameKind.COMPANY, NameKind.ORGANISATION) for name in names):
        return SourceType.OTHER
    return SourceType.OFFICIAL if names else SourceType.OTHER


def type_by_title(reading: Reading, words: str) -> SourceType | None:
    """The kind of a person that the article introduces elsewhere ("Pentagon spokesman Pat Ryder" for "Ryder")."""
    last = words.split()[-1] if words.split() else ""
    if not last[:1].isupper() or len(last) < 3:
        return None
    for match in islice(re.finditer(rf"(?<!\w){re.escape(last)}(?!\w)", reading.text), 5):
        near = reading.text[max(0, match.start() - 90) : match.end() + 90]
        before, after = (
            near[: match.start() - max(0, match.start() - 90)],
            near[match.end() - max(0, match.start() - 90) :],
        )
        kind = source_type_of(_last_sentence(before)) or (
            source_type_of(after.split(", said")[0]) if after.startswith(", ") else None
        )
        if kind in (SourceType.OFFICIAL, SourceType.ANONYMOUS_OFFICIAL):
            return SourceType.OFFICIAL
        if kind is SourceType.EXPERT:
            return kind
    return None


def _last_sentence(words: str) -> str:
    return re.split(r"(?<![A-Z])[.!?]\s|[;:]\s", words)[-1]


def _stance(hit: Hit[_Verb], low: str) -> Stance:
    """An admission with "only" or "but" in it is partial."""
    if hit.meaning.stance is Stance.ADMITS and _partly().search(low, hit.end, hit.end + 300):
        return Stance.PARTLY_ADMITS
    return hit.meaning.stance


@cache
def _partly() -> re.Pattern[str]:
    words = sorted(load("attribution.toml")["partly"]["words"], key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(re.escape(one) for one in words) + r")(?!\w)")


def _scope(sentence: Sentence, hit: Hit[_Verb], phrase: Span | None) -> Span:
    """What is claimed: the words after the verb, or the sentence before a closing "officials said"."""
    after = sentence.end - sentence.start - hit.end
    first = min(hit.start, phrase.start) if phrase is not None else hit.start
    if after < 25 and first > 25:
        return Span(sentence.start, sentence.start + first)
    if hit.meaning.right and first > 25:
        return Span(sentence.start, sentence.start + first)
    return Span(min(sentence.start + hit.end, sentence.end), sentence.end)


def touches(attribution: Attribution, passage: Spanned) -> bool:
    """True when the attribution's claim, or its source, stands in the passage."""
    return overlaps(attribution.scope, passage) or (
        attribution.source is not None and overlaps(attribution.source, passage)
    )
