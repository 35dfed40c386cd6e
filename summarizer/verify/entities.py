"""What is a target: a person, a company, a vessel, a country …? By the words that head it, and by its name."""

from __future__ import annotations

import re
from functools import cache

from summarizer.lexicon import load
from summarizer.records.atoms import Target
from summarizer.records.vocabulary import EntityType
from summarizer.values.mentions import NameKind
from summarizer.verify.context import Context, touching
from summarizer.verify.finding import Finding, contradicted, inferred, review, supported
from summarizer.verify.paths import Slot
from summarizer.verify.words import tokens

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
_PLAIN = _BODIES | {EntityType.PERSON}
"""Kinds that a bare name may be; a vessel, a sector or a country is called so somewhere."""
_END_OF_HEAD = re.compile(
    r"\b(?:of|in|with|within|for|from|on|at|to|that|which|who|involved|responsible|linked|under)\b|[(,;]"
)


def check_entity_type(target: Target, slot: Slot, context: Context) -> Finding:
    """Is the target of this kind?"""
    claimed, words = target.entity_type, target.text
    said = said_by_head(words)
    if claimed in said or (claimed in said_by_words(words) and EntityType.COMPANY not in said):
        return supported("entity_type", f"“{words}” says {spoken(claimed)}")
    named = said_by_name(target, slot, context)
    if claimed is named:
        return supported("entity_type", f"“{words}” is the name of a {spoken(claimed)}")
    for kind in (*said, *([named] if named is not None and not said else [])):
        if kind in _BODIES and claimed in _BODIES:
            return inferred("entity_type", f"“{words}” may be a {spoken(claimed)}")
        if said:
            return contradicted("entity_type", f"claimed {spoken(claimed)}; “{words}” says {spoken(kind)}")
        return review("entity_type", f"claimed {spoken(claimed)}; “{words}” looks like a {spoken(kind)}")
    return _by_company(claimed, words, slot, context)


def _by_company(claimed: EntityType, words: str, slot: Slot, context: Context) -> Finding:
    """Neither words nor name say what the target is: do the sentences that list it?"""
    places = context.nearest(context.places(words), slot.path)[:2]
    listed = [one for place in places for one in touching(context.reading.sentences, place)]
    around = {
        kind for one in (*context.sentences_for(slot.path), *listed) for kind in said_by_words(context.words(one))
    }
    if claimed in around or (claimed in _BODIES and around & _BODIES):
        return inferred("entity_type", f"the passage that lists “{words}” speaks of {spoken(claimed)} among others")
    if around or claimed not in _PLAIN:
        return review("entity_type", f"no word of the passage says that “{words}” is a {spoken(claimed)}")
    return inferred("entity_type", f"nothing in the passage speaks against {spoken(claimed)}")


def said_by_words(words: str) -> tuple[EntityType, ...]:
    """The kinds that words name: "three Russian companies" are companies."""
    return tuple(dict.fromkeys(kind for token in tokens(words) for kind in _heads().get(token, ())))


def said_by_head(words: str) -> tuple[EntityType, ...]:
    """The kinds that the head of a phrase names: a tanker operator is a company, and General Dynamics no general."""
    head = head_of(words)
    if _firm_words() & set(tokens(words)):
        return (EntityType.COMPANY,)
    plain = _NAME_TAIL.sub("", words[: len(head)].strip()) if words[:1].islower() else ""
    last = said_by_words(plain.split()[-1]) if plain else ()
    return last or said_by_words(head)


@cache
def _firm_words() -> frozenset[str]:
    return frozenset(load("verify.toml")["firm_words"])


_NAME_TAIL = re.compile(r"(?:\s{1,2}[A-Z\d][\w&'’.-]{0,40}){1,8}$")
"""The name behind its noun: "the tanker operator Volgatrans"."""


def head_of(words: str) -> str:
    """The words of a phrase before its first "of", "in" or comma."""
    return _END_OF_HEAD.split(words.lower(), maxsplit=1)[0] or words


def said_by_name(target: Target, slot: Slot, context: Context) -> EntityType | None:
    """The kind that the article's reading gives the target's name."""
    for place in context.nearest(context.places(target.name or target.text), slot.path)[:3]:
        for one in touching(context.reading.names, place):
            if one.end - one.start >= 0.8 * (place.end - place.start):
                return _BY_KIND.get(one.kind)
    return None


@cache
def _heads() -> dict[str, tuple[EntityType, ...]]:
    found: dict[str, tuple[EntityType, ...]] = {}
    for kind, words in load("verify.toml")["entity_words"].items():
        for word in words:
            found[word] = (*found.get(word, ()), EntityType(kind))
    return found


def spoken(kind: EntityType) -> str:
    """A kind as a reader would say it."""
    return kind.value.replace("_", " ")
