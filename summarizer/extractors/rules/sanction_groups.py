"""From acts of single sentences to records: all targets that one authority designates together are one."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from summarizer.extractors.rules.acts import find_acts
from summarizer.extractors.rules.dating import act_date, is_news
from summarizer.extractors.rules.parties import Party
from summarizer.extractors.rules.phrases import one_of, table
from summarizer.extractors.rules.sanctions import SanctionFind
from summarizer.extractors.rules.target_finds import TargetFind
from summarizer.extractors.rules.target_lines import head_name, line_group
from summarizer.extractors.rules.targets import read_targets
from summarizer.extractors.rules.views import View
from summarizer.records.vocabulary import EntityType, SanctionStatus
from summarizer.values.mentions import DateMention, NameKind

_GAP = 2
"""Lines between the names of a list that are none: page furniture, headings."""
_LIST_MAX = 120
"""Sentences of a list of names that are read."""
_OPENS_WITHIN = 3
"""Sentences after an act in which a list of its targets may open."""
_VISA = re.compile(r"\b(?:visa|travel ban|entry ban|ineligible)\b")


@dataclass(frozen=True, slots=True)
class SanctionGroup:
    """One act with everything that its sentences say."""

    authority: Party | None
    status: SanctionStatus
    targets: tuple[TargetFind, ...]
    date: DateMention | None
    news: bool
    finds: tuple[SanctionFind, ...]
    more: tuple[View, ...] = field(default=(), kw_only=True)
    """Sentences after the act that name some of its targets."""
    visas: bool

    @property
    def views(self) -> tuple[View, ...]:
        """The sentences it rests on, in order, each once; a headline only where no sentence tells the act."""
        told = {find.view for find in self.finds}
        body = {view for view in told if not view.heading} or told
        return tuple(sorted({*body, *self.more}, key=lambda one: one.index))


def group_sanctions(
    finds: Sequence[SanctionFind], views: Sequence[View], published: dt.date | None
) -> list[SanctionGroup]:
    """One group for each act, those without any target left out."""
    groups: list[SanctionGroup] = []
    for find in finds:
        date = act_date(find.view, find.act.verb)
        one = SanctionGroup(
            find.authority,
            find.act.status,
            find.targets,
            date,
            is_news(date, published) and not find.act.standing,
            (find,),
            bool(_VISA.search(find.view.lower(find.act.verb.start - 5, find.act.verb.end + 60))),
        )
        opener = find.view if find.lists_follow else _list_opener(find, views)
        if opener is not None:
            one = replace(one, targets=(*one.targets, *_list_after(opener, views)))
        one = replace(one, targets=(*one.targets, *_named_after(find, views)), more=_telling(find, views))
        twin = next((at for at, other in reversed(list(enumerate(groups))) if _one_act(other, one)), None)
        if twin is None:
            groups.append(one)
        else:
            groups[twin] = _merged(groups[twin], one)
    return [tidy for one in groups if (tidy := _tidied(one)).targets]


def _one_act(one: SanctionGroup, other: SanctionGroup) -> bool:
    """True for the same authority, stage, kind and date."""
    if one.status is not other.status or one.news is not other.news or one.visas is not other.visas:
        return False
    if _of_other_countries(one, other):
        return False
    if not one.news and (one.date and one.date.earliest) != (other.date and other.date.earliest):
        return False
    return _same_authority(one.authority, other.authority)


def _of_other_countries(one: SanctionGroup, other: SanctionGroup) -> bool:
    """True for two regimes: measures against Mali, and in a separate sentence measures against Zimbabwe."""
    mine, theirs = ({target.text.lower() for target in group.targets} for group in (one, other))
    countries = all(target.entity_type is EntityType.COUNTRY for group in (one, other) for target in group.targets)
    return bool(mine and theirs) and countries and mine.isdisjoint(theirs)


def _same_authority(one: Party | None, other: Party | None) -> bool:
    """True for one state or bloc, whichever of its bodies is named, unless two ministries act side by side."""
    if one is None or other is None:
        return True
    if one.party != other.party:
        return False
    parents = table("sanctions", "bodies")
    mine, theirs = (next((key for key, group in parents.items() if who.name in group), None) for who in (one, other))
    return mine is None or theirs is None or mine == theirs


def _merged(first: SanctionGroup, second: SanctionGroup) -> SanctionGroup:
    kept = list(first.targets)
    for one in second.targets:
        if not any(_same_target(one, other) for other in kept):
            kept.append(one)
    authority = first.authority
    if authority is None or (
        second.authority is not None and second.authority.kind is NameKind.BODY and authority.kind is not NameKind.BODY
    ):
        authority = second.authority
    return replace(
        first,
        authority=authority,
        targets=tuple(kept),
        date=first.date or second.date,
        finds=(*first.finds, *second.finds),
        more=(*first.more, *second.more),
    )


def _same_target(one: TargetFind, other: TargetFind) -> bool:
    a, b = one.text.lower(), other.text.lower()
    return a == b or (
        one.named and other.named and len(min(a, b, key=len)) > 4 and (f" {a}" in f" {b}" or f" {b}" in f" {a}")
    )


def _tidied(group: SanctionGroup) -> SanctionGroup:
    """Without countries that only sum up targets that are named."""
    if not any(one.named and one.entity_type is not EntityType.COUNTRY for one in group.targets):
        return group
    return replace(group, targets=tuple(one for one in group.targets if one.entity_type is not EntityType.COUNTRY))


def _list_opener(find: SanctionFind, views: Sequence[View]) -> View | None:
    """The sentence soon after an act that opens a list of its targets: "Those listed are:"."""
    last = find.view.index
    near = (one for one in views if last < one.index <= last + _OPENS_WITHIN)
    return next((one for one in near if one.text.rstrip("* ").endswith(":") and _opens_names().match(one.low)), None)


def _telling(find: SanctionFind, views: Sequence[View]) -> tuple[View, ...]:
    """The sentences right after an act that name some of its targets: "Among those sanctioned were X and Y"."""
    last = find.view.index
    near = [one for one in views if last < one.index <= last + _OPENS_WITHIN]
    return tuple(one for one in near if _names_some().match(one.low) and not one.text.rstrip("* ").endswith(":"))


def _named_after(find: SanctionFind, views: Sequence[View]) -> list[TargetFind]:
    found: list[TargetFind] = []
    for view in _telling(find, views):
        opening = _names_some().match(view.low)
        start = view.start + (opening.end() if opening else 0)
        found += [one for one in read_targets(view, start, view.end) if one.named]
    return found


@cache
def _names_some() -> re.Pattern[str]:
    """What opens a sentence that names targets of the act before it."""
    done = one_of("acts", "done")
    return re.compile(
        rf"\W{{0,4}}(?:(?:among|also among)\s)?(?:those|the (?:[a-z-]+\s){{0,3}}?(?:individuals|companies"
        rf"|entities|firms|banks|people|targets))"
        rf"\s(?:also\s)?(?:{done})\s(?:[a-z]+\s){{0,2}}?(?:are|were|is|was|include|included|including)\s"
        rf"|\W{{0,4}}(?:they|the (?:new\s)?(?:targets|designations|listings|measures)"
        rf"|the (?:new\s)?sanctions)\s(?:also\s)?(?:include|included|target|targeted|hit|cover)\s"
    )


@cache
def _opens_names() -> re.Pattern[str]:
    return re.compile(rf"\W{{0,4}}(?:{one_of('acts', 'list_openers')})\b")


def _list_after(opener: View, views: Sequence[View]) -> tuple[TargetFind, ...]:
    """The names that open the lines after "the following … are being designated:"."""
    found: list[TargetFind] = []
    paragraph, skipped = -1, 0
    for view in [one for one in views if one.index > opener.index][:_LIST_MAX]:
        if not view.heading and find_acts(view):
            break
        head = head_name(view) or line_group(view)
        if head is not None:
            found.append(head)
            paragraph = view.sentence.paragraph
            skipped = 0
        elif view.sentence.paragraph != paragraph:
            skipped += 1
            if skipped > _GAP:
                break
    return tuple(found)
