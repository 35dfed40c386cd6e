"""Verbs as they stand in a text: their classes and form, and whether they are passive."""

from __future__ import annotations

from dataclasses import dataclass

from summarizer.clauses.grammar import all_verbs, noun_table, verb_table
from summarizer.clauses.inflections import Form, forms
from summarizer.clauses.tokens import Token, words


@dataclass(frozen=True, slots=True)
class VerbHere:
    """A verb form as it stands in a text."""

    classes: frozenset[str]
    form: Form
    lemma: str


def verb_here(tokens: list[Token], at: int, wanted: frozenset[str]) -> VerbHere | None:
    """The verb at `at` with those of its classes that are wanted; `None` when it has none of them.

    A word like a verb right before a noun of giving is no verb: "is seeking arms deliveries".
    """
    if tokens[at].word.endswith("s") and at + 1 < len(tokens) and tokens[at + 1].word in noun_table():
        return None
    best: VerbHere | None = None
    table = all_verbs() if tokens[at].word in words("rather_goods") and _is_between(tokens, at) else verb_table()
    found = table.get(tokens[at].word, ())
    for _, form, rest, lemma in found:
        if rest and [one.word for one in tokens[at + 1 : at + 1 + len(rest.split())]] != rest.split():
            continue
        classes = frozenset(name for name, _, more, same in found if same == lemma and more == rest and name in wanted)
        if classes and (best is None or len(lemma) > len(best.lemma)):
            best = VerbHere(classes, form, lemma)
    return best


def _is_between(tokens: list[Token], at: int) -> bool:
    """True between a subject and its object: "Iran arms Hezbollah", "the state that arms the Houthis"."""
    before = tokens[at - 1] if at else None
    if before is None or not (before.name is not None or before.word in words("relatives")):
        return False
    later = tokens[at + 1 : at + 3]
    return bool(later) and (later[0].name is not None or (later[0].word in words("determiners") and len(later) > 1))


def is_participle(token: Token, verb: VerbHere) -> bool:
    """True for "flown", not for "flew"."""
    return any(form.partition(" ")[0] == token.word for form in forms(verb.lemma, "pp"))


def is_passive(tokens: list[Token], at: int) -> bool:
    """True for a participle after a form of "be" ("was recently supplied")."""
    here = _over_adverbs(tokens, at - 1)
    return here >= 0 and tokens[here].word in words("be")


def passive_without_be(tokens: list[Token], at: int, *, has_subject: bool) -> bool:
    """True for "drones supplied by" and "drones supplied to" without "was"."""
    here = _over_adverbs(tokens, at - 1)
    before = tokens[here] if here >= 0 else None
    follows = tokens[at + 1].word if at + 1 < len(tokens) else ""
    if before is not None and before.name is not None and follows == "with":
        return True  # "keeps Chad supplied with"
    helped = before is not None and (before.word in words("auxiliaries") or before.word in words("pronouns"))
    if helped or (before is not None and before.word in ("and", "or", "to")):
        return False
    if follows == "by":
        return True
    if before is not None and before.word == "," and here:
        apposed = tokens[here - 1]
        return follows in ("to", "from") and apposed.name is None and not has_subject
    if before is None or before.name is not None or before.word in words("relatives"):
        return False
    return follows in ("to", "from") and (before.arms or not has_subject)


def _over_adverbs(tokens: list[Token], here: int) -> int:
    while here >= 0 and (tokens[here].word in words("adverbs") or tokens[here].word.endswith("ly")):
        here -= 1
    return here
