"""Do the record's sums, numbers and goods stand with this party, or with another one in its part?"""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.records.atoms import Item, Money, Party
from summarizer.records.fields import Role
from summarizer.text.spans import Span
from summarizer.values.mentions import NameMention
from summarizer.verify.context import Context
from summarizer.verify.deals import Bond, payer_aside, tie_of
from summarizer.verify.exchange import Ends
from summarizer.verify.finding import Finding, review
from summarizer.verify.frames import frames_at
from summarizer.verify.party_names import stands_for

PRICE = "value"
"""The field of what is paid for goods."""
Places = tuple[Span, ...]


def check_cohesion(party: Party, role: Role, context: Context) -> Finding | None:
    """A finding when every sum and number, or every item, stands with somebody else in the party's part; else `None`.

    Sums and numbers say more than the names of goods, which several deals may share.
    """
    ends = (party, None) if role is Role.GIVER else (None, party)
    for things in (list(_figures(context)), list(_goods(context))):
        if not things:
            continue
        rivals = [_rival(places, ends, context) for places in things]
        if rivals[0] is None or not all(rivals):
            return None
        reason = f"the passage gives “{context.words(things[0][0])}” together with “{context.words(rivals[0])}”"
        return review("other_deal", reason, things[0][0])
    return None


def with_figures(found: list[Ends], party: Party, role: Role, context: Context) -> list[Ends]:
    """The clauses that hold a sum or number of the record, where one of them gives the party its part; else none.

    So a sale that the sentence before tells more clearly says nothing against the seller of these seventeen jets.
    """
    holding = [
        frame for places in _figures(context, prices=False) for one in places for frame in frames_at(one, context)
    ]
    names = {name.start for frame in holding for name in (frame.givers if role is Role.GIVER else frame.receivers)}
    own = [one for one in found if (name := one.at(role)) is not None and name.start in names]
    return own if any(stands_for(name, party, context) for one in own if (name := one.at(role)) is not None) else []


def _rival(places: Places, ends: tuple[Party | None, Party | None], context: Context) -> NameMention | None:
    """Who has the part wherever the thing stands; `None` when somewhere nobody else has."""
    found = None
    for place in places:
        tie = tie_of(place, context, ends)
        found = payer_aside(tie.rival, context) if tie.bond is Bond.OTHERS else None
        if found is None:
            return None
    return found


def _figures(context: Context, *, prices: bool = True) -> tuple[Places, ...]:
    if prices not in context.figures:
        context.figures[prices] = tuple(_cited_figures(context, prices=prices))
    return context.figures[prices]


def _cited_figures(context: Context, *, prices: bool) -> Iterator[Places]:
    """Where the record's sums and the numbers of its goods stand, as far as they stand in what is cited.

    The price of a transfer goes from the receiver to the giver, so a clause about it may read the other way round.
    """
    for slot in context.slots:
        match slot.value:
            case Money(text=text) if prices or slot.field != PRICE:
                yield from _cited(text, slot.path, context)
            case Item() as item:
                for one in (item.number_ordered, item.number_delivered):
                    yield from _cited(one.text, slot.path, context) if one is not None else ()
            case _:
                pass


def _goods(context: Context) -> Iterator[Places]:
    for slot in context.slots:
        if isinstance(slot.value, Item):
            yield from _cited(slot.value.text, slot.path, context)


def _cited(words: str, path: str, context: Context) -> Iterator[Places]:
    places = context.nearest(context.places(words), path, limit=2)
    if places:
        yield places
