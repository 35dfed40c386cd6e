"""Who gives to whom in a sentence: its clause patterns with both parties, also those that are not named there."""

from __future__ import annotations

import re

from summarizer.clauses.readings import Direction, Strength
from summarizer.clauses.verb_directions import SPENT
from summarizer.extractors.rules.items import number_of
from summarizer.extractors.rules.loose_pairs import loose_pairs
from summarizer.extractors.rules.name_runs import name_runs
from summarizer.extractors.rules.parties import Party, opens_with_pronoun
from summarizer.extractors.rules.phrases import find_phrases, words
from summarizer.extractors.rules.scenes import Pair, Scene
from summarizer.extractors.rules.subjects import subjects_of
from summarizer.extractors.rules.views import find_word
from summarizer.values.mentions import NameKind

_JOINS = re.compile(r"\bjoin(?:s|ed|ing)?\s(?:the\s)?$")
_DESIGNED_BY = "designed by another"
"""The clause pattern that reads "NATO-standard" as an origin."""
_WHO_GETS = "who gets is the receiver"
"""The clause patterns whose subject receives ("leased from Spain")."""
_WHO_ASKS = "who asks is the receiver"
_SHORT = 60
"""Characters of a sentence that only names who the next one is about."""
_HANDED = re.compile(
    r"\b(?:was|were|been)\s(?:[a-z]+ly\s)?"
    r"(?:delivered|supplied|sent|sold|given|shipped|handed|exported|transferred|donated|provided)\b"
)
_GIVEN = 40
"""Code points between a verb of giving and its goods."""
_BESIDE = 6
"""Code points between an adjective of origin and the goods that it belongs to."""


def find_pairs(scene: Scene) -> list[Pair]:
    """The directions of a sentence with both parties, one for each pair; the strong reading beats a weak one."""
    complete = (
        [pair for one in scene.directions if (pair := _complete(scene, one))] or _going_on(scene) or loose_pairs(scene)
    )
    states = {one.supplier.party for one in complete if one.recipient.kind is not NameKind.NON_STATE}
    kept: dict[tuple[str, str], Pair] = {}
    for pair in sorted(complete, key=lambda one: one.direction.strength is not Strength.STRONG):
        key = (pair.supplier.party, pair.recipient.party)
        beside_state = pair.recipient.kind is NameKind.NON_STATE and pair.supplier.party in states
        reverse = pair.direction.strength is Strength.WEAK and key[::-1] in kept
        if not beside_state and not reverse:
            kept.setdefault(key, pair)
    return sorted(kept.values(), key=lambda one: one.direction.start)


def _going_on(scene: Scene) -> list[Pair]:
    """ "Berlin has also promised 60 Marder vehicles": the giver of the deal told just before gives more."""
    view, told = scene.view, scene.told
    for hit in find_phrases("transfers", "gives", view.low):
        start, end = view.start + hit.start, view.start + hit.end
        goods = next((one for one in view.arms if end <= one.start <= end + _GIVEN), None)
        givers = subjects_of(scene.reading, view, start, scene.cast) if goods else []
        if not goods or not givers:
            continue
        core = Direction(givers[0].start, goods.end, None, None, "who gave before gives more", Strength.WEAK)
        if told is not None and givers[0].party == told.supplier.party:
            return [Pair(core, givers[0], told.recipient)]
        others = {one.party for one in scene.parties()} - {givers[0].party}
        buyer = scene.buyer if not others and number_of(view, goods) is not None else None
        if buyer is not None and buyer.party != givers[0].party and not givers[0].person:
            return [Pair(core, givers[0], scene.cast.headed(buyer))]
    return []


def _complete(scene: Scene, direction: Direction) -> Pair | None:
    """A direction with both parties; `None` when one is not told, or the two cannot trade."""
    supplier = scene.cast.at(direction.giver) or scene.cast.firm_at(direction.giver)
    recipient = scene.cast.at(direction.receiver)
    if recipient is not None and find_word(scene.view.low, words("transfers", "seizures")):
        supplier = _maker(scene, recipient)
    if recipient is None and supplier is not None and _is_ours(scene, direction):
        recipient = scene.cast.we(scene.view)
    elif recipient is None and supplier is not None:
        clear = direction.strength is Strength.STRONG
        recipient = scene.open_receiver() or (_told_receiver(scene, supplier) if clear else None)
        recipient = recipient or _pronoun(scene, supplier) or _buyer(scene, direction, supplier)
    elif supplier is None and recipient is not None:
        supplier = _maker(scene, recipient) or _unnamed_giver(scene, direction, recipient)
    if supplier is None or recipient is None:
        return None
    supplier = _joiner(scene, supplier)
    if supplier.party == recipient.party or recipient.person:
        return None
    if direction.pattern == SPENT or (_DESIGNED_BY in direction.pattern and supplier.kind is NameKind.BLOC):
        return None
    barred = words("transfers", "no_traders")
    return None if {supplier.party, recipient.party} & {*barred} else Pair(direction, supplier, recipient)


def _is_ours(scene: Scene, direction: Direction) -> bool:
    """True for "We have ordered": who receives is who speaks, and nobody else."""
    same = [one.pattern for one in scene.directions if one.giver == direction.giver]
    gets = any(_WHO_GETS in pattern or _WHO_ASKS in pattern for pattern in same)
    return gets and find_word(scene.view.lower(scene.view.start, direction.start), ("we", "i")) is not None


def _joiner(scene: Scene, supplier: Party) -> Party:
    """ "Germany will join the United States in supplying a battery": who joins supplies this one."""
    join = _JOINS.search(scene.view.lower(scene.view.start, supplier.start))
    if join is None:
        return supplier
    subjects = subjects_of(scene.reading, scene.view, scene.view.start + join.start(), scene.cast)
    return subjects[0] if subjects else supplier


def _told_receiver(scene: Scene, supplier: Party) -> Party | None:
    """The receiver of the deal told just before, when the sentence goes on with it or names nobody else."""
    told = scene.told
    if told is None or supplier.party == told.recipient.party:
        return None
    if supplier.party == told.supplier.party:
        return told.recipient
    givers = {party.party for one in scene.directions if (party := scene.cast.at(one.giver))}
    others = {one.party for one in scene.parties()} - givers - {told.recipient.party}
    return None if others or told.recipient.party in givers else told.recipient


def _pronoun(scene: Scene, other: Party) -> Party | None:
    """Whom the pronoun means that opens the sentence, when it can be the other end of the deal."""
    meant = scene.cast.it(scene.view) if opens_with_pronoun(scene.view) else None
    fits = meant is not None and meant.party != other.party and meant.kind is not NameKind.BLOC
    others = {one.party for one in scene.parties()} - {other.party}
    return meant if fits and not others else None


def _just_named(scene: Scene, recipient: Party) -> Party | None:
    """ "Turkey comes second. Drones were delivered to Azerbaijan in 2020": the one party of the sentence before."""
    before = [one for one in scene.cast.parties if one.index == scene.view.index - 1]
    named = {one.party for one in before}
    others = {one.party for one in scene.parties()} - {recipient.party}
    alone = len(named) == 1 and recipient.party not in named and not others and not before[0].person
    return before[0] if alone and _short_before(scene) and _HANDED.search(scene.view.low) else None


def _short_before(scene: Scene) -> bool:
    """True when the sentence before is too short to tell a deal of its own."""
    last = next((one for one in scene.cast.views if one.index == scene.view.index - 1), None)
    return last is not None and len(last.text) <= _SHORT and not last.heading


def _buyer(scene: Scene, direction: Direction, supplier: Party) -> Party | None:
    """Who receives where only the supplier is named: the buyer of all deals before it.

    Who "leased from Spain" is the state that the article opens with.
    """
    buyer = scene.buyer
    if buyer is None and _WHO_GETS in direction.pattern and scene.cast.home:
        buyer = scene.cast.mention(scene.cast.home, scene.view)
    others = {one.party for one in scene.parties()} - {supplier.party}
    if buyer is None or buyer.party == supplier.party or others - {buyer.party}:
        return None
    counted = any(number_of(scene.view, one) is not None for one in scene.view.arms)
    return scene.cast.headed(buyer) if counted or _WHO_GETS in direction.pattern else None


def _maker(scene: Scene, recipient: Party) -> Party | None:
    """The maker that an origin adjective names ("Iranian-made drones"), when nobody else is named."""
    for one in scene.parties():
        beside = (
            arms.start <= one.start < arms.end or 0 <= arms.start - one.end <= _BESIDE for arms in scene.view.arms
        )
        if one.kind is NameKind.DEMONYM and one.party != recipient.party and any(beside):
            return one
    return None


def _unnamed_giver(scene: Scene, direction: Direction, recipient: Party) -> Party | None:
    """Who gives when no state is named: who speaks, an organisation, who made the deal, the supplier told before."""
    view = scene.view
    if any(one.giver is not None and one.receiver is None for one in scene.directions):
        return None
    before = view.lower(view.start, direction.start)
    if find_word(before, words("speakers", "we")):
        return scene.cast.we(view)
    if organisation := _organisation(scene, direction):
        return organisation
    opening = next(iter(scene.cast.within(view.start, direction.start)), None)
    if opening and opening.party != recipient.party and find_word(view.low, words("transfers", "deals")):
        return opening
    if meant := _pronoun(scene, recipient) or _just_named(scene, recipient):
        return meant
    same = scene.told is not None and scene.told.recipient.party == recipient.party
    return scene.told.supplier if scene.told and same and find_word(before, words("speakers", "pronouns")) else None


def _organisation(scene: Scene, direction: Direction) -> Party | None:
    """An organisation that no table knows, right before the verb: "Operation Safe Harbour provided masks"."""
    view = scene.view
    run = next(iter(name_runs(view, view.start, direction.start)[::-1]), None)
    if run is None or len(view.words(run).split()) < 3 or direction.start - run.end > 2:
        return None
    name = view.words(run)
    return Party(run.start, run.end, name, name, name, NameKind.ORGANISATION, view.index)
