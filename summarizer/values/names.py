"""Find the names in a text: states, governments, bodies, groups, persons, companies and vessels, each with what it stands for."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from summarizer.values.aliases import FALSE_FRIEND, LEADER, SURNAME, Hit, Meaning, countries, find_aliases
from summarizer.values.friends import given_names, is_dateline, is_false, is_place
from summarizer.values.levelled import Levelled, level
from summarizer.values.mentions import NameKind, NameMention
from summarizer.values.shapes import find_shapes, introduced, later_names

_INSTITUTION = (
    r"(?:(?:ministry|ministries|department|minister) (?:of|for) (?:the )?[a-z]{4,14}(?:(?:,? and|,) [a-z]{4,14}){0,2}"
    r"|(?:defen[cs]e|foreign|interior|finance|trade|commerce|justice|economy|economic|energy|intelligence|security|oil|health)(?: affairs| and [a-z]{4,12})? (?:ministry|ministries|department|office|agency|service|services)"
    r"|(?:armed forces|air force|ground forces|aerospace forces|army|navy|military(?= (?:is|was|were|has|had|have|said|says|will|would|and|in|that|which|who|to|of|on)\b|[.,;:)])|marines|coast guard|air defen[cs]e forces|general staff|special forces|national guard|security forces)"
    r"|(?:parliament|congress|senate|national assembly|federal assembly|cabinet|government|administration|regime|junta|embassy|treasury|central bank|federal council|national security council|security council))"
)
_INSTITUTION_AFTER = re.compile(r"(?:'s?)? (?:(?:new|interim|caretaker|transitional|ruling|military) )?(" + _INSTITUTION + r")\b")
_INSTITUTION_BEFORE = re.compile(r"\b(" + _INSTITUTION + r")(?: \([a-z]{2,8}\))? of (?:the )?$")
_ALONE = re.compile(r"\b(?:defen[cs]e|foreign|interior|finance|trade|commerce) (?:ministry|ministries)\b|\bministry of (?:defen[cs]e|foreign affairs|finance|the interior|industry|economy|trade)\b")
_OFFICE_AFTER = re.compile(r"(?:'s)?(?:[ -][a-z]{3,12})? (?:administration|government|regime|cabinet|white house)\b")
_NOT_IN_OFFICE = re.compile(r"\b(?:former|ex|late|then|candidate|ousted|deposed|exiled|past|one-time|president-elect)[ -](?:[a-z.]+[ -]){0,3}$")
_KNOWN_ACRONYMS = frozenset({"US", "UK", "EU", "UN", "NATO", "UAE", "OFAC", "IRGC", "CIA", "FBI", "DPRK", "PRC", "USSR", "IMF", "IAEA", "USAID", "DSCA", "IDF", "USA", "KGB", "FSB", "GRU", "UNICEF", "UNHCR", "UNRWA", "U.S.", "U.K.", "ISIS", "ISIL"})  # fmt: skip


def find_names(text: str, published: dt.date | None = None) -> tuple[NameMention, ...]:
    """All names in a text, sorted by start, without overlaps.

    Args:
        text: the article's text.
        published: its day; leaders stand for their state only while in office, and always when it is `None`.
    """
    even = level(text)
    known, blocked = _known(text, even, published)
    known = _with_institutions(text, even, known)
    taken = [(one.start, one.end) for one in known] + blocked
    shaped = find_shapes(text, sorted(taken), known)
    merged = _without_overlaps([*known, *shaped])
    return _without_overlaps(_with_abbreviations(text, merged))


def _known(text: str, even: Levelled, published: dt.date | None) -> tuple[list[NameMention], list[tuple[int, int]]]:
    """What the lexicon knows, and the spans of false friends, in which nothing is read."""
    found: list[NameMention] = []
    blocked: list[tuple[int, int]] = []
    hits = [(hit, even.original(hit.start), even.end(hit.end)) for hit in find_aliases(text, even)]
    for hit, start, end in hits:
        meaning = _choose(hit, even.text, published)
        if meaning.rule == FALSE_FRIEND:
            blocked.append((start, end))
            continue
        if meaning.rule in (LEADER, SURNAME):
            leader = _leader(hit, meaning, text, start, end, even.text, published, hits)
            if leader is not None:
                found.append(leader)
            continue
        if is_false(hit, meaning, text, start, end, even.text):
            blocked.append((start, end))
            continue
        if hit.alias.exact and not _acronym_fits(hit, meaning, hits):
            continue
        assert meaning.kind is not None
        rule = meaning.rule
        if meaning.kind is NameKind.CAPITAL:
            if is_dateline(text, start, end):
                rule = "dateline"
            elif is_place(hit, even.text):
                rule = "place"
        found.append(NameMention(start, end, meaning.kind, meaning.name, meaning.party, meaning.country, rule))
    return found, blocked


def _choose(hit: Hit, lower: str, published: dt.date | None) -> Meaning:
    """The meaning that fits the text: the office held at the time, the Congo whose capital is named."""
    meanings = hit.alias.meanings
    if len(meanings) > 1 and published is not None:
        day = published.isoformat()
        for meaning in meanings:
            if meaning.since and meaning.since <= day and (not meaning.until or day < meaning.until):
                return meaning
    first = meanings[0]
    if first.country == "CD" and "congo" in lower[hit.start : hit.end] and hit.end - hit.start <= 9 and "brazzaville" in lower and "kinshasa" not in lower:
        one = countries()["CG"]
        return replace(first, name=one["name"], party=one["name"], country="CG")
    return first


def _acronym_fits(hit: Hit, meaning: Meaning, hits: list[tuple[Hit, int, int]]) -> bool:
    """A short acronym counts when everybody knows it, or when its state or its long form is in the text as well."""
    if meaning.kind not in (NameKind.GOVERNMENT, NameKind.BODY, NameKind.NON_STATE) or hit.alias.spelling in _KNOWN_ACRONYMS:
        return True
    for other, _, _ in hits:
        if other is hit or other.alias is hit.alias:
            continue
        one = other.alias.meanings[0]
        if one.name == meaning.name or (meaning.party is not None and one.party == meaning.party):
            return True
    return False


def _leader(
    hit: Hit, meaning: Meaning, text: str, start: int, end: int, lower: str, published: dt.date | None, hits: list[tuple[Hit, int, int]]
) -> NameMention | None:
    """An office holder: stands for the state while in office; a surname alone needs the office, a title or the full name."""
    day = published.isoformat() if published else None
    office = _OFFICE_AFTER.match(lower, hit.end)
    in_office = day is None or (meaning.since <= day and (not meaning.until or day < meaning.until))
    if meaning.rule == SURNAME:
        if _belongs_to_another(text, start, end):
            return None
        full = any(other.alias.meanings[0].name == meaning.name and other.alias is not hit.alias for other, _, _ in hits)
        if not (office or full or in_office):
            return None
    if office and not _NOT_IN_OFFICE.search(lower, max(0, hit.start - 40), hit.start):
        close = start + office.end() - hit.end + (end - start)
        return NameMention(start, close, NameKind.GOVERNMENT, f"{meaning.name} administration", meaning.party, meaning.country, "government")
    if in_office and not _NOT_IN_OFFICE.search(lower, max(0, hit.start - 40), hit.start):
        return NameMention(start, end, NameKind.GOVERNMENT, meaning.name, meaning.party, meaning.country, LEADER)
    return NameMention(start, end, NameKind.PERSON, meaning.name, None, None, LEADER)


def _belongs_to_another(text: str, start: int, end: int) -> bool:
    """True when the surname belongs to another person: another given name before, or more name after it."""
    before = re.search(r"([A-Z][\w'’-]{1,20}) (?:[A-Z]\. )?$", text[max(0, start - 30) : start])
    if before and before.group(1).lower() in given_names():
        return True
    return re.match(r" (?:Jr|Sr|Tower|Foundation|Hotel|Organization|Street)\b", text[end : end + 14]) is not None


def _with_institutions(text: str, even: Levelled, known: list[NameMention]) -> list[NameMention]:
    """Widens a country or its people to the ministry, force or parliament beside it; gives ministries named alone their country."""
    if even.starts:
        return known
    lower = even.text
    wider: list[NameMention] = []
    for one in known:
        wide = _institution_beside(lower, one) if one.kind in (NameKind.COUNTRY, NameKind.DEMONYM) else None
        wider.append(wide or one)
    for found in _ALONE.finditer(lower):
        if not any(one.start < found.end() and found.start() < one.end for one in wider):
            owner = _nearest_state(wider, found.start(), lower)
            party, country = (owner.party, owner.country) if owner else (None, None)
            name = f"{text[found.start():found.end()]}"
            wider.append(NameMention(found.start(), found.end(), NameKind.GOVERNMENT, name, party, country, "government"))
    return _without_overlaps(wider)


def _institution_beside(lower: str, one: NameMention) -> NameMention | None:
    after = _INSTITUTION_AFTER.match(lower, one.end) if one.kind is NameKind.DEMONYM or lower.startswith("'s ", one.end) or one.country in ("US", "GB", "EU") else None
    if after:
        return NameMention(one.start, after.end(), NameKind.GOVERNMENT, f"{after.group(1)} of {one.party}", one.party, one.country, "government")
    before = _INSTITUTION_BEFORE.search(lower, max(0, one.start - 70), one.start) if one.kind is NameKind.COUNTRY else None
    if before:
        return NameMention(before.start(), one.end, NameKind.GOVERNMENT, f"{before.group(1)} of {one.party}", one.party, one.country, "government")
    return None


def _nearest_state(known: list[NameMention], at: int, lower: str) -> NameMention | None:
    """The last state named before `at` in the same paragraph, at most 300 characters away."""
    floor = max(lower.rfind("\n", 0, at), at - 300)
    near = [one for one in known if floor <= one.start < at and one.country and one.rule not in ("place", "dateline")]
    return max(near, key=lambda one: one.start, default=None)


def _with_abbreviations(text: str, known: list[NameMention]) -> list[NameMention]:
    """Reads abbreviations as what the article says they stand for, and surnames as the persons named before."""
    abbreviations = introduced(text, known)
    return [*abbreviations, *known, *later_names(text, known, abbreviations)]


def _without_overlaps(found: list[NameMention]) -> list[NameMention]:
    """Sorted by start; of two that overlap, the earlier, then the longer, then the first given."""
    order = sorted(range(len(found)), key=lambda at: (found[at].start, -found[at].end, at))
    kept: list[NameMention] = []
    for at in order:
        if not kept or found[at].start >= kept[-1].end:
            kept.append(found[at])
    return kept


