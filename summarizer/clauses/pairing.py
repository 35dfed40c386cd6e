"""From the names at the two ends of an act to directions, one for each pair."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from summarizer.clauses.readings import Direction, Strength
from summarizer.clauses.tokens import Token


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
