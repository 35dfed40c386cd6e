"""Help between states: for each sum, label or counted relief good, who gives and who receives it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from summarizer.clauses.directions import find_directions
from summarizer.clauses.readings import Direction
from summarizer.extractors.rules.items import number_of
from summarizer.extractors.rules.name_runs import is_no_name, name_runs
from summarizer.extractors.rules.parties import STATES, Cast, Party
from summarizer.extractors.rules.phrases import before_end, find_phrases, one_of, words
from summarizer.extractors.rules.sums import Sum, is_part, is_total, read_sums
from summarizer.extractors.rules.views import View, find_word
from summarizer.reading import Reading
from summarizer.records.vocabulary import ItemCategory, Scope
from summarizer.text.spans import Span, Spanned
from summarizer.values.mentions import ArmsMention, DateMention, MoneyMention, NameKind

_REACH = 160
"""Code points between a sum and the clause pattern that gives its direction."""
_TOLD = 4
"""Sentences over which "the $275 million package" goes on with help told before."""
_GETS = re.compile(r"\s(?:to|will|would|can|could)\s(?:access|receive|get|obtain|borrow|draw)\b")
_OWNER = re.compile(r"['’]s?\s+$")
_STATE_HEAD = re.compile(
    r"['’ʼ]s?\s(?:government|parliament|cabinet|president|prime minister|state department|treasury)\b"
)
_FOR_REGION = re.compile(
    r"(?<!subject )(?<!due )(?<!according )(?<!addition )\b(?:for|to|in|across|throughout)\s(?:the\s)?$"
)
_TO_WHOM = re.compile(r"\b(?:to|for|with|help|support)\s(?:the\s)?(?:[a-z]+\s(?:of\s)?(?:the\s)?){0,2}$")
_REGION_REACH = 75
"""Code points behind a sum within which a region is its receiver."""
_ACRONYM = re.compile(r"[A-Z0-9.&-]{1,6}")
_NO_REGION = frozenset({NameKind.PERSON, NameKind.COMPANY, NameKind.BODY, NameKind.GOVERNMENT, NameKind.ORGANISATION})
_POSSESSIVE = re.compile(r"['’ʼ]s?\b|['’ʼ]\s")
_OWN_PEOPLE = re.compile(r"\s+(?:people|refugees?|citizens?|relief)\b")


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
    if find_phrases("sanctions", "acts", view.low):
        return False
    return bool(view.money) or bool(_label().search(view.low)) or any(_is_relief(view, one) for one in view.arms)


def _from_sum(one: Sum, cast: Cast, directions: tuple[Direction, ...], earlier: Sequence[AidFind]) -> AidFind | None:
    """The find that a sum makes; `None` for a part of a sum told before, and when nobody gives or receives."""
    view, money = one.view, one.money
    recipient = _recipient(one, cast, directions)
    donor = _donor(one, cast, directions, recipient) or _carried(earlier, "donor")
    if recipient is not None and donor is not None and recipient.party == donor.party:
        recipient = None
    scope = Scope.CUMULATIVE_TOTAL if is_total(one) else Scope.PACKAGE
    if scope is Scope.PACKAGE and is_part(one) and not _goes_elsewhere(recipient, earlier):
        return None
    told = earlier[-1].views[-1].index if earlier else -_TOLD
    if one.weak and (donor is None or recipient is None) and not (one.goes_on and view.index - told < _TOLD):
        return None
    recipient = recipient or _carried(earlier, "recipient") or _headline_recipient(cast, donor)
    if donor is None or recipient is None or donor.party == recipient.party:
        return None
    return AidFind(donor, recipient, money, scope, _label_near(view), (), _own_date(view, money), (view,))


def _goes_elsewhere(recipient: Party | None, earlier: Sequence[AidFind]) -> bool:
    """True for a part with a recipient of its own, other than that of the sum it is part of."""
    whole = next((one.recipient for one in reversed(earlier) if one.money and one.scope is Scope.PACKAGE), None)
    if recipient is None:
        return False
    return whole is None or whole.party != recipient.party


def _donor(one: Sum, cast: Cast, directions: tuple[Direction, ...], recipient: Party | None) -> Party | None:
    """Who gives a sum: the giver of its clause, the adjective of its noun, the subject, the speaker, the government."""
    view, money = one.view, one.money
    other = recipient.party if recipient else None
    owners = [party for party in cast.within(view.start, view.end) if party.party != other and _owns_noun(view, party)]
    if owners and find_word(view.low, words("aid", "withholding")):
        return owners[0]
    for direction in _nearest(directions, money):
        giver = cast.at(direction.giver)
        if (
            giver is not None
            and giver.kind is not NameKind.NON_STATE
            and giver.party != other
            and not _is_owner(view, giver)
        ):
            return giver
    if owners:
        return owners[0]
    before = [
        party for party in cast.within(view.start, money.start) if party.party != other and _opens_clause(view, party)
    ]
    if before:
        return before[-1]
    opening = view.low[: money.start - view.start]
    if find_word(opening, words("speakers", "first_person")):
        return cast.we(view)
    if find_word(opening, words("speakers", "definite")):
        return cast.we(view) or cast.government_before(view)
    return None


def _is_cause(view: View, party: Party) -> bool:
    """True for "those affected by Russia's invasion"."""
    return bool(_by_whom().search(view.lower(party.start - 60, party.start)))


def _is_owner(view: View, party: Party) -> bool:
    """True for "Russia's renewed invasion": the state only says whose."""
    return bool(_POSSESSIVE.match(view.lower(party.end, party.end + 3)))


def _owns_noun(view: View, party: Party) -> bool:
    """True for the state before the noun of help: "new U.S. security assistance"."""
    after = view.lower(party.end, party.end + 60)
    return party.kind in STATES and bool(_noun_after().match(after)) and not _OWN_PEOPLE.match(after)


def _opens_clause(view: View, party: Party) -> bool:
    """True when a mention can be a subject: no preposition before it, a verb of giving soon after it."""
    if before_end("aid", "not_before_donor").search(view.lower(view.start, party.start).rstrip()):
        return False
    if _is_owner(view, party) and not _STATE_HEAD.match(view.lower(party.end, party.end + 30)):
        return False
    return bool(find_phrases("aid", "verbs", view.lower(party.end, party.end + 140)))


def _recipient(one: Sum, cast: Cast, directions: tuple[Direction, ...]) -> Party | None:
    """Who receives a sum: the receiver of its clause, else the first state named after "to", "for" or "in"."""
    view, money = one.view, one.money
    for direction in _nearest(directions, money):
        receiver = cast.at(direction.receiver)
        beyond = receiver is not None and receiver.start > _next_sum(view, money)
        if receiver is not None and not beyond and not _agency(receiver) and not _is_cause(view, receiver):
            return receiver
    later = cast.within(money.end, _next_sum(view, money))
    earlier = cast.within(view.start, money.start)
    for party in later:
        if not _agency(party) and _receives(view, party):
            return party
    return _region(view, money, cast) or next(
        (party for party in earlier[::-1] if not _agency(party) and _is_for(view, party)), None
    )


def _region(view: View, money: MoneyMention, cast: Cast) -> Party | None:
    """A region or people that no table knows: "assistance for the Horn of Africa", "security in the Middle East"."""
    end = _next_sum(view, money)
    for run in name_runs(view, money.end, end):
        words_of = view.words(run)
        if run.start - money.end > _REGION_REACH or _ACRONYM.fullmatch(words_of):
            continue
        firms = [one for one in view.names if one.kind in _NO_REGION]
        known = any(one.start < run.end and run.start < one.end for one in (*firms, *view.dates, *view.arms))
        if (
            not known
            and not cast.within(run.start, run.end)
            and _FOR_REGION.search(view.lower(money.end, run.start))
            and not is_no_name(words_of)
        ):
            return Party(run.start, run.end, words_of, words_of, words_of, NameKind.ORGANISATION, view.index)
    return None


def _is_for(view: View, party: Party) -> bool:
    """True for a state named before the sum as the one that gets it: "support to Iraq by £20 million"."""
    if _GETS.match(view.lower(party.end, party.end + 24)):
        return True
    return bool(_TO_WHOM.search(view.lower(party.start - 60, party.start)))


def _receives(view: View, party: Party) -> bool:
    if _GETS.match(view.lower(party.end, party.end + 24)):
        return True
    before = view.lower(party.start - 60, party.start)
    return bool(_for_whom().search(before)) and not _by_whom().search(before)


def _agency(party: Party) -> bool:
    """True for a body that only carries help out."""
    if party.party in words("transfers", "no_traders"):
        return True
    return party.kind in (NameKind.BODY, NameKind.GOVERNMENT, NameKind.PERSON) and "govern" not in party.text.lower()


def _next_sum(view: View, money: MoneyMention) -> int:
    return min((one.start for one in view.money if one.start >= money.end), default=view.end)


def _nearest(directions: tuple[Direction, ...], to: Spanned) -> list[Direction]:
    """The directions of the clause a sum stands in, the nearest and fullest first."""

    def distance(one: Direction) -> int:
        return max(0, to.start - one.end, one.start - to.end)

    near = [one for one in directions if distance(one) < _REACH]
    return sorted(near, key=lambda one: (distance(one), one.giver is None or one.receiver is None))


def _carried(earlier: Sequence[AidFind], role: str) -> Party | None:
    """The donor or recipient of the sum told last."""
    parties = (one.donor if role == "donor" else one.recipient for one in reversed(earlier))
    return next((one for one in parties if one is not None), None)


def _headline_recipient(cast: Cast, donor: Party | None) -> Party | None:
    """The state that the headline names after "to", "for" or "in"."""
    if not cast.views or not cast.views[0].heading:
        return None
    top = cast.views[0]
    named = [one for one in cast.within(top.start, top.end) if donor is None or one.party != donor.party]
    return next((one for one in named if _receives(top, one)), None)


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
    recipient = next((party for one in directions if (party := cast.at(one.receiver)) and not _agency(party)), None)
    recipient = recipient or next((one for one in cast.within(view.start, view.end) if _receives(view, one)), None)
    if donor is None or recipient is None or donor.party == recipient.party:
        return []
    label = Span(view.start + found.start(), view.start + found.end())
    return [AidFind(donor, recipient, None, Scope.PACKAGE, label, (), None, (view,))]


def _in_kind(view: View, cast: Cast, directions: tuple[Direction, ...]) -> list[AidFind]:
    """Counted relief goods with a giver and a receiver: "provided Nepal with 200,000 vaccine doses"."""
    goods = tuple(one for one in view.arms if _is_relief(view, one) and number_of(view, one) is not None)
    if not goods:
        return []
    for one in _nearest(directions, goods[0]):
        donor, recipient = cast.at(one.giver), cast.at(one.receiver)
        if donor is not None and recipient is not None and donor.party != recipient.party and _is_state(donor):
            return [AidFind(donor, recipient, None, Scope.PACKAGE, None, goods, None, (view,))]
    return []


def _is_state(party: Party) -> bool:
    return party.kind not in (NameKind.BODY, NameKind.BLOC) or party.party == "European Union"


def _is_relief(view: View, mention: ArmsMention) -> bool:
    relief = mention.category is ItemCategory.RELIEF_SUPPLIES
    return relief or bool(find_word(view.words(mention).lower(), words("aid", "relief_goods")))


def _speaking(view: View, cast: Cast) -> Party | None:
    if find_word(view.low, words("speakers", "definite")):
        return cast.we(view) or cast.government_before(view)
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
    )


@cache
def _noun_after() -> re.Pattern[str]:
    return re.compile(rf"(?:'s|s')?\s+(?:government )?(?:[a-z-]+ ){{0,3}}(?:{one_of('aid', 'owned_nouns')})\b")


@cache
def _for_whom() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{one_of('aid', 'for_whom')})\s+(?:[a-z'’-]+\s+){{0,4}}$")


@cache
def _by_whom() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{one_of('aid', 'by_whom')})\s+(?:[a-z'’-]+\s+){{0,2}}$")
