"""Ways to tell a transfer that are no clause of giving: thanks, help in making, works abroad, more of the same."""

from __future__ import annotations

import re
from functools import cache

from summarizer.clauses.inflections import class_forms, forms
from summarizer.clauses.readings import Direction, Strength
from summarizer.extractors.rules.parties import Party
from summarizer.extractors.rules.phrases import any_word, find_phrases, one_of
from summarizer.extractors.rules.scenes import Pair, Scene
from summarizer.extractors.rules.subjects import subjects_of

_GIVEN = 40
"""Code points between a verb of giving and its goods."""


def find_constructions(scene: Scene) -> list[Pair]:
    """The pairs that the first construction with an answer gives."""
    return _joint_plant(scene) or _thanked(scene) or _helping(scene) or _going_on(scene)


def _joint_plant(scene: Scene) -> list[Pair]:
    """Works that two plan on the soil of one: "Moscow and Tehran plan to build a drone factory inside Russia"."""
    view = scene.view
    plant = next((one for one in view.arms if find_phrases("transfers", "plants", view.words(one).lower())), None)
    if plant is None:
        return []
    later = [one for one in scene.parties() if one.start > plant.end]
    on_soil = any_word("transfers", "on_soil")
    host = next((one for one in later if on_soil.search(view.lower(plant.end, one.start))), None)
    before = [one for one in scene.parties() if one.end <= plant.start]
    owner = next((one for one in before if host and one.party == host.party), None)
    partner = next((one for one in before if host and one.party != host.party), None)
    if owner is None or partner is None:
        return []
    start = min(owner.start, partner.start)
    return [_pair(start, plant.end, "works planned by two on the soil of one", partner, owner)]


def _thanked(scene: Scene) -> list[Pair]:
    """ "We are grateful to Belgium and Norway for providing further aircraft": each of those who are thanked gives."""
    view = scene.view
    found = _thanks().search(view.low)
    receiver = scene.open_receiver() or (scene.told.recipient if scene.told else None)
    if found is None or receiver is None:
        return []
    start, end = view.start + found.start("who"), view.start + found.end("who")
    givers = [one for one in scene.cast.within(start, end) if one.party != receiver.party]
    return [_pair(start, view.start + found.end(), "who is thanked for giving gives", one, receiver) for one in givers]


def _helping(scene: Scene) -> list[Pair]:
    """ "Iran will help Russia build drones": who helps supplies knowledge."""
    view = scene.view
    found = _helps().search(view.low)
    if found is None:
        return []
    start, end = view.start + found.start(), view.start + found.end()
    receiver = next((one for one in scene.cast.within(start, view.end) if one.start <= end), None)
    giver = next(iter(subjects_of(scene.reading, view, start, scene.cast)), None)
    if giver is None or receiver is None or giver.party == receiver.party:
        return []
    making = _making().match(view.lower(receiver.end, receiver.end + 60))
    if making is None:
        return []
    end = receiver.end + making.end()
    return [_pair(giver.start, end, "who helps to make supplies knowledge", giver, receiver)]


def _going_on(scene: Scene) -> list[Pair]:
    """ "Berlin has also promised 60 Marder vehicles": the giver of the deal told just before gives more."""
    if scene.told is None:
        return []
    view, told = scene.view, scene.told
    for hit in find_phrases("transfers", "gives", view.low):
        start, end = view.start + hit.start, view.start + hit.end
        goods = next((one for one in view.arms if end <= one.start <= end + _GIVEN), None)
        givers = subjects_of(scene.reading, view, start, scene.cast) if goods else []
        if goods and givers and givers[0].party == told.supplier.party:
            return [_pair(givers[0].start, goods.end, "who gave before gives more", givers[0], told.recipient)]
    return []


def _pair(start: int, end: int, pattern: str, supplier: Party, recipient: Party) -> Pair:
    return Pair(Direction(start, end, None, None, pattern, Strength.WEAK), supplier, recipient)


@cache
def _thanks() -> re.Pattern[str]:
    gives = "|".join(re.escape(one) for one in class_forms("give", "ing"))
    lead = one_of("transfers", "thanks")
    return re.compile(rf"\b(?:{lead})\s(?P<who>[^.;:]{{2,80}}?)\sfor\s(?:[a-z]+ing to [a-z]+|{gives})\b")


@cache
def _helps() -> re.Pattern[str]:
    helps = "|".join((*forms("help"), *forms("assist")))
    return re.compile(rf"\b(?:{helps})\s(?:the\s)?")


@cache
def _making() -> re.Pattern[str]:
    owner = rf"(?:['’]s (?:\w+ )?(?:{one_of('transfers', 'state_parts')}))?"
    return re.compile(rf"{owner}\s(?:to\s)?(?:{one_of('transfers', 'making')})\b")
