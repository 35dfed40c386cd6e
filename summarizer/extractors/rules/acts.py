"""Acts of sanctions in a sentence: the verb that does it, and the stretch in which its targets stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from summarizer.clauses.scope import scope_of
from summarizer.extractors.rules.act_stages import is_ahead, is_done, is_enabled, stage_of
from summarizer.extractors.rules.phrases import PhraseHit, any_word, find_phrases, one_of, words
from summarizer.extractors.rules.views import View, find_word
from summarizer.records.vocabulary import SanctionStatus
from summarizer.text.spans import Span

_REACH_BACK, _REACH_ON = 90, 100
"""Code points between a verb and its noun of sanctions, in the active and in the passive."""
_ADVERBS = r"(?:[a-z]+ly\s+|also\s+|further\s+|already\s+|hereby\s+|being\s+|not\s+)*"
_BE = re.compile(rf"\b(?:is|are|was|were|be|been|being|get|gets|got)\s+{_ADVERBS}$")
_AUXILIARY = re.compile(
    rf"\b(?:has|have|had|will|would|may|might|could|can|shall|is|are|was|were|am)\s+{_ADVERBS}$|'(?:ve|re|s|m|ll)\s+{_ADVERBS}$"
)
_BE_AFTER = re.compile(r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+\s+)?$")
_RELATIVE = re.compile(r"\b(?:which|who|that|whose|where|already|previously)\b[^,;]{0,40}$")
_HAS_BEEN = re.compile(r"\b(?:has|have|had)\s(?:also\s|already\s|previously\s)*been\s$")
"""An aside: "has also been sanctioned by Canada"."""
_STOP = re.compile(r"[;:]|(?<!\.[a-z])\. ")
"""The end of a clause; the full stop of "U.S." is none."""
_CLAUSE = re.compile(r"(?:[;:]|(?<!\.[a-z])\. |, (?:while|but|although|as|after)\b|\b(?:that|since|when|after) )\s*")
_AGAINST = re.compile(r"(?<!voted)(?<!vote)(?<!decided) against ")
_LISTS = re.compile(
    r"\b(?:lists|listing)(?=\s(?:a further |another |an additional |some |about |more than |up to )?"
    r"(?:[0-9]{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens of)\s"
    r"(?:[a-z-]+\s){0,2}(?:individuals?|persons?|people|entit(?:y|ies)|compan(?:y|ies)|firms?|officials?|vessels?|ships?|tankers?|banks?)\b)"
)
_SANCTIONED = re.compile(
    r"\b(?:transactions|dealings|business)\s(?:[a-z]+\s){0,2}?(?:involving|with)\s(?:the\s)?(?=\S)|\b(?:sanctioned|blacklisted|designated|blocked)\s(?:the\s|[a-z-]+\s){0,2}?(?=\S)"
)
_IN_NOUN = re.compile(r"\b(?:as|the)\s$")
_OWNED = re.compile(r"\s+(?:and interests in property )?of\s+")


@dataclass(frozen=True, slots=True)
class Act:
    """A verb of sanctions, and the stretch of the article in which its targets stand."""

    verb: Span
    status: SanctionStatus
    start: int
    end: int
    passive: bool = False
    standing: bool = False
    """True for a regime that is told to be in force."""
    noun: int | None = None
    """Where the noun of sanctions begins, when it is a noun that is imposed or lifted."""


def find_acts(view: View) -> list[Act]:
    """The acts of one sentence; of two with the same targets and stage the first stays."""
    found: list[Act] = []
    if view.asks or find_word(view.low, words("acts", "other_senses")):
        return found
    for part in (_direct, _added, _counting, _nominal, _listed, _licensed, _blocked, _standing, _targeting):
        for act in part(view):
            if not any(act.start < one.end and one.start < act.end and one.status == act.status for one in found):
                found.append(act)
    return sorted(found, key=lambda one: one.verb.start)


def _direct(view: View) -> Iterator[Act]:
    """ "OFAC designated X", "X is being designated", "sanctioning X"."""
    for hit in _hits(view, "acts"):
        before, word = view.low[: hit.start], view.low[hit.start : hit.end]
        if before.endswith("-") or view.low[hit.end : hit.end + 1] == "-":
            continue
        if word.endswith("ed"):
            if be := _BE.search(before):
                yield from _passive(view, hit, before, be.start())
                continue
            if not _is_active_past(view, hit.start):
                yield from _reduced(view, hit)
                continue
        elif not word.endswith("ing"):
            before += word.rsplit(" ", 1)[0] + " " if " " in word else ""
            if is_enabled(before) or not (is_ahead(before) or is_done(before)):
                continue
        if word.endswith("ing"):
            before = before.removesuffix("to ")
        verb = _span(view, hit)
        yield Act(verb, stage_of(SanctionStatus(hit.meaning), before), verb.end, view.end)


def _passive(view: View, hit: PhraseHit, before: str, subject_end: int) -> Iterator[Act]:
    """ "X is being designated": the targets stand before the verb; a relative clause only recalls an act."""
    if _RELATIVE.search(before) or _HAS_BEEN.search(before):
        return
    cuts = [found.end() for found in _CLAUSE.finditer(before)]
    start, end = view.start + (cuts[-1] if cuts else 0), view.start + subject_end
    yield Act(_span(view, hit), stage_of(SanctionStatus(hit.meaning), before), start, end, passive=True)


def _reduced(view: View, hit: PhraseHit) -> Iterator[Act]:
    """ "The 11 firms sanctioned today, including X, …": the group before the verb, and the names of its list."""
    if not view.low.startswith((" today", " this week"), hit.end):
        return
    verb, status = _span(view, hit), SanctionStatus(hit.meaning)
    yield Act(verb, status, view.start, verb.start, passive=True)
    listed = view.low.find("including ", hit.end)
    if listed >= 0:
        yield Act(verb, status, view.start + listed + len("including "), view.end, passive=True)


def _is_active_past(view: View, at: int) -> bool:
    """True for "Treasury sanctioned X", false for "persons sanctioned today" and "sanctioned entities"."""
    before = view.low[:at]
    if _AUXILIARY.search(before):
        return True
    last = before.rstrip()
    if any(one.end == view.start + len(last) for one in view.names) or last.endswith(")"):
        return True
    return bool(re.search(rf"\b(?:{one_of('acts', 'subjects')})$", last))


def _nominal(view: View) -> Iterator[Act]:
    """ "imposed sanctions on X", "sanctions against X were lifted", "the lifting of sanctions"."""
    nouns = [one for one in find_phrases("sanctions", "nouns", view.low) if _is_instrument(view, one)]
    verbs = find_phrases("sanctions", "verbs", view.low) if nouns else []
    for noun in nouns:
        verb = _governing(view, noun, verbs)
        if verb is None or _is_negated(view, verb) or is_enabled(view.low[: verb.start]):
            continue
        status = SanctionStatus(verb.meaning)
        if view.low[noun.start : noun.end].endswith(("designation", "designations")) and not _speaks_of_sanctions(view):
            continue
        if not find_word(view.low[verb.start : verb.end], words("sanctions", "achieved")):
            status = stage_of(status, view.low[: verb.start])
        start = view.start + _after_link(view, noun)
        end = view.end if verb.start < noun.start else max(start, view.start + verb.start)
        span = Span(view.start + min(verb.start, noun.start), view.start + max(verb.end, noun.end))
        yield Act(span, status, start, end, noun=view.start + noun.start)


def _is_instrument(view: View, noun: PhraseHit) -> bool:
    """False for "sanctions evasion", "sanctions risk" and "anti-sanctions"."""
    hyphens = view.low[noun.start - 1 : noun.start] + view.low[noun.end : noun.end + 1]
    return "-" not in hyphens and not _no_instrument().match(view.low, noun.end)


def _after_link(view: View, noun: PhraseHit) -> int:
    """Where the targets begin: behind "on", "against" or "targeting", when one follows."""
    if view.low[noun.start : noun.end].endswith((" on", " against")):
        return noun.end
    link = _link().match(view.low, noun.end)
    return link.end() if link else noun.end


def _governing(view: View, noun: PhraseHit, verbs: list[PhraseHit]) -> PhraseHit | None:
    """The verb that does something with the noun: the nearest before it, else a passive after it."""
    reach = [one for one in verbs if one.end <= noun.start and noun.start - one.end <= _REACH_BACK]
    before = [one for one in reach if not _STOP.search(view.low[one.end : noun.start])]
    if before:
        verb = before[-1]
        blockers = find_phrases("sanctions", "not_acting", view.low)
        return None if any(verb.end <= one.start < noun.start for one in blockers) else verb
    for one in verbs:
        gap = view.low[noun.end : one.start]
        doing = view.low[one.start : one.end].split()[0].endswith("ing")
        if noun.end <= one.start and len(gap) <= _REACH_ON and _BE_AFTER.search(gap) and not doing:
            return one
    return None


def _listed(view: View) -> Iterator[Act]:
    """ "added X to its sanctions list": the targets stand inside the phrase."""
    for hit in _hits(view, "lists"):
        phrase = view.low[hit.start : hit.end]
        if not find_word(view.low, words("acts", "list_kinds")) and not _is_the_list(view, hit):
            continue
        first = phrase.find(" ") + 1
        middle = max(phrase.rfind(f" {word} ") for word in ("to", "from", "on", "off"))
        verb = _span(view, hit)
        status = stage_of(SanctionStatus(hit.meaning), view.low[: hit.start])
        yield Act(verb, status, verb.start + first, verb.start + max(first, middle))

    for hit in _hits(view, "listed"):
        before = view.low[: hit.start]
        cuts = [found.end() for found in _CLAUSE.finditer(before)]
        verb, start = _span(view, hit), view.start + (cuts[-1] if cuts else 0)
        yield Act(verb, stage_of(SanctionStatus(hit.meaning), before), start, verb.start, passive=True)


def _is_the_list(view: View, hit: PhraseHit) -> bool:
    """True for "removed two persons from the list", false for "the list of" something else."""
    return view.low[hit.start : hit.end].endswith("the list") and not view.low.startswith((" of", " for"), hit.end)


def _added(view: View) -> Iterator[Act]:
    """ "widened its measures and added four judges": whom an authority adds to measures that it has."""
    for hit in _hits(view, "additions"):
        verb = _span(view, hit)
        yield Act(verb, stage_of(SanctionStatus(hit.meaning), view.low[: hit.start]), verb.end, view.end)


def _counting(view: View) -> Iterator[Act]:
    """ "EU lists eight individuals", "adopted its package, listing 106 individuals and 88 entities"."""
    for found in _LISTS.finditer(view.low):
        if not _IN_NOUN.search(view.low[: found.start()]):
            verb = Span(view.start + found.start(), view.start + found.end())
            yield Act(verb, SanctionStatus.IMPOSED, verb.end, view.end)


def _licensed(view: View) -> Iterator[Act]:
    """ "issued a licence that lets insurers cover cargoes of the sanctioned X"."""
    for hit in _hits(view, "licences"):
        named = _SANCTIONED.search(view.low, hit.end)
        if named:
            yield Act(_span(view, hit), SanctionStatus(hit.meaning), view.start + named.end(), view.end)


def _blocked(view: View) -> Iterator[Act]:
    """ "froze the assets of X", "block property of X", "banned X from flying": the act is told by what it does."""
    for hit in _hits(view, "blocks"):
        before, phrase, verb = view.low[: hit.start], view.low[hit.start : hit.end], _span(view, hit)
        if _BE.search(before) or _IN_NOUN.search(before):
            continue
        status = stage_of(SanctionStatus(hit.meaning), before)
        if phrase.endswith((" of", "ports from", "ports to")):
            yield Act(verb, status, verb.end, view.end, noun=verb.start)
        elif phrase.endswith("from"):
            yield Act(verb, status, verb.start + phrase.find(" ") + 1, verb.end - len(" from"))
        elif owner := _OWNED.match(view.low, hit.end):
            yield Act(verb, status, view.start + owner.end(), view.end)
        elif name := next((one for one in view.names if verb.start < one.start and one.end < verb.end), None):
            yield Act(verb, status, name.start, name.end)


def _targeting(view: View) -> Iterator[Act]:
    """ "is also targeting X", "actions taken by Canada to target X": an act where the sentence speaks of sanctions."""
    if any(_is_instrument(view, one) for one in find_phrases("sanctions", "nouns", view.low)):
        for hit in _hits(view, "soft_acts"):
            yield Act(_span(view, hit), SanctionStatus(hit.meaning), view.start + hit.end, view.end)


def _standing(view: View) -> Iterator[Act]:
    """ "has sanctions in place against X"."""
    for hit in _hits(view, "standing"):
        yield Act(_span(view, hit), SanctionStatus.IMPOSED, view.start + hit.end, view.end, standing=True)


def _hits(view: View, group: str) -> Iterator[PhraseHit]:
    """The matches of a group of patterns that no negation governs."""
    hits = find_phrases("sanctions", group, view.low)
    return (one for one in hits if not _is_negated(view, one))


def _speaks_of_sanctions(view: View) -> bool:
    """True when the sentence says that a designation is one of sanctions."""
    return bool(find_word(view.low, words("acts", "sanction_context")))


def _is_negated(view: View, hit: PhraseHit) -> bool:
    """True when the sentence says that it was not done; "sanctions against X" is no negation."""
    return scope_of(_AGAINST.sub(" towards ", view.low), hit.start, hit.end).negated


def _span(view: View, hit: PhraseHit) -> Span:
    return Span(view.start + hit.start, view.start + hit.end)


@cache
def _link() -> re.Pattern[str]:
    far, near = one_of("acts", "links"), one_of("acts", "close_links")
    return re.compile(rf"\s*(?:\([^)]{{0,40}}\)\s*)?(?:(?:[a-z-]+\s+){{0,4}}?(?:{far})|(?:{near}))\b\s*")


@cache
def _no_instrument() -> re.Pattern[str]:
    return re.compile(rf"[\s-]*{any_word('sanctions', 'after_noun').pattern}")
