"""Does this body sanction, or is it acted on or only named, in the cited passages?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summarizer.clauses.grammar import governor, is_verb, noun_table
from summarizer.clauses.tokens import Token, words
from summarizer.lexicon import load
from summarizer.records.atoms import Party, Target
from summarizer.records.fields import Role
from summarizer.text.spans import Sentence, Span, overlaps
from summarizer.verify.context import Context, touching
from summarizer.verify.exchange import Ends, acts_in
from summarizer.verify.finding import Finding, contradicted, inferred, review, supported
from summarizer.verify.identity import state_of
from summarizer.verify.own_voice import OPENING_SENTENCES, letterhead
from summarizer.verify.party_names import stands_for
from summarizer.verify.paths import Slot
from summarizer.verify.positions import Placed, Position, positions_in
from summarizer.verify.role_phrases import FITTING, phrase_of
from summarizer.verify.words import listed

DEED_CHARS = 60
"""Characters between a subject and the words of its deed ("the Council today prolonged")."""
_ISSUE_REACH = 8
"""Tokens before "by" within which a word for sanctions makes them the work of who follows ("a ban on oil by …")."""
_NEGATION_REACH = 4
"""Tokens behind a subject within which "not" says that it does not act."""
_REFUSING = frozenset({"blocked", "considered", "proposed"})
"""Stages that may be told with "not"."""
_ACTIVE = frozenset({Position.ACTOR, Position.ISSUER})


def check_authority(party: Party, slot: Slot, context: Context) -> Finding:
    """Does the body act, or is it acted on, in the cited passages?"""
    body = party.text or party.name or ""
    if not listed("judging_bodies").isdisjoint(body.lower().split()):
        return review("authority", f"“{body}” judges what others impose")
    acted_on = is_target(party, context)
    own_words = context.places(party.text) if party.text else ()
    for sentences in (context.sentences_for(slot.path), context.sentences):
        placed = [one for sentence in sentences for one in positions_in(sentence, context)]
        named = [one for one in placed if stands_for(one.name, party, context)]
        acting = [one for one in named if _may_act(one, context)]
        acts = [one for sentence in sentences for one in acts_in(sentence, context)]
        own = [one for one in acts if one.giver in [placed.name for placed in acting]]
        if own:
            return supported("authority", f"“{context.words(own[0].direction)}”", own[0].direction)
        idle = [one.name for one in named if one.position in _ACTIVE and one not in acting]
        free = [one for one in own_words if not any(overlaps(one, name) for name in idle)]
        doers = [one for one in named if one.name not in idle]
        done = [] if acted_on else [deed for one in sentences for deed in _deeds(one, free, doers, context)]
        if done:
            return supported("authority", f"the passage says “{context.words(done[0])}”", done[0])
        bare = acting and all(_acts_of_some_kind(one, context) for one in acting)
        if bare and (rival := _other_act(party, acts, context)) is not None:
            reason = f"claimed that {party.name} acts; the passage says “{context.words(rival)}”"
            return review("authority", reason, rival)
        if acting and not acted_on:
            return supported("authority", f"“{phrase_of(acting[0], context)}”", acting[0].name)
        if not acted_on and (spoken := _own_deed(party, sentences, context)) is not None:
            return spoken
        others = [one for one in placed if one.position in FITTING[Role.AUTHORITY] and one not in named]
        if named and others:
            reason = f"claimed that {party.name} acts; the passage says “{phrase_of(others[0], context)}”"
            return (contradicted if acted_on else review)("authority", reason, others[0].name)
        if named:
            reason = f"“{phrase_of(named[0], context)}” does not say that {party.name} acts"
            return review("authority", reason, named[0].name)
    return review("authority", f"the cited passages do not say that {party.name} acts")


def is_target(party: Party, context: Context) -> bool:
    """True when the record itself has the party, or its country, among those acted on."""
    published = context.reading.article.published
    state = state_of(party.name or "", published)
    targets = [one for one in getattr(context.record, "targets", ()) if isinstance(one, Target)]
    namings = [words for one in targets for words in (one.name, one.country) if words]
    return state is not None and any(state_of(words, published) == state for words in namings)


def _acts_of_some_kind(placed: Placed, context: Context) -> bool:
    """True for a subject, and for who does something else than sanction: "firms owned by", but not "steps taken by"."""
    tokens, at = _token_of(placed, context)
    return placed.position is Position.ACTOR or (placed.position is Position.AGENT and not _issues(tokens, at))


def _token_of(placed: Placed, context: Context) -> tuple[list[Token], int]:
    """The tokens of the name's sentence, and its place among them."""
    sentence = context.reading.sentence_at(placed.name.start)
    tokens = context.tokens(sentence) if sentence is not None else []
    return tokens, next((at for at, one in enumerate(tokens) if one.name == placed.name), 0)


def _may_act(placed: Placed, context: Context) -> bool:
    """True where the phrase lets a body act: as a subject that is not negated, or where its sanctions come from."""
    tokens, at = _token_of(placed, context)
    match placed.position:
        case Position.ACTOR:
            return str(getattr(context.record, "status", "")) in _REFUSING or not _is_denied(tokens, at)
        case Position.ISSUER:
            return not _is_broken(tokens, at)
        case Position.AGENT | Position.MAKER:
            return placed.position in FITTING[Role.AUTHORITY]
        case _:
            return _issues(tokens, at)


def _is_denied(tokens: list[Token], at: int) -> bool:
    """True for "Norway did not sanction": a negation before the first plain verb behind a subject."""
    for token in tokens[at + 1 : at + 1 + _NEGATION_REACH]:
        if token.word in ("not", "n't", "never"):
            return True
        if token.stops or token.word == "," or (is_verb(token) and token.word not in words("auxiliaries")):
            return False
    return False


def _is_broken(tokens: list[Token], at: int) -> bool:
    """True for "firms that broke EU sanctions": those are others than the ones of the record."""
    before = [one.word for one in tokens[max(0, at - 2) : at]]
    return not listed("breaking").isdisjoint(before)


def _issues(tokens: list[Token], at: int) -> bool:
    """True where sanctions come from a body: "sanctions from Ottawa", "a ban by Kyiv", "in force in Ukraine"."""
    preposition, place = governor(tokens, at)
    if preposition == "in":
        return tokens[place - 1].word in listed("in_force") if place else False
    if preposition == "from":
        return tokens[place - 1].word in listed("sanction_nouns") if place else False
    if preposition != "by":
        return False
    told = tokens[place - 1].word if place else ""
    if told in noun_table() or told in load("targets.toml")["acted"]:
        return True  # "today's agreement by the Council", "blacklisted by Ottawa"
    for token in reversed(tokens[max(0, place - _ISSUE_REACH) : place]):
        if token.word in listed("sanction_nouns"):
            return True
        if token.stops or token.word in listed("other_grounds"):
            return False
    return False


def _own_deed(party: Party, sentences: Sequence[Sentence], context: Context) -> Finding | None:
    """The answer where "we" act in a text whose letterhead names the party, or a passive leaves out who acts."""
    head = context.reading.sentences[:OPENING_SENTENCES]
    for sentence in sentences:
        deed = next((one for one in context.cues(sentence) if one.field.endswith(".status") and not one.negated), None)
        if deed is None or (we := _first_person(sentence, deed.start, context)) is None:
            continue
        for line in head:
            if letterhead().match(context.text, line.start, line.end) is None:
                continue
            signing = [one.name for one in positions_in(line, context) if _signs(one, context)]
            if any(stands_for(one, party, context) for one in signing):
                said = context.words(Span(we.start, deed.end))
                return inferred("own_voice", f"the text is by {party.name}: “{said}”", Span(we.start, deed.end))
    return None


def _signs(placed: Placed, context: Context) -> bool:
    """True for who makes a statement, not for what it is about: "Statement by the minister on Chad"."""
    return governor(*_token_of(placed, context))[0] in ("by", "from", "of")


def _first_person(sentence: Sentence, end: int, context: Context) -> Token | None:
    """The "we" or "I" that is the subject before a place."""
    told = (one for one in context.tokens(sentence) if one.start < end)
    return next((one for one in told if one.word in ("we", "i")), None)


def _other_act(party: Party, acts: Sequence[Ends], context: Context) -> Span | None:
    """A clause in which somebody else sanctions, when none says so of the party."""
    for one in acts:
        if one.giver is not None and one.giver.party and not stands_for(one.giver, party, context):
            return Span(one.direction.start, one.direction.end)
    return None


def _deeds(sentence: Sentence, own_words: Sequence[Span], named: Sequence[Placed], context: Context) -> Iterator[Span]:
    """Stretches from a name of the authority, as the subject, to the words that say what it did."""
    cues = [one for one in context.cues(sentence) if one.field.endswith(".status") and not one.negated]
    tokens = context.tokens(sentence)
    for start in {*(one.start for one in touching(own_words, sentence)), *(one.name.start for one in named)}:
        at = next((at for at, one in enumerate(tokens) if one.start <= start < one.end), None)
        if at is None or _is_governed(tokens, at):
            continue
        for cue in cues:
            between = [one for one in tokens[at + 1 :] if one.start < cue.start]
            reacts = any(one.word in listed("reactions") for one in tokens if start < one.start < cue.end)
            if (
                not reacts
                and start < cue.start <= tokens[at].end + DEED_CHARS
                and not any(_parts(one) for one in between)
            ):
                yield Span(start, cue.end)


def _is_governed(tokens: list[Token], at: int) -> bool:
    """True for the object of a preposition; "In a separate decision the Council" begins a phrase of its own."""
    preposition, place = governor(tokens, at)
    own_phrase = tokens[at - 1].word in words("determiners") and at - 1 - place > 1
    return preposition is not None and not own_phrase


def _parts(token: Token) -> bool:
    """True for a word that parts a subject from the verb of somebody else, or makes the verb passive."""
    return (
        token.stops
        or token.word in (",", "and", "or", "'s")
        or token.word in words("be")
        or token.word in words("relatives")
        or (token.word in words("prepositions") and token.word != "on")
    )
