"""Do a claimed source and a phrase that names a speaker mean the same? "Kari Lund" and "Defence Minister Kari Lund"."""

from __future__ import annotations

import re
from functools import cache

from summarizer.clauses.patterns import lowered
from summarizer.clauses.sources import source_type_of
from summarizer.lexicon import any_of, load
from summarizer.records.vocabulary import SourceType
from summarizer.text.spans import Span
from summarizer.values.mentions import NameKind
from summarizer.verify.context import Context
from summarizer.verify.identity import names_whole, resolve
from summarizer.verify.stretches import touching

_WORD = re.compile(r"[^\W_][\w.'-]*")
_THINGS = frozenset({SourceType.EVIDENCE, SourceType.MEDIA})
"""Kinds of speakers that are no persons: pictures seen by an agency are not the agency."""


def means(source: str, phrase: Span, context: Context) -> bool:
    """True when the claimed words and the phrase name the same speaker."""
    printed = context.words(phrase)
    if _is_shared(source, printed) or _is_shared(printed, source):
        return True
    if _heads_agree(source, printed):
        return True
    return _same_party(source, printed, phrase, context)


def _is_shared(whole: str, part: str) -> bool:
    """True when all words of one are in the other, and not only as what a thing came by ("images seen by the army")."""
    of_whole, of_part = _words(whole), _words(part)
    if not of_part or not set(of_part) <= set(of_whole):
        return False
    head = _words(head_of(whole))
    if set(of_part) & set(head):
        return True
    vague = load("attribution.toml")["vague"]["words"]
    return source_type_of(head_of(whole)) not in _THINGS and not set(head) & set(vague)


def _heads_agree(one: str, other: str) -> bool:
    """True for "the minister" and "its defence minister", not for "two diplomats" and "three French diplomats"."""
    first, second = _words(head_of(one)), _words(head_of(other))
    if not first or not second or first[-1] != second[-1]:
        return False
    marks, others = _marks(one), _marks(other)
    return not (marks and others) or marks <= others or others <= marks


def _marks(phrase: str) -> frozenset[str]:
    """The names and numbers of a phrase, by which it differs from another of the same head."""
    told = {one.strip(".'").removesuffix("'s") for one in re.findall(r"[\w.'-]+", phrase[:1].lower() + phrase[1:])}
    counts = set(load("attribution.toml")["counts"]["words"])
    return frozenset(one.lower() for one in told if one[:1].isupper() or one.lower() in counts)


def _same_party(source: str, printed: str, phrase: Span, context: Context) -> bool:
    """True for "the United Kingdom" and "London", and for a state and its officials without a name."""
    published = context.reading.article.published
    known = resolve(source, published)
    if known is None or known.party is None or not names_whole(source, published):
        return False
    names = [one for one in touching(context.reading.names, phrase) if one.kind is not NameKind.PERSON]
    return any(one.party == known.party and 2 * (one.end - one.start) >= len(printed) for one in names)


def head_of(phrase: str) -> str:
    """The words before the first preposition or relative clause."""
    return _behind_head().split(phrase, maxsplit=1)[0] or phrase


@cache
def _behind_head() -> re.Pattern[str]:
    return re.compile(rf"(?<=\w),?\s(?:{any_of(load('attribution.toml')['behind_head']['words'])})\s")


def _words(phrase: str) -> list[str]:
    small = load("attribution.toml")["no_name"]["words"]
    return [one for one in _WORD.findall(lowered(phrase).replace("'s ", " ")) if one not in small]
