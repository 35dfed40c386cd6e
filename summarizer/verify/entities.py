"""What is a target: a person, a company, a vessel, a country …? By its own words, by those around it, by its shape."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.clauses.tie_words import WORD, is_plural
from summarizer.lexicon import load
from summarizer.records.atoms import Target
from summarizer.records.vocabulary import EntityType, spoken
from summarizer.text.spans import Sentence, Span
from summarizer.values.mentions import NameKind
from summarizer.verify.context import Context, touching
from summarizer.verify.entity_context import Told, kinds_of, told_kinds
from summarizer.verify.entity_words import (
    is_either,
    is_name,
    is_personal,
    kinds_in_words,
    looks_personal,
    names_public_body,
)
from summarizer.verify.finding import Finding, contradicted, inferred, review, supported
from summarizer.verify.identity import names_whole, resolve
from summarizer.verify.memory import memory_of
from summarizer.verify.paths import Slot

_BY_KIND = {
    NameKind.COUNTRY: EntityType.COUNTRY,
    NameKind.CAPITAL: EntityType.COUNTRY,
    NameKind.PERSON: EntityType.PERSON,
    NameKind.COMPANY: EntityType.COMPANY,
    NameKind.VESSEL: EntityType.VESSEL,
    NameKind.NON_STATE: EntityType.ORGANIZATION,
}
_BODIES = frozenset({EntityType.COMPANY, EntityType.ORGANIZATION, EntityType.PUBLIC_BODY})
"""Kinds between which names alone do not decide."""


def check_entity_type(target: Target, slot: Slot, context: Context) -> Finding:
    """Is the target of this kind?"""
    claimed, words = target.entity_type, target.text
    named = _said_by_name(target, slot, context)
    own = (named,) if named in (EntityType.COUNTRY, EntityType.ORGANIZATION) else kinds_in_words(words)
    if claimed in own:
        return supported("entity_type", f"“{words}” says {spoken(claimed)}")
    told = list(_told(target, own, slot, context)) if is_name(words) else []
    for kinds, at in told:
        if claimed in kinds:
            return supported("entity_type", f"the article says “{context.words(at)}”", at)
    if own:
        return _other(claimed, own, words, f"“{words}” says {spoken(own[0])}", None)
    if told:
        return _other(claimed, told[0][0], words, f"the article says “{context.words(told[0][1])}”", told[0][1])
    if claimed is named:
        return supported("entity_type", f"“{words}” is the name of a {spoken(claimed)}")
    if named is not None:
        return _other(claimed, (named,), words, f"“{words}” looks like a {spoken(named)}", None)
    return _by_shape(claimed, words, slot, context)


def _told(target: Target, own: tuple[EntityType, ...], slot: Slot, context: Context) -> Iterator[Told]:
    """What the words around a name say of it; a noun for a man or a firm means what the name looks like."""
    for kinds, at in told_kinds(target, slot, context):
        if own and EntityType.PERSON in kinds:
            continue  # the name itself says that it is none
        if is_either(kinds):
            yield ((EntityType.PERSON,) if looks_personal(target.text) else (EntityType.COMPANY,)), at
        else:
            yield kinds, at


def _other(claimed: EntityType, kinds: tuple[EntityType, ...], words: str, says: str, at: Span | None) -> Finding:
    """The words say another kind: between firms and other bodies the border is thin, but no ministry is a firm."""
    if claimed in _BODIES and not _BODIES.isdisjoint(kinds):
        if claimed is EntityType.COMPANY and names_public_body(words):
            return review("entity_type", f"claimed company; {says}", at)
        return inferred("entity_type", f"{says}, which may be a {spoken(claimed)}", at)
    return contradicted("entity_type", f"claimed {spoken(claimed)}; {says}", at)


def _by_shape(claimed: EntityType, words: str, slot: Slot, context: Context) -> Finding:
    """Nothing says what a bare name is: its shape, and what the sentences that list it speak of."""
    around = _kinds_around(words, slot, context)
    words = _long_form(words, context)
    firms = around & {EntityType.COMPANY, EntityType.VESSEL, EntityType.AIRCRAFT}
    if not looks_personal(words) or (firms and EntityType.PERSON not in around and not is_personal(words)):
        if claimed in (_BODIES if not firms else _BODIES | firms):
            return inferred("entity_type", f"nothing in the passage speaks against {spoken(claimed)}")
    elif claimed is EntityType.PERSON:
        return inferred("entity_type", f"“{words}” has the shape of a person's name")
    return review("entity_type", f"no word of the passage says that “{words}” is a {spoken(claimed)}")


def _kinds_around(words: str, slot: Slot, context: Context) -> set[EntityType]:
    """The kinds that plural nouns and pronouns of the sentences around a name speak of."""
    places = context.nearest(context.places(words), slot.path)[:2]
    sentences = {one.index: one for place in places for one in touching(context.reading.sentences, place)}
    return {kind for one in sentences.values() for kind in _kinds_in(one, context)}


def _kinds_in(sentence: Sentence, context: Context) -> frozenset[EntityType]:
    memory = memory_of(context.reading).kinds
    if sentence.index not in memory:
        found: set[EntityType] = set()
        for word in WORD.findall(context.words(sentence)):
            if word in load("entities.toml")["personal"]:
                found.add(EntityType.PERSON)
            elif word[0].islower() and is_plural(word) and not is_either(kinds := kinds_of(word)):
                found.update(kinds)
        memory[sentence.index] = frozenset(found)
    return memory[sentence.index]


def _said_by_name(target: Target, slot: Slot, context: Context) -> EntityType | None:
    """The kind that the article's reading, or the lexicon, gives the target's name."""
    words, published = target.name or target.text, context.reading.article.published
    known = resolve(words, published) if names_whole(words, published) else None
    if known is not None and known.kind in _BY_KIND:
        return _BY_KIND[known.kind]
    for place in context.nearest(context.places(words), slot.path)[:3]:
        for one in touching(context.reading.names, place):
            if one.end - one.start >= 0.8 * (place.end - place.start):
                return _BY_KIND.get(one.kind)
    return None


def _long_form(words: str, context: Context) -> str:
    """A single word with the capitalised words before it: "Shatrou" of "Aliaksandr Shatrou"."""
    if " " in words:
        return words
    for place in context.places(words)[:4]:
        before = _GIVEN.search(context.text[max(0, place.start - 60) : place.start])
        if before and looks_personal(before.group() + words):
            return before.group() + words
    return words


_GIVEN = re.compile(r"(?:(?<=\s)|^)(?:[A-Z][\w'’-]+ ){1,3}$")
"""The capitalised words before a surname."""
