"""Read office holders: a leader stands for the state while in office, an administration for its state at any time."""

from __future__ import annotations

import datetime as dt
import re

from summarizer.lexicon import any_of, load
from summarizer.values.aliases import SURNAME, Hit, Meaning
from summarizer.values.friends import given_names
from summarizer.values.levelled import Levelled
from summarizer.values.mentions import NameKind, NameMention

_OFFICE_AFTER = re.compile(
    r"(?:'s)?(?:-[a-z]{3,12})? (?:administration|government|regime|cabinet|white house)\b(?!'s (?:former|previous))"
)
_NOT_IN_OFFICE = re.compile(rf"\b(?:{any_of(load('roles.toml')['out_of_office'])})[ -](?:[a-z.]{{2,12}}[ -]){{0,3}}$")
_MORE_NAME = re.compile(r"(?: bin [A-Z][\w-]{2,15})?(?: (?:Al|al|Ibn|ibn)[ -][A-Z][\w-]{2,15})?(?: (?:Jr|Sr)\.?)?")
_NAMES_BEFORE = re.compile(r"(?:(?:[A-Z]\.|[A-Z][\w'-]{0,20}) ){1,3}$")
_OTHER_NAME_AFTER = re.compile(rf" (?:{any_of(load('roles.toml')['named_after'])})\b")


def read_leader(
    hit: Hit, meaning: Meaning, even: Levelled, published: dt.date | None, named: bool
) -> NameMention | None:
    """The mention of an office holder, `None` when the surname belongs to somebody else.

    In office on the day of publication the person stands for the state, before and after for nobody else.
    A surname alone counts in office, before "administration", or where the full name is in the text (`named`).
    """
    day = published.isoformat() if published else None
    office = _OFFICE_AFTER.match(even.text, hit.end)
    in_office = day is None or (meaning.since <= day and (not meaning.until or day < meaning.until))
    start = hit.start
    if meaning.rule == SURNAME:
        whole = _whole_name(hit, meaning, even.cased)
        if whole is None:
            return None
        if not (office or in_office or named or whole < start):
            return None
        start = whole
    if _NOT_IN_OFFICE.search(even.text, max(0, hit.start - 40), hit.start):
        return NameMention(start, hit.end, NameKind.PERSON, meaning.name, None, None, "leader")
    if office:
        name = f"{meaning.name} administration"
        return NameMention(start, office.end(), NameKind.GOVERNMENT, name, meaning.party, meaning.country, "government")
    more = _MORE_NAME.match(even.cased, hit.end)
    end = more.end() if more else hit.end
    if in_office:
        return NameMention(start, end, NameKind.GOVERNMENT, meaning.name, meaning.party, meaning.country, "leader")
    return NameMention(start, end, NameKind.PERSON, meaning.name, None, None, "leader")


def _whole_name(hit: Hit, meaning: Meaning, cased: str) -> int | None:
    """Where the name begins whose surname was found; `None` when it is another person's, or the name of a thing.

    "Dmitry Anatolievich Medvedev" begins at Dmitry, "President Biden" at Biden, and "Hunter Biden" is another person.
    """
    if _OTHER_NAME_AFTER.match(cased, hit.end):
        return None
    given = meaning.name.split()[0].lower()
    before = _NAMES_BEFORE.search(cased, max(0, hit.start - 50), hit.start)
    at = before.start() if before else hit.start
    for word in cased[at : hit.start].split():
        if word.lower().strip(".") == given:
            return at
        if word.lower() in given_names():
            return None
        at += len(word) + 1
    return hit.start
