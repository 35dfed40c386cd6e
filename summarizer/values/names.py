"""Find the names in a text: states, governments, bodies, groups, persons, companies, vessels, and their meaning."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import replace

from summarizer.values.abbreviations import find_abbreviations, find_surnames
from summarizer.values.aliases import FALSE_FRIEND, LEADER, SURNAME, Hit, Meaning, countries, find_aliases
from summarizer.values.friends import is_dateline, is_false, is_place, name_words
from summarizer.values.institutions import with_institutions
from summarizer.values.leaders import read_leader
from summarizer.values.levelled import Levelled, level
from summarizer.values.mentions import NameKind, NameMention
from summarizer.values.shapes import find_shapes

_STATE_KINDS = (NameKind.GOVERNMENT, NameKind.BODY, NameKind.NON_STATE)


def find_names(text: str, published: dt.date | None = None) -> tuple[NameMention, ...]:
    """All names in a text, sorted by start, without overlaps.

    Args:
        text: the article's text.
        published: its day; leaders stand for their state only while in office, and always when it is `None`.
    """
    even = level(text)
    found, blocked = _known(even, published)
    found = without_overlaps(with_institutions(even, found))
    taken = sorted([(one.start, one.end) for one in found if one.kind is not NameKind.COMPANY] + blocked)
    found = without_overlaps([*found, *find_shapes(even, taken, found)])
    found = without_overlaps([*find_abbreviations(even, found), *found, *find_surnames(even, found)])
    if not even.starts:
        return tuple(found)
    return tuple(
        NameMention(even.original(one.start), even.end(one.end), one.kind, one.name, one.party, one.country, one.rule)
        for one in found
    )


def _known(even: Levelled, published: dt.date | None) -> tuple[list[NameMention], list[tuple[int, int]]]:
    """What the lexicon knows, and the spans of false friends, in which nothing is read; offsets are levelled."""
    found: list[NameMention] = []
    blocked: list[tuple[int, int]] = []
    hits = list(find_aliases(even))
    context = _Context(hits)
    for hit in hits:
        meaning = _choose(hit, even.text, published)
        if meaning.rule == FALSE_FRIEND:
            blocked.append((hit.start, hit.end))
        elif meaning.rule in (LEADER, SURNAME):
            others = len(context.by_name[meaning.name] - {hit.alias.spelling})
            leader = read_leader(hit, meaning, even, published, others > 0)
            if leader is not None:
                found.append(leader)
        elif is_false(hit, meaning, even):
            blocked.append((hit.start, hit.end))
        elif meaning.kind is not None and not (hit.alias.exact and not context.explains(hit, meaning)):
            found.append(
                NameMention(
                    hit.start,
                    hit.end,
                    meaning.kind,
                    meaning.name,
                    meaning.party,
                    meaning.country,
                    _rule(hit, meaning, even),
                )
            )
    return found, blocked


def _rule(hit: Hit, meaning: Meaning, even: Levelled) -> str:
    """How the name was read; a capital may be a place, or the place at the head of a report, and no government."""
    if meaning.kind is NameKind.CAPITAL:
        if is_dateline(hit, even):
            return "dateline"
        if is_place(hit, even.text):
            return "place"
    return meaning.rule


def _choose(hit: Hit, lower: str, published: dt.date | None) -> Meaning:
    """The meaning that fits the text: the office held at the time, the Congo whose capital is named."""
    meanings = hit.alias.meanings
    first = meanings[0]
    if len(meanings) > 1 and published is not None:
        day = published.isoformat()
        first = next(
            (one for one in meanings if one.since and one.since <= day and (not one.until or day < one.until)), first
        )
    if (
        first.country == "CD"
        and lower[hit.start : hit.end] in ("congo", "congolese")
        and "brazzaville" in lower
        and "kinshasa" not in lower
    ):
        name = countries()["CG"]["name"]
        return replace(first, name=name, party=name, country="CG")
    return first


class _Context:
    """Which spellings of each name and of each party the text has."""

    def __init__(self, hits: list[Hit]) -> None:
        self.by_name: dict[str, set[str]] = defaultdict(set)
        self.by_party: dict[str | None, set[str]] = defaultdict(set)
        for hit in hits:
            first = hit.alias.meanings[0]
            self.by_name[first.name].add(hit.alias.spelling)
            self.by_party[first.party].add(hit.alias.spelling)

    def explains(self, hit: Hit, meaning: Meaning) -> bool:
        """True when an acronym counts: everybody knows it, or its state or its long form is in the text as well."""
        spelling = {hit.alias.spelling}
        if meaning.kind not in _STATE_KINDS or spelling <= name_words("known_acronyms"):
            return True
        of_state = meaning.party is not None and self.by_party[meaning.party] - spelling
        return bool(of_state or self.by_name[meaning.name] - spelling)


def without_overlaps(found: list[NameMention]) -> list[NameMention]:
    """Sorted by start; of two that overlap, the earlier, then the longer, then the first given."""
    order = sorted(range(len(found)), key=lambda at: (found[at].start, -found[at].end, at))
    kept: list[NameMention] = []
    for at in order:
        if not kept or found[at].start >= kept[-1].end:
            kept.append(found[at])
    return kept
