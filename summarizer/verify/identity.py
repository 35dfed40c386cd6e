"""Do two namings mean the same party? The name resolver's answers, remembered, as the comparators ask for them."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

from summarizer.values.mentions import NameMention
from summarizer.values.parties import PartyMatch, Sameness, country_code, resolve_party, same_party

MAX_NAME_CHARS = 300
"""Longest naming that is resolved; no party's name is longer."""


@lru_cache(maxsize=8192)
def resolve(words: str, published: dt.date | None) -> NameMention | None:
    """What the words stand for as a whole, `None` when they name no known party."""
    return resolve_party(words[:MAX_NAME_CHARS], published) if words.strip() else None


@lru_cache(maxsize=8192)
def match(one: str, other: str, published: dt.date | None) -> PartyMatch:
    """How two namings agree, with the reason."""
    return same_party(one[:MAX_NAME_CHARS], other[:MAX_NAME_CHARS], published)


def agree(one: str, other: str, published: dt.date | None) -> bool:
    """True when two namings mean the same party, or one belongs to the other."""
    return match(one, other, published).how in (Sameness.SAME, Sameness.ROLLS_UP)


def differ(one: str, other: str, published: dt.date | None) -> bool:
    """True when both are known parties and not the same."""
    return match(one, other, published).how is Sameness.DIFFERENT


def state_of(words: str, published: dt.date | None) -> str | None:
    """The state or bloc that the words roll up to."""
    found = resolve(words, published)
    return (found.party or found.name) if found is not None else None


def names_whole(words: str, published: dt.date | None) -> bool:
    """True when the words as a whole, but for an article, are one known name: not "Bank of China Okonkwo"."""
    found = resolve(words, published)
    return found is not None and found.end - found.start >= len(words.strip()) - len("the ")


@lru_cache(maxsize=4096)
def iso_country(country: str | None) -> str | None:
    """The ISO code of a country given by name or code; other words stay as they are."""
    if country is None or not country.strip():
        return None
    return country_code(country[:MAX_NAME_CHARS]) or country
