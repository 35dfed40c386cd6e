"""Do the cues of the cited clauses speak for this value of a choice, for another one, or for both?

A cue for the claimed value supports it. A cue for another value speaks against it when it stands as near to what the
record is about, or when it marks a stage that the claimed one takes for granted: who lifts sanctions mentions that they
were imposed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from summarizer.clauses.readings import Cue, Strength
from summarizer.lexicon import load
from summarizer.records.atoms import Item
from summarizer.records.vocabulary import AidType, ItemCategory, TransferType, Verdict, spoken
from summarizer.verify.anchors import anchors_of, gap
from summarizer.verify.context import Context
from summarizer.verify.finding import ACCEPTED, Finding, contradicted, inferred, review, supported
from summarizer.verify.mixed_aid import judge_mixed, mixed_phrases
from summarizer.verify.paths import Slot
from summarizer.verify.rival_cues import Cues, distance, neighbours, sort_cues, strongest_rival
from summarizer.verify.stage_cues import cues_for, is_past, own_cues
from summarizer.verify.words import listed, tokens

REFUTING_REACH = 120
"""Characters from the record's things within which a rival stage is theirs, so that it refutes the claimed one."""
_EXCLUSIVE = frozenset({"transfer_type"})
"""Choices besides stages of which a clear rival refutes another value; kinds and ways of aid stand side by side."""


def check_choice(slot: Slot, context: Context) -> Finding:
    """The judgement of a status, type, measure or other choice."""
    claimed = str(slot.value.value)
    several = slot.path.endswith("]")
    doubt: Finding | None = None
    rest = (context.around, context.behind) if several else (context.around,)
    for sentences in (context.sentences_for(slot.path), context.sentences, *rest):
        everything = cues_for(slot.field, sentences, context)
        cues = own_cues(everything, context) if slot.field == "status" else everything
        if not cues:
            continue
        answer = judge(claimed, cues, context, several=several)
        if sentences in rest and answer.verdict not in ACCEPTED:
            continue
        if answer.verdict is Verdict.CONTRADICTED and any(one.value == claimed for one in set(everything) - set(cues)):
            answer = replace(answer, verdict=Verdict.REVIEW)
        if answer.verdict is Verdict.CONTRADICTED and sentences is not context.sentences:
            answer = _softened(answer, claimed, slot.field, context)
        if not several or answer.verdict in ACCEPTED:
            return answer
        doubt = doubt or answer
    if doubt is not None:
        return doubt
    if claimed in listed("default") and _speaks_of_aid(context):
        return inferred("default", f"no words of the cited passages speak against {spoken(claimed)}")
    return review("cue", f"no words of the cited passages decide on {spoken(claimed)}")


def _speaks_of_aid(context: Context) -> bool:
    """True when a word of the cited passages says that something is given: "cost $2 million" announces nothing."""
    told = (one for sentence in context.sentences for one in tokens(context.words(sentence)))
    return not listed("aid_words").isdisjoint(told)


def _softened(answer: Finding, claimed: str, field: str, context: Context) -> Finding:
    """To review what the passage named for the field contradicts, and another cited one clearly says."""
    for one in cues_for(field, context.sentences, context):
        if one.value == claimed and one.strength is Strength.STRONG and not one.negated and not one.hedged:
            return review("rival_passage", f"{answer.reason}; another passage says “{context.words(one)}”", one)
    return answer


def judge(claimed: str, cues: Sequence[Cue], context: Context, *, several: bool) -> Finding:
    """The answer of the cues; `several` when the field may hold more values, so that others are no rivals."""
    if claimed == AidType.MIXED:
        return judge_mixed(cues, context)
    kinds = next(mixed_phrases(context), None) if claimed in load("verify.toml")["aid_adjectives"] else None
    found = sort_cues(claimed, cues, context)
    if not found.pro:
        return _without_pro(claimed, found, context, several=several)
    best = found.pro[0]
    says = f"“{context.words(best)}” says {spoken(claimed)}"
    rival = None if several else strongest_rival(claimed, found, context)
    if rival is not None:
        return review("rival_cue", f"{says}, but “{context.words(rival)}” says {spoken(rival.value)}", best)
    if kinds is not None and gap(best, kinds) == 0:
        return review("mixed_aid", f"{says}, but “{context.words(kinds)}” names several kinds", best)
    if best.strength is Strength.WEAK and claimed in listed("costly"):
        return review("weak_cue", f"{says}, but may mean less", best)
    if best.hedged and claimed in listed("settled") and not is_past(best, context):
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
    near = several or best.value in listed("general") or neighbours(claimed, best.value, context.record.kind)
    about_it = best.field.endswith("status") and distance(best, anchors_of(context)) <= REFUTING_REACH
    clear = best.strength is Strength.STRONG and not near and (about_it or best.field in _EXCLUSIVE)
    return (contradicted if clear else review)("cue", reason, best)


def _services(context: Context) -> Item | None:
    """An item of the record that is a service or know-how."""
    items = (one for one in getattr(context.record, "items", ()) if isinstance(one, Item))
    return next((one for one in items if one.category in (ItemCategory.SERVICES, ItemCategory.TECHNOLOGY)), None)
