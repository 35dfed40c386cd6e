"""From sums of single sentences to packages: one for each sum, with the label and goods that more sentences add."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from summarizer.extractors.rules.aid import AidFind, with_goods
from summarizer.extractors.rules.parties import Party
from summarizer.extractors.rules.phrases import find_phrases
from summarizer.extractors.rules.views import View
from summarizer.records.vocabulary import ItemCategory, Scope
from summarizer.values.mentions import ArmsMention

_INCLUDES = r"(?:includ(?:es?|ed|ing)|contains?|consists? of|compris(?:es?|ing)|features?|such as)\b"
_LISTS = re.compile(rf"\b{_INCLUDES}|:\s*$")
_GOES_ON = re.compile(
    r"(?:[-–—*•·]\s*)?(?:the|this|these|it|specifically,|in addition,|also|items?|capabilities)\s[^.;]{0,70}?\b"
    + _INCLUDES
)
"""A sentence that goes on with a package: "The package includes …"."""
_OF_GOODS = re.compile(r"\b(?:of|for|worth of|provides?|deliver|send)\s+(?:\w+\s+){0,3}$")
_BULLET = re.compile(r"\s*(?:[-–—*•·▪●◦‣]|\(?[0-9]{1,2}[.)])\s")
_SENTENCE = re.compile(r"\b(?:is|are|was|were|has|have|will|would|deployed|continues?|supports?)\b")
"""A bullet that is a sentence of its own tells no item of a list."""
_FROM_STOCKS = re.compile(
    r"\bfrom\s(?:[\w.'’]+\s){0,4}(?:stocks?|stockpiles?|inventory|inventories|reserves|depots|warehouses)\b"
)
_LIST_REACH = 2
"""Sentences after a package in which its goods may be listed."""
_NO_ITEM = frozenset({ItemCategory.FUNDS, ItemCategory.SERVICES, ItemCategory.TECHNOLOGY, ItemCategory.UNSPECIFIED})


def group_aid(finds: Sequence[AidFind], views: Sequence[View]) -> list[AidFind]:
    """One find for each package or total, in the order of the article."""
    groups: list[AidFind] = []
    for find in finds:
        twin = _twin(groups, find)
        if twin is None:
            groups.append(find)
        else:
            groups[twin] = _merged(groups[twin], find)
    full = [one for one in groups if not all(view.heading for view in one.views)]
    groups = full or groups
    return [_with_lists(one, views) for one in groups]


def _twin(groups: Sequence[AidFind], find: AidFind) -> int | None:
    """The group that tells of the same package."""
    for at, one in reversed(list(enumerate(groups))):
        if not _same(one.donor, find.donor):
            continue
        if one.money and find.money:
            same_sum = one.money.amount == find.money.amount and one.money.currency == find.money.currency
            if same_sum and (one.date is None) == (find.date is None) and _same_receiver(one, find):
                return at
        elif _in_kind(one) or _in_kind(find) or one.scope is not find.scope:
            continue
        elif one.date is None and find.date is None and one.scope is Scope.PACKAGE and _same_receiver(one, find):
            near = find.views[0].index - one.views[-1].index <= 3
            if (find.money is None and one.label is None) or near:
                return at
    return None


def _in_kind(find: AidFind) -> bool:
    """True for goods that were counted in a sentence of their own."""
    return find.money is None and find.label is None


def _same_receiver(one: AidFind, other: AidFind) -> bool:
    return _same(one.recipient, other.recipient)


def _same(one: Party | None, other: Party | None) -> bool:
    """True for the same party; an unknown one may be any."""
    return one is None or other is None or one.party == other.party


def _merged(first: AidFind, second: AidFind) -> AidFind:
    """Two tellings of one package; a full sentence is the better source than a headline, a total than its parts."""
    lead, other = (second, first) if first.views[0].heading and not second.views[0].heading else (first, second)
    if lead.scope is not other.scope:
        return lead if lead.scope is Scope.CUMULATIVE_TOTAL else other
    return replace(
        lead,
        donor=lead.donor or other.donor,
        recipient=lead.recipient or other.recipient,
        money=lead.money or other.money,
        label=lead.label or other.label,
        goods=(*first.goods, *(one for one in second.goods if one not in first.goods)),
        views=tuple(sorted({*first.views, *second.views}, key=lambda one: one.index)),
    )


def _with_lists(find: AidFind, views: Sequence[View]) -> AidFind:
    """The package with the goods of its own sentences and of the list that follows."""
    if find.scope is not Scope.PACKAGE:
        return find
    told = [(view, _listed(view)) for view in find.views]
    for view, goods in told:
        find = with_goods(find, tuple(one for one in goods if one not in find.goods), view)
    for view in _following(find, views):
        goods = _listed(view)
        if goods:
            find = with_goods(find, goods, view)
    stocks = _stock_view(find, views)
    return replace(find, views=(*find.views, stocks)) if stocks else find


def _stock_view(find: AidFind, views: Sequence[View]) -> View | None:
    """The sentence right after a package that says where its goods come from: "The vehicles will come from stocks"."""
    last = find.views[-1].index
    near = (one for one in views if last < one.index <= last + _LIST_REACH + 1 and not one.money)
    return next((one for one in near if is_from_stocks(one)), None)


def is_from_stocks(view: View) -> bool:
    """True for a sentence that says that goods come from the donor's own stocks."""
    return bool(_FROM_STOCKS.search(view.low))


def _following(find: AidFind, views: Sequence[View]) -> Iterable[View]:
    """Sentences after a package that go on with its list: "The package includes …", and the bullets after a colon."""
    places = {view.index: at for at, view in enumerate(views)}
    last = max(places[view.index] for view in find.views)
    opened = find.views[-1].text.rstrip().endswith(":")
    for step, view in enumerate(views[last + 1 : last + 25]):
        if _BULLET.match(view.text) and (opened or step == 0):
            opened = True
            if not view.money:
                yield view
        elif opened and view.heading and not view.money and view.arms:
            yield view
        elif step < _LIST_REACH and not view.money and _GOES_ON.match(view.low):
            opened = view.text.rstrip().endswith(":")
            yield view
        elif step >= _LIST_REACH or opened:
            return


def _listed(view: View) -> tuple[ArmsMention, ...]:
    """The goods of a sentence that lists what a package holds."""
    goods = [one for one in view.arms if one.category not in _NO_ITEM]
    cue = _LISTS.search(view.low)
    if _BULLET.match(view.text):
        return () if _SENTENCE.search(view.low) else tuple(goods)
    if cue is not None:
        return tuple(one for one in goods if one.start - view.start >= cue.end())
    return tuple(one for one in goods if _OF_GOODS.search(view.lower(view.start, one.start)) and _names_package(view))


def _names_package(view: View) -> bool:
    return bool(find_phrases("aid", "package_nouns", view.low)) or "drawdown" in view.low
