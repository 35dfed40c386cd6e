"""Is this party in the passage, do its words mean it, and does it play this part there?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from summarizer.lexicon import load
from summarizer.records.atoms import Party
from summarizer.records.fields import Role
from summarizer.records.vocabulary import Verdict
from summarizer.text.spans import Span, Spanned
from summarizer.values.mentions import NameKind
from summarizer.verify.cohesion import check_cohesion
from summarizer.verify.context import Context, touching
from summarizer.verify.finding import Finding, contradicted, inferred, not_found, review, supported, worst
from summarizer.verify.identity import agree, iso_country, resolve, state_of
from summarizer.verify.party_around import told_around
from summarizer.verify.party_names import mention_of, party_mentions
from summarizer.verify.paths import Slot
from summarizer.verify.positions import Position, positions_in
from summarizer.verify.roles import check_role
from summarizer.verify.words import contains_words, names_something, stems, tokens


def check_party(slot: Slot, context: Context) -> tuple[Finding, Party]:
    """The judgement of a party, and the party with name and country computed from its words."""
    claimed: Party = slot.value
    filled = _filled(claimed, slot, context)
    place = stands_in(filled, slot, context)
    if place.verdict is Verdict.NOT_FOUND:
        return place, filled
    answers = [name_fits(claimed, slot, context), place]
    if slot.role is not None and slot.role is not Role.TARGET:
        answers.insert(0, check_role(filled, slot, context))
        apart = check_cohesion(filled, slot.role, context) if slot.role is not Role.AUTHORITY else None
        answers += [apart] if apart is not None else []
    answer = worst(answers)
    return (answer if answer.at is not None else replace(answer, at=place.at)), filled


def _filled(claimed: Party, slot: Slot, context: Context) -> Party:
    """Name and country as the words give them; what was claimed stays where the words say nothing."""
    published = context.reading.article.published
    words = claimed.text or claimed.name or ""
    resolved = mention_of(words, slot.path, context) or resolve(words, published)
    known = (resolved.name if slot.role is Role.AUTHORITY else resolved.party) if resolved is not None else None
    name = claimed.name or known or claimed.text
    named = (resolve(name, published) if name else None) or resolved
    country = named.country if named is not None else iso_country(claimed.country)
    return claimed.model_copy(update={"name": name, "country": country})


def check_country(claimed: Party, computed: Party) -> Finding | None:
    """Is the country that came with the party the one of its name? `None` when none came."""
    if not claimed.country:
        return None
    if computed.country is None:
        return contradicted("country", f"claimed {claimed.country}; {computed.name} is of no single state")
    if iso_country(claimed.country) != computed.country:
        return contradicted("country", f"claimed {claimed.country}; {computed.name} is of {computed.country}")
    if not any(one and resolve(one, None) is not None for one in (computed.name, claimed.text)):
        return review("country", f"nothing tells of which state {computed.name} is, so {claimed.country} is unproven")
    return supported("country", f"{computed.name} is of {computed.country}")


def name_fits(claimed: Party, slot: Slot, context: Context) -> Finding:
    """Do the words mean the party that is named?"""
    name, words, published = claimed.name, claimed.text, context.reading.article.published
    if not name or not words:
        return supported("name", "name and words are the same")
    if agree(name, words, published) or contains_words(words, name) or contains_words(name, words):
        return supported("name", f"“{words}” names {name}")
    mention = mention_of(words, slot.path, context) or resolve(words, published)
    if mention is not None and mention.party:
        if name == mention.party or agree(name, mention.party, published) or agree(name, mention.name, published):
            return inferred(mention.rule, f"“{words}” stands for {name}")
        return contradicted("name", f"claimed {name}; its words “{words}” mean {mention.party}")
    if stems(name) & stems(words):
        return inferred("name", f"“{words}” shares words with {name}")
    return _refers_back(name, words, slot, context)


def _refers_back(name: str, words: str, slot: Slot, context: Context) -> Finding:
    """Words such as "the company" or "the administration" name a party that stands elsewhere in the article."""
    for place in context.nearest(context.places(words), slot.path)[:1]:
        if any(one.kind in _OTHERS for one in touching(context.reading.names, place)):
            if (tie := _office(name, words, context)) is not None:
                return inferred("office", f"“{words}” holds an office of {name}: “{context.words(tie)}”", tie)
            return review("name", f"“{words}” is a name of its own; the article does not say that it is {name}", place)
    state = state_of(name, context.reading.article.published)
    if context.places(name) or (state is not None and any(one.party == state for one in context.reading.names)):
        return inferred("coreference", f"“{words}” refers back to {name}")
    return contradicted("name", f"“{words}” does not name {name}, which the article never mentions")


def _office(name: str, words: str, context: Context) -> Span | None:
    """Where a person with a title of office stands beside the state, when no other state acts there."""
    state = state_of(name, context.reading.article.published)
    surname = words.split()[-1]
    titled = False
    tie: Span | None = None
    for place in context.places(surname)[:MAX_MENTIONS]:
        sentence = context.reading.sentence_at(place.start)
        if sentence is None:
            continue
        before = tokens(context.text[max(sentence.start, place.start - TITLE_CHARS) : place.start])
        titled = titled or any(one in load("verify.toml")["offices"] for one in before)
        acting = [one.name for one in positions_in(sentence, context) if one.position in _ACTING]
        if any(one.party != state for one in acting):
            return None
        if acting and tie is None:
            tie = Span(min(place.start, acting[0].start), max(place.end, acting[0].end))
    return tie if titled else None


MAX_MENTIONS = 5
"""Mentions of a person that are looked at for an office."""
TITLE_CHARS = 50
"""Characters before a surname in which a title and a given name stand."""
_ACTING = frozenset({Position.ACTOR, Position.ISSUER, Position.SOURCE, Position.MAKER})
_OTHERS = frozenset({NameKind.COMPANY, NameKind.PERSON})
"""Kinds of names that never refer back to a state."""


def stands_in(party: Party, slot: Slot, context: Context) -> Finding:
    """Are the words, or another name of the party, in the cited passages?"""
    namings = tuple(one for one in (party.text, party.name) if one)
    if not any(names_something(one) for one in namings):
        return not_found("name", f"{' or '.join(f'“{one}”' for one in namings) or 'nothing'} names no party")
    for words in namings:
        near = context.nearest(context.places(words), slot.path, limit=2)
        if near:
            return supported("name", f"the passage says “{context.words(near[0])}”", near[0])
    aliases = party_mentions(party, context)
    near = context.nearest([Span(one.start, one.end) for one in aliases], slot.path, limit=2)
    if near:
        return inferred("alias", f"the passage says “{context.words(near[0])}”, which stands for {party.name}", near[0])
    everywhere = [one for words in namings for one in context.places(words)]
    if everywhere:
        words = f"not in the cited passages, but the article says “{context.words(everywhere[0])}”"
        return _outside("name_elsewhere", words, everywhere, slot, context)
    if aliases:
        words = f"the article speaks of “{context.words(aliases[0])}”, which stands for {party.name}"
        return _outside("alias_elsewhere", words, aliases, slot, context)
    return not_found("name", f"the article does not mention {' or '.join(dict.fromkeys(namings)) or 'the party'}")


def _outside(rule: str, words: str, places: Sequence[Spanned], slot: Slot, context: Context) -> Finding:
    """A party that the passages do not name: to review where the record cites none, and its home names others."""
    place = places[0] if context.cited else told_around(places, slot.path, context)
    return inferred(rule, words, place) if place is not None else review(rule, words, places[0])
