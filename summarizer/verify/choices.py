"""Do the cues of the cited clauses speak for this value of a choice, for another one, or for both?

A cue for the claimed value supports it. A cue for another value speaks against it when it stands as near to what the
record is about, or when it marks a stage that the claimed one takes for granted: who lifts sanctions mentions that they
were imposed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from summarizer.clauses.readings import Cue, Strength
from summarizer.lexicon import load
from summarizer.records.atoms import Item
from summarizer.records.vocabulary import AidType, ItemCategory, TransferType, Verdict
from summarizer.text.spans import Sentence, Span, Spanned
from summarizer.verify.anchors import anchors_of, gap
from summarizer.verify.context import Context
from summarizer.verify.finding import ACCEPTED, Finding, contradicted, inferred, review, supported
from summarizer.verify.paths import Slot
from summarizer.verify.sums import is_about_own_sum
from summarizer.verify.words import tokens

REFUTING_REACH = 120
"""Characters from the record's things within which a rival stage is theirs, so that it refutes the claimed one."""
_EXCLUSIVE = frozenset({"transfer_type"})
"""Choices besides stages of which a clear rival refutes another value; kinds and ways of aid stand side by side."""
MARKED_REACH = 40
"""Characters by which a rival that takes the claimed value for granted may stand further from the record's things."""
_ORDER = {Strength.STRONG: 1, Strength.WEAK: 0}


def check_choice(slot: Slot, context: Context) -> Finding:
    """The judgement of a status, type, measure or other choice."""
    claimed = str(slot.value.value)
    several = slot.path.endswith("]")
    doubt: Finding | None = None
    rest = (context.around, context.behind) if several else (context.around,)
    for sentences in (context.sentences_for(slot.path), context.sentences, *rest):
        cues = cues_for(slot.field, sentences, context)
        if not cues:
            continue
        answer = judge(claimed, cues, context, several=several)
        if sentences in rest and answer.verdict not in ACCEPTED:
            continue
        if answer.verdict is Verdict.CONTRADICTED and sentences is not context.sentences:
            answer = _softened(answer, claimed, slot.field, context)
        if not several or answer.verdict in ACCEPTED:
            return answer
        doubt = doubt or answer
    if doubt is not None:
        return doubt
    if claimed in _listed("default"):
        return inferred("default", f"no words of the cited passages speak against {spoken(claimed)}")
    return review("cue", f"no words of the cited passages decide on {spoken(claimed)}")


def _softened(answer: Finding, claimed: str, field: str, context: Context) -> Finding:
    """To review what the passage named for the field contradicts, and another cited one clearly says."""
    for one in cues_for(field, context.sentences, context):
        if one.value == claimed and one.strength is Strength.STRONG and not one.negated and not one.hedged:
            return review("rival_passage", f"{answer.reason}; another passage says “{context.words(one)}”", one)
    return answer


def cues_for(field: str, sentences: Sequence[Sentence], context: Context) -> list[Cue]:
    """The cues of some sentences for a field; those for a status carry the kind of record in front."""
    fields = (field, f"{context.record.kind}.{field}")
    cues = [one for sentence in sentences for one in context.cues(sentence) if one.field in fields]
    if field == "scope":
        return [one for one in cues if is_about_own_sum(one, context)]
    if field != "status":
        return [replace(one, negated=False) for one in cues]  # what is refused or denied still has its form
    return cues


@dataclass(frozen=True, slots=True)
class Cues:
    """Cues sorted by what they say of a claimed value."""

    pro: tuple[Cue, ...]
    negated: tuple[Cue, ...]
    rivals: tuple[Cue, ...]


def sort_cues(claimed: str, cues: Sequence[Cue]) -> Cues:
    """Which cues speak for the value, deny it, or speak for another one; the clearest first."""
    ranked = sorted(cues, key=lambda one: (-_ORDER[one.strength], one.hedged))
    return Cues(
        tuple(one for one in ranked if one.value == claimed and not one.negated),
        tuple(one for one in ranked if one.value == claimed and one.negated),
        tuple(one for one in ranked if one.value != claimed and not one.negated),
    )


def judge(claimed: str, cues: Sequence[Cue], context: Context, *, several: bool) -> Finding:
    """The answer of the cues; `several` when the field may hold more values, so that others are no rivals."""
    if claimed == AidType.MIXED:
        return judge_mixed(cues, context)
    listed = next(mixed_phrases(context), None) if claimed in load("verify.toml")["aid_adjectives"] else None
    found = sort_cues(claimed, cues)
    if not found.pro:
        return _without_pro(claimed, found, context, several=several)
    best = found.pro[0]
    says = f"“{context.words(best)}” says {spoken(claimed)}"
    rival = None if several else strongest_rival(claimed, found, context)
    if rival is not None:
        return review("rival_cue", f"{says}, but “{context.words(rival)}” says {spoken(rival.value)}", best)
    if listed is not None and gap(best, listed) == 0:
        return review("mixed_aid", f"{says}, but “{context.words(listed)}” names several kinds", best)
    if best.strength is Strength.WEAK and claimed in _listed("costly"):
        return review("weak_cue", f"{says}, but may mean less", best)
    if best.hedged and claimed in _listed("settled") and not _is_past(best, context):
        return review("hedged_cue", f"{says}, but only as a possibility", best)
    if claimed == TransferType.SERVICES and _services(context) is None:
        return review("cue", f"{says}, but no item is a service", best)
    return (supported if best.strength is Strength.STRONG else inferred)("cue", says, best)


def _without_pro(claimed: str, found: Cues, context: Context, *, several: bool) -> Finding:
    """Nothing speaks for the value: a negated cue or a clear rival contradicts it."""
    if found.negated and not several:
        words = context.words(found.negated[0])
        return contradicted("negated_cue", f"claimed {spoken(claimed)}; “{words}” is negated", found.negated[0])
    if not found.rivals:
        return review("cue", f"no words of the cited passages decide on {spoken(claimed)}")
    naming = next(
        (one for one in found.rivals if one.field == "mechanism" and claimed in tokens(context.words(one))), None
    )
    if naming is not None:
        return inferred("own_name", f"“{context.words(naming)}” names {spoken(claimed)}", naming)
    best = found.rivals[0]
    service = _services(context) if claimed == TransferType.SERVICES else None
    if service is not None and best.value == TransferType.SALE and context.places(service.text):
        return inferred(
            "services_sold", f"what is sold is a service: “{service.text}”", context.places(service.text)[0]
        )
    reason = f"claimed {spoken(claimed)}; “{context.words(best)}” says {spoken(best.value)}"
    near = several or best.value in _listed("general") or neighbours(claimed, best.value, context.record.kind)
    about_it = best.field.endswith("status") and _distance(best, anchors_of(context)) <= REFUTING_REACH
    clear = best.strength is Strength.STRONG and not near and (about_it or best.field in _EXCLUSIVE)
    return (contradicted if clear else review)("cue", reason, best)


def strongest_rival(claimed: str, found: Cues, context: Context) -> Cue | None:
    """A cue for another value that outweighs the best one for the claimed value; `None` when there is none."""
    anchors = anchors_of(context)
    strength = found.pro[0].strength
    own = min(_distance(one, anchors) for one in found.pro if one.strength is strength)
    for rival in found.rivals:
        if rival.strength is Strength.WEAK or rival.value in _listed("general"):
            continue
        if rival.hedged and rival.value in _listed("settled"):
            continue
        if claimed in _listed("ending") and rival.value not in _listed("ending"):
            continue  # what is cancelled was planned, or agreed, before
        reach = own + MARKED_REACH if _takes_for_granted(rival.value, claimed) else own
        if strength is Strength.WEAK or (
            _distance(rival, anchors) < reach and not neighbours(claimed, rival.value, context.record.kind)
        ):
            return rival
    return None


def _takes_for_granted(rival: str, claimed: str) -> bool:
    """True when the rival speaks of the claimed value as given, or says the same more exactly."""
    return rival in _listed("marked") and claimed not in _listed("marked")


def neighbours(one: str, other: str, kind: str) -> bool:
    """True for stages next to each other ("announced" and "authorized"): their words shade into each other."""
    order = load("stages.toml").get(kind, [])
    return one in order and other in order and abs(order.index(one) - order.index(other)) == 1


_PAST = re.compile(
    r"\b(?:may|might|could|must|believed to|suspected of|reported to|alleged to|thought to|said to) hav(?:e|ing)\b"
)


def _is_past(cue: Cue, context: Context) -> bool:
    """True for "may have shipped": doubt about what happened is a matter of the claim's stance, not of the stage."""
    return _PAST.search(context.text, max(0, cue.start - 40), cue.end) is not None


def _distance(cue: Cue, anchors: Sequence[Spanned]) -> int:
    return min((gap(cue, one) for one in anchors), default=0)


def judge_mixed(cues: Sequence[Cue], context: Context) -> Finding:
    """Mixed aid is what two kinds of cues speak for."""
    kinds = {one.value: one for one in cues if not one.negated and one.value != AidType.MIXED}
    own = next((one for one in cues if one.value == AidType.MIXED), None)
    if own is not None:
        return supported("cue", f"“{context.words(own)}” says mixed", own)
    listed = next(mixed_phrases(context), None)
    if listed is not None:
        return supported("mixed_aid", f"“{context.words(listed)}” names several kinds of aid", listed)
    if len(kinds) > 1:
        words = " and ".join(f"“{context.words(one)}”" for one in kinds.values())
        return supported("cue", f"{words} are different kinds of aid", next(iter(kinds.values())))
    only = next(iter(kinds.values()), None)
    if only is None:
        return review("cue", "no words of the cited passages say that the aid is mixed")
    return review("cue", f"claimed mixed; “{context.words(only)}” says {spoken(only.value)} alone", only)


def mixed_phrases(context: Context) -> Iterator[Span]:
    """Phrases of the cited passages that name several kinds of aid at once: "military and humanitarian assistance"."""
    kinds = load("verify.toml")["aid_adjectives"]
    for sentence in context.sentences:
        for found in _coordinated().finditer(context.text, sentence.start, sentence.end):
            named = set(re.findall(r"[a-z-]+", found.group().lower()))
            if sum(1 for words in kinds.values() if named & set(words)) > 1:
                yield Span(found.start(), found.end())


@cache
def _coordinated() -> re.Pattern[str]:
    one = "|".join(word for words in load("verify.toml")["aid_adjectives"].values() for word in words)
    link, noun = "(?:,? and|,| and/or)", "(?:assistance|aid|support|help|package)"
    return re.compile(rf"\b(?:{one})(?:{link} (?:{one})){{1,5}} {noun}\b", re.IGNORECASE)


def _services(context: Context) -> Item | None:
    """An item of the record that is a service or know-how."""
    items = (one for one in getattr(context.record, "items", ()) if isinstance(one, Item))
    return next((one for one in items if one.category in (ItemCategory.SERVICES, ItemCategory.TECHNOLOGY)), None)


def spoken(value: str) -> str:
    """A choice as a reader would say it."""
    return value.replace("_", " ")


@cache
def _listed(group: str) -> frozenset[str]:
    return frozenset(load("verify.toml")[group])
