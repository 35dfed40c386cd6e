"""Runs of capitalised words: the names in a list of targets that no lexicon knows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from summarizer.extractors.rules.phrases import one_of, table, words
from summarizer.extractors.rules.views import View
from summarizer.records.vocabulary import EntityType
from summarizer.text.spans import Span
from summarizer.values.mentions import NameKind, NameMention

PLACES = frozenset({NameKind.COUNTRY, NameKind.CAPITAL, NameKind.DEMONYM})
TYPES = {
    NameKind.PERSON: EntityType.PERSON,
    NameKind.COMPANY: EntityType.COMPANY,
    NameKind.ORGANISATION: EntityType.ORGANIZATION,
    NameKind.NON_STATE: EntityType.ORGANIZATION,
    NameKind.BODY: EntityType.PUBLIC_BODY,
    NameKind.GOVERNMENT: EntityType.PUBLIC_BODY,
    NameKind.VESSEL: EntityType.VESSEL,
    NameKind.COUNTRY: EntityType.COUNTRY,
    NameKind.DEMONYM: EntityType.COUNTRY,
    NameKind.CAPITAL: EntityType.COUNTRY,
    NameKind.BLOC: EntityType.ORGANIZATION,
}
_LETTERS = r"(?:[^\W_]|['’‘ʼ&/-](?=\w)|\.(?=\w))"
_WORD = rf"(?:(?:al-|el-|Al-|El-)?['‘’ʼ\"“]?[A-Z]{_LETTERS}*|[A-Z]\.(?:[A-Z]\.){{0,4}}|[0-9]{{1,3}}(?:st|nd|rd|th))"
_PARTICLE = r"(?:of|for|de|del|der|des|du|di|do|dos|bin|ibn|van|von|e|da|al|la|and)"


_OF_STATE = re.compile(r"(?:of|for) (?:the )?(?:[A-Z]\w+ )?(?=[A-Z]\w+ [A-Z])|(?:of|for|and) ")


def name_runs(view: View, start: int, end: int) -> list[Span]:
    """The runs of capitalised words in a stretch of a sentence; a list is cut at its commas and conjunctions."""
    text = view.text[max(0, start - view.start) : max(0, end - view.start)]
    return [
        Span(start + one.start(), start + one.end())
        for one in _run().finditer(text)
        if not text[: one.start()].endswith("-")
    ]


def names_inside(view: View, run: Span) -> list[NameMention]:
    """The known names within a run."""
    return [one for one in view.names if run.start <= one.start and one.end <= run.end]


def bare_name(text: str) -> str:
    """A name without the titles before it: "Deputy Director Jane Roe" is Jane Roe."""
    while (title := _titles().match(text) or _OF_STATE.match(text)) is not None and len(text) > title.end():
        text = text[title.end() :]
    return text


def is_no_name(bare: str) -> bool:
    """True for capitalised words that name nobody: days, acts, lists, the first word of a sentence."""
    return bare.lower().rstrip(".") in words("names", "none") or bare in words("names", "titles")


def entity_of(bare: str, titled: bool, inside: Sequence[NameMention]) -> EntityType:
    """What bears a name, by its words ("Ltd", "Brigade"), by what the lexicon knows, else by its shape."""
    low = bare.lower().replace(",", " ").split()
    for kind, group in table("names", "shapes").items():
        if any(one.strip(".") in group for one in low):
            return EntityType(kind)
    if titled or any(one.rule in ("leader", "surname") for one in inside):
        return EntityType.PERSON
    kinds = [TYPES[one.kind] for one in inside if one.kind not in PLACES]
    if kinds:
        return kinds[0]
    return EntityType.PERSON if 2 <= len(low) <= 4 and not inside else EntityType.UNSPECIFIED


@cache
def _run() -> re.Pattern[str]:
    """A name: capitalised words, with particles, initials and the legal form of a firm, perhaps behind a comma."""
    form = rf",?\s(?:(?:{one_of('names', 'dotted_firms')})\b\.?|(?:{one_of('names', 'firms')})\b)"
    step = rf"{form}|\s(?:(?!and\b){_PARTICLE}\s(?:the\s)?|in\sthe\s)?{_WORD}|\s&\s{_WORD}"
    return re.compile(rf"{_WORD}(?:{step}){{0,14}}")


@cache
def _titles() -> re.Pattern[str]:
    return re.compile(rf"(?:{one_of('names', 'titles')})(?:\.|\s\([A-Z][a-z]+\))?,?\s")
