"""Sums of help: for each amount of money that someone gives, who gives, who receives, and whether it is a sum, a total or a part."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from summarizer.clauses.directions import find_directions
from summarizer.clauses.readings import Direction
from summarizer.extractors.rules.parties import STATES, Cast, Party
from summarizer.extractors.rules.phrases import find_phrases, words
from summarizer.extractors.rules.views import View, find_word
from summarizer.reading import Reading
from summarizer.records.vocabulary import Scope
from summarizer.text.spans import Span
from summarizer.values.mentions import ArmsMention, DateMention, MoneyMention, NameKind

_BEFORE, _AFTER = 160, 120
"""Code points around a sum in which the noun of help must stand."""
_NEAR = 40
"""Code points within which another kind of money claims the sum."""
_OPENS_PART = re.compile(
    r"\b(?:includ(?:es?|ing|ed)|consist(?:s|ing)? of|compris(?:es?|ing)|of which|made up of|as well as|along with)\b[^.;]{0,80}$"
)
_OF_TOTAL = re.compile(r"^\s*(?:of|from) (?:this|that|the (?:total|package|sum|funding|assistance|amount))\b")
_LAST_POSSESSIVE = re.compile(r"['’]s?\s+$")


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
    for view in cast.views:
        directions = find_directions(reading, view.start, view.end) if _gate(view) else ()
        found += _sums(view, cast, directions, found)
        found += _labels(view, cast, directions, found)
    return found


def _gate(view: View) -> bool:
    return bool(view.money) or bool(find_phrases("aid", "package", view.low))


def _sums(view: View, cast: Cast, directions: tuple[Direction, ...], earlier: list[AidFind]) -> Iterator[AidFind]:
    """The sums of one sentence that are help."""
    told: list[AidFind] = []
    for money in view.money:
        if money.per == "unit" or money.amount < 1000:
            continue
        left, right = _window(view, money)
        noun = _noun(left, right)
        if noun is None or _other_money(left, right, noun):
            continue
        scope = Scope.CUMULATIVE_TOTAL if _is_total(view, money, left, right) else Scope.PACKAGE
        before = [*earlier, *told]
        donor = _donor(view, money, cast, directions) or _carried(before, "donor")
        recipient = _recipient(view, money, cast, directions, donor)
        if scope is Scope.PACKAGE and _is_part(left, right, money, view, before, recipient):
            continue
        recipient = recipient or _carried(before, "recipient") or _headline_recipient(cast, donor)
        weak = noun[1] == "weak"
        if (donor is None or recipient is None) and (weak or view.heading):
            continue
        if (donor is None and recipient is None) or (donor and recipient and donor.party == recipient.party):
            continue
        find = AidFind(donor, recipient, money, scope, _label_near(view, money), (), _own_date(view, money), (view,))
        told.append(find)
        yield find


def _window(view: View, money: MoneyMention) -> tuple[str, str]:
    """The words left and right of a sum, up to the next sum or the end of the clause."""
    at, end = money.start - view.start, money.end - view.start
    others = [(one.start - view.start, one.end - view.start) for one in view.money if one is not money]
    low = max([0, at - _BEFORE, *(stop for _, stop in others if stop <= at)])
    high = min([len(view.low), end + _AFTER, *(start for start, _ in others if start >= end)])
    left, right = view.low[low:at], view.low[end:high]
    return re.split(r"[;]|\. ", left)[-1], re.split(r"[;]|\. ", right)[0]


def _noun(left: str, right: str) -> tuple[int, str] | None:
    """The distance and strength of the noun of help nearest to a sum; `None` when there is none."""
    found = []
    for group in ("strong", "weak", "package"):
        strength = "strong" if group == "strong" else "weak"
        found += [(hit.start, strength) for hit in find_phrases("aid", group, right)]
        found += [(len(left) - hit.end, strength) for hit in find_phrases("aid", group, left)]
    return min(found, key=lambda one: (one[0] - 25 * (one[1] == "strong"), one[1]), default=None)


def _other_money(left: str, right: str, noun: tuple[int, str]) -> bool:
    """True when a word beside the sum makes it a fine, a price, a trade figure or the like."""
    others = words("aid", "others")
    after = find_word(right[:_NEAR], others)
    if after is not None and after.start < max(noun[0], 1):
        return True
    before = find_word(left[-_NEAR:], others)
    return before is not None and len(left[-_NEAR:]) - before.end < max(noun[0], 1)


def _is_total(view: View, money: MoneyMention, left: str, right: str) -> bool:
    """True for a running total ("bringing the total to $2 billion", "$500 million since 2012", "has provided … to date")."""
    if re.search(r"\b(?:total|totals|totaling|totalling|cumulative|altogether|in all)\b", left[-75:]) and not re.search(
        r"\b(?:package|packages)\b", left[-40:]
    ):
        return True
    if re.search(r"\b(?:bring(?:s|ing)?|brought|rais(?:es|ing)|nearly doubles)\b[^;]{0,130}\bto (?:\w+ ){0,2}$", left):
        return True
    span = f"{left} {right}"
    perfect = re.search(
        r"\b(?:has|have|had|'ve)\b(?: \w+){0,2} (?:provided|given|committed|sent|pledged|contributed|donated|delivered|spent|allocated|approved|invested|received|supplied|disbursed)\b",
        span,
    )
    since = re.search(
        r"\bsince\b|\bto date\b|\bso far\b|\bover the (?:past|last)\b|\bin the (?:past|last)\b",
        right if perfect is None else span,
    )
    return (bool(since) and bool(perfect)) or bool(re.search(r"^[^.;,]{0,60}\b(?:since|to date|so far)\b", right))


def _is_part(left: str, right: str, money: MoneyMention, view: View, earlier: list[AidFind], own: Party | None) -> bool:
    """True for a part of a sum that was told before and goes to the same receiver."""
    inside = bool(_OPENS_PART.search(view.low[: money.start - view.start])) or bool(_OF_TOTAL.match(right))
    if not inside or not earlier:
        return inside and "total" not in left
    whole = next((one for one in reversed(earlier) if one.money and one.scope is Scope.PACKAGE), None)
    if whole is None or whole.money is None or (whole.money.amount <= money.amount and not view.heading):
        return inside
    return not (own and whole.recipient and own.party != whole.recipient.party)


def _donor(view: View, money: MoneyMention, cast: Cast, directions: tuple[Direction, ...]) -> Party | None:
    """Who gives a sum: the giver of its clause, the adjective of its noun ("U.S. assistance"), the subject, the speaker."""
    for one in _nearest(directions, money):
        giver = cast.at(one.giver)
        if giver is not None and giver.kind is not NameKind.NON_STATE:
            return giver
    modifier = _modifier(view, money, cast)
    if modifier:
        return modifier
    before = [one for one in cast.within(view.start, money.start) if _opens_clause(view, one)]
    if before:
        return before[-1]
    if find_word(view.low[: money.start - view.start], words("speakers", "first_person")):
        return cast.we(view)
    if find_word(view.low[: money.start - view.start], words("speakers", "definite")):
        return cast.government_before(view)
    return None


def _modifier(view: View, money: MoneyMention, cast: Cast) -> Party | None:
    """The state that stands before the noun of help: "new U.S. security assistance"."""
    for one in cast.within(view.start, view.end):
        after = view.lower(one.end, one.end + 60)
        if (
            re.match(
                r"(?:'s|s')?\s+(?:government )?(?:[a-z-]+ ){0,3}(?:assistance|aid|support|grants?|loans?|funding|donations?|drawdown)\b",
                after,
            )
            and one.kind in STATES
        ):
            if re.match(r"\s+(?:people|refugee|citizen|relief)", after):
                continue
            return one
    return None


def _opens_clause(view: View, party: Party) -> bool:
    """True when a mention can be a subject: no preposition before it, a verb of giving soon after it."""
    before = view.lower(view.start, party.start).rstrip()
    if re.search(r"\b(?:to|for|of|in|from|with|by|against|on|at|near|between|via|through)(?: the| a)?$", before):
        return False
    after = view.lower(party.end, party.end + 140)
    return bool(find_phrases("aid", "verbs", after))


def _recipient(
    view: View, money: MoneyMention, cast: Cast, directions: tuple[Direction, ...], donor: Party | None
) -> Party | None:
    """Who receives a sum: the receiver of its clause, else the first state named after "to", "for" or "in"."""
    giver = donor.party if donor else None
    for one in _nearest(directions, money):
        receiver = cast.at(one.receiver)
        if receiver is not None and receiver.party != giver and not _agency(receiver):
            return receiver
    later = cast.within(money.end, _next_sum(view, money))
    earlier = cast.within(view.start, money.start)
    for named in (*later, *earlier[::-1]):
        if named.party != giver and not _agency(named) and _receives(view, named):
            return named
    return None


def _receives(view: View, party: Party) -> bool:
    before = view.lower(party.start - 60, party.start)
    if re.search(
        r"\b(?:to|for|in|inside|throughout|across|with|help|support|among)\s+(?:[a-z'-]+\s+){0,4}$", before
    ) and not re.search(r"\b(?:by|from|against|through|announced in|at)\s+(?:[a-z'-]+\s+){0,2}$", before):
        return True
    return view.lower(party.end, party.end + 3).startswith(("'s", "s'"))


def _agency(party: Party) -> bool:
    """True for a body that only carries help out."""
    return party.kind in (NameKind.BODY, NameKind.GOVERNMENT, NameKind.PERSON) and not party.text.lower().startswith(
        "govern"
    )


def _next_sum(view: View, money: MoneyMention) -> int:
    return min((one.start for one in view.money if one.start >= money.end), default=view.end)


def _nearest(directions: tuple[Direction, ...], money: MoneyMention) -> list[Direction]:
    """The directions of the clause a sum stands in, the nearest first."""

    def distance(one: Direction) -> int:
        return max(0, money.start - one.end, one.start - money.end)

    return sorted(
        (one for one in directions if distance(one) < _BEFORE),
        key=lambda one: (distance(one), one.giver is None or one.receiver is None),
    )


def _carried(earlier: list[AidFind], role: str) -> Party | None:
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


def _label_near(view: View, money: MoneyMention) -> Span | None:
    found = _label().search(view.low)
    return _span(view, found) if found and len(view.money) == 1 else None


def _own_date(view: View, money: MoneyMention) -> DateMention | None:
    """The date that owns a sum: "last week's $800 million package"."""
    for one in view.dates:
        between = view.lower(one.end, money.start)
        if one.end <= money.start and len(between) <= 4 and _LAST_POSSESSIVE.search(between):
            return one
    return None


def _labels(view: View, cast: Cast, directions: tuple[Direction, ...], earlier: list[AidFind]) -> Iterator[AidFind]:
    """Packages told without a sum: "its 27th drawdown of weaponry … to send to Ukraine"."""
    if view.money and any(one.views[-1] is view for one in earlier):
        return
    for found in list(_label().finditer(view.low))[:1]:
        donor = (
            next((party for one in directions if (party := cast.at(one.giver))), None)
            or _speaking(view, cast)
            or _carried(earlier, "donor")
        )
        recipient = next((party for one in directions if (party := cast.at(one.receiver)) and not _agency(party)), None)
        recipient = recipient or next(
            (
                one
                for one in cast.within(view.start, view.end)
                if _receives(view, one) and (donor is None or one.party != donor.party)
            ),
            None,
        )
        if donor and recipient and donor.party != recipient.party:
            yield AidFind(donor, recipient, None, Scope.PACKAGE, _span(view, found), (), None, (view,))


def _speaking(view: View, cast: Cast) -> Party | None:
    if find_word(view.low, words("speakers", "definite")):
        return cast.government_before(view)
    return cast.we(view) if find_word(view.low, words("speakers", "first_person")) else None


def _span(view: View, found: re.Match[str]) -> Span:
    return Span(view.start + found.start(), view.start + found.end())


@cache
def _label() -> re.Pattern[str]:
    """An ordinal before the noun of a package: "27th drawdown"."""
    ordinals = "|".join(words("aid", "ordinals"))
    return re.compile(
        rf"\b(?:[0-9]{{1,3}}(?:st|nd|rd|th)|{ordinals})\s+(?:[a-z-]+\s+){{0,3}}?(?:drawdown|package|tranche)\b"
    )


def with_goods(find: AidFind, goods: tuple[ArmsMention, ...], view: View) -> AidFind:
    """The same package with the goods that a further sentence lists."""
    return replace(find, goods=(*find.goods, *goods), views=find.views if view in find.views else (*find.views, view))
