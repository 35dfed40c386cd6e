"""Who says it: the source of a clause, what kind of source it is, and whether it asserts, hedges, admits or denies."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice

from summarizer.clauses.passages import sentences_in
from summarizer.clauses.patterns import Hit, PatternSet, lowered
from summarizer.clauses.readings import Attribution
from summarizer.clauses.sources import source_type_of
from summarizer.lexicon import load
from summarizer.reading import Reading
from summarizer.records.vocabulary import SourceType, Stance
from summarizer.text.spans import Sentence, Span, Spanned, overlaps, within
from summarizer.values.mentions import NameKind, NameMention

_AUXILIARY = re.compile(
    r"(?:^|(?<=[\s,]))(?:has|have|had|also|later|then|further|again|initially|repeatedly|reportedly|now|is|are|was|were|did|does|do|not"
    r"|previously|earlier|still|first|since|just|would|will|who|[a-z]{3,14}ly)\s*$"
)
_BORDER = re.compile(
    r"[;:]\s|[\"“”]\s*|\s--?\s|\s[–—]\s|[.!?]\s(?=[A-Z“\"])|(?<!\w)(?:that|but|while|though|although|because|when|after|if|which|where|as)\s"
)
_PRONOUN = re.compile(r"(?:he|she|they|it|we|i|who)$")
_LEADING = re.compile(
    r"(?:on|in|at|during|since|for|after|before|earlier|later|meanwhile|however|yet|still|and|but|separately|also|last|this|by|from|with|to|today|yesterday)(?!\w)"
)
_PHRASE_END = re.compile(
    r"[,;:()\"“”]|(?<![A-Z])\.\s|\.$|\s--?\s|\s[–—]\s|\s(?:that|who|which|on|in|at|said|says|has|have|had|is|are|was|were|as|while|when|after|expect|but|during|told|reported|this|last)\s"
)
_OPENING = re.compile(r"(?:while|although|though|but|and|-|•|\*)\s+")
_CLOSING = re.compile(r",?\s+(?:however|meanwhile|too|also|himself|herself|themselves|itself)$")
_MAX_SOURCE = 120


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
    names = within(reading.names, sentence.start, sentence.end)
    hits = [hit for hit in _longest(list(_verbs().find(low))) if not _inside_name(hit, sentence.start, names)]
    sources: list[tuple[int, Span]] = []
    for hit in hits:
        phrase = _right_phrase(text, hit.end) if hit.meaning.right else _source_phrase(text, low, hit)
        if phrase is not None and not hit.meaning.right:
            phrase = next((known for at, known in sources if phrase.start <= at < phrase.end), phrase)
        if phrase is not None and not _could_be_source(text, low, phrase, sentence.start, names):
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


def _inside_name(hit: Hit[_Verb], offset: int, names: Sequence[NameMention]) -> bool:
    """True for "States" in "United States" and "Post" in a newspaper's name."""
    return any(name.start <= hit.start + offset and hit.start + offset < name.end for name in names)


def _could_be_source(text: str, low: str, phrase: Span, offset: int, names: Sequence[NameMention]) -> bool:
    """True for a phrase with a name, a word for a kind of source, a capitalised word or a pronoun."""
    place = Span(phrase.start + offset, phrase.end + offset)
    words = low[phrase.start : phrase.end].strip()
    return (
        _PRONOUN.fullmatch(words) is not None
        or any(overlaps(name, place) for name in names)
        or source_type_of(words) is not None
        or re.search(r"\s[A-Z][a-z]+", text[phrase.start : phrase.end]) is not None
        or re.fullmatch(r"[A-Z][\w'’.-]{2,}", text[phrase.start : phrase.end].strip()) is not None
    )


def _longest(hits: list[Hit[_Verb]]) -> list[Hit[_Verb]]:
    """Hits without those that lie inside a longer one ("declined to confirm" is no "confirm")."""
    return [
        hit
        for hit in hits
        if not any(
            other.start <= hit.start and hit.end <= other.end and other.end - other.start > hit.end - hit.start
            for other in hits
        )
    ]


def _source_phrase(text: str, low: str, hit: Hit[_Verb]) -> Span | None:
    """The subject of a reporting verb: to its left, or to its right after a quotation ('," said Kirby')."""
    left = _left_phrase(text, low, hit.start)
    if left is not None:
        return left
    before = text[: hit.start].rstrip()
    if not before or before[-1] in ",\"”’'":
        return _right_phrase(text, hit.end)
    return None


def _left_phrase(text: str, low: str, verb: int) -> Span | None:
    end = verb
    while True:
        match = _AUXILIARY.search(low, 0, end)
        if match is None or match.start() == end:
            break
        if low[match.start() : end].strip() == "who":
            end = match.start()
            break
        end = match.start()
    end = len(text[:end].rstrip())
    if not end or text[end - 1] in '"”':
        return None
    if text[end - 1] == ",":
        opening = text.rfind(", ", 0, end - 1)
        if opening <= 0 or text[opening - 1] in '"”':
            return None
        end = opening
    start = max(0, end - _MAX_SOURCE)
    for border in _BORDER.finditer(text, start, end):
        if border.end() < end:
            start = border.end()
    start = _after_comma(text, start, end)
    return _trimmed(text, low, start, end)


def _after_comma(text: str, start: int, end: int) -> int:
    """Where the subject begins after a leading phrase ("On Friday, officials said")."""
    comma = text.rfind(", ", start, end)
    return comma + 2 if comma >= 0 else start


def _trimmed(text: str, low: str, start: int, end: int) -> Span | None:
    while start < end and (text[start].isspace() or text[start] in "\"“'‘("):
        start += 1
    for joint in (" and ", " but "):
        at = low.rfind(joint, start, end)
        if at >= 0 and re.search(r"\w(?:ed|s) \w+ ", low[start:at]) and not re.search(r"(?:and|,)$", low[start:at]):
            words = low[start:at].split()
            if any(word.endswith("ed") for word in words[1:]):
                start = at + len(joint)
    opening = _OPENING.match(low, start, end)
    start = opening.end() if opening else start
    closing = _CLOSING.search(low, start, end)
    end = closing.start() if closing else end
    if start >= end or _LEADING.match(low, start, end) or end - start > _MAX_SOURCE:
        return None
    return Span(start, end)


def _right_phrase(text: str, start: int) -> Span | None:
    while start < len(text) and text[start].isspace():
        start += 1
    match = _PHRASE_END.search(text, start, start + _MAX_SOURCE)
    end = match.start() if match else min(len(text), start + _MAX_SOURCE)
    while end > start and text[end - 1] in " .,":
        end -= 1
    return Span(start, end) if end > start else None


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
    if hit.meaning.stance is Stance.ADMITS and _partly().search(low, hit.end):
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
