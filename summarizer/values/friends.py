"""Tell a state, its people and its capital from their false friends by the words around: Georgia, Jordan, Chad, Turkey, Paris."""

from __future__ import annotations

import re
from functools import cache

from summarizer.lexicon import load
from summarizer.values.aliases import Hit, Meaning, exact_index
from summarizer.values.levelled import Levelled
from summarizer.values.mentions import NameKind

_WORD_AFTER = re.compile(r"[ -]([A-Za-z][\w'.-]{0,30})")
_WORD_BEFORE = re.compile(r"([A-Za-z][\w'.-]{0,30})[ -]$")
_PLACE_OR_TREATY = re.compile(
    r" (?:street|st\.|road|avenue|boulevard|square|fc|marathon|olympics|games"
    r"|accords?|protocols?|convention|treaty|declaration|memorandum|agreements|agreement|film festival|cathedral|daily|gazette|herald)\b"
)
_FOOD = re.compile(r" (?:sandwich|dinner|breast|soup|burgers?|meat|farm|farms|legs?|wings?|stuffing|producers?|vulture|hunt)")
_STATE_OF_US = re.compile(r"\b(?:atlanta|savannah|u\.s\. state|gov\.|fort benning|fort stewart|brian kemp|stacey abrams|raphael warnock|republican|democrat)")
_CAUCASUS = re.compile(r"\b(?:tbilisi|abkhazia|south ossetia|saakashvili|georgian|georgians|caucasus|batumi|armenia|azerbaijan|moldova|ukraine|russia)\b")
_TOWN_BEFORE = re.compile(r"([A-Z][a-z]{2,20}), $")
_WASHINGTON_STATE = re.compile(r" (?:state|county|university|football)\b")
_PERSON_LIKE = (NameKind.COUNTRY, NameKind.CAPITAL, NameKind.NON_STATE)
_VERB = re.compile(r" (?:off|up|the|your|his|her|their)\b")
_PREPOSITION = re.compile(r"\b(?:in|at|near|outside|around|inside|throughout|across|over|above|visited|visiting|visit to|trip to|flew to|arrived in|traveled to|travelled to)(?: (?:central|downtown|northern|southern|eastern|western))? $")
_DATELINE = re.compile(r"(?:, [A-Za-z .]{2,30})?(?:, [A-Za-z]{3,9}\.? \d{1,2})?(?: \([A-Z][A-Za-z/ ]{1,20}\))? ?-{1,2} ?")


@cache
def given_names() -> frozenset[str]:
    """Given names in lower case."""
    return frozenset(load("roles.toml")["given"])


@cache
def _titles() -> frozenset[str]:
    return frozenset(word for title in load("roles.toml")["titles"] for word in (title, title.split()[0]))


_GIVEN_TOO = frozenset({"jordan", "chad", "georgia", "paris", "israel", "india", "sofia", "kenya", "lima", "holland", "ireland", "santiago", "wellington", "virginia", "sharon", "wagner"})
_SURNAME_TOO = frozenset({"jordan", "holland", "washington", "england", "ireland", "french", "english", "german", "israel", "london", "paris", "wagner", "santiago", "lima", "chad", "wellington", "berlin", "poland", "pole", "finn", "dane", "swift"})


def is_false(hit: Hit, meaning: Meaning, even: Levelled) -> bool:
    """True when the words around say that the name is not what `meaning` says."""
    word, lower = even.text[hit.start : hit.end], even.text
    if meaning.kind in _PERSON_LIKE and (word in _GIVEN_TOO or word in _SURNAME_TOO) and _is_person(word, even.cased, hit.start, hit.end):
        return True
    if meaning.kind is NameKind.CAPITAL and _PLACE_OR_TREATY.match(lower, hit.end):
        return True
    if word == "turkey":
        return _FOOD.match(lower, hit.end) is not None
    if word == "georgia":
        return _is_us_georgia(hit, even)
    if word == "polish":
        return _VERB.match(lower, hit.end) is not None
    if word == "washington":
        return _WASHINGTON_STATE.match(lower, hit.end) is not None or _town_before(hit, even.cased)
    return False


def _is_person(word: str, cased: str, start: int, end: int) -> bool:
    """True when a word that is also a given name or a surname stands in a person's name."""
    before = _WORD_BEFORE.search(cased, max(0, start - 34), start)
    if word in _SURNAME_TOO and before and before.group(1)[0].isupper() and before.group(1).lower().rstrip(".") in given_names():
        return True
    after = _WORD_AFTER.match(cased, end)
    if not after or word not in _GIVEN_TOO or cased[end] != " ":
        return False
    follower = after.group(1)
    if not follower[0].isupper() or follower.isupper():
        return False
    plain = follower.lower().rstrip(".")
    return plain not in _titles() and plain not in _INSTITUTIONS and not plain.endswith(("'s", "day"))


_INSTITUTIONS = frozenset(
    "air army armed navy defense defence foreign ministry government parliament river valley group mercenary in on and is has was will to for with said the ltd corp club aerospace pmc fighters "
    "january february march april may june july august september october november december".split()
)


def _town_before(hit: Hit, cased: str) -> bool:
    """True when a town stands before the comma ("Seattle, Washington"), and no other state or capital of a list."""
    before = _TOWN_BEFORE.search(cased, max(0, hit.start - 24), hit.start)
    return before is not None and before.group(1).lower() not in exact_index()


def _is_us_georgia(hit: Hit, even: Levelled) -> bool:
    """True for the state of the United States: a town before the comma, or American politics and no Caucasus nearby."""
    near = even.text[max(0, hit.start - 200) : hit.end + 200]
    if _CAUCASUS.search(near):
        return False
    if _town_before(hit, even.cased):
        return True
    return _STATE_OF_US.search(near) is not None and _CAUCASUS.search(even.text) is None


def is_place(hit: Hit, lower: str) -> bool:
    """True when a capital is named as a place ("in London"), not as a government."""
    return _PREPOSITION.search(lower, max(0, hit.start - 40), hit.start) is not None


def is_dateline(hit: Hit, even: Levelled) -> bool:
    """True for the place at the head of a report ("KYIV, Ukraine (AP) -", "LONDON, March 3 (Reuters) -")."""
    if hit.start and even.cased[hit.start - 1] != "\n" and even.cased[max(0, hit.start - 2) : hit.start] not in ("\n ", ". "):
        return False
    found = _DATELINE.match(even.cased, hit.end)
    return found is not None and (even.cased[hit.start : hit.end].isupper() or "(" in found.group())
