"""Does the passage state this sum, in this currency, with this bound, and for this record?"""

from __future__ import annotations

from itertools import islice

from summarizer.records.atoms import Money
from summarizer.records.vocabulary import Modifier, Scope
from summarizer.text.spans import Span, within
from summarizer.values.mentions import MoneyMention
from summarizer.values.money import find_money
from summarizer.verify.context import Context, touching
from summarizer.verify.deals import payer_aside, tie_of
from summarizer.verify.finding import Finding, best, contradicted, inferred, not_found, review, supported, worst
from summarizer.verify.groups import other_deal
from summarizer.verify.numbers import amount_of, check_bound, same_number, shown, whole
from summarizer.verify.parts import first_payment, whole_sum
from summarizer.verify.paths import Slot
from summarizer.verify.sums import running_total

MAX_JUDGED = 12
"""Equal sums that are judged, the nearest to what is cited first."""


def check_money(slot: Slot, context: Context) -> tuple[Finding, Money]:
    """The judgement of a sum, and the sum with what its words state filled in."""
    claimed: Money = slot.value
    stated = next(iter(find_money(claimed.text)), None)
    places = context.nearest(context.places(claimed.text), slot.path)
    found = _mentions_at(places, context) or _mentions_of(claimed, stated, slot, context)
    filled = _filled(claimed, stated, found[0] if found else stated)
    if found:
        return best(_judge(claimed, filled, stated or one, one, slot, context) for one in found[:MAX_JUDGED]), filled
    if stated is not None:
        return _absent(claimed, stated, filled, slot, context), filled
    if not places:
        return not_found("money", f"the words “{claimed.text}” are not in the article"), filled
    return review("money", f"“{claimed.text}” is not read as a sum of money", places[0]), filled


def _judge(
    claimed: Money, filled: Money, stated: MoneyMention, mention: MoneyMention, slot: Slot, context: Context
) -> Finding:
    """All questions about the sum at one place; the worst answer counts."""
    answers = stated_here(filled, mention, context), own_words(claimed, stated), bound_here(mention, slot, context)
    return worst(answers)


def _mentions_at(places: tuple[Span, ...], context: Context) -> list[MoneyMention]:
    """The sums that stand where the claimed words stand, the nearest to what is cited first."""
    return [one for place in places for one in islice(touching(context.reading.money, place), 1)]


def _mentions_of(claimed: Money, stated: MoneyMention | None, slot: Slot, context: Context) -> list[MoneyMention]:
    """The sums equal to the claimed one, when its words are not there letter by letter."""
    amount = amount_of(stated) if stated is not None else amount_of(claimed)
    if amount is None:
        return []
    found = ((one, amount_of(one)) for one in context.reading.money)
    equal = [one for one, stated_amount in found if stated_amount is not None and same_number(stated_amount, amount)]
    near = [(context.distance(one, slot.path), one.start, one) for one in equal]
    return [one for far, _, one in sorted(near, key=lambda item: item[:2]) if far <= 3]


def _filled(claimed: Money, stated: MoneyMention | None, mention: MoneyMention | None) -> Money:
    """The claimed sum with what it leaves open: currency and bound from its own words, the rest from the text."""
    if mention is None:
        return claimed
    currency = claimed.currency or (stated.currency if stated else None) or mention.currency
    if claimed.amount is not None:
        return claimed.model_copy(update={"currency": currency})
    bound = stated.modifier if stated and stated.modifier is not Modifier.EXACT else mention.modifier
    return claimed.model_copy(
        update={
            "modifier": bound if claimed.modifier is Modifier.UNSPECIFIED else claimed.modifier,
            "amount": whole(mention.amount),
            "amount_max": whole(mention.amount_max),
            "currency": currency,
        }
    )


def _absent(claimed: Money, stated: MoneyMention | None, filled: Money, slot: Slot, context: Context) -> Finding:
    """The sum is nowhere in the article: is there another one in the passage?"""
    rivals = [one for one in context.reading.money if context.distance(one, slot.path) == 0]
    if rivals:
        return contradicted(
            "money", f"claimed {described(filled)}; the passage says “{context.words(rivals[0])}”", rivals[0]
        )
    return not_found("money", f"the article has no sum of {described(filled)}")


def described(money: Money) -> str:
    """A sum as a reader would write it."""
    amount = amount_of(money)
    return f"“{money.text}”" if amount is None else shown(amount, money.currency)


def own_words(claimed: Money, stated: MoneyMention) -> Finding:
    """Do the parts of the value follow from its own words?"""
    amount, words = amount_of(claimed), amount_of(stated)
    if amount is not None and words is not None and not same_number(amount, words):
        return contradicted("money_words", f"claimed {shown(amount)}; its words “{claimed.text}” mean {shown(words)}")
    if claimed.currency and stated.currency and claimed.currency != stated.currency:
        return contradicted("currency", f"claimed {claimed.currency}; “{claimed.text}” is in {stated.currency}")
    return supported("money_words", f"“{claimed.text}” means {shown(words) if words else claimed.text}")


def stated_here(claimed: Money, mention: MoneyMention, context: Context) -> Finding:
    """Does the place in the text state the same amount, bound and currency?"""
    words = context.words(mention)
    amount, found = amount_of(claimed), amount_of(mention)
    assert found is not None
    if amount is not None:
        if not same_number(amount, found):
            return contradicted("money", f"claimed {described(claimed)}; the passage says “{words}”", mention)
        bound = check_bound(amount, found, words, mention)
        if bound is not None:
            return bound
    if claimed.currency and mention.currency and claimed.currency != mention.currency:
        return contradicted("currency", f"claimed {claimed.currency}; the passage says “{words}”", mention)
    if claimed.currency and mention.family and claimed.currency not in mention.family:
        codes = ", ".join(sorted(mention.family))
        return contradicted("currency", f"claimed {claimed.currency}; “{words}” is one of {codes}", mention)
    if claimed.currency and not mention.currency:
        return inferred("currency", f"the passage says “{words}” and leaves the currency open", mention)
    return supported("money", f"the passage says “{words}”", mention)


def bound_here(mention: MoneyMention, slot: Slot, context: Context) -> Finding:
    """Does the sum belong to this record, or was it borrowed from something else?"""
    words = context.words(mention)
    far = context.distance(mention, slot.path)
    if far == 3:
        return review("money_borrowed", f"“{words}” stands outside the cited passages", mention)
    cited = [one for one in context.reading.money if far and context.distance(one, slot.path) == 0]
    if cited:
        reason = f"“{words}” is cited for something else; the passage for the sum says “{context.words(cited[0])}”"
        return review("money_borrowed", reason, mention)
    other = payer_aside(tie_of(mention, context).rival, context) or other_deal(mention, context)
    if other is not None:
        return review("other_deal", f"the passage gives “{words}” together with “{context.words(other)}”", mention)
    whole = whole_sum(mention, context)
    if whole is not None:
        return review("part_of_sum", f"“{words}” is a part of “{context.words(whole)}”", mention)
    payment = first_payment(mention, context)
    if payment is not None:
        return review("part_of_sum", f"“{words}” is what the “{payment}” comes to, and no price", mention)
    return in_scope(mention, context)


def in_scope(mention: MoneyMention, context: Context) -> Finding:
    """Is the sum a running total where the record is one, and none where it is none?"""
    words = context.words(mention)
    scope = getattr(context.record, "scope", Scope.UNSPECIFIED)
    total = running_total(mention, context)
    if scope is Scope.PACKAGE and total is not None:
        return review("running_total", f"“{words}” is a running total: “{context.words(total)}”", mention)
    siblings = [one for cited in context.sentences for one in within(context.reading.money, cited.start, cited.end)]
    if scope is Scope.CUMULATIVE_TOTAL and total is None and any(running_total(one, context) for one in siblings):
        return review("running_total", f"another cited sum is the total, not “{words}”", mention)
    return supported("money", f"the passage says “{words}”", mention)
