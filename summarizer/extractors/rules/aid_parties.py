"""Who gives a sum of help, and who receives it."""

from __future__ import annotations

import re
from functools import cache

from summarizer.clauses.readings import Direction
from summarizer.extractors.rules.name_runs import is_no_name, name_runs
from summarizer.extractors.rules.parties import STATES, Cast, Party
from summarizer.extractors.rules.phrases import before_end, find_phrases, one_of, words
from summarizer.extractors.rules.sums import Sum
from summarizer.extractors.rules.views import View, find_word
from summarizer.text.spans import Spanned, overlaps
from summarizer.values.mentions import MoneyMention, NameKind

_REACH = 160
"""Code points between a sum and the clause pattern that gives its direction."""
_REGION_REACH = 75
"""Code points behind a sum within which a region is its receiver."""
_THANKED = re.compile(r"\b(?:thank(?:s|ed|ing)?|grateful to|thankful to)\s(?:the\s)?")
_HEADINGS = 6
"""Sentences from the top among which the headline stands."""
_HELPED = re.compile(r"[^.;,]{0,70}?\sto (?:help|support|assist|enable|let|allow)\s(?:the\s)?")
"""Between a sum and who is helped by it: "a grant of $52 million to help Moldova buy"."""
_TO_GOVERNMENT = re.compile(r"\b(?:to|for|help|support)\sthe\s(?:government|country|authorities|treasury)\b(?!\sof)")
"""Who receives is the state that the article opens with."""
_GETS = re.compile(r"\s(?:to|will|would|can|could)\s(?:access|receive|get|obtain|borrow|draw)\b")
_POSSESSIVE = re.compile(r"['’ʼ]s?\b|['’ʼ]\s")
_STATE_HEAD = re.compile(
    r"['’ʼ]s?\s(?:government|parliament|cabinet|president|prime minister|treasury|board"
    r"|executive board)\b"
)
_FOR_REGION = re.compile(
    r"(?<!subject )(?<!due )(?<!according )(?<!addition )\b(?:for|to|in|across|throughout)\s(?:the\s)?$"
)
_TO_WHOM = re.compile(r"\b(?:to|for|with|help|support)\s(?:the\s)?(?:[a-z]+\s(?:of\s)?(?:the\s)?){0,2}$")
_OWN_PEOPLE = re.compile(r"\s+(?:people|refugees?|citizens?|relief)\b")
_ACRONYM = re.compile(r"[A-Z0-9.&-]{1,6}")
_NO_REGION = frozenset({NameKind.PERSON, NameKind.COMPANY, NameKind.BODY, NameKind.GOVERNMENT, NameKind.ORGANISATION})


def donor_of(one: Sum, cast: Cast, directions: tuple[Direction, ...], recipient: Party | None) -> Party | None:
    """Who gives a sum: the giver of its clause, the adjective of its noun, the subject, the speaker, the government."""
    view, money = one.view, one.money
    other = recipient.party if recipient else None
    if thanked := _thanked(one, cast):
        return thanked
    owners = [party for party in cast.within(view.start, view.end) if party.party != other and _owns_noun(view, party)]
    if owners and find_word(view.low, words("aid", "withholding")):
        return owners[0]
    givers = [giver for one in nearest(directions, money) if (giver := cast.at(one.giver))]
    fit = [
        one for one in givers if one.kind is not NameKind.NON_STATE and one.party != other and not _is_owner(view, one)
    ]
    if fit:
        return max(
            (one for one in fit if one.party == fit[0].party and one.start < money.start), key=_place, default=fit[0]
        )
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
    meant = cast.meant_by(opening, view)
    return (cast.we(view) or meant) if meant else None


def recipient_of(one: Sum, cast: Cast, directions: tuple[Direction, ...]) -> Party | None:
    """Who receives a sum: the receiver of its clause, else the first state named after "to", "for" or "in"."""
    view, money = one.view, one.money
    if giver := _thanked(one, cast):
        return next((party for party in cast.within(view.start, giver.start) if party.party != giver.party), None)
    if helped := _HELPED.match(view.lower(money.end, money.end + 80)):
        start = money.end + helped.end()
        named = next((party for party in cast.within(start, view.end) if party.start == start), None)
        if named is not None and not is_agency(named):
            return named
    for direction in nearest(directions, money):
        receiver = cast.at(direction.receiver)
        beyond = receiver is not None and receiver.start > _next_sum(view, money)
        if receiver is not None and not beyond and not is_agency(receiver) and not _is_cause(view, receiver):
            return receiver
    later = cast.within(money.end, _next_sum(view, money))
    earlier = cast.within(view.start, money.start)
    for party in later:
        if not is_agency(party) and receives(view, party):
            return party
    if _TO_GOVERNMENT.search(view.lower(money.end, money.end + 80)) and cast.home:
        return cast.mention(cast.home, view)
    return _region(view, money, cast) or next(
        (party for party in earlier[::-1] if not is_agency(party) and _is_for(view, party)), None
    )


def headline_recipient(cast: Cast, donor: Party | None) -> Party | None:
    """The state that the headline names after "to", "for" or "in"."""
    for top in cast.views[:_HEADINGS]:
        named = [one for one in cast.within(top.start, top.end) if donor is None or one.party != donor.party]
        fit = [one for one in named if receives(top, one) and not _is_owner(top, one) and not is_agency(one)]
        if top.heading and fit:
            return fit[0]
    return None


def _region(view: View, money: MoneyMention, cast: Cast) -> Party | None:
    """A region or people that no table knows: "assistance for the Horn of Africa", "security in the Middle East"."""
    end = _next_sum(view, money)
    for run in name_runs(view, money.end, end):
        words_of = view.words(run)
        if run.start - money.end > _REGION_REACH or _ACRONYM.fullmatch(words_of):
            continue
        others: list[Spanned] = [*view.dates, *view.arms, *(one for one in view.names if one.kind in _NO_REGION)]
        known = any(overlaps(run, one) for one in others) or words_of.split()[-1].lower() in words("aid", "no_regions")
        if (
            not known
            and not cast.within(run.start, run.end)
            and _FOR_REGION.search(view.lower(money.end, run.start))
            and not is_no_name(words_of)
        ):
            return Party(run.start, run.end, words_of, words_of, words_of, NameKind.ORGANISATION, view.index)
    return None


def nearest(directions: tuple[Direction, ...], to: Spanned) -> list[Direction]:
    """The directions of the clause a sum stands in, the nearest and fullest first."""

    def distance(one: Direction) -> int:
        return max(0, to.start - one.end, one.start - to.end)

    near = [one for one in directions if distance(one) < _REACH]
    return sorted(near, key=lambda one: (distance(one), one.giver is None or one.receiver is None))


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


def _is_owner(view: View, party: Party) -> bool:
    """True for "Russia's renewed invasion": the state only says whose."""
    return bool(_POSSESSIVE.match(view.lower(party.end, party.end + 3)))


def _place(party: Party) -> int:
    return party.start


def _thanked(one: Sum, cast: Cast) -> Party | None:
    """Who is thanked for a sum: "the president thanked Lithuania for a package worth"."""
    found = _THANKED.search(one.view.low[: one.money.start - one.view.start])
    start = one.view.start + found.end() if found else one.money.start
    return next((party for party in cast.within(start, one.money.start) if party.start - start <= 4), None)


def _is_cause(view: View, party: Party) -> bool:
    """True for "those affected by Russia's invasion"."""
    return bool(_by_whom().search(view.lower(party.start - 60, party.start)))


def receives(view: View, party: Party) -> bool:
    """True for a state that stands where a receiver stands: after "to", "for" or "in", or before "will receive"."""
    if _GETS.match(view.lower(party.end, party.end + 24)):
        return True
    before = view.lower(party.start - 60, party.start)
    return bool(_for_whom().search(before)) and not _by_whom().search(before)


def _is_for(view: View, party: Party) -> bool:
    """True for a state named before the sum as the one that gets it: "support to Iraq by £20 million"."""
    if _GETS.match(view.lower(party.end, party.end + 24)):
        return True
    return bool(_TO_WHOM.search(view.lower(party.start - 60, party.start)))


def is_agency(party: Party) -> bool:
    """True for a body that only carries help out."""
    if party.party in words("transfers", "no_traders"):
        return True
    return party.kind in (NameKind.BODY, NameKind.GOVERNMENT, NameKind.PERSON) and "govern" not in party.text.lower()


def is_state(party: Party) -> bool:
    """True for a state or the European Union, not for an agency or another bloc."""
    return party.kind not in (NameKind.BODY, NameKind.BLOC) or party.party == "European Union"


def _next_sum(view: View, money: MoneyMention) -> int:
    return min((one.start for one in view.money if one.start >= money.end), default=view.end)


@cache
def _noun_after() -> re.Pattern[str]:
    return re.compile(rf"(?:'s|s')?\s+(?:government )?(?:[a-z-]+ ){{0,3}}(?:{one_of('aid', 'owned_nouns')})\b")


@cache
def _for_whom() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{one_of('aid', 'for_whom')})\s+(?:[a-z'’-]+\s+){{0,4}}$")


@cache
def _by_whom() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{one_of('aid', 'by_whom')})\s+(?:[a-z'’-]+\s+){{0,2}}$")
