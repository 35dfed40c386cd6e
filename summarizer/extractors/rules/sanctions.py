"""Acts of sanctions: who restricts whom, from the verb that does it, in the active, the passive or as a noun."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from summarizer.clauses.scope import scope_of
from summarizer.extractors.rules.parties import Cast, Party, distinct
from summarizer.extractors.rules.phrases import PhraseHit, find_phrases, one_of, words
from summarizer.extractors.rules.subjects import subjects_of
from summarizer.extractors.rules.targets import TargetFind, cut_grounds, read_targets
from summarizer.extractors.rules.views import View, find_word
from summarizer.reading import Reading
from summarizer.records.vocabulary import EntityType, SanctionStatus
from summarizer.text.spans import Span
from summarizer.values.mentions import NameKind

_BE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|get|gets|got)\s+(?:[a-z]+ly\s+|also\s+|further\s+|jointly\s+|being\s+|hereby\s+)*$"
)
_HAVE = re.compile(
    r"\b(?:has|have|had|'ve|will|would|to|may|might|could|can|shall|is|are|'re|'s|was|were|am|'m)\s+(?:[a-z]+ly\s+|also\s+|further\s+|already\s+|jointly\s+|not\s+)*$"
)
_FUTURE = re.compile(
    r"\b(?:will|would|to|may|might|could|can|shall|should|must|plans?|intends?|prepar\w{1,4}|consider\w{0,5}|threaten\w{0,3}|if|looking into|wants?|mulls?|urg\w{1,3}|call\w{0,3} (?:for|on)|able to|power to|authority to|authoriz\w{1,3}|allows?|vow\w{0,2}|pledg\w{1,2}|promis\w{1,3}|propos\w{1,3}|discuss\w{0,3})\s+(?:\w+\s+){0,3}$"
)
_PURPOSE_OK = re.compile(
    r"\b(?:agreed|decided|voted|moved|acted|order(?:ed)?|took (?:action|steps)|taking (?:action|steps)|action|steps|continu\w{1,4}|agree(?:ment|s|d)?\b[^,;.]{0,40}) to\s+(?:\w+\s+){0,2}$"
)
_HYPHEN = "-"
_REACH_BACK, _REACH_ON = 90, 60
"""Code points between a verb and its noun of sanctions, in the active and in the passive."""
_ON = re.compile(
    r"\s*(?:\([^)]{0,40}\)\s*)?(?:(?:[a-z-]+\s+){0,4}?(?:on|against|targeting|upon|to (?:isolate|punish|pressure|target))|of|for|targets)\b\s*"
)
_THIS_ACT = re.compile(
    r"\b(?:these|this|today's|the)\s(?:new\s|latest\s)?(?:actions?|measures?|designations?|orders?|e\.o\.?|executive order|sanctions|steps?|decisions?|package|policy|rules?)\b[^,;]{0,60}$"
)
_TAKEN_BY = re.compile(r"\b(?:taken|imposed|announced|adopted|issued|introduced)\s(?:[a-z]+\s){0,2}by (?:the )?")
_BY = re.compile(r"\bby\s+(?:the\s+)?")


@dataclass(frozen=True, slots=True)
class SanctionFind:
    """One act of one sentence."""

    authority: Party | None
    status: SanctionStatus
    targets: tuple[TargetFind, ...]
    act: Span
    """The verb (and noun) that does it."""
    view: View
    standing: bool = False
    """True for a regime that is told to be in force."""
    lists_follow: bool = False
    """True when the sentence announces a list of names: "the following 11 individuals are being designated"."""


def find_sanctions(reading: Reading, cast: Cast) -> list[SanctionFind]:
    """Every act of sanctions in a chunk, sentence by sentence; nothing is merged yet."""
    found: list[SanctionFind] = []
    for view in cast.views:
        for act in _acts(view):
            targets = _targets(view, act, cast)
            if _is_tally(view, act, targets):
                continue
            named = {one.text.lower() for one in targets}
            authorities = [one for one in _authorities(reading, view, act, cast) if one.text.lower() not in named]
            last = found[-1].authority if found else None
            if not authorities and _THIS_ACT.search(view.low[: act.verb.start - view.start]):
                authorities = [last] if last else []
            for authority in authorities or [cast.we(view) or last]:
                found.append(
                    SanctionFind(
                        authority, act.status, tuple(targets), act.verb, view, act.standing, _announces_list(view)
                    )
                )
    return found


def _targets(view: View, act: _Act, cast: Cast) -> list[TargetFind]:
    """The targets of an act; a state that stands before the noun of sanctions is one unless it is known to impose them."""
    found = read_targets(view, act.start, act.end)
    if found or act.noun is None:
        return found
    before = [one for one in cast.within(max(view.start, act.verb.start), act.noun) if one.kind is NameKind.COUNTRY]
    last = before[-1] if before else None
    if last is None or last.party in words("sanctions", "sanctioners"):
        return []
    gap = view.lower(last.end, act.noun)
    return [TargetFind(last.start, last.end, last.text, True, EntityType.COUNTRY)] if len(gap) < 20 else []


def _is_tally(view: View, act: _Act, targets: Sequence[TargetFind]) -> bool:
    """True for a running total of a regime: "has sanctioned more than 600 individuals since 2021"."""
    counted = any(one.count is not None for one in targets)
    perfect = re.search(r"\b(?:has|have|had)\s+(?:\w+\s+){0,2}$", view.low[: act.verb.start - view.start])
    return counted and bool(perfect) and bool(find_word(view.low, words("sanctions", "tally")))


@dataclass(frozen=True, slots=True)
class _Act:
    """A verb of sanctions, and the stretch of the article in which its targets stand."""

    verb: Span
    status: SanctionStatus
    start: int
    end: int
    passive: bool = False
    standing: bool = False
    noun: int | None = None
    """Where the noun of sanctions begins, when it is a noun that is imposed or lifted."""


def _acts(view: View) -> list[_Act]:
    """The acts of one sentence; of two with the same targets the first stays."""
    found: list[_Act] = []
    for act in (*_direct(view), *_nominal(view), *_listed(view), *_blocked(view), *_standing(view), *_targeting(view)):
        if not any(act.start < other.end and other.start < act.end and other.status == act.status for other in found):
            found.append(act)
    return sorted(found, key=lambda one: one.verb.start)


def _direct(view: View) -> Iterator[_Act]:
    """ "OFAC designated X", "X is being designated", "sanctioning X"."""
    for hit in find_phrases("sanctions", "acts", view.low):
        before, after = view.low[: hit.start], view.low[hit.end :]
        if before.endswith(_HYPHEN) or after.startswith(_HYPHEN) or scope_of(view.low, hit.start, hit.end).negated:
            continue
        word = view.low[hit.start : hit.end]
        status = SanctionStatus(hit.meaning)
        verb = Span(view.start + hit.start, view.start + hit.end)
        if word.endswith("ed"):
            if _BE.search(before):
                if not re.search(r"\b(?:which|who|that|whose|where|already|previously)\b[^,;]{0,40}$", before):
                    yield _Act(
                        verb,
                        _stage(status, before),
                        view.start + _clause_start(before),
                        _subject_end(view, before),
                        True,
                    )
                continue
            if not _acts_in_past(view, hit, before):
                continue
        elif not word.endswith("ing"):
            before += word.rsplit(" ", 1)[0] + " " if " " in word else ""
            if not _FUTURE.search(before[-80:]) and not _PURPOSE_OK.search(before):
                continue
        yield _Act(verb, _stage(status, before), verb.end, view.end)


def _acts_in_past(view: View, hit: PhraseHit, before: str) -> bool:
    """True for "Treasury sanctioned X", false for "persons sanctioned today" and "sanctioned entities"."""
    if _HAVE.search(before):
        return True
    last = before.rstrip()
    subject = any(one.end == view.start + len(last) for one in view.names) or last.endswith(")")
    also = re.search(
        r"\b(?:also|jointly|today|and|formally|separately|it|he|she|they|we|i|which|department|council|government|administration|ministry|states|union|treasury|monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|month|year)$",
        last,
    )
    return subject or bool(also)


def _nominal(view: View) -> Iterator[_Act]:
    """ "imposed sanctions on X", "sanctions against X were lifted", "the lifting of sanctions"."""
    nouns = find_phrases("sanctions", "nouns", view.low)
    verbs = find_phrases("sanctions", "verbs", view.low) if nouns else []
    for noun in nouns:
        after = view.low[noun.end : noun.end + 30]
        if (
            re.match(r"[\s-]*(?:" + _after_words() + r")\b", after)
            or view.low[max(0, noun.start - 1) : noun.start] == _HYPHEN
        ):
            continue
        verb = _governing(view, noun, verbs)
        if verb is None:
            continue
        before = view.low[: verb.start]
        if scope_of(view.low, verb.start, verb.end).negated:
            continue
        status = SanctionStatus(verb.meaning)
        if not find_word(view.low[verb.start : verb.end], words("sanctions", "achieved")):
            status = _stage(status, before)
        link = (
            _ON.match(view.low, noun.end)
            if not re.search(r"\b(?:on|against)$", view.low[noun.start : noun.end])
            else None
        )
        start = view.start + (link.end() if link else noun.end)
        end = view.end if verb.start < noun.start else max(start, view.start + verb.start)
        span = Span(view.start + min(verb.start, noun.start), view.start + max(verb.end, noun.end))
        yield _Act(span, status, start, end, noun=view.start + noun.start)


def _governing(view: View, noun: PhraseHit, verbs: list[PhraseHit]) -> PhraseHit | None:
    """The verb that does something with the noun: the nearest before it, else a passive after it."""
    blockers = find_phrases("sanctions", "not_acting", view.low)
    before = [
        one
        for one in verbs
        if one.end <= noun.start
        and noun.start - one.end <= _REACH_BACK
        and not re.search(r"[;:]|\. ", view.low[one.end : noun.start])
    ]
    if before:
        verb = before[-1]
        if any(verb.end <= one.start < noun.start for one in blockers):
            return None
        return verb
    for one in verbs:
        gap = view.low[noun.end : one.start]
        if (
            noun.end <= one.start
            and len(gap) <= _REACH_ON + 40
            and re.search(r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+\s+)?$", gap)
        ):
            return one
    return None


def _listed(view: View) -> Iterator[_Act]:
    """ "added X to its sanctions list": the targets stand inside the phrase."""
    for hit in find_phrases("sanctions", "lists", view.low):
        phrase = view.low[hit.start : hit.end]
        if not re.search(r"list|annex", phrase) or not find_word(
            view.low,
            (
                "sanctions",
                "sanctioned",
                "specially designated",
                "blacklist",
                "entity list",
                "sdn",
                "trade blacklist",
                "restrictive measures",
            ),
        ):
            continue
        middle = max(phrase.rfind(" to "), phrase.rfind(" from "), phrase.rfind(" on "), phrase.rfind(" off "))
        first = phrase.find(" ") + 1
        span = Span(view.start + hit.start, view.start + hit.end)
        yield _Act(
            span,
            _stage(SanctionStatus(hit.meaning), view.low[: hit.start]),
            view.start + hit.start + first,
            view.start + hit.start + max(first, middle),
        )


def _blocked(view: View) -> Iterator[_Act]:
    """ "froze the assets of X", "block property of X", "banned X from flying": the act is told by what it does."""
    for hit in find_phrases("sanctions", "blocks", view.low):
        before = view.low[: hit.start]
        if scope_of(view.low, hit.start, hit.end).negated or _BE.search(before):
            continue
        span = Span(view.start + hit.start, view.start + hit.end)
        phrase = view.low[hit.start : hit.end]
        status = _stage(SanctionStatus(hit.meaning), before)
        if phrase.endswith("from"):
            yield _Act(span, status, span.start + phrase.find(" ") + 1, span.end - len(" from"))
        elif owner := re.match(r"\s+(?:and interests in property )?of\s+", view.low[hit.end :]):
            yield _Act(span, status, span.end + owner.end(), view.end)


def _targeting(view: View) -> Iterator[_Act]:
    """ "is also targeting X", "actions taken by Canada to target X": an act where the sentence speaks of sanctions."""
    if not find_phrases("sanctions", "nouns", view.low):
        return
    for hit in find_phrases("sanctions", "soft_acts", view.low):
        span = Span(view.start + hit.start, view.start + hit.end)
        if not scope_of(view.low, hit.start, hit.end).negated:
            yield _Act(span, SanctionStatus(hit.meaning), span.end, view.end)


def _standing(view: View) -> Iterator[_Act]:
    """ "has sanctions in place against X"."""
    for hit in find_phrases("sanctions", "standing", view.low):
        span = Span(view.start + hit.start, view.start + hit.end)
        yield _Act(span, SanctionStatus.IMPOSED, span.end, view.end, standing=True)


def _stage(status: SanctionStatus, before: str) -> SanctionStatus:
    """An act that is only planned, threatened or asked for is considered, expected or proposed."""
    if status in (SanctionStatus.CONSIDERED, SanctionStatus.PROPOSED, SanctionStatus.EXPECTED, SanctionStatus.BLOCKED):
        return status
    if _PURPOSE_OK.search(before) or _THIS_ACT.search(before):
        return status
    found = _FUTURE.search(before[-80:])
    if found is None:
        return status
    if re.search(r"\b(?:call\w{0,3} (?:for|on)|propos\w{1,3}|urg\w{1,3})\b", found.group()):
        return SanctionStatus.PROPOSED
    if found.group().startswith("will"):
        return SanctionStatus.EXPECTED
    return SanctionStatus.CONSIDERED


def _clause_start(before: str) -> int:
    """Where the clause of a passive subject begins."""
    cuts = [
        found.end() for found in re.finditer(r"(?:[;:]|\. |, (?:while|but|although|as|after)\b|\bthat )\s*", before)
    ]
    return cuts[-1] if cuts else 0


def _subject_end(view: View, before: str) -> int:
    found = _BE.search(before)
    return view.start + (found.start() if found else len(before))


def _authorities(reading: Reading, view: View, act: _Act, cast: Cast) -> list[Party]:
    """Who acts: the agent after "by", the owner of the noun, the subject of the verb; several that act together."""
    if act.passive:
        agent = _BY.search(view.low, act.verb.end - view.start)
        found = [one for one in cast.within(view.start, view.end) if agent and one.start == view.start + agent.end()]
        if found:
            return found[:1]
        speaker = cast.we(view)
        return [speaker] if speaker and find_word(view.low, words("speakers", "first_person")) else []
    if act.noun is not None:
        owners = [
            one for one in cast.within(act.verb.start, act.noun) if one.party in words("sanctions", "sanctioners")
        ]
        if owners and not re.search(r"[,;]", view.lower(owners[-1].end, act.noun)):
            return owners[-1:]
    taken = _TAKEN_BY.search(view.low[: act.verb.start - view.start])
    if taken:
        agents = cast.within(view.start + taken.end(), act.verb.start)
        return distinct(one for one in agents if _can_act(view, one))
    owner = [one for one in cast.within(max(view.start, act.verb.start - 40), act.verb.start) if _owns(view, one, act)]
    subjects = owner[-1:] or subjects_of(reading, view, act.verb.start, cast)
    return [_narrowest(one, view, cast) for one in distinct(one for one in subjects if _can_act(view, one))]


def _owns(view: View, party: Party, act: _Act) -> bool:
    """True for the owner of a verb that is a noun: "Japan's announcement of sanctions", "the EU's lifting of"."""
    return bool(re.match(r"['’]s?\s+(?:[a-z-]+\s+){0,2}$", view.lower(party.end, act.verb.start)))


def _can_act(view: View, party: Party) -> bool:
    """False for an adjective of origin that belongs to something else than a government ("Russian banks")."""
    if party.kind is not NameKind.DEMONYM:
        return True
    return bool(_officials().match(view.lower(party.end, party.end + 30)))


@cache
def _officials() -> re.Pattern[str]:
    return re.compile(rf"\s(?:and\s\w+\s)?(?:{one_of('speakers', 'officials')})\b")


def _narrowest(party: Party, view: View, cast: Cast) -> Party:
    """The body that acts when it is named with its state: "the Treasury's Office of Foreign Assets Control (OFAC)"."""
    same = [
        one
        for one in cast.within(party.start, min(view.end, party.end + 80))
        if one.party == party.party and one.kind is NameKind.BODY
    ]
    return same[0] if same and "'s" in view.lower(party.end, same[0].start).replace("’", "'") else party


def _announces_list(view: View) -> bool:
    return "following" in view.low and (view.text.rstrip().endswith(":") or "the following" in view.low)


def _after_words() -> str:
    return "|".join(map(re.escape, words("sanctions", "after_noun")))


def reason_after(view: View, act: Span) -> Span | None:
    """The grounds of an act, from their first words to the end of the clause; `None` when the sentence gives none."""
    tail = view.lower(act.end, view.end)
    cut = cut_grounds(tail)
    found = re.search(
        r"\b(?:in response to|because of|because|due to|in connection with|over|in retaliation for|in light of|for (?=their|its|his|her|having|being|[a-z]{3,20}ing\b|alleged|supplying)|that it said were|(?=involved in|responsible for|accused of))",
        tail[max(0, cut - 1) :],
    )
    if found is None:
        return None
    start = max(0, cut - 1) + found.start()
    if found.group().strip() in ("for", "over", "because", "that it said were"):
        start = max(0, cut - 1) + found.end()
    end = re.search(
        r"(?:, (?:pursuant|under|which builds|as well as|according to|while|and will)\b|;|\.?[\"”]?$| pursuant to )",
        tail[start:],
    )
    stop = start + (end.start() if end else len(tail) - start)
    while start < stop and tail[start].isspace():
        start += 1
    return Span(act.end + start, act.end + stop) if stop - start > 8 else None
