"""Acts of restricting that no noun of sanctions names: "put a firm on its list", "closed its airspace to airlines"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from summarizer.clauses.complements import phrases
from summarizer.clauses.grammar import is_verb
from summarizer.clauses.inflections import Form, forms
from summarizer.clauses.pairing import paired
from summarizer.clauses.readings import Direction
from summarizer.clauses.subjects import find_subject
from summarizer.clauses.tokens import Token, words
from summarizer.clauses.verb_forms import is_passive
from summarizer.lexicon import load

_REACH = 16
"""Tokens after the verb within which the marker stands."""
_FORMS: tuple[Form, ...] = ("inf", "s", "ing", "past", "pp")


@dataclass(frozen=True, slots=True)
class Frame:
    """A verb that restricts when one of the markers follows it."""

    name: str
    markers: frozenset[str]
    targets: tuple[str, ...]
    """Where the target stands, best first: "" for the object, else the preposition before it."""


@cache
def frame_table() -> dict[str, tuple[tuple[Frame, Form, str], ...]]:
    """First word of a verb form → the frames that it may open, each with its form and remaining words."""
    table: dict[str, list[tuple[Frame, Form, str]]] = {}
    for entry in load("sanction_words.toml")["frame"]:
        frame = Frame(entry["name"], frozenset(entry["markers"]), tuple(entry["targets"]))
        for lemma in entry["verbs"]:
            for form in _FORMS:
                for verb in forms(lemma, form):
                    head, _, rest = verb.partition(" ")
                    table.setdefault(head, []).append((frame, form, rest))
    return {head: tuple(found) for head, found in table.items()}


@cache
def _participles() -> frozenset[str]:
    """Participles that look like the bare verb ("were hit", "was shut")."""
    lemmas = (verb for entry in load("sanction_words.toml")["frame"] for verb in entry["verbs"])
    return frozenset(verb for verb in lemmas if verb in forms(verb, "pp"))


@cache
def frame_markers() -> frozenset[str]:
    """All words that may complete a frame."""
    return frozenset(word for entry in load("sanction_words.toml")["frame"] for word in entry["markers"])


def framed(tokens: list[Token], at: int) -> Iterator[Direction]:
    """The directions of the frames that the verb at `at` opens."""
    found = frame_table().get(tokens[at].word)
    if found is None or _is_noun(tokens, at):
        return
    for frame, form, rest in found:
        if rest and [one.word for one in tokens[at + 1 : at + 1 + len(rest.split())]] != rest.split():
            continue
        if not _is_marked(tokens, at, frame):
            continue
        after = phrases(tokens, at)
        past = form in ("past", "pp") or tokens[at].word in _participles()
        if past and (is_passive(tokens, at) or _is_reduced(tokens, at)):
            authority, targets = after.get("by", []) or _decider(tokens, at), find_subject(tokens, at).subject
        else:
            authority = find_subject(tokens, at).subject
            targets = next((after[key] for key in frame.targets if after.get(key)), [])
        if authority or targets:
            yield from paired(tokens[at], authority, targets, frame.name, strong=bool(authority and targets))
            return


def _is_noun(tokens: list[Token], at: int) -> bool:
    """True for "a ban", "its list", "the bar of"."""
    before = tokens[at - 1] if at else None
    return before is not None and (
        before.word == "'s" or before.word in words("determiners") or before.word in words("prepositions") - {"to"}
    )


def _is_marked(tokens: list[Token], at: int, frame: Frame) -> bool:
    for here in range(at + 1, min(len(tokens), at + _REACH)):
        if tokens[here].stops or tokens[here].word in words("subordinators"):
            return False
        if tokens[here].word in frame.markers:
            return True
        if here > at + 1 and tokens[here].word in words("auxiliaries") and is_verb(tokens[here]):
            return False
    return False


def _is_reduced(tokens: list[Token], at: int) -> bool:
    """True for "the firms added to the list by Tokyo"."""
    return any(token.word == "by" for token in tokens[at + 1 : at + 9]) and tokens[at + 1].word in ("to", "from", "on")


def _decider(tokens: list[Token], at: int) -> list[Token]:
    """The authority of "by decision of the EU"."""
    for here in range(at + 1, min(len(tokens) - 3, at + 12)):
        if tokens[here].word == "by" and tokens[here + 2].word == "of":
            return [token for token in tokens[here + 3 : here + 5] if token.name is not None][:1]
    return []
