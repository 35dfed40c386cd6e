"""What the words around a target say that it is: the noun before it, an apposition, a predicate, a label."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from summarizer.clauses.tie_words import BRACKET, WORD, is_plural, persons
from summarizer.clauses.ties import stretch_around
from summarizer.clauses.tokens import words
from summarizer.lexicon import any_of, load
from summarizer.records.atoms import Target
from summarizer.records.vocabulary import EntityType
from summarizer.text.spans import Span
from summarizer.verify.context import Context
from summarizer.verify.entity_words import kinds_of_noun
from summarizer.verify.paths import Slot
from summarizer.verify.target_places import places_of

Told = tuple[tuple[EntityType, ...], Span]
"""Kinds, and the words that tell them."""

_REACH = 140
"""Characters before and after a name within which a noun says what it is."""
_ENTRY = 260
"""Characters of an entry of a register after its name."""
_NAME_WORD = r"[A-Z0-9][\w'’.&/-]{0,40}"
_MORE = re.compile(rf"(?:(?:,| and|, and) (?:the )?{_NAME_WORD}(?: {_NAME_WORD}){{0,8}}(?=[ ,])){{1,5}}")
_SAYS = re.compile(r",\s|\s[–—-]\s|:\s|,?\s(?:who|which)\s(?:is|was|are|were)\s|\s(?:is|was|are|were|remains|became)\s")
_WHO = re.compile(r",\s(?:who|whose)\b")
_PRONOUN = re.compile(r"(?:The ([a-z]+)|He|She)$")
_LINK = frozenset({",", "and", "&", "“", '"', "'", "‘", "”", "’"})


def told_kinds(target: Target, slot: Slot, context: Context) -> Iterator[Told]:
    """What the article says that the target is, the nearest words first."""
    for place in places_of(target, slot, context):
        whole = stretch_around(context.reading, place)
        before = context.text[max(whole.start, place.start - _REACH) : place.start]
        after = " ".join(context.text[place.end : min(whole.end, place.end + _REACH)].replace("\n", " ").split(" "))
        if opened := _PRONOUN.match(context.words(place)):
            yield kinds_of(opened.group(1)) if opened.group(1) else (EntityType.PERSON,), place
        label = _label().match(context.text, place.end, place.end + _ENTRY)
        if label:
            yield (_label_kinds()[label.group(1).lower()],), Span(place.start, label.end())
        if kinds := _behind(after):
            yield kinds, Span(place.start, min(whole.end, place.end + _REACH // 2))
        if kinds := _in_front(before):
            yield kinds, Span(max(whole.start, place.start - _REACH // 2), place.end)


def _in_front(before: str) -> tuple[EntityType, ...]:
    """The kinds of the noun right before a name, or of the plural noun before the list that it is in."""
    found = WORD.findall(BRACKET.sub("", before))
    while found and found[-1] in "“\"'‘(":
        found.pop()
    if found and found[-1].lower().endswith("-flagged"):
        return (EntityType.VESSEL,)
    if found and (kinds := kinds_of(found[-1])) and (found[-1][0].islower() or EntityType.PERSON in kinds):
        return kinds
    listed = len(found)
    while listed and _in_list(found[listed - 1]):
        listed -= 1
    while listed and (found[listed - 1] in ":—–-" or found[listed - 1].lower() in load("ties.toml")["leading"]):
        listed -= 1
    noun = found[listed - 1] if listed else ""
    plural = noun[:1].islower() and is_plural(noun)
    return kinds_of(noun) if plural or (noun and found[listed:] == [","] and noun in persons()) else ()


def _in_list(word: str) -> bool:
    return word in _LINK or word[0].isupper() or word in load("person_names.toml")["particles"]


def _behind(after: str) -> tuple[EntityType, ...]:
    """The kinds of the noun of an apposition or predicate right behind a name."""
    plain = BRACKET.sub("", after)
    more = _MORE.match(plain)
    for start in dict.fromkeys((0, more.end() if more else 0)):
        said = _SAYS.match(plain, start)
        kinds = _phrase_kinds(plain[said.end() :], bare=said.group().startswith(","), plural=start > 0) if said else ()
        if kinds:
            return kinds
    return (EntityType.PERSON,) if _WHO.match(plain) else ()


def _phrase_kinds(phrase: str, *, bare: bool, plural: bool) -> tuple[EntityType, ...]:
    """The kinds of the noun that heads a phrase.

    `bare` after a comma, where the next name of a list may stand; `plural` when it has to say it of several.
    """
    found = WORD.findall(phrase)
    if bare and found and found[0][0].isupper():
        led = next((at for at, word in enumerate(found) if word.lower() not in persons()), len(found))
        found = found if 0 < led < len(found) and not found[led][0].isupper() else []
    head: tuple[EntityType, ...] = ()
    for at, word in enumerate(found[:14]):
        low, before = word.lower(), found[at - 1] if at else ""
        in_name = before[:1].isupper() and head and EntityType.PERSON not in head
        if (_ends_phrase(low) and not (in_name and low in ("of", "for"))) or (low == "and" and head):
            break
        if head and word[0].isupper() and low not in persons() and before[0].islower() and before != "of":
            return ()  # ", the broker Emre Kaplan" is the next of a list
        if not plural or is_plural(low):
            head = kinds_of(word) or head
    return head


def _ends_phrase(low: str) -> bool:
    return not low[0].isalnum() or any(low in words(group) for group in ("prepositions", "relatives", "auxiliaries"))


def kinds_of(word: str) -> tuple[EntityType, ...]:
    """The kinds that a noun or a title names."""
    return kinds_of_noun(word.lower().strip("."))


@cache
def _label_kinds() -> dict[str, EntityType]:
    return {word: EntityType(kind) for kind, listed in load("entities.toml")["labels"].items() for word in listed}


@cache
def _label() -> re.Pattern[str]:
    """The first label of an entry that begins with a name."""
    return re.compile(rf"\s?[;,.(:–—-]{{1,2}}\s?(?:[^\n;:.]{{0,40}}[;,]\s)?({any_of(_label_kinds())})\b", re.IGNORECASE)
