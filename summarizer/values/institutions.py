"""Read ministries, forces and parliaments together with the country beside them: "Russian Defence Ministry", "Congress of Peru"."""

from __future__ import annotations

import re

from summarizer.values.levelled import Levelled
from summarizer.values.mentions import NameKind, NameMention

_VERB_OR_END = r"(?= (?:is|was|were|are|has|had|have|said|says|will|would|and|in|that|which|who|to|of|on|for|at|by|did|does|may|could|also)\b|[.,;:)'\"]|\n|$)"
_TOPIC = r"(?:defen[cs]e|foreign|interior|finance|trade|commerce|justice|economy|economic|energy|intelligence|security|oil|health|agriculture|transport|culture|education|industry|digital)"
_INSTITUTION = (
    r"(?:(?:ministry|ministries|department) (?:of|for) (?:the )?[a-z]{4,14}(?:(?:,? and|,) [a-z]{4,14}){0,2}"
    rf"|{_TOPIC}(?: affairs| and [a-z]{{4,12}})? (?:ministry|ministries|department|agency|service|services|office)"
    rf"|(?:armed forces|ground forces|aerospace forces|general staff|special forces|special operations forces|national guard|security forces|coast guard|marine corps)"
    rf"|(?:army|navy|air force|military|marines|treasury|government|parliament|congress|senate|cabinet|embassy|regime|junta|administration){_VERB_OR_END}"
    r"|(?:national assembly|federal assembly|central bank|federal council|national security council|security council|house of representatives|supreme leader))"
)
_AFTER = re.compile(r"(?:'s?)? (?:(?:new|interim|caretaker|transitional|ruling|military|federal|coalition) )?(" + _INSTITUTION + r")")
_BEFORE = re.compile(r"\b((?:" + _INSTITUTION.replace(_VERB_OR_END, "") + r")) of (?:the )?(?:(?:islamic|federal|united|people's) )?(?:republic of |kingdom of |state of )?(?:the )?$")
_ALONE = re.compile(
    r"\b(?:(?:defen[cs]e|foreign|interior|finance) ministry|ministry of (?:defen[cs]e|foreign affairs|finance|the interior|interior|industry|economy|trade)|foreign affairs ministry)\b"
)
_ADMINISTRATION = re.compile(r"\b[Tt]he ([Aa]dministration|[Dd]epartment)\b(?! of)")
_OWN_STATE = frozenset({"US", "GB", "EU"})


def with_institutions(even: Levelled, known: list[NameMention]) -> list[NameMention]:
    """The mentions, a country or its people widened to the ministry, force or parliament beside it; ministries named alone added.

    A seat or service of one state that another state's adjective leads ("Turkish National Security Council") goes to the other.
    """
    lower = even.text
    wider: list[NameMention] = []
    for at, one in enumerate(known):
        if one.kind in (NameKind.COUNTRY, NameKind.DEMONYM):
            wider.append(_beside(lower, one) or one)
        elif one.kind is NameKind.GOVERNMENT and one.rule == "government" and at and _leads(lower, known[at - 1], one):
            owner = known[at - 1]
            wider.append(NameMention(owner.start, one.end, one.kind, f"{lower[one.start:one.end].title()} of {owner.party}", owner.party, owner.country, "government"))
        else:
            wider.append(one)
    taken = [(one.start, one.end) for one in wider]
    for found in _ALONE.finditer(lower):
        if even.cased[found.start()].isupper() or lower[max(0, found.start() - 4) : found.start()] == "the ":
            wider.extend(_alone(even, found.start(), found.end(), wider, taken))
    wider.extend(_again(even, wider))
    return wider


def _leads(lower: str, owner: NameMention, one: NameMention) -> bool:
    """True when another state's name or adjective stands right before a seat of government."""
    if owner.kind not in (NameKind.DEMONYM, NameKind.COUNTRY) or owner.country == one.country:
        return False
    between = lower[owner.end : one.start]
    return between in (" ", "'s ", "' ") and not (between == " " and owner.kind is NameKind.COUNTRY)


def _beside(lower: str, one: NameMention) -> NameMention | None:
    """The institution that follows an adjective or a possessive, or stands before "of" and the country."""
    if one.kind is NameKind.DEMONYM or one.country in _OWN_STATE or lower.startswith("'s ", one.end):
        after = _AFTER.match(lower, one.end)
        if after:
            return NameMention(one.start, after.end(), NameKind.GOVERNMENT, f"{after.group(1)} of {one.party}", one.party, one.country, "government")
    if one.kind is NameKind.COUNTRY:
        before = _BEFORE.search(lower, max(0, one.start - 90), one.start)
        if before:
            return NameMention(before.start(), one.end, NameKind.GOVERNMENT, f"{before.group(1)} of {one.party}", one.party, one.country, "government")
    return None


def _alone(even: Levelled, start: int, end: int, known: list[NameMention], taken: list[tuple[int, int]]) -> list[NameMention]:
    """A ministry named without its country: it belongs to the state named last before it in the paragraph."""
    if any(left < end and start < right for left, right in taken):
        return []
    floor = max(even.text.rfind("\n", 0, start), start - 300)
    owner: NameMention | None = None
    for one in known:
        if one.kind is NameKind.CAPITAL and even.text[end : one.start] == " in ":
            owner = one
            break
        if floor <= one.start < start and one.country and one.rule not in ("place", "dateline"):
            owner = one
    party, country = (owner.party, owner.country) if owner else (None, None)
    name = even.cased[start:end] + (f" of {party}" if party else "")
    return [NameMention(start, end, NameKind.GOVERNMENT, name, party, country, "government")]


def _again(even: Levelled, known: list[NameMention]) -> list[NameMention]:
    """ "The administration", "the Department" after one that was named: the last one before."""
    found: list[NameMention] = []
    for use in _ADMINISTRATION.finditer(even.cased):
        word = use.group(1).lower()
        if word == "department" and use.group(1)[0].islower():
            continue
        owner: NameMention | None = None
        for one in known:
            if one.start >= use.start():
                break
            if one.kind is NameKind.GOVERNMENT and word in one.name.lower():
                owner = one
        if owner is not None:
            found.append(NameMention(use.start(1), use.end(1), NameKind.GOVERNMENT, owner.name, owner.party, owner.country, "again"))
    return found
