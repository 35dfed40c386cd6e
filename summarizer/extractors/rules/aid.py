"""Help between states: for each sum, label or counted relief good, who gives and who receives it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from summarizer.clauses.directions import find_directions
from summarizer.clauses.readings import Direction
from summarizer.extractors.rules.aid_parties import (
    donor_of,
    headline_recipient,
    is_agency,
    is_state,
    nearest,
    receives,
    recipient_of,
)
from summarizer.extractors.rules.items import number_of
from summarizer.extractors.rules.parties import Cast, Party, opens_with_pronoun
from summarizer.extractors.rules.phrases import any_word, find_phrases, one_of, words
from summarizer.extractors.rules.sums import Sum, is_part, is_total, read_sums
from summarizer.extractors.rules.views import View, find_word
from summarizer.reading import Reading
from summarizer.records.vocabulary import ItemCategory, Scope
from summarizer.text.spans import Span
from summarizer.values.mentions import ArmsMention, DateMention, MoneyMention, NameKind

_TOLD = 4
"""Sentences over which "the $275 million package" goes on with help told before."""
_IN = re.compile(r"\b(?:in|across|throughout|inside)\s(?:the\s)?$")
"""Before a region: only where the help is spent."""
_OPENS = 4
"""Code points before the first word of a sentence that is its subject."""
_APPEAL = 60
"""Code points between words of appeal and the sum that is asked for."""
_PRONOUN_GIVES = re.compile(r"\b(?:it|they|he|she)\s(?:has |had |have |also |will )?[a-z]{3,12}\s(?:[a-z]+\s){0,2}$")
_OWNER = re.compile(r"['’]s?\s+$")


@dataclass(frozen=True, slots=True)
class AidFind:
    """One sum or package of help as one or more sentences tell it."""

    donor: Party | None
    recipient: Party | None
    money: MoneyMention | None
    scope: Scope
    label: Span | None
    goods: tuple[ArmsMention, ...]
    date: DateMention | None
    """A date that tells this sum from another ("last week's $800 million package")."""
    views: tuple[View, ...]

    @property
    def anchor(self) -> Span:
        """Where the record is told first: its sum, its label, else its first sentence."""
        one = self.money or self.label or self.views[0]
        return Span(one.start, one.end)

    @property
    def told(self) -> tuple[View, ...]:
        """The sentences that tell who gives, without the lines that only list what."""
        ends = [one for one in (self.donor, self.recipient) if one is not None]
        telling = tuple(
            view for view in self.views if view.money or any(view.start <= one.start < view.end for one in ends)
        )
        return telling or self.views[:1]


def find_aid(reading: Reading, cast: Cast) -> list[AidFind]:
    """Every sum and package of help in a chunk, in order, sentence by sentence; nothing is merged yet."""
    found: list[AidFind] = []
    parts: set[tuple[float, str | None]] = set()
    for view in cast.views:
        if not _may_tell(view):
            continue
        directions = find_directions(reading, view.start, view.end)
        for one in read_sums(view):
            amount = (one.money.amount, one.money.currency)
            find = None if amount in parts and not is_total(one) else _from_sum(one, cast, directions, found)
            if find is not None:
                found.append(find)
            elif is_part(one):
                parts.add(amount)
        if not any(one.views[-1] is view for one in found):
            found += _from_label(view, cast, directions, found) or _in_kind(view, cast, directions)
    return found


def _may_tell(view: View) -> bool:
    if view.asks or find_phrases("sanctions", "acts", view.low) or find_word(view.low, words("aid", "sales")):
        return False
    return bool(view.money) or bool(_label().search(view.low)) or any(_is_relief(view, one) for one in view.arms)


def _from_sum(one: Sum, cast: Cast, directions: tuple[Direction, ...], earlier: Sequence[AidFind]) -> AidFind | None:
    """The find that a sum makes; `None` for a part of a sum told before, and when nobody gives or receives."""
    view, money = one.view, one.money
    recipient = recipient_of(one, cast, directions)
    asked = bool(any_word("aid", "appeals").search(one.left[-_APPEAL:]))
    donor = donor_of(one, cast, directions, recipient) or (None if asked else _told_donor(one, cast, earlier))
    if (
        recipient is not None
        and recipient.kind is NameKind.ORGANISATION
        and _IN.search(one.view.lower(one.view.start, recipient.start))
    ):
        told_before = _carried(earlier, "recipient")
        recipient = cast.headed(told_before) if told_before is not None else recipient
    if donor is not None and asked and not is_state(donor):
        donor = None
    if recipient is not None and donor is not None and recipient.party == donor.party:
        recipient = None
    scope = Scope.CUMULATIVE_TOTAL if is_total(one) else Scope.PACKAGE
    if scope is Scope.PACKAGE and is_part(one) and not _goes_elsewhere(recipient, earlier):
        return None
    told = earlier[-1].views[-1].index if earlier else -_TOLD
    goes_on = (one.goes_on or _by_same(one) or is_total(one)) and view.index - told < _TOLD
    asked = asked and donor is None
    given = donor is not None and recipient is None and one.given and donor.index == one.view.index
    if one.weak and (donor is None or recipient is None) and not (goes_on or asked or given):
        return None
    if recipient is None and (told_before := _carried(earlier, "recipient")) is not None:
        recipient = cast.headed(told_before)
    recipient = recipient or headline_recipient(cast, donor)
    if recipient is None or (donor is None and not asked) or (donor and donor.party == recipient.party):
        return None
    return AidFind(donor, recipient, money, scope, _label_near(view), (), _own_date(view, money), (view,))


def _told_donor(one: Sum, cast: Cast, earlier: Sequence[AidFind]) -> Party | None:
    """Who gave before, when the sentence has no subject of its own; whom the pronoun means that opens it."""
    opening = [
        party for party in cast.within(one.view.start, one.money.start) if party.start - one.view.start <= _OPENS
    ]
    if opening:
        return None
    meant = cast.it(one.view) if opens_with_pronoun(one.view) and not earlier else None
    return meant or _carried(earlier, "donor")


def _by_same(one: Sum) -> bool:
    """True when a pronoun gives: "In August it gave $3.8 million"."""
    return bool(_PRONOUN_GIVES.search(one.left))


def _goes_elsewhere(recipient: Party | None, earlier: Sequence[AidFind]) -> bool:
    """True for a part with a recipient of its own, other than that of the sum it is part of."""
    whole = next((one.recipient for one in reversed(earlier) if one.money and one.scope is Scope.PACKAGE), None)
    if recipient is None:
        return False
    return whole is None or whole.party != recipient.party


def _carried(earlier: Sequence[AidFind], role: str) -> Party | None:
    """The donor or recipient of the sum told last."""
    parties = [one.donor if role == "donor" else one.recipient for one in reversed(earlier)]
    known = [one for one in parties if one is not None]
    return next((one for one in known if one.kind is not NameKind.ORGANISATION), known[0] if known else None)


def _label_near(view: View) -> Span | None:
    found = _label().search(view.low)
    return Span(view.start + found.start(), view.start + found.end()) if found and len(view.money) == 1 else None


def _own_date(view: View, money: MoneyMention) -> DateMention | None:
    """The date that owns a sum: "last week's $800 million package"."""
    owners = (one for one in view.dates if one.end <= money.start and money.start - one.end <= 4)
    return next((one for one in owners if _OWNER.search(view.lower(one.end, money.start))), None)


def _from_label(
    view: View, cast: Cast, directions: tuple[Direction, ...], earlier: Sequence[AidFind]
) -> Iterator[AidFind] | list[AidFind]:
    """A package told without a sum: "its 27th drawdown of weaponry … to send to Ukraine"."""
    found = _label().search(view.low)
    if found is None:
        return []
    donor = next((party for one in directions if (party := cast.at(one.giver))), None)
    donor = donor or _speaking(view, cast) or _carried(earlier, "donor")
    recipient = next((party for one in directions if (party := cast.at(one.receiver)) and not is_agency(party)), None)
    recipient = recipient or next((one for one in cast.within(view.start, view.end) if receives(view, one)), None)
    if donor is None or recipient is None or donor.party == recipient.party:
        return []
    label = Span(view.start + found.start(), view.start + found.end())
    return [AidFind(donor, recipient, None, Scope.PACKAGE, label, (), None, (view,))]


def _in_kind(view: View, cast: Cast, directions: tuple[Direction, ...]) -> list[AidFind]:
    """Counted relief goods with a giver and a receiver: "provided Nepal with 200,000 vaccine doses"."""
    goods = tuple(one for one in view.arms if _is_relief(view, one) and number_of(view, one) is not None)
    if not goods:
        return []
    for one in nearest(directions, goods[0]):
        donor, recipient = cast.at(one.giver), cast.at(one.receiver)
        if donor is not None and recipient is not None and donor.party != recipient.party and is_state(donor):
            return [AidFind(donor, recipient, None, Scope.PACKAGE, None, goods, None, (view,))]
    return []


def _is_relief(view: View, mention: ArmsMention) -> bool:
    relief = mention.category is ItemCategory.RELIEF_SUPPLIES
    return relief or bool(find_word(view.words(mention).lower(), words("aid", "relief_goods")))


def _speaking(view: View, cast: Cast) -> Party | None:
    meant = cast.meant_by(view.low, view)
    if meant is not None:
        return cast.we(view) or meant
    return cast.we(view) if find_word(view.low, words("speakers", "first_person")) else None


def with_goods(find: AidFind, goods: tuple[ArmsMention, ...], view: View) -> AidFind:
    """The same package with the goods that a further sentence lists."""
    views = find.views if view in find.views else (*find.views, view)
    return replace(find, goods=(*find.goods, *goods), views=views)


@cache
def _label() -> re.Pattern[str]:
    """An ordinal before the noun of a package: "27th drawdown"."""
    ordinals = one_of("aid", "ordinals")
    return re.compile(
        rf"\b(?:[0-9]{{1,3}}(?:st|nd|rd|th)|{ordinals})\s+(?:[a-z-]+\s+){{0,3}}?(?:drawdown|package|tranche)\b"
        r"(?!\sof\s(?:[a-z-]+\s){0,2}(?:sanctions|measures|restrictions|designations))"
    )
