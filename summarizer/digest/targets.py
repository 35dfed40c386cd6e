"""Are the targets of two sanctions the same ones?"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from summarizer.digest.comparison import SAME, Comparison, different, possibly
from summarizer.records.atoms import Target
from summarizer.records.sanction import Sanction
from summarizer.records.vocabulary import EntityType
from summarizer.values.levelled import level_word
from summarizer.values.parties import country_code, strip_lead
from summarizer.values.people import same_organisation, same_person

ENOUGH = 0.5
"""Share of the shorter list that has to be in the longer one; articles name a few of a long list."""

MAX_COMPARED = 4_000
"""Pairs of names that are compared by their words, after those with the same spelling; longer lists go without."""


def compare_targets(one: Sanction, other: Sanction) -> Comparison:
    """Named targets overlap by half, or the stated counts are equal."""
    ones, others = _named(one.targets), _named(other.targets)
    if ones and others:
        fewest = min(len(ones), len(others))
        if _common(ones, others) >= ENOUGH * fewest:
            return SAME
        return different("fewer than half of the named targets are the same")
    counts = [record.target_count.number if record.target_count else None for record in (one, other)]
    if None not in counts:
        if counts[0] == counts[1]:
            return SAME
        return different(f"the numbers of targets differ: {counts[0]} and {counts[1]}")
    return possibly("the targets are not named in both")


def names_targets(one: Sanction, other: Sanction) -> bool:
    """True when both name targets, so that more than a count speaks for them."""
    return bool(_named(one.targets) and _named(other.targets))


def countries(record: Sanction) -> frozenset[str]:
    """The countries that are targets, or that targets are tied to."""
    codes = (
        one.country or (country_code(one.name or one.text) if _is_country(one) else None) for one in record.targets
    )
    return frozenset(code for code in codes if code)


def names_a_country_only(record: Sanction) -> bool:
    """True when no person, company or body is named."""
    return all(_is_country(one) or not one.name for one in record.targets)


def _is_country(target: Target) -> bool:
    """True for a country, and for a sector of one."""
    return target.entity_type in (EntityType.COUNTRY, EntityType.SECTOR)


def _named(targets: tuple[Target, ...]) -> dict[str, Target]:
    return {level_word(strip_lead(one.name)): one for one in targets if one.name}


def _common(ones: dict[str, Target], others: dict[str, Target]) -> int:
    """How many names of one side have a counterpart on the other."""
    same = ones.keys() & others.keys()
    rest, remaining = _without(ones, same), _without(others, same)
    found = len(same)
    if len(rest) * len(remaining) > MAX_COMPARED:
        return found
    for one in rest:
        twin = next((other for other in remaining if _same_name(one, other)), None)
        if twin is not None:
            remaining.remove(twin)
            found += 1
    return found


def _without(targets: dict[str, Target], spellings: Iterable[str]) -> list[Target]:
    taken = set(spellings)
    return [one for spelling, one in targets.items() if spelling not in taken]


def _same_name(one: Target, other: Target) -> bool:
    kinds = {one.entity_type, other.entity_type}
    if len(kinds) > 1 and EntityType.UNSPECIFIED not in kinds and EntityType.PERSON in kinds:
        return False
    return _same_names(one.name or "", other.name or "", EntityType.PERSON in kinds)


@lru_cache(maxsize=65_536)
def _same_names(one: str, other: str, person: bool) -> bool:
    """True when two names surely mean one target, and not merely leave something out."""
    match = same_person(one, other) if person else same_organisation(one, other)
    return match.same and match.sure
