"""Why a name beside an act of sanctions may be none of its targets: a victim, a relative, who acts, who was spared.

A name in the grounds, in a clause about what a target did, behind "brother of" or before "welcomed" stands in the
passage too. It is left to a person, unless the article names it as a target in another place.
"""

from __future__ import annotations

import re
from functools import cache

from summarizer.clauses.patterns import lowered
from summarizer.lexicon import any_of, load
from summarizer.records.atoms import Party
from summarizer.text.spans import Sentence, Span, Spanned, inside, overlaps
from summarizer.values.mentions import NameKind
from summarizer.verify.context import Context
from summarizer.verify.identity import agree, names_whole
from summarizer.verify.positions import Position, positions_in
from summarizer.verify.stretches import touching

WHO_ACTS = "it is who acts"
_REACH = 60
"""Characters before or after a name within which a word says what it is to the act."""
_STANDING = frozenset({"imposed", "extended", "expected", "proposed"})
_ACTS = frozenset({"imposed", "extended", "lifted", "eased"})


def why_no_target(place: Span, context: Context) -> str | None:
    """What speaks against the name at a place being a target; `None` when nothing does."""
    sentence = context.reading.sentence_at(place.start)
    if sentence is None:
        return None
    before = lowered(context.text[sentence.start : place.start])
    after = lowered(context.text[place.end : sentence.end])
    if _is_authority(place, context) or _acts(place, sentence, context):
        return WHO_ACTS
    if _denied().match(after) or _spared().search(before[-_REACH:]):
        return "it is said to be spared"
    if _acted_on().match(after):
        return None
    speaks = _bystanding().match(after) or (_opens(before) and _speaking().match(after))
    if speaks or any(one().search(before) for one in (_thanking, _agent, _beside)):
        return "it speaks of the act, or takes part in it"
    if _relation().search(before) and not _opens(before):
        return "it is named only as what another one belongs to"
    standing = str(getattr(context.record, "status", "")) in _STANDING
    if standing and (_undone().search(before) or _taken_off().match(after)):
        return "it is taken off the list"
    acts = [one for one in context.cues(sentence) if one.field.endswith(".status") and one.value in _ACTS]
    done = [one for one in acts if one.end <= place.start]
    ground = _ground_between(done[-1].end if done else None, before, place, context)
    return f"it stands behind “{ground}”" if ground else None


def _opens(before: str) -> bool:
    """True for a bullet or a heading: what stands at its beginning belongs to nothing before it."""
    return not before.strip(" -–—*•·0123456789.)(")


def _is_authority(place: Span, context: Context) -> bool:
    """True for the authority of the record, a body of its state, or the state of such a body."""
    authority = getattr(context.record, "authority", None)
    naming = (authority.name or authority.text) if isinstance(authority, Party) else None
    if naming is None:
        return False
    words, published = context.words(place), context.reading.article.published
    return words == naming or (names_whole(words, published) and agree(words, naming, published))


def _acts(place: Span, sentence: Sentence, context: Context) -> bool:
    """True for a state or body that does something in its clause, as subject or agent."""
    states = [one for one in touching(context.reading.names, place) if one.kind in _STATES and _is_whole(one, place)]
    if not states:
        return False
    acts = context.designations(sentence)
    if any(one.receiver is not None and overlaps(one.receiver, place) for one in acts):
        return False
    if any(one.giver is not None and overlaps(one.giver, place) for one in acts):
        return True
    return any(one.position in _ACTING and overlaps(one.name, place) for one in positions_in(sentence, context))


def _is_whole(name: Spanned, place: Span) -> bool:
    """True when a name is the words at a place, but for an article."""
    return inside(name, place) and name.end - name.start >= place.end - place.start - len("the ")


_ACTING = frozenset({Position.ACTOR, Position.AGENT})
_STATES = frozenset({NameKind.COUNTRY, NameKind.CAPITAL, NameKind.GOVERNMENT, NameKind.BODY, NameKind.BLOC})


def _ground_between(act: int | None, before: str, place: Span, context: Context) -> str | None:
    """The words between an act and a name that open its grounds, or a clause about what a target did."""
    if _where_done().search(before):
        return None
    between = lowered(context.text[act : place.start]) if act is not None else before
    if act is not None and (found := _grounds().search(between)):
        return found.group(1)
    relative = _relative().search(between)
    return relative.group(1) if relative and not _acting().search(between, relative.start()) else None


@cache
def _words(group: str) -> str:
    return any_of(load("targets.toml")[group])


@cache
def _grounds() -> re.Pattern[str]:
    of = r"for (?:the|an?) [a-z]{3,20} (?:of|on|in|at)"
    return re.compile(rf"(?<!\w)({_words('grounds')}|for [a-z]{{3,20}}ing|after (?!naming)[a-z]{{2,20}}|{of})(?!\w)")


@cache
def _where_done() -> re.Pattern[str]:
    """The place of the deed that describes a group: "against those responsible for killings in"."""
    group = rf"(?:against|on|of)\s(?:{_words('described')})\s(?:[a-z]{{2,12}}\s){{0,2}}(?:{_words('deeds')})"
    return re.compile(rf"(?<!\w){group}\s[^,;]{{3,120}}\sin\s(?:the\s)?(?:[a-z]+/)?$")


@cache
def _relative() -> re.Pattern[str]:
    """A relative clause that is still open at the name."""
    return re.compile(rf",\s({_words('relatives')})\s[^,;]{{3,120}}$")


@cache
def _relation() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?:{_words('relations')})(?:\s(?:[a-z-]{{2,16}}\s)?)(?:{_words('joining')})\s"
        r"(?:(?!and\b|or\b|on\b|as\b)[a-z'-]{1,16}\s){0,4}$"
    )


@cache
def _bystanding() -> re.Pattern[str]:
    """A verb of who only speaks of the act; no participle ("sanctioned by", "listed today")."""
    passive = r"(?!\s(?:by|in|on|under|today|along|for)\b)"
    return re.compile(rf",?\s(?:also\s|itself\s|[a-z]+ly\s)?(?:{_words('bystanding')})(?!\w){passive}")


@cache
def _speaking() -> re.Pattern[str]:
    """The verb of a subject that opens a sentence, behind what it is: "X, an analyst in Y, said"."""
    return re.compile(rf",\s[^,;]{{2,60}},\s(?:also\s)?(?:{_words('bystanding')})(?!\w)")


@cache
def _acted_on() -> re.Pattern[str]:
    """ "X was also designated", "X, an entity that was sanctioned"."""
    be = "(?:is|are|was|were|been|being|be)"
    return re.compile(rf"[^.;]{{0,60}}?\b{be}\s(?:also\s|being\s|both\s|previously\s)?(?:{_words('acted')})(?!\w)")


@cache
def _acting() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_words('acting')})(?!\w)")


@cache
def _agent() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_words('agents')})\s(?:[a-z]{{2,12}}\s)?by\s(?:[\w'-]{{1,16}}\s){{0,4}}$")


@cache
def _beside() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_words('beside')})\s(?:[\w'-]{{1,16}},?\s){{0,4}}$")


@cache
def _taken_off() -> re.Pattern[str]:
    return re.compile(rf"[^.;,]{{0,30}}?\b(?:was|were|been)\s(?:also\s)?(?:{_words('undone')})(?!\w)")


@cache
def _undone() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_words('undoing')})\s(?:[a-z'-]{{1,16}}\s){{0,3}}$")


@cache
def _thanking() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_words('thanking')})\s(?:(?!(?:for|with)\b)[a-z'-]{{1,16}}\s){{0,3}}$")


@cache
def _denied() -> re.Pattern[str]:
    return re.compile(rf",?\s(?:which\s|who\s)?(?:{_words('denied')})(?!\w)")


@cache
def _spared() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_words('spared')})\s(?:[\w'’-]{{1,16}},?\s){{0,4}}$")
