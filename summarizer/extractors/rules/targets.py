"""Whom an act of sanctions names: the names, counted groups and described groups in the stretch that its verb governs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from summarizer.extractors.rules.views import View
from summarizer.lexicon import load
from summarizer.records.vocabulary import EntityType
from summarizer.text.spans import Span, overlaps
from summarizer.values.mentions import NameKind, NameMention, NumberMention

_TYPES = {
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
_PLACES = frozenset({NameKind.COUNTRY, NameKind.CAPITAL, NameKind.DEMONYM})
_GROUNDS = re.compile(r"\bfor (?:their|its|his|her|having|being|the|what|an?|[a-z]{3,20}ing|alleged|human|supplying)\b")
_RELATIVE = re.compile(r",? (?:who|whom|which|whose|that)\b[^,;]{0,300}")
_BELONGS = re.compile(
    r"\b(?:of|by|in|from|with|for|to|at|near|within|inside|between|against|based in|linked to|tied to|connected to|associated with|belonging to|owned by|close to|via|through)(?: the| its| his| a)?$"
)
_ELEMENT_END = re.compile(
    r"$|[,;:.()\"]|\s(?:and|or|as well as|including|also|over|for|in|after|on|because|under|who|which|that|with|of|-|is|are|were|was|has|have|by|pursuant|today)\b"
)
_BRACKETS = re.compile(r"\([^()]{0,80}\)")
_CAP = r"(?:(?:al-|el-|Al-|‘|’|['\"“])?[A-Z](?:[\w’'‘&/-]|\.(?=\w))*\.?|[0-9]{1,3}(?:st|nd|rd|th)|[A-Z]\.(?:[A-Z]\.)*)"
_RUN = re.compile(
    _CAP
    + r"(?:\s(?:(?:of|for|de|del|der|bin|ibn|van|von|e|da|al|la|the|on)\s(?:the\s)?)?"
    + _CAP
    + r"|\s&\s"
    + _CAP
    + r"){0,14}"
)
_LEAD = re.compile(r"\s*(?:[-–—*•·▪●◦‣]\s*|\(?[0-9]{1,3}[.)]\s*){0,2}")
_TITLE = re.compile(
    r"(?:President|Vice|Prime|Deputy|First|Chief|Minister|Director|General|Major|Brigadier|Lieutenant|Colonel|Captain|Admiral|Commander|Secretary|Governor|Senator|Judge|Dr\.?|Mr\.?|Mrs\.?|Ms\.?|Sheikh|"
    r"Chairman|Former|Foreign|Defense|Defence|Gen\.|Lt\.|Col\.|Maj\.|Brig\.|Adm\.|Capt\.|Police|Businessman|Ambassador|Mayor|King|Prince|of the|of|Staff|Army|Crown) "
)
_DESCRIBED_BEFORE = re.compile(
    r"(?:^|[,;]|\band|\bor|\bon|\bagainst|\bto|\bincluding|\bas well as|\bmore|\btarget(?:s|ing)?)\s*$"
)
_MODIFIER = re.compile(r"[\w’'.-]{1,30}")


@dataclass(frozen=True, slots=True)
class TargetFind:
    """One target as printed."""

    start: int
    end: int
    text: str
    named: bool
    entity_type: EntityType
    count: NumberMention | None = None


def read_targets(view: View, start: int, end: int) -> list[TargetFind]:
    """The targets in `[start, end)` of the article, a stretch of this sentence; the grounds behind it are cut off first."""
    end = start + cut_grounds(view.lower(start, end))
    skipped = [Span(start + one.start(), start + one.end()) for one in _RELATIVE.finditer(view.lower(start, end))]
    skipped += [Span(start + one.start(), start + one.end()) for one in _BRACKETS.finditer(view.lower(start, end))]
    named = _named_targets(view, start, end, skipped)
    counted = [
        find
        for one in view.numbers
        if start <= one.start < end and not _hidden(one, skipped) and (find := _counted(view, one, end))
    ]
    taken = [*named, *counted]
    described = [one for one in _described(view, start, end) if not any(overlaps(one, other) for other in taken)]
    found = sorted([*taken, *described], key=lambda one: one.start)
    return _without_insides(found)


def cut_grounds(low: str) -> int:
    """Where in a stretch the grounds, the legal act or the purpose begin: targets stand before."""
    cuts = [found.start() for pattern in (_stops(), _GROUNDS) if (found := pattern.search(low))]
    return min(cuts, default=len(low))


def _hidden(one: NameMention | NumberMention, skipped: Iterable[Span]) -> bool:
    return any(overlaps(one, span) for span in skipped)


def _named_targets(view: View, start: int, end: int, skipped: Sequence[Span]) -> list[TargetFind]:
    """The names of a stretch that are targets: runs of capitalised words, and states that stand alone."""
    found: list[TargetFind] = []
    for run in name_runs(view, start, end):
        inside = [one for one in view.names if run.start <= one.start and one.end <= run.end]
        if any(overlaps(run, span) for span in skipped):
            continue
        whole = next((one for one in inside if one.start == run.start and one.end == run.end), None)
        places = [one for one in inside if one.kind in _PLACES]
        if view.words(run).endswith(("'s", "’s", "s'", "s’")):
            continue
        if places and whole is not None:
            if _is_place_target(view, places[0], start, end):
                found.append(TargetFind(run.start, run.end, view.words(run), True, EntityType.COUNTRY))
            continue
        before = view.lower(start, run.start).rstrip()
        if _BELONGS.search(before) or re.match(r"['’]s\b|s['’]\s|-\w", view.lower(run.end, end)):
            continue
        find = _as_target(view, run, inside)
        if find is not None:
            found.append(find)
    return found


def name_runs(view: View, start: int, end: int) -> list[Span]:
    """The runs of capitalised words in a stretch; a list is cut at its commas and conjunctions."""
    text = view.text[max(0, start - view.start) : max(0, end - view.start)]
    return [Span(start + one.start(), start + one.end()) for one in _RUN.finditer(text)]


def head_name(view: View) -> TargetFind | None:
    """The name that opens a line of a list ("3. JOHN DOE is a colonel."); `None` when the line opens otherwise."""
    lead = _LEAD.match(view.text)
    start = view.start + (lead.end() if lead else 0)
    run = next(iter(name_runs(view, start, min(view.end, start + 160))), None)
    if (
        run is None
        or run.start != start
        or not re.match(
            r"\s*$|\s*[,(;:–-]|\s+(?:is|was|are|were|has|have|and|a|an|the)\b", view.lower(run.end, view.end)
        )
    ):
        return None
    inside = [one for one in view.names if run.start <= one.start and one.end <= run.end]
    if any(one.kind in _PLACES and one.start == run.start and one.end == run.end for one in inside):
        return None
    find = _as_target(view, run, inside)
    return find if find is not None and len(find.text.split()) > 1 else None


def _as_target(view: View, run: Span, inside: Sequence[NameMention]) -> TargetFind | None:
    """A run of capitalised words as a target, without the titles before a person's name; `None` when it is no name."""
    words = view.words(run)
    bare = words
    while (title := _TITLE.match(bare)) is not None and len(bare) > title.end():
        bare = bare[title.end() :]
    if bare.lower() in _no_names() or (len(bare.split()) == 1 and not inside):
        return None
    kinds = [one.kind for one in inside if one.kind in _TYPES]
    entity = _entity_by_words(bare) or next((_TYPES[one] for one in kinds if one not in _PLACES), None)
    if entity is None:
        entity = EntityType.PERSON if words != bare or 2 <= len(bare.split()) <= 4 else EntityType.UNSPECIFIED
    return TargetFind(run.end - len(bare), run.end, bare, True, entity)


def _entity_by_words(words: str) -> EntityType | None:
    low = words.lower().split()
    table = load("rules.toml")["sanctions"]["shapes"]
    return next(
        (EntityType(kind) for kind, group in table.items() if any(one.strip(".,") in group for one in low)), None
    )


def _is_place_target(view: View, name: NameMention, start: int, end: int) -> bool:
    """True for a state that is restricted itself, not one that only says whose banks are."""
    after, before = view.lower(name.end, end), view.lower(start, name.start).rstrip()
    return name.kind is not NameKind.DEMONYM and bool(_ELEMENT_END.match(after)) and not _BELONGS.search(before)


def _counted(view: View, number: NumberMention, end: int) -> TargetFind | None:
    """A counted group: "three entities within the Russian military"."""
    if number.trap is not None:
        return None
    low = view.lower(number.end, end)
    head = _head(low)
    if head is None or head[0] > 60 or re.search(r"[,;]", low[: head[0]]):
        return None
    stop = number.end + head[1]
    tail = re.match(
        r"\s(?:within|of|in|from|linked to|associated with|tied to|connected to)\s(?:the )?[^,;.()]{2,60}?(?=$|[,;.()]|\s(?:and|that|who|which|for|over|on|by|pursuant|under|as|involved|accused|responsible)\b)",
        view.lower(stop, end),
    )
    stop += tail.end() if tail else 0
    return TargetFind(
        number.start, stop, view.text[number.start - view.start : stop - view.start].strip(), False, head[2], number
    )


def _described(view: View, start: int, end: int) -> list[TargetFind]:
    """Groups that are described, not counted: "selected Russian banks", "members of the Iranian parliament"."""
    found = []
    low = view.lower(start, end)
    for hit in _heads().finditer(low):
        if not hit.group().endswith("s") and hit.group() not in ("people", "sector", "industry"):
            continue
        first = _phrase_start(low, hit.start())
        if not _DESCRIBED_BEFORE.search(low[:first]) or (hit.start() - first < 3 and hit.group() not in ("officials",)):
            continue
        entity = _entity_of(hit.group())
        found.append(
            TargetFind(
                start + first,
                start + hit.end(),
                view.text[start + first - view.start : start + hit.end() - view.start].strip(),
                False,
                entity,
            )
        )
    return found


def _phrase_start(low: str, at: int) -> int:
    """Where the noun phrase that ends at `at` begins: at most six words to the left."""
    words = list(_MODIFIER.finditer(low, max(0, at - 90), at))
    first = at
    for word in reversed(words[-6:]):
        between = low[word.end() : first]
        if between.strip() or word.group() in _phrase_breaks():
            break
        first = word.start()
    return first


def _without_insides(found: list[TargetFind]) -> list[TargetFind]:
    """Names inside a counted group ("two units of the Quds Force") belong to it."""
    return [
        one
        for one in found
        if not any(other is not one and other.start <= one.start and one.end <= other.end for other in found)
    ]


def _head(low: str) -> tuple[int, int, EntityType] | None:
    found = _heads().search(low)
    return (found.start(), found.end(), _entity_of(found.group())) if found else None


@cache
def _heads() -> re.Pattern[str]:
    every = sorted(
        (word for group in load("rules.toml")["sanctions"]["heads"].values() for word in group), key=len, reverse=True
    )
    return re.compile(r"\b(?:" + "|".join(map(re.escape, every)) + r")\b")


@cache
def _entity_of(word: str) -> EntityType:
    return next(EntityType(kind) for kind, group in load("rules.toml")["sanctions"]["heads"].items() if word in group)


@cache
def _no_names() -> frozenset[str]:
    return frozenset(load("rules.toml")["sanctions"]["grounds"]["no_names"])


@cache
def _stops() -> re.Pattern[str]:
    phrases = sorted(load("rules.toml")["sanctions"]["grounds"]["stop"], key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, phrases)) + r")\b")


@cache
def _phrase_breaks() -> frozenset[str]:
    return frozenset(load("rules.toml")["sanctions"]["grounds"]["phrase_breaks"])
