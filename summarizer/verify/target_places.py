"""Where an article speaks of a target: under its words, its name, a short form in brackets, its surname, a pronoun."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from summarizer.lexicon import any_of, load
from summarizer.records.atoms import Target
from summarizer.text.spans import Sentence, Span, overlaps
from summarizer.values.sequences import roles
from summarizer.verify.context import Context, touching
from summarizer.verify.paths import Slot

MAX_PLACES = 8
"""Places of one target that are looked at: the nearest to what is cited first."""
MIN_SURNAME = 4
"""Letters of the shortest surname that stands for its person."""

_SHORT = re.compile(r"\s{0,2}\([“\"']?([A-Z0-9][\w .&/'’-]{1,40}?)[”\"']?\)")
_PRONOUN = re.compile(
    rf"(?:He|She|It|The (?:{any_of(load('targets.toml')['taking_up'])}))"
    r"(?=,? (?:which )?(?:is|was|has|also|currently)\b)"
)


def places_of(target: Target, slot: Slot, context: Context) -> tuple[Span, ...]:
    """The places of a target, those under its own words before those under other namings."""
    own = _nearest(target.text, slot, context) or _nearest(target.name or "", slot, context)
    others: dict[Span, None] = {}
    for naming in _other_namings(target, own, context):
        for place in _nearest(naming, slot, context):
            if not any(overlaps(place, one) for one in own):
                others.setdefault(place)
    found = (*own, *others)[:MAX_PLACES]
    return (*found, *_pronouns(target, found, context))


def short_forms(target: Target, slot: Slot, context: Context) -> tuple[Span, ...]:
    """The places of what stands for the target's words: a short form in brackets, a surname."""
    bare = target.model_copy(update={"name": None})
    own = _nearest(target.text, slot, context)
    namings = _other_namings(bare, own, context)
    found = (place for naming in namings for place in _nearest(naming, slot, context))
    return tuple(one for one in found if not any(overlaps(one, place) for place in own))


def _nearest(words: str, slot: Slot, context: Context) -> tuple[Span, ...]:
    return context.nearest(context.places(words), slot.path)[:MAX_PLACES] if words else ()


def _other_namings(target: Target, own: tuple[Span, ...], context: Context) -> Iterator[str]:
    """Short forms that the article introduces, and the surname of a person."""
    for place in own:
        short = _SHORT.match(context.text, place.end)
        if short and not _is_state(short, context):
            yield short.group(1)
    if (surname := surname_of(target)) is not None and not _is_shared(surname, target, context):
        yield surname
    if target.name and target.name != target.text:
        yield target.name


def _is_state(found: re.Match[str], context: Context) -> bool:
    """True for a bracket that says where a target is: "(Oman)"."""
    inside = Span(*found.span(1))
    return any(one.country and one.rule != "abbreviation" for one in touching(context.reading.names, inside))


def surname_of(target: Target) -> str | None:
    """The last word of a name that may be a person's; `None` when its words say that it is none."""
    words = (target.name or target.text).split()
    last = words[-1] if words else ""
    known = load("roles.toml")
    named = len(words) > 1 and all(
        one[0].isupper() or one.lower() in load("person_names.toml")["particles"] for one in words
    )
    plain = last.isalpha() or "-" in last
    if not (named and plain) or len(last) < MIN_SURNAME or len(words) > 5:
        return None
    return None if last.lower() in (*known["company"], *known["organisation"], *known["not_person"]) else last


def _is_shared(surname: str, target: Target, context: Context) -> bool:
    """True when somebody else of the article, or of the record, has the surname too: relatives share one."""
    own = {word.lower() for word in (target.name or target.text).split()}
    for place in context.places(surname):
        before = _BEFORE.search(context.text[max(0, place.start - 40) : place.start])
        if before and before.group(1).lower() not in own and before.group(1).lower() not in _titles():
            return True
    return False


_BEFORE = re.compile(r"([A-Z][\w'’-]{1,30})\s$")
"""The capitalised word before a surname: another given name, or a title."""


@cache
def _titles() -> frozenset[str]:
    return frozenset(part.strip(".") for title in roles()["titles"] for part in title.split())


def _pronouns(target: Target, found: tuple[Span, ...], context: Context) -> Iterator[Span]:
    """The pronoun or plain noun that opens the sentence after one that names this target and no other."""
    for place in found[:2]:
        sentence = context.reading.sentence_at(place.start)
        if sentence is None or sentence.index + 1 >= len(context.reading.sentences):
            continue
        following = context.reading.sentences[sentence.index + 1]
        opened = _PRONOUN.match(context.text, following.start)
        if opened and not _names_others(sentence, target, context):
            yield Span(*opened.span())


def _names_others(sentence: Sentence, target: Target, context: Context) -> bool:
    """True when the sentence names another target of the record."""
    others = (one.text for one in getattr(context.record, "targets", ()) if isinstance(one, Target))
    return any(overlaps(place, sentence) for one in others if one != target.text for place in context.places(one))
