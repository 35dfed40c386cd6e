"""Who speaks in a passage? The subject of its reporting verb, a label, or who spoke in the sentence before.

"The crates came on Thursday," one of them said.   →  the speakers of the sentence before it, too
MS LINDQVIST: It has. The crews landed on Friday.  →  MS LINDQVIST, until another label
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from summarizer.clauses.attribution import find_attributions
from summarizer.clauses.sources import source_type_of
from summarizer.clauses.tokens import words
from summarizer.lexicon import any_of, load
from summarizer.text.spans import Sentence, Span, overlaps
from summarizer.values.mentions import NameKind
from summarizer.verify.context import Context
from summarizer.verify.memory import memory_of
from summarizer.verify.stretches import touching

MAX_BACK = 3
"""Sentences that are gone back to find who began a quotation."""
MAX_WORDS = 14
"""Words of a phrase that names a speaker."""
MAX_NAME_WORDS = 4
MAX_LABELS = 80
"""Sentences that are gone back for a speaker's label in a transcript."""
OPENING = '“"‘«„'
_CLOSING = '”"’»'
_LABEL = re.compile(r"\s*((?:[A-Z][\w.'’-]*\s){0,4}[A-Z][\w.'’-]*):\s")


@dataclass(frozen=True, slots=True)
class Speakers:
    """The phrases that name who speaks in a passage."""

    phrases: tuple[Span, ...]
    """Each with its apposition ("Belgrade's trade minister, Ana Ilic"); none where the article itself speaks."""
    rule: str
    """How they are bound to it: "said", "label", "goes_on", or "own_voice"."""


def speakers_of(span: Span, context: Context) -> Speakers:
    """Who speaks in the sentences of a passage."""
    sentences = list(touching(context.reading.sentences, span))
    if not sentences:
        return Speakers((), "own_voice")
    said = [one for sentence in sentences for one in said_in(sentence, context)]
    label = _label_of(sentences[0], context)
    if said and not all(_is_general(one, context) for one in said):
        return Speakers((*said, label) if label is not None else tuple(said), "said")
    if label is not None:
        return Speakers((label,), "label")
    before = _goes_on_from(sentences[0], context, general=bool(said))
    return Speakers((*said, *before), "goes_on" if before else "said" if said else "own_voice")


def said_in(sentence: Sentence, context: Context) -> tuple[Span, ...]:
    """The sources of a sentence with their appositions, and who stands before a colon and a quotation; read once."""
    memory = memory_of(context.reading).speakers
    if sentence.index not in memory:
        memory[sentence.index] = tuple(dict.fromkeys(_said_in(sentence, context)))
    return memory[sentence.index]


def _said_in(sentence: Sentence, context: Context) -> list[Span]:
    attributions = find_attributions(context.reading, sentence.start, sentence.end)
    named = (one.source for one in attributions if one.source is not None)
    found = [_with_apposition(one, context) for one in named if is_speaker(one, context)]
    colon = _colon().search(context.text, sentence.start, sentence.end)
    if colon is not None and not found:
        found.append(Span(sentence.start, colon.start()))
    return found


@cache
def _colon() -> re.Pattern[str]:
    return re.compile(rf":\s*[{OPENING}]")


def is_speaker(phrase: Span, context: Context) -> bool:
    """True for a phrase with a name or a word for a kind of source that is no piece of a clause.

    "Has made a determination" and "them of carrying rockets" only look like subjects of a reporting verb.
    """
    said = context.words(phrase).lower().split()
    if not said or len(said) > MAX_WORDS or said[0] in words("pronouns") or said[0] in words("prepositions"):
        return bool(said) and said[-1] in _again()
    if any(one in words("auxiliaries") for one in said) or said[-1] in _joints():
        return False
    if source_type_of(context.words(phrase)) is not None or said[-1] in _again() or said[0] in _again():
        return True
    if not people().isdisjoint(said):
        return True
    return _is_named(phrase, context)


def _is_named(phrase: Span, context: Context) -> bool:
    """True for a phrase that begins with a name, is filled by one by half, or has a person's."""
    printed = context.words(phrase)
    if len(printed.split()) <= MAX_NAME_WORDS and all(one[:1].isupper() for one in printed.split()):
        return True
    opening = phrase.start + len(" ".join(printed.split()[:2]))
    for one in touching(context.reading.names, phrase):
        if one.kind is NameKind.PERSON or one.start < opening or 2 * (one.end - one.start) >= len(printed):
            return True
    return False


@cache
def people() -> frozenset[str]:
    """Nouns for people who speak, whatever kind of source they are."""
    return frozenset(load("attribution.toml")["people"]["words"])


@cache
def _joints() -> frozenset[str]:
    return frozenset(load("scope.toml")["joints"]) | frozenset(load("scope.toml")["clause_borders"])


def _with_apposition(phrase: Span, context: Context) -> Span:
    """The phrase with the name or title that stands beside it between commas."""
    after = _appended().match(context.text, phrase.end, phrase.end + 90)
    return Span(phrase.start, after.end(1)) if after is not None else phrase


@cache
def _appended() -> re.Pattern[str]:
    return re.compile(
        r",\s((?:[A-Z][\w.'’-]*|of|the|de|al|bin|van|von)(?:\s(?:[A-Z][\w.'’-]*|of|the|de|al|bin|van|von)){0,5})(?=[,:])"
    )


def _is_general(phrase: Span, context: Context) -> bool:
    """True for "one of them" and a bare pronoun, which say no more than the sentence before."""
    said = context.words(phrase).lower().split()
    return bool(said) and (said[-1] in words("pronouns") or said[-1] in _again())


@cache
def _again() -> frozenset[str]:
    return frozenset(load("attribution.toml")["again"]["words"])


def _label_of(sentence: Sentence, context: Context) -> Span | None:
    """The label of a transcript under which a sentence stands."""
    for index in range(sentence.index, max(-1, sentence.index - MAX_LABELS), -1):
        one = context.reading.sentences[index]
        match = _LABEL.match(context.text, one.start, one.end)
        if match is not None and is_label(match.group(1), context):
            return Span(match.start(1), match.end(1))
    return None


def is_label(words_before: str, context: Context) -> bool:
    """True for a label in capitals, or one of a question, that the article has more than once."""
    known = memory_of(context.reading).labels
    if words_before not in known:
        again = len(re.findall(rf"(?m)^\s*{re.escape(words_before)}:\s", context.text)) > 1
        asked = words_before.lower() in load("attribution.toml")["question_labels"]["words"]
        known[words_before] = again and (asked or words_before.isupper() or len(words_before.split()) > 1)
    return known[words_before]


def _goes_on_from(sentence: Sentence, context: Context, *, general: bool) -> tuple[Span, ...]:
    """The speakers of the sentence before, where this one goes on with their words."""
    here = sentence
    for _ in range(MAX_BACK):
        if here.index == 0:
            return ()
        before = context.reading.sentences[here.index - 1]
        if not general and not _continues(before, here, context):
            return ()
        found = [one for one in said_in(before, context) if not _is_general(one, context)]
        if found:
            return tuple(found)
        here, general = before, False
    return ()


def _continues(before: Sentence, here: Sentence, context: Context) -> bool:
    """True inside a quotation that opened before, and for a new one right after somebody's words."""
    text = context.text[before.start : before.end].rstrip()
    opens = context.text[here.start : here.end].lstrip()[:1] in OPENING
    opened = max(text.rfind(one) for one in "“«„")
    closed = max(text.rfind(one) for one in "”»")
    if opened > closed:
        return True
    if text.count('"') % 2:
        return True
    return opens and bool(said_in(before, context)) and (text[-1:] in _CLOSING or _ends_with_speech(text))


def _ends_with_speech(text: str) -> bool:
    return re.search(rf"[{_CLOSING}]", text) is not None or _verbs_of_saying().search(text) is not None


@cache
def _verbs_of_saying() -> re.Pattern[str]:
    return re.compile(rf"(?i)\b(?:{any_of(load('attribution.toml')['saying']['words'])})\b")


def overlapping(place: Span, speakers: Speakers) -> bool:
    """True when the place lies in one of the phrases that name the speakers."""
    return any(overlaps(place, one) for one in speakers.phrases)
