"""Whom an act of sanctions names: names, counted groups and described groups in the stretch that its verb governs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from summarizer.extractors.rules.name_runs import PLACES, bare_name, entity_of, is_no_name, name_runs, names_inside
from summarizer.extractors.rules.phrases import any_word, before_end, one_of, table, words
from summarizer.extractors.rules.views import View
from summarizer.records.vocabulary import EntityType
from summarizer.text.spans import Span, overlaps
from summarizer.values.mentions import NameKind, NameMention, NumberMention

_NEW_GROUP = r"and (?:[0-9]|two|three|four|five|six|seven|eight|nine|ten|a|an|the)\b"
_RELATIVE = re.compile(rf",? (?:who|whom|which|whose|that)\b(?:(?! {_NEW_GROUP})[^,;]){{0,300}}")
_WHO = re.compile(r"\s(?:who|that|which)\s[^,;.()]{4,80}(?=$|[,;.()])")
"""What says which persons are meant, where nothing before them does."""
_OVER = re.compile(r"\bover (?![0-9])")
"""Grounds ("over its nuclear programme"), not a bound ("over 250 officials")."""
_BY_DOING = re.compile(r"\bby [a-z]{3,16}ing\b")
_BRACKETS = re.compile(r"\([^()]{0,80}\)")
_JOINT = re.compile(
    r"\.?[\"”]?\s*(?:\([^()]{0,80}\))?(?:\s?\b(?:in|of|at|near|based in)\s[^,;:]{1,40}(?=[,;]|\sand\s))?\s*"
    r"(?:[,;:–—-]|\b(?:and|or|as well as|including|such as|on|against)\b|$)"
)
_APPOSITION = re.compile(r",\s(?:an?|the)$")
"""Before a name: ", a Houthi associate" says more of the target before."""
_POSSESSIVE = re.compile(r"['’ʼ]s?$")
_OWNER = re.compile(r"['’ʼ]s\b|s['’ʼ]\s|-\w")
_LEAD = re.compile(r"\s*(?:[-–—*•·▪●◦‣]\s*|\(?[0-9]{1,3}[.)]\s*){0,2}[*_]{0,3}")
_LISTED_LINE = re.compile(r"\s*(?:[-–—*•·▪●◦‣]\s*|\(?[0-9]{1,3}[.)]\s)")
_LINE_GOES_ON = re.compile(r"\*\*|\s*[(;:–]|,\s(?!Co\b|Ltd|Inc|LLC)|\s+(?:is|was|are|were|has|have|had)\b")
_SURNAME_FIRST = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ'’-]{1,30},\s[A-ZÀ-Þ][a-zà-ÿ'’-]+(?:\s[A-ZÀ-Þ][a-zà-ÿ'’-]+){0,3}")
"""A person in a register: "LUKYANOV, Ivan Petrovich"."""
_LINE = 110
"""Characters of the longest name that a line of a list may open with."""
_WORD = re.compile(r"[\w’'.-]{1,30}")
_ONE = re.compile(r"\b(?:an?|one)\s+$")
_PHRASE_WORDS = 6
"""Words of a described group before its head ("certain Russian state-owned enterprises")."""


@dataclass(frozen=True, slots=True)
class TargetFind:
    """One target as printed."""

    start: int
    end: int
    text: str
    named: bool
    entity_type: EntityType
    count: NumberMention | None = None
    name: str | None = None
    """The target's name where its words are an adjective ("Russian diamonds")."""


def read_targets(view: View, start: int, end: int) -> list[TargetFind]:
    """The targets in `[start, end)` of the article, a stretch of this sentence.

    The grounds behind them are cut off first; a list after a colon behind the grounds is read too.
    """
    cut = start + cut_grounds(view.lower(start, end))
    found = _targets_in(view, start, cut)
    colon = view.lower(cut, end).find(": ")
    if colon >= 0 and not view.lower(cut, end)[: colon + 1].count("“") % 2:
        found += _targets_in(view, cut + colon + 2, end)
    return found


def cut_grounds(low: str) -> int:
    """Where in a stretch the grounds, the legal act or the purpose begin: targets stand before."""
    if re.match(r"\s*(?:that|which|to)\b", low):
        return 0
    patterns = (any_word("grounds", "stop"), _grounds(), _OVER, _BY_DOING)
    cuts = [found.start() for pattern in patterns if (found := pattern.search(low))]
    return min(cuts, default=len(low))


def head_name(view: View) -> TargetFind | None:
    """The name that opens a line of a list ("3. JOHN DOE is a colonel."); `None` when the line opens otherwise."""
    lead = _LEAD.match(view.text)
    start = lead.end() if lead else 0
    turned = _SURNAME_FIRST.match(view.text, start)
    if turned:
        return TargetFind(view.start + start, view.start + turned.end(), turned.group(), True, EntityType.PERSON)
    cut = _LINE_GOES_ON.search(view.text, start)
    line = view.text[start : cut.start() if cut else len(view.text)].strip(" .;:,")
    if (
        not line
        or line.lower().startswith(words("names", "labels"))
        or len(line) > _LINE
        or not _all_capitals(line)
        or (cut is None and not view.heading)
    ):
        return None
    find = _as_target(view, Span(view.start + start, view.start + start + len(line)))
    return find if find is not None and len(find.text.split()) > 1 else None


def line_group(view: View) -> TargetFind | None:
    """The counted group that a line of a list holds: "- two judges of the special court"."""
    lead = _LISTED_LINE.match(view.text)
    found = _targets_in(view, view.start + lead.end(), view.end) if lead else []
    return found[0] if found and found[0].count is not None else None


def _all_capitals(line: str) -> bool:
    """True when every word but particles begins with a capital or a digit: a name, no sentence."""
    words_in = [one for one in line.split() if one.lower() not in words("names", "particles")]
    return bool(words_in) and all(
        one.strip("\"'“‘(").lstrip("al-")[:1].isupper() or one[0].isdigit() for one in words_in
    )


def _targets_in(view: View, start: int, end: int) -> list[TargetFind]:
    low = view.lower(start, end)
    skipped = [
        Span(start + one.start(), start + one.end()) for part in (_RELATIVE, _BRACKETS) for one in part.finditer(low)
    ]
    counted = [one for number in view.numbers if start <= number.start < end if (one := _counted(view, number, end))]
    counted = [one for one in counted if not _hidden(one, skipped)]
    named = [one for one in _named(view, start, end, skipped) if not any(overlaps(one, other) for other in counted)]
    taken = [*named, *counted]
    described = [
        one for one in _described(view, start, end, skipped) if not any(overlaps(one, other) for other in taken)
    ]
    described = [one for one in described if not any(0 <= other.start - one.end <= 2 for other in named)]
    return _chained(view, sorted([*taken, *described], key=lambda one: one.start))


def _chained(view: View, found: list[TargetFind]) -> list[TargetFind]:
    """The targets up to the first that no comma or conjunction joins to the list: from there on the text says more."""
    kept = found[:1]
    for one in found[1:]:
        if not _JOINT.match(view.lower(kept[-1].end, one.start)):
            break
        kept.append(one)
    return kept


def _named(view: View, start: int, end: int, skipped: Sequence[Span]) -> list[TargetFind]:
    """The names that are targets: runs of capitalised words, in a headline known names, and states that stand alone."""
    found: list[TargetFind] = []
    for run in _runs(view, start, end):
        before, after = view.lower(start, run.start).rstrip(), view.lower(run.end, end)
        if _hidden(run, skipped) or _OWNER.match(after) or _POSSESSIVE.search(view.words(run).lower()):
            continue
        place = next((one for one in names_inside(view, run) if one.kind in PLACES and one.end == run.end), None)
        if place is not None and place.start == run.start:
            if _is_place_target(place, before, after):
                found.append(TargetFind(run.start, run.end, view.words(run), True, EntityType.COUNTRY))
            continue
        if before_end("grounds", "belongs").search(before) or _APPOSITION.search(before):
            continue
        whole = _with_head(view, run, after)
        find = None if _modifies().match(after) else _as_target(view, whole)
        if find is not None:
            found.append(find)
    return found


def _with_head(view: View, run: Span, after: str) -> Span:
    """A single name with the plain noun that it owns: "the Haqqani network"."""
    head = _own_head().match(after) if " " not in view.words(run) else None
    return Span(run.start, run.end + head.end()) if head else run


def _runs(view: View, start: int, end: int) -> list[Span]:
    if view.heading:
        return [
            Span(one.start, one.end)
            for one in view.names
            if start <= one.start and one.end <= end and one.rule != "shape"
        ]
    runs = name_runs(view, start, end)
    known = [one for one in view.names if start <= one.start and one.end <= end and one.kind not in PLACES]
    for one in known:
        touched = [run for run in runs if overlaps(run, one)]
        if len(touched) > 1:
            whole = Span(min(one.start, touched[0].start), max(one.end, touched[-1].end))
            runs = sorted([run for run in runs if run not in touched] + [whole], key=lambda run: run.start)
    return runs


def _as_target(view: View, run: Span) -> TargetFind | None:
    """A run of capitalised words as a target, without the titles before a person's name; `None` when it is no name."""
    text, inside = view.words(run), names_inside(view, run)
    bare = bare_name(text)
    only_place = bool(inside) and all(one.kind in PLACES for one in inside) and len(bare.split()) == 1
    if is_no_name(bare) or only_place:
        return None
    if len(bare) < 3:
        return None
    return TargetFind(run.end - len(bare), run.end, bare, True, entity_of(bare, bare != text, inside))


def _is_place_target(name: NameMention, before: str, after: str) -> bool:
    """True for a state that is restricted itself, not one that only says whose banks are."""
    if name.kind is NameKind.DEMONYM or not _element_end().match(after):
        return False
    return not before_end("grounds", "belongs").search(before) or bool(_trade_with().search(before))


def _counted(view: View, number: NumberMention, end: int) -> TargetFind | None:
    """A counted group: "three entities within the Russian military"."""
    if number.trap is not None:
        return None
    low = view.lower(number.end, end)
    head = _heads().search(low)
    if head is None or head.start() > 60 or re.search(r"[,;:]|\band\b", low[: head.start()]):
        return None
    more = _more_heads().match(low, head.end())
    stop = number.end + (more.end() if more else head.end())
    tail = _tail().match(view.lower(stop, end))
    stop += tail.end() if tail else 0
    text = view.text[number.start - view.start : stop - view.start].strip()
    return TargetFind(number.start, stop, text, False, _head_type(head.group()), number)


def _described(view: View, start: int, end: int, skipped: Sequence[Span]) -> list[TargetFind]:
    """Groups that are described, not counted: "selected Russian banks", "members of the Iranian parliament"."""
    found = []
    low = view.lower(start, end)
    for hit in _heads().finditer(low):
        plural = hit.group().endswith("s") or hit.group() in words("grounds", "plural_heads")
        if _hidden(Span(start + hit.start(), start + hit.end()), skipped) or _heads().match(low, hit.end() + 1):
            continue
        first = _phrase_start(low, hit.start())
        bare = hit.start() - first < 3
        if not plural and (bare or not _ONE.search(low[:first])):
            continue
        if (bare and not _qualified().match(low, hit.end())) or not _opens_element(low[:first]):
            continue
        if view.text[start + hit.start() - view.start].isupper():
            continue
        tail = (_WHO.match(low, hit.end()) if bare else None) or _tail().match(low, hit.end())
        end_of = tail.end() if tail else hit.end()
        text = view.text[start + first - view.start : start + end_of - view.start].strip()
        found.append(TargetFind(start + first, start + end_of, text, False, _head_type(hit.group())))
    return found


def _phrase_start(low: str, at: int) -> int:
    """Where the noun phrase that ends at `at` begins."""
    first = at
    for word in list(_WORD.finditer(low, max(0, at - 90), at))[::-1][:_PHRASE_WORDS]:
        doing = word.group().endswith("ing") and word.group() not in words("grounds", "plain_ing")
        if low[word.end() : first].strip() or doing or word.group() in words("grounds", "phrase_breaks"):
            break
        first = word.start()
    return first


def _opens_element(before: str) -> bool:
    before = _ONE.sub("", before).rstrip()
    return not before or before[-1] in ",;:" or bool(before_end("grounds", "opens_element").search(before))


def _hidden(one: TargetFind | Span, skipped: Iterable[Span]) -> bool:
    return any(overlaps(one, span) for span in skipped)


@cache
def _head_type(word: str) -> EntityType:
    return next(
        (EntityType(kind) for kind, group in table("sanctions", "heads").items() if word in group),
        EntityType.UNSPECIFIED,
    )


@cache
def _heads() -> re.Pattern[str]:
    return any_word("sanctions", "heads")


@cache
def _more_heads() -> re.Pattern[str]:
    """Further heads under one count: "five individuals and entities"."""
    heads = one_of("sanctions", "heads")
    return re.compile(rf"(?:,? and (?:{heads})\b|, (?:{heads})\b(?=,? and|, )){{1,4}}")


@cache
def _grounds() -> re.Pattern[str]:
    """ "for" with grounds behind it: "for their role", "for supplying"."""
    return re.compile(rf"\bfor (?:(?:{one_of('grounds', 'after_for')})\b|[a-z]{{3,20}}ing\b)")


@cache
def _element_end() -> re.Pattern[str]:
    return re.compile(rf"\s*$|[,;:.()\"]|\s(?:{one_of('grounds', 'after_element')})\b")


@cache
def _tail() -> re.Pattern[str]:
    """What says more of a group: "within the Russian military"."""
    stops, opens = one_of("grounds", "after_element"), one_of("grounds", "opens_tail")
    return re.compile(rf"\s(?:{opens})\s[^,;.()]{{2,60}}?(?=$|[,;.()]|\s(?:{stops})\b)")


@cache
def _modifies() -> re.Pattern[str]:
    """A plain noun behind a name that the name only qualifies: "an IRGC associate"."""
    return re.compile(rf"\s(?:{one_of('grounds', 'qualified')})\b")


@cache
def _own_head() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{one_of('grounds', 'own_heads')})\b")


@cache
def _qualified() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{one_of('grounds', 'qualifies')})\b")


@cache
def _trade_with() -> re.Pattern[str]:
    """Restricted dealings before a state: "flights to Cuba"."""
    return re.compile(rf"\b(?:{one_of('grounds', 'dealings')})\b[a-z\s]{{0,30}}\b(?:to|from|with|in|into)(?:\sthe)?$")
