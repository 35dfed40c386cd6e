"""Are the parties of two records the same? Bodies that act in their own name count as the state that they belong to."""

from __future__ import annotations

from summarizer.digest.comparison import SAME, Comparison, different, possibly
from summarizer.records.atoms import Party
from summarizer.values.parties import resolve_party


def compare_parties(role: str, one: Party | None, other: Party | None) -> Comparison:
    """Whether two records name one party in a role; a party that only one of them names leaves it open."""
    if one is None or other is None:
        return SAME if one is other else possibly(f"only one names the {role}")
    if party_key(one) == party_key(other):
        return SAME
    return different(f"the {role} is {one.name or one.text} in one and {other.name or other.text} in the other")


def party_key(party: Party) -> str:
    """The same for all namings of one state, or of one party that is no state."""
    if party.country:
        return party.country
    words = party.name or party.text or ""
    found = resolve_party(words)
    return (found.country or found.party or found.name if found else words).casefold()
