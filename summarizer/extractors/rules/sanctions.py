"""Who restricts whom: the acts of each sentence with their authority and their targets."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from summarizer.extractors.rules.act_stages import is_this_act
from summarizer.extractors.rules.acts import Act, find_acts
from summarizer.extractors.rules.parties import Cast, Party, distinct
from summarizer.extractors.rules.phrases import one_of, words
from summarizer.extractors.rules.subjects import in_office, subjects_of
from summarizer.extractors.rules.target_finds import TargetFind
from summarizer.extractors.rules.targets import read_targets
from summarizer.extractors.rules.views import View, find_word
from summarizer.reading import Reading
from summarizer.records.vocabulary import EntityType, SanctionStatus
from summarizer.values.mentions import NameKind

_BY = re.compile(r"\bby\s+(?:the\s+)?")
_PERFECT = re.compile(r"\b(?:has|have|had)\s+(?:\w+\s+){0,2}$")
_OWNER = re.compile(r"['’]s?\s+(?:[a-z-]+\s+){0,2}$")
_ANNOUNCES = re.compile(r"\s(?:announced|said|says|confirmed)\b")
_OPENS = 4
"""Code points before the first word of a sentence that is its subject."""
_THE_COUNTRY = re.compile(r"\s*(?:the|that)\s(?:country|nation|regime|kingdom|republic|state)\b")
_HAS_OBJECT = re.compile(
    r"\s*(?:on|against|targeting)\b|\s*(?:the\s|its\s)?[a-z]+\s(?:banks?|compan|firms?|officials?|individuals?)"
)
_LIST_KEEPER = 2
"""Sentences before "the following entry has been added to the list" in which its keeper is named."""
_COUNTRY_REACH = 12
"""Sentences before an act in which the country stands that it speaks of."""
_FOLLOWS = 6
"""Sentences over which an act without a subject goes on with the one told before."""
_MODIFIES = 20
"""Code points between a state and the noun of sanctions that it modifies ("the Syria sanctions")."""


@dataclass(frozen=True, slots=True)
class SanctionFind:
    """One act of one sentence."""

    authority: Party | None
    act: Act
    targets: tuple[TargetFind, ...]
    view: View
    lists_follow: bool
    """True when the sentence announces a list of names: "the following 11 individuals are being designated"."""


def find_sanctions(reading: Reading, cast: Cast) -> list[SanctionFind]:
    """Every act of sanctions in a chunk, sentence by sentence; nothing is merged yet."""
    found: list[SanctionFind] = []
    for view in cast.views:
        acts = [(act, _targets(view, act, cast)) for act in find_acts(view)]
        restricted = {one.text.lower() for _, targets in acts for one in targets}
        for act, targets in acts:
            if _is_tally(view, act, targets):
                continue
            named = [one for one in _named_authorities(reading, view, act, cast) if one.text.lower() not in restricted]
            authorities: list[Party | None] = [*named]
            if not named and not _is_of_others(view, act, cast, found):
                authorities = [_told_authority(view, act, cast, found)]
            for authority in authorities:
                own = [one for one in targets if authority is None or not _is_body_of(one, authority, cast)]
                own = own or _told_country(view, act, authority, cast)
                found.append(SanctionFind(authority, act, tuple(own), view, _announces_list(view)))
    return [one for one in found if one.authority is not None]


def _is_of_others(view: View, act: Act, cast: Cast, found: Sequence[SanctionFind]) -> bool:
    """True for an act that the subject of the sentence only asks of others: "Kyiv has urged its allies to sanction"."""
    known = {one.authority.party for one in found if one.authority is not None}
    opening = [one for one in cast.within(view.start, act.verb.start) if one.start - view.start <= _OPENS]
    return bool(opening) and not act.passive and opening[0].party not in known


def _told_authority(view: View, act: Act, cast: Cast, found: Sequence[SanctionFind]) -> Party | None:
    """Who acts when the sentence names nobody: who speaks, who acted just before, or who acts most in the text."""
    earlier = [one.authority for one in found if one.authority is not None]
    if earlier and is_this_act(view.low[: act.verb.start - view.start]):
        return earlier[-1]
    if speaker := cast.we(view):
        return speaker
    if find_word(view.low, words("acts", "us_law")):
        earlier = [one for one in earlier if one.party == "United States"]
    if not earlier and act.passive:
        recent = [one for one in cast.parties if 0 < view.index - one.index <= _LIST_KEEPER]
        keepers = [one for one in recent if one.kind in (NameKind.BODY, NameKind.GOVERNMENT) and not one.person]
        if keepers and find_word(view.low, words("acts", "list_names")):
            return keepers[-1]
    if not earlier and (meant := cast.meant_by(view.low[: act.verb.start - view.start], view)):
        return meant
    if not earlier:
        return cast.mention("United States", view) if find_word(view.low, words("acts", "us_law")) else None
    most = Counter(one.party for one in earlier).most_common(1)[0][0]
    bodies = [one for one in earlier if one.party == most]
    near = found[-1].view.index >= view.index - _FOLLOWS or act.passive
    return next((one for one in bodies if one.kind is NameKind.BODY), bodies[-1]) if near else None


def _told_country(view: View, act: Act, authority: Party | None, cast: Cast) -> list[TargetFind]:
    """The country that "its arms embargo on the country" and "the existing measures" speak of: the last one named."""
    if act.noun is None or authority is None:
        return []
    after = view.lower(act.start, act.end)
    standing = act.status in (SanctionStatus.EXTENDED, SanctionStatus.EASED, SanctionStatus.LIFTED)
    if not (_THE_COUNTRY.match(after) or (standing and not _HAS_OBJECT.match(after))):
        return []
    barred = {authority.party, *words("sanctions", "sanctioners")}
    before = [one for one in cast.parties if one.kind is NameKind.COUNTRY and one.end <= act.verb.start]
    fit = [one for one in before if one.party not in barred and view.index - one.index <= _COUNTRY_REACH]
    last = fit[-1:] or [one for one in before[:1] if one.party not in barred]
    return [TargetFind(one.start, one.end, one.text, True, EntityType.COUNTRY) for one in last]


def _is_body_of(target: TargetFind, authority: Party, cast: Cast) -> bool:
    """True for a ministry or agency of the authority's own state: it acts too, and is no target."""
    found = next((one for one in cast.parties if one.start == target.start), None)
    bodies = (NameKind.BODY, NameKind.GOVERNMENT)
    return found is not None and found.party == authority.party and found.kind in bodies and not found.person


def _targets(view: View, act: Act, cast: Cast) -> list[TargetFind]:
    """The targets of an act; a state before the noun of sanctions is one unless it is known to impose them."""
    if act.noun is not None and (banned := _banned_goods_of(view, act)):
        return banned
    found = read_targets(view, act.start, act.end)
    if found or act.noun is None:
        return found
    before = [one for one in cast.within(max(view.start, act.verb.start), act.noun) if one.kind is NameKind.COUNTRY]
    if not before or before[-1].party in words("sanctions", "sanctioners") or act.noun - before[-1].end > _MODIFIES:
        return []
    last = before[-1]
    return [TargetFind(last.start, last.end, last.text, True, EntityType.COUNTRY)]


def _banned_goods_of(view: View, act: Act) -> list[TargetFind]:
    """ "a ban on Russian diamonds": goods are no target, their country is."""
    first = next((one for one in view.names if one.start >= act.start), None)
    if first is None or first.kind is not NameKind.DEMONYM or first.party is None:
        return []
    beside = not view.lower(act.start, first.start).strip() and _goods_after().match(view.lower(first.end, act.end))
    word = view.words(first)
    return [TargetFind(first.start, first.end, word, True, EntityType.COUNTRY, name=first.party)] if beside else []


@cache
def _goods_after() -> re.Pattern[str]:
    heads = one_of("sanctions", "heads")
    return re.compile(rf"\s(?:[a-z-]+\s){{0,2}}?(?:{one_of('grounds', 'dealings')})\b(?!\s(?:{heads})\b)")


def _announces_list(view: View) -> bool:
    return "following" in view.low or view.text.rstrip().endswith(":")


def _is_tally(view: View, act: Act, targets: Sequence[TargetFind]) -> bool:
    """True for a running total of a regime: "has sanctioned more than 600 individuals since 2021"."""
    counted = any(one.count is not None for one in targets)
    perfect = _PERFECT.search(view.low[: act.verb.start - view.start])
    return counted and bool(perfect) and bool(find_word(view.low, words("sanctions", "tally")))


def _named_authorities(reading: Reading, view: View, act: Act, cast: Cast) -> list[Party]:
    """The agent after "by", the owner of the noun, the subject of the verb."""
    before = view.low[: act.verb.start - view.start]
    if act.passive:
        agent = _BY.search(view.low, act.verb.end - view.start)
        found = [one for one in cast.within(view.start, view.end) if agent and one.start == view.start + agent.end()]
        speaks = find_word(view.low, words("speakers", "first_person"))
        return found[:1] or ([speaker] if speaks and (speaker := cast.we(view)) else [])
    if act.noun is not None:
        owners = [
            one for one in cast.within(act.verb.start, act.noun) if one.party in words("sanctions", "sanctioners")
        ]
        if owners and not re.search(r"[,;]", view.lower(owners[-1].end, act.noun)):
            return owners[-1:]
    if taken := _taken_by().search(before):
        agents = cast.within(view.start + taken.end(), act.verb.start)
        return distinct(one for one in agents if _can_act(view, one))
    owner = [
        one for one in cast.within(view.start, act.verb.start) if _OWNER.match(view.lower(one.end, act.verb.start))
    ]
    subjects = owner[-1:] or subjects_of(reading, view, act.verb.start, cast)
    acting = [_narrowest(one, view, cast) for one in distinct(one for one in subjects if _can_act(view, one))]
    acting = acting or in_office(view, act.verb.start, cast)
    return acting or [
        one for one in cast.within(act.verb.end, view.end) if _ANNOUNCES.match(view.lower(one.end, view.end))
    ]


def _can_act(view: View, party: Party) -> bool:
    """False for an adjective of origin that belongs to something else than a government ("Russian banks")."""
    if party.kind is not NameKind.DEMONYM:
        return True
    return bool(_officials().match(view.lower(party.end, party.end + 30)))


def _narrowest(party: Party, view: View, cast: Cast) -> Party:
    """The body that acts when it is named with its state: "the Treasury's Office of Foreign Assets Control (OFAC)"."""
    near = cast.within(party.start, min(view.end, party.end + 80))
    same = [one for one in near if one.party == party.party and one.kind is NameKind.BODY]
    return same[0] if same and "'s" in view.lower(party.end, same[0].start).replace("’", "'") else party


@cache
def _officials() -> re.Pattern[str]:
    return re.compile(rf"\s(?:and\s\w+\s)?(?:{one_of('speakers', 'officials')})\b")


@cache
def _taken_by() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{one_of('acts', 'taken')})\s(?:[a-z]+\s){{0,2}}by (?:the )?")
