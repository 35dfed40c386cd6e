"""Is a target of this state? By its own words, by the words around it, by what it belongs to, by the list it is in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from summarizer.clauses.tie_behind import behind
from summarizer.clauses.ties import Tie, stretch_around, tells_state, ties_at
from summarizer.records.atoms import Party, Target
from summarizer.text.spans import Span, overlaps
from summarizer.values.mentions import NameKind, NameMention
from summarizer.verify.context import Context, touching
from summarizer.verify.finding import Finding, contradicted, inferred, not_found, review, supported
from summarizer.verify.identity import iso_country, names_whole, resolve
from summarizer.verify.paths import Slot
from summarizer.verify.target_groups import group_of, heading_of
from summarizer.verify.target_places import places_of

MAX_OWNERS = 4
"""Names beside a target that are looked at for the state of what it heads or belongs to."""


def check_target_country(target: Target, slot: Slot, context: Context) -> Finding:
    """Does the article tie the target to this state?"""
    code = iso_country(target.country)
    places = places_of(target, slot, context)
    inside = list(_inside(target, slot, context))
    if any(one.country == code for one in inside):
        return supported("target_country", f"“{target.text}” has the country in it")
    ties = [tie for place in places for tie in ties_at(context.reading, place)]
    own = next((one for one in ties if one.state.country == code), None)
    if own is not None:
        return supported("target_country", f"the article says “{context.words(own)}”", own)
    named = _known(target, context)
    if named is not None and named.country == code:
        return inferred("target_country", f"{named.name} is of {target.country}")
    if not any(one.country == code and tells_state(one) for one in context.reading.names):
        return not_found("target_country", f"the article does not mention {target.country}")
    if not ties and (found := _by_surroundings(code, target, places, context)) is not None:
        return found
    return _of_another(target, [*inside, *([named] if named else [])], ties, code, context)


def _inside(target: Target, slot: Slot, context: Context) -> Iterator[NameMention]:
    """The states in the target's own words: "the Central Bank of Iran"."""
    for place in context.nearest(context.places(target.text), slot.path):
        for one in touching(context.reading.names, place):
            if one.country and not _is_namesake(one, target, context):
                yield one


def _is_namesake(mention: NameMention, target: Target, context: Context) -> bool:
    """True for a leader's surname in the longer name of somebody else ("Ramón Ortega Silva")."""
    words = context.words(mention)
    return mention.rule in ("leader", "surname") and len(words) < len(target.name or target.text)


def _known(target: Target, context: Context) -> NameMention | None:
    """What the lexicon knows under the target's whole name."""
    published = context.reading.article.published
    words = target.name or target.text
    found = resolve(words, published) if names_whole(words, published) else None
    return found if found is not None and found.country else None


def _by_surroundings(code: str | None, target: Target, places: Sequence[Span], context: Context) -> Finding | None:
    """The state of what the target heads or belongs to, of the group that lists it, or of its section."""
    for place in places:
        for owner, tie in _owners(place, target, context):
            if tie.state.country == code:
                reason = f"“{context.words(owner)}” ties it to what the article says of: “{context.words(tie)}”"
                return inferred("target_country", reason, owner)
    acting = acting_country(context)
    for place in places[:MAX_OWNERS]:
        for state, what in (
            (group_of(place, acting, context), "group"),
            (heading_of(place, acting, context), "section"),
        ):
            if state is not None:
                reason = f"it is listed in a {what} of “{context.words(state)}”"
                return inferred("target_country", reason, state) if state.country == code else None
    return None


def _owners(place: Span, target: Target, context: Context) -> Iterator[tuple[Span, Tie]]:
    """Firms and bodies that a phrase says the target heads or belongs to, each with a state that it is tied to."""
    whole = stretch_around(context.reading, place)
    for before in _led_by(whole, place, context):
        yield from ((Span(before.start, place.end), tie) for tie in _ties_of(before, context))
    for owner in _firms_in(whole, place, target, context)[:MAX_OWNERS]:
        between = context.text[place.end : owner.start]
        as_state = NameMention(owner.start, owner.end, NameKind.COUNTRY, context.words(owner), None, None, "owner")
        if behind(between, as_state, context.text[owner.end : owner.end + 80]) in ("predicate", "apposition"):
            tied = Span(place.start, owner.end)
            yield from ((tied, tie) for tie in _ties_of(owner, context))


def _ties_of(owner: Span, context: Context) -> Iterator[Tie]:
    """The states of a firm or body, by its own words and by the words around them."""
    for other in context.places(context.words(owner))[:MAX_OWNERS]:
        yield from ties_at(context.reading, other)
        named = touching(context.reading.names, other)
        inside = (one for one in named if one.country and one.rule not in ("leader", "surname", "dateline"))
        yield from (Tie(one.start, one.end, one, "own words") for one in inside)


def _led_by(whole: Span, place: Span, context: Context) -> Iterator[Span]:
    """The body before a target that the text calls its head: "the Guard and its chiefs, X and Y"."""
    found = _ITS.search(context.text[max(whole.start, place.start - _REACH) : place.start])
    if found is None:
        return
    end = max(whole.start, place.start - _REACH) + found.start()
    body = _BODY.search(context.text[max(whole.start, end - _REACH) : end])
    if body is not None:
        start = max(whole.start, end - _REACH) + body.start(1)
        yield Span(start, start + len(body.group(1)))


_CAPITALISED = r"[A-Z][\w'’.&-]{0,30}"
_BODY = re.compile(
    rf"({_CAPITALISED}(?:\s(?:(?:of|for|and)\s(?:the\s)?)?{_CAPITALISED}){{0,8}})\s?(?:\([^()]{{0,80}}\))?$"
)
"""The name that a stretch ends with, before its short form in brackets."""
_REACH = 160
"""Characters before a target in which the body that it leads is named."""
_ITS = re.compile(
    r",?\s(?:and|as well as|along with|together with)\sits\s(?:[a-z-]{2,20}\s){0,4}[a-z-]{2,20}\b,?\s"
    r"(?:(?:[A-Z][\w'’.-]*|and|al|bin|de|,)[\s,]{1,2}){0,14}$"
)
"""From the end of a body's name to one of its leaders."""


def _firms_in(whole: Span, place: Span, target: Target, context: Context) -> list[Span]:
    """The firms, bodies and other targets named behind a target in its stretch."""
    others = [
        one for one in getattr(context.record, "targets", ()) if isinstance(one, Target) and one.text != target.text
    ]
    found = [spot for one in others for spot in context.places(one.text)]
    kinds = (NameKind.COMPANY, NameKind.ORGANISATION)
    found += [Span(one.start, one.end) for one in touching(context.reading.names, whole) if one.kind in kinds]
    return sorted({one for one in found if place.end <= one.start and one.end <= whole.end}, key=lambda one: one.start)


def _of_another(
    target: Target, known: Sequence[NameMention], ties: Sequence[Tie], code: str | None, context: Context
) -> Finding:
    """The article has the state, but ties the target to another, or to none."""
    if known:
        return contradicted("target_country", f"claimed {target.country}; “{target.text}” is of {known[0].country}")
    if ties:
        reason = f"claimed {target.country}; the article says “{context.words(ties[0])}”"
        return contradicted("target_country", reason, ties[0])
    here = next(one for one in context.reading.names if one.country == code)
    if (tie := _only_country(target, code, context)) is not None:
        return inferred(
            "target_country", f"the cited passages speak of no other state than “{context.words(tie)}”", tie
        )
    return review("target_country", f"no words tie “{target.text}” to {target.country}", here)


def acting_country(context: Context) -> str | None:
    """The country of who imposes the sanctions."""
    authority = getattr(context.record, "authority", None)
    words = (authority.name or authority.text) if isinstance(authority, Party) else None
    acting = resolve(words, context.reading.article.published) if words else None
    return acting.country if acting is not None else None


def _only_country(target: Target, code: str | None, context: Context) -> NameMention | None:
    """For a target that is described, not named: a cited mention of the state, when no other is cited save who acts."""
    if target.text[:1].isupper() or acting_country(context) == code:
        return None
    states = [one for one in context.reading.names if tells_state(one)]
    cited = [one for one in states if any(overlaps(one, sentence) for sentence in context.sentences)]
    if any(one.country not in (code, acting_country(context)) for one in cited):
        return None
    return next((one for one in cited if one.country == code), None)
