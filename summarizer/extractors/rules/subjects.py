"""Who does what a verb says: the names of its clause, else the speaker, the government told of, or the first name."""

from __future__ import annotations

import re
from functools import cache

from summarizer.clauses.grammar import governor, is_verb
from summarizer.clauses.subjects import find_subject
from summarizer.clauses.tokens import tokens_of
from summarizer.extractors.rules.parties import Cast, Party
from summarizer.extractors.rules.phrases import one_of, words
from summarizer.extractors.rules.views import View, find_word
from summarizer.reading import Reading
from summarizer.values.mentions import NameKind

_AUXILIARIES = (
    r"(?:(?:has|have|had|is|are|was|were|will|would|also|jointly|today|further|then|already|may|might|could)\s){0,4}"
)
_BESIDE = re.compile(rf"(?:\s\([^)]{{1,20}}\))?,?\s(?:(?:on|last|this)\s\w+\s)?(?:yesterday\s)?{_AUXILIARIES}")
_DEFINITE = re.compile(rf"(?<!of the )(?<!’s )(?<!'s )(?<!u\.s\. )(?<!us )\btreasury\s{_AUXILIARIES}$")
"""A body named by its field alone: who it is the text as a whole tells."""
_TITLE_REACH = 50
"""Code points before a person's name in which the office stands."""
_JOINT = re.compile(r"(?:\s\([^)]{1,20}\))?(?:,|,? and|\s)\s?(?:and\s)?(?:the\s)?|\s\(")


def subjects_of(reading: Reading, view: View, verb: int, cast: Cast) -> list[Party]:
    """The parties that act by the verb at an offset of the article: several who act together, none when unknown."""
    if _DEFINITE.search(view.lower(view.start, verb)):
        return []
    beside = [one for one in cast.within(view.start, verb) if _BESIDE.fullmatch(view.lower(one.end, verb))]
    if beside and beside[-1].kind is not NameKind.DEMONYM:
        return _joined(beside[-1], view, cast)
    tokens = tokens_of(reading, view.start, view.end)
    at = next((place for place, token in enumerate(tokens) if token.end > verb), None)
    if at is not None:
        named = [party for token in find_subject(tokens, at).subject if (party := _party(token.start, cast))]
        if named:
            return named
    before = view.low[: max(0, verb - view.start)]
    if find_word(before, words("speakers", "first_person")):
        speaker = cast.we(view)
        return [speaker] if speaker else []
    opening = [
        party
        for place, token in enumerate(tokens[:at])
        if token.name is not None and governor(tokens, place)[0] is None and (party := _party(token.start, cast))
        if _may_act(party) and not any(is_verb(one) for one in tokens[:place])
    ]
    if opening:
        return opening[:1]
    meant = cast.meant_by(before, view)
    return [meant] if meant else []


def in_office(view: View, verb: int, cast: Cast) -> list[Party]:
    """The state whose office somebody holds who acts: "Foreign Minister Roe", and later on "Roe".

    Without a word for the state it is the one whose act the article opens with.
    """
    people = [one for one in view.names if one.kind is NameKind.PERSON and one.party is None and one.end <= verb]
    last = next((one for one in people[::-1] if _BESIDE.fullmatch(view.lower(one.end, verb))), None)
    if last is None or cast.home is None:
        return []
    names = {last.name.rsplit(" ", 1)[-1].lower(), view.words(last).rsplit(" ", 1)[-1].lower()}
    for earlier in cast.views:
        for one in earlier.names if earlier.index <= view.index else ():
            titled = _holds_office().search(earlier.lower(one.start - _TITLE_REACH, one.start))
            same = one.kind is NameKind.PERSON and earlier.words(one).rsplit(" ", 1)[-1].lower() in names
            if same and titled:
                home = cast.mention(cast.home, view)
                return [home] if home is not None else []
    return []


@cache
def _holds_office() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{one_of('speakers', 'offices')})(?:\s(?:of|for)\s[a-z\s]{{2,30}})?\s$")


def _may_act(party: Party) -> bool:
    """True for a government, a body, or a state known to act on others."""
    return party.kind in (NameKind.GOVERNMENT, NameKind.BODY, NameKind.BLOC) or party.party in words(
        "sanctions", "sanctioners"
    )


def _joined(last: Party, view: View, cast: Cast) -> list[Party]:
    """A party with those that a comma or "and" joins to it: "the EU, Canada and the UK"."""
    found = [last]
    for one in cast.within(view.start, last.start)[::-1]:
        if not _JOINT.fullmatch(view.lower(one.end, found[-1].start)):
            break
        found.append(one)
    return found


def _party(start: int, cast: Cast) -> Party | None:
    return next((one for one in cast.parties if one.start == start), None)
