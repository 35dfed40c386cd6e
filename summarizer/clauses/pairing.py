"""From the names at the two ends of an act to directions, one for each pair."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from summarizer.clauses.readings import Direction, Strength
from summarizer.clauses.tokens import Token
from summarizer.text.spans import Span
from summarizer.values.mentions import NameMention

MADE = "X-"
"""How the patterns of makers begin ("X-made", "X-built")."""


TOLD_APART = "giver and receiver told apart"
"""The pattern of one giver and one receiver that two clauses name."""


def paired(
    at: Token, givers: Sequence[Token], receivers: Sequence[Token], pattern: str, *, strong: bool
) -> Iterator[Direction]:
    """One direction for every giver and receiver around the word `at`; an end stays open where a side has no name.

    Nobody gives to itself: where a name of one party stands at both ends, the walk to the giver went wrong, and only
    the receiver is kept.
    """
    parties = {_party(one) for one in receivers}
    left: list[Token | None] = [one for one in givers if _party(one) not in parties]
    right: list[Token | None] = list(receivers)
    for giver in left or [None]:
        for receiver in right or [None]:
            if giver is None and receiver is None:
                continue
            touched = [one for one in (at, giver, receiver) if one is not None]
            yield Direction(
                min(min(one.start, one.place.start) for one in touched),
                max(max(one.end, one.place.end) for one in touched),
                None if giver is None else giver.place,
                None if receiver is None else receiver.place,
                pattern,
                Strength.STRONG if strong else Strength.WEAK,
            )


def _party(token: Token) -> str:
    if token.name is None:
        return token.word
    return token.name.party or token.name.name


def without_halves(found: Collection[Direction]) -> list[Direction]:
    """The directions without those with one end that a direction with both ends has as well."""
    whole = [one for one in found if one.giver is not None and one.receiver is not None]
    givers, receivers = {one.giver for one in whole}, {one.receiver for one in whole}
    return [
        one
        for one in found
        if (one.receiver is not None or one.giver not in givers)
        and (one.giver is not None or one.receiver not in receivers)
    ]


def joined_halves(found: Sequence[Direction], names: Sequence[NameMention]) -> list[Direction]:
    """The givers and the receivers of a sentence as weak directions, where no clause has both.

    "The boats, a present from Japan, were commissioned by Djibouti" tells each end in a clause of its own. Several
    stand at one end only where one clause tells them ("donated by Chad and Mali"). Where more states are named than the
    two, the maker of the goods need not be who hands them on ("Swiss-made shells").
    """
    states = {one.party for one in names if one.country}
    told = [one for one in found if len(states) < 3 or not one.pattern.startswith(MADE)]
    givers = _ends({one.giver: one for one in told if one.giver is not None}, names)
    receivers = _ends({one.receiver: one for one in told if one.receiver is not None}, names)
    whole = any(one.giver is not None and one.receiver is not None for one in found)
    if whole or not givers or not receivers or min(len(givers), len(receivers)) > 1 or givers.keys() & receivers.keys():
        return []
    return [
        Direction(
            min(giver.start, receiver.start),
            max(giver.end, receiver.end),
            giver.giver,
            receiver.receiver,
            TOLD_APART,
            Strength.WEAK,
        )
        for giver in givers.values()
        for receiver in receivers.values()
        if Strength.STRONG in (giver.strength, receiver.strength)
    ]


def _ends(told: dict[Span, Direction], names: Sequence[NameMention]) -> dict[str, Direction]:
    """The directions by the party at one end; nothing where several clauses tell several parties."""
    parties = {_party_at(place, names): one for place, one in told.items()}
    return parties if len(parties) == 1 or len({one.pattern for one in parties.values()}) == 1 else {}


def _party_at(place: Span, names: Sequence[NameMention]) -> str:
    name = next((one for one in names if one.start <= place.start < one.end), None)
    return (name.party or name.name) if name is not None else str(place.start)
