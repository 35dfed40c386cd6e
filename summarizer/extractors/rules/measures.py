"""Which measures an act imposes: named beside it, in a list after it, or in the sentences that go on with it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from summarizer.clauses.readings import Strength
from summarizer.clauses.stages import find_cues
from summarizer.extractors.rules.acts import find_acts
from summarizer.extractors.rules.phrases import one_of, words
from summarizer.extractors.rules.sanction_groups import SanctionGroup
from summarizer.extractors.rules.views import View, find_word
from summarizer.reading import Reading
from summarizer.records.vocabulary import Measure, SanctionStatus

_LIST_NEAR, _LIST_LINES = 6, 14
"""Sentences after an act in which a list of its measures may open, and the lines of the list that are read."""
_GOES_ON = 16
"""Sentences after an act, its list of names included, in which its measures may be told."""
_BROKEN_REACH = 60
"""Code points before a measure in which words say that it is the rule that was broken."""


def measures_of(reading: Reading, views: Sequence[View]) -> tuple[Measure, ...]:
    """All measures that strong cues speak for, in order; a regime named only as the rule broken is none."""
    found: dict[Measure, None] = {}
    for view in views:
        for cue in find_cues(reading, view.start, view.end, "sanction"):
            clear = cue.field == "measures" and cue.strength is Strength.STRONG and not cue.negated
            if clear and not _broken().search(view.lower(cue.start - _BROKEN_REACH, cue.start)):
                found[Measure(cue.value)] = None
    return tuple(found)


def measure_views(group: SanctionGroup, views: Sequence[View], reading: Reading) -> list[View]:
    """The sentences and list lines after an act that say what it consists of."""
    if group.status is SanctionStatus.LIFTED:
        return []
    last = group.views[-1].index
    near = [one for one in views if last <= one.index <= last + _LIST_NEAR]
    ends = next((one.index for one in near if one.index > last and find_acts(one)), last + _LIST_NEAR + 1)
    head = next((one for one in near if one.index < ends and _opens_measures(one)), None)
    if head is None:
        return _going_on(last, views, reading)
    found: list[View] = []
    for view in (one for one in views if head.index < one.index <= head.index + _LIST_LINES):
        if measures_of(reading, [view]):
            found.append(view)
        elif found and view.heading:
            break
    return found or _going_on(last, views, reading)


def _going_on(last: int, views: Sequence[View], reading: Reading) -> list[View]:
    """ "They are subject to an asset freeze", "Natural persons also face a travel ban"; up to the next act."""
    found: list[View] = []
    for view in (one for one in views if last < one.index <= last + _GOES_ON):
        if _speaks_on().match(view.low) and measures_of(reading, [view]):
            found.append(view)
        elif find_acts(view):
            break
    return found


def _opens_measures(view: View) -> bool:
    if not view.text.rstrip().endswith(":"):
        return False
    return find_word(view.low, words("acts", "itself")) is not None or bool(_these().match(view.low))


@cache
def _these() -> re.Pattern[str]:
    return re.compile(
        r"\W{0,4}(?:these|they|it)\s(?:now\s|also\s)?(?:comprise|comprises|include|includes|consist of|cover|are)\b"
    )


@cache
def _speaks_on() -> re.Pattern[str]:
    return re.compile(rf"\W{{0,4}}(?:{one_of('acts', 'those_listed')})\b")


@cache
def _broken() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{one_of('acts', 'broken')})\s(?:[\w.'’-]+\s){{0,6}}$")
