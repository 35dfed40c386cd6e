"""From name mentions to parties: the words to copy, the state behind them, who "we" and "the administration" are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from summarizer.extractors.rules.phrases import before_end, words
from summarizer.extractors.rules.views import View, find_word, inside_any
from summarizer.lexicon import load
from summarizer.text.spans import Span, Spanned
from summarizer.values.mentions import NameKind, NameMention

STATES = frozenset(
    {NameKind.COUNTRY, NameKind.DEMONYM, NameKind.CAPITAL, NameKind.GOVERNMENT, NameKind.BODY, NameKind.BLOC}
)
"""Kinds of names that stand for a state or bloc as a party."""
_BYLINES_WITHIN = 6
"""Sentences from the top in which a byline says who speaks."""
_BYLINE_CHARS, _BESIDE = 300, 40
"""Longest byline, and the code points around its title in which the speaker is named."""


_MASTHEAD = 0.6
"""Share of a line that the name of its ministry fills."""
_DATELINE = re.compile(r",?\s[^.!?]{0,40}?(?:\([^)]{1,30}\)\s?)?[–—-]\s")
_PRONOUN_REACH = 3
"""Sentences before a pronoun in which its party is named."""
_PRONOUN = re.compile(r"\W{0,4}(?:in (?:the )?[\w ]{3,20},? )?(?:it|they|he|she|we|this|that)\b(?! is that)")
_IN_OFFICE = ("leader", "surname")


@dataclass(frozen=True, slots=True)
class Party:
    """A mention that fills a role: `text` is copied into the draft, `party` is the state behind it, for comparing."""

    start: int
    end: int
    text: str
    party: str
    name: str
    """What the mention itself names: a body stays itself (OFAC), where `party` is its state."""
    kind: NameKind
    index: int
    """The sentence that holds the mention."""
    person: bool = False
    """True for somebody in office, who gives in the name of a state but does not receive."""


@dataclass(frozen=True, slots=True)
class Cast:
    """Who is who in one chunk."""

    views: Sequence[View]
    parties: Sequence[Party]
    """All mentions that can be a party, in order."""
    firms: Sequence[Party]
    """Companies: they supply arms, and are no party otherwise."""
    speaker: str | None
    """The state or body whose "we" speaks; `None` when the text is told by an outlet."""
    home: str | None = None
    """The state with which the first full sentence opens: whose ministers go without its name."""

    def at(self, span: Span | None) -> Party | None:
        """The party of a name mention's span."""
        if span is None:
            return None
        return next((one for one in self.parties if one.start == span.start and one.end == span.end), None)

    def firm_at(self, span: Span | None) -> Party | None:
        """The company of a name mention's span."""
        if span is None:
            return None
        return next((one for one in self.firms if one.start == span.start and one.end == span.end), None)

    def within(self, start: int, end: int) -> list[Party]:
        """The parties whose mention lies in `[start, end)`."""
        return [one for one in self.parties if start <= one.start and one.end <= end]

    def mention(self, party: str, near: Spanned) -> Party | None:
        """The plainest mention of a party close to a passage: a country's name in or before it, else after it."""
        same = [one for one in self.parties if one.party == party and one.kind in STATES]
        plain = [one for one in same if one.kind is NameKind.COUNTRY] or same
        before = [one for one in plain if one.start < near.end]
        return before[-1] if before else (plain[0] if plain else None)

    def headed(self, party: Party) -> Party:
        """The mention of a party in a headline, which tells of no other deal; else the one at hand."""
        tops = {view.index for view in self.views[:_BYLINES_WITHIN] if view.heading}
        named = (one for one in self.parties if one.index in tops and one.party == party.party)
        return next((one for one in named if one.kind in STATES and not one.person), party)

    def it(self, near: View) -> Party | None:
        """Whom a pronoun that opens a sentence means: the first party of the last sentence that opens with none."""
        for view in reversed([one for one in self.views if near.index - _PRONOUN_REACH <= one.index < near.index]):
            if not _PRONOUN.match(view.low):
                named = [one for one in self.parties if one.index == view.index and not one.person]
                return named[0] if named else None
        return None

    def we(self, near: Spanned) -> Party | None:
        """Who speaks in the first person at a passage."""
        return self.mention(self.speaker, near) if self.speaker else None

    def meant_by(self, low: str, near: Spanned) -> Party | None:
        """Whom a definite subject in `low` means: "the administration", "the minister", "the Council".

        A state, an office or an administration is the last one told; a body is the last body, or the state that the
        word alone stands for when the text names it.
        """
        before = [one for one in self.parties if one.end <= near.start]
        ruling = [one for one in before if one.kind is NameKind.GOVERNMENT and not _is_parliament(one)]
        if find_word(low, words("speakers", "definite")):
            states = [one for one in before if one.kind in (NameKind.GOVERNMENT, NameKind.BODY, NameKind.COUNTRY)]
            return ruling[-1] if ruling else (states[-1] if states else None)
        word = find_word(low, words("speakers", "definite_bodies"))
        if word is None:
            return None
        bodies = [one for one in before if one.kind in (NameKind.BODY, NameKind.GOVERNMENT) and not one.person]
        stands_for = table_of_states().get(low[word.start : word.end])
        return bodies[-1] if bodies else (self.mention(stands_for, near) if stands_for else None)


def _is_parliament(party: Party) -> bool:
    """True for a chamber of lawmakers, which "the president" and "the government" never mean."""
    return find_word(party.text.lower(), words("speakers", "parliaments")) is not None


def read_cast(views: Sequence[View]) -> Cast:
    """The parties of a chunk and its speaker."""
    parties = [
        party
        for view in views
        for name in view.names
        if not inside_any(name, view.money) and (party := _party(view, name)) is not None
    ]
    firms = [_firm(view, one) for view in views for one in view.names if one.kind is NameKind.COMPANY and not one.party]
    return Cast(views, parties, firms, _speaker(views, parties) or _masthead(views, parties), _home(views, parties))


def _home(views: Sequence[View], parties: Sequence[Party]) -> str | None:
    """The state that opens the first full sentence."""
    first = next((view for view in views if not view.heading and view.names), None)
    named = [one for one in parties if first is not None and one.index == first.index]
    opens = named[:1] if first is not None and named and not _led_in(first, named[0]) else []
    return next((one.party for one in opens if one.kind in STATES), None)


def _led_in(view: View, party: Party) -> bool:
    """True for a name behind a preposition: it does not open its sentence."""
    return bool(before_end("aid", "not_before_donor").search(view.lower(view.start, party.start).rstrip()))


def _firm(view: View, name: NameMention) -> Party:
    return Party(name.start, name.end, view.words(name), name.name, name.name, name.kind, view.index)


def _party(view: View, name: NameMention) -> Party | None:
    """The party that a name can stand for; `None` for persons and firms without a state, and for vessels."""
    if name.rule == "dateline" or _heads_dateline(view, name):
        return None
    if name.kind is NameKind.NON_STATE:
        behind = name.name
    elif name.party is None:
        if name.kind is not NameKind.BLOC and name.kind is not NameKind.BODY:
            return None
        behind = name.name
    else:
        behind = name.party
    return Party(
        name.start, name.end, view.words(name), behind, name.name, name.kind, view.index, name.rule in _IN_OFFICE
    )


def _heads_dateline(view: View, name: NameMention) -> bool:
    """True for the city in capitals that opens a report: "LUSAKA, January 30, 2024 - "."""
    opens = name.start == view.start and name.kind is NameKind.CAPITAL and view.words(name).isupper()
    return opens and not view.heading and bool(_DATELINE.match(view.lower(name.end, name.end + 80)))


def _masthead(views: Sequence[View], parties: Sequence[Party]) -> str | None:
    """The state whose ministry heads a press release: "Ministry of Defence of the Republic of Lithuania"."""
    tops = [view for view in views[:_BYLINES_WITHIN] if view.heading]
    bodies = (NameKind.GOVERNMENT, NameKind.BODY)
    for view in tops:
        for one in parties:
            whole = one.end - one.start >= _MASTHEAD * len(view.text.strip())
            barred = words("transfers", "no_traders")
            if one.index == view.index and whole and one.kind in bodies and one.party not in barred:
                return one.party
    return None


def _speaker(views: Sequence[View], parties: Sequence[Party]) -> str | None:
    """The state whose official or office signs the text; `None` for a joint text and one that nobody signs."""
    for view in views[:_BYLINES_WITHIN]:
        if find_word(view.low, words("speakers", "vested")):
            return next((one.party for one in parties if one.index == view.index), None)
        found = (
            find_word(view.low, words("speakers", "bylines"))
            if view.heading and len(view.text) < _BYLINE_CHARS
            else None
        )
        if found is None:
            continue
        if find_word(view.low, ("joint",)):
            return None
        state = table_of_states().get(view.low[found.start : found.end])
        if state is not None:
            return state
        kinds = (NameKind.GOVERNMENT, NameKind.BODY, NameKind.PERSON)
        low, high = view.start + found.start - _BESIDE, view.start + found.end + _BESIDE
        signing = [
            one
            for one in parties
            if one.index == view.index and one.kind in kinds and one.end > low and one.start < high
        ]
        if len({one.party for one in signing}) > 1:
            return None
        if signing:
            return signing[0].party
    return None


def table_of_states() -> dict[str, str]:
    """Bylines that name no state, with the state that uses them."""
    found: dict[str, str] = load("rules.toml")["speakers"]["states_of"]
    return found


def opens_with_pronoun(view: View) -> bool:
    """True for a sentence whose subject is a pronoun: "It has also asked", "In March it gifted"."""
    return bool(_PRONOUN.match(view.low))


def distinct(parties: Iterable[Party]) -> list[Party]:
    """The parties without a second mention of the same one."""
    seen: dict[str, Party] = {}
    for one in parties:
        seen.setdefault(one.party, one)
    return list(seen.values())
